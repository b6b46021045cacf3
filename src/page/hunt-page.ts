import { claimBody, pictureOf, type ShownClaim } from './claim-section.ts';
import { pageOf } from './document.ts';
import { Html, html } from './html.ts';
import { sidesFigure } from './sides-figure.ts';
import { standingBadge } from './standing-badge.ts';
import { typesetter } from './typeset.ts';

/** What is known of one claim after a hunt, as a page. */
export async function huntPage(claim: ShownClaim, version: string): Promise<string> {
  const setter = await typesetter();
  const { row, portrait } = claim;
  const sides =
    portrait.margins === undefined
      ? undefined
      : sidesFigure(row.claim, row.source, portrait.margins, row.counterexample);
  const body = html`<header class="page">
      <h1>${row.claim}</h1>
      <p class="lead">${row.source}</p>
      <div class="display large">${setter.formula(row.statement)}</div>
      <p>${standingBadge(row)} ${row.explanation}</p>
    </header>
    <main>${raised(claimBody(claim, sides === undefined ? undefined : pictureOf(sides, '')))}</main>
    <footer>clausius ${version}</footer>`;
  return pageOf({ title: row.claim, description: row.explanation, styles: setter.styles() }, body);
}

/** Headings of a claim that are those of the page. */
function raised({ markup }: Html): Html {
  return new Html(markup.replaceAll('<h4>', '<h2 class="part">').replaceAll('</h4>', '</h2>'));
}
