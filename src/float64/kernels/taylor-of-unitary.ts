import { multiplyComplex } from './product.ts';

/** Coefficients of a power series of matrices, as what is needed of them. */
interface TaylorSum {
  /** Σ_n U_n, d² real parts and d² imaginary ones; the smallest terms are added first. */
  readonly sum: Float64Array;
  /** ‖U_n‖_F */
  readonly norms: Float64Array;
  /** Sum of the Frobenius norms of the partial sums: each addition rounds one of them. */
  readonly added: number;
}

/**
 * Sum of U_0, …, U_N of the recurrence (n + 1)U_{n+1} = −iΣ_j V_j Σ_k s_jk U_{n−k} from U_0 = 1.
 *
 * @param dim        d
 * @param operators  V_1, …, V_J side by side, shape (d, Jd), real parts before imaginary ones
 * @param strengths  s_j0, …, s_j(N−1) of each
 */
export function taylorOfUnitary(dim: number, operators: Float64Array, strengths: readonly Float64Array[]): TaylorSum {
  const order = strengths[0].length;
  const half = dim * dim;
  const size = 2 * half;
  const all = new Float64Array((order + 1) * size);
  const norms = new Float64Array(order + 1);
  for (let k = 0; k < dim; k++) all[k * (dim + 1)] = 1;
  norms[0] = Math.sqrt(dim);
  // Σ_k s_jk U_{n−k} below each other: all real parts before all imaginary ones.
  const stacked = new Float64Array(strengths.length * size);
  const product = new Float64Array(size);
  for (let n = 0; n < order; n++) {
    for (const [j, own] of strengths.entries())
      convolve(own, all, n, half, stacked, j * half, (strengths.length + j) * half);
    multiplyComplex(dim, strengths.length * dim, dim, operators, 0, stacked, 0, product, 0);
    // −i(x + iy) = y − ix
    const next = (n + 1) * size;
    let squares = 0;
    for (let p = 0; p < half; p++) {
      const re = product[half + p] / (n + 1);
      const im = -product[p] / (n + 1);
      all[next + p] = re;
      all[next + half + p] = im;
      squares += re * re + im * im;
    }
    norms[n + 1] = Math.sqrt(squares);
  }
  const sum = all.slice(order * size);
  let added = 0;
  for (let n = order - 1; n >= 0; n--) {
    let squares = 0;
    for (let p = 0; p < size; p++) {
      sum[p] += all[n * size + p];
      squares += sum[p] * sum[p];
    }
    added += Math.sqrt(squares);
  }
  return { sum, norms, added };
}

/** Σ_k s_k U_{n−k}, its real parts from one place on and its imaginary ones from another. */
function convolve(
  strengths: Float64Array,
  all: Float64Array,
  n: number,
  half: number,
  to: Float64Array,
  re: number,
  im: number,
): void {
  to.fill(0, re, re + half);
  to.fill(0, im, im + half);
  for (let k = 0; k <= n; k++) {
    const s = strengths[k];
    if (s === 0) continue;
    const from = (n - k) * 2 * half;
    for (let p = 0; p < half; p++) {
      to[re + p] += s * all[from + p];
      to[im + p] += s * all[from + half + p];
    }
  }
}
