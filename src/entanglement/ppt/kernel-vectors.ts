import { multiplyComplex } from '../../float64/kernels/product.ts';

/**
 * Vectors of the kernel of s, which has to stay within the kernel of ρ = CC†. A vector is a `Float64Array` of 2d numbers, real
 * parts first; the columns of C are orthogonal or zero.
 */

/**
 * Orthonormal vectors orthogonal to ρ next to the first columns of V.
 *
 * @returns undefined when a column is closer to the support of ρ, or to the vectors before it
 */
export function withinKernelOf(
  dim: number,
  C: Float64Array,
  V: Float64Array,
  count: number,
): readonly Float64Array[] | undefined {
  const support = columns(dim, C, 0, dim);
  const found: Float64Array[] = [];
  for (const v of columns(dim, V, 0, count)) {
    const rest = orthogonalise(v, [...support, ...found]);
    if (!(rest > 1 / 2)) return undefined;
    found.push(v);
  }
  return found;
}

/** tr ρ Σ|v⟩⟨v| over the first columns v of V. */
export function overlap(dim: number, C: Float64Array, V: Float64Array, count: number): number {
  const support = columns(dim, C, 0, dim);
  let sum = 0;
  for (const v of columns(dim, V, 0, count)) {
    for (const c of support) {
      const [re, im] = inner(c, v);
      sum += re * re + im * im;
    }
  }
  return sum;
}

/**
 * Orthonormal basis, in the eigenbasis V of s, of the vectors s y with y in the kernel of ρ and outside that of s, which the
 * first columns of V span: by how much s may change where its kernel meets the rest when the kernel turns within that of ρ.
 *
 * @param adjoint  V†
 */
export function turningDirections(
  dim: number,
  C: Float64Array,
  adjoint: Float64Array,
  values: Float64Array,
  face: number,
): readonly Float64Array[] {
  const c = new Float64Array(2 * dim * dim);
  multiplyComplex(dim, dim, dim, adjoint, 0, C, 0, c, 0);
  const taken = columns(dim, c, 0, dim);
  for (const v of taken) {
    v.fill(0, 0, face);
    v.fill(0, dim, dim + face);
  }
  const support: Float64Array[] = [];
  for (const v of taken) if (orthogonalise(v, support) > 0) support.push(v);
  const outside: Float64Array[] = [];
  for (let i = face; i < dim; i++) {
    const v = new Float64Array(2 * dim);
    v[i] = 1;
    // One of the unit vectors that are left has at least the share 1/d outside the span of the others.
    if (orthogonalise(v, [...support, ...outside]) > 1 / (4 * dim)) outside.push(v);
  }
  const turned: Float64Array[] = [];
  for (const y of outside) {
    const v = y.map((x, k) => x * values[k % dim]);
    if (orthogonalise(v, turned) > 0) turned.push(v);
  }
  return turned;
}

function columns(dim: number, A: Float64Array, from: number, to: number): Float64Array[] {
  return Array.from({ length: to - from }, (_, k) =>
    Float64Array.from({ length: 2 * dim }, (_unused, i) => A[i * dim + from + k]),
  ).filter((v) => v.some((x) => x !== 0));
}

/** Takes the components along orthogonal vectors out of v and normalises it; the share of its square that was left. */
export function orthogonalise(v: Float64Array, others: readonly Float64Array[]): number {
  const before = inner(v, v)[0];
  let after = before;
  // Twice is enough: what the first round leaves is smaller by rounding.
  for (let round = 0; round < 2; round++) {
    for (const u of others) {
      const square = inner(u, u)[0];
      const [re, im] = inner(u, v);
      const dim = u.length / 2;
      for (let i = 0; i < dim; i++) {
        v[i] -= (u[i] * re - u[dim + i] * im) / square;
        v[dim + i] -= (u[i] * im + u[dim + i] * re) / square;
      }
    }
    if (round === 0) after = inner(v, v)[0];
  }
  const length = Math.sqrt(inner(v, v)[0]);
  if (length > 0) for (let i = 0; i < v.length; i++) v[i] /= length;
  return before > 0 ? after / before : 0;
}

/** ⟨u|v⟩. */
function inner(u: Float64Array, v: Float64Array): readonly [number, number] {
  const dim = u.length / 2;
  let re = 0;
  let im = 0;
  for (let i = 0; i < dim; i++) {
    re += u[i] * v[i] + u[dim + i] * v[dim + i];
    im += u[i] * v[dim + i] - u[dim + i] * v[i];
  }
  return [re, im];
}
