/**
 * Real matrix of X ↦ K X + X K† + Σ_k w_k A_k X A_k† in Hermitian coordinates.
 *
 * The coordinates of a Hermitian X of dimension d are its diagonal x₀ … x_{d−1}, then, for i = 1 … d−1 and j < i,
 * Re X_ij at d + i(i − 1) + 2j and Im X_ij behind it. The trace is the sum of the first d coordinates.
 *
 * @param d            dimension; the result has shape (d², d²), row-major
 * @param drift        buffer of K, complex, shape (d, d), from `driftOffset`; undefined for none
 * @param sandwiches   the A_k, complex, shape (d, d), each from offset 0
 * @param weights      the w_k; all 1 when undefined
 * @param out          receives d⁴ numbers from `outOffset`
 */
export function superoperatorKernel(
  d: number,
  drift: Float64Array | undefined,
  driftOffset: number,
  sandwiches: readonly Float64Array[],
  weights: Float64Array | undefined,
  out: Float64Array,
  outOffset: number,
): void {
  out.fill(0, outOffset, outOffset + d ** 4);
  if (drift !== undefined) addDrift(d, drift, driftOffset, out, outOffset);
  for (let k = 0; k < sandwiches.length; k++) {
    addSandwich(d, sandwiches[k], weights === undefined ? 1 : weights[k], out, outOffset);
  }
}

/** Adds X ↦ K X + X K†: entry (i, j) of the image is Σ_m K_im X_mj + conj(K_jm) X_im. */
function addDrift(d: number, drift: Float64Array, offset: number, out: Float64Array, outOffset: number): void {
  const width = d * d;
  const im = offset + width;
  for (let i = 0; i < d; i++) {
    const row = outOffset + i * width;
    for (let m = 0; m < d; m++) {
      const x = 2 * drift[offset + i * d + m];
      const y = 2 * drift[im + i * d + m];
      // Diagonal of the image: 2 Re Σ_m K_im X_mi.
      if (m === i) out[row + i] += x;
      else if (m > i) {
        const p = row + d + m * (m - 1) + 2 * i;
        out[p] += x;
        out[p + 1] -= y;
      } else {
        const p = row + d + i * (i - 1) + 2 * m;
        out[p] += x;
        out[p + 1] += y;
      }
    }
    for (let j = 0; j < i; j++) {
      const re = outOffset + (d + i * (i - 1) + 2 * j) * width;
      for (let m = 0; m < d; m++) {
        addTerm(d, drift[offset + i * d + m], drift[im + i * d + m], m, j, out, re);
        addTerm(d, drift[offset + j * d + m], -drift[im + j * d + m], i, m, out, re);
      }
    }
  }
}

/** Adds the complex functional X ↦ (x + iy) X_ij to the row at `re` (real part) and the row below it (imaginary part). */
function addTerm(d: number, x: number, y: number, i: number, j: number, out: Float64Array, re: number): void {
  const below = re + d * d;
  if (i === j) {
    out[re + i] += x;
    out[below + i] += y;
  } else if (i > j) {
    const q = d + i * (i - 1) + 2 * j;
    out[re + q] += x;
    out[re + q + 1] -= y;
    out[below + q] += y;
    out[below + q + 1] += x;
  } else {
    const q = d + j * (j - 1) + 2 * i;
    out[re + q] += x;
    out[re + q + 1] += y;
    out[below + q] += y;
    out[below + q + 1] -= x;
  }
}

/**
 * Adds w A X A†. The image of |k⟩⟨l| is the outer product of columns k and l of A, so with P = w A_ik conj(A_jl) and
 * Q = w A_il conj(A_jk) the basis matrix E_kl + E_lk contributes P + Q and i(E_kl − E_lk) contributes i(P − Q) to entry (i, j).
 */
function addSandwich(d: number, a: Float64Array, weight: number, out: Float64Array, outOffset: number): void {
  const width = d * d;
  for (let i = 0; i < d; i++) {
    const ri = i * d;
    const si = ri + width;
    const row = outOffset + i * width;
    for (let k = 0; k < d; k++) {
      const x = weight * a[ri + k];
      const y = weight * a[si + k];
      out[row + k] += x * a[ri + k] + y * a[si + k];
      // On the diagonal Q = conj P: 2 Re P and −2 Im P.
      for (let l = 0, p = row + d + k * (k - 1); l < k; l++, p += 2) {
        out[p] += 2 * (x * a[ri + l] + y * a[si + l]);
        out[p + 1] += 2 * (x * a[si + l] - y * a[ri + l]);
      }
    }
    for (let j = 0; j < i; j++) {
      const rj = j * d;
      const sj = rj + width;
      const re = outOffset + (d + i * (i - 1) + 2 * j) * width;
      const below = re + width;
      for (let k = 0; k < d; k++) {
        const xi = weight * a[ri + k];
        const yi = weight * a[si + k];
        const xj = weight * a[rj + k];
        const yj = weight * a[sj + k];
        out[re + k] += xi * a[rj + k] + yi * a[sj + k];
        out[below + k] += yi * a[rj + k] - xi * a[sj + k];
        for (let l = 0, q = d + k * (k - 1); l < k; l++, q += 2) {
          const ui = a[ri + l];
          const vi = a[si + l];
          const uj = a[rj + l];
          const vj = a[sj + l];
          const pr = xi * uj + yi * vj;
          const pi = yi * uj - xi * vj;
          const qr = ui * xj + vi * yj;
          const qi = vi * xj - ui * yj;
          out[re + q] += pr + qr;
          out[re + q + 1] += qi - pi;
          out[below + q] += pi + qi;
          out[below + q + 1] += pr - qr;
        }
      }
    }
  }
}
