import { hermitianEigen } from '../../float64/kernels/hermitian-eigen.ts';
import { kronecker } from '../../float64/kernels/kronecker.ts';
import { addProjector, mirrorLower } from '../../float64/kernels/split-complex.ts';
import { UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';
import { orthogonalise } from '../ppt/kernel-vectors.ts';
import { logDifference } from '../ppt/log-derivatives.ts';

/** Closest PPT state of a pure state, as eigenvalues and eigenvectors, with the dual matrix that proves it. */
interface SchmidtSolution {
  /** Ascending eigenvalues w of s, of sum 1 up to rounding and a floor. */
  readonly values: Float64Array;
  /** Eigenvectors a_k ⊗ b_l in columns, shape (d, d), split complex. */
  readonly vectors: Float64Array;
  /** Q, shape (d, d), split complex. */
  readonly dual: Float64Array;
}

/**
 * Closest separable state of ψ = Σ √p_k a_k ⊗ b_k: s = Σ p_k |a_k b_k⟩⟨a_k b_k|, with S(ψ‖s) = −Σ p_k ln p_k.
 *
 * It is the closest PPT state because of Q = Σ_{k<l} g_kl |χ_kl⟩⟨χ_kl|, χ_kl = a_k ⊗ b_l* − a_l ⊗ b_k*, with
 * g_kl = √(p_k p_l) ln[p_k, p_l] ≤ 1: Q^Γ takes the elements g_kl between a_k b_k and a_l b_l out of G = Dln[s](ψ), whose diagonal
 * is 1, and leaves g_kl on a_k b_l, so that G + Q^Γ ≤ 1.
 *
 * @param psi  unit vector, split complex, length 2d
 * @source     VedralPlenio1998, section V
 */
export function schmidtSolution(dimA: number, dimB: number, psi: Float64Array): SchmidtSolution {
  const dim = dimA * dimB;
  const first = descendingBasis(dimA, dimB, psi);
  const second = partners(dimA, dimB, psi, first);
  const pairs = Math.min(dimA, dimB);
  const weight = (p: number, q: number): number =>
    p === q && p < pairs ? overlapSquared(psi, tensor(first[p], second[q])) : 0;
  // What rounding leaves of ψ outside is divided by the smallest eigenvalues.
  const floor = 2 * dim * dim * UNIT_ROUNDOFF;
  const columns = first
    .flatMap((a, p) => second.map((b, q) => ({ vector: tensor(a, b), weight: weight(p, q) + floor })))
    .toSorted((x, y) => x.weight - y.weight);
  const vectors = new Float64Array(2 * dim * dim);
  columns.forEach(({ vector }, k) => vector.forEach((x, i) => void (vectors[i * dim + k] = x)));
  const dual = new Float64Array(2 * dim * dim);
  for (let k = 0; k < pairs; k++) {
    for (let l = 0; l < k; l++) {
      const [p, q] = [weight(k, k), weight(l, l)];
      const g = Math.sqrt(p * q) * logDifference(p + floor, q + floor);
      const [x, y] = [tensor(first[k], conjugate(second[l])), tensor(first[l], conjugate(second[k]))];
      addProjector(
        dim,
        g,
        x.map((c, i) => c - y[i]),
        dual,
      );
    }
  }
  mirrorLower(dim, dual);
  return { values: Float64Array.from(columns, (column) => column.weight), vectors, dual };
}

/** Eigenvectors of tr_B |ψ⟩⟨ψ|, the most likely first. */
function descendingBasis(dimA: number, dimB: number, psi: Float64Array): readonly Float64Array[] {
  const dim = dimA * dimB;
  const size = dimA * dimA;
  const reduced = new Float64Array(2 * size);
  for (let p = 0; p < dimA; p++) {
    for (let r = 0; r < dimA; r++) {
      for (let q = 0; q < dimB; q++) {
        const [x, y] = [p * dimB + q, r * dimB + q];
        reduced[p * dimA + r] += psi[x] * psi[y] + psi[dim + x] * psi[dim + y];
        reduced[size + p * dimA + r] += psi[dim + x] * psi[y] - psi[x] * psi[dim + y];
      }
    }
  }
  const vectors = new Float64Array(2 * size);
  hermitianEigen(dimA, reduced, 0, new Float64Array(dimA), 0, vectors, 0);
  return Array.from({ length: dimA }, (_, k) =>
    Float64Array.from({ length: 2 * dimA }, (_unused, i) => vectors[i * dimA + dimA - 1 - k]),
  );
}

/** Orthonormal b_k ∝ (⟨a_k| ⊗ 1)ψ as far as there are such, completed to a basis. */
function partners(
  dimA: number,
  dimB: number,
  psi: Float64Array,
  first: readonly Float64Array[],
): readonly Float64Array[] {
  const dim = dimA * dimB;
  const found: Float64Array[] = [];
  for (const a of first.slice(0, dimB)) {
    const b = new Float64Array(2 * dimB);
    for (let p = 0; p < dimA; p++) {
      for (let q = 0; q < dimB; q++) {
        const i = p * dimB + q;
        b[q] += a[p] * psi[i] + a[dimA + p] * psi[dim + i];
        b[dimB + q] += a[p] * psi[dim + i] - a[dimA + p] * psi[i];
      }
    }
    // Where hardly anything is left it has no direction, and any will do.
    if (orthogonalise(b, found) > 1 / 2) found.push(b);
    else found.push(anotherDirection(dimB, found));
  }
  while (found.length < dimB) found.push(anotherDirection(dimB, found));
  return found;
}

/** Unit vector orthogonal to fewer than `dim` orthonormal ones. */
function anotherDirection(dim: number, others: readonly Float64Array[]): Float64Array {
  for (let i = 0; i < dim; i++) {
    const v = new Float64Array(2 * dim);
    v[i] = 1;
    // One of the unit vectors has at least the share 1/dim outside the span of the others.
    if (orthogonalise(v, others) > 1 / (2 * dim)) return v;
  }
  throw new Error('schmidt solution: no direction is left');
}

function conjugate(v: Float64Array): Float64Array {
  return v.map((x, i) => (i < v.length / 2 ? x : -x));
}

/** a ⊗ b. */
function tensor(a: Float64Array, b: Float64Array): Float64Array {
  const product = new Float64Array((a.length * b.length) / 2);
  kronecker(asColumn(a), asColumn(b), product);
  return product;
}

function asColumn(v: Float64Array): Parameters<typeof kronecker>[0] {
  return { rows: v.length / 2, cols: 1, isReal: false, data: v };
}

/** |⟨u|v⟩|². */
function overlapSquared(u: Float64Array, v: Float64Array): number {
  const dim = u.length / 2;
  let [re, im] = [0, 0];
  for (let i = 0; i < dim; i++) {
    re += u[i] * v[i] + u[dim + i] * v[dim + i];
    im += u[i] * v[dim + i] - u[dim + i] * v[i];
  }
  return re * re + im * im;
}
