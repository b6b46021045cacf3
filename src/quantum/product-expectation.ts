import { float64, type Float64Matrix } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { nearest, taken } from './rational-matrix.ts';

/** Kets of a product vector, shapes (n, 1) and (m, 1). */
interface ProductKet {
  readonly left: Matrix;
  readonly right: Matrix;
}

/** Steps of one descent: each minimises over one factor, and most descents end after ten. */
const STEPS = 100;

/**
 * Product vector with the lowest expectation value ⟨x y|C|x y⟩ that alternating minimisation finds: with one factor fixed, the
 * best other one is an eigenvector of the smallest eigenvalue. A search: lower values may exist.
 *
 * @param C       Hermitian, shape (n·m, n·m), in any arithmetic with numbers
 * @param dims    [n, m]
 * @param starts  number of descents
 * @returns       kets of norm 1 up to rounding, whose entries are taken into the arithmetic of C as they are
 */
export function lowestProduct(C: Matrix, [n, m]: readonly number[], starts: number): ProductKet {
  const A = nearest(C);
  const [one, other] = [float64.identity(n), float64.identity(m)];
  let best: ProductKet & { readonly value: number } = {
    value: Infinity,
    left: one.columns(0, 1),
    right: other.columns(0, 1),
  };
  for (let k = 0; k < starts; k++) {
    let left = startingKet(n, k);
    let before = Infinity;
    for (let step = 0; step < STEPS; step++) {
      const right = lowestEigenvector(compressed(A, left.kron(other))).ket;
      const { ket, value } = lowestEigenvector(compressed(A, one.kron(right)));
      left = ket;
      if (value < best.value) best = { value, left, right };
      if (!(value < before)) break;
      before = value;
    }
  }
  return { left: taken(best.left, C.arithmetic), right: taken(best.right, C.arithmetic) };
}

function compressed(A: Float64Matrix, K: Matrix): Float64Matrix {
  const half = K.adjoint().times(A).times(K);
  return nearest(half.plus(half.adjoint()).scaled(1 / 2));
}

function lowestEigenvector(A: Float64Matrix): { readonly ket: Matrix; readonly value: number } {
  const { values, vectors, dim } = A.spectrum;
  const column = (offset: number): Float64Array =>
    Float64Array.from({ length: dim }, (_, k) => vectors[offset + k * dim]);
  return { ket: float64.matrix(dim, 1, column(0), column(dim * dim)), value: values[0] };
}

/** Basis kets first, then kets without structure: phases and moduli of powers of the golden ratio. */
function startingKet(dim: number, k: number): Matrix {
  const golden = (Math.sqrt(5) - 1) / 2;
  const part = (turn: number): Float64Array =>
    Float64Array.from({ length: dim }, (_, i) =>
      k < dim ? Number(i === k && turn === 0) : Math.cos(2 * Math.PI * ((k + 1) * golden ** (i + 1) * 7 + turn)),
    );
  return float64.matrix(dim, 1, part(0), part(1 / 4));
}
