import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { float64, Float64Matrix } from '../../../src/float64/matrix.ts';
import { exactNullSpace, exactWeight } from '../../../src/float64/exact-null-space.ts';
import { divergenceOf } from '../../../src/float64/spectral-divergence.ts';
import { DimensionError, PositivityError } from '../../../src/matrix/errors.ts';
import type { Real } from '../../../src/matrix/interface.ts';

/** A number with 32 digits: the sum of two doubles. */
type Pair = readonly [high: number, low: number];

interface StoredMatrix {
  readonly re: readonly number[];
  readonly im: readonly number[];
  readonly denominator: number;
}

interface Case {
  readonly name: string;
  readonly dim: number;
  readonly a: StoredMatrix;
  readonly b: StoredMatrix;
  readonly entropyOfA: Pair;
  readonly entropyOfB: Pair;
  /** null where it is infinite. */
  readonly relativeEntropy: Pair | null;
  readonly weight?: StoredMatrix;
  readonly logTraceOfWeight?: Pair | null;
}

const cases = JSON.parse(
  readFileSync(new URL('../../reference/entropies/entropies.json', import.meta.url), 'utf8'),
) as readonly Case[];

function stored({ re, im, denominator }: StoredMatrix, dim: number): Float64Matrix {
  return float64.matrix(dim, dim, re, im, denominator);
}

function diagonal(...entries: readonly number[]): Float64Matrix {
  const dim = entries.length;
  const re = new Float64Array(dim * dim);
  entries.forEach((x, i) => (re[i * (dim + 1)] = x));
  return float64.matrix(dim, dim, re);
}

/** Deterministic numbers in (−1, 1): a multiplicative congruential generator is random enough for directions. */
function deviates(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return (2 * state) / 2147483647 - 1;
  };
}

function hermitian(dim: number, random: () => number): Float64Matrix {
  const entries = Float64Array.from({ length: 2 * dim * dim }, random);
  const m = float64.matrix(dim, dim, entries.slice(0, dim * dim), entries.slice(dim * dim));
  return m.plus(m.adjoint());
}

/** The same matrix with another bound of its error. */
function withError({ rows, cols, isReal, data }: Float64Matrix, error: number): Float64Matrix {
  return new Float64Matrix(rows, cols, isReal, data, error);
}

/** D ln[A](W), by its divided differences in the eigenbasis. */
function steepest(a: Float64Matrix, weight: Float64Matrix): Float64Matrix {
  const { values, vectors, dim } = a.spectrum;
  const size = dim * dim;
  const V = float64.matrix(dim, dim, vectors.slice(0, size), vectors.slice(size, 2 * size));
  const data = Float64Array.from(V.adjoint().times(weight).times(V).data);
  for (let i = 0; i < dim; i++) {
    for (let j = 0; j < dim; j++) {
      const quotient = i === j ? 1 / values[i] : Math.log(values[i] / values[j]) / (values[i] - values[j]);
      data[i * dim + j] *= quotient;
      data[size + i * dim + j] *= quotient;
    }
  }
  const image = float64.matrix(dim, dim, data.slice(0, size), data.slice(size));
  return V.times(image).times(V.adjoint());
}

/** Projector on the eigenvector of the smallest eigenvalue. */
function lowest(a: Float64Matrix): Float64Matrix {
  const { vectors, dim } = a.spectrum;
  const size = dim * dim;
  const V = float64.matrix(dim, dim, vectors.slice(0, size), vectors.slice(size, 2 * size));
  return V.columns(0, 1).times(V.columns(0, 1).adjoint());
}

/** |value − truth| with the truth beyond double precision. */
function errorOf({ value }: Real, [high, low]: Pair): number {
  return Math.abs(value - high - low);
}

/** Fails unless every bound holds and the median of bound/error stays below the given factor. */
function expectBounds(results: readonly { name: string; real: Real; truth: Pair }[], factor: number): void {
  const broken = results.filter(({ real, truth }) => !(errorOf(real, truth) <= real.bound));
  expect(broken.map(({ name, real, truth }) => `${name}: ${real.value} ± ${real.bound}, true ${truth[0]}`)).toEqual([]);
  const ratios = results
    .filter(({ real, truth }) => errorOf(real, truth) > 0 && Number.isFinite(real.bound))
    .map(({ real, truth }) => real.bound / errorOf(real, truth))
    .toSorted((x, y) => x - y);
  expect(ratios.length).toBeGreaterThan(results.length / 3);
  expect(ratios[ratios.length >> 1]).toBeLessThan(factor);
}

