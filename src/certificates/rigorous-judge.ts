import { DROPPED, dropsBounds } from './dropped-bounds.ts';
import { brokenFact, builtTwice, presuppositions } from './presuppositions.ts';
import { builtObjects, type StoredInstance } from '../claims/stored-instance.ts';
import { knownSystem, type Claim } from '../claims/claim.ts';
import { givenOn } from '../claims/given.ts';
import { evaluate, type Evaluation, isBeyondArithmetic } from '../claims/evaluation.ts';
import { isSameInfinity, type Relation, type Zone } from '../claims/relation.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { withPrecision } from '../enclosure/interval/precision.ts';
import { enclosureReal } from '../enclosure/real/real.ts';
import type { Judge, Judgement } from '../claims/judge.ts';
import { ArithmeticError, type ClausiusError } from '../matrix/errors.ts';

/** Binary places with which an instance is judged unless the judge is asked for less: those of a certificate. */
const MOST_BITS = 1024;

/**
 * Judge of the instances of a claim: both sides are enclosed by the claim's own formulas, and the sign of the margin decides.
 *
 * @example rigorousJudge(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }))({ claim: 'pure', system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } }).zone // 'violated'
 */
export function rigorousJudge(claim: Claim): Judge {
  return (instance, bits = MOST_BITS) => withPrecision(bits, () => judgement(claim, instance, bits));
}

function judgement(claim: Claim, instance: StoredInstance, bits: number): Judgement {
  const system = knownSystem(claim, instance);
  const cannot = (zone: 'empty' | 'undecided', { message }: ClausiusError): Judgement => ({
    zone,
    reason: `the enclosure arithmetic cannot evaluate it: ${message}`,
  });
  let evaluation: Evaluation;
  try {
    evaluation = evaluate(claim, system, enclosure, () => builtObjects(claim, instance, enclosure));
  } catch (error) {
    if (isBeyondArithmetic(error)) return cannot('undecided', error);
    throw error;
  }
  if (evaluation.relation === undefined) {
    const { zone, outside } = evaluation;
    return outside === undefined ? { zone, reason: 'the integers describe no instance' } : cannot(zone, outside);
  }
  const { relation } = evaluation;
  const found = zoneByEnclosure(relation, bits);
  if (found.zone !== 'violated') return { ...found, relation };
  if (dropsBounds(claim, instance, enclosureReal(relation.margin), bits)) {
    return { zone: 'undecided', reason: DROPPED, relation };
  }
  const unsuitable = reasonAgainst(claim, instance);
  return unsuitable === undefined ? { ...found, relation } : { zone: 'empty', reason: unsuitable };
}

/** Zone of a relation between enclosures: the premise, then the sign of the margin. */
function zoneByEnclosure(relation: Relation, bits: number): { zone: Zone; reason: string } {
  const { margin, premise = 'holds' } = relation;
  if (premise === 'undecided') return { zone: 'undecided', reason: 'the premise of the statement is undecided' };
  if (premise !== 'holds') return { zone: 'vacuous', reason: 'the premise of the statement certainly fails' };
  if (isSameInfinity(relation)) return { zone: 'holds', reason: 'both sides are infinite' };
  const real = enclosureReal(margin);
  const sign = real.sign();
  if (sign === -1) return { zone: 'violated', reason: 'the margin is certainly negative' };
  if (sign === 0) return { zone: 'holds', reason: 'the margin is exactly 0' };
  const lower = sign ?? real.enclose(bits)?.lower;
  if (lower !== undefined && lower >= 0) return { zone: 'holds', reason: 'the margin is certainly not negative' };
  return { zone: 'undecided', reason: `the sign of the margin is undecided with ${bits} binary places` };
}

/** Why an instance is not what the statement presupposes, if exact arithmetic shows that it is not. */
function reasonAgainst(claim: Claim, instance: StoredInstance): string | undefined {
  try {
    const built = builtTwice(claim, instance);
    if (built === undefined) return 'the integers describe no instance';
    return brokenFact(presuppositions(givenOn(claim, knownSystem(claim, instance)), built));
  } catch (error) {
    // Objects that are not rational are not checked, and not certified.
    if (error instanceof ArithmeticError) return undefined;
    throw error;
  }
}
