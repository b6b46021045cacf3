import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import { degreesOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import {
  type RationalFunction,
  type RationalFunctionField,
  rationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { containsFunctions, meaningOf, type ParameterFunction } from './parameter-functions.ts';

/**
 * Functions of parameters as they are printed: angles by their cosine and sine, exponentials and roots with their arguments.
 */

/** Variable that is printed as a function of something. */
export interface PrintedFunction {
  readonly of: 'exp' | 'sqrt' | 'cos' | 'sin';
  /** Argument in the field of the parameters. */
  readonly argument: RationalFunction;
  readonly fraction: ParameterFunction['fraction'];
}

/** Rational function in variables that are printed. */
export interface Printable {
  readonly field: RationalFunctionField;
  readonly value: RationalFunction;
  /** Field of the parameters, to which the arguments belong. */
  readonly parameters: RationalFunctionField;
  readonly functions: ReadonlyMap<string, PrintedFunction>;
}

/** A rational function with cos x and sin x for tan x/2. */
export function printable(field: RationalFunctionField, value: RationalFunction): Printable {
  const { parameters, functions } = meaningOf(field);
  const others = functions.flatMap(({ name, of, argument, fraction }) =>
    of === 'tan' ? [] : [[name, { of, argument, fraction }] as const],
  );
  let result: Printable = { field, value, parameters, functions: new Map(others) };
  if (functions.length === 0 || !containsFunctions(field, value)) return result;
  for (const part of functions) if (part.of === 'tan') result = withAngle(result, part);
  return result;
}

/**
 * t = s/(1 + c) with c = cos x, s = sin x = √(1 − c²): numerator and denominator become A + B s and C + D s, and the denominator loses
 * s when both are multiplied by C − D s. Where t² alone occurs, it is (1 − c)/(1 + c).
 */
function withAngle({ field, value, parameters, functions }: Printable, part: ParameterFunction): Printable {
  const angle = parameters.add(part.argument, part.argument);
  const text = parameters.print(angle).replaceAll(' ', '');
  const [cos, sin] = [`cos(${text})`, `sin(${text})`];
  const others = field.variables.filter((name) => name !== part.name);
  const target = rationalFunctionField([...others, cos, sin]);
  const [c, s] = [target.variable(cos), target.variable(sin)];
  const above = target.add(target.one, c);
  const v = field.domain.index(part.name);
  const coefficients = (p: Polynomial): readonly RationalFunction[] =>
    coefficientsIn(field.domain.packing, p, v).map((q) =>
      substitute(field, field.fraction(q, field.domain.one), { [part.name]: target.zero }, target)!,
    );
  const [numerator, denominator] = [coefficients(value.numerator), coefficients(value.denominator)];
  const degree = Math.max(numerator.length, denominator.length) - 1;
  const power = (base: RationalFunction, exponent: number): RationalFunction =>
    Array.from({ length: exponent }).reduce<RationalFunction>((product) => target.mul(product, base), target.one);
  const printed = new Map<string, PrintedFunction>([
    ...functions,
    [cos, { of: 'cos', argument: angle, fraction: part.fraction }],
    [sin, { of: 'sin', argument: angle, fraction: part.fraction }],
  ]);
  const isEven = [numerator, denominator].every((list) => list.every((p, k) => k % 2 === 0 || target.isZero(p)));
  // Σ p_k s^k (1 + c)^(n − k), even and odd in s, and in the even case divided by (1 + c)^(n/2)
  const parts = (list: readonly RationalFunction[]): readonly [RationalFunction, RationalFunction] => {
    const sums: [RationalFunction, RationalFunction] = [target.zero, target.zero];
    for (const [k, coefficient] of list.entries()) {
      if (target.isZero(coefficient)) continue;
      const half = Math.floor(k / 2);
      const rest = isEven ? Math.floor(degree / 2) - half : degree - k + half;
      const factor = target.mul(power(target.sub(target.one, c), half), power(above, rest));
      sums[k % 2] = target.add(sums[k % 2], target.mul(coefficient, factor));
    }
    return sums;
  };
  const [[A, B], [C, D]] = [parts(numerator), parts(denominator)];
  const square = target.sub(target.one, target.mul(c, c));
  // (even + odd s)/below; s/(1 − c²) is 1/s
  const whole = (even: RationalFunction, odd: RationalFunction, below: RationalFunction): Printable => {
    const [ratio, reduced] = [target.div(odd, below), target.div(target.mul(odd, square), below)];
    const degreeOf = ({ denominator: p }: RationalFunction): number =>
      degreesOf(target.domain.packing, p)[target.domain.index(cos)];
    const isInverse = target.isZero(even) && degreeOf(reduced) === degreeOf(ratio) - 2;
    const sum = target.add(target.div(even, below), target.mul(ratio, s));
    return { field: target, value: isInverse ? target.div(reduced, s) : sum, parameters, functions: printed };
  };
  if (target.isZero(D)) return whole(A, B, C);
  const even = target.sub(target.mul(A, C), target.mul(target.mul(B, D), square));
  const odd = target.sub(target.mul(B, C), target.mul(A, D));
  const below = target.sub(target.mul(C, C), target.mul(target.mul(D, D), square));
  return whole(even, odd, below);
}
