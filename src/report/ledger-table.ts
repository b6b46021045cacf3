import { LITERATURE, systemName } from '../claims/claim.ts';
import { EFFORT } from '../registry/effort.ts';
import { groupOf } from '../registry/registry.ts';
import type { LedgerRow } from '../registry/ledger.ts';
import { violationText } from './certificate-text.ts';
import { failedSteps } from './proof-text.ts';
import { counterexampleLines } from './counterexample-text.ts';
import {
  boundFailureLines,
  evidenceLines,
  measureLines,
  remarks,
  smallestMargin,
  supportingDraws,
} from './evidence-text.ts';
import { count, counted, inColumns, withBound } from './number-text.ts';
import { meaningOfSearch } from './standing-meanings.ts';
import { unicodeMath } from './unicode-math.ts';
import { type Paint, widthOf } from './paint.ts';
import { wrapped } from './wrapped.ts';

/** Row of the ledger with the time it took; the ledger itself holds no times. */
export interface TimedRow {
  readonly row: LedgerRow;
  readonly seconds: number;
  /** True where the result is that of an earlier run. */
  readonly kept?: true;
}

/**
 * Table of a verification for people, line by line: claims by group, one line each; two, where the terminal is too narrow for one, or
 * the remarks are long.
 *
 * The columns are as wide as their usual contents, because rows are printed before the next are known.
 */
export class LedgerTable {
  readonly #widths: readonly number[];
  readonly #paint: Paint;
  readonly #isNarrow: boolean;
  readonly #width: number;
  /** Groups that have a line, the last one at the end. */
  readonly #groups: string[] = [];

  /** @param width  of the terminal; without a limit where it is omitted */
  constructor(ids: readonly string[], paint: Paint, width = Infinity) {
    const widest = (texts: readonly string[]): number => Math.max(...texts.map((text) => text.length));
    const columns = [3, widest(['claim', ...ids]), widest(LITERATURE)];
    const numbers = ['proved from', '-2.22e-16 ± 2e-16', '99,999', '99.9 s'].map(({ length }) => length);
    const all = [...columns, ...numbers];
    this.#isNarrow = all.reduce((sum, column) => sum + column + SPACE, REMARKS) > width;
    this.#widths = this.#isNarrow ? [3, Math.min(columns[1], width - numbers[0] - columns[0] - 2 * SPACE)] : all;
    this.#paint = paint;
    this.#width = width;
  }

  head(): string {
    const names = this.#isNarrow
      ? ['   ', 'claim', 'standing']
      : ['   ', 'claim', 'literature', 'standing', 'smallest margin', 'draws', 'time', 'remarks'];
    return this.#paint.faint(inColumns(names, this.#widths, [5, 6]));
  }

