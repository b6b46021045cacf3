import { addRationals, multiplyRationals, type Rational, rational } from '../exact/integers/rational.ts';
import { absoluteInteger, lcmOfIntegers } from '../exact/integers/integer.ts';
import { rationalReal } from '../enclosure/real/real.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import { type EntropyForm, sumText } from './entropy-form.ts';

/** Number Σ r_p ln p: rational multiples of logarithms of primes. It is zero where all r_p are. */
export type Logarithms = ReadonlyMap<number, Rational>;

/** n ln k of a natural number k. */
export function logarithm(k: number, factor: Rational = rational(1)): Logarithms {
  const parts = new Map<number, Rational>();
  let rest = k;
  for (let p = 2; rest > 1; p++) {
    for (; rest % p === 0; rest /= p) parts.set(p, addRationals(parts.get(p) ?? rational(0), factor));
  }
  return parts;
}

/** Sum of such numbers. */
export function sumOf(numbers: readonly Logarithms[]): Logarithms {
  const sum = new Map<number, Rational>();
  for (const [p, r] of numbers.flatMap((number) => [...number])) sum.set(p, addRationals(sum.get(p) ?? rational(0), r));
  for (const [p, { numerator }] of sum) if (numerator === 0n) sum.delete(p);
  return sum;
}

/** Value of a form on entropies, one for each nonempty set of parties. */
export function valueOfForm(form: EntropyForm, entropies: readonly Logarithms[]): Logarithms {
  return sumOf(
    [...form].map(([group, x]) => new Map([...entropies[group - 1]].map(([p, r]) => [p, multiplyRationals(x, r)]))),
  );
}

/**
 * Sign of Σ r_p ln p. It is zero only without terms, prime factors being unique: so powers of the primes, or enclosures where these
 * would be long, decide every other sum.
 *
 * @throws {ArithmeticError} where even the most precise enclosures contain zero
 */
export function signOf(number: Logarithms): -1 | 0 | 1 {
  const signs = new Set([...number.values()].map(({ numerator }) => (numerator > 0n ? 1 : -1)));
  if (signs.size < 2) return signs.has(1) ? 1 : signs.has(-1) ? -1 : 0;
  const common = [...number.values()].reduce((all, { denominator }) => lcmOfIntegers(all, denominator), 1n);
  const powers = [...number].map(([p, r]) => [BigInt(p), (r.numerator * common) / r.denominator] as const);
  if (powers.some(([, power]) => absoluteInteger(power) > LARGEST_POWER)) return signByEnclosure(number);
  let [above, below] = [1n, 1n];
  for (const [p, power] of powers) {
    if (power > 0n) above *= p ** power;
    else below *= p ** -power;
  }
  return above > below ? 1 : -1;
}

/** Largest exponent of a prime that is computed. */
const LARGEST_POWER = 10_000n;

function signByEnclosure(number: Logarithms): -1 | 1 {
  const sum = [...number]
    .map(([p, r]) => rationalReal(rational(p)).ln().times(rationalReal(r)))
    .reduce((all, term) => all.plus(term));
  const sign = sum.sign();
  if (sign === 1 || sign === -1) return sign;
  throw new ArithmeticError({
    argument: 'number',
    expected: 'have a sign that enclosures can tell',
    received: `it is ${logarithmsText(number)}`,
  });
}

/** As it is written: `2*ln(2) - 1/3*ln(3)`. */
export function logarithmsText(number: Logarithms): string {
  return sumText([...number].toSorted(([a], [b]) => a - b).map(([p, r]) => [r, `ln(${p})`]));
}
