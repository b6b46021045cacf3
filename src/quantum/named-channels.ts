import { float64 } from '../float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { Channel, type KrausTerm } from './channel.ts';
import { positiveTerms } from './elimination.ts';
import { diagonal, requireDim, sigmaMinus, sigmaPlus, unitMatrix } from './operators.ts';
import { basisKet, densityMatrix } from './states.ts';
import { requireNonnegative, requireProbability } from './verdict.ts';

/**
 * Depolarising channel ρ ↦ (1 − p)ρ + p tr(ρ) 1/d.
 *
 * @param dim       d
 * @param strength  p in [0, 1]
 * @throws  {DimensionError} when a dimension is no positive integer
 * @throws  {DomainError} when a probability is certainly outside of [0, 1]
 * @example purity(depolarising(3, 1).applyTo(projector(ket([1, 0, 0])))) // 0.3333
 */
export function depolarising(dim: number, strength: Real | number, arithmetic: Arithmetic = float64): Channel {
  requireDim('dim', dim);
  requireProbability('strength', strength);
  const share = arithmetic.real(1, dim).times(strength);
  return new Channel([
    { operator: arithmetic.identity(dim), weight: complement(strength, arithmetic) },
    ...unitMatrices(dim, arithmetic).map((operator) => ({ operator, weight: share })),
  ]);
}

/**
 * Dephasing channel ρ ↦ (1 − p)ρ + p Σ_k |k⟩⟨k|ρ|k⟩⟨k|: coherences shrink by 1 − p.
 *
 * @param strength  p in [0, 1]
 * @throws  {DimensionError} when a dimension is no positive integer
 * @throws  {DomainError} when a probability is certainly outside of [0, 1]
 * @example expectation(pauliX(), dephasing(2, 0.25).applyTo(projector(ket([1, 1])))) // 0.75
 */
export function dephasing(dim: number, strength: Real | number, arithmetic: Arithmetic = float64): Channel {
  requireDim('dim', dim);
  requireProbability('strength', strength);
  return new Channel([
    { operator: arithmetic.identity(dim), weight: complement(strength, arithmetic) },
    ...Array.from({ length: dim }, (_, k) => ({ operator: unitMatrix(dim, k, k, arithmetic), weight: strength })),
  ]);
}

/**
 * Amplitude damping: |0⟩ (up, σ_z = +1) decays to |1⟩ with probability γ, as under the jump σ₋ = |1⟩⟨0|.
 *
 * Textbooks that call the excited state |1⟩ have the two levels exchanged.
 *
 * @param decay  γ in [0, 1]
 * @throws {ArithmeticError} where √(1 − γ) does not exist in the arithmetic
 * @example expectation(pauliZ(), amplitudeDamping(0.25).applyTo(projector(ket([1, 0])))) // 0.5
 */
export function amplitudeDamping(decay: Real | number, arithmetic: Arithmetic = float64): Channel {
  return generalisedAmplitudeDamping(decay, 0, arithmetic);
}

/**
 * Generalised amplitude damping: relaxation by the share γ towards diag(s, 1 − s), the population s being that of
 * |0⟩ = up; coherences shrink by √(1 − γ).
 *
 * @param decay  γ in [0, 1]
 * @param up     s in [0, 1], population of |0⟩ in the fixed state; 0 gives `amplitudeDamping`
 * @throws {ArithmeticError} where √(1 − γ) does not exist in the arithmetic
 * @example expectation(pauliZ(), generalisedAmplitudeDamping(1, 0.75).applyTo(maximallyMixed(2))) // 0.5
 */
export function generalisedAmplitudeDamping(
  decay: Real | number,
  up: Real | number,
  arithmetic: Arithmetic = float64,
): Channel {
  requireProbability('decay', decay);
  requireProbability('up', up);
  const kept = arithmetic.real(1).minus(decay).sqrt();
  const down = complement(up, arithmetic);
  const downTerms: readonly KrausTerm[] = [
    { operator: diagonal([kept, 1], arithmetic), weight: down },
    { operator: sigmaMinus(arithmetic), weight: down.times(decay) },
  ];
  const upTerms: readonly KrausTerm[] = [
    { operator: diagonal([1, kept], arithmetic), weight: up },
    { operator: sigmaPlus(arithmetic), weight: arithmetic.real(1).times(up).times(decay) },
  ];
  return new Channel(up === 0 ? downTerms : [...downTerms, ...upTerms]);
}

