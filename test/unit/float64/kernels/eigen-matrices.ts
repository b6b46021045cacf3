/** Hermitian test matrix: n × n complex, split and row-major. */
export interface TestMatrix {
  readonly name: string;
  readonly n: number;
  readonly a: Float64Array;
}

/** Uniform numbers in [0, 1) from a 32-bit seed (mulberry32). */
export function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Matrix with entries from `entry`(row, col) for row ≥ col, completed by its adjoint. */
export function hermitianMatrix(
  n: number,
  entry: (row: number, col: number) => readonly [number, number],
): Float64Array {
  const a = new Float64Array(2 * n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      const [re, im] = entry(i, j);
      a[i * n + j] = re;
      a[j * n + i] = re;
      if (i === j) continue;
      a[n * n + i * n + j] = im;
      a[n * n + j * n + i] = -im;
    }
  }
  return a;
}

/** Hermitian matrix U diag(values) U† with U a product of random reflections; only rounding separates it from exact. */
export function withSpectrum(values: readonly number[], random: () => number, real = false): Float64Array {
  const n = values.length;
  let a = hermitianMatrix(n, (i, j) => [i === j ? values[i] : 0, 0]);
  for (let k = 0; k < 3; k++) a = reflected(n, a, random, real);
  return a;
}

/** H A H with H = 1 − 2 v v† / v†v for a random v, symmetrised. */
function reflected(n: number, a: Float64Array, random: () => number, real: boolean): Float64Array {
  const v = Array.from({ length: n }, () => [random() - 0.5, real ? 0 : random() - 0.5] as const);
  const norm = v.reduce((sum, [x, y]) => sum + x * x + y * y, 0);
  const h = (i: number, j: number): readonly [number, number] => [
    (i === j ? 1 : 0) - (2 * (v[i][0] * v[j][0] + v[i][1] * v[j][1])) / norm,
    (-2 * (v[i][1] * v[j][0] - v[i][0] * v[j][1])) / norm,
  ];
  const ha = new Float64Array(2 * n * n);
  const hah = new Float64Array(2 * n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const [hr, hi] = h(i, k);
      for (let j = 0; j < n; j++) {
        ha[i * n + j] += hr * a[k * n + j] - hi * a[n * n + k * n + j];
        ha[n * n + i * n + j] += hr * a[n * n + k * n + j] + hi * a[k * n + j];
      }
    }
  }
  for (let k = 0; k < n; k++) {
    for (let j = 0; j < n; j++) {
      const [hr, hi] = h(k, j);
      for (let i = 0; i < n; i++) {
        hah[i * n + j] += ha[i * n + k] * hr - ha[n * n + i * n + k] * hi;
        hah[n * n + i * n + j] += ha[i * n + k] * hi + ha[n * n + i * n + k] * hr;
      }
    }
  }
  return hermitianMatrix(n, (i, j) => [hah[i * n + j], hah[n * n + i * n + j]]);
}

/** One matrix of every family that has ever broken an eigenvalue solver, at order n. */
export function nastyMatrices(n: number, random: () => number, real = false): readonly TestMatrix[] {
  const number = (): number => random() + random() + random() - 1.5;
  const dense = (scale: (i: number, j: number) => number) =>
    hermitianMatrix(n, (i, j) => [number() * scale(i, j), real ? 0 : number() * scale(i, j)]);
  const spectrum = (value: (k: number) => number) =>
    withSpectrum(
      Array.from({ length: n }, (_, k) => value(k)),
      random,
      real,
    );
  const families: Readonly<Record<string, () => Float64Array>> = {
    random: () => dense(() => 1),
    zero: () => new Float64Array(2 * n * n),
    identity: () => hermitianMatrix(n, (i, j) => [i === j ? 1 : 0, 0]),
    'diagonal, unordered': () => hermitianMatrix(n, (i, j) => [i === j ? number() : 0, 0]),
    'nearly diagonal': () => dense((i, j) => (i === j ? 1 : 2 ** -30)),
    'all entries equal': () => hermitianMatrix(n, () => [1, 0]),
    'full rank state': () => spectrum((k) => (k + 1) / n),
    'pure state': () => spectrum((k) => (k === 0 ? 1 : 0)),
    'rank 2': () => spectrum((k) => (k < 2 ? 1 / (k + 1) : 0)),
    'repeated levels': () => spectrum((k) => (k % 2 === 0 ? 1 : -2)),
    clustered: () => spectrum((k) => 1 + k * 2 ** -40),
    'graded spectrum': () => spectrum((k) => 10 ** ((-16 * k) / Math.max(1, n - 1))),
    'graded entries, large first': () => dense((i, j) => 10 ** ((-16 * (i + j)) / n)),
    'graded entries, large last': () => dense((i, j) => 10 ** ((-16 * (2 * n - 2 - i - j)) / n)),
    'norm 1e-200': () => dense(() => 1e-200),
    'norm 1e140': () => dense(() => 1e140),
    'norm 1e300': () => dense(() => 1e300),
    'denormal entries': () => dense(() => 1e-310),
    'tiny blocks inside a matrix of norm 1': () => dense((i, j) => (i === 0 && j === 0 ? 1 : 1e-170)),
    'tridiagonal, zero diagonal': () => hermitianMatrix(n, (i, j) => [i === j + 1 ? 1 : 0, 0]),
    Wilkinson: () => hermitianMatrix(n, (i, j) => [i === j ? Math.abs(i - (n - 1) / 2) : i === j + 1 ? 1 : 0, 0]),
    'two blocks': () => dense((i, j) => (i < n / 2 === j < n / 2 ? 1 : 0)),
  };
  return Object.entries(families).map(([name, make]) => ({ name, n, a: make() }));
}

/** Frobenius norm of a split complex matrix of order n, without overflow. */
export function frobeniusNorm(a: Float64Array): number {
  let norm = 0;
  for (const x of a) norm = Math.hypot(norm, x);
  return norm;
}

/** Largest entries of A V − V Λ and of V†V − 1, for split complex matrices of order n. */
export function defects(n: number, a: Float64Array, w: Float64Array, v: Float64Array): readonly [number, number] {
  const size = n * n;
  let residual = 0;
  let skew = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let re = -w[j] * v[i * n + j];
      let im = -w[j] * v[size + i * n + j];
      let overlapRe = i === j ? -1 : 0;
      let overlapIm = 0;
      for (let k = 0; k < n; k++) {
        const vr = v[k * n + j];
        const vi = v[size + k * n + j];
        re += a[i * n + k] * vr - a[size + i * n + k] * vi;
        im += a[i * n + k] * vi + a[size + i * n + k] * vr;
        overlapRe += v[k * n + i] * vr + v[size + k * n + i] * vi;
        overlapIm += v[k * n + i] * vi - v[size + k * n + i] * vr;
      }
      // Comparisons with NaN are false: count what is not smaller, so that NaN shows.
      if (!(Math.hypot(re, im) <= residual)) residual = Math.hypot(re, im);
      if (!(Math.hypot(overlapRe, overlapIm) <= skew)) skew = Math.hypot(overlapRe, overlapIm);
    }
  }
  return [residual, skew];
}
