import type { Finding, FindingStanding } from '../guard/findings/finding.ts';
import type { GuardReport } from '../guard/data/report.ts';
import type { InvariantSummary } from '../guard/data/tally.ts';
import { columns, count, rounded } from './number-text.ts';
import { modelGuardLines } from './guard-model-text.ts';
import type { Paint } from './paint.ts';
import { wrapped } from './wrapped.ts';

/** A file with what was found in it. */
export interface GuardedFile {
  readonly file: string;
  readonly report: GuardReport;
  /** All findings, where the file is a model. */
  readonly findings?: readonly Finding[];
}

const MARKS: Readonly<Record<FindingStanding, string>> = { holds: '✓', explained: '✓', violated: '✗', undecided: '?' };

/**
 * Report of one file for people, line by line: a table of the invariants, the worst places, what they mean.
 *
 * @param width  of the terminal; where they do not fit, the laws are left out, then the worst places stand below the rows
 */
export function guardLines({ file, report, findings }: GuardedFile, paint: Paint, width = Infinity): readonly string[] {
  if (findings !== undefined) return [paint.strong(file), ...modelGuardLines(findings, paint, width)];
  return [
    paint.strong(file),
    `  ${count(report.places)} ${report.places === 1 ? 'place' : 'places'}; stated error ${rounded(report.within)} (Frobenius norm of each matrix)`,
    '',
    ...table(report.invariants, paint, width),
    ...worstLines(
      report.worst.filter(({ standing }) => standing !== 'explained'),
      paint,
      width,
    ),
    ...report.unchecked.map(({ invariant, reason }) => cut(`  not looked at: ${invariant}: ${reason}`, width)),
    '',
    ...wrapped(conclusion(report), width).map((line, k) => (k === 0 ? painted(line, report.standing, paint) : line)),
  ];
}

function table(summaries: readonly InvariantSummary[], paint: Paint, width: number): readonly string[] {
  const places = summaries.map(({ worst, withoutValue }) =>
    [worstPlace(worst), withoutValue === 0 ? '' : `no value at ${count(withoutValue)}`].filter(Boolean).join('; '),
  );
  const rowsWith = (hasLaw: boolean, hasPlace: boolean): readonly string[] =>
    columns(
      [
        ['', 'invariant', ...(hasLaw ? ['law'] : []), ...COUNTED, ...(hasPlace ? ['worst place'] : [])],
        ...summaries.map(({ invariant, formula, counts, standing }, k) => [
          `  ${standing === undefined ? '·' : MARKS[standing]}`,
          invariant,
          ...(hasLaw ? [formula] : []),
          ...COUNTED.map((kind) => (counts[kind] === 0 ? '·' : count(counts[kind]))),
          ...(hasPlace ? [places[k]] : []),
        ]),
      ],
      COUNTED.map((_, k) => k + (hasLaw ? 3 : 2)),
    );
  const fits = (lines: readonly string[]): boolean => lines.every((line) => Array.from(line).length <= width);
  const wide = [rowsWith(true, true), rowsWith(false, true)].find(fits);
  const [head, ...lines] = wide ?? rowsWith(false, false);
  return [
    paint.faint(cut(head, width)),
    ...lines.flatMap((line, k) => {
      const { standing } = summaries[k];
      const short = cut(line, width);
      return [
        standing === undefined ? short : painted(short, standing, paint),
        ...(wide !== undefined || places[k] === ''
          ? []
          : wrapped(paint.faint(`     ${standing === undefined ? '' : 'worst: '}${places[k]}`), width, 7)),
      ];
    }),
  ];
}

const COUNTED = ['holds', 'explained', 'violated', 'undecided'] as const;

function worstPlace(worst: Finding | undefined): string {
  if (worst === undefined || worst.standing === 'holds') return '';
  return `${worst.subject}: ${sizeText(worst)}`;
}

/** Violated by 5.2e3 × the error; explained by 0.3 % of it. */
export function sizeText({ standing, size = 0, value }: Finding): string {
  switch (standing) {
    case 'violated':
      if (size === 0) return Number.isNaN(value) ? 'no value' : `value ${rounded(value)}`;
      return Number.isFinite(size) ? `${rounded(size)} × the error` : `value ${rounded(value)}, no error is stated`;
    case 'explained':
      return size === 0 ? 'explained' : `${rounded(size)} of the error`;
    case 'undecided':
      return 'hidden by rounding';
    default:
      return 'holds';
  }
}

function worstLines(worst: readonly Finding[], paint: Paint, width: number): readonly string[] {
  if (worst.length === 0) return [];
  const seen = new Set<string>();
  return [
    '',
    paint.strong(worst.length === 1 ? 'The worst place' : `The worst ${worst.length} places`),
    ...worst.flatMap((finding) => {
      const { invariant, subject, says, physics, remedy } = finding;
      const isNew = !seen.has(invariant);
      seen.add(invariant);
      return [
        ...wrapped(`  ${MARKS[finding.standing]} ${subject}: ${sizeText(finding)}. ${says}.`, width, 4),
        ...(isNew && physics !== undefined ? wrapped(`      ${physics}`, width, 6) : []),
        ...(isNew && remedy !== undefined ? wrapped(`      → ${remedy}`, width, 8) : []),
      ];
    }),
  ];
}

/** One sentence on the whole. */
export function conclusion({ standing, invariants }: GuardReport): string {
  const names = (wanted: FindingStanding): string =>
    invariants
      .filter((summary) => summary.standing === wanted)
      .map(({ invariant }) => invariant)
      .join(', ');
  switch (standing) {
    case 'violated':
      return `Violated: ${names('violated')}. Nothing within the stated error obeys these laws.`;
    case 'undecided':
      return `Undecided: ${names('undecided')}. Rounding hides whether they hold; a stated error (--within) may explain it.`;
    case 'explained':
      return 'Everything that was looked at holds, or is explained by the stated error.';
    default:
      return 'Everything that was looked at holds.';
  }
}

function painted(line: string, standing: FindingStanding, { good, bad, notable }: Paint): string {
  const colour = standing === 'violated' ? bad : standing === 'undecided' ? notable : good;
  const mark = MARKS[standing];
  return line.startsWith(`  ${mark}`) ? line.replace(mark, colour(mark)) : colour(line);
}

/** The beginning of a line that is too long. */
function cut(line: string, width: number): string {
  const characters = Array.from(line);
  return characters.length <= width ? line : `${characters.slice(0, Math.max(0, width - 1)).join('')}…`;
}
