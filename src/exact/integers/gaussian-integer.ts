import { type Quadratic, quadraticDomain } from './algebraic-extension.ts';
import type { Domain } from './field.ts';
import { integers } from './integer.ts';

/** Gaussian integer a + ib. */
export type GaussianInteger = Quadratic<bigint>;

/** The ring ℤ[i]. */
export const gaussianIntegers: Domain<GaussianInteger> = quadraticDomain(integers, -1n);

/** a − ib. */
export function conjugate({ a, b }: GaussianInteger): GaussianInteger {
  return { a, b: -b };
}

/** Σ uₖvₖ. */
export function dotProduct(u: readonly GaussianInteger[], v: readonly GaussianInteger[]): GaussianInteger {
  return u.reduce((sum, x, k) => gaussianIntegers.add(sum, gaussianIntegers.mul(x, v[k])), gaussianIntegers.zero);
}
