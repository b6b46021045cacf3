import type { Finding, FindingStanding } from '../guard/findings/finding.ts';
import type { InvariantSummary } from '../guard/data/tally.ts';
import { conclusion, type GuardedFile, sizeText } from '../report/guard-text.ts';
import { modelConclusion } from '../report/guard-model-text.ts';
import { count, rounded } from '../report/number-text.ts';
import { unicodeName } from '../symbolic/formulas/unicode.ts';
import { pictureOf } from './claim-section.ts';
import { pageOf } from './document.ts';
import { html, type Content, type Html, markupOf, typographic, withSubscripts } from './html.ts';
import type { PageFigure } from './margin-figure.ts';

/** A file with what was found in it, and pictures of its states. */
export interface ShownFile extends GuardedFile {
  readonly figures: readonly PageFigure[];
}

const TONES: Readonly<Record<FindingStanding, string>> = {
  holds: 'good',
  explained: 'good',
  violated: 'wrong',
  undecided: 'open',
};

const badge = (standing: FindingStanding): Html => html`<span class="badge ${TONES[standing]}">${standing}</span>`;

/** What was found in files, as a page; the same bytes for the same findings. */
export function guardPage(files: readonly ShownFile[], command: string, version: string): string {
  const [only] = files.length === 1 ? files : [];
  const body = html`<header class="page">
      <h1>${only === undefined ? `${files.length} files` : only.file.replace(/^.*\//, '')}</h1>
      <p class="lead">Does it obey the laws of physics?</p>
      ${only?.file.includes('/') ? html`<p class="small">${only.file}</p>` : undefined}
    </header>
    <main>
      ${files.map((file, k) => fileSection(file, k, only === undefined))}
      <h2>See it again</h2>
      <pre class="command">${command}</pre>
      <p class="small">
        A law holds; the stated error explains that it does not; it is violated by everything within that error; or
        rounding hides which. Nothing is repaired.
      </p>
    </main>
    <footer>clausius ${version}</footer>`;
  return pageOf(
    { title: 'Laws of physics in a simulation', description: files.map(({ file }) => file).join(', ') },
    body,
  );
}

function fileSection({ file, report, findings, figures }: ShownFile, index: number, isNamed: boolean): Html {
  const worst = report.worst.filter(({ standing }) => standing !== 'explained');
  return html`${isNamed ? html`<h2>${file}</h2>` : undefined}
    <p>${badge(report.standing)} ${findings === undefined ? conclusion(report) : modelConclusion(findings)}</p>
    ${
      findings === undefined
        ? html`<p class="small">
              ${count(report.places)} ${report.places === 1 ? 'place' : 'places'}; stated error
              ${typographic(rounded(report.within))} (Frobenius norm of each matrix)
            </p>
            ${lawTable(report.invariants)}`
        : findingTable(findings)
    }
    ${
      worst.length === 0 || findings !== undefined
        ? undefined
        : html`${isNamed ? html`<h3>The worst places</h3>` : html`<h2>The worst places</h2>`} ${placeTable(worst)}`
    }
    ${meanings(findings ?? worst)}
    ${report.unchecked.map(({ invariant, reason }) => html`<p class="small">Not looked at: ${invariant}: ${reason}.</p>`)}
    <div class="pictures lines">
      ${figures.map((figure) => pictureOf({ ...figure, id: `${figure.id}-${index}` }, ''))}
    </div>`;
}

/** A column of a table, which on a narrow screen is a list: what then stands on a line of its own, or behind its name. */
type Column = readonly [head: string, narrow?: 'line' | 'labelled' | 'labelled line'];

