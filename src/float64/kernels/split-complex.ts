import { hermitianEigen } from './hermitian-eigen.ts';
import { multiplyComplex } from './product.ts';
import { transposeConjugate } from './rearrangement.ts';

/**
 * Small operations on square complex matrices in split storage (real parts row by row, then imaginary parts) that allocate
 * nothing.
 */

/** out = A†. */
export function adjointOf(dim: number, A: Float64Array, out: Float64Array): void {
  transposeConjugate(dim, dim, false, A, out);
}

/** out = V diag(w). */
export function scaledColumns(dim: number, V: Float64Array, w: ArrayLike<number>, out: Float64Array): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      out[i * dim + j] = V[i * dim + j] * w[j];
      out[size + i * dim + j] = V[size + i * dim + j] * w[j];
    }
  }
}

/** out = V diag(w) V†, Hermitian to the last digit; `adjoint` receives V†. */
export function fromEigenbasis(
  dim: number,
  V: Float64Array,
  w: ArrayLike<number>,
  work: Float64Array,
  adjoint: Float64Array,
  out: Float64Array,
): void {
  scaledColumns(dim, V, w, work);
  adjointOf(dim, V, adjoint);
  multiplyComplex(dim, dim, dim, work, 0, adjoint, 0, out, 0);
  hermitise(dim, out);
}

/** A ← A + weight |v⟩⟨v|, the lower triangle only; v has d real parts, then d imaginary ones. */
export function addProjector(dim: number, weight: number, v: Float64Array, A: Float64Array): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    const x = weight * v[i];
    const y = weight * v[dim + i];
    for (let j = 0; j <= i; j++) {
      A[i * dim + j] += x * v[j] + y * v[dim + j];
      A[size + i * dim + j] += y * v[j] - x * v[dim + j];
    }
  }
}

/** out = A v; vectors have d real parts, then d imaginary ones. */
export function timesVector(dim: number, A: Float64Array, v: Float64Array, out: Float64Array): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    let re = 0;
    let im = 0;
    for (let j = 0; j < dim; j++) {
      const x = A[i * dim + j];
      const y = A[size + i * dim + j];
      re += x * v[j] - y * v[dim + j];
      im += x * v[dim + j] + y * v[j];
    }
    out[i] = re;
    out[dim + i] = im;
  }
}

/** The block of the first `count` rows and columns ← Y†diag(1/w)Y, where Y stands below it. */
export function completeBlock(dim: number, count: number, w: Float64Array, A: Float64Array): void {
  const size = dim * dim;
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      let re = 0;
      let im = 0;
      for (let i = count; i < dim; i++) {
        const x = A[i * dim + a];
        const y = -A[size + i * dim + a];
        const u = A[i * dim + b];
        const v = A[size + i * dim + b];
        re += (x * u - y * v) / w[i];
        im += (x * v + y * u) / w[i];
      }
      A[a * dim + b] = re;
      A[size + a * dim + b] = im;
    }
  }
}

/** The upper triangle of a Hermitian matrix from its lower one. */
export function mirrorLower(dim: number, A: Float64Array): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    A[size + i * (dim + 1)] = 0;
    for (let j = 0; j < i; j++) {
      A[j * dim + i] = A[i * dim + j];
      A[size + j * dim + i] = -A[size + i * dim + j];
    }
  }
}

/** Zeros outside the first `count` rows and columns. */
export function keepBlock(dim: number, count: number, A: Float64Array): void {
  for (let i = 0; i < dim; i++) {
    for (let j = i < count ? count : 0; j < dim; j++) A[i * dim + j] = A[dim * dim + i * dim + j] = 0;
  }
}

/** ‖V†V − 1‖_F, from V† and V. */
export function unitarityDefect(dim: number, adjoint: Float64Array, V: Float64Array, work: Float64Array): number {
  multiplyComplex(dim, dim, dim, adjoint, 0, V, 0, work, 0);
  let squares = 0;
  for (let k = 0; k < 2 * dim * dim; k++) squares += (work[k] - (k < dim * dim && k % (dim + 1) === 0 ? 1 : 0)) ** 2;
  return Math.sqrt(squares);
}

/** out = left · A · right. */
export function rotated(
  dim: number,
  left: Float64Array,
  A: Float64Array,
  right: Float64Array,
  work: Float64Array,
  out: Float64Array,
): void {
  multiplyComplex(dim, dim, dim, left, 0, A, 0, work, 0);
  multiplyComplex(dim, dim, dim, work, 0, right, 0, out, 0);
}

/** out = V(3 − V†V)/2, which takes a nearly unitary V to its polar factor up to rounding. */
export function orthonormalise(
  dim: number,
  V: Float64Array,
  work: Float64Array,
  gram: Float64Array,
  out: Float64Array,
): void {
  adjointOf(dim, V, work);
  multiplyComplex(dim, dim, dim, work, 0, V, 0, gram, 0);
  for (let k = 0; k < gram.length; k++) gram[k] /= -2;
  for (let i = 0; i < dim; i++) gram[i * (dim + 1)] += 3 / 2;
  multiplyComplex(dim, dim, dim, V, 0, gram, 0, out, 0);
}

