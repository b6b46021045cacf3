import { coefficientsIn } from '../polynomials/polynomial-calculus.ts';
import type { Polynomial } from '../polynomials/polynomial.ts';
import type { RingWithRoots } from '../polynomials/ring-with-roots.ts';

/** Is one of the claims p > 0 and p ≥ 0 proved? */
type Proves = (p: Polynomial, strict: boolean) => boolean;

/** Products of monomials above which a norm is not formed. */
const LONGEST = 10_000;

/**
 * Proof of p = a + b√d > 0 or ≥ 0 from the signs of a, b and the norm a² − b² d, which are free of √d; `false` says nothing.
 *
 * a ≥ |b|√d where a ≥ 0 and a² ≥ b² d, and b√d ≥ |a| where b ≥ 0 and a² ≤ b² d.
 */
export function provedByNorms(ring: RingWithRoots, p: Polynomial, strict: boolean, proves: Proves): boolean {
  for (const { name, prime } of ring.roots) {
    const [a, b] = coefficientsIn(ring.packing, p, ring.index(name));
    if (b === undefined) continue;
    if (a.keys.length ** 2 + b.keys.length ** 2 > LONGEST) return false;
    const norm = ring.sub(ring.mul(a, a), ring.mul(ring.fromInteger(prime), ring.mul(b, b)));
    if (proves(a, false)) {
      // where the norm is positive, a is not zero
      if (proves(norm, strict)) return true;
      return proves(b, false) && (!strict || proves(a, true) || proves(b, true));
    }
    return proves(b, false) && proves(ring.neg(norm), strict);
  }
  return false;
}
