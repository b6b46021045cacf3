import type { Fraction, Term, TermRing } from './generator-terms.ts';

/**
 * Exponentials in normal form: powers where the exponent has logarithms.
 */

/** What stands beside them. */
interface RootFunctions {
  readonly ring: TermRing;
  /** |x| */
  absolute(x: Fraction): Fraction | undefined;
  /** √x of a nonnegative x. */
  squareRoot(x: Fraction): Fraction | undefined;
}

/** Largest number of halves in an exponent n ln p that is written as a power. */
const HIGHEST = 64;

/** e^x, with e^{n ln|p|} = |p|ⁿ for multiples n of 1/2; undefined for a denominator that is a sum. */
export function exponential(functions: RootFunctions, { numerator, denominator }: Fraction): Fraction | undefined {
  const { ring } = functions;
  if (denominator !== ring.one) return undefined;
  let rest = ring.zero;
  let factor: Fraction | undefined = { numerator: ring.one, denominator: ring.one };
  for (const [key, term] of numerator) {
    const power = logarithmicPower(ring, term);
    if (power === undefined) {
      rest = ring.add(rest, new Map([[key, term]]));
      continue;
    }
    const base = functions.absolute({ numerator: ring.generatorOf(power.name).of, denominator: ring.one });
    const root = power.halves % 2 === 0 || base === undefined ? base : functions.squareRoot(base);
    const count = power.halves % 2 === 0 ? power.halves / 2 : power.halves;
    if (root === undefined) return undefined;
    for (let k = 0; k < Math.abs(count); k += 1) {
      const step = count > 0 ? root : ring.fraction(root.denominator, root.numerator);
      factor = factor === undefined || step === undefined ? undefined : ring.multiplyFractions(factor, step);
    }
  }
  return factor === undefined
    ? undefined
    : { numerator: ring.multiply(factor.numerator, ring.exponential(rest)), denominator: factor.denominator };
}

/** (n/2)·ln|p| as the name of the logarithm and n. */
function logarithmicPower(
  ring: TermRing,
  { coefficient, exponent, powers }: Term,
): { readonly name: string; readonly halves: number } | undefined {
  if (powers.size !== 1 || exponent.size > 0) return undefined;
  const [[name, power]] = powers;
  if (power !== 1 || ring.generatorOf(name).kind !== 'ln') return undefined;
  const value = ring.tower.toRational(coefficient);
  const number = value === undefined ? undefined : ring.tower.field.toRational(value);
  if (number === undefined || number.denominator > 2n) return undefined;
  const halves = Number(number.numerator * (2n / number.denominator));
  return Math.abs(halves) <= HIGHEST ? { name, halves } : undefined;
}