describe('entropies', () => {
  test('lie within their bounds of 60-digit values for regular, graded, near-pure and singular states', () => {
    const results = cases.flatMap(({ name, dim, a, b, entropyOfA, entropyOfB }) => [
      { name: `first state of ${name}`, real: stored(a, dim).entropy(), truth: entropyOfA },
      { name: `second state of ${name}`, real: stored(b, dim).entropy(), truth: entropyOfB },
    ]);
    expectBounds(results, 1000);
    expect(results.every(({ real }) => real.bound < 1e-11)).toBe(true);
  });

  test('vanish for d = 1 and for pure states, within their bounds', () => {
    expect(diagonal(1).entropy().value).toBeCloseTo(0, 15);
    const pure = diagonal(0, 1, 0).entropy();
    expect(Math.abs(pure.value)).toBeLessThanOrEqual(pure.bound);
    expect(pure.bound).toBeLessThan(1e-12);
  });

  test('refuse a matrix with a negative eigenvalue', () => {
    expect(() => diagonal(1.5, -0.5).entropy()).toThrow(PositivityError);
    expect(() => diagonal(1.5, -0.5).entropy()).toThrow('smallest eigenvalue is -0.500');
  });
});

describe('traces against a logarithm', () => {
  test('give relative entropies within their bounds of 60-digit values', () => {
    const finite = cases.filter(({ relativeEntropy }) => relativeEntropy !== null);
    expectBounds(
      finite.map(({ name, dim, a, b, relativeEntropy }) => {
        const rho = stored(a, dim);
        const real = stored(b, dim).logTrace(rho).negated().minus(rho.entropy());
        return { name, real, truth: relativeEntropy! };
      }),
      1000,
    );
  });

  test('hold for weights that are not states', () => {
    const weighted = cases.filter(
      ({ logTraceOfWeight }) => logTraceOfWeight !== undefined && logTraceOfWeight !== null,
    );
    expect(weighted.length).toBeGreaterThan(10);
    expectBounds(
      weighted.map(({ name, dim, b, weight, logTraceOfWeight }) => ({
        name,
        real: stored(b, dim).logTrace(stored(weight!, dim)),
        truth: logTraceOfWeight!,
      })),
      1000,
    );
  });

  test.each([1e-6, 0.05, 0.4])(
    'bound every perturbation of a matrix within its error, here %s λ_min, and tightly',
    (theta) => {
      // Dyadic entries and a wide spectrum; the perturbation of first order is largest along D ln[A](W).
      const random = deviates(17);
      let tightest = 0;
      for (let draw = 0; draw < 40; draw++) {
        const dim = 2 + (draw % 4);
        const columns = Float64Array.from({ length: 2 * dim * dim }, (_, k) => random() * 4 ** -(k % dim));
        const G = float64.matrix(dim, dim, columns.slice(0, dim * dim), columns.slice(dim * dim));
        const a = G.times(G.adjoint());
        const weight = hermitian(dim, random);
        const error = theta * a.spectrum.values[0];
        const real = new Float64Matrix(dim, dim, false, a.data, error).logTrace(weight);
        const entropy = new Float64Matrix(dim, dim, false, a.data, error).entropy();
        for (const direction of [hermitian(dim, random), steepest(a, weight), lowest(a)]) {
          for (const sign of [1, -1]) {
            const moved = a.plus(direction.scaled((sign * 0.999 * error) / direction.norm));
            const exact = moved.logTrace(weight);
            const change = Math.abs(exact.value - real.value) - exact.bound;
            expect(change).toBeLessThanOrEqual(real.bound);
            tightest = Math.max(tightest, change / real.bound);
            expect(Math.abs(moved.entropy().value - entropy.value)).toBeLessThanOrEqual(entropy.bound);
          }
        }
      }
      expect(tightest).toBeGreaterThan(theta > 0.3 ? 0.1 : 0.5);
    },
  );

  test('bound what errors of both together change where neither alone changes anything', () => {
    for (const dim of [2, 3, 5]) {
      const [one, nothing] = [float64.identity(dim), float64.diagonal(new Array<number>(dim).fill(0))];
      const corner = float64.diagonal(Array.from({ length: dim }, (_, k) => (k === 0 ? 1 : 0)));
      const { value, bound } = withError(one, 0.2).logTrace(withError(nothing, 0.1));
      expect(value).toBe(0);
      for (const sign of [1, -1]) {
        const moved = one.minus(corner.scaled(0.2)).logTrace(corner.scaled(sign * 0.1));
        expect(Math.abs(moved.value)).toBeLessThan(bound);
        expect(Math.abs(moved.value)).toBeGreaterThan(0.8 * bound);
      }
    }
  });

  test('see only the Hermitian part of the weight', () => {
    const a = float64.matrix(2, 2, [3, 1, 1, 2], [0, 1, -1, 0], 8);
    const weight = float64.matrix(2, 2, [1, 5, 2, 4], [3, 1, 0, 2]);
    const hermitian = weight.plus(weight.adjoint()).scaled(0.5);
    expect(a.logTrace(weight).value).toBeCloseTo(a.logTrace(hermitian).value, 14);
    expect(a.logTrace(weight).value).toBeCloseTo(a.logarithm().traceOfProduct(weight).value, 13);
  });

  test('are never certain of a finite value where the truth is infinite', () => {
    const infinite = cases.filter(({ relativeEntropy }) => relativeEntropy === null);
    expect(infinite.length).toBeGreaterThan(10);
    for (const { dim, a, b } of infinite) {
      const real = stored(b, dim).logTrace(stored(a, dim));
      expect(real.value).toBe(-Infinity);
      const verdict = stored(b, dim).supports(stored(a, dim));
      expect(verdict).not.toBe('inside');
      // 0 exactly when the entries are known exactly, which a denominator that is a power of two makes them.
      expect(real.bound).toBe(verdict === 'outside' ? 0 : Infinity);
    }
  });

  test('reject a weight of another shape', () => {
    expect(() => diagonal(1, 2).logTrace(diagonal(1, 2, 3))).toThrow(DimensionError);
  });
});

