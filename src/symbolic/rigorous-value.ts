import { integerSquareRoot } from '../exact/integer.ts';
import { evaluateRationalFunction } from '../exact/rational-function-calculus.ts';
import type { RationalFunctionField } from '../exact/rational-function.ts';
import { type Rational, rational } from '../exact/rational.ts';
import type { ClosedForm } from './closed-form.ts';
import type { ParameterPoint } from './model.ts';

/** Interval with rational ends that certainly contains a real number. */
export interface Enclosed {
  readonly lower: Rational;
  readonly upper: Rational;
}

/** Interval of fixed-point numbers, in units of 2^−BITS. */
interface Fixed {
  readonly lower: bigint;
  readonly upper: bigint;
}

const BITS = 256n;
const UNIT = 1n << BITS;

/**
 * Rigorous enclosure of a closed form at a rational point, 256 binary places.
 *
 * @returns undefined where the form is not real there: a pole, a root or logarithm of a number that is not certainly in
 *          range, an exponent above 2¹⁶
 */
export function rigorousValue(
  field: RationalFunctionField,
  form: ClosedForm,
  point: ParameterPoint,
): Enclosed | undefined {
  const value = enclose(field, form, point);
  return value === undefined ? undefined : { lower: rational(value.lower, UNIT), upper: rational(value.upper, UNIT) };
}

/** Floor and ceiling of n/d for d > 0. */
function floorOf(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  return n % d !== 0n && n < 0n ? quotient - 1n : quotient;
}

function ceilingOf(n: bigint, d: bigint): bigint {
  return -floorOf(-n, d);
}

function fixed({ numerator, denominator }: Rational): Fixed {
  return { lower: floorOf(numerator * UNIT, denominator), upper: ceilingOf(numerator * UNIT, denominator) };
}

function add(a: Fixed, b: Fixed): Fixed {
  return { lower: a.lower + b.lower, upper: a.upper + b.upper };
}

function multiply(a: Fixed, b: Fixed): Fixed {
  const products = [a.lower * b.lower, a.lower * b.upper, a.upper * b.lower, a.upper * b.upper];
  const least = products.reduce((x, y) => (y < x ? y : x));
  const most = products.reduce((x, y) => (y > x ? y : x));
  return { lower: floorOf(least, UNIT), upper: ceilingOf(most, UNIT) };
}

function inverse(a: Fixed): Fixed | undefined {
  if (a.lower <= 0n && a.upper >= 0n) return undefined;
  if (a.upper < 0n) {
    const positive = inverse({ lower: -a.upper, upper: -a.lower })!;
    return { lower: -positive.upper, upper: -positive.lower };
  }
  return { lower: floorOf(UNIT * UNIT, a.upper), upper: ceilingOf(UNIT * UNIT, a.lower) };
}

function enclose(field: RationalFunctionField, form: ClosedForm, point: ParameterPoint): Fixed | undefined {
  const inner = (part: ClosedForm): Fixed | undefined => enclose(field, part, point);
  const folded = (parts: readonly ClosedForm[], join: (a: Fixed, b: Fixed) => Fixed): Fixed | undefined => {
    let result: Fixed | undefined;
    for (const part of parts) {
      const value = inner(part);
      if (value === undefined) return undefined;
      result = result === undefined ? value : join(result, value);
    }
    return result;
  };
  switch (form.kind) {
    case 'rational': {
      const value = evaluateRationalFunction(field, form.value, point);
      return value === undefined ? undefined : fixed(value);
    }
    case 'sum':
      return folded(form.terms, add);
    case 'product':
      return folded(form.factors, multiply);
    case 'quotient': {
      const [numerator, denominator] = [inner(form.numerator), inner(form.denominator)];
      const reciprocal = denominator === undefined ? undefined : inverse(denominator);
      return numerator === undefined || reciprocal === undefined ? undefined : multiply(numerator, reciprocal);
    }
    case 'power': {
      const base = inner(form.base);
      const root = base === undefined || form.exponent > 0 ? base : inverse(base);
      return root === undefined
        ? undefined
        : Array.from({ length: Math.abs(form.exponent) - 1 }).reduce<Fixed>((power) => multiply(power, root), root);
    }
    default:
      return encloseFunction(form, form.args.map(inner));
  }
}

