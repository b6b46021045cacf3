import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../src/cli/program.ts';
import { SILENT } from '../src/cli/progress-display.ts';
import { CampaignFolder } from '../src/registry/campaign-folder.ts';
import { paint } from '../src/report/paint.ts';

/*
 * What a checkpoint takes of a hunt on one core, measured inside the process: `node --import tsx bench/checkpoints.ts [claim] [rounds]
 * [effort]`. All calls that keep a round are timed by the clock, with what they wait for the disk; beside a second run without them
 * the noise of a machine would be larger.
 */
const [claim = 'spohn-inequality', rounds = '6', effort = '1'] = process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), 'clausius-checkpoints-'));
const checkpoint = join(home, 'rounds');

let kept = 0;
for (const name of ['put', 'get', 'close'] as const) {
  const call = CampaignFolder.prototype[name] as (...args: unknown[]) => unknown;
  Object.assign(CampaignFolder.prototype, {
    [name](this: CampaignFolder, ...args: unknown[]): unknown {
      const begin = performance.now();
      const result = call.apply(this, args);
      kept += performance.now() - begin;
      return result;
    },
  });
}

/** Seconds of a hunt with this folder. */
async function seconds(): Promise<number> {
  const words = ['--rounds', rounds, '--effort', effort, '--workers', '1', '--checkpoint', checkpoint, '--json'];
  const begin = performance.now();
  await runProgram(['hunt', claim, ...words], {
    paint: paint(false),
    result: () => undefined,
    note: () => undefined,
    progress: () => SILENT,
    exitCode: 0,
  });
  return (performance.now() - begin) / 1000;
}

const search = await seconds();
const [file] = readdirSync(checkpoint);
const { size } = statSync(join(checkpoint, file));
const ofSearch = kept;
kept = 0;
const again = await seconds();
rmSync(home, { recursive: true });

const each = ofSearch / Number(rounds);
process.stdout.write(
  [
    `${claim}, ${rounds} rounds of effort ${effort}: ${search.toFixed(1)} s`,
    `kept in ${each.toFixed(3)} ms a round, ${((100 * ofSearch) / 1000 / search).toFixed(4)} % of the time`,
    `${Math.round(size / Number(rounds))} bytes a round`,
    `taken over again in ${again.toFixed(2)} s, of which ${kept.toFixed(1)} ms read the rounds`,
    '',
  ].join('\n'),
);
