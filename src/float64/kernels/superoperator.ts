import { addQubitDrift, writeQubitSandwiches } from './qubit-superoperator.ts';

let leftFactors = new Float64Array(0);
let rightFactors = new Float64Array(0);

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
 * @accuracy           each entry of the result within (4 · sandwiches + 4) ε of the sum of its terms' moduli
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
  if (d === 2) {
    writeQubitSandwiches(sandwiches, weights, out, outOffset);
    if (drift !== undefined) addQubitDrift(drift, driftOffset, out, outOffset);
    return;
  }
  if (sandwiches.length === 0) out.fill(0, outOffset, outOffset + d * d * d * d);
  else {
    interleave(d * d, sandwiches, weights);
    writeSandwiches(d, 2 * sandwiches.length, out, outOffset);
  }
  if (drift !== undefined) addDrift(d, drift, driftOffset, out, outOffset);
}

/** Entry e of the A_k as Re, Im at 2(e · count + k): the sums over k below run over neighbouring numbers. */
function interleave(size: number, sandwiches: readonly Float64Array[], weights: Float64Array | undefined): void {
  const count = sandwiches.length;
  const step = 2 * count;
  if (leftFactors.length < size * step) {
    leftFactors = new Float64Array(size * step);
    rightFactors = new Float64Array(size * step);
  }
  const left = leftFactors;
  const right = rightFactors;
  for (let k = 0; k < count; k++) {
    const a = sandwiches[k];
    const weight = weights === undefined ? 1 : weights[k];
    for (let e = 0, p = 2 * k; e < size; e++, p += step) {
      const re = a[e];
      const im = a[e + size];
      left[p] = weight * re;
      left[p + 1] = weight * im;
      right[p] = re;
      right[p + 1] = im;
    }
  }
}

/**
 * Writes X ↦ Σ w A X A†. The image of |k⟩⟨l| is the outer product of columns k and l of A, so with P = Σ w A_ik conj(A_jl)
 * and Q = Σ w A_il conj(A_jk) the basis matrix E_kl + E_lk contributes P + Q and i(E_kl − E_lk) contributes i(P − Q) to
 * entry (i, j). Only i ≥ j and k ≥ l are needed.
 */
function writeSandwiches(d: number, step: number, out: Float64Array, outOffset: number): void {
  const left = leftFactors;
  const right = rightFactors;
  const width = d * d;
  const rowStep = d * step;
  const pairs = pairsOf(d);
  const count = pairs.length;
  for (let i = 0; i < d; i++) {
    const ri = i * rowStep;
    const row = outOffset + i * width;
    for (let k = 0; k < d; k++) {
      const ik = ri + k * step;
      let square = 0;
      for (let t = ik; t < ik + step; t++) square += left[t] * right[t];
      out[row + k] = square;
    }
    for (let q = 0, p = row + d; q < count; q += 2, p += 2) {
      // On the diagonal Q = conj P: 2 Re P and −2 Im P.
      const ik = ri + pairs[q] * step;
      const il = ri + pairs[q + 1] * step;
      let re = 0;
      let im = 0;
      for (let t = 0; t < step; t += 2) {
        const x = left[ik + t];
        const y = left[ik + t + 1];
        const u = right[il + t];
        const v = right[il + t + 1];
        re += x * u + y * v;
        im += x * v - y * u;
      }
      out[p] = 2 * re;
      out[p + 1] = 2 * im;
    }
    for (let j = 0; j < i; j++) {
      const rj = j * rowStep;
      const upper = outOffset + (d + i * (i - 1) + 2 * j) * width;
      const lower = upper + width;
      for (let k = 0; k < d; k++) {
        const ik = ri + k * step;
        const jk = rj + k * step;
        let re = 0;
        let im = 0;
        for (let t = 0; t < step; t += 2) {
          const x = left[ik + t];
          const y = left[ik + t + 1];
          const u = right[jk + t];
          const v = right[jk + t + 1];
          re += x * u + y * v;
          im += y * u - x * v;
        }
        out[upper + k] = re;
        out[lower + k] = im;
      }
      for (let q = 0, p = upper + d; q < count; q += 2, p += 2) {
        const k = pairs[q] * step;
        const l = pairs[q + 1] * step;
        const ik = ri + k;
        const il = ri + l;
        const jk = rj + k;
        const jl = rj + l;
        let pr = 0;
        let pi = 0;
        let qr = 0;
        let qi = 0;
        for (let t = 0; t < step; t += 2) {
          const x = left[ik + t];
          const y = left[ik + t + 1];
          const u = right[jl + t];
          const v = right[jl + t + 1];
          pr += x * u + y * v;
          pi += y * u - x * v;
          const z = left[il + t];
          const w = left[il + t + 1];
          const f = right[jk + t];
          const g = right[jk + t + 1];
          qr += z * f + w * g;
          qi += w * f - z * g;
        }
        out[p] = pr + qr;
        out[p + 1] = qi - pi;
        out[p + width] = pi + qi;
        out[p + width + 1] = pr - qr;
      }
    }
  }
}

