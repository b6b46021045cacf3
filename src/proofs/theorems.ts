import { assuming, atLeast, atMost, equals, type Relation } from '../claims/relation.ts';
import { enclosedEntanglement } from '../entanglement/certified/enclosed-entanglement.ts';
import { inBasis, inOwnBasis, logTraceDerivative } from '../entanglement/certified/jump-pair.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Generator } from '../quantum/maps.ts';
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

/**
 * Data processing for a semigroup, as a derivative: d/dt D(e^{tL}ρ‖e^{tL}s) ≤ 0, with s > 0 in float64.
 *
 * ρ and s are turned into the basis of s, in which Dln[s] is a sum over divided differences.
 */
export const contraction = theorem({
  source: 'Lindblad1975',
  statement: 'tr L(ρ)(ln ρ − ln s) ≤ tr ρ Dln[s](L(s))',
  relation: (generator: Generator, rho: Matrix, s: Matrix): Relation => {
    const change = generator.applyTo(rho);
    const { values, vectors } = inOwnBasis(s);
    const gain = logTraceDerivative(inBasis(rho, vectors), values, inBasis(generator.applyTo(s), vectors));
    return atMost(spectral(rho).logTrace(change).minus(spectral(s).logTrace(change)), gain);
  },
});

/** Jensen's inequality for operators and the logarithm, in a state: Σ tr V_kρV_k† ln T_k ≤ tr ρ ln ΣV_k†T_kV_k for ΣV_k†V_k = 1. */
export const operatorJensen = theorem({
  source: 'HansenPedersen2003',
  statement: 'ΣV_k†(ln T_k)V_k ≤ ln ΣV_k†T_kV_k for ΣV_k†V_k = 1 and T_k > 0',
  relation: (rho: Matrix, V: readonly Matrix[], T: readonly Matrix[]): Relation => {
    const sum = (terms: readonly Matrix[]): Matrix => terms.reduce((total, term) => total.plus(term));
    const unit = sum(V.map((part) => part.adjoint().times(part)));
    const mean = sum(V.map((part, k) => part.adjoint().times(T[k]).times(part)));
    const logarithms = V.map((part, k) => spectral(T[k]).logTrace(part.times(rho).times(part.adjoint())));
    return assuming(
      equals(unit.minus(rho.arithmetic.identity(rho.rows)).squaredNorm(), 0),
      atMost(
        logarithms.reduce((total, term) => total.plus(term)),
        spectral(mean).logTrace(rho),
      ),
    );
  },
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

/** Triangle inequality: the entropies of the parts differ by at most that of the whole. */
export const arakiLieb = theorem({
  source: 'ArakiLieb1970',
  statement: 'S(B) − S(A) ≤ S(AB)',
  relation: (rho: Matrix, dims: Dims, a: number, b: number): Relation =>
    atMost(
      vonNeumannEntropy(reducedState(rho, dims, b)).minus(vonNeumannEntropy(reducedState(rho, dims, a))),
      vonNeumannEntropy(rho),
    ),
});

/** Rényi divergences grow with their order: D(τ‖ρ) ≤ ln tr τ²ρ⁻¹. */
export const divergenceOfOrderTwo = theorem({
  source: 'Petz1986',
  statement: 'D(τ‖ρ) ≤ ln tr τ²ρ⁻¹',
  relation: (tau: Matrix, rho: Matrix, inverse: Matrix): Relation =>
    atMost(relativeEntropy(tau, rho), tau.times(tau).traceOfProduct(inverse).ln()),
});

/** E(ρ) ≥ S(ρ_A) − S(ρ): the relative entropy of entanglement is at least the coherent information. */
export const coherentInformationBound = theorem({
  source: 'PlenioVirmaniPapadopoulos2000',
  statement: 'E(ρ) ≥ S(ρ_A) − S(ρ)',
  relation: (rho: Matrix, dims: Dims): Relation =>
    atLeast(
      enclosedEntanglement(rho, dims),
      vonNeumannEntropy(reducedState(rho, dims, 0)).minus(vonNeumannEntropy(rho)),
    ),
});

/** The same for every separable state: D(ρ‖t) ≥ S(ρ_A) − S(ρ). */
export const coherentInformationBoundOfDistance = theorem({
  source: 'PlenioVirmaniPapadopoulos2000',
  statement: 'D(ρ‖t) ≥ S(ρ_A) − S(ρ) for separable t',
  relation: (rho: Matrix, t: Matrix, dims: Dims): Relation =>
    atLeast(relativeEntropy(rho, t), vonNeumannEntropy(reducedState(rho, dims, 0)).minus(vonNeumannEntropy(rho))),
});
