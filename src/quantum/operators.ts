import { float64, Float64Matrix } from '../float64/matrix.ts';
import { ArithmeticError, DimensionError, DomainError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { UNIT_ROUNDOFF } from '../matrix/tolerances.ts';

/**
 * Pauli matrix σ_x = |0⟩⟨1| + |1⟩⟨0|, shape (2, 2).
 *
 * @example entriesOf(pauliX()) // [[[0,0],[1,0]],[[1,0],[0,0]]]
 */
export function pauliX(arithmetic: Arithmetic = float64): Matrix {
  return constant('x', arithmetic, () => arithmetic.matrix(2, 2, [0, 1, 1, 0]));
}

/**
 * Pauli matrix σ_y = −i|0⟩⟨1| + i|1⟩⟨0|, shape (2, 2).
 *
 * @example entriesOf(pauliY()) // [[[0,0],[0,-1]],[[0,1],[0,0]]]
 */
export function pauliY(arithmetic: Arithmetic = float64): Matrix {
  return constant('y', arithmetic, () => arithmetic.matrix(2, 2, [0, 0, 0, 0], [0, -1, 1, 0]));
}

/**
 * Pauli matrix σ_z = |0⟩⟨0| − |1⟩⟨1|, shape (2, 2): |0⟩ is up.
 *
 * @example entriesOf(pauliZ()) // [[[1,0],[0,0]],[[0,0],[-1,0]]]
 */
export function pauliZ(arithmetic: Arithmetic = float64): Matrix {
  return constant('z', arithmetic, () => arithmetic.matrix(2, 2, [1, 0, 0, -1]));
}

/**
 * Raising operator σ₊ = |0⟩⟨1| = (σ_x + iσ_y)/2, shape (2, 2).
 *
 * @example entriesOf(sigmaPlus()) // [[[0,0],[1,0]],[[0,0],[0,0]]]
 */
export function sigmaPlus(arithmetic: Arithmetic = float64): Matrix {
  return constant('+', arithmetic, () => unitMatrix(2, 0, 1, arithmetic));
}

/**
 * Lowering operator σ₋ = |1⟩⟨0| = (σ_x − iσ_y)/2, shape (2, 2).
 *
 * @example entriesOf(sigmaMinus()) // [[[0,0],[0,0]],[[1,0],[0,0]]]
 */
export function sigmaMinus(arithmetic: Arithmetic = float64): Matrix {
  return constant('-', arithmetic, () => unitMatrix(2, 1, 0, arithmetic));
}

const CONSTANTS = new Map<string, Matrix>();

/** In float64 a constant is made once, with what is then known of it: matrices are immutable. */
export function constant(name: string, arithmetic: Arithmetic, make: () => Matrix): Matrix {
  if (arithmetic !== float64) return make();
  let known = CONSTANTS.get(name);
  if (known === undefined) CONSTANTS.set(name, (known = make()));
  return known;
}

/**
 * Identity, shape (dim, dim).
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example identity(3).trace() // 3
 */
export function identity(dim: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  return arithmetic.identity(dim);
}

/**
 * Zero operator, shape (dim, dim).
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example zeroMatrix(2).squaredNorm() // 0
 */
export function zeroMatrix(dim: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  return arithmetic.matrix(dim, dim, new Float64Array(dim * dim));
}

/**
 * Matrix unit |i⟩⟨j|, shape (dim, dim).
 *
 * @throws {DomainError} when i or j is not in 0 … dim − 1
 * @example entriesOf(unitMatrix(2, 0, 1)) // [[[0,0],[1,0]],[[0,0],[0,0]]]
 */
export function unitMatrix(dim: number, i: number, j: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  requireIndex('i', i, dim);
  requireIndex('j', j, dim);
  const entries = new Float64Array(dim * dim);
  entries[i * dim + j] = 1;
  return arithmetic.matrix(dim, dim, entries);
}

/**
 * Diagonal operator Σ_k a_k |k⟩⟨k|, shape (d, d) for d entries.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example diagonal([1, 2, 3]).trace() // 6
 */
export function diagonal(entries: readonly (Real | number)[], arithmetic: Arithmetic = float64): Matrix {
  const dim = entries.length;
  requireDim('entries.length', dim);
  if (entries.every((x) => typeof x === 'number')) {
    const data = new Float64Array(dim * dim);
    entries.forEach((x, k) => (data[k * (dim + 1)] = x));
    return arithmetic.matrix(dim, dim, data);
  }
  if (arithmetic.diagonal !== undefined) return arithmetic.diagonal(entries);
  return weightedSum(
    entries.map((_, k) => unitMatrix(dim, k, k, arithmetic)),
    entries,
  );
}

/**
 * Swap of two systems of dimension dim, Σ |i j⟩⟨j i|, shape (dim², dim²).
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example swap(3).trace() // 3
 */
export function swap(dim: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  const size = dim * dim;
  const entries = new Float64Array(size * size);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) entries[(i * dim + j) * size + j * dim + i] = 1;
  }
  return arithmetic.matrix(size, size, entries);
}

/**
 * Cyclic shift X = Σ_k |k + 1 mod dim⟩⟨k|, shape (dim, dim); σ_x for dim = 2.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example entriesOf(shift(2)) // [[[0,0],[1,0]],[[1,0],[0,0]]]
 */
export function shift(dim: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  const entries = new Float64Array(dim * dim);
  for (let k = 0; k < dim; k++) entries[((k + 1) % dim) * dim + k] = 1;
  return arithmetic.matrix(dim, dim, entries);
}

/**
 * Clock operator Z = Σ_k e^{2πik/dim} |k⟩⟨k|, shape (dim, dim); σ_z for dim = 2. With the shift X, ZX = e^{2πi/dim} XZ.
 *
 * @throws {ArithmeticError} outside float64 unless dim is 1, 2 or 4
 * @example entriesOf(clock(2)) // [[[1,0],[0,0]],[[0,0],[-1,0]]]
 */
