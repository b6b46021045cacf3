import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { angleIn, exponentialIn } from './parameter-functions.ts';

/** Functions that are rational in an exponential or in the tangent of half an angle. */
export const ELEMENTARY_FUNCTIONS = ['exp', 'sinh', 'cosh', 'tanh', 'coth', 'cos', 'sin', 'tan', 'cot'] as const;

/** Name of such a function. */
export type ElementaryFunction = (typeof ELEMENTARY_FUNCTIONS)[number];

/** Is the name that of an exponential, hyperbolic or trigonometric function? */
export function isElementary(name: string): name is ElementaryFunction {
  return (ELEMENTARY_FUNCTIONS as readonly string[]).includes(name);
}

/** Complex number over a field of functions. */
export interface ComplexFraction {
  readonly re: RationalFunction;
  readonly im: RationalFunction;
}

/** The exponents and angles that the value of a function is rational in: e^2x for tanh x, and e^x, y for e^(x + iy). */
export function neededFor(
  field: RationalFunctionField,
  name: ElementaryFunction,
  { re, im }: ComplexFraction,
): { readonly exponents: readonly RationalFunction[]; readonly angles: readonly RationalFunction[] } {
  const twice = field.add(re, re);
  switch (name) {
    case 'exp':
      return { exponents: [re], angles: [im] };
    case 'sinh':
    case 'cosh':
      return { exponents: [re], angles: [] };
    case 'tanh':
    case 'coth':
      return { exponents: [twice], angles: [] };
    case 'tan':
    case 'cot':
      return { exponents: [], angles: [twice] };
    default:
      return { exponents: [], angles: [re] };
  }
}

/**
 * Value of a function in a field that has the exponentials and tangents it is rational in.
 *
 * @returns undefined where the field lacks them, where the value is no real number for a real function, and at a pole
 */
export function elementaryValue(
  field: RationalFunctionField,
  name: ElementaryFunction,
  argument: ComplexFraction,
): ComplexFraction | undefined {
  const { re, im } = argument;
  if (name === 'exp') {
    const [size, direction] = [exponentialIn(field, re), angleIn(field, im)];
    if (size === undefined || direction === undefined) return undefined;
    return { re: field.mul(size, direction.cos), im: field.mul(size, direction.sin) };
  }
  const value = field.isZero(im) ? realValue(field, name, re) : undefined;
  return value === undefined ? undefined : { re: value, im: field.zero };
}

function realValue(
  field: RationalFunctionField,
  name: Exclude<ElementaryFunction, 'exp'>,
  x: RationalFunction,
): RationalFunction | undefined {
  const half = field.div(field.one, field.fromInteger(2n));
  const quotient = (a: RationalFunction, b: RationalFunction): RationalFunction | undefined =>
    field.isZero(b) ? undefined : field.div(a, b);
  const twice = field.add(x, x);
  switch (name) {
    case 'sinh':
    case 'cosh': {
      const u = exponentialIn(field, x);
      if (u === undefined) return undefined;
      const inverse = field.div(field.one, u);
      return field.mul(half, name === 'sinh' ? field.sub(u, inverse) : field.add(u, inverse));
    }
    case 'tanh':
    case 'coth': {
      const u = exponentialIn(field, twice);
      if (u === undefined) return undefined;
      const [above, below] = [field.sub(u, field.one), field.add(u, field.one)];
      return name === 'tanh' ? quotient(above, below) : quotient(below, above);
    }
    case 'cos':
      return angleIn(field, x)?.cos;
    case 'sin':
      return angleIn(field, x)?.sin;
    default: {
      // tan x = sin 2x/(1 + cos 2x)
      const direction = angleIn(field, twice);
      if (direction === undefined) return undefined;
      const below = field.add(field.one, direction.cos);
      return name === 'tan' ? quotient(direction.sin, below) : quotient(below, direction.sin);
    }
  }
}
