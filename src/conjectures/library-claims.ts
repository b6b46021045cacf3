import type { Claim, System } from '../claims/claim.ts';
import { asserted } from '../claims/evaluation.ts';
import type { Relation } from '../claims/relation.ts';
import { anyDensityMatrix } from '../ensembles/density-matrix.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import { randomStream } from '../ensembles/random.ts';
import { float64 } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import { claimFromText, type TypedStatement } from '../statements/text-claim.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** States on which the margins of two claims are compared. */
const DRAWS = 6;

/**
 * Claims about any one state that say the same as a statement, as far as draws tell: on all of them their margins are the same multiple of
 * its margin, within error bounds.
 *
 * @param typed  a statement about one state on all its subsystems
 */
export function claimsLike(typed: TypedStatement, claims: readonly Claim[]): readonly Claim[] {
  const own = claimFromText(typed);
  return claims.filter((claim) =>
    own.systems.every((system) => {
      const known = claim.systems.find((other) => String(other) === String(system));
      return known !== undefined && typeof known === typeof system && areLike(own, claim, known);
    }),
  );
}

function areLike(own: Claim, other: Claim, system: System): boolean {
  const dim = typeof system === 'number' ? system : productOfNumbers(system);
  const any = anyDensityMatrix({ dim });
  const [stated, known] = [own, other].map((claim) =>
    Object.entries(claim.given(system) as Readonly<Record<string, Ensemble<Matrix>>>),
  );
  const names = new Set([any.name, anyDensityMatrix({ dim, rank: 'any' }).name]);
  if (stated.length !== 1 || known.length !== 1 || !names.has(known[0][1].name)) return false;
  const relations = Array.from({ length: DRAWS }, (_, k) => {
    const random = randomStream(0, 0, k);
    const rho = any.build(
      any.draw(() => random.next()),
      float64,
    )!;
    return [own, other].map((claim, i) => asserted(claim, { [[stated, known][i][0][0]]: rho }, system, float64));
  });
  // Where both sides vanish nothing is compared.
  const first = relations.find((pair) => pair.every(({ margin }) => margin.sign() === 1));
  return first !== undefined && relations.every((pair) => pair.every(isPlain) && isSameMultiple(pair, first));
}

function isPlain({ symbol, parts, under }: Relation): boolean {
  return symbol !== '=' && parts === undefined && under === undefined;
}

/** Is m'/m the same number for both pairs? */
function isSameMultiple([a, b]: readonly Relation[], [a0, b0]: readonly Relation[]): boolean {
  return (a.margin.times(b0.margin).minus(b.margin.times(a0.margin)).sign() ?? 0) === 0;
}