  /** Line of a row, or two; before it the name of its group, unless the row before is of the same. Rows may come in any order. */
  lines({ row, seconds, kept }: TimedRow): readonly string[] {
    const margin = smallestMargin(row)?.text;
    const draws = count(supportingDraws(row));
    const time = kept ? 'kept' : `${seconds.toFixed(1)} s`;
    const title = this.#titleOf(groupOf({ file: row.file, path: row.file }));
    const sign = `  ${mark(row)}`;
    if (!this.#isNarrow) {
      const cells = [sign, row.claim, row.literature, row.standing, margin ?? '', draws, time];
      const remark = remarks(row).join(', ');
      const [line, whole] = [cells, [...cells, remark]].map((all) => inColumns(all, this.#widths, [5, 6]));
      return widthOf(whole) <= this.#width
        ? [...title, painted(whole, row, this.#paint)]
        : [...title, painted(line, row, this.#paint), this.#paint.faint(`     ${remark}`)];
    }
    const facts = [row.literature, ...(margin === undefined ? [] : [`margin ${margin}`]), `${draws} draws`, time];
    return [
      ...title,
      painted(inColumns([sign, row.claim, row.standing], this.#widths), row, this.#paint),
      this.#paint.faint(`     ${[...facts, ...remarks(row)].join('; ')}`),
    ];
  }

  #titleOf(group: string): readonly string[] {
    if (group === this.#groups.at(-1)) return [];
    const again = this.#groups.includes(group) ? this.#paint.faint(' (continued)') : '';
    this.#groups.push(group);
    return [this.#paint.strong(group) + again];
  }
}

/** Spaces between columns. */
const SPACE = 2;

/** Places that remarks need at least to stand in a column of their own. */
const REMARKS = 30;

/** Details of the rows that need a reader: what must not be, news, and how to reproduce each. */
export function attention(
  rows: readonly LedgerRow[],
  reproduce: (row: LedgerRow) => string,
  paint: Paint,
): readonly string[] {
  return rows
    .filter((row) => !row.ok || row.news)
    .flatMap((row) => {
      const title = `${row.claim}: ${row.standing}`;
      const { counterexample: example, metAgain } = row;
      return [
        '',
        row.ok ? paint.notable(title) : paint.bad(title),
        `  ${row.explanation} (${row.source}; ${row.file})`,
        ...(example === undefined ? [] : counterexampleLines(example, example.objects).map((line) => `  ${line}`)),
        ...(row.violation === undefined ? [] : [`  ${violationText(row.violation)}`]),
        ...(metAgain === undefined ? [] : [`  ${metAgainText(metAgain)}`]),
        ...boundFailureLines(row).map((line) => `  ${line}`),
        ...(row.violation?.problems ?? []).map((problem) => `  certificate on file: ${problem}`),
        ...(row.proof === undefined ? [] : failedSteps(row.proof).map((line) => `  ${line}`)),
        `  reproduce: ${reproduce(row)}`,
      ];
    });
}

function metAgainText({ system, margin, bound, found }: NonNullable<LedgerRow['metAgain']>): string {
  const place = `seed ${found.seed}, ${found.phase} ${found.instance}`;
  return `this search met a violation in float64 as well: system ${systemName(system)}, margin ${withBound(margin, bound)}, by ${place}`;
}

/** What is not settled: each open statement with how closely it was approached. */
export function openStatements(rows: readonly LedgerRow[], paint: Paint): readonly string[] {
  return rows
    .filter(({ standing }) => standing === 'open')
    .flatMap((row) => [
      '',
      paint.notable(`${row.claim}: open`),
      `  ${unicodeMath(row.statement)} (${row.source})`,
      ...(row.note === undefined ? [] : [`  ${row.note}`]),
      ...[...evidenceLines(row), ...measureLines(row)].map((line) => `  ${line}`),
    ]);
}

/**
 * Closing lines: how many claims have which standing, and what a pass is worth.
 *
 * @param width  of the terminal
 */
export function summary(
  rows: readonly LedgerRow[],
  seed: number,
  effort?: number,
  width = WIDTH_OF_WORDS,
): readonly string[] {
  const search = meaningOfSearch(rows);
  return [
    standingsCounted(rows),
    ...certainty(rows),
    `Seed ${seed}.${search === undefined ? '' : ` ${search}`}`,
    ...effortLines(rows, effort),
  ].flatMap((paragraph) => wrapped(paragraph, Math.min(width, WIDTH_OF_WORDS)));
}

/** Columns of a paragraph. */
const WIDTH_OF_WORDS = 120;

/** How many claims have which standing, and whether each is one that a claim of its literature may have. */
export function standingsCounted(rows: readonly LedgerRow[]): string {
  const counts = new Map<string, number>();
  for (const { standing } of rows) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const parts = [...counts].map(([standing, number]) => `${number} ${standing}`);
  const [bad, news] = [rows.filter(({ ok }) => !ok).length, rows.filter((row) => row.news).length];
  const kinds = LITERATURE.filter((kind) => rows.some(({ literature }) => literature === kind)).join(', ');
  const verdict = bad > 0 ? `${bad} must not be so` : `Every standing is one that such a claim (${kinds}) may have`;
  const settled = `${news === 1 ? '1 is news: it settles' : `${news} are news: they settle`} what the literature conjectures or prints`;
  return `${counted(rows.length, 'claim')}: ${parts.join(', ')}. ${verdict}${news === 0 ? '' : `; ${settled}`}.`;
}

/** How much was searched where no effort was asked for. */
export function effortLines(rows: readonly LedgerRow[], effort?: number): readonly string[] {
  if (effort !== undefined) return [];
  const less = [
    rows.some(({ standing }) => PROVED.has(standing)) ? `what is proved with 1/${1 / EFFORT.proved} of them` : '',
    rows.some(({ literature, standing }) => literature === 'theorem' && !PROVED.has(standing))
      ? `theorems of the literature with 1/${1 / EFFORT.theorem}`
      : '',
    rows.some(({ standing }) => standing === 'refuted') ? 'what is certainly refuted until it was violated again' : '',
    `instances of n < ${EFFORT.whole} integers with n/${EFFORT.whole}, and 1/${1 / EFFORT.least} at least`,
  ].filter((part) => part !== '');
  return [
    `Searched with fewer than the usual evaluations: ${less.join('; ')}. \`--effort 1\` gives every claim all of them.`,
  ];
}

const PROVED: ReadonlySet<string> = new Set(['proved', 'proved from']);

/** How many violations are certain, if there are any. */
export function certainty(rows: readonly LedgerRow[]): readonly string[] {
  const levels = rows.flatMap(({ violation }) => (violation === undefined ? [] : [violation.level]));
  if (levels.length === 0) return [];
  const certified = levels.filter((level) => level === 'certified').length;
  if (certified < levels.length)
    return [`Violations: ${certified} certified by rigorous enclosure, ${levels.length - certified} not.`];
  return [
    `${certified === 1 ? 'The violation is' : `All ${count(certified)} violations are`} certified by rigorous enclosure.`,
  ];
}

function mark(row: LedgerRow): string {
  if (row.news) return '★';
  if (row.ok) return '✓';
  return row.standing === 'undecided' ? '?' : '✗';
}

function painted(line: string, row: LedgerRow, { good, bad, notable }: Paint): string {
  const colour = row.news || row.standing === 'undecided' ? notable : row.ok ? good : bad;
  const sign = mark(row);
  return line.replace(sign, colour(sign));
}
