import { type Command, Option } from 'commander';
import { CommandError } from './command-error.ts';
import { parseShard } from './parse-option.ts';
import { PROGRAM, quoted } from './reproduce.ts';
import { requireFolder } from './writable.ts';

/** Options of a campaign that is kept in a folder, whole or in part. */
export interface FolderOptions {
  readonly checkpoint?: string;
  readonly shard?: readonly [number, number] | 'auto';
  readonly out?: string;
}

/** A command with these options. */
export function withFolderOptions(command: Command): Command {
  return command
    .option('--checkpoint <folder>', 'keep what is done in this folder, and go on from what it holds')
    .addOption(
      new Option(
        '--shard <i/n>',
        'only the i-th of n parts, into the folder of --out; auto asks the scheduler',
      ).argParser((text) => (text === 'auto' ? text : parseShard(text))),
    )
    .option('--out <folder>', `folder for the parts, which \`${PROGRAM} merge\` puts together`);
}

/** Folder of a campaign, and which part of it is asked for. */
export interface ChosenFolder {
  readonly option: '--checkpoint' | '--out';
  readonly path: string;
  readonly shard?: readonly [number, number];
}

/** The folder that options ask for, if they do; it can be written. @throws {CommandError} */
export function chosenFolder(
  { checkpoint, shard, out }: FolderOptions,
  environment: NodeJS.ProcessEnv,
): ChosenFolder | undefined {
  if ((shard === undefined) !== (out === undefined)) {
    throw new CommandError({
      argument: shard === undefined ? '--out' : '--shard',
      expected: `stand with ${shard === undefined ? '--shard' : '--out'}`,
      received: 'it stands alone',
      advice: 'Write --shard i/n --out folder, which part and the folder for it.',
    });
  }
  if (shard !== undefined && checkpoint !== undefined) {
    throw new CommandError({
      argument: '--checkpoint',
      expected: 'stand without --shard',
      received: 'both are given',
      advice: 'Leave it out: parts go on from the folder of --out.',
    });
  }
  const path = checkpoint ?? out;
  if (path === undefined) return undefined;
  const option = out === undefined ? '--checkpoint' : '--out';
  requireFolder(option, path);
  if (shard === undefined) return { option, path };
  return { option, path, shard: shard === 'auto' ? shardOf(environment) : shard };
}

/** The options of the folder, for a command line. */
export function folderWords({ option, path, shard }: ChosenFolder): string {
  return `${shard === undefined ? '' : `--shard ${shard.join('/')} `}${option} ${quoted(path)}`;
}

/** Variables in which schedulers say which task of an array this is, and how many there are; and from where they count. */
const SCHEDULERS = [
  { index: 'SLURM_ARRAY_TASK_ID', count: 'SLURM_ARRAY_TASK_COUNT', least: 'SLURM_ARRAY_TASK_MIN', first: 1 },
  { index: 'JOB_COMPLETION_INDEX', count: 'JOB_COMPLETION_COUNT', least: undefined, first: 0 },
  { index: 'CI_NODE_INDEX', count: 'CI_NODE_TOTAL', least: undefined, first: 1 },
  { index: 'PARALLEL_SEQ', count: undefined, least: undefined, first: 1 },
] as const;

/** Number of shards where the scheduler does not say it, or counts only those that are submitted again. */
const SHARDS = 'CLAUSIUS_SHARDS';

/**
 * Shard that a scheduler has given to this process.
 *
 * @throws {CommandError} when no scheduler says it, or what it says is no shard
 */
export function shardOf(environment: NodeJS.ProcessEnv): readonly [number, number] {
  const scheduler = SCHEDULERS.find(({ index }) => environment[index] !== undefined);
  if (scheduler === undefined) {
    const names = SCHEDULERS.map(({ index }) => index).join(', ');
    throw new CommandError({
      argument: '--shard auto',
      expected: 'run under a scheduler',
      received: `none of ${names} is set`,
      advice: 'Write --shard i/n.',
    });
  }
  const given = environment[SHARDS];
  const variable = given === undefined ? (scheduler.count ?? SHARDS) : SHARDS;
  const least = given === undefined && scheduler.least !== undefined ? environment[scheduler.least] : undefined;
  const from = least === undefined ? scheduler.first : wholeNumber(least);
  const index = wholeNumber(environment[scheduler.index]) - from + 1;
  const count = wholeNumber(environment[variable]);
  if (index >= 1 && index <= count) return [index, count];
  throw new CommandError({
    argument: '--shard auto',
    expected: 'find a shard',
    received: `${scheduler.index} is ${environment[scheduler.index]} and ${variable} is ${environment[variable] ?? 'not set'}`,
    advice: `Set ${SHARDS}.`,
  });
}

function wholeNumber(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
