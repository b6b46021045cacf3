import type { SpectralMatrix } from '../../matrix/interface.ts';
import { asserted } from '../../claims/evaluation.ts';
import { type Claim, type System, systemName } from '../../claims/claim.ts';
import { zoneOf, type Relation } from '../../claims/relation.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Invariant } from './invariant.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/**
 * A claim said of the states of a trajectory: what it asserts of its one state, on the system that has their dimensions.
 *
 * @param dims    dimensions of the subsystems of the states
 * @param fixed   its other objects by name, such as `generator`
 * @example       claimInvariant(claim('purity-at-most-one', { source: 'NielsenChuang2011', statement: 'tr ρ² ≤ 1', literature: 'theorem', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 1) }), [2]).name // 'purity-at-most-one'
 * @throws        {DomainError} when the claim has no such system, or asks for objects that are not there
 */
export function claimInvariant(
  claim: Claim,
  dims: readonly number[],
  fixed: Readonly<Record<string, unknown>> = {},
): Invariant {
  const system = systemOf(claim, dims);
  const names = Object.keys(claim.given(system));
  const states = names.filter((name) => !Object.hasOwn(fixed, name));
  if (states.length !== 1) {
    throw new DomainError({
      argument: 'claim',
      expected: 'be about one state' + (Object.keys(fixed).length === 0 ? '' : ` and ${Object.keys(fixed).join(', ')}`),
      received: `${claim.id} is about ${names.join(', ')}`,
    });
  }
  const says = (rho: SpectralMatrix): Relation =>
    asserted(claim, { ...fixed, [states[0]]: rho }, system, rho.arithmetic);
  return {
    name: claim.id,
    formula: claim.statement,
    physics: `Claim of ${claim.source}.`,
    remedy: 'If the states are of the kind that the claim is about, this is a counterexample.',
    watch: () => (moment) => {
      const within = says(moment.rho);
      return zoneOf(within) === 'vacuous' ? undefined : { within, stored: () => says(moment.stored) };
    },
  };
}

/** The claim's own value of the system with these dimensions, or with their product. */
function systemOf(claim: Claim, dims: readonly number[]): System {
  const dim = productOfNumbers(dims);
  const found =
    claim.systems.find((system) => typeof system !== 'number' && String(system) === String(dims)) ??
    claim.systems.find((system) => system === dim);
  if (found !== undefined) return found;
  throw new DomainError({
    argument: 'claim',
    expected: `have the system ${dims.join('x')}`,
    received: `${claim.id} has ${claim.systems.map(systemName).join(', ')}`,
    advice: 'Give the dimensions of the subsystems with --dims.',
  });
}
