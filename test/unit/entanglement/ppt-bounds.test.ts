import { describe, expect, test } from 'vitest';
import { logDifference } from '../../../src/entanglement/ppt/log-derivatives.ts';
import { pptBounds, type PptBounds, type StateRoot } from '../../../src/entanglement/ppt/ppt-bounds.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { symmetricEigenvalues } from '../../../src/float64/kernels/symmetric-eigen.ts';

/**
 * Both bounds against the two expressions they stand for, at the exact state U diag(w) U†, from data that are as wrong as the
 * bounds allow for: eigenvectors V = U(1 + H) with H = H†, whose unitary polar factor is U, a matrix Q with negative eigenvalues,
 * a root of another state. Perturbations are about 2⁻²⁰, far above rounding.
 */

type Square = readonly (readonly number[])[];

const INDICES = [0, 1, 2, 3];

function square(of: (i: number, j: number) => number): Square {
  return INDICES.map((i) => INDICES.map((j) => of(i, j)));
}

function product(A: Square, B: Square): Square {
  return square((i, j) => INDICES.reduce((sum, k) => sum + A[i][k] * B[k][j], 0));
}

function transpose(A: Square): Square {
  return square((i, j) => A[j][i]);
}

function diagonal(w: readonly number[]): Square {
  return square((i, j) => (i === j ? w[i] : 0));
}

const ONE = diagonal([1, 1, 1, 1]);
const ZERO = diagonal([0, 0, 0, 0]);

/** A^Γ of two qubits, rows 2a + b. */
function transposedOnSecond(A: Square): Square {
  return square((i, j) => A[2 * (i >> 1) + (j & 1)][2 * (j >> 1) + (i & 1)]);
}

function data(A: Square): Float64Array {
  return Float64Array.from([...A.flat(), ...ZERO.flat()]);
}

function eigenvaluesOf(A: Square): readonly number[] {
  const values = new Float64Array(4);
  symmetricEigenvalues(4, Float64Array.from(A.flat()), 0, values, 0);
  return [...values];
}

/** ρ = CC† with what is known of it. */
function rootOf(C: Square, known: Partial<StateRoot> = {}): StateRoot {
  const entropy = eigenvaluesOf(product(C, transpose(C))).reduce(
    (sum, x) => (x > 2 ** -45 ? sum - x * Math.log(x) : sum),
    0,
  );
  return { root: data(C), entropy, entropyError: 0, distance: 0, ...known };
}

/** The expressions of both bounds at s = U diag(w) U†/Σw, for a state ρ of trace 1. */
function truthOf(
  U: Square,
  { values }: PptBounds,
  C: Square,
  Q: Square,
): { readonly lower: number; readonly upper: number } {
  const w = [...values];
  const rho = product(C, transpose(C));
  const R = product(product(transpose(U), rho), U);
  const turned = product(product(transpose(U), transposedOnSecond(Q)), U);
  const G = square((i, j) => R[i][j] * logDifference(w[i], w[j]));
  const [largest] = eigenvaluesOf(square((i, j) => G[i][j] + turned[i][j])).toReversed();
  const cross = INDICES.reduce((sum, i) => sum - R[i][i] * Math.log(w[i]), 0);
  const difference = cross - rootOf(C).entropy;
  const trace = w.reduce((sum, x) => sum + x);
  return { lower: difference + 1 - largest, upper: difference + Math.log(trace) };
}

/** Bounds from V = U(1 + H), checked against those from U. */
function checked(U: Square, H: Square, w: readonly number[], C: Square, Q: Square, state = rootOf(C)): PptBounds {
  const V = product(
    U,
    square((i, j) => ONE[i][j] + H[i][j]),
  );
  const bounds = pptBounds(2, 2, state, data(V), Float64Array.from(w), data(Q));
  const truth = truthOf(U, bounds, C, Q);
  const rounding = 2 ** -40;
  expect(bounds.lower).toBeLessThanOrEqual(truth.lower + rounding);
  expect(bounds.upper).toBeGreaterThanOrEqual(truth.upper - rounding);
  const s = product(product(U, diagonal([...bounds.values])), transpose(U));
  expect(eigenvaluesOf(transposedOnSecond(s))[0]).toBeGreaterThanOrEqual(-(2 ** -50));
  return bounds;
}

