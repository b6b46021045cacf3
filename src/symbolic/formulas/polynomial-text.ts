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

/** Text of a power of a variable. */
export type PowerText = (variable: string, exponent: number) => string;

/** Text of a polynomial that is not zero. */
export function printPolynomialIn(shaper: Shaper, p: Polynomial, style: Style, power: PowerText): PrintedPolynomial {
  const { coefficient, powers, factors } = shaper.product(p);
  const isNegative = coefficient < 0n;
  const size = isNegative ? -coefficient : coefficient;
  const [only] = factors;
  const isSum = size === 1n && powers.length === 0 && factors.length === 1 && only.exponent === 1;
  if (isSum && typeof only.base !== 'string') {
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

/** Two terms of a sum, where a minus in front of the second makes a difference of it. */
export function joined({ minus }: Style, left: string, right: string): string {
  return right.startsWith(minus) ? `${left} ${minus} ${right.slice(1)}` : `${left} + ${right}`;
}

/** A term without its sign. */
function printSize({ coefficient, powers, factors }: Term, style: Style, power: PowerText): string {
  const raised = (base: string, exponent: number): string => (exponent === 1 ? base : style.power(base, exponent));
  const size = coefficient < 0n ? -coefficient : coefficient;
  const parts = [
    ...withOneRoot(powers).map(([name, exponent]) => power(name, exponent)),
    ...factors.map(({ base, exponent }) => {
      const text = typeof base === 'string' ? style.name(base, []) : style.wrap(printSum(base, style, power));
      return raised(text, exponent);
    }),
  ];
  if (size !== 1n || parts.length === 0) parts.unshift(style.integer(size));
  return parts.join(style.times);
}
