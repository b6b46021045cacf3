import { results, WORKLOADS } from './workloads.ts';

/** One measurement in a process of its own: `measure.ts task size seconds`; prints the rate as JSON. */
const [name, size, seconds] = process.argv.slice(2);
const work = WORKLOADS[name](Number(size));
const budget = Number(seconds) * 1e6;

// The optimising compiler needs a while, longer for a claim's many small functions; what it spends is not their cost.
run(/claim|climb|margins/.test(name) ? 2e6 : 5e5);
const { instances, spent } = run(budget);
console.log(JSON.stringify({ versions: process.versions, rate: (instances / spent) * 1e6, results }));

/** Repeats the work until so many microseconds of CPU time are spent. */
function run(least: number): { readonly instances: number; readonly spent: number } {
  const begin = process.cpuUsage();
  let instances = 0;
  let calls = 1;
  for (;;) {
    for (let k = 0; k < calls; k++) instances += work();
    const { user, system } = process.cpuUsage(begin);
    const spent = user + system;
    if (spent >= least) return { instances, spent };
    // A clock reading costs about a microsecond: read it some hundred times in all.
    if (spent < least / 100) calls *= 2;
  }
}
