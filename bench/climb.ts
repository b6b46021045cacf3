import { climb, ONE_SIDED, TWO_SIDED } from '../src/hunter/climb.ts';
import type { Descent } from '../src/hunter/descents.ts';
import { evolve } from './evolution.ts';
import { matrixAdaptation } from '../src/hunter/matrix-adaptation.ts';
import { ClaimOnSystem } from '../src/hunter/claim-on-system.ts';
import { quasiNewton } from '../src/hunter/quasi-newton.ts';
import { randomStarts } from '../test/quality/random-starts.ts';
import { PLANTED } from '../test/quality/claims/planted.ts';

/**
 * Comparison of the hunter's optimisers on planted claims under equal evaluation budgets: `node --import tsx
 * bench/climb.ts [id part]`. For each claim, system and optimiser: on how many of five seeds a violation was met, the median
 * number of evaluations until the search ended, and the median of the smallest margins.
 */
const SEEDS: readonly number[] = [1, 2, 3, 4, 5];
const DRAWS = 500;
const BUDGET = { climbs: 8, climbEvaluations: 4000 };

const fromDraws = { measure: 'margin', from: 'draws' } as const;
const CONTENDERS: Readonly<Record<string, readonly Descent[]>> = {
  '(1+1)-ES': [{ optimiser: evolve, ...fromDraws }],
  'LM-MA-ES': [{ optimiser: matrixAdaptation, ...fromDraws }],
  BFGS: [{ optimiser: quasiNewton, ...fromDraws }],
  'one-sided': ONE_SIDED,
  'two-sided': TWO_SIDED,
};

const wanted = process.argv[2] ?? '';
for (const claim of PLANTED) {
  if (!claim.id.includes(wanted)) continue;
  for (const system of claim.systems) {
    const onSystem = new ClaimOnSystem(claim, system);
    console.log(`${onSystem.name}  (${onSystem.ensemble.size} integers)`);
    const samples = SEEDS.map((seed) => randomStarts(onSystem, seed, DRAWS));
    const drawn = samples.map(({ lowest }) => lowest.draws.list[0]?.outcome.margin ?? Number.NaN);
    console.log(`  ${'random'.padEnd(10)} ${DRAWS} draws, smallest margin ${median(drawn).toExponential(2)}`);
    for (const [name, descents] of Object.entries(CONTENDERS)) {
      let found = 0;
      const spent: number[] = [];
      const margins: number[] = [];
      const time = process.cpuUsage();
      for (const [k, seed] of SEEDS.entries()) {
        const { lowest, spent: evaluations } = climb(onSystem, seed, 0, samples[k], BUDGET, { portfolio: descents });
        if (lowest.list[0]?.outcome.zone === 'violated') found++;
        spent.push(evaluations);
        margins.push(lowest.list[0]?.outcome.margin ?? Number.NaN);
      }
      const { user } = process.cpuUsage(time);
      const each = user / spent.reduce((sum, n) => sum + n, 0);
      console.log(
        `  ${name.padEnd(10)} ${found}/5 found  ${String(median(spent)).padStart(6)} evaluations  ` +
          `${median(margins).toExponential(2).padStart(9)}  ${each.toFixed(1)} µs`,
      );
    }
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}
