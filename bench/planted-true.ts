import { parseArgs } from 'node:util';
import { rigorousJudge } from '../src/certificates/rigorous-judge.ts';
import type { Claim } from '../src/claims/claim.ts';
import { budgetTimes, DEFAULT_BUDGET } from '../src/hunter/budget.ts';
import type { Evidence } from '../src/hunter/evidence.ts';
import { hunt } from '../src/hunter/hunt.ts';
import { TRUE } from '../test/quality/claims/catalogue.ts';

/**
 * Violations of what is true: `node --import tsx bench/planted-true.ts [--instances 1e6] [--seed 1] [id part]`. Each true statement beside
 * the planted ones is searched in rounds, each with draws and descents of its own, until as many instances have been evaluated on every
 * system. For each: instances, those that float64 leaves in doubt, what rigorous arithmetic had to set aside, violations, and the time.
 */
const { values, positionals } = parseArgs({
  options: { instances: { type: 'string', default: '1e6' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const [part = ''] = positionals;
const wanted = Number(values.instances);
const ofRound = DEFAULT_BUDGET.draws + DEFAULT_BUDGET.climbs * DEFAULT_BUDGET.climbEvaluations;

let violated = 0;
let seconds = 0;
for (const right of TRUE.filter(({ id }) => id.includes(part))) {
  const start = process.cpuUsage();
  const { least, undecided, setAside, violations } = searched(right);
  const { user, system } = process.cpuUsage(start);
  seconds += (user + system) / 1e6;
  violated += violations;
  console.log(
    `${right.id}: ${least} instances on each of ${right.systems.length} systems, ${undecided} draws undecided, ` +
      `${setAside} set aside, ${violations} violations, ${((user + system) / 1e6).toFixed(1)} s`,
  );
}
console.log(`${violated} violations, ${seconds.toFixed(0)} s`);
process.exitCode = violated > 0 ? 1 : 0;

/** Rounds until enough instances have been seen on every system, or one is violated. */
function searched(right: Claim): {
  readonly least: number;
  readonly undecided: number;
  readonly setAside: number;
  readonly violations: number;
} {
  const seen = new Array<number>(right.systems.length).fill(0);
  const budget = budgetTimes(Math.min(1, wanted / ofRound));
  const judge = rigorousJudge(right);
  let [undecided, setAside] = [0, 0];
  for (let round = 0; Math.min(...seen) < wanted; round++) {
    const { systems, counterexample, boundFailure } = hunt(
      { ...right, effort: 1 },
      { seed: Number(values.seed), judge, round, budget },
    );
    systems.forEach((evidence, k) => (seen[k] += instances(evidence)));
    undecided += systems.reduce((sum, { draws, edgeCases }) => sum + draws.undecided + edgeCases.undecided, 0);
    setAside += boundFailure?.count ?? 0;
    if (counterexample !== undefined) return { least: Math.min(...seen), undecided, setAside, violations: 1 };
  }
  return { least: Math.min(...seen), undecided, setAside, violations: 0 };
}

/** Instances that had a zone, edge cases among them. */
function instances({ draws, edgeCases, climbed }: Evidence['systems'][number]): number {
  return [draws, edgeCases].flatMap((zones) => Object.values(zones)).reduce((sum, count) => sum + count, climbed);
}
