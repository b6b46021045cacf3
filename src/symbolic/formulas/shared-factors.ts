import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { PolynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import type { ClosedForm } from './closed-form.ts';
import { LONGEST_FACTORED, type NamedPolynomial, Shaper, weightOf } from './polynomial-shape.ts';

/** A name is worth it for long denominators, and for other sums that occur often. */
function isWorthIt(weight: number, { count, isBelow }: Counted): boolean {
  return count > 1 && ((isBelow && weight >= 7) || (weight >= 4 && (count - 1) * (weight - 1) >= 12));
}

interface Counted {
  readonly polynomial: Polynomial;
  count: number;
  isBelow: boolean;
}

/**
 * Names for long sums that occur more than once in a list of formulas, D for denominators, then A for what stands only in
 * numerators, each in the order in which they occur.
 *
 * @param taken names that mean something else
 */
export function sharedFactors(
  ring: PolynomialRing,
  forms: readonly ClosedForm[],
  taken: readonly string[],
): readonly NamedPolynomial[] {
  const found = new Map<string, Counted>();
  const count = (p: Polynomial, isBelow: boolean): void => {
    for (const factor of sumsIn(ring, p)) {
      const key = `${factor.keys.join()};${factor.coefficients.join()}`;
      const entry = found.get(key) ?? { polynomial: factor, count: 0, isBelow: false };
      entry.count += 1;
      entry.isBelow ||= isBelow;
      found.set(key, entry);
    }
  };
  for (const { numerator, denominator } of forms.flatMap(rationalParts)) {
    count(numerator, false);
    count(denominator, true);
  }
  const shaper = new Shaper(ring, { names: [] });
  const wanted = [...found.values()].filter(
    (entry) => entry.count > 1 && isWorthIt(weightOf(shaper.sum(entry.polynomial)), entry),
  );
  const named = wanted.map(({ polynomial, isBelow }) => ({ name: isBelow ? 'D' : 'A', polynomial }));
  return shortNames(
    ring,
    named.toSorted((a, b) => (a.name === b.name ? 0 : a.name === 'D' ? -1 : 1)),
    taken,
  );
}

/** The same polynomials, named by the first letters of their names alone or with a number. */
export function shortNames(
  ring: PolynomialRing,
  named: readonly NamedPolynomial[],
  taken: readonly string[],
): readonly NamedPolynomial[] {
  const reserved = new Set([...ring.variables, ...taken]);
  return named.map(({ name, polynomial }) => {
    const isOnly = named.filter((other) => other.name[0] === name[0]).length === 1;
    return { name: freeName(name[0], isOnly, reserved), polynomial };
  });
}

/** Sums among the factors of a polynomial, with positive leading coefficients. */
function sumsIn({ packing, neg }: PolynomialRing, p: Polynomial): readonly Polynomial[] {
  if (p.keys.length < 2) return [];
  if (p.keys.length > LONGEST_FACTORED) return [p.coefficients[0] < 0n ? neg(p) : p];
  return factorPolynomial(packing, p).factors.flatMap(({ factor }) => (factor.keys.length < 2 ? [] : [factor]));
}

function rationalParts(form: ClosedForm): readonly { numerator: Polynomial; denominator: Polynomial }[] {
  switch (form.kind) {
    case 'rational':
      return [form.value];
    case 'sum':
      return form.terms.flatMap(rationalParts);
    case 'product':
      return form.factors.flatMap(rationalParts);
    case 'quotient':
      return [...rationalParts(form.numerator), ...rationalParts(form.denominator)];
    case 'power':
      return rationalParts(form.base);
    default:
      return form.args.flatMap(rationalParts);
  }
}

/** The letter alone where one name is needed, else with a number. */
function freeName(letter: string, isOnly: boolean, reserved: Set<string>): string {
  const name = isOnly && !reserved.has(letter) ? letter : numbered(letter, reserved);
  reserved.add(name);
  return name;
}

function numbered(letter: string, reserved: ReadonlySet<string>): string {
  let k = 1;
  while (reserved.has(`${letter}${k}`)) k += 1;
  return `${letter}${k}`;
}
