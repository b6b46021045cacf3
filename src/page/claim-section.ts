import { figureSvg } from '../figures/drawing/svg.ts';
import { basisText, standingText } from '../proofs/basis.ts';
import type { StepKind } from '../proofs/proof-report.ts';
import type { DrawnObject } from '../registry/drawn-objects.ts';
import type { LedgerRow } from '../registry/ledger.ts';
import type { Portrait } from '../registry/sampled-margins.ts';
import { SHORT, violationText } from '../report/certificate-text.ts';
import { evidenceLines, remarks, smallestMargin } from '../report/evidence-text.ts';
import { toldApart, withBound } from '../report/number-text.ts';
import { failedSteps } from '../report/proof-text.ts';
import { systemName } from '../claims/claim.ts';
import { html, withCode, withSubscripts, typographic, type Content, type Html } from './html.ts';
import { marginFigure, type PageFigure } from './margin-figure.ts';
import { isLong, objectsMarkup, statesMarkup } from './objects.ts';
import { pictureIn } from './picture.ts';
import { standingBadge } from './standing-badge.ts';
import type { Typesetter } from './typeset.ts';

/** A claim as a page shows it. */
export interface ShownClaim {
  readonly row: LedgerRow;
  readonly portrait: Portrait;
  /** Seed of the pictures. */
  readonly seed: number;
  /** Commands that show the same again. */
  readonly commands: readonly string[];
  /** Is it a statement that was typed, without name or source? */
  readonly isTyped?: boolean;
}

/** A claim: one line of the ledger, behind which everything else is. */
export function claimSection(claim: ShownClaim, { formula }: Typesetter): Html {
  const { row } = claim;
  const { source: place } = row;
  return html`<details
    class="claim"
    data-standing="${row.standing}"
    data-text="${`${row.claim} ${place} ${row.statement} ${row.note ?? ''}`.toLowerCase()}"
  >
    <summary>
      ${standingBadge(row)}<span class="name">${row.claim}<span class="place">${place}</span></span
      ><span class="statement">${formula(row.statement)}</span>
    </summary>
    <div class="body" id="${row.claim}">${claimBody(claim)}</div>
  </details> `;
}

/** What is known of a claim, beside a picture. @param alone  the claim has a page of its own, with these pictures before that of the margins */
export function claimBody(claim: ShownClaim, alone?: { readonly pictures: Content }): Html {
  const { row, portrait } = claim;
  const entries = alone === undefined ? ledgerEntries(row) : pageEntries(claim);
  return html`<div class="columns">
      <div>${facts(row, entries)} ${instance(claim, alone !== undefined)}</div>
      <div>
        ${alone?.pictures}${picture(claim)}${portrait.without === undefined ? undefined : html`<p class="small">No picture: ${portrait.without}.</p>`}
      </div>
    </div>
    ${proof(claim.row)}
    <h4>See it again</h4>
    <pre class="command">${claim.commands.join('\n')}</pre>`;
}

type Entry = readonly [string, Content];

/** What the line of the ledger does not say in full. */
function ledgerEntries(row: LedgerRow): readonly Entry[] {
  return [
    ['standing', withSubscripts(withoutBasis(row.explanation, row))],
    ...basisEntry(row),
    ['source', row.source],
    ['the literature has it as', row.literature],
    ...moreEntries(row, otherRemarks(row)),
  ];
}

/** What the head of a page of its own does not say. */
function pageEntries({ row, isTyped }: ShownClaim): readonly Entry[] {
  return [
    ...basisEntry(row),
    ...(isTyped ? [] : [['the literature has it as', row.literature] as const]),
    ...moreEntries(row, otherRemarks(row, true)),
  ];
}

function basisEntry({ proof: report }: LedgerRow): readonly Entry[] {
  return report === undefined ? [] : [['rests on', withSubscripts(basisText(report))]];
}

/** What an entry of its own says is not said again. */
export function withoutBasis(text: string, { proof: report }: LedgerRow): string {
  return report === undefined ? text : text.replace(basisText(report), '').replace(/[:;] ?$/, '');
}

function otherRemarks(row: LedgerRow, isHunt = false): readonly string[] {
  return remarks(row, isHunt)
    .map((remark) => withoutBasis(remark, row))
    .filter((remark) => remark !== '');
}

function moreEntries(row: LedgerRow, said: readonly string[]): readonly Entry[] {
  const measures = row.systems.map(
    ({ system, measure }) => html`<li>${withSubscripts(typographic(`${system}: ${measure}`))}</li>`,
  );
  return [
    ...(row.note === undefined ? [] : [['note', withSubscripts(row.note)] as const]),
    ...(measures.length === 0
      ? []
      : [
          [
            'drawn, by dimensions',
            html`<ul>
              ${measures}
            </ul>`,
          ] as const,
        ]),
    ...(said.length === 0 ? [] : [['remarks', withCode(said.join('; '))] as const]),
  ];
}

