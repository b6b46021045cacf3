import { budgetTimes } from '../src/hunter/budget.ts';
import { hunt } from '../src/hunter/hunt.ts';
import { claimFiles, LIBRARY_CLAIMS } from '../src/registry/claim-files.ts';
import { claimIn } from '../src/registry/load-claim.ts';
import { rigorousJudge } from '../src/certificates/rigorous-judge.ts';

/**
 * Power of the search: how many statements that the literature has as false are refuted without a look at their stored
 * counterexamples. `node --import tsx bench/power.ts [share,…] [seed,…] [id part]`, by default with all evaluations of a campaign
 * and seeds 1 to 5; the ids are those that are not met.
 */
const [shares = '1', seeds = '1,2,3,4,5', part = ''] = process.argv.slice(2);

const claims = await Promise.all(claimFiles(LIBRARY_CLAIMS).map(({ file, path }) => claimIn(file, path)));
const wanted = claims
  .filter((claim) => claim !== undefined)
  .filter(({ literature, id }) => literature === 'false' && id.includes(part));

for (const share of shares.split(',').map(Number)) {
  for (const seed of seeds.split(',').map(Number)) {
    const time = process.cpuUsage();
    const missed = wanted.filter((claim) => {
      const options = { seed, budget: budgetTimes(share), judge: rigorousJudge(claim), simplify: false };
      return hunt(claim, options).counterexample === undefined;
    });
    const { user, system } = process.cpuUsage(time);
    const met = `${wanted.length - missed.length} of ${wanted.length}`;
    const ids = missed.map(({ id }) => ` ${id}`).join('');
    console.log(`share ${share}, seed ${seed}: ${met} in ${((user + system) / 1e6).toFixed(0)} s${ids}`);
  }
}