const H = 2 ** -20;
const ROOT = Math.SQRT1_2;

/** Columns |01⟩, |10⟩, |φ⁻⟩, |φ⁺⟩. */
const BELL_BASIS: Square = [
  [0, 0, ROOT, ROOT],
  [1, 0, 0, 0],
  [0, 1, 0, 0],
  [0, 0, -ROOT, ROOT],
];

/** |φ⁺⟩ in the first column. */
const BELL: Square = square((i, j) => (j === 0 && i % 3 === 0 ? ROOT : 0));

/** Weights of the closest separable state of φ⁺, next to those that vanish, and its multiplier. */
const CLOSEST = [2 ** -40, 2 ** -40, 0.5 - 2 ** -40, 0.5 - 2 ** -40];
const DUAL: Square = square((i, j) => (i % 3 === 0 || j % 3 === 0 ? 0 : i === j ? 1 : -1));

test('the bounds of a Bell state from exact data meet at ln 2', () => {
  const { lower, upper } = checked(BELL_BASIS, ZERO, CLOSEST, BELL, DUAL);
  expect(lower).toBeLessThanOrEqual(Math.LN2);
  expect(upper).toBeGreaterThanOrEqual(Math.LN2);
  expect(upper - lower).toBeLessThan(2 ** -35);
});

describe('eigenvectors that are not unitary', () => {
  test('make the cross entropy smaller: columns that are too short', () => {
    const { lower, upper } = checked(BELL_BASIS, diagonal([-H, -H, -H, -H]), CLOSEST, BELL, DUAL);
    expect(upper - lower).toBeLessThan(256 * H);
    expect(upper).toBeGreaterThanOrEqual(Math.LN2);
  });

  test('hide the weight of ρ on an eigenvector of s with a small eigenvalue', () => {
    // ρ = |ψ⟩⟨ψ|, ψ = (1, −h) on the last two vectors, which (1 + H) turns into the last one.
    for (const h of [2 ** -10, H]) {
      const mixed = square((i, j) => (i + j === 5 ? h : 0));
      const C = square((i, j) => (j === 0 ? [0, 0, -h, 1][i] / Math.hypot(1, h) : 0));
      const { lower, upper } = checked(ONE, mixed, [2 ** -19 * h * h, 2 ** -19 * h * h, h * h, 1], C, ZERO);
      expect(upper - lower).toBeLessThan(64 * h * Math.log(1 / h));
    }
  });

  test('shorten Q, however large it is', () => {
    const large = diagonal([0, 0, 0, 2 ** 20]);
    const { lower } = checked(
      ONE,
      diagonal([0, 0, 0, -H]),
      [0.25, 0.25, 0.25, 0.25],
      diagonal([0.5, 0.5, 0.5, 0.5]),
      large,
    );
    expect(lower).toBeGreaterThan(-(2 ** 20) - 16);
  });

  test('hide that s is no PPT state', () => {
    const { values } = checked(BELL_BASIS, diagonal([0, 0, 0, -H]), [0.125, 0.125, 0.25, 0.5 + H / 2], BELL, DUAL);
    const sum = values.reduce((total, x) => total + x);
    expect(values[3] / sum).toBeLessThanOrEqual(0.5);
    expect(values[3] / sum).toBeGreaterThan(0.5 - 16 * H);
  });

  test('in random directions leave both bounds valid', () => {
    const stream = randomStream(4, 7, 1);
    const next = (): number => (stream.next() % 1000) / 1000;
    for (let k = 0; k < 300; k++) {
      const scale = 2 ** -(10 + (k % 20));
      const upper = square(next);
      const turned = square((i, j) => scale * (upper[i][j] + upper[j][i]));
      const columns = square(next);
      const length = Math.sqrt(columns.flat().reduce((sum, x) => sum + x * x, 0));
      const C = square((i, j) => columns[i][j] / length);
      const F = square(next);
      const w = INDICES.map(() => 2 ** (-12 * next()) + 2 ** -12).toSorted((a, b) => a - b);
      checked(k % 2 === 0 ? ONE : BELL_BASIS, turned, w, C, product(F, transpose(F)));
    }
  });
});

