import type { Sign } from '../../matrix/interface.ts';
import { type Quadratic, quadraticField, type QuadraticField } from './algebraic-extension.ts';
import type { RealField } from './field.ts';
import { integerSquareRoot } from './integer.ts';
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  numberFromRational,
  type Rational,
  rational,
  rationals,
} from './rational.ts';

/** Real field K(√n) with exact signs. */
export interface RealQuadraticField<T, D>
  extends RealField<Quadratic<T>, Quadratic<D>>, Omit<QuadraticField<T, D>, keyof RealField<unknown, unknown>> {
  /** The element √n. */
  readonly root: Quadratic<T>;
}

/**
 * The real field K(√n), n > 0 no square in K; √n stands for the positive root. Fields nest: ℚ(√2)(√3).
 *
 * @param base     a real field, for example `rationals`
 * @param radicand n as an element of the domain of K
 */
export function realQuadraticField<T, D>(base: RealField<T, D>, radicand: D): RealQuadraticField<T, D> {
  const field = quadraticField(base, radicand);
  const n = base.fraction(radicand, base.domain.one);
  const sign = ({ a, b }: Quadratic<T>): Sign => {
    const [left, right] = [base.sign(a), base.sign(b)];
    if (left === undefined || right === undefined) return undefined;
    if (right === 0 || left === right) return left;
    if (left === 0) return right;
    // opposite signs: the larger of a² and n b² decides
    const difference = base.sign(base.sub(base.mul(a, a), base.mul(n, base.mul(b, b))));
    if (difference === undefined || difference === 0) return difference;
    return difference === 1 ? left : right;
  };
  const enclose = ({ a, b }: Quadratic<T>, bits: number): RationalEnclosure | undefined => {
    const [left, right, square] = [base.enclose(a, bits), base.enclose(b, bits), base.enclose(n, bits)];
    if (left === undefined || right === undefined || square === undefined) return undefined;
    const root = { lower: squareRootBelow(square.lower, bits), upper: squareRootAbove(square.upper, bits) };
    const products = [right.lower, right.upper].flatMap((x) =>
      [root.lower, root.upper].map((y) => multiplyRationals(x, y)),
    );
    const sorted = products.toSorted(compareRationals);
    return { lower: addRationals(left.lower, sorted[0]), upper: addRationals(left.upper, sorted[3]) };
  };
  return {
    ...field,
    root: { a: base.zero, b: base.one },
    sign,
    enclose,
    toRational: (x) => (base.isZero(x.b) ? base.toRational(x.a) : undefined),
    squareRoot: (x) => {
      if (!base.isZero(x.b)) return undefined;
      const inBase = base.squareRoot(x.a);
      if (inBase !== undefined) return { a: inBase, b: base.zero };
      const reduced = base.squareRoot(base.div(x.a, n));
      return reduced === undefined ? undefined : { a: base.zero, b: reduced };
    },
    latex: (x) => {
      const root = `\\sqrt{${base.latex(n)}}`;
      if (base.isZero(x.b)) return base.latex(x.a);
      const factor = base.equals(x.b, base.one) ? root : `\\left(${base.latex(x.b)}\\right) ${root}`;
      return base.isZero(x.a) ? factor : `${base.latex(x.a)} + ${factor}`;
    },
  };
}

/** Rational numbers on both sides of a real one. */
export interface RationalEnclosure {
  readonly lower: Rational;
  readonly upper: Rational;
}

function squareRootBelow(x: Rational, bits: number): Rational {
  const scale = 2n ** BigInt(bits);
  return rational(integerSquareRoot((x.numerator * scale * scale) / x.denominator), scale);
}

function squareRootAbove(x: Rational, bits: number): Rational {
  const scale = 2n ** BigInt(bits);
  return rational(integerSquareRoot((x.numerator * scale * scale) / x.denominator) + 1n, scale);
}

/**
 * Float64 near a number that can be enclosed to any number of bits, and a bound of the difference.
 *
 * @param enclose enclosure to a number of binary places, undefined where there is none
 */
export function numberFromEnclosure(enclose: (bits: number) => RationalEnclosure | undefined): {
  readonly value: number;
  readonly bound: number;
} {
  for (let bits = 96; ; bits *= 2) {
    const enclosure = enclose(bits);
    if (enclosure === undefined) return { value: Number.NaN, bound: Infinity };
    const { lower, upper } = enclosure;
    const [below, above] = [numberFromRational(lower), numberFromRational(upper)];
    if (compareRationals(lower, upper) === 0) return below;
    // both ends round to the same number: it is the nearest one, and half a unit bounds the error
    if (below.value === above.value) return { value: below.value, bound: Math.max(below.bound, above.bound) };
    if (bits > 4096) {
      const width = rationals.sub(upper, lower);
      const { value, bound } = numberFromRational(width);
      return { value: below.value, bound: below.bound + value + bound };
    }
  }
}
