import type { EntropyDecision } from '../decisions/entropy-inequality.ts';
import { entropyDecisionLines } from '../report/entropy-decision-text.ts';
import { sidesOf, unicodeMath } from '../report/unicode-math.ts';
import { claimBody, pictureOf, type ShownClaim, withoutBasis } from './claim-section.ts';
import { pageOf } from './document.ts';
import { Html, html, typographic } from './html.ts';
import { sidesFigure } from './sides-figure.ts';
import { standingBadge } from './standing-badge.ts';
import { typesetter } from './typeset.ts';

/** What is known of one claim after a hunt, as a page with its statement at the head. */
export async function huntPage(
  claim: ShownClaim & { readonly decision?: EntropyDecision | undefined },
  version: string,
): Promise<string> {
  const setter = await typesetter();
  const { row, portrait, isTyped } = claim;
  const decision = claim.decision?.verdict === 'proved' ? claim.decision : undefined;
  const statement = unicodeMath(row.statement);
  const sides =
    portrait.margins === undefined
      ? undefined
      : sidesFigure(
          { claim: statement, source: row.source, names: sidesOf(statement) },
          portrait.margins,
          row.counterexample,
        );
  const pictures = sides === undefined ? undefined : pictureOf(sides, '');
  const body = html`<header class="page">
      <h1 class="statement" aria-label="${statement}">${setter.formula(row.statement)}</h1>
      ${isTyped ? undefined : html`<p class="lead">${row.claim}, ${row.source}</p>`}
      ${decision !== undefined ? decidedMarkup(decision) : html`<p>${standingBadge(row)} ${withoutBasis(row.explanation, row)}</p>`}
    </header>
    <main>${raised(claimBody(claim, { pictures }))}</main>
    <footer>clausius ${version}</footer>`;
  return pageOf(
    {
      title: statement,
      description: decision === undefined ? row.explanation : entropyDecisionLines(decision)[0],
      styles: setter.styles(),
    },
    body,
  );
}

/** The proof of a statement about entropies, which no search can have. */
function decidedMarkup(decision: EntropyDecision): Html {
  const [verdict, ...lines] = entropyDecisionLines(decision);
  return html`<p><span class="badge good">proved</span> ${typographic(verdict.replace(/^proved: /, ''))}</p>
    ${lines.map((line) => html`<p>${typographic(line.trim())}</p>`)}`;
}

/** Headings of a claim that are those of the page. */
function raised({ markup }: Html): Html {
  return new Html(markup.replaceAll('<h4>', '<h2 class="part">').replaceAll('</h4>', '</h2>'));
}
