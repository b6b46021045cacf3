import type { LedgerRow } from '../registry/ledger.ts';

/** What the commands tell the shell. */
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
  /** Nothing wrong, but of some claim no draw satisfies the premise: nothing was tested. */
  vacuous: 5,
  /** An error of the toolkit, which says nothing about what was asked: EX_SOFTWARE of sysexits. */
  crashed: 70,
  /** Ended by Ctrl-C: 128 + SIGINT. */
  interrupted: 130,
  /** Ended by `kill` or a scheduler: 128 + SIGTERM. */
  terminated: 143,
} as const;

/** Exit code of a verification. */
export function exitCodeOf(rows: readonly Pick<LedgerRow, 'ok' | 'standing'>[]): number {
  const wrong = rows.filter(({ ok }) => !ok);
  if (wrong.length === 0) return EXIT.expected;
  const others = wrong.filter(({ standing }) => standing !== 'undecided');
  if (others.length === 0) return EXIT.undecided;
  const tested = others.filter(({ standing }) => standing !== 'vacuous');
  if (tested.length === 0) return EXIT.vacuous;
  return tested.every(({ standing }) => standing === 'float64 bound failed') ? EXIT.boundFailed : EXIT.wrong;
}
