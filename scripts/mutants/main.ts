/**
 * Weakens bounds, guards and verdicts, one at a time, and runs the tests that have to notice.
 *
 * The sources stay as they are on disk: a running vitest is handed the changed text instead. First the same tests have to pass
 * without a change.
 *
 * Run: npm run mutants [part of a file name or of a fault]
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Lane, type Outcome } from './lane.ts';
import type { Mutation } from './mutation.ts';
import { MUTATIONS } from './mutations/all.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const wanted = process.argv[2] ?? '';
const mutations = MUTATIONS.filter(({ file, fault }) => `${file}: ${fault}`.includes(wanted));

/** Runs all of a list, each by the first lane that is free. */
async function shared<T>(lanes: readonly Lane[], list: readonly T[], of: (lane: Lane, item: T) => Promise<void>) {
  const rest = [...list];
  await Promise.all(
    lanes.map(async (lane) => {
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await of(lane, item);
    }),
  );
}

const start = Date.now();
const lanes = await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, () => Lane.open(root)));

const busy: string[] = [];

/** A mutant in an endless loop must not keep continuous integration busy. */
const LONGEST = 20 * 60_000;
setTimeout(() => {
  console.error(`not finished: ${busy.join(', ')}`);
  process.exit(1);
}, LONGEST).unref();

const failing: string[] = [];
await shared(lanes, [...new Set(mutations.flatMap(({ tests }) => tests))], async (lane, file) => {
  if ((await lane.outcomeOfTests([file])) !== 'survived') failing.push(file);
});

const outcomes = new Map<Mutation, Outcome>();
if (failing.length === 0) {
  await shared(lanes, mutations, async (lane, mutation) => {
    const name = `${mutation.file}: ${mutation.fault}`;
    busy.push(name);
    outcomes.set(mutation, await lane.outcomeOf(mutation));
    busy.splice(busy.indexOf(name), 1);
  });
}
await Promise.all(lanes.map((lane) => lane.close()));

for (const file of failing) console.error(`fails without a change: ${file}`);
for (const [{ file, fault }, outcome] of outcomes) {
  if (outcome !== 'killed') console.error(`${outcome}: ${file}: ${fault}`);
}
const killed = [...outcomes.values()].filter((outcome) => outcome === 'killed').length;
const seconds = Math.round((Date.now() - start) / 1000);
console.log(`${killed} of ${mutations.length} mutants killed in ${seconds} s`);
process.exit(killed === mutations.length && killed > 0 ? 0 : 1);
