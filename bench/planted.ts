import { rigorousJudge } from '../src/certificates/rigorous-judge.ts';
import { hunt } from '../src/hunter/hunt.ts';
import { drawnObjects } from '../src/registry/drawn-objects.ts';
import { FALSE } from '../test/quality/claims/catalogue.ts';
import { evaluationsUntilRefuted } from '../test/quality/refuted.ts';

/**
 * What the search finds of what is planted: `node --import tsx bench/planted.ts [seed,…] [id part]`, by default seed 1. For each false
 * claim the evaluations until it is refuted, the seconds of the whole search, and the example.
 */
const [seeds = '1', part = ''] = process.argv.slice(2);

for (const { wrong } of FALSE.filter(({ wrong: { id } }) => id.includes(part))) {
  for (const seed of seeds.split(',').map(Number)) {
    const evaluations = evaluationsUntilRefuted(wrong, seed);
    const time = process.cpuUsage();
    const { counterexample } = hunt(wrong, { seed, judge: rigorousJudge(wrong) });
    const { user } = process.cpuUsage(time);
    const example = counterexample === undefined ? [] : drawnObjects(wrong, counterexample);
    const numbers = example.flatMap(({ text }) => text.match(/\d+/g) ?? []).map(Number);
    console.log(
      `${wrong.id} seed ${seed}: ${evaluations ?? '-'} evaluations, ${(user / 1e6).toFixed(1)} s, ` +
        `largest number ${Math.max(0, ...numbers)}`,
    );
    for (const { name, text } of example) console.log(`    ${name} = ${text.slice(0, 150)}`);
  }
}
