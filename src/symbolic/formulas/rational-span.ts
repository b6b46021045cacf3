import {
  addRationals,
  divideRationals,
  multiplyRationals,
  type Rational,
  rational,
} from '../../exact/integers/rational.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';

/**
 * Rational functions as vectors over ℚ: a basis of what they span, and their coordinates in it.
 */

/** Largest integer coordinate that is a power somebody would write. */
const HIGHEST = 256;

/** Integers n_k with f = Σ n_k basis_k; undefined where there are none. */
export function integerCombination(
  field: RationalFunctionField,
  basis: readonly RationalFunction[],
  f: RationalFunction,
): readonly number[] | undefined {
  const coordinates = combination(field, basis, f);
  const isWhole = coordinates?.every(
    ({ numerator, denominator }) => denominator === 1n && numerator <= HIGHEST && numerator >= -HIGHEST,
  );
  return isWhole === true ? coordinates!.map(({ numerator }) => Number(numerator)) : undefined;
}

/**
 * Functions b_k, linearly independent over ℚ, of which all the given ones are sums with integer coefficients.
 *
 * Where their terms are as many as the functions that are independent, these are single terms.
 */
export function integerBasis(
  field: RationalFunctionField,
  functions: readonly RationalFunction[],
): readonly RationalFunction[] {
  const { common, polynomials } = overCommon(field, functions);
  const keys = new Set(polynomials.flatMap(({ keys: own }) => own));
  const rank = refined(field, functions).length;
  const terms = [...keys].toSorted((a, b) => b - a);
  const candidates =
    terms.length === rank
      ? terms.map((key) => field.fraction({ keys: [key], coefficients: [1n], reach: polynomials[0].reach }, common))
      : functions;
  return terms.length === rank ? refined(field, functions, candidates) : refined(field, functions);
}

/** Independent functions of the list, divided by what makes all coordinates integers. */
function refined(
  field: RationalFunctionField,
  functions: readonly RationalFunction[],
  start: readonly RationalFunction[] = [],
): readonly RationalFunction[] {
  let basis = [...start];
  for (const f of functions) {
    const coordinates = combination(field, basis, f);
    if (coordinates === undefined) basis.push(f);
    else {
      basis = basis.map((b, k) =>
        coordinates[k].denominator === 1n ? b : field.div(b, field.fromInteger(coordinates[k].denominator)),
      );
    }
  }
  return basis;
}

/** Rational coordinates of f in independent functions; undefined where it is not in their span. */
function combination(
  field: RationalFunctionField,
  basis: readonly RationalFunction[],
  f: RationalFunction,
): readonly Rational[] | undefined {
  const { polynomials } = overCommon(field, [...basis, f]);
  const keys = [...new Set(polynomials.flatMap(({ keys: own }) => own))];
  const coefficient = (p: Polynomial, key: number): Rational => {
    const at = p.keys.indexOf(key);
    return rational(at === -1 ? 0n : p.coefficients[at]);
  };
  // one equation for each monomial, the last entry being that of f
  const rows = keys.map((key) => polynomials.map((p) => coefficient(p, key)));
  const pivots: number[] = [];
  for (let col = 0; col < basis.length; col += 1) {
    const pivot = rows.findIndex((row, k) => k >= pivots.length && row[col].numerator !== 0n);
    if (pivot === -1) return undefined;
    const at = pivots.length;
    [rows[at], rows[pivot]] = [rows[pivot], rows[at]];
    const scaled = rows[at].map((x) => divideRationals(x, rows[at][col]));
    rows[at] = scaled;
    for (const [k, row] of rows.entries()) {
      if (k === at || row[col].numerator === 0n) continue;
      const factor = rational(-row[col].numerator, row[col].denominator);
      rows[k] = row.map((x, j) => addRationals(x, multiplyRationals(factor, scaled[j])));
    }
    pivots.push(col);
  }
  const isSpanned = rows.slice(basis.length).every((row) => row[basis.length].numerator === 0n);
  return isSpanned ? rows.slice(0, basis.length).map((row) => row[basis.length]) : undefined;
}

/** Functions as polynomials over a common denominator. */
function overCommon(
  { domain }: RationalFunctionField,
  functions: readonly RationalFunction[],
): { readonly common: Polynomial; readonly polynomials: readonly Polynomial[] } {
  let common = domain.one;
  for (const { denominator } of functions) {
    common = domain.mul(common, domain.exactQuotient(denominator, domain.gcd(common, denominator))!);
  }
  return {
    common,
    polynomials: functions.map(({ numerator, denominator }) =>
      domain.mul(numerator, domain.exactQuotient(common, denominator)!),
    ),
  };
}
