import { characteristicPolynomial } from '../../exact/linear/characteristic-polynomial.ts';
import { exact, type ExactMatrix } from '../../exact/matrices/exact-matrix.ts';
import { negateRational, type Rational, rational, rationals } from '../../exact/integers/rational.ts';
import { ArithmeticError, DimensionError } from '../../matrix/errors.ts';
import { entryOfBall } from '../ball/ball.ts';
import { ballExponential, logarithmOfNorm } from '../ball/ball-exponential.ts';
import { atPrecision } from '../interval/interval.ts';
import { combination, type MatrixContent } from './content.ts';
import { type EnclosureReal, opaqueReal, rationalReal } from '../real/real.ts';

/**
 * Exponential e^{tL} = Σ_k c_k M^k of a rational real matrix L = 2^s M, a combination of rational matrices whose
 * coefficients are enclosed at every precision.
 *
 * By Cayley and Hamilton x ↦ e^{t2^s x} is a polynomial of degree n − 1 modulo the characteristic polynomial p of M; its
 * coefficients are the first column of e^{t2^s C}, where C multiplies by x modulo p. For singular M the constant one is
 * exactly 1, so a row vector with vL = 0 is kept exactly: the trace of a state, for a generator on Hermitian coordinates.
 *
 * @param matrix  L, shape (n, n), real and rational
 * @param time    t, rational, of either sign
 * @throws        {ArithmeticError} when L or t is not rational
 * @throws        {DimensionError} when L is not square or not real
 * @accuracy      coefficients are known to a few units at every precision as long as ‖tL‖ is below some thousand, and not at
 *                all beyond: signs are then undecided
 */
export function propagatorOf(matrix: MatrixContent, time: EnclosureReal): MatrixContent {
  const { exact: L, rows, cols } = matrix;
  const { exact: t } = time;
  if (L === undefined) throw notRational('matrix');
  if (t === undefined) throw notRational('time');
  if (rows !== cols || L.im?.some(({ numerator }) => numerator !== 0n)) {
    throw new DimensionError({
      argument: 'matrix',
      expected: 'be real of shape (n, n)',
      received: `it has shape (${rows}, ${cols})${rows === cols ? ' and complex entries' : ''}`,
    });
  }
  const scale = 2n ** BigInt(Math.max(0, logarithmOfNorm(L)));
  const M = L.scaled(exact.number(rational(1n, scale)));
  const p = characteristicPolynomial(rationals, { rows, cols, entries: M.re });
  const duration = rational(t.numerator * scale, t.denominator);
  const generator = multiplicationByX(p).scaled(exact.number(duration));
  const powers = powersOf(M);
  // Entries below are read from one ball per precision.
  const known = new Map<number, ReturnType<typeof ballExponential>>();
  const exponential = (bits: number): ReturnType<typeof ballExponential> => {
    if (!known.has(bits)) known.set(bits, ballExponential(generator, bits));
    return known.get(bits);
  };
  const coefficient = (k: number): EnclosureReal =>
    k === 0 && p[0].numerator === 0n
      ? rationalReal(rational(1))
      : opaqueReal('propagator', (bits) => {
          const ball = exponential(bits + 4);
          return ball === undefined ? undefined : atPrecision(entryOfBall(ball, k * rows, 're'), bits);
        });
  return combination(
    M.scaled(0),
    t.numerator === 0n
      ? [{ coefficient: rationalReal(rational(1)), matrix: powers[0] }]
      : powers.map((power, k) => ({ coefficient: coefficient(k), matrix: power })),
  );
}

/** Companion matrix of a monic polynomial with ascending coefficients: x·x^k = x^(k+1), and x^n reduced. */
function multiplicationByX(p: readonly Rational[]): ExactMatrix {
  const n = p.length - 1;
  const entries = Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    if (j === n - 1) return negateRational(p[i]);
    return rational(i === j + 1 ? 1 : 0);
  });
  return exact.matrixOf(n, n, entries);
}

/** 1, M, …, M^(n−1). */
function powersOf(M: ExactMatrix): readonly ExactMatrix[] {
  const powers = [exact.identity(M.rows)];
  while (powers.length < M.rows) powers.push(M.times(powers[powers.length - 1]));
  return powers;
}

function notRational(argument: string): ArithmeticError {
  return new ArithmeticError({
    argument,
    expected: 'be rational',
    received: argument === 'time' ? 'it is only enclosed' : 'it contains numbers that are only enclosed',
  });
}