/** A table of those columns in which there is anything. */
function table(label: string, columns: readonly Column[], all: readonly (readonly Content[])[]): Html {
  const isUsed = columns.map((_, k) => all.some((row) => markupOf(row[k]) !== ''));
  const heads = columns.filter((_, k) => isUsed[k]);
  const rows = all.map((row) => row.filter((_, k) => isUsed[k]));
  const cell = (content: Content, [head, narrow]: Column): Html =>
    narrow === undefined
      ? html`<td>${content}</td>`
      : html`<td class="${content === NONE ? `${narrow} none` : narrow}" data-label="${head}">${content}</td>`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${label}">
    <table class="plain found">
      <thead>
        <tr>
          ${heads.map(([head]) => (head === '' ? html`<td></td>` : html`<th>${head}</th>`))}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${row.map((content, k) => cell(content, heads[k]))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** A place whose time is not parted from its name. */
function unbroken(place: string): string {
  return place.replaceAll(' = ', '\u00A0=\u00A0');
}

/** A count of zero. */
const NONE = '·';

function lawTable(summaries: readonly InvariantSummary[]): Html {
  const heads: readonly Column[] = [
    [''],
    ['invariant'],
    ['law', 'line'],
    ['holds', 'labelled'],
    ['explained', 'labelled'],
    ['violated', 'labelled'],
    ['undecided', 'labelled'],
    ['first violated', 'labelled line'],
    ['worst place', 'labelled line'],
  ];
  const rows = summaries.map(({ invariant, formula, counts, standing, first, worst, withoutValue }) => [
    standing === undefined
      ? html`<span class="badge open">${withoutValue === 0 ? 'not met' : 'no value'}</span>`
      : badge(standing),
    invariant,
    withSubscripts(formula),
    ...[counts.holds, counts.explained, counts.violated, counts.undecided].map((n) => (n === 0 ? NONE : count(n))),
    first && unbroken(first.subject),
    [
      worst === undefined || worst.standing === 'holds'
        ? ''
        : `${unbroken(worst.subject)}: ${typographic(sizeText(worst))}`,
      withoutValue === 0 ? '' : `no value at ${count(withoutValue)}`,
    ]
      .filter(Boolean)
      .join('; '),
  ]);
  return table('laws', heads, rows);
}

function placeTable(worst: readonly Finding[]): Html {
  const rows = worst.map((finding) => [
    badge(finding.standing),
    unbroken(finding.subject),
    finding.invariant,
    typographic(sizeText(finding)),
    withSubscripts(typographic(finding.says)),
  ]);
  const heads: readonly Column[] = [[''], ['place'], ['invariant'], ['how far', 'line'], ['what was found', 'line']];
  return table('the worst places', heads, rows);
}

/** What is said of a model, its parameters with their Greek letters. */
function inLetters(text: string): Content {
  const letters = text
    .replaceAll(/[A-Za-z]\w*/g, unicodeName)
    .replaceAll('*', '·')
    .replaceAll('-(', '−(');
  return withSubscripts(typographic(letters));
}

/** Findings of a model, with exact witnesses. */
function findingTable(findings: readonly Finding[]): Html {
  const rows = findings.map(({ standing, invariant, subject, says, witness = {} }) => [
    badge(standing),
    invariant,
    subject === 'bath bath' ? 'bath' : subject,
    inLetters(says),
    Object.entries(witness)
      .map(([name, value]) => inLetters(`${name} = ${value}`))
      .flatMap((value, k) => (k === 0 ? [value] : [', ', value])),
  ]);
  const heads: readonly Column[] = [[''], ['law'], ['of'], ['what was found', 'line'], ['exactly at', 'labelled line']];
  return table('laws', heads, rows);
}

/** Physics and remedy of each law that does not hold, once. */
function meanings(findings: readonly Finding[]): Content {
  const open = findings.filter(({ standing }) => standing === 'violated' || standing === 'undecided');
  const first = open.filter(({ invariant }, k) => open.findIndex((other) => other.invariant === invariant) === k);
  if (first.length === 0) return undefined;
  return html`<dl>
    ${first.map(
      ({ invariant, physics, remedy }) =>
        html`<dt>${invariant}</dt>
          <dd>${physics && withSubscripts(physics)}${remedy === undefined ? undefined : html`<br />→ ${remedy}`}</dd>`,
    )}
  </dl>`;
}
