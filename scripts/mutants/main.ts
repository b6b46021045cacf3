/**
 * Weakens bounds, guards and verdicts, one at a time, and runs the tests that have to notice.
 *
 * The sources stay as they are on disk: a running vitest is handed the changed text instead. After the mutations for which they are
 * run, the same tests have to pass without a change, in the same thread: nothing of a mutation is left, and it alone was noticed.
 * Where something is left (a table of an untouched module that keeps closures of the mutated one), its mutations are tried again,
 * each with everything imported anew.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { commandLine } from '../command-line.ts';
import { Lane, type Outcome } from './lane.ts';
import type { Mutation } from './mutation.ts';
import { MUTATIONS } from './mutations/all.ts';

const USAGE = `Usage: npm run mutants -- [part]

Weakens bounds, guards and verdicts, one at a time, and runs the tests that have to notice.

  part          only mutations whose file or fault contains this text
  --help, -h    this text
`;

const {
  positionals: [wanted = ''],
} = commandLine(USAGE, {}, 1);
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const mutations = MUTATIONS.filter(({ file, fault }) => `${file}: ${fault}`.includes(wanted));

/** Mutations by the tests that have to notice them. */
const groups = new Map<string, Mutation[]>();
for (const mutation of mutations) {
  const tests = mutation.tests.join(', ');
  groups.set(tests, [...(groups.get(tests) ?? []), mutation]);
}
const rest = [...groups.values()].toSorted((a, b) => b.length - a.length);

const busy = new Set<string>();

/** A mutant in an endless loop must not keep continuous integration busy. */
const LONGEST = 20 * 60_000;
setTimeout(() => {
  console.error(`not finished: ${[...busy].join(', ')}`);
  process.exit(1);
}, LONGEST).unref();

const start = Date.now();
const outcomes = new Map<Mutation, Outcome>();
const failing = new Set<string>();

/** Tries the mutations of a group, with modules kept from one to the next or not. Do its tests pass without a change after that? */
async function isSettled(lane: Lane, group: readonly Mutation[], keeps: boolean): Promise<boolean> {
  for (const mutation of group) {
    const name = `${mutation.file}: ${mutation.fault}`;
    busy.add(name);
    if (!keeps) lane.renew();
    outcomes.set(mutation, await lane.outcomeOf(mutation));
    busy.delete(name);
  }
  if (!keeps) lane.renew();
  return (await lane.outcomeOfTests(group[0].tests)) === 'survived';
}

async function work(): Promise<void> {
  const lane = await Lane.open(root);
  for (let group = rest.shift(); group !== undefined; group = rest.shift()) {
    const isKnown = (await isSettled(lane, group, true)) || (await isSettled(lane, group, false));
    if (!isKnown) failing.add(group[0].tests.join(', '));
  }
  await lane.close();
}

await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));

for (const tests of failing) console.error(`without a change too: ${tests}`);
for (const [{ file, fault }, outcome] of outcomes) {
  if (outcome !== 'killed') console.error(`${outcome}: ${file}: ${fault}`);
}
const killed = [...outcomes.values()].filter((outcome) => outcome === 'killed').length;
const seconds = Math.round((Date.now() - start) / 1000);
console.log(`${killed} of ${mutations.length} mutants killed in ${seconds} s`);
process.exit(killed === mutations.length && killed > 0 && failing.size === 0 ? 0 : 1);
