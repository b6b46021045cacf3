import type { LedgerRow, LedgerSystem, LedgerViolation } from '../registry/ledger.ts';
import { largestRatio, smallestMargin } from './evidence-text.ts';
import { count, rounded } from './number-text.ts';

/** Table of a verification for a page in Markdown: statement, standing, and what was tried; one line for each claim. */
export function ledgerMarkdown(rows: readonly LedgerRow[]): readonly string[] {
  const cells = rows.map((row) => [
    `\`${row.claim}\``,
    `$${withoutBars(row.statement)}$`,
    row.literature,
    row.standing,
    count(instances(row)),
    smallestMargin(row)?.text ?? '',
    largestRatio(row)?.text ?? '',
    row.violation === undefined ? '' : violation(row.violation, row.counterexample?.margin),
  ]);
  return [HEADER, HEADER.map(() => '---'), ...cells].map((line) => `| ${line.join(' | ')} |`);
}

const HEADER = [
  'claim',
  'statement',
  'literature',
  'standing',
  'instances',
  'smallest margin',
  'largest ratio of the sides',
  'margin of the counterexample',
];

/** A formula without the character that ends a cell. */
function withoutBars(latex: string): string {
  return latex.replaceAll(String.raw`\|`, String.raw`\Vert `).replaceAll('|', String.raw`\vert `);
}

/** Instances drawn, edge cases among them, and met by descents. */
function instances(row: LedgerRow): number {
  return row.systems.reduce((sum, system) => sum + tried(system), 0);
}

function tried({ draws, edgeCases, empty, climbed }: LedgerSystem): number {
  const zones = [draws, edgeCases].flatMap(({ holds, undecided, violated, vacuous }) => [
    holds,
    undecided,
    violated,
    vacuous,
  ]);
  return zones.reduce((sum, number) => sum + number, empty + climbed);
}

function violation({ level, margin }: LedgerViolation, found: number | undefined): string {
  const value = margin === undefined ? found : Number(margin[1]);
  return `${value === undefined ? '' : `${rounded(value)}, `}${level}`;
}
