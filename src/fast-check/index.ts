import fc from 'fast-check';
import { knownSystem, systemName, type Claim, type System } from '../claims/claim.ts';
import { evaluate } from '../claims/evaluation.ts';
import { zoneOf } from '../claims/relation.ts';
import { float64 } from '../float64/matrix.ts';
import { ensembleRecord, type Drawn, type Ensembles } from '../ensembles/ensemble-record.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { numberOf } from '../matrix/number-of.ts';

export * from '../entry/ensembles.ts';

/**
 * Arbitrary of the objects that a claim speaks of on a system: a record with the names of its `given`, drawn from its ensembles,
 * edge cases included, and made simpler by fast-check as a hunt would make them.
 *
 * Every ensemble of `clausius/ensembles` is an arbitrary of its own, so that `fc.property(anyDensityMatrix({ dim: 4 }), (rho) => …)`
 * needs nothing from here.
 *
 * @throws {UnknownNameError} for a system that the claim does not have
 * @example fc.sample(arbitraryOf(subadditivity, [2, 2]), 1)[0].rho.rows // 4, the dimension of the state
 */
export function arbitraryOf<S extends System, R extends Ensembles>(claim: Claim<S, R>, system: S): Ensemble<Drawn<R>> {
  const known = knownSystem(claim, { claim: claim.id, system }) as S;
  return ensembleRecord(claim.given(known));
}

/**
 * Property that a claim holds on a system, for `fc.assert`. An instance fails where it violates the claim beyond the error bound of
 * the margin; the message has both sides. What does not satisfy the premise, or
 * lies outside the domain of a formula, is skipped, as `fc.pre` does.
 *
 * @throws {UnknownNameError} for a system that the claim does not have
 * @example fc.assert(propertyOf(subadditivity, [2, 2]), { numRuns: 1000, seed: 7 }) // passes
 */
export function propertyOf<S extends System, R extends Ensembles>(
  claim: Claim<S, R>,
  system: S,
): fc.IPropertyWithHooks<[Drawn<R>]> {
  const objects = arbitraryOf(claim, system);
  return fc.property(objects, (drawn) => {
    const { relation } = evaluate(claim, system, float64, () => drawn);
    fc.pre(relation !== undefined && zoneOf(relation) !== 'vacuous');
    if (zoneOf(relation) !== 'violated') return;
    const { left, symbol, right, margin } = relation;
    const side = numberOf(right);
    throw new Error(
      `${claim.id} is violated on ${systemName(system)}: ${left.value} ${symbol} ${side} fails by ${-margin.value} ± ${margin.bound}`,
    );
  });
}
