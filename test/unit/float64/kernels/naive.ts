/** Slow, obvious counterparts of the kernels, and reproducible random buffers for their tests. */

/** Reproducible stream of numbers in (−1, 1). */
export function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 2 ** 31 - 1 + 2 ** -33;
  };
}

/** Buffer of `size` random numbers behind `offset` NaNs, and with one NaN after them, so that stray reads show. */
export function randomBuffer(next: () => number, size: number, offset = 0): Float64Array {
  const buffer = new Float64Array(offset + size + 1).fill(Number.NaN);
  for (let i = 0; i < size; i++) buffer[offset + i] = next();
  return buffer;
}

/** Product of complex matrices in split form. */
export function naiveProduct(m: number, k: number, n: number, a: Float64Array, b: Float64Array): Float64Array {
  const c = new Float64Array(2 * m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      for (let p = 0; p < k; p++) {
        const [x, y] = [a[i * k + p], a[m * k + i * k + p]];
        const [u, v] = [b[p * n + j], b[k * n + p * n + j]];
        c[i * n + j] += x * u - y * v;
        c[m * n + i * n + j] += x * v + y * u;
      }
    }
  }
  return c;
}

/** Real matrix as a complex one in split form. */
export function complexified(a: Float64Array): Float64Array {
  const c = new Float64Array(2 * a.length);
  c.set(a);
  return c;
}

/** Adjoint of a complex (m, n) matrix in split form. */
export function naiveAdjoint(m: number, n: number, a: Float64Array): Float64Array {
  const c = new Float64Array(2 * m * n);
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < n; j++) {
      c[j * m + i] = a[i * n + j];
      c[m * n + j * m + i] = -a[m * n + i * n + j];
    }
  }
  return c;
}

/** Largest difference of two buffers of equal length; NaN when an entry is. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.NaN;
  let worst = 0;
  for (let i = 0; i < a.length; i++) {
    const gap = Math.abs(a[i] - b[i]);
    if (!(gap <= worst)) worst = gap;
  }
  return worst;
}

/** Largest column sum of moduli of a complex (n, n) matrix in split form. */
export function norm1(n: number, a: ArrayLike<number>): number {
  let norm = 0;
  for (let j = 0; j < n; j++) {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.hypot(a[i * n + j], a[n * n + i * n + j]);
    norm = Math.max(norm, sum);
  }
  return norm;
}