test('negative eigenvalues of Q are taken off, and no more', () => {
  const mixed = diagonal([0.5, 0.5, 0.5, 0.5]);
  for (const share of [1, 2 ** -10]) {
    const { lower, upper } = checked(ONE, ZERO, [0.25, 0.25, 0.25, 0.25], mixed, ZERO, rootOf(mixed));
    const negative = pptBounds(
      2,
      2,
      rootOf(mixed),
      data(ONE),
      Float64Array.of(0.25, 0.25, 0.25, 0.25),
      data(diagonal([-share, -share, -share, -share])),
    );
    // G = 1, E = 0; what Q takes off G is given back.
    expect([lower, negative.lower].every((x) => x <= 0 && x > -(2 ** -40))).toBe(true);
    expect(upper).toBeGreaterThanOrEqual(0);
  }
});

describe('what is not known of the state', () => {
  test.each([2 ** -24, 2 ** -30, 2 ** -40])(
    'is its distance %f from CC†: E falls by nearly as much as continuity allows',
    (epsilon) => {
      // ρ = (1 − ε)|φ⁺⟩⟨φ⁺| + ε|01⟩⟨01| in place of φ⁺, and E in closed form, with ln 2 − E(ρ) = (1 + ε)h(ε/(1 + ε)) − ε ln 2.
      const fall = (1 + epsilon) * Math.log1p(epsilon) - epsilon * Math.log(epsilon) - epsilon * Math.LN2;
      const E = (1 + epsilon) * Math.LN2 - (1 + epsilon) * Math.log1p(epsilon) + epsilon * Math.log(epsilon);
      for (const [trace, distance] of [
        [1, 2 * epsilon],
        // With the trace 1 − ε, half of the distance lies in the trace.
        [1 - epsilon, epsilon],
      ]) {
        const C = square((i, j) => Math.sqrt(trace) * BELL[i][j]);
        const { lower, upper } = pptBounds(
          2,
          2,
          rootOf(C, { distance }),
          data(BELL_BASIS),
          Float64Array.from(CLOSEST),
          data(square((i, j) => trace * DUAL[i][j])),
        );
        expect(lower).toBeLessThanOrEqual(E);
        expect(upper).toBeGreaterThanOrEqual(E);
        expect(fall).toBeGreaterThan(0.9 * (Math.LN2 - lower - 2 ** -38));
      }
    },
  );

  test('is a trace of CC† beside 1', () => {
    for (const trace of [1 - 2 ** -8, 1 + 2 ** -8]) {
      const C = square((i, j) => Math.sqrt(trace) * BELL[i][j]);
      const exactly = pptBounds(2, 2, rootOf(BELL), data(BELL_BASIS), Float64Array.from(CLOSEST), data(DUAL));
      const distance = Math.abs(trace - 1);
      const scaled = pptBounds(
        2,
        2,
        rootOf(C, { distance }),
        data(BELL_BASIS),
        Float64Array.from(CLOSEST),
        data(square((i, j) => trace * DUAL[i][j])),
      );
      // Both move by the same change of the state and nothing else.
      const epsilon = distance;
      const change = epsilon * Math.LN2 + (1 + epsilon) * Math.log1p(epsilon) - epsilon * Math.log(epsilon);
      expect(Math.abs(scaled.upper - exactly.upper - change)).toBeLessThan(2 ** -35);
      expect(Math.abs(exactly.lower - scaled.lower - change)).toBeLessThan(2 ** -35);
    }
  });

  test('is the error of its entropy', () => {
    for (const error of [-H, H]) {
      const state = rootOf(BELL, { entropy: error, entropyError: H });
      const { lower, upper } = pptBounds(2, 2, state, data(BELL_BASIS), Float64Array.from(CLOSEST), data(DUAL));
      expect(lower).toBeLessThanOrEqual(Math.LN2);
      expect(upper).toBeGreaterThanOrEqual(Math.LN2);
      expect(upper - lower).toBeLessThan(2.001 * H);
    }
  });
});

test('eigenvalues of s that vanish are raised, so that the bounds stay finite', () => {
  const { lower, upper, values } = checked(BELL_BASIS, ZERO, [0, 0, 0.5, 0.5], BELL, DUAL);
  expect(values[0]).toBeGreaterThan(0);
  expect(upper - lower).toBeLessThan(2 ** -35);
});
