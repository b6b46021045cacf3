import { expOf, lnOf, sqrtOf } from '../../../src/enclosure/interval/elementary.ts';
import {
  differenceOf,
  type Interval,
  intervalOf,
  intervalOfRational,
  magnitudeOf,
  negativeOf,
  powerOf,
  productOf,
  quotientOf,
  sumOf,
} from '../../../src/enclosure/interval/interval.ts';
import { parseRational, type Rational, rationals } from '../../../src/exact/integers/rational.ts';
import type { Tree } from '../../../src/symbolic/formulas/tree.ts';

const BITS = 320;
/** An argument of a root that is zero up to rounding lies above −2^−200. */
const ROUNDING = 1n << BigInt(BITS - 200);

/** Exact where it can be, and an interval elsewhere. */
type Value = { readonly exact: Rational } | { readonly interval: Interval };

/** The formula has no real value at the point. */
class Unreal extends Error {}
/** The intervals are too wide or too large to tell. */
class Unresolved extends Error {}

/**
 * Enclosure of a formula exactly as it is written, node by node: nothing is simplified before it is evaluated, and the code
 * that decides equality is not used.
 */
export function valueOfTree(
  tree: Tree,
  point: Readonly<Record<string, Rational>>,
): Interval | 'no real value' | 'unresolved' {
  try {
    return enclosed(evaluate(tree, point));
  } catch (error) {
    if (error instanceof Unreal) return 'no real value';
    if (error instanceof Unresolved) return 'unresolved';
    throw error;
  }
}

function enclosed(value: Value): Interval {
  return 'exact' in value ? intervalOfRational(value.exact, BITS) : value.interval;
}

function evaluate(tree: Tree, point: Readonly<Record<string, Rational>>): Value {
  switch (tree.kind) {
    case 'number':
      return { exact: parseRational(tree.text) };
    case 'name':
      return { exact: point[tree.name] };
    case 'negative': {
      const value = evaluate(tree.of, point);
      return 'exact' in value ? { exact: rationals.neg(value.exact) } : { interval: negativeOf(value.interval) };
    }
    case 'call': {
      const args = tree.args.map((arg) => evaluate(arg, point));
      return applied(tree.name, args);
    }
    case 'binary': {
      return joined(tree.operator, evaluate(tree.left, point), evaluate(tree.right, point));
    }
    default:
      throw new Error(`no formula: ${tree.kind}`);
  }
}

function joined(operator: string, left: Value, right: Value): Value {
  if (operator === '^') {
    if (!('exact' in right) || right.exact.denominator !== 1n) throw new Error('an exponent is no integer');
    const exponent = Number(right.exact.numerator);
    if ('exact' in left) {
      if (exponent < 0 && left.exact.numerator === 0n) throw new Unreal();
      let power = rationals.one;
      for (let k = 0; k < Math.abs(exponent); k += 1) power = rationals.mul(power, left.exact);
      return { exact: exponent < 0 ? rationals.div(rationals.one, power) : power };
    }
    return resolved(powerOf(left.interval, exponent));
  }
  if ('exact' in left && 'exact' in right) {
    const [a, b] = [left.exact, right.exact];
    if (operator === '/' && b.numerator === 0n) throw new Unreal();
    switch (operator) {
      case '+':
        return { exact: rationals.add(a, b) };
      case '-':
        return { exact: rationals.sub(a, b) };
      case '*':
        return { exact: rationals.mul(a, b) };
      default:
        return { exact: rationals.div(a, b) };
    }
  }
  const [a, b] = [enclosed(left), enclosed(right)];
  switch (operator) {
    case '+':
      return { interval: sumOf(a, b) };
    case '-':
      return { interval: differenceOf(a, b) };
    case '*':
      return { interval: productOf(a, b) };
    default:
      if (b.lower === 0n && b.upper === 0n) throw new Unreal();
      return resolved(quotientOf(a, b));
  }
}

function resolved(interval: Interval | undefined): Value {
  if (interval === undefined) throw new Unresolved();
  return { interval };
}

function applied(name: string, args: readonly Value[]): Value {
  const exact = args.flatMap((arg) => ('exact' in arg ? [arg.exact] : []));
  const isExact = exact.length === args.length;
  const [x] = args;
  switch (name) {
    case 'abs':
      if ('exact' in x) return { exact: rationals.sign(x.exact) === -1 ? rationals.neg(x.exact) : x.exact };
      return { interval: magnitudeOf(x.interval) };
    case 'max':
    case 'min': {
      const wanted = name === 'max' ? 1 : -1;
      if (isExact) {
        return { exact: exact.reduce((a, b) => (rationals.sign(rationals.sub(b, a)) === wanted ? b : a)) };
      }
      const chosen = (a: bigint, b: bigint): bigint => (a > b === (wanted === 1) ? a : b);
      const interval = args
        .map(enclosed)
        .reduce((a, b) => intervalOf(chosen(a.lower, b.lower), chosen(a.upper, b.upper), BITS));
      return { interval };
    }
    case 'sqrt': {
      const root = 'exact' in x ? rationals.squareRoot(x.exact) : undefined;
      if (root !== undefined) return { exact: root };
      const interval = enclosed(x);
      if (interval.upper < 0n) throw new Unreal();
      if (interval.lower < -ROUNDING) throw new Unresolved();
      return resolved(sqrtOf(interval));
    }
    case 'ln': {
      if ('exact' in x && rationals.equals(x.exact, rationals.one)) return { exact: rationals.zero };
      const interval = enclosed(x);
      if ('exact' in x ? x.exact.numerator <= 0n : interval.upper <= 0n) throw new Unreal();
      return resolved(lnOf(interval));
    }
    default:
      return 'exact' in x && x.exact.numerator === 0n ? { exact: rationals.one } : resolved(expOf(enclosed(x)));
  }
}