function encloseFunction(
  { name }: ClosedForm & { readonly kind: 'function' },
  args: readonly (Fixed | undefined)[],
): Fixed | undefined {
  if (!args.every((arg) => arg !== undefined)) return undefined;
  const [x] = args;
  const greater = (a: bigint, b: bigint): bigint => (a > b ? a : b);
  const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
  switch (name) {
    case 'max':
      return args.reduce((a, b) => ({ lower: greater(a.lower, b.lower), upper: greater(a.upper, b.upper) }));
    case 'min':
      return args.reduce((a, b) => ({ lower: smaller(a.lower, b.lower), upper: smaller(a.upper, b.upper) }));
    case 'abs':
      if (x.lower >= 0n) return x;
      if (x.upper <= 0n) return { lower: -x.upper, upper: -x.lower };
      return { lower: 0n, upper: greater(-x.lower, x.upper) };
    case 'sqrt': {
      if (x.lower < 0n) return undefined;
      const upper = integerSquareRoot(x.upper * UNIT);
      return { lower: integerSquareRoot(x.lower * UNIT), upper: upper + 1n };
    }
    case 'ln':
      return x.lower <= 0n ? undefined : { lower: lnOf(x.lower).lower, upper: lnOf(x.upper).upper };
    default: {
      const [low, high] = [expOf(x.lower), expOf(x.upper)];
      return low === undefined || high === undefined ? undefined : { lower: low.lower, upper: high.upper };
    }
  }
}

/** 2 artanh z = 2 Σ z^(2k+1)/(2k+1) for 0 ≤ z ≤ 1/3; the terms left out add up to less than 9/8 of the next one. */
function twiceArtanh(z: Fixed): Fixed {
  const square = multiply(z, z);
  let power = z;
  let sum: Fixed = { lower: 0n, upper: 0n };
  for (let k = 1n; power.upper > 1n; k += 2n) {
    sum = add(sum, { lower: power.lower / k, upper: ceilingOf(power.upper, k) });
    power = multiply(power, square);
  }
  return { lower: 2n * sum.lower, upper: 2n * (sum.upper + 2n) };
}

const third = { lower: UNIT / 3n, upper: UNIT / 3n + 1n };
const LN2 = twiceArtanh(third);

/** ln of a positive fixed-point number: x = 2^k m with 1 ≤ m < 2, ln m = 2 artanh((m − 1)/(m + 1)). */
function lnOf(x: bigint): Fixed {
  const k = BigInt(x.toString(2).length - 1) - BITS;
  const scaled = k >= 0n ? { lower: x >> k, upper: (x >> k) + 1n } : { lower: x << -k, upper: x << -k };
  const ratio = multiply(
    { lower: scaled.lower - UNIT, upper: scaled.upper - UNIT },
    inverse({ lower: scaled.lower + UNIT, upper: scaled.upper + UNIT })!,
  );
  const shift =
    k >= 0n ? { lower: k * LN2.lower, upper: k * LN2.upper } : { lower: k * LN2.upper, upper: k * LN2.lower };
  return add(twiceArtanh(ratio), shift);
}

/** e^x by the Taylor series at x/2^s, |x/2^s| ≤ 1/2, and s squarings. */
function expOf(x: bigint): Fixed | undefined {
  if (x > UNIT << 16n || x < -(UNIT << 16n)) return undefined;
  let halvings = 1n;
  while ((x < 0n ? -x : x) >> halvings > UNIT / 4n) halvings += 1n;
  const reduced = { lower: x >> halvings, upper: (x >> halvings) + 1n };
  let term: Fixed = { lower: UNIT, upper: UNIT };
  let sum = term;
  for (let k = 1n; term.lower < -1n || term.upper > 1n; k += 1n) {
    const product = multiply(term, reduced);
    term = { lower: floorOf(product.lower, k), upper: ceilingOf(product.upper, k) };
    sum = add(sum, term);
  }
  // |x/2^s| ≤ 1/2: what is left is at most as large as the last term, which is a unit or two
  let result = { lower: sum.lower - 2n, upper: sum.upper + 2n };
  for (let k = 0n; k < halvings; k += 1n) result = multiply(result, result);
  return result;
}
