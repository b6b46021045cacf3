import { exponentOf } from '../../exact/polynomials/polynomial.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { PolynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { UnknownNameError } from '../../matrix/errors.ts';
import { type ClosedForm, foldedForm } from './closed-form.ts';
import { ELEMENTARY_FUNCTIONS } from './elementary-functions.ts';
import { meaningOf, type ParameterFunction, parametersOf } from './parameter-functions.ts';

/** Function of the parameters, in the order of the field. */
type Compiled = (...values: readonly number[]) => number;

type Evaluator = (x: ArrayLike<number>) => number;

/**
 * Fast float64 function of a closed form, built from closures: nothing is parsed or allocated when it is called.
 *
 * @returns function of the values of the parameters in the order of the field; of functions of them no values are given
 * @accuracy as the printed formula: cancellation in differences is not removed
 */
export function compileClosedForm(field: RationalFunctionField, form: ClosedForm): Compiled {
  return compiled(field, form);
}

/**
 * Value of a closed form at named values.
 *
 * @throws {UnknownNameError} when a parameter is missing
 * @example evaluateClosedForm(symbolicArithmetic(['g']).field, { kind: 'rational', value: symbolicArithmetic(['g']).field.variable('g') }, { g: 3 }) // 3
 */
export function evaluateClosedForm(
  field: RationalFunctionField,
  form: ClosedForm,
  values: Readonly<Record<string, number>>,
): number {
  const names = parametersOf(field);
  const list = names.map((name) => {
    const value = values[name];
    if (value !== undefined) return value;
    throw new UnknownNameError({
      argument: 'values',
      expected: `give each of ${names.join(', ')}`,
      received: `${name} is missing`,
    });
  });
  return compiled(field, form)(...list);
}

function compiled(field: RationalFunctionField, form: ClosedForm): Compiled {
  const evaluate = evaluator(field.domain, form);
  const { functions } = meaningOf(field);
  if (functions.length === 0) return (...values) => evaluate(values);
  const values = functions.map((part) => compiledFunction(field, part));
  return (...point) => evaluate([...point, ...values.map((value) => value(point))]);
}

/** Fast float64 function of the parameters for which a variable of the field stands. */
export function compiledFunction(
  field: RationalFunctionField,
  { of, argument, fraction }: ParameterFunction,
): (point: readonly number[]) => number {
  const x = evaluator(meaningOf(field).parameters.domain, { kind: 'rational', value: argument });
  const [a, b, c, d] = fraction.map(Number);
  const apply = { exp: Math.exp, tan: Math.tan, sqrt: Math.sqrt }[of];
  return (point) => {
    const u = apply(x(point));
    // where e^x overflows its limit is taken
    if (u === Infinity) return c === 0 ? u * Math.sign(a * d) : a / c;
    return (a * u + b) / (c * u + d);
  };
}

function evaluator(ring: PolynomialRing, form: ClosedForm): Evaluator {
  return foldedForm<Evaluator>(form, {
    rational: (value) => {
      const numerator = polynomialEvaluator(ring, value.numerator);
      if (ring.isUnit(value.denominator)) return numerator;
      const denominator = polynomialEvaluator(ring, value.denominator);
      return (x) => numerator(x) / denominator(x);
    },
    sum: (terms) => (x) => terms.reduce((sum, term) => sum + term(x), 0),
    product: (factors) => (x) => factors.reduce((product, factor) => product * factor(x), 1),
    quotient: (numerator, denominator) => (x) => numerator(x) / denominator(x),
    power: (base, exponent) => (x) => base(x) ** exponent,
    function: (name, args) => {
      const { float64: apply } = ELEMENTARY_FUNCTIONS[name];
      return args.length === 1 ? (x) => apply(args[0](x)) : (x) => apply(...args.map((arg) => arg(x)));
    },
  })!;
}

function polynomialEvaluator({ packing }: PolynomialRing, p: Polynomial): Evaluator {
  const coefficients = Float64Array.from(p.coefficients, Number);
  const factors = p.keys.map((key) =>
    packing.units.flatMap((_, v) => new Array<number>(exponentOf(packing, key, v)).fill(v)),
  );
  return (x) => {
    let sum = 0;
    for (let k = 0; k < coefficients.length; k += 1) {
      let term = coefficients[k];
      for (const v of factors[k]) term *= x[v];
      sum += term;
    }
    return sum;
  };
}