describe('supports of exactly known matrices', () => {
  const half = diagonal(0.5, 0.5, 0);

  test.each([1e-6, 1e-10, 1e-13, 1e-300, Number.MIN_VALUE])('a weight of %s outside is outside', (weight) => {
    const rho = diagonal(1 - weight, 0, weight);
    expect(half.supports(rho)).toBe('outside');
    expect(half.logTrace(rho)).toMatchObject({ value: -Infinity, bound: 0 });
  });

  test('a state that vanishes on the kernel is inside, with a finite bound', () => {
    const rho = diagonal(1, 0, 0);
    expect(half.supports(rho)).toBe('inside');
    const real = half.logTrace(rho);
    expect(Math.abs(real.value + Math.LN2)).toBeLessThanOrEqual(real.bound);
    expect(real.bound).toBeLessThan(1e-11);
  });

  test('a state with rounded entries is outside if its weight is above rounding, otherwise undecided', () => {
    const rounded = (weight: number): Float64Matrix =>
      diagonal(3 * (1 - weight), 0, 3 * weight).scaled(float64.real(1, 3));
    expect(half.supports(rounded(1e-10))).toBe('outside');
    // A rounding that nobody knows the history of.
    const { data } = rounded(0);
    const unknown = new Float64Matrix(3, 3, true, data, 1e-16);
    expect(half.supports(unknown)).toBe('undecided');
    expect(half.logTrace(unknown).bound).toBe(Infinity);
    expect(half.supports(rounded(0))).toBe('inside');
    expect(half.logTrace(rounded(0)).bound).toBeLessThan(1e-11);
  });

  test('a singular matrix with rounded entries supports nothing for certain, unless its range is known', () => {
    const sigma = diagonal(1, 2, 0).scaled(float64.real(1, 3));
    const unknown = new Float64Matrix(3, 3, true, sigma.data, sigma.error);
    expect(unknown.supports(diagonal(1, 0, 0))).toBe('undecided');
    expect(unknown.supports(diagonal(0, 0, 1))).toBe('undecided');
    expect(sigma.supports(diagonal(1, 0, 0))).toBe('inside');
    expect(sigma.supports(diagonal(0, 0, 1))).toBe('outside');
  });

  test('a full-rank matrix with an eigenvalue below rounding supports every state, though its logarithm is unknown', () => {
    const sigma = diagonal(1, 1e-300);
    expect(sigma.supports(diagonal(0.5, 0.5))).toBe('inside');
    expect(sigma.logTrace(diagonal(0.5, 0.5)).bound).toBe(Infinity);
  });

  test('the sign of an infinite trace is that of the weight on the kernel, also when its entries are indefinite', () => {
    const sigma = diagonal(1, 0, 0);
    expect(sigma.logTrace(diagonal(5, 2, -1)).value).toBe(-Infinity);
    expect(sigma.logTrace(diagonal(5, 1, -2)).value).toBe(Infinity);
    expect(sigma.logTrace(diagonal(5, 1, -1)).bound).toBe(Infinity);
  });

  test('the zero matrix supports only itself', () => {
    expect(diagonal(0, 0).supports(diagonal(0, 0))).toBe('inside');
    expect(diagonal(0, 0).supports(diagonal(1, 0))).toBe('outside');
  });
});

