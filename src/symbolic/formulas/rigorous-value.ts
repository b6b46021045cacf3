import { expOf, lnOf, sqrtOf } from '../../enclosure/interval/elementary.ts';
import {
  type Interval,
  intervalOf,
  intervalOfRational,
  magnitudeOf,
  powerOf,
  productOf,
  quotientOf,
  sumOf,
} from '../../enclosure/interval/interval.ts';
import { evaluateRationalFunction } from '../../exact/polynomials/rational-function-calculus.ts';
import { exponentOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import {
  addRationals,
  multiplyRationals,
  printRational,
  type Rational,
  rational,
} from '../../exact/integers/rational.ts';
import { type ClosedForm, foldedForm } from './closed-form.ts';
import type { FunctionName } from './elementary-functions.ts';
import { functionValues } from './function-range.ts';
import type { ParameterPoint } from './parameter-domain.ts';
import { containsFunctions, meaningOf } from './parameter-functions.ts';
import { vanishesAt } from './zero-at-point.ts';

/** Interval with rational ends that certainly contains a real number. */
export interface Enclosed {
  readonly lower: Rational;
  readonly upper: Rational;
}

/** Binary places of the intervals. */
const BITS = 256;
/** Exponents beyond this are not evaluated. */
const FARTHEST = 4096n << BigInt(BITS);

/** The value of a rational function at a point, where it contains no functions of the parameters; undefined at a pole as well. */
export function exactValue(
  field: RationalFunctionField,
  f: RationalFunction,
  point: ParameterPoint,
): Rational | undefined {
  return containsFunctions(field, f) ? undefined : evaluateRationalFunction(field, f, point);
}

/**
 * Rigorous enclosure of a closed form at a rational point, 256 binary places; exactly 0 where exact algebra finds that it vanishes.
 *
 * @returns undefined where the form is not certainly real there: a pole, a root or logarithm of a number that may be out of
 *          range, an exponential that is too large
 */
export function rigorousValue(
  field: RationalFunctionField,
  form: ClosedForm,
  point: ParameterPoint,
): Enclosed | undefined {
  let known: { readonly values: ReturnType<typeof functionValues> } | undefined;
  const functions = (): ReturnType<typeof functionValues> =>
    (known ??= { values: functionValues(field, point) }).values;
  const value = foldedForm<Interval>(form, {
    rational: (f) => {
      if (containsFunctions(field, f)) {
        const values = functions();
        return values && encloseFraction(field, f, point, values);
      }
      const exact = evaluateRationalFunction(field, f, point);
      return exact && intervalOfRational(exact, BITS);
    },
    sum: (terms) => terms.reduce(sumOf),
    product: (factors) => factors.reduce(productOf),
    quotient: quotientOf,
    power: powerOf,
    function: encloseFunction,
  });
  if (value === undefined) return undefined;
  const isOpen = value.lower <= 0n && value.upper >= 0n && value.lower !== value.upper;
  if (isOpen && vanishesAt(field, form, point)) return { lower: rational(0), upper: rational(0) };
  const unit = 2n ** BigInt(value.bits);
  return { lower: rational(value.lower, unit), upper: rational(value.upper, unit) };
}

/** Value at a point and values of the functions of the field. */
function encloseFraction(
  field: RationalFunctionField,
  { numerator, denominator }: RationalFunction,
  point: ParameterPoint,
  functions: Readonly<Record<string, Interval>>,
): Interval | undefined {
  const { domain, variables } = field;
  const values = variables.map((name) => functions[name] ?? intervalOfRational(point[name], BITS));
  const powers = values.map((value): (Interval | undefined)[] => [intervalOfRational(rational(1), BITS), value]);
  const valueOf = (p: Polynomial): Interval | undefined => {
    let sum: Interval | undefined = intervalOfRational(rational(0), BITS);
    for (const [k, key] of p.keys.entries()) {
      let term: Interval | undefined = intervalOfRational(rational(p.coefficients[k]), BITS);
      for (const [v, value] of values.entries()) {
        const exponent = exponentOf(domain.packing, key, v);
        if (exponent === 0 || term === undefined) continue;
        const factor: Interval | undefined = (powers[v][exponent] ??= powerOf(value, exponent));
        term = factor && productOf(term, factor);
      }
      sum = term && sum && sumOf(sum, term);
    }
    return sum;
  };
  const [above, below] = [valueOf(numerator), valueOf(denominator)];
  if (above === undefined || below === undefined) return undefined;
  const mayVanish = above.lower <= 0n && above.upper >= 0n;
  return quotientOf(mayVanish && vanishes(field, numerator, point) ? intervalOf(0n, 0n, BITS) : above, below);
}

/** Is a polynomial 0 at a point because its terms cancel exactly, functions with one argument there being the same? */
function vanishes(field: RationalFunctionField, { keys, coefficients }: Polynomial, point: ParameterPoint): boolean {
  const { parameters, functions } = meaningOf(field);
  const names = new Map(
    functions.map(({ name, of, argument, fraction }) => {
      const at = evaluateRationalFunction(parameters, argument, point);
      return [name, at === undefined ? name : [of, printRational(at), ...fraction].join(' ')];
    }),
  );
  const distinct = [...new Set(names.values())];
  const sums = new Map<string, Rational>();
  for (const [k, key] of keys.entries()) {
    let value = rational(coefficients[k]);
    const powers = new Map<string, number>();
    for (const [v, variable] of field.variables.entries()) {
      const exponent = exponentOf(field.domain.packing, key, v);
      const name = names.get(variable);
      if (name !== undefined && exponent > 0) powers.set(name, (powers.get(name) ?? 0) + exponent);
      if (name === undefined) value = multiplyRationals(value, powerOfRational(point[variable], BigInt(exponent)));
    }
    const product = distinct.map((name) => powers.get(name) ?? 0).join();
    sums.set(product, addRationals(sums.get(product) ?? rational(0), value));
  }
  return [...sums.values()].every(({ numerator }) => numerator === 0n);
}

function powerOfRational({ numerator, denominator }: Rational, exponent: bigint): Rational {
  return rational(numerator ** exponent, denominator ** exponent);
}

function encloseFunction(name: FunctionName, args: readonly Interval[]): Interval | undefined {
  const [x] = args;
  const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b);
  const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
  switch (name) {
    case 'max':
      return args.reduce((a, b) => intervalOf(greater(a.lower, b.lower), greater(a.upper, b.upper), BITS));
    case 'min':
      return args.reduce((a, b) => intervalOf(smaller(a.lower, b.lower), smaller(a.upper, b.upper), BITS));
    case 'abs':
      return magnitudeOf(x);
    case 'sqrt':
      // a number that may be negative is refused: its root would not be real
      return x.lower < 0n ? undefined : sqrtOf(x);
    case 'ln':
      return lnOf(x);
    default:
      // far out an exponential takes long and tells nothing that it does not tell nearer
      return x.lower < -FARTHEST || x.upper > FARTHEST ? undefined : expOf(x);
  }
}
