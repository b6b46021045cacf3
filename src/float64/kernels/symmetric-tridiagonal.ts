import { NEGLIGIBLE_SQUARE } from './eigen-scale.ts';

let product = new Float64Array(16);

/**
 * Householder reduction A = Q T Qᵀ of a real symmetric matrix to a tridiagonal one, last row first.
 *
 * Row i > 1 of the lower triangle is replaced by the vector u of the reflector 1 − κ u uᵀ (components 0 … i − 1) that
 * makes row i tridiagonal; Q is the product of the reflectors, that of row n − 1 on the left.
 *
 * @param n        order
 * @param a        row-major; only the lower triangle is read and written
 * @param d        receives the diagonal of T
 * @param dOffset  place of its first element
 * @param e        receives the n − 1 couplings of T
 * @param kappa    receives κ of row i at i
 */
export function symmetricTridiagonal(
  n: number,
  a: Float64Array,
  d: Float64Array,
  dOffset: number,
  e: Float64Array,
  kappa: Float64Array,
): void {
  if (product.length < n) product = new Float64Array(n);
  const p = product;
  for (let i = n - 1; i > 0; i--) {
    const row = i * n;
    const last = row + i - 1;
    d[dOffset + i] = a[row + i];
    let rest = 0;
    for (let j = row; j < last; j++) rest += a[j] * a[j];
    const alpha = a[last];
    kappa[i] = 0;
    if (!(rest > NEGLIGIBLE_SQUARE)) {
      e[i - 1] = alpha;
      continue;
    }
    const length = Math.sqrt(rest + alpha * alpha);
    const beta = alpha > 0 ? -length : length;
    const factor = 1 / (beta * (beta - alpha));
    e[i - 1] = beta;
    a[last] = alpha - beta;
    kappa[i] = factor;

    // p = A u over the leading i × i block.
    let expectation = 0;
    for (let r = 0; r < i; r++) {
      const start = r * n;
      const u = a[row + r];
      let sum = a[start + r] * u;
      for (let j = 0; j < r; j++) {
        const x = a[start + j];
        sum += x * a[row + j];
        p[j] += x * u;
      }
      p[r] = sum;
    }
    for (let j = 0; j < i; j++) expectation += a[row + j] * p[j];
    // w = κ p − g u with g = ½ κ² uᵀAu.
    const g = 0.5 * factor * factor * expectation;
    for (let j = 0; j < i; j++) p[j] = factor * p[j] - g * a[row + j];
    // A ← A − u wᵀ − w uᵀ.
    for (let r = 0; r < i; r++) {
      const start = r * n;
      const u = a[row + r];
      const w = p[r];
      for (let j = 0; j <= r; j++) a[start + j] -= u * p[j] + w * a[row + j];
    }
  }
  d[dOffset] = a[0];
}

/**
 * Product Q Z of the reflectors of `symmetricTridiagonal` with a matrix, written over it.
 *
 * @param n        order
 * @param a        the reduced matrix
 * @param kappa    factors of the reflectors
 * @param v        n × n: Z on entry, Q Z on return
 * @param vOffset  place of its first element
 */
export function symmetricBackTransform(
  n: number,
  a: Float64Array,
  kappa: Float64Array,
  v: Float64Array,
  vOffset: number,
): void {
  for (let i = 2; i < n; i++) {
    const row = i * n;
    const factor = kappa[i];
    if (factor === 0) continue;
    for (let col = 0; col < n; col++) {
      let sum = 0;
      for (let k = 0, at = vOffset + col; k < i; k++, at += n) sum += a[row + k] * v[at];
      sum *= factor;
      for (let k = 0, at = vOffset + col; k < i; k++, at += n) v[at] -= a[row + k] * sum;
    }
  }
}
