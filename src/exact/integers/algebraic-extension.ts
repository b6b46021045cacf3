import { DomainError } from '../../matrix/errors.ts';
import type { Domain, Field, FractionField, Ring, Specialisation } from './field.ts';
import { multiplyModulo, squareRootModulo } from './prime.ts';

/**
 * Quadratic extensions: elements a + b√n over a domain or a field, n a non-square. n = −1 gives the Gaussian numbers.
 */

/** The element a + b√n of a quadratic extension; n belongs to the extension, not to the element. */
export interface Quadratic<T> {
  readonly a: T;
  readonly b: T;
}

/** Field K(√n), with K underneath. */
export interface QuadraticField<T, D> extends FractionField<Quadratic<T>, Quadratic<D>> {
  readonly base: FractionField<T, D>;
  readonly radicand: D;
  /** The element a + b√n. */
  element(a: T, b: T): Quadratic<T>;
  /** a − b√n. */
  conjugate(x: Quadratic<T>): Quadratic<T>;
  /** a² − n b². */
  norm(x: Quadratic<T>): T;
}

function quadraticRing<T>(base: Ring<T>, radicand: T, symbol: string): Ring<Quadratic<T>> {
  const times = (x: Quadratic<T>, y: Quadratic<T>): Quadratic<T> => {
    if (base.isZero(x.b)) return { a: base.mul(x.a, y.a), b: base.isZero(y.b) ? base.zero : base.mul(x.a, y.b) };
    if (base.isZero(y.b)) return { a: base.mul(x.a, y.a), b: base.mul(x.b, y.a) };
    return {
      a: base.add(base.mul(x.a, y.a), base.mul(radicand, base.mul(x.b, y.b))),
      b: base.add(base.mul(x.a, y.b), base.mul(x.b, y.a)),
    };
  };
  return {
    zero: { a: base.zero, b: base.zero },
    one: { a: base.one, b: base.zero },
    add: (x, y) => ({ a: base.add(x.a, y.a), b: base.add(x.b, y.b) }),
    sub: (x, y) => ({ a: base.sub(x.a, y.a), b: base.sub(x.b, y.b) }),
    mul: times,
    neg: (x) => ({ a: base.neg(x.a), b: base.neg(x.b) }),
    isZero: (x) => base.isZero(x.a) && base.isZero(x.b),
    equals: (x, y) => base.equals(x.a, y.a) && base.equals(x.b, y.b),
    fromInteger: (n) => ({ a: base.fromInteger(n), b: base.zero }),
    print: (x) => {
      if (base.isZero(x.b)) return base.print(x.a);
      const root = base.equals(x.b, base.one) ? symbol : `(${base.print(x.b)})*${symbol}`;
      return base.isZero(x.a) ? root : `${base.print(x.a)} + ${root}`;
    },
    size: (x) => base.size(x.a) + base.size(x.b),
  };
}

function symbolOf<T>(base: Ring<T>, radicand: T): string {
  return base.equals(radicand, base.fromInteger(-1n)) ? 'i' : `sqrt(${base.print(radicand)})`;
}

/**
 * The domain R[√n] over a domain R.
 *
 * @param radicand n, which must not be a square in R (then R[√n] has no zero divisors)
 */
export function quadraticDomain<T>(base: Domain<T>, radicand: T): Domain<Quadratic<T>> {
  const ring = quadraticRing(base, radicand, symbolOf(base, radicand));
  const norm = (x: Quadratic<T>): T => base.sub(base.mul(x.a, x.a), base.mul(radicand, base.mul(x.b, x.b)));
  const exactQuotient = (x: Quadratic<T>, y: Quadratic<T>): Quadratic<T> | undefined => {
    if (ring.isZero(y)) return undefined;
    const real = base.isZero(y.b);
    const divisor = real ? y.a : norm(y);
    const product = real ? x : ring.mul(x, { a: y.a, b: base.neg(y.b) });
    const a = base.exactQuotient(product.a, divisor);
    if (a === undefined) return undefined;
    const b = base.isZero(product.b) ? base.zero : base.exactQuotient(product.b, divisor);
    return b === undefined ? undefined : { a, b };
  };
  return {
    ...ring,
    exactQuotient,
    gcd: (x, y) => {
      const first = base.gcd(base.gcd(x.a, y.a), base.gcd(x.b, y.b));
      return { a: first, b: base.zero };
    },
    isUnit: (x) => base.isUnit(norm(x)),
    specialise: (seed) => quadraticSpecialisation(base, radicand, seed),
  };
}

