import { type Interval, intervalOf, intervalOfRational } from '../../enclosure/interval/interval.ts';
import { characteristicPolynomial } from '../../exact/linear/characteristic-polynomial.ts';
import { type Rational, rational, rationals } from '../../exact/integers/rational.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { rationalForm } from '../formulas/closed-form.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { type Enclosed, exactValue, rigorousValue } from '../formulas/rigorous-value.ts';
import type { Model } from './model.ts';
import { enclosedCharacteristicPolynomial, rightmostRealPart } from './rightmost-root.ts';
import { liouvillianStructure, restrictedTo } from './structure.ts';

/** Binary places of the intervals. */
const BITS = 512;

/** Largest block whose characteristic polynomial is computed at a point. */
const LARGEST_BLOCK = 36;

/**
 * The spectral gap at a rational point: the smallest −Re λ of the roots of the characteristic polynomial of the generator there, beside
 * the simple root 0 of the steady state.
 *
 * The polynomial is exact where the entries are rational numbers, and has enclosed coefficients where they contain exponentials.
 *
 * @returns the reason why it is not known
 */
export function gapAt(model: Model, point: ParameterPoint): Enclosed | string {
  const { matrix, blocks } = liouvillianStructure(model);
  const { field } = model.arithmetic;
  const largest = Math.max(...blocks.map(({ length }) => length));
  if (largest > LARGEST_BLOCK)
    return `the generator has a block of dimension ${largest}, above ${LARGEST_BLOCK}, whose characteristic polynomial is not computed`;
  const entryAt = (f: RationalFunction): Rational | Enclosed | undefined =>
    exactValue(field, f, point) ?? rigorousValue(field, rationalForm(f), point);
  const polynomials: (readonly Interval[])[] = [];
  for (const block of blocks) {
    const entries = restrictedTo(matrix, block).entries.map(entryAt);
    if (!entries.every((entry) => entry !== undefined)) return 'the generator has a pole there';
    polynomials.push(polynomialOf(entries, block.length));
  }
  const withZero = polynomials.filter(([constant]) => constant.lower <= 0n && constant.upper >= 0n);
  const others = polynomials.filter((polynomial) => !withZero.includes(polynomial));
  const rest = withZero.flatMap((polynomial) => (polynomial.length > 2 ? [polynomial.slice(1)] : []));
  if (withZero.length !== 1) return 'the eigenvalue 0 is not known to be simple there';
  const parts = [...others, ...rest].map(rightmostRealPart);
  if (parts.length === 0) return 'the generator has no other eigenvalue';
  if (!parts.every((part) => part !== undefined))
    return 'an eigenvalue beside that of the steady state is too close to the imaginary axis';
  const largestOf = (ends: readonly bigint[]): Rational =>
    rational(-ends.reduce((a, b) => (a > b ? a : b)), 2n ** BigInt(BITS));
  return { lower: largestOf(parts.map(({ upper }) => upper)), upper: largestOf(parts.map(({ lower }) => lower)) };
}

function polynomialOf(entries: readonly (Rational | Enclosed)[], size: number): readonly Interval[] {
  const areExact = entries.every((entry) => 'numerator' in entry);
  if (areExact) {
    const coefficients = characteristicPolynomial(rationals, { rows: size, cols: size, entries });
    return coefficients.map((c) => intervalOfRational(c, BITS));
  }
  const enclosed = entries.map((entry) => {
    if ('numerator' in entry) return intervalOfRational(entry, BITS);
    const [lower, upper] = [entry.lower, entry.upper].map((end) => intervalOfRational(end, BITS));
    return intervalOf(lower.lower, upper.upper, BITS);
  });
  return enclosedCharacteristicPolynomial(enclosed, size);
}
