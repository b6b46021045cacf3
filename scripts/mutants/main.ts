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
import { DECISIONS } from './mutations/decisions.ts';
import { ENCLOSURE } from './mutations/enclosure.ts';
import { ENTANGLEMENT } from './mutations/entanglement.ts';
import { FLOAT64 } from './mutations/float64.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const wanted = process.argv[2] ?? '';
const mutations = [...ENCLOSURE, ...ENTANGLEMENT, ...FLOAT64, ...DECISIONS].filter(({ file, fault }) =>
  `${file}: ${fault}`.includes(wanted),
);

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

const failing: string[] = [];
await shared(lanes, [...new Set(mutations.flatMap(({ tests }) => tests))], async (lane, file) => {
  if ((await lane.outcomeOfTests([file])) !== 'survived') failing.push(file);
});
for (const file of failing) console.error(`fails without a change: ${file}`);

const wrong: { readonly mutation: Mutation; readonly outcome: Outcome }[] = [];
if (failing.length === 0) {
  await shared(lanes, mutations, async (lane, mutation) => {
    const began = Date.now();
    const outcome = await lane.outcomeOf(mutation);
    if (outcome !== 'killed') wrong.push({ mutation, outcome });
    if (process.env['TIMES'] !== undefined) console.log(Date.now() - began, outcome, mutation.file, mutation.fault);
  });
}
for (const { mutation, outcome } of wrong) console.error(`${outcome}: ${mutation.file}: ${mutation.fault}`);
await Promise.all(lanes.map((lane) => lane.close()));

const seconds = Math.round((Date.now() - start) / 1000);
console.log(`${mutations.length - wrong.length} of ${mutations.length} mutants killed in ${seconds} s`);
process.exit(failing.length + wrong.length === 0 && mutations.length > 0 ? 0 : 1);
