import type { Counterexample } from '../hunter/evidence.ts';
import { formatCounterexample } from '../hunter/counterexample.ts';
import { writeCounterexample } from '../registry/counterexample-file.ts';
import type { LedgerRow } from '../registry/ledger.ts';
import { replaceFile } from '../registry/new-file.ts';
import { titleLines } from '../report/claim-title.ts';
import { violationText } from '../report/certificate-text.ts';
import { counterexampleLines } from '../report/counterexample-text.ts';
import { boundFailureLines, evidenceLines, measureLines, remarks } from '../report/evidence-text.ts';
import { CommandError } from './command-error.ts';
import { EXIT, exitCodeOf } from './exit-code.ts';
import { PROGRAM, quoted } from './reproduce.ts';
import { printLines, type Terminal } from './terminal.ts';

/** A hunt asks whether a violation was met, so a control that survives is no failure here, while refuted conjectures are. */
export function huntExitCode(row: LedgerRow): number {
  if (row.standing === 'float64 bound failed') return EXIT.boundFailed;
  if (row.counterexample !== undefined) return row.literature === 'false' ? EXIT.expected : EXIT.wrong;
  return row.standing === 'not refuted' || row.standing === 'refuted, not found' ? EXIT.expected : exitCodeOf([row]);
}

/** Prints what a hunt has shown, with the command that shows it again. */
export function printHunt(row: LedgerRow, reproduce: string, terminal: Terminal): void {
  const { paint } = terminal;
  const [title, ...formula] = titleLines({ ...row, id: row.claim });
  const isViolated = row.counterexample !== undefined && row.standing !== 'float64 bound failed';
  const verdict = isViolated ? `violated: ${row.explanation}` : row.explanation;
  const colour = huntExitCode(row) === EXIT.expected ? paint.good : paint.bad;
  printLines([paint.strong(title), ...formula, colour(verdict)], terminal);
  printLines(
    [...evidenceLines(row), ...measureLines(row)].map((line) => `  ${line}`),
    terminal,
  );
  const remark = remarks(row, true);
  if (remark.length > 0) printLines([`  ${remark.join(', ')}`], terminal);
  if (row.counterexample !== undefined) {
    printLines(counterexampleLines(row.counterexample, row.counterexample.objects), terminal);
    if (row.violation !== undefined) printLines([`  ${violationText(row.violation)}`], terminal);
  }
  printLines(boundFailureLines(row), terminal);
  terminal.result(paint.faint(`reproduce: ${reproduce}`));
}

/** The violation of a hunt without its objects; none where the error bound of float64 has failed. */
export function violationOf({ counterexample: found, standing }: LedgerRow): Counterexample | undefined {
  if (found === undefined || standing === 'float64 bound failed') return undefined;
  const { objects: _objects, ...counterexample } = found;
  return counterexample;
}

/** Stores another counterexample in the file that this hunt has written. */
export function rewriteViolation(file: string, counterexample: Counterexample): void {
  replaceFile(file, formatCounterexample(counterexample));
}

/**
 * Stores the counterexample of a hunt.
 *
 * @param target  name under which a command finds the claim
 */
export function writeViolation(
  file: string,
  target: string,
  counterexample: Counterexample | undefined,
  terminal: Terminal,
): void {
  if (counterexample === undefined) {
    terminal.note(`Without a counterexample ${file} is not written.`);
    return;
  }
  if (!writeCounterexample(file, counterexample)) {
    throw new CommandError({
      argument: '--write',
      expected: 'name a new file',
      received: `${file} exists`,
      advice: 'Choose another name.',
    });
  }
  const claimOption = target === counterexample.claim ? '' : ` --claim ${target}`;
  terminal.note(`Wrote ${file}. Replay it: ${PROGRAM} replay ${quoted(file)}${claimOption}`);
}
