import { climb } from '../src/hunter/climb.ts';
import { ClaimOnSystem } from '../src/hunter/claim-on-system.ts';
import { sample } from '../src/hunter/sample.ts';
import { THIN } from '../test/quality/claims/premises.ts';

/**
 * How well searches reach premises that no or few draws satisfy: `node --import tsx bench/premises.ts`. For each planted claim the
 * evaluations of the climb until a violation on five seeds, `-` where it met none with 32 000 of them, and for its true neighbour the
 * smallest margins.
 */
const SEEDS: readonly number[] = [1, 2, 3, 4, 5];
const DRAWS = 1000;
const BUDGET = { climbs: 8, climbEvaluations: 4000 };

for (const claim of THIN.flatMap(({ wrong, right }) => [wrong, right])) {
  const onSystem = new ClaimOnSystem(claim, claim.systems[0]);
  const cells = SEEDS.map((seed) => {
    const drawn = sample(onSystem, seed, 0, DRAWS);
    const { violated, spent, lowest } = climb(onSystem, seed, 0, drawn, BUDGET, { goesOn: false });
    if (claim.literature === 'false') return violated ? String(spent) : '-';
    return lowest.list[0]?.outcome.margin.toExponential(1) ?? 'premise not met';
  });
  console.log(claim.id.padEnd(45), cells.join('  '));
}