function facts(row: LedgerRow, entries: readonly Entry[]): Html {
  const lines = evidenceLines(row).map((line) => html`<li>${typographic(line)}</li>`);
  return html`<dl>
      ${entries.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      lines.length === 0
        ? undefined
        : html`<h4>Evidence</h4>
            <ul class="small">
              ${lines}
            </ul>`
    }`;
}

/** The counterexample, or the instance that comes closest. */
function instance({ row, portrait, seed, commands }: ShownClaim, isAlone: boolean): Content {
  const { counterexample: example, violation } = row;
  if (example !== undefined) {
    const { relation, margin, bound, objects, system } = example;
    const [left, right] = toldApart(example.left, example.right);
    return html`<h4>Counterexample</h4>
      <p>
        On the system ${typographic(systemName(system))}, left ${relation} right fails: left = ${typographic(left)},
        right = ${typographic(right)}, margin ${typographic(withBound(margin, bound))}.
      </p>
      ${objectsMarkup(objects)}${statesMarkup(objects)}${violation === undefined ? undefined : html`<p>${typographic(violationText(violation, SHORT))}</p>`}`;
  }
  const tightest = portrait.margins?.tightest;
  if (tightest === undefined || portrait.margins!.relation === '=') return undefined;
  const [left, right] = toldApart(tightest.left, tightest.right);
  const shown = withBound(tightest.margin, tightest.bound);
  return html`<h4>Tightest instance of the picture</h4>
    <p>
      Of the first instances of the search with seed ${seed}, on the system ${typographic(tightest.system)}: left =
      ${typographic(left)}, right = ${typographic(right)}, margin ${typographic(shown)}.${tighterElsewhere(row, shown)}
    </p>
    ${isAlone ? objectsMarkup(tightest.objects) : briefObjects(tightest.objects, commands[0])}${statesMarkup(tightest.objects)}`;
}

/** The smallest margin of the whole search, of which no instance is kept; nothing where it is that of the picture. */
function tighterElsewhere(row: LedgerRow, shown: string): string {
  const smallest = smallestMargin(row);
  if (smallest === undefined || smallest.text === shown) return '';
  return ` The whole search has met ${typographic(smallest.text)} on the system ${typographic(smallest.system)}, an instance that the ledger does not keep.`;
}

/** What a reader takes in beside other claims; of the rest it is said why it is not here. */
function briefObjects(objects: readonly DrawnObject[], command: string): Html {
  if (!isLong(objects)) return objectsMarkup(objects);
  const names = objects.map(({ name }) => name).join(', ');
  return html`<p class="small">
    ${names}: too long for a page of many claims; <code>${command} --html claim.html</code> shows such an instance in
    full.
  </p>`;
}

/** Pictures that are drawn already. */
const drawn = new WeakMap<Portrait, Content>();

/** The margins of a claim. A page with many claims has them drawn while others are still searched. */
export function picture({ row, portrait, seed }: ShownClaim): Content {
  const { margins } = portrait;
  if (margins === undefined || drawn.has(portrait)) return drawn.get(portrait);
  const figure = marginFigure(row.claim, row.source, margins);
  const remark = `System ${typographic(margins.system)}, the first that a search with seed ${seed} meets.`;
  const content = figure && pictureOf(figure, remark);
  drawn.set(portrait, content);
  return content;
}

/** A figure with its caption. */
export function pictureOf(figure: PageFigure, remark: string): Html {
  const svg = figureSvg(figure, figure.data, 'this page');
  return html`<figure>
    ${pictureIn(svg, figure.id)}
    <figcaption>${figure.caption} ${remark}</figcaption>
  </figure>`;
}

/** What each kind of step is. */
const KINDS: Readonly<Record<StepKind, string>> = {
  decided: 'decided here',
  definition: 'definition',
  claim: 'another claim',
  taken: 'taken over',
};

function proof({ proof: report }: LedgerRow): Content {
  if (report === undefined) return undefined;
  const steps = report.steps.map(({ name, kind, verdict, used, premises }) => {
    const sources = [...new Set(premises.map(({ statement, source }) => `${statement} (${source})`))];
    const what = verdict === 'proved' ? KINDS[kind] : verdict;
    return html`<li>
      <span class="kind">${what}</span
      ><span
        >${withSubscripts(name)}${sources.length === 0 ? undefined : html` <span class="small">${withSubscripts(sources.join('; '))}</span>`}${used ? undefined : html` <span class="small">(the statement does not need it)</span>`}</span
      >
    </li>`;
  });
  return html`<h4>Proof</h4>
    <p>${standingText(report)}. It is about ${report.covers}.</p>
    ${report.missing.map((gap) => html`<p>It does not cover all of the claim: ${gap}.</p>`)}
    <ol class="steps">
      ${steps}
    </ol>
    ${failedSteps(report).map((line) => html`<p>${line}</p>`)}${report.link === undefined ? undefined : html`<p class="small">Its link to the claim was checked on ${report.link.draws} draws, on ${report.link.rigorous} of them also rigorously.</p>`}${
      report.rests.length === 0
        ? undefined
        : html`<p class="small">It rests on ${withSubscripts(report.rests.join('; '))}.</p>`
    }`;
}
