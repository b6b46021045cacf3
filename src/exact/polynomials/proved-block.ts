import { type FractionPair, interpolatedSolution } from './interpolated-solution.ts';
import type { Polynomial } from './polynomial.ts';
import type { PolynomialRing } from './polynomial-ring.ts';

/** Smallest block for which interpolation is tried. */
const smallestBlock = 6;

/**
 * Solution of a large block by interpolation, proved by its exact residual A·x − b = 0 over the polynomials.
 *
 * That it is the only one follows from the regular image of A modulo a prime, without which there is no candidate.
 *
 * @param rows     columns 0 … n − 1 are A, column n is b
 * @param fraction normal form of numerator / denominator
 * @returns        the unknowns, or undefined when the block is small, the grid too large or the candidate wrong
 */
export function provedBlock<T extends FractionPair>(
  ring: PolynomialRing,
  rows: readonly ReadonlyMap<number, Polynomial>[],
  fraction: (numerator: Polynomial, denominator: Polynomial) => T,
): readonly T[] | undefined {
  if (rows.length < smallestBlock) return undefined;
  const candidate = interpolatedSolution(ring.packing, rows);
  if (candidate === undefined || candidate.some(({ denominator }) => ring.isZero(denominator))) return undefined;
  const solution = candidate.map(({ numerator, denominator }) => fraction(numerator, denominator));
  return hasZeroResidual(ring, rows, solution) ? solution : undefined;
}

function hasZeroResidual(
  ring: PolynomialRing,
  rows: readonly ReadonlyMap<number, Polynomial>[],
  solution: readonly FractionPair[],
): boolean {
  let common = ring.one;
  for (const { denominator } of solution) {
    if (ring.exactQuotient(common, denominator) !== undefined) continue;
    common = ring.mul(common, ring.exactQuotient(denominator, ring.gcd(common, denominator))!);
  }
  const numerators = solution.map(({ numerator, denominator }) =>
    ring.mul(numerator, ring.exactQuotient(common, denominator)!),
  );
  return rows.every((row) => {
    let sum = ring.zero;
    for (const [j, entry] of row) {
      sum = j < rows.length ? ring.add(sum, ring.mul(entry, numerators[j])) : ring.sub(sum, ring.mul(entry, common));
    }
    return ring.isZero(sum);
  });
}
