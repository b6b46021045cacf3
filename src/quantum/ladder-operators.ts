import { float64 } from '../float64/matrix.ts';
import { DomainError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { diagonal, zeroMatrix, unitMatrix, requireDim } from './operators.ts';

/**
 * Annihilation operator a = Σ_n √n |n − 1⟩⟨n| of an oscillator with dim levels, shape (dim, dim).
 *
 * @throws {ArithmeticError} in arithmetics without square roots, from dim = 3 on
 * @example entriesOf(annihilation(2)) // [[[0,0],[1,0]],[[0,0],[0,0]]]
 */
export function annihilation(dim: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  return ladder(dim, (n) => arithmetic.real(n).sqrt(), arithmetic);
}

/**
 * Creation operator a† = Σ_n √n |n⟩⟨n − 1|, shape (dim, dim); see `annihilation`.
 *
 * @example entriesOf(creation(2)) // [[[0,0],[0,0]],[[1,0],[0,0]]]
 */
export function creation(dim: number, arithmetic: Arithmetic = float64): Matrix {
  return annihilation(dim, arithmetic).adjoint();
}

/**
 * Number operator Σ_n n |n⟩⟨n|, shape (dim, dim).
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example numberOperator(3).trace() // 3
 */
export function numberOperator(dim: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  return diagonal(
    Array.from({ length: dim }, (_, n) => n),
    arithmetic,
  );
}

/** Angular momentum of one spin, shape (2j + 1, 2j + 1) each. */
export interface Spin {
  readonly x: Matrix;
  readonly y: Matrix;
  readonly z: Matrix;
  /** J₊ = J_x + iJ_y. */
  readonly plus: Matrix;
  /** J₋ = J_x − iJ_y. */
  readonly minus: Matrix;
}

/**
 * Spin operators of a spin j in the basis |j⟩, |j − 1⟩, …, |−j⟩, with [J_x, J_y] = iJ_z; σ/2 for j = 1/2.
 *
 * @param j  0, 1/2, 1, 3/2, …
 * @throws   {ArithmeticError} in arithmetics without square roots, from j = 1 on
 * @example  spin(1).z.realPart(2, 2) // -1
 */
export function spin(j: number, arithmetic: Arithmetic = float64): Spin {
  if (!Number.isInteger(2 * j) || j < 0) {
    throw new DomainError({ argument: 'j', expected: 'be a nonnegative multiple of 1/2', received: `it is ${j}` });
  }
  const dim = 2 * j + 1;
  // ⟨m + 1|J₊|m⟩² = (j − m)(j + m + 1), and level n has m = j − n.
  const plus = ladder(dim, (n) => arithmetic.real(n * (2 * j + 1 - n)).sqrt(), arithmetic);
  const minus = plus.adjoint();
  const half = arithmetic.real(1, 2);
  return {
    x: plus.plus(minus).scaled(half),
    y: minus.minus(plus).timesI().scaled(half),
    z: arithmetic.matrix(
      dim,
      dim,
      Array.from({ length: dim * dim }, (_, k) => (k % (dim + 1) === 0 ? 2 * (j - k / (dim + 1)) : 0)),
      undefined,
      2,
    ),
    plus,
    minus,
  };
}

/** Σ_n c(n) |n − 1⟩⟨n|, n = 1 … dim − 1. */
function ladder(dim: number, coefficient: (n: number) => Real, arithmetic: Arithmetic): Matrix {
  let sum = zeroMatrix(dim, arithmetic);
  for (let n = 1; n < dim; n++) sum = sum.plus(unitMatrix(dim, n - 1, n, arithmetic).scaled(coefficient(n)));
  return sum;
}
