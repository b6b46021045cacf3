import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { coprimeBase } from '../../enclosure/real/zero-test.ts';
import { absoluteInteger, integers } from '../../exact/integers/integer.ts';
import type { Term, TermRing, Terms } from './generator-terms.ts';
import type { Radical } from './radical-tower.ts';

/** Largest power of one argument. */
const HIGHEST = 64n;

/**
 * Does a sum of logarithms vanish because products of powers of their arguments are ±1? `false` says nothing.
 *
 * Coefficients are written in monomials over one denominator, Σ mᵢ Σ nᵢₖ ln|Aₖ| with integers nᵢₖ. The sum is zero where for every
 * monomial Π Aₖ^nᵢₖ = ±1, which is decided in the field: ln(3 + 2√2) = 2 ln(1 + √2), units being products of others.
 */
export function logarithmsCancel(ring: TermRing, terms: Terms): boolean {
  const { field } = ring.tower;
  const weights = new Map<string, Map<Radical, bigint>>();
  const parts = [...terms.values()].map((term) => logarithmIn(ring, term));
  if (!parts.every((part) => part !== undefined)) return false;
  const divisor = commonDenominator(
    field,
    parts.flatMap(({ coefficient }) => [...coefficient.values()]),
  );
  for (const { beside, argument, coefficient } of parts) {
    for (const [mask, value] of coefficient) {
      const { numerator } = field.mul(value, divisor);
      for (const [k, key] of numerator.keys.entries()) {
        const name = `${beside} ${mask} ${key}`;
        const row = weights.get(name) ?? new Map<Radical, bigint>();
        weights.set(name, row.set(argument, (row.get(argument) ?? 0n) + numerator.coefficients[k]));
      }
    }
  }
  return [...weights.values()].every((row) => isUnitProduct(ring, overCoprimeBase(ring, row)));
}

/** Integers among the arguments as powers of coprime ones, whose logarithms are independent: ln 6 = ln 2 + ln 3. */
function overCoprimeBase({ tower }: TermRing, row: ReadonlyMap<Radical, bigint>): ReadonlyMap<Radical, bigint> {
  const result = new Map<Radical, bigint>();
  const integers: (readonly [argument: bigint, weight: bigint])[] = [];
  for (const [argument, weight] of row) {
    const value = argument.size === 1 ? argument.get(0) : undefined;
    const number = value && tower.field.toRational(value);
    if (number?.denominator === 1n && number.numerator !== 0n)
      integers.push([absoluteInteger(number.numerator), weight]);
    else result.set(argument, weight);
  }
  for (const base of coprimeBase(integers.map(([n]) => n))) {
    let total = 0n;
    for (const [n, weight] of integers) for (let rest = n; rest % base === 0n; rest /= base) total += weight;
    if (total !== 0n) result.set(tower.rational(tower.field.fromInteger(base)), total);
  }
  return result;
}

interface Logarithm {
  /** What the logarithm is multiplied by beside the coefficient. */
  readonly beside: string;
  readonly argument: Radical;
  readonly coefficient: Radical;
}

/** A term with one logarithm, of an element of the tower. */
function logarithmIn(ring: TermRing, { coefficient, exponent, powers }: Term): Logarithm | undefined {
  const logarithms = [...powers].filter(([name]) => ring.generatorOf(name).kind === 'ln');
  const [[name, power] = ['', 0]] = logarithms;
  if (logarithms.length !== 1 || power !== 1) return undefined;
  const argument = ring.algebraic(ring.generatorOf(name).of);
  if (argument === undefined) return undefined;
  const others = [...powers].filter(([other]) => other !== name).map(([other, count]) => `${other}^${count}`);
  return { beside: [ring.text(exponent), ...others.toSorted()].join('*'), argument, coefficient };
}

function commonDenominator(
  field: RationalFunctionField,
  values: readonly { readonly denominator: Polynomial }[],
): RationalFunction {
  const { domain } = field;
  const product = values.reduce((common, { denominator }) => {
    const shared = domain.gcd(common, denominator);
    return domain.mul(common, domain.exactQuotient(denominator, shared)!);
  }, domain.one);
  return field.fraction(product, domain.one);
}

/** Is Π Aₖ^nₖ = ±1? */
function isUnitProduct(ring: TermRing, powers: ReadonlyMap<Radical, bigint>): boolean {
  const { tower } = ring;
  const common = [...powers.values()].reduce((divisor, n) => integers.gcd(divisor, n), 0n);
  const one = tower.rational(tower.field.one);
  let [above, below] = [one, one];
  for (const [argument, weight] of powers) {
    const count = common === 0n ? 0n : weight / common;
    if (count > HIGHEST || count < -HIGHEST) return false;
    for (let k = 0n; k < count; k += 1n) above = tower.multiply(above, argument);
    for (let k = 0n; k > count; k -= 1n) below = tower.multiply(below, argument);
  }
  return [below, tower.negated(below)].some((other) => tower.isZero(tower.add(above, tower.negated(other))));
}