describe('exact kernels', () => {
  test('hold every vector that a Gaussian integer matrix annihilates', () => {
    // Rank 2: the third row is the sum of the first and i times the second.
    const rows = [
      [1, 2, -1, 3],
      [0, 1, 4, -2],
    ];
    const re = [...rows[0], ...rows[1], ...rows[0], ...rows[1].map((x) => 2 * x)];
    const im = [0, 0, 0, 0, 0, 0, 0, 0, ...rows[1], 0, 0, 0, 0];
    const a = float64.matrix(4, 4, re, im, 2);
    const kernel = exactNullSpace(a)!;
    expect(kernel).toHaveLength(2);
    for (const v of kernel) {
      for (let i = 0; i < 4; i++) {
        let [x, y] = [0n, 0n];
        v.forEach(({ a: p, b: q }, j) => {
          const [r, s] = [BigInt(re[4 * i + j]), BigInt(im[4 * i + j])];
          x += r * p - s * q;
          y += r * q + s * p;
        });
        expect([x, y]).toEqual([0n, 0n]);
      }
    }
  });

  test('are empty for invertible matrices, however small their determinant', () => {
    expect(exactNullSpace(diagonal(1, Number.MIN_VALUE))).toEqual([]);
    expect(exactNullSpace(float64.matrix(2, 2, [1, 1, 1, 1 + 2 ** -52]))).toEqual([]);
    expect(exactNullSpace(float64.matrix(2, 2, [1, 1, 1, 1]))).toHaveLength(1);
  });

  test('are unknown when entries carry an error or the dimension is large', () => {
    expect(exactNullSpace(diagonal(1, 0).scaled(float64.real(1, 3)))).toBeUndefined();
    expect(exactNullSpace(float64.identity(17))).toBeUndefined();
  });

  test('find the sign of a weight on a kernel whose basis is not orthogonal', () => {
    // Kernel of the all-ones matrix: the basis vectors overlap, so the trace needs the inverse Gram matrix.
    const ones = float64.matrix(
      3,
      3,
      Array.from({ length: 9 }, () => 1),
    );
    const kernel = exactNullSpace(ones)!;
    expect(exactWeight(kernel, ones)).toEqual({ vanishes: true, sign: 0 });
    // tr P₀W = tr W − ⅓ Σ W_ij: −1 + 2 − ⅓·1 = ⅔ for the first, −⅔ for its negative.
    expect(exactWeight(kernel, diagonal(-1, 2, 0))).toEqual({ vanishes: false, sign: 1 });
    expect(exactWeight(kernel, diagonal(1, -2, 0))).toEqual({ vanishes: false, sign: -1 });
    expect(exactWeight(kernel, diagonal(-1, 1, 0))).toEqual({ vanishes: false, sign: 0 });
  });
});

describe('divergences of nearby states', () => {
  test('lie within their bounds of 60-digit values', () => {
    const regular = cases.filter(({ dim, b, relativeEntropy }) => {
      const spectrum = stored(b, dim).spectrum;
      return relativeEntropy !== null && spectrum.values[0] > 2 * spectrum.error;
    });
    expect(regular.length).toBeGreaterThan(50);
    expectBounds(
      regular.map(({ name, dim, a, b, relativeEntropy }) => ({
        name,
        real: divergenceOf(stored(a, dim).spectrum, stored(b, dim).spectrum),
        truth: relativeEntropy!,
      })),
      10_000,
    );
  });

  test('keep relative accuracy far below rounding error', () => {
    const nearby = cases.filter(
      ({ name, relativeEntropy }) =>
        /near-equal against (Hilbert|max)/.test(name) && relativeEntropy !== null && relativeEntropy[0] > 0,
    );
    expect(nearby.length).toBeGreaterThan(5);
    for (const { dim, a, b, relativeEntropy } of nearby) {
      const { value } = divergenceOf(stored(a, dim).spectrum, stored(b, dim).spectrum);
      expect(relativeEntropy![0]).toBeLessThan(1e-9);
      expect(Math.abs(value / relativeEntropy![0] - 1)).toBeLessThan(1e-5);
    }
  });

  test('are unknown where the second state is singular', () => {
    const real = divergenceOf(diagonal(0.5, 0.5).spectrum, diagonal(1, 0).spectrum);
    expect(real.value).toBeNaN();
    expect(real.bound).toBe(Infinity);
    expect(() => divergenceOf(diagonal(1).spectrum, diagonal(1, 1).spectrum)).toThrow(DimensionError);
  });
});

describe('traces against matrices that are nearly diagonal', () => {
  test.each([
    ['real', 2 ** -30, 0],
    ['imaginary', 0, 2 ** -30],
  ])('see eigenvectors whose largest entries are 1: %s', (_, re, im) => {
    // ln[1/4, 3/4] times what is off the diagonal, twice.
    const A = float64.matrix(2, 2, [0.25, re, re, 0.75], [0, -im, im, 0]);
    const W = float64.matrix(2, 2, [0, 1, 1, 0], [0, -1, 1, 0]);
    const { value, bound } = A.logTrace(W);
    expect(Math.abs(value - 2 * 2 ** -30 * 2 * Math.log(3))).toBeLessThanOrEqual(bound + 2 ** -60);
    expect(bound).toBeLessThan(2 ** -40);
  });
});
