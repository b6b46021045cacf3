import { float64 } from '../float64/matrix.ts';
import { DimensionError, UnknownNameError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { constant, requireDim, swap } from './operators.ts';
import { projector } from './states.ts';
import { requireProbability } from './verdict.ts';

const BELL = {
  'phi+': [1, 0, 0, 1],
  'phi-': [1, 0, 0, -1],
  'psi+': [0, 1, 1, 0],
  'psi-': [0, 1, -1, 0],
} as const;

/** Name of a Bell state: |φ±⟩ = (|00⟩ ± |11⟩)/√2, |ψ±⟩ = (|01⟩ ± |10⟩)/√2. */
export type BellName = keyof typeof BELL;

/**
 * Bell state as density matrix, shape (4, 4), entries in {0, ±1/2}.
 *
 * @throws  {UnknownNameError} for a name that is none of the four
 * @example vonNeumannEntropy(partialTrace(bellState('phi+'), [2, 2], 1)) // 0.6931
 */
export function bellState(name: BellName, arithmetic: Arithmetic = float64): Matrix {
  if (!Object.hasOwn(BELL, name)) {
    throw new UnknownNameError({
      argument: 'name',
      expected: `be one of ${Object.keys(BELL).join(', ')}`,
      received: `it is ${name as string}`,
    });
  }
  return constant(name, arithmetic, () => projector(arithmetic.matrix(4, 1, BELL[name])));
}

/**
 * Maximally entangled state |Φ⟩⟨Φ|, |Φ⟩ = Σ_k |kk⟩/√d, shape (d², d²).
 *
 * @throws {DimensionError} when the dimension is no positive integer
 * @example negativity(maximallyEntangled(3), [3, 3]) // 1
 */
export function maximallyEntangled(dim: number, arithmetic: Arithmetic = float64): Matrix {
  return ghzState(2, dim, arithmetic);
}

/**
 * GHZ state of `parties` systems of dimension `dim`, |GHZ⟩ = Σ_k |k…k⟩/√d; shape (dimⁿ, dimⁿ) for n parties.
 *
 * @throws {DimensionError} when `parties` or `dim` is no positive integer
 * @example purity(ghzState(3)) // 1
 */
export function ghzState(parties: number, dim = 2, arithmetic: Arithmetic = float64): Matrix {
  return projector(ghzVector(parties, dim, arithmetic));
}

/**
 * Ket of `ghzState`, shape (dimⁿ, 1) for n parties.
 *
 * @throws {ArithmeticError} where √dim does not exist in the arithmetic
 * @example ghzKet(3, 2, enclosure).rows // 8
 */
export function ghzKet(parties: number, dim = 2, arithmetic: Arithmetic = float64): Matrix {
  return ghzVector(parties, dim, arithmetic).scaled(arithmetic.real(1, dim).sqrt());
}

/**
 * W state of `parties` qubits, the equal superposition of the kets with a single 1; shape (2ⁿ, 2ⁿ) for n parties.
 *
 * @throws {DimensionError} when `parties` is no positive integer
 * @example purity(wState(3)) // 1
 */
export function wState(parties: number, arithmetic: Arithmetic = float64): Matrix {
  return projector(wVector(parties, arithmetic));
}

/**
 * Ket of `wState`, shape (2ⁿ, 1) for n parties.
 *
 * @throws {ArithmeticError} where √parties does not exist in the arithmetic
 * @example wKet(4).rows // 16
 */
export function wKet(parties: number, arithmetic: Arithmetic = float64): Matrix {
  return wVector(parties, arithmetic).scaled(arithmetic.real(1, parties).sqrt());
}

/**
 * Werner state p P₋/tr P₋ + (1 − p) P₊/tr P₊ of two systems of equal dimension, invariant under U ⊗ U; entangled for
 * p > 1/2. For qubits v|ψ⁻⟩⟨ψ⁻| + (1 − v) 1/4 has p = (1 + 3v)/4.
 *
 * @param dim            d ≥ 2
 * @param antisymmetric  weight p of the antisymmetric subspace, in [0, 1]
 * @returns shape (d², d²)
 * @throws {DimensionError} when a dimension is no positive integer, or the dimension is below 2
 * @throws {DomainError} when a probability is certainly outside of [0, 1]
 * @source Werner1989
 * @example negativity(wernerState(2, 1), [2, 2]) // 0.5
 */
export function wernerState(dim: number, antisymmetric: Real | number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  requireAtLeastTwo(dim);
  requireProbability('antisymmetric', antisymmetric);
  const one = arithmetic.identity(dim * dim);
  const exchange = swap(dim, arithmetic);
  // tr P∓ = d(d ∓ 1)/2, and P∓ = (1 ∓ S)/2.
  const weight = arithmetic.real(1, dim * (dim - 1)).times(antisymmetric);
  const complement = arithmetic.real(1, dim * (dim + 1)).times(arithmetic.real(1).minus(antisymmetric));
  return one.minus(exchange).scaled(weight).plus(one.plus(exchange).scaled(complement));
}

/**
 * Isotropic state F|Φ⟩⟨Φ| + (1 − F)(1 − |Φ⟩⟨Φ|)/(d² − 1), invariant under U ⊗ U*; entangled for F > 1/d.
 *
 * @param dim       d ≥ 2
 * @param fidelity  F = ⟨Φ|ρ|Φ⟩ in [0, 1]
 * @returns shape (d², d²)
 * @throws {DimensionError} when a dimension is no positive integer, or the dimension is below 2
 * @throws {DomainError} when a probability is certainly outside of [0, 1]
 * @source HorodeckiHorodecki1999
 * @example negativity(isotropicState(2, 1), [2, 2]) // 0.5
 */
export function isotropicState(dim: number, fidelity: Real | number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  requireAtLeastTwo(dim);
  requireProbability('fidelity', fidelity);
  const pure = maximallyEntangled(dim, arithmetic);
  const rest = arithmetic
    .real(1)
    .minus(fidelity)
    .dividedBy(dim * dim - 1);
  return pure.scaled(fidelity).plus(
    arithmetic
      .identity(dim * dim)
      .minus(pure)
      .scaled(rest),
  );
}

function ghzVector(parties: number, dim: number, arithmetic: Arithmetic): Matrix {
  requireDim('parties', parties);
  requireDim('dim', dim);
  const size = dim ** parties;
  const entries = new Float64Array(size);
  // |k…k⟩ has index k (1 + d + d² + …).
  const step = Array.from({ length: parties }, (_, n) => dim ** n).reduce((sum, power) => sum + power);
  for (let k = 0; k < dim; k++) entries[k * step] = 1;
  return arithmetic.matrix(size, 1, entries);
}

function wVector(parties: number, arithmetic: Arithmetic): Matrix {
  requireDim('parties', parties);
  const entries = new Float64Array(2 ** parties);
  for (let n = 0; n < parties; n++) entries[2 ** n] = 1;
  return arithmetic.matrix(2 ** parties, 1, entries);
}

function requireAtLeastTwo(dim: number): void {
  if (dim >= 2) return;
  throw new DimensionError({ argument: 'dim', expected: 'be at least 2', received: `it is ${dim}` });
}
