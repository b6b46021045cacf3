import type { LedgerRow } from '../registry/ledger.ts';
import { attention, openStatements, summary } from '../report/ledger-table.ts';
import { huntCommandOn } from './reproduce.ts';
import { printLines, type Terminal } from './terminal.ts';

/**
 * Prints what stands below the table of a verification: what needs a reader, what is open, and the counts.
 *
 * @param options.targetOf  name under which a command finds a claim, by its id
 */
export function printDetails(
  rows: readonly LedgerRow[],
  {
    seed,
    effort,
    targetOf,
  }: { readonly seed: number; readonly effort: number | undefined; readonly targetOf: (row: LedgerRow) => string },
  terminal: Terminal,
): void {
  const reproduce = (row: LedgerRow): string =>
    huntCommandOn(targetOf(row), { seed, ...(effort === undefined ? {} : { effort }) });
  printLines(attention(rows, reproduce, terminal.paint), terminal);
  printLines(openStatements(rows, terminal.paint), terminal);
  terminal.result('');
  printLines(summary(rows, seed, effort, terminal.width), terminal);
}
