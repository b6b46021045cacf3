import type { LedgerRow } from '../registry/ledger.ts';

/** What the commands tell the shell; docs/exit-codes.md says it to people. Only 0 to 5 are verdicts. */
export const EXIT = {
  expected: 0,
  /** A standing that must not be, or a violation of a statement that is not listed as false. */
  wrong: 1,
  /** Usage or bad input. */
  usage: 2,
  /** Nothing wrong, but some claim is undecided. */
  undecided: 3,
  /** No verdict: float64 was wrong beyond its error bound, which is an error of the toolkit or of the claim's code. */
  boundFailed: 4,
  /** Nothing wrong, but of some claim no draw satisfies the premise: none supports it, whatever descents have seen inside the premise. */
  vacuous: 5,
  /** No verdict: stopped by a limit of time or memory. */
  stopped: 6,
  /** No verdict: the code of a claim, a proof or a model has failed, or a file stored with it cannot be used. */
  failed: 7,
  /** An error of the toolkit, which says nothing about what was asked: EX_SOFTWARE of sysexits. */
  crashed: 70,
  /** What was found could not be written: EX_IOERR of sysexits. */
  notWritten: 74,
  /** Ended by Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
  /** Ended by `kill` or a scheduler: 128 + SIGTERM. */
  terminated: 143,
} as const;

/** Codes of standings that must not be; all others are `wrong`. */
const CODES: Readonly<Record<string, number>> = {
  undecided: EXIT.undecided,
  vacuous: EXIT.vacuous,
  'float64 bound failed': EXIT.boundFailed,
  error: EXIT.failed,
  stopped: EXIT.stopped,
};

/** What several claims come to is the first of these that one of them has. */
const ORDER = [EXIT.wrong, EXIT.boundFailed, EXIT.failed, EXIT.stopped, EXIT.vacuous, EXIT.undecided];

/** Exit code of a verification. */
export function exitCodeOf(rows: readonly Pick<LedgerRow, 'ok' | 'standing'>[]): number {
  const codes = new Set(rows.filter(({ ok }) => !ok).map(({ standing }) => CODES[standing] ?? EXIT.wrong));
  return ORDER.find((code) => codes.has(code)) ?? EXIT.expected;
}
