import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';

/** Binary places that the largest coefficient of a fraction may have in code: floats end at 1024. */
const LONGEST_COEFFICIENT = 1000n;

/**
 * The same fraction with coefficients that floats hold: where one is too large, all are divided by a power of two and rounded, by
 * 2⁻¹⁰⁰⁰ of the largest.
 */
export function withinFloats(value: RationalFunction): Pick<RationalFunction, 'numerator' | 'denominator'> {
  const { numerator, denominator } = value;
  const sizes = [...numerator.coefficients, ...denominator.coefficients].map((c) => BigInt(c.toString(2).length));
  const shift = sizes.reduce((a, b) => (a > b ? a : b), 0n) - LONGEST_COEFFICIENT;
  if (shift <= 0n) return value;
  const halved = (p: Polynomial): Polynomial => {
    const shifted = p.coefficients.map((c) => (c + (1n << (shift - 1n))) >> shift);
    const kept = shifted.flatMap((c, k) => (c === 0n ? [] : [k]));
    return { ...p, keys: kept.map((k) => p.keys[k]), coefficients: kept.map((k) => shifted[k]) };
  };
  const below = halved(denominator);
  return below.keys.length === 0 ? value : { numerator: halved(numerator), denominator: below };
}
