import { atLeast, equals, type Relation } from '../../claims/relation.ts';
import { Float64Real } from '../../float64/real.ts';
import type { Matrix, Real, SpectralMatrix } from '../../matrix/interface.ts';
import type { Invariant, Law } from './invariant.ts';

/** Heat or work that the system has taken up since the first step, one number a step. */
export type Exchanged = ArrayLike<number>;

/**
 * First law along a trajectory: tr Hρ_t − tr Hρ_0 = Q_t + W_t.
 *
 * @param hamiltonian  H, shape (d, d), constant in time
 * @param exchanged    heat of each bath, and work: all that goes into the system since the first step
 * @param within       error of each of these numbers
 * @example guardStates([diagonal([0.75, 0.25]), diagonal([0.25, 0.75])], { invariants: [energyBalance(pauliZ(), [[0, -1]], 0)] }).standing // 'holds'
 */
export function energyBalance(hamiltonian: Matrix, exchanged: readonly Exchanged[], within: number): Invariant {
  const law = {
    name: 'energy-balance',
    formula: 'tr Hρ_t − tr Hρ_0 = Q_t + W_t',
    physics: 'First law: energy is neither made nor lost.',
    remedy:
      'Count heat and work into the system, from the first step on and of all baths; H is that of the whole system.',
  };
  const weights = exchanged.map(() => 1);
  return sinceTheFirst(
    law,
    (rho) => rho.traceOfProduct(hamiltonian),
    (change, step, error) => equals(change, weighted(exchanged, weights, step, error)),
    within,
  );
}

/**
 * Clausius' inequality along a trajectory: S(ρ_t) − S(ρ_0) ≥ Σ_α β_α Q_α.
 *
 * @param heats   heat that each bath has given to the system since the first step
 * @param betas   inverse temperature of each bath, in the same order
 * @param within  error of each number in `heats`
 * @example guardStates([maximallyMixed(2), maximallyMixed(2)], { invariants: [clausiusAlong([[0, 1]], [2], 0)] }).standing // 'violated'
 */
export function clausiusAlong(heats: readonly Exchanged[], betas: readonly number[], within: number): Invariant {
  const law = {
    name: 'clausius',
    formula: 'S(ρ_t) − S(ρ_0) ≥ Σ β_α Q_α',
    physics: 'Second law: the entropy of system and baths together never decreases.',
    remedy: 'Heat is positive into the system; check the temperatures. Local jumps of coupled parts break this law.',
  };
  return sinceTheFirst(
    law,
    (rho) => rho.entropy(),
    (change, step, error) => atLeast(change, weighted(heats, betas, step, error)),
    within,
  );
}

/** Law about the change of a quantity since the first step. */
function sinceTheFirst(
  law: Law,
  quantity: (rho: SpectralMatrix) => Real,
  relation: (change: Real, step: number, error: number) => Relation,
  within: number,
): Invariant {
  return {
    ...law,
    watch: () => {
      let first: { readonly rho: SpectralMatrix; readonly stored: SpectralMatrix } | undefined;
      return (moment) => {
        first ??= moment;
        const { rho, stored } = first;
        return {
          within: relation(quantity(moment.rho).minus(quantity(rho)), moment.step, within),
          stored: () => relation(quantity(moment.stored).minus(quantity(stored)), moment.step, 0),
        };
      };
    },
  };
}

/** Σ w_α x_α at one step, each number within an error. */
function weighted(series: readonly Exchanged[], weights: readonly number[], step: number, error: number): Real {
  return series
    .map((numbers, k) => new Float64Real(numbers[step], error).times(weights[k]))
    .reduce((sum, term) => sum.plus(term), new Float64Real(0));
}
