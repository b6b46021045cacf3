import { atLeast, atMost, type Relation } from '../claims/relation.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Generator } from '../quantum/generator.ts';
import { propagated } from '../quantum/propagation.ts';
import { type Dims, reducedState } from '../quantum/subsystems.ts';
import { vonNeumannEntropy } from '../thermodynamics/entropy.ts';
import { relativeEntropy } from '../thermodynamics/relative-entropy.ts';
import { theorem } from './premises.ts';

/** Theorems of the literature that proofs of the library take over, as relations of the library's own quantities. */

/** Klein's inequality: D(ρ‖σ) ≥ 0 for states. */
export const klein = theorem({
  source: 'Klein1931',
  statement: 'D(ρ‖σ) ≥ 0',
  relation: (rho: Matrix, sigma: Matrix): Relation => atLeast(relativeEntropy(rho, sigma), 0),
});

/** Data processing: D(Φρ‖Φσ) ≤ D(ρ‖σ) for a channel Φ. */
export const dataProcessing = theorem({
  source: 'Lindblad1975',
  statement: 'D(Φ(ρ)‖Φ(σ)) ≤ D(ρ‖σ)',
  relation: (channel: Channel, rho: Matrix, sigma: Matrix): Relation =>
    atMost(relativeEntropy(channel.applyTo(rho), channel.applyTo(sigma)), relativeEntropy(rho, sigma)),
});

/** Data processing under a semigroup: D(e^{tL}ρ‖e^{tL}σ) ≤ D(ρ‖σ) for a generator in Lindblad form and t ≥ 0. */
export const dataProcessingInTime = theorem({
  source: 'Lindblad1975',
  statement: 'D(e^{tL}ρ‖e^{tL}σ) ≤ D(ρ‖σ)',
  relation: (generator: Generator, t: Real, rho: Matrix, sigma: Matrix): Relation =>
    atMost(
      relativeEntropy(propagated(generator, rho, t), propagated(generator, sigma, t)),
      relativeEntropy(rho, sigma),
    ),
});

/** Data processing under a partial trace: D(ρ_A‖σ_A) ≤ D(ρ_AB‖σ_AB). */
export const partialTraceProcessing = theorem({
  source: 'Lindblad1975',
  statement: 'D(ρ_A‖σ_A) ≤ D(ρ_AB‖σ_AB)',
  relation: (rho: Matrix, sigma: Matrix, dims: Dims, kept: number | readonly number[]): Relation =>
    atMost(
      relativeEntropy(reducedState(rho, dims, kept), reducedState(sigma, dims, kept)),
      relativeEntropy(rho, sigma),
    ),
});

/** Strong subadditivity: S(AB) + S(BC) ≥ S(ABC) + S(B). */
export const strongSubadditivity = theorem({
  source: 'LiebRuskai1973',
  statement: 'S(AB) + S(BC) ≥ S(ABC) + S(B)',
  relation: (rho: Matrix, dims: Dims, [a, b, c]: readonly [number, number, number]): Relation => {
    const S = (...kept: readonly number[]): ReturnType<typeof vonNeumannEntropy> =>
      vonNeumannEntropy(
        kept.length === dims.length
          ? rho
          : reducedState(
              rho,
              dims,
              kept.toSorted((x, y) => x - y),
            ),
      );
    return atLeast(S(a, b).plus(S(b, c)), S(a, b, c).plus(S(b)));
  },
});

/** Rényi divergences grow with their order: D(τ‖ρ) ≤ ln tr τ²ρ⁻¹. */
export const divergenceOfOrderTwo = theorem({
  source: 'Petz1986',
  statement: 'D(τ‖ρ) ≤ ln tr τ²ρ⁻¹',
  relation: (tau: Matrix, rho: Matrix, inverse: Matrix): Relation =>
    atMost(relativeEntropy(tau, rho), tau.times(tau).traceOfProduct(inverse).ln()),
});