/** A ← (A + A†)/2. */
export function hermitise(dim: number, A: Float64Array): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    A[size + i * (dim + 1)] = 0;
    for (let j = 0; j < i; j++) {
      const below = i * dim + j;
      const above = j * dim + i;
      const re = (A[below] + A[above]) / 2;
      const im = (A[size + below] - A[size + above]) / 2;
      A[below] = A[above] = re;
      A[size + below] = im;
      A[size + above] = -im;
    }
  }
}

/** out = A^Γ, the partial transpose of the second subsystem. */
export function transposedOnSecond(dimA: number, dimB: number, A: Float64Array, out: Float64Array): void {
  const dim = dimA * dimB;
  const size = dim * dim;
  for (let a = 0; a < dimA; a++) {
    for (let b = 0; b < dimB; b++) {
      for (let c = 0; c < dimA; c++) {
        for (let d = 0; d < dimB; d++) {
          const to = (a * dimB + b) * dim + c * dimB + d;
          const from = (a * dimB + d) * dim + c * dimB + b;
          out[to] = A[from];
          out[size + to] = A[size + from];
        }
      }
    }
  }
}

/** out = Σ λ|v⟩⟨v| over the positive eigenvalues λ of a Hermitian matrix. */
export function positivePart(
  dim: number,
  A: Float64Array,
  values: Float64Array,
  vectors: Float64Array,
  out: Float64Array,
): void {
  const size = dim * dim;
  hermitianEigen(dim, A, 0, values, 0, vectors, 0);
  out.fill(0);
  for (let k = dim - 1; k >= 0 && values[k] > 0; k--) {
    for (let i = 0; i < dim; i++) {
      const x = values[k] * vectors[i * dim + k];
      const y = values[k] * vectors[size + i * dim + k];
      for (let j = 0; j <= i; j++) {
        const u = vectors[j * dim + k];
        const v = vectors[size + j * dim + k];
        out[i * dim + j] += x * u + y * v;
        out[size + i * dim + j] += y * u - x * v;
      }
    }
  }
  mirrorLower(dim, out);
}

/** out = −P − (diag(1/w) N + N† diag(1/w))/2. */
export function addHermitianProduct(
  dim: number,
  w: Float64Array,
  N: Float64Array,
  P: Float64Array,
  out: Float64Array,
): void {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      const below = i * dim + j;
      const above = j * dim + i;
      const re = -P[below] - (N[below] / w[i] + N[above] / w[j]) / 2;
      const im = -P[size + below] - (N[size + below] / w[i] - N[size + above] / w[j]) / 2;
      out[below] = out[above] = re;
      out[size + below] = i === j ? 0 : im;
      out[size + above] = i === j ? 0 : -im;
    }
  }
}

/**
 * Lower triangle of L⁻¹ D L⁻† for P = LL†, in `out`; L is left in `L`.
 *
 * @returns false when P is not positive definite to working precision
 */
export function stepTo(dim: number, P: Float64Array, D: Float64Array, L: Float64Array, out: Float64Array): boolean {
  const size = dim * dim;
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      let re = P[i * dim + j];
      let im = P[size + i * dim + j];
      for (let k = 0; k < j; k++) {
        const a = L[i * dim + k];
        const b = L[size + i * dim + k];
        const c = L[j * dim + k];
        const d = L[size + j * dim + k];
        re -= a * c + b * d;
        im -= b * c - a * d;
      }
      if (j < i) {
        L[i * dim + j] = re / L[j * (dim + 1)];
        L[size + i * dim + j] = im / L[j * (dim + 1)];
      } else {
        if (!(re > 0)) return false;
        L[i * (dim + 1)] = Math.sqrt(re);
        L[size + i * (dim + 1)] = 0;
      }
    }
  }
  // W = L⁻¹D by columns, then out = W L⁻† row by row: out_ij = (W_ij − Σ_{k<j} out_ik conj(L_jk))/L_jj.
  for (let j = 0; j < dim; j++) {
    for (let i = 0; i < dim; i++) {
      let re = D[i * dim + j];
      let im = D[size + i * dim + j];
      for (let k = 0; k < i; k++) {
        const a = L[i * dim + k];
        const b = L[size + i * dim + k];
        const c = out[k * dim + j];
        const d = out[size + k * dim + j];
        re -= a * c - b * d;
        im -= a * d + b * c;
      }
      out[i * dim + j] = re / L[i * (dim + 1)];
      out[size + i * dim + j] = im / L[i * (dim + 1)];
    }
  }
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j <= i; j++) {
      let re = out[i * dim + j];
      let im = out[size + i * dim + j];
      for (let k = 0; k < j; k++) {
        const a = out[i * dim + k];
        const b = out[size + i * dim + k];
        const c = L[j * dim + k];
        const d = L[size + j * dim + k];
        re -= a * c + b * d;
        im -= b * c - a * d;
      }
      out[i * dim + j] = re / L[j * (dim + 1)];
      out[size + i * dim + j] = im / L[j * (dim + 1)];
    }
  }
  return true;
}
