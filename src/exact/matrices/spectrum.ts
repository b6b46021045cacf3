import { type CharacteristicBlock, characteristicBlocks } from '../linear/characteristic-polynomial.ts';
import { factorPolynomial, multipliedBack } from '../polynomials/factor.ts';
import type { DenseMatrix } from '../linear/dense-matrix.ts';
import {
  equalPolynomials,
  type Packing,
  type Polynomial,
  polynomialFromTerms,
  exponentOf,
} from '../polynomials/polynomial.ts';
import { coefficientsIn, polynomialFromCoefficients } from '../polynomials/polynomial-calculus.ts';
import { type PolynomialRing, polynomialRing } from '../polynomials/polynomial-ring.ts';
import type { RationalFunction, RationalFunctionField } from '../polynomials/rational-function.ts';

/**
 * Spectrum of a matrix of rational functions, as far as it has closed forms.
 *
 * The characteristic polynomial of every diagonal block of the block-triangular form is factored; equal factors of
 * different blocks are counted together. The factors multiply back to the characteristic polynomials exactly.
 */

/** Factor of a characteristic polynomial, monic in the eigenvalue λ. */
export interface SpectralFactor {
  /** Coefficients of the powers of λ in ascending order; the last one is 1. */
  readonly coefficients: readonly RationalFunction[];
  /** Algebraic multiplicity of each root of this factor. */
  readonly multiplicity: number;
  /** Is the factor proved to be irreducible over the field of the parameters? */
  readonly irreducible: boolean;
  /** The eigenvalue, for a factor of degree 1. */
  readonly root: RationalFunction | undefined;
  /** λ = mean ± √discriminant, for a factor of degree 2. */
  readonly pair: { readonly mean: RationalFunction; readonly discriminant: RationalFunction } | undefined;
}

/** Factored characteristic polynomial. */
interface Spectrum {
  readonly factors: readonly SpectralFactor[];
  /** The blocks it was computed from. */
  readonly blocks: readonly CharacteristicBlock<RationalFunction>[];
}

/** Spectrum with exact multiplicities; factors are sorted by degree. */
export function spectrumOf(field: RationalFunctionField, matrix: DenseMatrix<RationalFunction>): Spectrum {
  const blocks = characteristicBlocks(field, matrix);
  const known = new Map<string, SpectralFactor>();
  for (const { coefficients } of blocks) {
    for (const factor of factorUnivariateOver(field, coefficients)) {
      const name = factor.coefficients.map((coefficient) => field.print(coefficient)).join(', ');
      const multiplicity = factor.multiplicity + (known.get(name)?.multiplicity ?? 0);
      known.set(name, { ...factor, multiplicity });
    }
  }
  const factors = [...known.values()].toSorted((a, b) => a.coefficients.length - b.coefficients.length);
  return { factors, blocks };
}

/**
 * Factors of a monic polynomial in λ over a field of rational functions.
 *
 * @param coefficients ascending powers of λ, the last one being 1
 */
export function factorUnivariateOver(
  field: RationalFunctionField,
  coefficients: readonly RationalFunction[],
): readonly SpectralFactor[] {
  const ring = field.domain;
  const name = ['lambda', 'λ', 'eigenvalue_'].find((candidate) => !field.variables.includes(candidate))!;
  const extended = polynomialRing([name, ...field.variables]);
  let denominator = ring.one;
  for (const coefficient of coefficients) {
    const shared = ring.gcd(denominator, coefficient.denominator);
    denominator = ring.mul(denominator, ring.exactQuotient(coefficient.denominator, shared)!);
  }
  const cleared = coefficients.map(({ numerator, denominator: own }) =>
    repacked(ring.packing, ring.mul(numerator, ring.exactQuotient(denominator, own)!), extended.packing, 1),
  );
  const polynomial = polynomialFromCoefficients(extended.packing, cleared, 0);
  const factorisation = factorPolynomial(extended.packing, polynomial, 0);
  if (!equalPolynomials(multipliedBack(extended.packing, factorisation), polynomial)) {
    throw new Error('factorUnivariateOver: the factors do not multiply back');
  }
  return factorisation.factors.flatMap(({ factor, multiplicity, irreducible }) => {
    const parts = coefficientsIn(extended.packing, factor, 0);
    // factors without λ belong to the common denominator
    if (parts.length === 1) return [];
    // roots of primes are variables here, and what is irreducible with these need not be so with the numbers
    const isProved = irreducible && (field.roots.length === 0 || parts.length === 2);
    return [monicFactor(field, ring, extended, parts, multiplicity, isProved)];
  });
}

function monicFactor(
  field: RationalFunctionField,
  ring: PolynomialRing,
  extended: PolynomialRing,
  parts: readonly Polynomial[],
  multiplicity: number,
  irreducible: boolean,
): SpectralFactor {
  const own = parts.map((part) => repacked(extended.packing, part, ring.packing, -1));
  const lead = own.at(-1)!;
  const coefficients = own.map((part) => field.fraction(part, lead));
  const half = field.fraction(ring.one, ring.fromInteger(2n));
  if (coefficients.length === 2) {
    return { coefficients, multiplicity, irreducible, root: field.neg(coefficients[0]), pair: undefined };
  }
  if (coefficients.length !== 3) return { coefficients, multiplicity, irreducible, root: undefined, pair: undefined };
  const mean = field.neg(field.mul(half, coefficients[1]));
  const discriminant = field.sub(field.mul(mean, mean), coefficients[0]);
  return { coefficients, multiplicity, irreducible, root: undefined, pair: { mean, discriminant } };
}

/** The same polynomial in another packing, variable v becoming variable v + shift. */
function repacked(from: Packing, p: Polynomial, to: Packing, shift: number): Polynomial {
  const terms = new Map<number, bigint>();
  for (const [k, key] of p.keys.entries()) {
    let target = 0;
    for (let v = 0; v < from.units.length; v += 1) {
      const exponent = exponentOf(from, key, v);
      if (exponent >= to.base) throw new RangeError('repacked: an exponent does not fit');
      if (exponent > 0) target += exponent * to.units[v + shift];
    }
    terms.set(target, p.coefficients[k]);
  }
  return polynomialFromTerms(terms, p.reach);
}
