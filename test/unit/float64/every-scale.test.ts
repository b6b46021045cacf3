import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact, type ExactMatrix, type ExactReal } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { HermiticityError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Matrix, Real, SpectralMatrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { driftOf } from '../../../src/quantum/lindbladian.ts';
import { imageIn } from '../quantum/random-matrices.ts';

/**
 * Entries from 1e−320 to 1e300, in one matrix or from one matrix to the next, with and without an error of the data: every
 * double is a rational number, so the true error of each operation is known.
 */

const stream = randomStream(11, 3, 0);
const unit = (): number => (stream.next() >>> 0) / 2 ** 32;
const integer = (below: number): number => Math.floor(unit() * below);

/** x · 2^exponent, over the whole range of doubles. */
function shifted(x: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return x * 2 ** half * 2 ** (exponent - half);
}

/** Exponent of a scale: near 1, moderate or extreme. */
function anyExponent(): number {
  return Math.round((unit() - 0.5) * [0, 1000, 2000][integer(3)]);
}

function anyEntry(exponent: number, spread: number): number {
  const bits = [3, 26, 53][integer(3)];
  const mantissa = Math.round((unit() - 0.5) * 2 ** bits) / 2 ** (bits - 1);
  return integer(8) === 0 ? 0 : shifted(mantissa, Math.min(1000, exponent + Math.round((unit() - 0.5) * spread)));
}

interface Twins {
  readonly computed: Matrix;
  readonly truth: Matrix;
}

/** A float64 matrix and a rational one, which differ by as much as the first says. */
function anyTwins(rows: number, cols: number): Twins {
  const exponent = anyExponent();
  const spread = [0, 0, 60, 900][integer(4)];
  const part = (): number[] => Array.from({ length: rows * cols }, () => anyEntry(exponent, spread));
  const [re, im] = [part(), integer(3) === 0 ? undefined : part()];
  const computed = float64.matrix(rows, cols, re, im);
  const truth = exact.matrix(rows, cols, re, im);
  const change = shifted(computed.norm, -integer(40));
  if (integer(3) > 0 || !Number.isFinite(change)) return { computed, truth };
  const moved = exact.matrix(
    rows,
    cols,
    re.map((_, k) => (k === 0 ? change : 0)),
  );
  return {
    computed: new Float64Matrix(rows, cols, computed.isReal, computed.data, change),
    truth: truth.plus(moved),
  };
}

/** Is the distance of a matrix or number from the truth within its bound? What is not finite has to have no bound. */
function isWithin(computed: Matrix | Real, truth: Matrix | Real): boolean {
  if ('rows' in computed) {
    const { rows, cols, data, isReal, error } = float64Matrix(computed);
    if (error === Infinity) return true;
    if (!data.every(Number.isFinite)) return false;
    const size = rows * cols;
    const lifted = exact.matrix(rows, cols, data.subarray(0, size), isReal ? undefined : data.subarray(size));
    return isAtMost(lifted.minus(truth as ExactMatrix).squaredNorm(), error);
  }
  const { value, bound } = computed;
  if (bound === Infinity) return true;
  if (!Number.isFinite(value)) return false;
  const difference = exact.real(value).minus(truth as ExactReal);
  return isAtMost(difference.times(difference), bound);
}

function isAtMost(square: Real, bound: number): boolean {
  return square.minus(exact.real(bound).times(bound)).sign() !== 1;
}

type Operation = (a: Matrix, b: Matrix, x: Real, arithmetic: Arithmetic) => Matrix | Real | undefined;

const hermitian = (a: Matrix): Matrix => a.plus(a.adjoint());

const OPERATIONS: readonly (readonly [name: string, largest: number, operation: Operation])[] = [
  ['a sum', 16, (a, b) => a.plus(b)],
  ['a difference', 16, (a, b) => a.minus(b)],
  ['a product', 16, (a, b) => a.times(b)],
  ['a product of three', 6, (a, b) => a.times(b).times(a)],
  ['a sandwich', 6, (a, b) => a.times(hermitian(b)).times(a.adjoint())],
  ['a multiple', 16, (a, _, x) => a.scaled(x)],
  ['a quotient', 16, (a, _, x) => (x.value === 0 ? undefined : a.scaled(a.arithmetic.real(3).dividedBy(x)))],
  ['half', 16, (a) => a.scaled(1 / 2)],
  ['a Kronecker product', 4, (a, b) => a.kron(b)],
  ['a trace', 16, (a) => a.trace()],
  ['a trace of a product', 16, (a, b) => a.traceOfProduct(b)],
  ['a trace of a power', 6, (a) => a.times(a).traceOfProduct(a)],
  ['a squared norm', 16, (a) => a.squaredNorm()],
  ['an entry of a product', 8, (a, b) => a.times(b).imaginaryPart(0, 0)],
  [
    'a sum of entries',
    8,
    (a) =>
      a.sumsOfEntries(
        1,
        1,
        Int32Array.from({ length: a.rows * a.cols }, (_, k) => k),
      ),
  ],
  ['Hermitian coordinates and back', 8, (a) => hermitian(a).hermitianCoordinates().hermitianMatrix()],
  ['a solution', 5, (a, b) => a.solve(b)],
  ['a superoperator', 4, (a, b, x, arithmetic) => arithmetic.superoperator(a, [b, a], [x.abs(), 1])],
  ['a superoperator without drift', 4, (_, b, x, arithmetic) => arithmetic.superoperator(undefined, [b], [x])],
  ['an image', 4, (a, b, x, arithmetic) => imageIn(arithmetic, a, [b, a], [x.abs(), 1], hermitian(a.plus(b)))],
  ['an image without drift', 4, (a, b, x, arithmetic) => imageIn(arithmetic, undefined, [b], [x], hermitian(a))],
  [
    'a drift',
    5,
    (a, b, x, arithmetic) =>
      arithmetic.drift === undefined
        ? driftOf(hermitian(a), [b], [x.abs()])
        : arithmetic.drift(hermitian(a), [b], [x.abs()]),
  ],
  ['a sum of numbers', 1, (a, b) => a.trace().plus(b.trace())],
  ['a product of numbers', 1, (a, b) => a.trace().times(b.trace())],
  ['a quotient of numbers', 1, (a, b, x) => (x.value === 0 ? undefined : a.trace().dividedBy(x).times(b.trace()))],
  ['a difference of products', 1, (a, b, x) => a.trace().times(x).minus(b.trace().times(x)).times(x)],
];

describe.each(OPERATIONS)('the bound of %s holds at every scale', (name, largest, operation) => {
  test('and on every kind of entries', () => {
    let decided = 0;
    for (let round = 0; round < 250; round++) {
      const dim = 1 + integer(integer(6) === 0 ? largest : Math.min(largest, 4));
      const [a, b] = [anyTwins(dim, dim), anyTwins(dim, dim)];
      const factor = anyEntry(anyExponent(), 0);
      const computed = operation(a.computed, b.computed, float64.real(factor), float64);
      if (computed === undefined) continue;
      const truth = operation(a.truth, b.truth, exact.real(factor), exact);
      const holds = truth !== undefined && isWithin(computed, truth);
      expect(holds, `${name} in round ${round}, d = ${dim}: ${textOf(computed)} ± ${boundOf(computed)}`).toBe(true);
      if (boundOf(computed) < Infinity) decided++;
    }
    expect(decided).toBeGreaterThan(60);
  });
});

describe('spectra at every scale', () => {
  const entries = (arithmetic: Arithmetic, exponent: number, numbers: readonly number[]): SpectralMatrix =>
    spectral(
      arithmetic.matrix(
        3,
        3,
        numbers.map((x) => shifted(x, exponent)),
      ),
    );
  const STATE = [5, 1, 0, 1, 3, 2, 0, 2, 4];
  const WEIGHT = [1, 2, 3, 2, -1, 0, 3, 0, 1];

  const QUANTITIES: readonly (readonly [name: string, quantity: (a: Arithmetic, exponent: number) => Real])[] = [
    ['smallest eigenvalue', (a, e) => entries(a, e, STATE).eigenvalues()[0]],
    ['entropy', (a, e) => entries(a, e, STATE).entropy()],
    ['trace with the logarithm', (a, e) => entries(a, e, STATE).logTrace(entries(a, 0, WEIGHT))],
    ['trace of a small weight with the logarithm', (a, e) => entries(a, 0, STATE).logTrace(entries(a, e, WEIGHT))],
    ['entry of the root', (a, e) => entries(a, e, STATE).squareRoot().realPart(0, 1)],
    ['entry of the logarithm', (a, e) => entries(a, e, STATE).logarithm().realPart(0, 0)],
  ];

  test.each(QUANTITIES)('%s: within the bound of what is enclosed', (_, quantity) => {
    for (const exponent of ALL ? [-1060, -1000, -700, -300, -40, 0, 40, 300, 700, 1000] : [-1060, -300, 0, 1000]) {
      const computed = quantity(float64, exponent);
      if (computed.bound === Infinity) continue;
      const enclosed = quantity(enclosure, exponent);
      expect(Math.abs(computed.value - enclosed.value)).toBeLessThanOrEqual(computed.bound + enclosed.bound);
      expect(computed.bound).toBeGreaterThan(0);
    }
    expect(quantity(float64, 0).bound).toBeLessThan(1e-12);
  });

  test('what is not Hermitian is refused, and what is accepted', () => {
    for (const exponent of [-1060, -900, -600, 0, 600, 1000]) {
      const x = shifted(1, exponent);
      expect(() => float64.matrix(2, 2, [x, x, 0, x]).eigenvalues()).toThrow(HermiticityError);
      expect(float64.matrix(2, 2, [x, x, x * (1 + Number.EPSILON), x]).eigenvalues()).toHaveLength(2);
    }
  });
});

function textOf(computed: Matrix | Real): string {
  return 'rows' in computed ? float64Matrix(computed).toString() : String(computed.value);
}

function boundOf(computed: Matrix | Real): number {
  return 'rows' in computed ? float64Matrix(computed).error : computed.bound;
}