export function clock(dim: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  const re = new Float64Array(dim * dim);
  const im = new Float64Array(dim * dim);
  const isGaussian = dim === 1 || dim === 2 || dim === 4;
  if (!isGaussian && arithmetic.name !== 'float64') {
    throw new ArithmeticError({
      argument: 'dim',
      expected: `be 1, 2 or 4 in ${arithmetic.name} arithmetic`,
      received: `it is ${dim}`,
      advice: 'The other roots of unity are not Gaussian rationals.',
    });
  }
  for (let k = 0; k < dim; k++) {
    const angle = (2 * Math.PI * k) / dim;
    re[k * (dim + 1)] = isGaussian ? Math.round(Math.cos(angle)) : Math.cos(angle);
    im[k * (dim + 1)] = isGaussian ? Math.round(Math.sin(angle)) : Math.sin(angle);
  }
  if (isGaussian) return arithmetic.matrix(dim, dim, re, im);
  // Angles below 2π are rounded to 4·2π·u ≤ 26u and the two functions to an ulp each: 32u per entry, √d in norm.
  return new Float64Matrix(dim, dim, false, Float64Array.of(...re, ...im), 32 * Math.sqrt(dim) * UNIT_ROUNDOFF);
}

/**
 * Kronecker product of operators or kets, the first being the slow factor: shapes (m_k, n_k) give shape (Π m_k, Π n_k).
 *
 * @throws  {DimensionError} when no factor is given
 * @example tensor(pauliZ(), pauliZ(), pauliZ()).rows // 8
 */
export function tensor(...factors: readonly Matrix[]): Matrix {
  if (factors.length === 0) {
    throw new DimensionError({ argument: 'factors', expected: 'hold at least one matrix', received: 'there is none' });
  }
  return factors.reduce((left, right) => left.kron(right));
}

/**
 * Commutator [A, B] = AB − BA of operators of shape (d, d).
 *
 * @example commutator(pauliX(), pauliX()).squaredNorm() // 0
 */
export function commutator(A: Matrix, B: Matrix): Matrix {
  return A.times(B).minus(B.times(A));
}

/**
 * Anticommutator {A, B} = AB + BA of operators of shape (d, d).
 *
 * @example anticommutator(pauliX(), pauliZ()).squaredNorm() // 0
 */
export function anticommutator(A: Matrix, B: Matrix): Matrix {
  return A.times(B).plus(B.times(A));
}

/**
 * Expectation value Re tr(ρA).
 *
 * @param operator  A, shape (d, d); the imaginary part that a non-Hermitian one may have is left out
 * @param rho       density matrix, shape (d, d)
 * @returns         in the units of A
 * @example expectation(pauliZ(), projector(ket([0, 1]))) // -1
 */
export function expectation(operator: Matrix, rho: Matrix): Real {
  return rho.traceOfProduct(operator);
}

/**
 * Variance (ΔA)² = tr ρA² − (tr ρA)² of an observable, as tr ρ(A − ⟨A⟩)², which cancels less.
 *
 * @param operator  A, shape (d, d), Hermitian
 * @param rho       density matrix, shape (d, d), of trace 1, which is not looked at
 * @returns         in the square of the units of A, nonnegative
 * @example         variance(pauliZ(), projector(ket([1, 1]))) // 1
 */
export function variance(operator: Matrix, rho: Matrix): Real {
  const mean = expectation(operator, rho);
  const deviation = operator.minus(operator.arithmetic.identity(operator.rows).scaled(mean));
  return expectation(deviation.times(deviation), rho);
}

/**
 * Hermitian part (A + A†)/2 of an operator of shape (d, d).
 *
 * @example entriesOf(hermitianPart(sigmaPlus())) // [[[0,0],[0.5,0]],[[0.5,0],[0,0]]]
 */
export function hermitianPart(A: Matrix): Matrix {
  return A.plus(A.adjoint()).scaled(A.arithmetic.real(1, 2));
}

/**
 * Linear combination Σ_k w_k A_k of at least one matrix, all of one shape.
 *
 * @throws  {DimensionError} when there are no matrices, or not as many weights
 * @example weightedSum([pauliX(), pauliZ()], [3, 4]).squaredNorm() // 50
 */
export function weightedSum(matrices: readonly Matrix[], weights: readonly (Real | number)[]): Matrix {
  if (matrices.length === 0 || matrices.length !== weights.length) {
    throw new DimensionError({
      argument: 'weights',
      expected: 'have the length of `matrices`, at least 1',
      received: `there are ${matrices.length} matrices and ${weights.length} weights`,
    });
  }
  return matrices.map((A, k) => A.scaled(weights[k])).reduce((left, right) => left.plus(right));
}

/** A matrix of this dimension takes 16 GiB. */
const LARGEST_DIMENSION = 2 ** 15;

/** @throws {DimensionError} unless the dimension is a positive integer and a matrix of it can be stored */
export function requireDim(argument: string, dim: number, largest = LARGEST_DIMENSION): void {
  if (Number.isInteger(dim) && dim >= 1 && dim <= largest) return;
  const expected = dim > largest ? `be at most ${largest}` : 'be a positive integer';
  throw new DimensionError({ argument, expected, received: `it is ${dim}` });
}

/** @throws {DomainError} unless the index lies in 0 … count − 1 */
export function requireIndex(argument: string, index: number, count: number): void {
  if (Number.isInteger(index) && index >= 0 && index < count) return;
  throw new DomainError({ argument, expected: `be one of 0 … ${count - 1}`, received: `it is ${index}` });
}