/**
 * Reset channel ρ ↦ (1 − p)ρ + p tr(ρ) χ.
 *
 * @param state     χ, density matrix, shape (d, d), checked
 * @param strength  p in [0, 1]
 * @throws  {DomainError} when a probability is certainly outside of [0, 1]
 * @example expectation(pauliZ(), resetChannel(projector(ket([1, 0])), 0.5).applyTo(projector(ket([0, 1])))) // 0
 */
export function resetChannel(state: Matrix, strength: Real | number): Channel {
  requireProbability('strength', strength);
  const { arithmetic, rows: dim } = densityMatrix(state);
  // χ = Σ w v v† gives the terms p w v⟨j|, without square roots.
  const { vectors, weights } = positiveTerms('state', state);
  return new Channel([
    { operator: arithmetic.identity(dim), weight: complement(strength, arithmetic) },
    ...vectors.flatMap((v, k) =>
      Array.from({ length: dim }, (_, j) => ({
        operator: v.times(basisKet(dim, j, arithmetic).adjoint()),
        weight: weights[k].times(strength),
      })),
    ),
  ]);
}

/**
 * Thermal channel ρ ↦ (1 − p)ρ + p tr(ρ) Σ_k (g_k/Z)|k⟩⟨k|, Z = Σ g, in any dimension: the transition k → l has
 * probability p g_l/Z, which obeys detailed balance, and coherences shrink by 1 − p.
 *
 * @param boltzmannFactors  g_k ≥ 0, proportional to exp(−βE_k); rational ones stay rational
 * @param strength          p in [0, 1]
 * @throws  {DimensionError} when a dimension is no positive integer
 * @throws  {DomainError} when a probability is certainly outside of [0, 1], or a weight is certainly negative
 * @example expectation(pauliZ(), thermalChannel([1, 3], 1).applyTo(maximallyMixed(2))) // -0.5
 */
export function thermalChannel(
  boltzmannFactors: readonly (Real | number)[],
  strength: Real | number,
  arithmetic: Arithmetic = float64,
): Channel {
  requireDim('boltzmannFactors.length', boltzmannFactors.length);
  requireProbability('strength', strength);
  const dim = boltzmannFactors.length;
  boltzmannFactors.forEach((g, k) => requireNonnegative(`boltzmannFactors[${k}]`, g));
  const sum = boltzmannFactors.reduce<Real>((total, g) => total.plus(g), arithmetic.real(0));
  return new Channel([
    { operator: arithmetic.identity(dim), weight: complement(strength, arithmetic) },
    ...boltzmannFactors.flatMap((g, to) =>
      Array.from({ length: dim }, (_, from) => ({
        operator: unitMatrix(dim, to, from, arithmetic),
        weight: arithmetic.real(1).times(g).times(strength).dividedBy(sum),
      })),
    ),
  ]);
}

/**
 * Erasure channel ρ ↦ (1 − p)ρ ⊕ p tr(ρ)|e⟩⟨e|: with probability p the system is lost and a flag, level d, tells so.
 *
 * @param dim       d; the output has dimension d + 1
 * @param strength  p in [0, 1]
 * @throws  {DimensionError} when a dimension is no positive integer
 * @throws  {DomainError} when a probability is certainly outside of [0, 1]
 * @example erasure(2, 0.5).outputDim // 3
 */
export function erasure(dim: number, strength: Real | number, arithmetic: Arithmetic = float64): Channel {
  requireDim('dim', dim);
  requireProbability('strength', strength);
  const embedding = new Float64Array((dim + 1) * dim);
  for (let k = 0; k < dim; k++) embedding[k * dim + k] = 1;
  const flag = basisKet(dim + 1, dim, arithmetic);
  return new Channel([
    { operator: arithmetic.matrix(dim + 1, dim, embedding), weight: complement(strength, arithmetic) },
    ...Array.from({ length: dim }, (_, k) => ({
      operator: flag.times(basisKet(dim, k, arithmetic).adjoint()),
      weight: strength,
    })),
  ]);
}

function complement(p: Real | number, arithmetic: Arithmetic): Real {
  return arithmetic.real(1).minus(p);
}

function unitMatrices(dim: number, arithmetic: Arithmetic): readonly Matrix[] {
  return Array.from({ length: dim * dim }, (_, k) => unitMatrix(dim, Math.floor(k / dim), k % dim, arithmetic));
}
