import { addRationals, multiplyRationals, type Rational, rational } from '../exact/integers/rational.ts';
import { lcmOfIntegers } from '../exact/integers/integer.ts';
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

/** Sign of Σ r_p ln p, by comparing integers Π p^{n_p}. */
export function signOf(number: Logarithms): -1 | 0 | 1 {
  const common = [...number.values()].reduce((all, { denominator }) => lcmOfIntegers(all, denominator), 1n);
  let [above, below] = [1n, 1n];
  for (const [p, { numerator, denominator }] of number) {
    const power = (numerator * common) / denominator;
    if (power > 0n) above *= BigInt(p) ** power;
    else below *= BigInt(p) ** -power;
  }
  return above > below ? 1 : above < below ? -1 : 0;
}

/** As it is written: `2*ln(2) - 1/3*ln(3)`. */
export function logarithmsText(number: Logarithms): string {
  return sumText([...number].toSorted(([a], [b]) => a - b).map(([p, r]) => [r, `ln(${p})`]));
}
