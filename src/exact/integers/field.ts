import type { Sign } from '../../matrix/interface.ts';

/**
 * Exact rings and fields, as plain objects that act on immutable elements of type `T`.
 *
 * | object | elements |
 * |---|---|
 * | `integers` | ℤ, `bigint` |
 * | `rationals` | ℚ, `Rational` |
 * | `polynomialRing(variables)` | ℤ[x₁ … xₙ], `Polynomial` |
 * | `rationalFunctionField(variables)` | ℚ(x₁ … xₙ), `RationalFunction` |
 * | `quadraticDomain(base, n)`, `quadraticField(base, n)` | R[√n], K(√n), `Quadratic<T>`; n = −1 gives the Gaussian numbers |
 *
 * Equality is decidable in all of them, and every operation returns the normal form of its result.
 */

/** Rational number in lowest terms; the denominator is positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Commutative ring with decidable equality. */
export interface Ring<T> {
  readonly zero: T;
  readonly one: T;
  add(a: T, b: T): T;
  sub(a: T, b: T): T;
  mul(a: T, b: T): T;
  neg(a: T): T;
  isZero(a: T): boolean;
  equals(a: T, b: T): boolean;
  /** Image of the integer n. */
  fromInteger(n: bigint): T;
  /** Plain text that the parser of the ring reads back. */
  print(a: T): string;
  /** Rough cost of the element (number of machine words); guides the choice of pivots. */
  size(a: T): number;
  /** Entries of A·B, shapes (rows, inner) and (inner, cols), row by row, where there is a better way than entry by entry. */
  matrixProduct?(left: readonly T[], right: readonly T[], shape: ProductShape): T[];
}

/** Shape of a matrix product: (rows, inner) times (inner, cols). */
export interface ProductShape {
  readonly rows: number;
  readonly inner: number;
  readonly cols: number;
}

/** Ring homomorphism onto a prime field, elements being integers in [0, prime). */
export interface Specialisation<T> {
  readonly prime: number;
  apply(a: T): number;
}

/** Integral domain with exact division: what fraction-free elimination needs. */
export interface Domain<T> extends Ring<T> {
  /** The quotient a / b when it lies in the ring, otherwise (and for b = 0) undefined. */
  exactQuotient(a: T, b: T): T | undefined;
  /**
   * A common divisor of a and b: the greatest one in ℤ and ℤ[x]; in quadratic extensions the greatest one that lies
   * in the base ring.
   */
  gcd(a: T, b: T): T;
  isUnit(a: T): boolean;
  /**
   * The `seed`-th of a fixed sequence of homomorphisms onto prime fields. An element that is not mapped to zero is not
   * zero; so a minor that does not vanish in the prime field proves a lower bound of the rank.
   */
  specialise(seed: number): Specialisation<T>;
}

/** Field with decidable equality. */
export interface Field<T> extends Ring<T> {
  /** @throws {DomainError} when the divisor is zero */
  div(a: T, b: T): T;
  fromRational(q: Rational): T;
}

/** Field of fractions of a domain. */
export interface FractionField<T, D> extends Field<T> {
  readonly domain: Domain<D>;
  /** Numerator and denominator of the normal form. */
  numerator(a: T): D;
  denominator(a: T): D;
  /** The element numerator / denominator in normal form. @throws {DomainError} when the denominator is zero */
  fraction(numerator: D, denominator: D): T;
  /**
   * Proved solution of a square system on which elimination would swell, or undefined where elimination is the better
   * way; columns 0 … n − 1 of the n sparse rows are the matrix, column n is the right-hand side.
   */
  solveLargeBlock?(rows: readonly ReadonlyMap<number, D>[]): readonly T[] | undefined;
}

/** Field of fractions whose elements are real numbers, or real functions of real parameters. */
export interface RealField<T, D> extends FractionField<T, D> {
  /** Sign, undefined where it depends on free parameters. */
  sign(a: T): Sign;
  /** The rational number that the element is, or undefined where it is not a rational constant. */
  toRational(a: T): Rational | undefined;
  /** Square root with nonnegative value inside the field, if there is one. */
  squareRoot(a: T): T | undefined;
  /** LaTeX of the element. */
  latex(a: T): string;
}
