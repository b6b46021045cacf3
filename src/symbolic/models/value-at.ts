import { cosOf, sinOf } from '../../enclosure/interval/trigonometric.ts';
import { intervalOfRational, midpointOf, quotientOf } from '../../enclosure/interval/interval.ts';
import { atomReal, rationalReal } from '../../enclosure/real/real.ts';
import { internedAtom } from '../../enclosure/real/atom.ts';
import { matrixOfRationals, realOfRational } from '../../exact/matrices/rational-matrix.ts';
import { printRational, rational, type Rational } from '../../exact/integers/rational.ts';
import { exponentOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import { evaluateRationalFunction } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { float64 } from '../../float64/matrix.ts';
import { Float64Real } from '../../float64/real.ts';
import { DomainError } from '../../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../../matrix/interface.ts';
import { functionValues } from '../formulas/function-range.ts';
import { containsFunctions, meaningOf, type ParameterFunction } from '../formulas/parameter-functions.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';

/**
 * Rational functions of parameters, and of exponentials and tangents of them, at a point in any arithmetic that can hold them.
 */

/** Value of a rational function at a point. @throws {DomainError} at a pole, and where the arithmetic has no exponentials */
export function realAt(
  field: RationalFunctionField,
  f: RationalFunction,
  point: ParameterPoint,
  arithmetic: Arithmetic,
): Real {
  return containsFunctions(field, f)
    ? quotientAt(field, f, functionsAt(field, point, arithmetic), point, arithmetic)
    : realOfRational(arithmetic, rationalAt(field, f, point));
}

/** Matrix of rational functions at a point. @throws {DomainError} as `realAt` */
export function entriesAt(
  field: RationalFunctionField,
  { rows, cols }: { readonly rows: number; readonly cols: number },
  parts: readonly (readonly RationalFunction[] | undefined)[],
  point: ParameterPoint,
  arithmetic: Arithmetic,
): Matrix {
  const [re, im] = parts.map((entries) =>
    entries?.map((f) => (containsFunctions(field, f) ? rational(0) : rationalAt(field, f, point))),
  );
  const plain = matrixOfRationals(arithmetic, rows, cols, re!, im);
  const transcendental = parts.map((entries) => entries?.map((f) => containsFunctions(field, f)) ?? []);
  if (!transcendental.flat().includes(true)) return plain;
  const functions = functionsAt(field, point, arithmetic);
  const zeros = new Array<number>(rows * cols).fill(0);
  const terms = transcendental.flatMap((list, part) =>
    list.flatMap((isTranscendental, k) => {
      if (!isTranscendental) return [];
      const unit = arithmetic.matrix(rows, cols, zeros.with(k, 1));
      const entry = unit.scaled(quotientAt(field, parts[part]![k], functions, point, arithmetic));
      return [part === 0 ? entry : entry.timesI()];
    }),
  );
  return terms.reduce((sum, term) => sum.plus(term), plain);
}

function rationalAt(field: RationalFunctionField, f: RationalFunction, point: ParameterPoint): Rational {
  const value = evaluateRationalFunction(field, f, point);
  if (value !== undefined) return value;
  throw new DomainError({ argument: 'point', expected: 'be no pole', received: `${field.print(f)} has one there` });
}

/** Values of the variables of a field that are functions. */
function functionsAt(
  field: RationalFunctionField,
  point: ParameterPoint,
  arithmetic: Arithmetic,
): Readonly<Record<string, Real>> {
  const { functions, parameters } = meaningOf(field);
  if (arithmetic === float64) {
    const values = functionValues(field, point);
    if (values === undefined) throw noNumber('one of its functions has no value there');
    return Object.fromEntries(
      Object.entries(values).map(([name, interval]) => {
        const { value, bound } = midpointOf(interval);
        return [name, new Float64Real(value, bound)];
      }),
    );
  }
  if (arithmetic.name !== 'enclosure') {
    throw noNumber(
      `${functions.map(({ name }) => name).join(', ')} are no numbers of the arithmetic ${arithmetic.name}`,
    );
  }
  return Object.fromEntries(
    functions.map((part) => [part.name, enclosedAt(part, rationalAt(parameters, part.argument, point))]),
  );
}

function enclosedAt({ of, fraction }: ParameterFunction, x: Rational): Real {
  const u = of === 'tan' ? tangentOf(x) : rationalReal(x)[of]();
  const [a, b, c, d] = fraction.map((n) => rationalReal(rational(n)));
  return u.times(a).plus(b).dividedBy(u.times(c).plus(d));
}

function tangentOf(x: Rational): Real {
  const enclose = (bits: number): ReturnType<typeof quotientOf> => {
    const angle = intervalOfRational(x, bits);
    const [sine, cosine] = [sinOf(angle), cosOf(angle)];
    return sine === undefined || cosine === undefined ? undefined : quotientOf(sine, cosine);
  };
  return x.numerator === 0n ? rationalReal(x) : atomReal(internedAtom(`tan(${printRational(x)})`, enclose));
}

function noNumber(received: string): DomainError {
  return new DomainError({ argument: 'point', expected: 'give values to the functions of the model', received });
}

function quotientAt(
  field: RationalFunctionField,
  { numerator, denominator }: RationalFunction,
  functions: Readonly<Record<string, Real>>,
  point: ParameterPoint,
  arithmetic: Arithmetic,
): Real {
  const values = field.variables.map((name) => functions[name] ?? realOfRational(arithmetic, point[name]));
  const valueOf = (p: Polynomial): Real =>
    p.keys.reduce<Real>((sum, key, k) => {
      let term = realOfRational(arithmetic, rational(p.coefficients[k]));
      for (const [v, value] of values.entries()) {
        for (let e = exponentOf(field.domain.packing, key, v); e > 0; e -= 1) term = term.times(value);
      }
      return sum.plus(term);
    }, arithmetic.real(0));
  return valueOf(numerator).dividedBy(valueOf(denominator));
}
