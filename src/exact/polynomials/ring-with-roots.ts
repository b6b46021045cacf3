import { modularPrime, pseudoRandom, squareRootModulo } from '../integers/prime.ts';
import { evaluateModulo } from './modular-polynomial.ts';
import { exponentOf, type Packing, type Polynomial, polynomialFromTerms } from './polynomial.ts';
import { coefficientsIn } from './polynomial-calculus.ts';
import { polynomialRing, type PolynomialRing } from './polynomial-ring.ts';

/** Variable that stands for the square root of a prime number. */
export interface RootOfPrime {
  readonly name: string;
  readonly prime: bigint;
}

/** The domain ℤ[x₁ … xₙ][√p₁ … √pₘ]. */
export interface RingWithRoots extends PolynomialRing {
  readonly roots: readonly RootOfPrime[];
  /** A multiple of p ≠ 0 without roots, and what p has to be multiplied by for it. */
  rationalised(p: Polynomial): { readonly factor: Polynomial; readonly multiple: Polynomial };
}

/**
 * The domain ℤ[x₁ … xₙ][√p₁ … √pₘ] with different prime numbers p.
 *
 * Square roots of different primes and their products are linearly independent over ℚ, hence over ℚ(x₁ … xₙ). So a polynomial of
 * degree at most 1 in each root, which is how elements are kept, is zero only where all its coefficients are. Divisors are those
 * without roots: `gcd` is the greatest of these.
 *
 * @param variables all names, those of the roots among them
 */
export function ringWithRoots(variables: readonly string[], roots: readonly RootOfPrime[]): RingWithRoots {
  const free = polynomialRing(variables);
  const { packing } = free;
  const places = roots.map(({ name, prime }) => ({ v: free.index(name), prime }));
  const mul = (p: Polynomial, q: Polynomial): Polynomial => reduced(packing, places, free.mul(p, q));
  const rationalised: RingWithRoots['rationalised'] = (p) => {
    let [factor, multiple] = [free.one, p];
    for (const { v } of places) {
      const [even, odd] = coefficientsIn(packing, multiple, v);
      if (odd === undefined) continue;
      const conjugate = free.sub(even, free.mul(odd, free.variable(variables[v])));
      [factor, multiple] = [mul(factor, conjugate), mul(multiple, conjugate)];
    }
    return { factor, multiple };
  };
  /** Coefficients of the products of roots. */
  const parts = (p: Polynomial): readonly Polynomial[] =>
    places.reduce<readonly Polynomial[]>(
      (list, { v }) => list.flatMap((part) => coefficientsIn(packing, part, v)),
      [p],
    );
  return {
    ...free,
    roots,
    rationalised,
    mul,
    exactQuotient: (p, q) => {
      if (free.isZero(q)) return undefined;
      const { factor, multiple } = rationalised(q);
      return free.exactQuotient(mul(p, factor), multiple);
    },
    gcd: (p, q) => [...parts(p), ...parts(q)].reduce((divisor, part) => free.gcd(divisor, part), free.zero),
    specialise: (seed) => {
      const { prime, values } = primeWithRoots(places, seed);
      const next = pseudoRandom(seed);
      const point = packing.units.map((_, v) => values.get(v) ?? 1 + (next() % (prime - 1)));
      return { prime, apply: (p) => evaluateModulo(packing, p, point, prime) };
    },
  };
}

/** Are some variables of a ring square roots of primes? */
export function hasRoots(ring: PolynomialRing): ring is RingWithRoots {
  return 'roots' in ring;
}

interface Place {
  readonly v: number;
  readonly prime: bigint;
}

/** The polynomial with p for the square of √p. */
function reduced(packing: Packing, places: readonly Place[], product: Polynomial): Polynomial {
  const terms = new Map<number, bigint>();
  for (const [k, original] of product.keys.entries()) {
    let [key, coefficient] = [original, product.coefficients[k]];
    for (const { v, prime } of places) {
      const pairs = Math.floor(exponentOf(packing, key, v) / 2);
      if (pairs === 0) continue;
      key -= 2 * pairs * packing.units[v];
      coefficient *= prime ** BigInt(pairs);
    }
    terms.set(key, (terms.get(key) ?? 0n) + coefficient);
  }
  return polynomialFromTerms(terms, product.reach);
}

/** The `seed`-th prime modulo which all roots exist, with their values. */
function primeWithRoots(
  places: readonly Place[],
  seed: number,
): { readonly prime: number; readonly values: ReadonlyMap<number, number> } {
  for (let index = 0, usable = 0; ; index += 1) {
    const prime = modularPrime(index);
    const values = new Map<number, number>();
    for (const { v, prime: square } of places) {
      const root = squareRootModulo(Number(square % BigInt(prime)), prime);
      if (root !== undefined) values.set(v, root);
    }
    if (values.size < places.length) continue;
    if (usable === seed) return { prime, values };
    usable += 1;
  }
}