const pairTables: Int32Array[] = [];

/** The pairs k > l in the order of the coordinates: one loop over a table, because nested short loops mispredict. */
function pairsOf(d: number): Int32Array {
  while (pairTables.length <= d) {
    const dim = pairTables.length;
    const pairs = new Int32Array(dim * Math.max(0, dim - 1));
    for (let k = 1, q = 0; k < dim; k++) {
      for (let l = 0; l < k; l++) {
        pairs[q++] = k;
        pairs[q++] = l;
      }
    }
    pairTables.push(pairs);
  }
  return pairTables[d];
}

/** Adds X ↦ K X + X K†: entry (i, j) of the image is Σ_m K_im X_mj + conj(K_jm) X_im. */
function addDrift(d: number, drift: Float64Array, offset: number, out: Float64Array, outOffset: number): void {
  const width = d * d;
  for (let i = 0; i < d; i++) {
    // Diagonal of the image: 2 Re Σ_m K_im X_mi.
    const ri = offset + i * d;
    const si = ri + width;
    const row = outOffset + i * width;
    out[row + i] += 2 * drift[ri + i];
    let p = row + d + i * (i - 1);
    for (let m = 0; m < i; m++, p += 2) {
      out[p] += 2 * drift[ri + m];
      out[p + 1] += 2 * drift[si + m];
    }
    for (let m = i + 1; m < d; m++) {
      p = row + d + m * (m - 1) + 2 * i;
      out[p] += 2 * drift[ri + m];
      out[p + 1] -= 2 * drift[si + m];
    }
    for (let j = 0; j < i; j++) {
      const rj = offset + j * d;
      const sj = rj + width;
      const pair = d + i * (i - 1) + 2 * j;
      const upper = outOffset + pair * width;
      const lower = upper + width;
      // X_ij itself, from m = i in the first sum and m = j in the second; X_jj and X_ii from the other two.
      addProduct(out, upper + pair, width, drift[ri + i] + drift[rj + j], drift[si + i] - drift[sj + j]);
      out[upper + j] += drift[ri + j];
      out[lower + j] += drift[si + j];
      out[upper + i] += drift[rj + i];
      out[lower + i] -= drift[sj + i];
      const columnsI = d + i * (i - 1);
      const columnsJ = d + j * (j - 1);
      for (let m = 0; m < j; m++) {
        addConjugate(out, upper + columnsJ + 2 * m, width, drift[ri + m], drift[si + m]);
        addProduct(out, upper + columnsI + 2 * m, width, drift[rj + m], -drift[sj + m]);
      }
      for (let m = j + 1; m < i; m++) {
        addProduct(out, upper + d + m * (m - 1) + 2 * j, width, drift[ri + m], drift[si + m]);
        addProduct(out, upper + columnsI + 2 * m, width, drift[rj + m], -drift[sj + m]);
      }
      for (let m = i + 1; m < d; m++) {
        const columnsM = upper + d + m * (m - 1);
        addProduct(out, columnsM + 2 * j, width, drift[ri + m], drift[si + m]);
        addConjugate(out, columnsM + 2 * i, width, drift[rj + m], -drift[sj + m]);
      }
    }
  }
}

/** Adds z ↦ (x + iy) z on the coordinates Re z, Im z at p and the row below. */
function addProduct(out: Float64Array, p: number, width: number, x: number, y: number): void {
  out[p] += x;
  out[p + 1] -= y;
  out[p + width] += y;
  out[p + width + 1] += x;
}

/** Adds z ↦ (x + iy) conj z on the coordinates Re z, Im z at p and the row below. */
function addConjugate(out: Float64Array, p: number, width: number, x: number, y: number): void {
  out[p] += x;
  out[p + 1] += y;
  out[p + width] += y;
  out[p + width + 1] -= x;
}
