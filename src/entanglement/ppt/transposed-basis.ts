import { multiplyComplex } from '../../float64/kernels/product.ts';
import { rotated, transposedOnSecond } from '../../float64/kernels/split-complex.ts';
import { matrixOf } from './hermitian-coordinates.ts';

/** Change from coordinates in the eigenbasis V of s to those in the eigenbasis V′ of s^Γ, allocating nothing after construction. */
export class TransposedBasis {
  readonly #dimA: number;
  readonly #dimB: number;
  readonly #outer: Float64Array;
  readonly #image: Float64Array;

  constructor(dimA: number, dimB: number) {
    const size = (dimA * dimB) ** 2;
    [this.#dimA, this.#dimB] = [dimA, dimB];
    [this.#outer, this.#image] = [new Float64Array(2 * size), new Float64Array(2 * size)];
  }

  /**
   * Images V′†(V E V†)^Γ V′ of the basis matrices E, one row of coordinates each.
   *
   * @param V     eigenvectors of s, shape (d, d), split complex
   * @param W     those of s^Γ
   * @param Wdag  their adjoint
   * @param rows  receives a (d², d²) real orthogonal matrix
   */
  fill(V: Float64Array, W: Float64Array, Wdag: Float64Array, rows: Float64Array): void {
    const dim = this.#dimA * this.#dimB;
    const size = dim * dim;
    const [outer, image] = [this.#outer, this.#image];
    let row = dim;
    for (let i = 0; i < dim; i++) {
      for (let j = 0; j <= i; j++) {
        for (let a = 0; a < dim; a++) {
          const x = V[a * dim + i];
          const y = V[size + a * dim + i];
          for (let b = 0; b < dim; b++) {
            const u = V[b * dim + j];
            const v = V[size + b * dim + j];
            image[a * dim + b] = x * u + y * v;
            image[size + a * dim + b] = y * u - x * v;
          }
        }
        transposedOnSecond(this.#dimA, this.#dimB, image, outer);
        multiplyComplex(dim, dim, dim, Wdag, 0, outer, 0, image, 0);
        multiplyComplex(dim, dim, dim, image, 0, W, 0, outer, 0);
        if (i === j) {
          writeCoordinates(dim, outer, rows, i * size, Math.SQRT1_2, 0);
        } else {
          // (E_ij + E_ji)/√2 and i(E_ij − E_ji)/√2.
          writePair(dim, outer, rows, row);
          row += 2;
        }
      }
    }
  }

  /**
   * The other way: each row of coordinates in the eigenbasis of s^Γ becomes one in that of s, Z ↦ V†(W Z W†)^ΓV, in place.
   *
   * @param Vdag  adjoint of V
   */
  pullBack(V: Float64Array, Vdag: Float64Array, W: Float64Array, Wdag: Float64Array, rows: Float64Array): void {
    const dim = this.#dimA * this.#dimB;
    const [N, work] = [this.#outer, this.#image];
    const turn = (): void => {
      rotated(dim, W, N, Wdag, work, N);
      transposedOnSecond(this.#dimA, this.#dimB, N, work);
      rotated(dim, Vdag, work, V, N, work);
    };
    for (let i = 0; i < dim; i++) {
      matrixOf(dim, rows.subarray(i * dim * dim, (i + 1) * dim * dim), N);
      turn();
      writeCoordinates(dim, work, rows, i * dim * dim, Math.SQRT1_2, 0);
    }
    for (let row = dim; row < dim * dim; row += 2) {
      readPair(dim, rows, row, N);
      turn();
      writePair(dim, work, rows, row);
    }
  }
}

/** Rows of coordinates of (N + N†)/√2 and i(N − N†)/√2. */
function writePair(dim: number, N: Float64Array, rows: Float64Array, row: number): void {
  writeCoordinates(dim, N, rows, row * dim * dim, 1, 0);
  writeCoordinates(dim, N, rows, (row + 1) * dim * dim, 0, 1);
}

/** N from these rows: (X − iY)/√2 for the Hermitian matrices X and Y that they stand for. */
function readPair(dim: number, rows: Float64Array, row: number, N: Float64Array): void {
  const size = dim * dim;
  let [x, y] = [row * size, (row + 1) * size];
  for (let p = 0; p < dim; p++) {
    N[p * (dim + 1)] = Math.SQRT1_2 * rows[x++];
    N[size + p * (dim + 1)] = -Math.SQRT1_2 * rows[y++];
  }
  for (let p = 0; p < dim; p++) {
    for (let q = 0; q < p; q++) {
      const re = rows[x++];
      const im = rows[x++];
      const other = rows[y++];
      const imOther = rows[y++];
      const below = p * dim + q;
      const above = q * dim + p;
      N[below] = (re + imOther) / 2;
      N[size + below] = (im - other) / 2;
      N[above] = (re - imOther) / 2;
      N[size + above] = -(im + other) / 2;
    }
  }
}

/** Row of coordinates of α(N + N†)/√2 + iβ(N − N†)/√2. */
function writeCoordinates(
  dim: number,
  N: Float64Array,
  rows: Float64Array,
  at: number,
  alpha: number,
  beta: number,
): void {
  const size = dim * dim;
  let k = at + dim;
  for (let p = 0; p < dim; p++) {
    const diagonal = p * (dim + 1);
    rows[at + p] = Math.SQRT2 * (alpha * N[diagonal] - beta * N[size + diagonal]);
    for (let q = 0; q < p; q++) {
      const pq = p * dim + q;
      const qp = q * dim + p;
      const re = N[pq];
      const im = N[size + pq];
      const other = N[qp];
      const imOther = -N[size + qp];
      rows[k++] = alpha * (re + other) - beta * (im - imOther);
      rows[k++] = alpha * (im + imOther) + beta * (re - other);
    }
  }
}
