import { sourceKey } from '../claims/claim.ts';
import type { LedgerRow } from '../registry/ledger.ts';
import { certainty, effortLines, standingsCounted } from '../report/ledger-table.ts';
import { meaningOfSearch, meaningsOf } from '../report/standing-meanings.ts';
import type { Publication } from './bibliography.ts';
import { claimSection, picture, type ShownClaim } from './claim-section.ts';
import { pageOf } from './document.ts';
import { errataSection, type ShownErratum } from './errata-section.ts';
import { figuresSection, type ShownFigure } from './figures-section.ts';
import { html, withCode, type Content, type Html } from './html.ts';
import { LEDGER_FILTER } from './ledger-filter.ts';
import { standingBadge } from './standing-badge.ts';
import { typesetter, type Typesetter } from './typeset.ts';

/** What a report is made of. */
export interface ReportContent {
  readonly claims: readonly ShownClaim[];
  readonly errata: readonly ShownErratum[];
  readonly figures: readonly ShownFigure[];
  readonly publications: ReadonlyMap<string, Publication>;
  readonly seed: number;
  readonly effort?: number;
  /** Version of the toolkit. */
  readonly version: string;
  /** The command that writes this page. */
  readonly command: string;
}

export { picture };

/** The statements of a ledger, set in its order: that can be done before anything else of the page is known. */
export async function typesetRows(rows: readonly LedgerRow[]): Promise<Typesetter> {
  const setter = await typesetter();
  for (const { statement } of rows) {
    setter.formula(statement);
    // what is found meanwhile is drawn meanwhile
    await new Promise((next) => setImmediate(next));
  }
  return setter;
}

/** The ledger as one page, the same bytes for the same content. @param setter  has set the statements */
export async function reportPage(content: ReportContent, setter: Typesetter): Promise<string> {
  const { claims, errata, figures, seed, effort, version, command } = content;
  const rows = claims.map(({ row }) => row);
  const counts = standingsCounted(rows);
  const body = html`<header class="page">
      <h1>What is known of ${rows.length} ${rows.length === 1 ? 'statement' : 'statements'} on open quantum systems</h1>
      <p class="lead">
        Each is evaluated on random and adversarial instances, and proved or refuted where that could be decided.
      </p>
      ${standingCounts(rows)}
      <nav aria-label="Sections">
        <a href="#ledger">Ledger</a>${errata.length === 0 ? undefined : html`<a href="#errata">Errata</a>`}${
          figures.length === 0 ? undefined : html`<a href="#figures">Figures</a>`
        }<a href="#reading">How to read this</a>
      </nav>
    </header>
    <main>
      <h2 id="ledger">Ledger</h2>
      ${tool(rows)} ${bySource(content, setter)} ${errata.length === 0 ? undefined : errataSection(errata, setter)}
      ${figures.length === 0 ? undefined : figuresSection(figures)}
      <h2 id="reading">How to read this</h2>
      <p>${[counts, ...certainty(rows)].join(' ')}</p>
      ${meanings(rows)}
      <p>${withCode([`Seed ${seed}.`, ...effortLines(rows, effort)].join(' '))}</p>
      <p>
        Entries of matrices are exact where = stands before them, and rounded where ≈ does. A margin is the distance of
        a statement from being violated: left − right for ≥, right − left for ≤, −|left − right| for =. Histograms and
        traces show the first instances that a search meets, those of refuted statements one that is made for this page;
        no standing rests on them.
      </p>
    </main>
    <footer>clausius ${version}. Written by <code>${command}</code></footer>`;
  return pageOf(
    {
      title: 'Ledger of clausius',
      description: counts,
      styles: setter.styles(),
      script: LEDGER_FILTER,
    },
    body,
  );
}

function standingCounts(rows: readonly LedgerRow[]): Html {
  const first = new Map(rows.toReversed().map((row) => [row.standing, row]));
  const counts = [...first.keys()].toReversed().map((standing) => {
    const number = rows.filter((row) => row.standing === standing).length;
    return html`<li>${standingBadge(first.get(standing)!, ` ${number}`)}</li>`;
  });
  return html`<ul class="counts">
    ${counts}
  </ul>`;
}

/** What the standings that occur say. */
function meanings(rows: readonly LedgerRow[]): Html {
  const search = meaningOfSearch(rows);
  const others = meaningsOf(rows);
  return html`${search === undefined ? undefined : html`<p>${search}</p>`}${
    others.length === 0
      ? undefined
      : html`<dl>
          ${others.map(
            ([row, meaning]) =>
              html`<dt>${standingBadge(row)}</dt>
                <dd>${meaning}</dd>`,
          )}
        </dl>`
  }`;
}

function tool(rows: readonly LedgerRow[]): Html {
  const standings = [...new Set(rows.map(({ standing }) => standing))];
  return html`<div class="tool" hidden>
    <label>search <input type="search" autocomplete="off" /></label>
    <label
      >standing
      <select>
        <option value="">all</option>
        ${standings.map((name) => html`<option>${name}</option>`)}
      </select></label
    >
    <button type="button">open or close all</button>
    <output aria-live="polite"></output>
  </div>`;
}

/** Claims by the publication they are about, in the order in which they come. */
function bySource({ claims, publications }: ReportContent, setter: Typesetter): Content {
  const keys = [...new Set(claims.map(({ row }) => sourceKey(row)))];
  return keys.map((key) => {
    const list = claims.filter(({ row }) => sourceKey(row) === key);
    const publication = publications.get(key);
    const sections = list.map((claim) => claimSection(claim, setter));
    return html`<section class="source">
      <h3>${title(publication, key)}</h3>
      ${sections}
    </section> `;
  });
}

function title(publication: Publication | undefined, key: string): Content {
  if (publication === undefined) return key;
  const { title: words, authors, year, doi } = publication;
  const names = authors.length > 3 ? `${authors[0]} et al.` : authors.join(', ');
  const about = `${names} ${year}${doi === undefined ? '' : `, doi:${doi}`}`;
  return html`${words} <span class="key">${about}</span>`;
}
