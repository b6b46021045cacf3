import { Command, Option } from 'commander';
import { selectFiles } from '../registry/registry.ts';
import { DEFAULT_SEED } from '../registry/verify.ts';
import { CommandError } from './command-error.ts';
import { parseCount, parseDuration, parseFactor } from './parse-option.ts';
import { PROGRAM, quoted } from './reproduce.ts';
import { isOfLibrary } from '../registry/claim-files.ts';
import { OPTIONS } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface SlurmOptions {
  readonly shards: number;
  readonly time: number;
  readonly rounds?: number;
  readonly seed: number;
  readonly effort?: number;
  readonly out: string;
}

/** `clausius slurm`: prints a script that runs a campaign as an array of jobs. */
export function slurmCommand(terminal: Terminal): Command {
  return new Command('slurm')
    .description('print a script that runs a campaign as an array of Slurm jobs')
    .argument(
      '<targets...>',
      'one claim, which is hunted, or several, which are verified: ids, groups, files or folders',
    )
    .addOption(new Option('--shards <number>', 'jobs of the array').argParser(parseCount).makeOptionMandatory())
    .addOption(new Option('--time <duration>', 'limit of each job').argParser(parseDuration).makeOptionMandatory())
    .addOption(
      new Option('--rounds <number>', 'rounds of a hunt; without it as many as the time allows').argParser(parseCount),
    )
    .addOption(OPTIONS.seed())
    .addOption(new Option('--effort <factor>', 'multiple of the usual number of evaluations').argParser(parseFactor))
    .option('--out <folder>', 'folder for the parts, which all nodes see', 'parts')
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} slurm spohn-inequality --shards 200 --time 1h > campaign.sh
  ${PROGRAM} slurm spohn-inequality --rounds 100000 --shards 200 --time 1h > campaign.sh
  bash campaign.sh          # submits the array, and a job that merges it
  bash campaign.sh 3,17-20  # some shards, such as those that merge misses

Jobs that are put back into the queue, lost with their node or run twice go on from what the folder holds. See docs/campaigns.md.`,
    )
    .action((targets: readonly string[], options: SlurmOptions) => terminal.result(scriptOf(targets, options)));
}

/** Share of a job's time that is left for its start and its end, and seconds of it at least. */
const MARGIN = { share: 0.05, least: 30 };

function scriptOf(targets: readonly string[], options: SlurmOptions): string {
  const { shards, time, rounds, seed, effort, out } = options;
  const selected = selectFiles(targets);
  const isHunt = selected.length === 1;
  const files = selected.filter((file) => !isOfLibrary(file));
  if (!isHunt && rounds !== undefined) {
    throw new CommandError({
      argument: '--rounds',
      expected: 'stand with one claim',
      received: 'the targets stand for several',
    });
  }
  const seconds = Math.floor(time - Math.max(MARGIN.least, MARGIN.share * time));
  if (seconds < 1)
    throw new CommandError({
      argument: '--time',
      expected: `be longer than ${MARGIN.least}s`,
      received: `is ${time}s`,
    });
  const length = rounds === undefined ? ['--for', `${seconds}s`] : ['--rounds', String(rounds)];
  const words = [
    isHunt ? 'hunt' : 'verify',
    ...targets.map(quoted),
    ...(isHunt ? length : []),
    ...(seed === DEFAULT_SEED ? [] : ['--seed', String(seed)]),
    ...(effort === undefined ? [] : ['--effort', String(effort)]),
  ];
  const minutes = Math.ceil(time / 60);
  return `#!/usr/bin/env bash
# ${isHunt ? 'A hunt' : 'A verification'} as ${shards} jobs of Slurm, and a job that merges them.
#
#   bash campaign.sh          submits all shards
#   bash campaign.sh 3,17-20  submits some of them
#
# A shard goes on from what its folder holds: jobs that are put back into the queue, lost with their node, or run twice do no harm.
set -euo pipefail
export CLAUSIUS_SHARDS=${shards}
export CLAUSIUS="\${CLAUSIUS:-npx clausius}"
parts=${quoted(out)}

case "\${1:-1-${shards}}" in
  shard)
    exec $CLAUSIUS ${words.join(' ')} --workers "\${SLURM_CPUS_PER_TASK:-1}" --shard auto --out "$parts"
    ;;
  merge)
    # The files are the truth, not the states of the jobs: merge says which shards are missing.
    status=0
    $CLAUSIUS merge "$parts"${files.length === 0 ? '' : ` --claim ${files.map(({ path }) => quoted(path)).join(' ')}`} --json > "$parts/.ledger" || status=$?
    if [ -s "$parts/.ledger" ]; then mv "$parts/.ledger" "$parts/ledger.json"; else rm -f "$parts/.ledger"; fi
    exit "$status"
    ;;
  *)
    mkdir -p "$parts/log"
    array="$(sbatch --parsable --job-name=clausius --array="\${1:-1-${shards}}" --time=${minutes} --cpus-per-task=1 --requeue \\
      --open-mode=append --output="$parts/log/%a.txt" "$0" shard)"
    # After any end: a failed task would keep the job away for ever, also once it has run again.
    merge="$(sbatch --parsable --job-name=clausius-merge --dependency="afterany:$array" --time=30 --requeue \\
      --open-mode=append --output="$parts/log/merge.txt" "$0" merge)"
    echo "Submitted the array $array and the job $merge, which writes $parts/ledger.json."
    ;;
esac`;
}
