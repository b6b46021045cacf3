import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { isPositiveSemidefinite } from '../../exact/matrices/hermitian.ts';
import { absoluteInteger, integerSquareRoot } from '../../exact/integers/integer.ts';
import { rational, type Rational } from '../../exact/integers/rational.ts';
import { ceilingQuotient, type Interval, intervalOf, productOf } from '../interval/interval.ts';

/**
 * Matrices of which every real and imaginary part lies within `radius` of that of an integer matrix, all in units of
 * 2^−bits. Exact operations act on the middle; the radius follows by the triangle inequality.
 */
export interface Ball {
  readonly middle: ExactMatrix;
  readonly radius: bigint;
  readonly bits: number;
}

/** Rounds every entry to the nearest multiple of 2^−places below it, as an integer matrix. */
function floored(matrix: ExactMatrix, places: bigint): ExactMatrix {
  const cut = (part: readonly Rational[]): Rational[] =>
    part.map(({ numerator }) => ({ numerator: numerator >> places, denominator: 1n }));
  return exact.matrixOf(matrix.rows, matrix.cols, cut(matrix.re), matrix.im === undefined ? undefined : cut(matrix.im));
}

/** Smallest ball around an exact matrix. */
export function ballOf(matrix: ExactMatrix, bits: number): Ball {
  let radius = 0n;
  const scale = BigInt(bits);
  const part = (entries: readonly Rational[]): Rational[] =>
    entries.map(({ numerator, denominator }) => {
      if (denominator === 1n) return { numerator: numerator << scale, denominator };
      radius = 1n;
      return { numerator: (numerator << scale) / denominator, denominator: 1n };
    });
  const re = part(matrix.re);
  const im = matrix.im === undefined ? undefined : part(matrix.im);
  return { middle: exact.matrixOf(matrix.rows, matrix.cols, re, im), radius, bits };
}

/** The same ball in coarser units. */
export function roundedBall({ middle, radius, bits }: Ball, target: number): Ball {
  if (target === bits) return { middle, radius, bits };
  const places = BigInt(bits - target);
  return { middle: floored(middle, places), radius: (radius >> places) + 2n, bits: target };
}

/** Largest |Re| and |Im| of the entries of the middle. */
export function largestEntry({ middle }: Ball): bigint {
  let largest = 0n;
  for (const part of [middle.re, middle.im ?? []]) {
    for (const { numerator } of part) {
      const magnitude = absoluteInteger(numerator);
      if (magnitude > largest) largest = magnitude;
    }
  }
  return largest;
}

export function sumOfBalls(a: Ball, b: Ball): Ball {
  return { middle: a.middle.plus(b.middle), radius: a.radius + b.radius, bits: a.bits };
}

export function differenceOfBalls(a: Ball, b: Ball): Ball {
  return { middle: a.middle.minus(b.middle), radius: a.radius + b.radius, bits: a.bits };
}

/** Radius of entries that are sums of `terms` complex products, in units of 4^−bits. */
function productRadius(a: Ball, b: Ball, terms: number): bigint {
  // Each of Re and Im of a complex product is a sum of two real ones.
  return BigInt(2 * terms) * (a.radius * largestEntry(b) + b.radius * largestEntry(a) + a.radius * b.radius);
}

export function productOfBalls(a: Ball, b: Ball): Ball {
  return halved(a.middle.times(b.middle), productRadius(a, b, a.middle.cols), a.bits);
}

export function kroneckerOfBalls(a: Ball, b: Ball): Ball {
  return halved(a.middle.kron(b.middle), productRadius(a, b, 1), a.bits);
}

/** A matrix in units of 4^−bits as one in units of 2^−bits. */
function halved(middle: ExactMatrix, radius: bigint, bits: number): Ball {
  const places = BigInt(bits);
  return { middle: floored(middle, places), radius: (radius >> places) + 2n, bits };
}

/** Product with all numbers of an interval. */
export function scaledBall(a: Ball, { lower, upper, bits }: Interval): Ball {
  const factor = (lower + upper) >> 1n;
  const spread = upper - factor > factor - lower ? upper - factor : factor - lower;
  const scaled = exact.matrixOf(
    a.middle.rows,
    a.middle.cols,
    a.middle.re.map(({ numerator }) => ({ numerator: numerator * factor, denominator: 1n })),
    a.middle.im?.map(({ numerator }) => ({ numerator: numerator * factor, denominator: 1n })),
  );
  return halved(scaled, absoluteInteger(factor) * a.radius + spread * (largestEntry(a) + a.radius), bits);
}

