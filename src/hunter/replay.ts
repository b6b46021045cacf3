import { knownSystem, type Claim } from '../claims/claim.ts';
import type { Relation, Zone } from '../claims/relation.ts';
import { instanceOf } from '../claims/stored-instance.ts';
import type { Counterexample } from './evidence.ts';
import { ClaimOnSystem } from './claim-on-system.ts';

/** What a stored counterexample evaluates to today. */
export interface Replay {
  /** `empty` when the vector no longer describes an instance. */
  readonly zone: Zone | 'empty';
  readonly relation?: Relation;
}

/**
 * Evaluation of a stored counterexample of the claim.
 *
 * @throws {UnknownNameError} when it belongs to another claim or to a system the claim does not have
 * @throws {FormatError} when its integers do not fit what the claim draws
 * @example replay(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), { claim: 'pure', system: 2, unit: 1, integers: { rho: [1, 0, 0, 1, 0, 0, 0, 0] } }).zone // 'violated'
 */
export function replay(claim: Claim, counterexample: Counterexample): Replay {
  const system = knownSystem(claim, counterexample);
  const onSystem = new ClaimOnSystem(claim, system);
  const { zone, relation } = onSystem.evaluate(instanceOf(claim, counterexample));
  return relation === undefined ? { zone } : { zone, relation };
}
