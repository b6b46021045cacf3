import { rigorousJudge } from '../../src/certificates/rigorous-judge.ts';
import type { Claim } from '../../src/claims/claim.ts';
import { hunt } from '../../src/hunter/hunt.ts';

/** Evaluations of a claim in float64 until the default search has refuted it; undefined where it does not. */
export function evaluationsUntilRefuted(wrong: Claim, seed: number): number | undefined {
  let evaluations = 0;
  const counted: Claim = {
    ...wrong,
    asserts: (drawn, system, arithmetic) => {
      if (arithmetic.name === 'float64') evaluations++;
      return wrong.asserts(drawn, system, arithmetic);
    },
  };
  const { counterexample } = hunt(counted, { seed, judge: rigorousJudge(wrong), simplify: false });
  return counterexample === undefined ? undefined : evaluations;
}
