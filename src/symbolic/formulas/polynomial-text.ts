import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { withOneRoot } from '../../exact/polynomials/root-names.ts';
import type { Style } from './notation.ts';
import type { Shape, Shaper, Term } from './polynomial-shape.ts';

/** Polynomial as a product of its factors, the sign apart. */
export interface PrintedPolynomial {
  readonly text: string;
  readonly isSum: boolean;
  readonly isNegative: boolean;
}

/** Texts of powers of variables. */
export interface PowerText {
  readonly of: (variable: string, exponent: number) => string;
  /** Text of a power minus 1, where the notation has a function for it. */
  readonly lessOne: (variable: string, exponent: number) => string | undefined;
}

/** Text of a polynomial that is not zero. */
export function printPolynomialIn(shaper: Shaper, p: Polynomial, style: Style, power: PowerText): PrintedPolynomial {
  const { coefficient, powers, factors } = shaper.product(p);
  const isNegative = coefficient < 0n;
  const size = isNegative ? -coefficient : coefficient;
  const [only] = factors;
  const isSum = size === 1n && powers.length === 0 && factors.length === 1 && only.exponent === 1;
  if (isSum && typeof only.base !== 'string') {
    const less = lessOne(only.base, power);
    if (less !== undefined) return { text: less.text, isSum: false, isNegative: isNegative !== less.isTurned };
    return { text: printSum(only.base, style, power), isSum: true, isNegative };
  }
  return { text: printSize({ coefficient, powers, factors }, style, power), isSum: false, isNegative };
}

/** Text of a sum of terms. */
function printSum(shape: Shape, style: Style, power: PowerText): string {
  const terms = shape.map((term) => {
    const size = printSize(term, style, power);
    return term.coefficient < 0n ? style.negative(size) : size;
  });
  return terms.reduce((left, right) => joined(style, left, right));
}

/** A sum that is a power minus 1, or 1 minus a power. */
function lessOne(shape: Shape, power: PowerText): { readonly text: string; readonly isTurned: boolean } | undefined {
  if (shape.length !== 2) return undefined;
  const [one, other] = shape[0].powers.length === 0 ? shape : shape.toReversed();
  const isOne = one.powers.length === 0 && one.factors.length === 0 && one.coefficient ** 2n === 1n;
  const isPower = other.powers.length === 1 && other.factors.length === 0;
  if (!isOne || !isPower || other.coefficient !== -one.coefficient) return undefined;
  const text = power.lessOne(...other.powers[0]);
  return text === undefined ? undefined : { text, isTurned: one.coefficient === 1n };
}

/** Two terms of a sum, where a minus in front of the second makes a difference of it. */
export function joined({ minus }: Style, left: string, right: string): string {
  return right.startsWith(minus) ? `${left} ${minus} ${right.slice(1)}` : `${left} + ${right}`;
}

/** A term without its sign. */
function printSize({ coefficient, powers, factors }: Term, style: Style, power: PowerText): string {
  const raised = (base: string, exponent: number): string => (exponent === 1 ? base : style.power(base, exponent));
  const size = coefficient < 0n ? -coefficient : coefficient;
  const parts = [
    ...withOneRoot(powers).map(([name, exponent]) => power.of(name, exponent)),
    ...factors.map(({ base, exponent }) => {
      if (typeof base === 'string') return raised(style.name(base, []), exponent);
      const less = lessOne(base, power);
      const text =
        less === undefined ? printSum(base, style, power) : less.isTurned ? style.negative(less.text) : less.text;
      return raised(less?.isTurned === false ? text : style.wrap(text), exponent);
    }),
  ];
  if (size !== 1n || parts.length === 0) parts.unshift(style.integer(size));
  return parts.join(style.times);
}
