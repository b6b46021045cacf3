import { rigorousJudge } from '../certificates/rigorous-judge.ts';
import type { Claim } from '../claims/claim.ts';
import type { Relation } from '../claims/relation.ts';
import { withStoredConstant } from '../claims/with-constant.ts';
import type { Counterexample } from '../hunter/evidence.ts';
import { QUICK_BITS } from '../hunter/referee.ts';
import { replay } from '../hunter/replay.ts';
import { certification } from './certification.ts';
import { drawnObjects } from './drawn-objects.ts';
import { jsonText } from './ledger.ts';
import type { Rechecked } from './tasks.ts';

/** A counterexample as it is computed here. @throws {FormatError} where it is no instance of the claim */
export function rechecked(given: Claim, counterexample: Counterexample): Rechecked {
  const claim = withStoredConstant(given, counterexample);
  const { zone, relation } = replay(claim, counterexample);
  // A search tells what rigorous arithmetic says where float64 was in doubt.
  const side = counterexample.rigorous ? rigorousJudge(claim)(counterexample, QUICK_BITS).relation : relation;
  const { certificate, uncertified } = certification(claim, counterexample, 'found');
  return {
    isViolated: zone === 'violated' || certificate !== undefined || uncertified?.verdict === 'unchecked',
    isToldRight: side !== undefined && jsonText(numbersOf(side)) === jsonText(numbersIn(counterexample)),
    objects: drawnObjects(claim, counterexample),
    level: certificate !== undefined ? 'certified' : uncertified?.verdict === 'unchecked' ? 'unchecked' : 'numerical',
    ...(certificate === undefined ? {} : { margin: certificate.margin }),
  };
}

type Numbers = Pick<Counterexample, 'relation' | 'left' | 'right' | 'margin' | 'bound'>;

function numbersOf({ symbol, left, right, margin }: Relation): Numbers {
  const { value, bound } = margin;
  return {
    relation: symbol,
    left: left.value,
    right: typeof right === 'number' ? right : right.value,
    margin: value,
    bound,
  };
}

function numbersIn({ relation, left, right, margin, bound }: Counterexample): Numbers {
  return { relation, left, right, margin, bound };
}