/** Image under a map that adds up `terms` entries (or their real or imaginary parts) for each entry of the result. */
export function mappedBall(a: Ball, map: (matrix: ExactMatrix) => ExactMatrix, terms = 1): Ball {
  return { middle: map(a.middle), radius: BigInt(terms) * a.radius, bits: a.bits };
}

export function withRowOfBall(a: Ball, row: number, replacement: Ball): Ball {
  const radius = a.radius > replacement.radius ? a.radius : replacement.radius;
  return { middle: a.middle.withRow(row, replacement.middle), radius, bits: a.bits };
}

/** Real or imaginary part of an entry. */
export function entryOfBall({ middle, radius, bits }: Ball, at: number, part: 're' | 'im'): Interval {
  const centre = middle[part]?.[at].numerator ?? 0n;
  return intervalOf(centre - radius, centre + radius, bits);
}

/** Re tr A. */
export function traceOfBall({ middle, radius, bits }: Ball): Interval {
  const centre = middle.trace().exact.numerator;
  const spread = BigInt(middle.rows) * radius;
  return intervalOf(centre - spread, centre + spread, bits);
}

/** Re tr AB. */
export function productTrace(a: Ball, b: Ball): Interval {
  const centre = a.middle.traceOfProduct(b.middle).exact.numerator;
  const spread = BigInt(a.middle.rows) * productRadius(a, b, a.middle.cols);
  const scale = 1n << BigInt(a.bits);
  return intervalOf((centre - spread) >> BigInt(a.bits), ceilingQuotient(centre + spread, scale), a.bits);
}

/** Products of the entries with real numbers of one interval each. */
export function entrywiseProduct(a: Ball, factors: readonly Interval[]): Ball {
  const { rows, cols, im } = a.middle;
  let radius = 0n;
  const part = (name: 're' | 'im'): Rational[] =>
    factors.map((factor, at) => {
      const { lower, upper } = productOf(entryOfBall(a, at, name), factor);
      const centre = (lower + upper) >> 1n;
      if (upper - centre > radius) radius = upper - centre;
      return { numerator: centre, denominator: 1n };
    });
  // A real part is spread by the radius times the factor at least, which is what an imaginary part around 0 may become.
  const middle = exact.matrixOf(rows, cols, part('re'), im && part('im'));
  return { middle, radius, bits: a.bits };
}

/**
 * Are all Hermitian matrices of the ball positive semidefinite? Elimination of the Hermitian part of the middle less a bound of its
 * distance from them decides; false may also mean that the ball is too large to tell.
 */
export function isPositiveBall(a: Ball): boolean {
  const { middle } = a;
  const bound = exact.number({ numerator: 2n * hermitianRadius(a), denominator: 1n });
  return isPositiveSemidefinite(middle.plus(middle.adjoint()).minus(exact.identity(middle.rows).scaled(bound)));
}

/** The middle as a matrix of numbers. */
export function middleOf({ middle, bits }: Ball): ExactMatrix {
  return middle.scaled(exact.number(rational(1n, 1n << BigInt(bits))));
}

/** Its Hermitian part. */
export function hermitianMiddle(A: Ball): ExactMatrix {
  const middle = middleOf(A);
  return middle.plus(middle.adjoint()).scaled(exact.real(1, 2));
}

/** Bound of the Frobenius norm of A − middle, in units of 2^−bits. */
export function frobeniusRadius({ middle: { rows, cols }, radius }: Ball): bigint {
  return scaledRoot(2 * rows * cols, radius);
}

/** The same where both are Hermitian: the n entries on the diagonal have no imaginary part. */
export function hermitianRadius({ middle: { rows: n }, radius }: Ball): bigint {
  return scaledRoot(n * (2 * n - 1), radius);
}

/** Bound of the Frobenius norm of every matrix in the ball, in units of 2^−bits. */
export function frobeniusBound(a: Ball): bigint {
  return scaledRoot(2 * a.middle.rows * a.middle.cols, largestEntry(a) + a.radius);
}

/** ⌈√n x⌉, the Frobenius norm of n real numbers of absolute value x. */
function scaledRoot(n: number, x: bigint): bigint {
  const squares = BigInt(n) * x * x;
  const root = integerSquareRoot(squares);
  return root * root === squares ? root : root + 1n;
}
