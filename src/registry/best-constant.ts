import { rigorousJudge } from '../certificates/rigorous-judge.ts';
import type { Claim } from '../claims/claim.ts';
import { withConstant, withStoredConstant } from '../claims/with-constant.ts';
import { bestConstant } from '../hunter/best-constant.ts';
import type { Progress } from '../hunter/evidence.ts';
import { certification } from './certification.ts';
import { drawnObjects } from './drawn-objects.ts';
import type { BestConstantTask, FoundConstant } from './tasks.ts';

/** The best constant of a claim, with the objects of the instance that bounds it, and its certificate. */
export function foundConstant(
  claim: Claim,
  { seed, budget, systems }: BestConstantTask,
  onProgress?: (progress: Progress) => void,
): FoundConstant {
  const constant = bestConstant(claim, {
    seed,
    judge: rigorousJudge,
    ...(budget === undefined ? {} : { budget }),
    ...(systems === undefined ? {} : { systems }),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const { witness, none } = constant;
  const impossible = none?.impossible;
  const scaled = witness === undefined ? undefined : withConstant(claim, witness.excluded);
  return {
    constant,
    ...(witness === undefined || scaled === undefined
      ? {}
      : {
          objects: drawnObjects(scaled, witness.counterexample),
          certification: certification(scaled, witness.counterexample, 'found'),
        }),
    ...(impossible === undefined
      ? {}
      : { objectsOfImpossible: drawnObjects(withStoredConstant(claim, impossible), impossible) }),
  };
}
