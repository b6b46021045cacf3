import { constantPolynomial, constantTerm } from '../polynomials/polynomial.ts';
import { coefficientsIn, polynomialFromCoefficients } from '../polynomials/polynomial-calculus.ts';
import { polynomialRing } from '../polynomials/polynomial-ring.ts';
import { addRationals, compareRationals, multiplyRationals, type Rational, rational } from '../integers/rational.ts';
import { isolateRoots, refineRoot, type RootInterval } from './real-roots.ts';
import { squareFreeDecomposition } from '../polynomials/square-free.ts';
import { factorUnivariate, primitiveUnivariate } from '../polynomials/univariate-factor.ts';

/**
 * Distinct real roots of any univariate polynomial over ℤ, with multiplicities.
 */

/** Real root with its exact multiplicity. */
export interface DistinctRoot extends RootInterval {
  readonly multiplicity: number;
  /** Square-free polynomial, ascending coefficients, of which this is the only root in the interval. */
  readonly polynomial: readonly bigint[];
}

/** Largest degree of a square-free part that is factored to find its rational roots. */
const largestFactored = 16;

/**
 * The distinct real roots in ascending order, with disjoint intervals.
 *
 * @param p coefficients in ascending order, not all zero
 * @returns rational roots are exact when their square-free part has degree at most 16
 */
export function distinctRoots(p: readonly bigint[]): readonly DistinctRoot[] {
  const { packing } = polynomialRing(['x']);
  const dense = polynomialFromCoefficients(packing, p.map(constantPolynomial), 0);
  const roots = squareFreeDecomposition(packing, dense).factors.flatMap(({ factor, multiplicity }) => {
    const list = coefficientsIn(packing, factor, 0).map((coefficient) => constantTerm(coefficient)!);
    const parts = list.length - 1 <= largestFactored ? factorUnivariate(primitiveUnivariate(list)) : undefined;
    return (parts ?? [list]).flatMap((polynomial) => {
      if (polynomial.length > 2) return isolateRoots(polynomial).map((root) => ({ ...root, polynomial, multiplicity }));
      const root = rational(-polynomial[0], polynomial[1]);
      return [{ lower: root, upper: root, polynomial, multiplicity }];
    });
  });
  return separatedRoots(roots);
}

/** Width of the isolating interval. */
function widthOf({ lower, upper }: RootInterval): Rational {
  return addRationals(upper, { numerator: -lower.numerator, denominator: lower.denominator });
}

/** The root with an interval of at most half the width. */
export function halvedRoot(root: DistinctRoot): DistinctRoot {
  const width = widthOf(root);
  if (width.numerator === 0n) return root;
  return { ...root, ...refineRoot(root.polynomial, root, multiplyRationals(width, rational(1, 2))) };
}

/** Distinct roots in ascending order, their intervals refined until no two touch. */
export function separatedRoots(roots: readonly DistinctRoot[]): readonly DistinctRoot[] {
  let list = roots.toSorted((x, y) => compareRationals(x.lower, y.lower));
  for (;;) {
    const clash = list.findIndex((x, k) => k > 0 && compareRationals(list[k - 1].upper, x.lower) >= 0);
    if (clash === -1) return list;
    list = list
      .map((x, k) => (k === clash || k === clash - 1 ? halvedRoot(x) : x))
      .toSorted((x, y) => compareRationals(x.lower, y.lower));
  }
}