/** Chooses the first homomorphisms of the base, in order, under which the radicand is a nonzero square. */
function quadraticSpecialisation<T>(base: Domain<T>, radicand: T, seed: number): Specialisation<Quadratic<T>> {
  let usable = -1;
  for (let index = 0; ; index += 1) {
    const under = base.specialise(index);
    const root = squareRootModulo(under.apply(radicand), under.prime);
    if (root === undefined || root === 0) continue;
    usable += 1;
    if (usable < seed) continue;
    const { prime } = under;
    return { prime, apply: (x) => (under.apply(x.a) + multiplyModulo(root, under.apply(x.b), prime)) % prime };
  }
}

/**
 * The field K(√n) over a field of fractions K of R.
 *
 * @param radicand n ∈ R, which must not be a square in K
 * @throws {DomainError} on division by zero
 */
export function quadraticField<T, D>(base: FractionField<T, D>, radicand: D): QuadraticField<T, D> {
  const under = base.domain;
  const root = base.fraction(radicand, under.one);
  const ring = quadraticRing(base as Field<T>, root, symbolOf(base, root));
  const domain = quadraticDomain(under, radicand);
  const norm = (x: Quadratic<T>): T => base.sub(base.mul(x.a, x.a), base.mul(root, base.mul(x.b, x.b)));
  const conjugate = (x: Quadratic<T>): Quadratic<T> => ({ a: x.a, b: base.neg(x.b) });
  const div = (x: Quadratic<T>, y: Quadratic<T>): Quadratic<T> => {
    if (ring.isZero(y)) {
      throw new DomainError({ argument: 'divisor', expected: 'be different from zero', received: 'it is 0' });
    }
    if (base.isZero(y.b)) return { a: base.div(x.a, y.a), b: base.isZero(x.b) ? base.zero : base.div(x.b, y.a) };
    const length = norm(y);
    const product = ring.mul(x, conjugate(y));
    return { a: base.div(product.a, length), b: base.div(product.b, length) };
  };
  const commonDenominator = (x: Quadratic<T>): D => {
    const [left, right] = [base.denominator(x.a), base.denominator(x.b)];
    const shared = under.gcd(left, right);
    return under.mul(left, under.exactQuotient(right, shared)!);
  };
  const overDenominator = (part: T, denominator: D): D =>
    under.mul(base.numerator(part), under.exactQuotient(denominator, base.denominator(part))!);
  return {
    ...ring,
    base,
    radicand,
    domain,
    element: (a, b) => ({ a, b }),
    conjugate,
    norm,
    div,
    fromRational: (q) => ({ a: base.fromRational(q), b: base.zero }),
    numerator: (x) => {
      const denominator = commonDenominator(x);
      return { a: overDenominator(x.a, denominator), b: overDenominator(x.b, denominator) };
    },
    denominator: (x) => ({ a: commonDenominator(x), b: under.zero }),
    fraction: (n, d) => {
      const lift = (x: Quadratic<D>): Quadratic<T> => ({
        a: base.fraction(x.a, under.one),
        b: base.fraction(x.b, under.one),
      });
      if (under.isZero(d.b) && !under.isZero(d.a)) return { a: base.fraction(n.a, d.a), b: base.fraction(n.b, d.a) };
      return div(lift(n), lift(d));
    },
  };
}
