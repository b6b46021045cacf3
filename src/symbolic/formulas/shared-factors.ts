import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import { negatePolynomial, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { PolynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, partsOf } from './closed-form.ts';
import { type Printable, printable } from './printed-functions.ts';
import { LONGEST_FACTORED, type NamedPolynomial, Shaper, weightOf } from './polynomial-shape.ts';

/** A name is worth it for long denominators, and for other sums that occur often. */
function isWorthIt(weight: number, { count, isBelow, polynomial }: Counted): boolean {
  return (isBelow && weight >= 7) || (polynomial.keys.length > 2 && (count - 1) * (weight - 1) >= 12);
}

interface Counted {
  readonly polynomial: Polynomial;
  readonly shown: Printable;
  count: number;
  isBelow: boolean;
}

/** What names of sums begin with: of those in denominators, and of those in numerators alone. */
export type Stems = readonly [below: string, above: string];

/**
 * Names for long sums that occur more than once in a list of formulas, those of denominators first, each in the order in which they
 * occur.
 *
 * @param taken names that mean something else
 */
export function sharedFactors(
  field: RationalFunctionField,
  forms: readonly ClosedForm[],
  taken: readonly string[],
  [below, above]: Stems,
): readonly NamedPolynomial[] {
  const found = new Map<string, Counted>();
  const count = (shown: Printable, p: Polynomial, isBelow: boolean): void => {
    const ring = shown.field.domain;
    for (const factor of sumsIn(ring, p)) {
      const key = `${ring.variables.join()};${factor.keys.join()};${factor.coefficients.join()}`;
      const entry = found.get(key) ?? { polynomial: factor, shown, count: 0, isBelow: false };
      entry.count += 1;
      entry.isBelow ||= isBelow;
      found.set(key, entry);
    }
  };
  for (const value of forms.flatMap(rationalParts)) {
    const shown = printable(field, value);
    count(shown, shown.value.numerator, false);
    count(shown, shown.value.denominator, true);
  }
  const wanted = [...found.values()].filter((entry) => {
    if (entry.count === 1) return false;
    return isWorthIt(weightOf(new Shaper(entry.shown.field.domain, { names: [] }).sum(entry.polynomial)), entry);
  });
  const named = wanted.map(({ polynomial, shown, isBelow }) => ({
    name: isBelow ? below : above,
    polynomial: mostlyPositive(polynomial),
    shown,
  }));
  const sorted = named.toSorted((a, b) => (a.name === b.name ? 0 : a.name === below ? -1 : 1));
  return shortNames(field, sorted, taken);
}

/** The same polynomials, named by the stems of their names alone or with a number. */
export function shortNames(
  { variables }: RationalFunctionField,
  named: readonly NamedPolynomial[],
  taken: readonly string[],
): readonly NamedPolynomial[] {
  const reserved = new Set([...variables, ...taken]);
  return named.map(({ name, ...polynomial }) => {
    const stem = stemOf(name);
    const isOnly = named.filter((other) => stemOf(other.name) === stem).length === 1;
    return { ...polynomial, name: freeName(stem, isOnly, reserved) };
  });
}

function stemOf(name: string): string {
  return name.replace(/\d+$/, '');
}

/** The polynomial or its negative, whichever has fewer negative terms. */
function mostlyPositive(p: Polynomial): Polynomial {
  const negative = p.coefficients.filter((c) => c < 0n).length;
  return 2 * negative > p.coefficients.length ? negatePolynomial(p) : p;
}

/** Sums among the factors of a polynomial, with positive leading coefficients. */
function sumsIn(ring: PolynomialRing, p: Polynomial): readonly Polynomial[] {
  if (p.keys.length < 2) return [];
  if (p.keys.length > LONGEST_FACTORED) return [p.coefficients[0] < 0n ? ring.neg(p) : p];
  return factorPolynomial(ring.packing, p).factors.flatMap(({ factor }) => (factor.keys.length < 2 ? [] : [factor]));
}

function rationalParts(form: ClosedForm): readonly RationalFunction[] {
  return form.kind === 'rational' ? [form.value] : partsOf(form).flatMap(rationalParts);
}

/** The stem alone where one name is needed, else with a number. */
function freeName(stem: string, isOnly: boolean, reserved: Set<string>): string {
  const name = isOnly && !reserved.has(stem) ? stem : numbered(stem, reserved);
  reserved.add(name);
  return name;
}

function numbered(stem: string, reserved: ReadonlySet<string>): string {
  let k = 1;
  while (reserved.has(`${stem}${k}`)) k += 1;
  return `${stem}${k}`;
}
