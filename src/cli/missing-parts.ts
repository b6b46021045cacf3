import type { FolderContent } from '../registry/campaign-folder.ts';
import { CommandError } from './command-error.ts';

/** @throws {CommandError} naming what is missing, and the shards that make it */
export function requireComplete(
  folder: string,
  kind: 'round' | 'claim',
  missing: readonly (readonly [index: number, name: string])[],
  asked: FolderContent['asked'],
): void {
  if (missing.length === 0) return;
  const counts = new Set(asked.map(({ shard }) => shard?.[1] ?? 1));
  const [count] = counts;
  const shards = [...new Set(missing.map(([index]) => (index % count) + 1))].toSorted((a, b) => a - b);
  const of = counts.size > 1 || count === 1 ? '' : `, of ${shown(shards.map(String), 'shard')} of ${count}`;
  throw new CommandError({
    argument: 'folder',
    expected: `hold every ${kind}`,
    received: `in ${folder} ${shown(
      missing.map(([, name]) => name),
      kind,
    )} ${missing.length === 1 ? 'is' : 'are'} missing${of}`,
    advice: 'Run them again; what is there is kept.',
  });
}

/** Shards whose number of rounds a clock decides are complete when each has begun. @throws {CommandError} */
export function requireBegun(folder: string, asked: FolderContent['asked']): void {
  const shards = asked.flatMap(({ shard }) => (shard === undefined ? [] : [shard]));
  const count = Math.max(0, ...shards.map(([, of]) => of));
  const begun = new Set(shards.filter(([, of]) => of === count).map(([index]) => index));
  const missing = [...numbersBelow(count)].map((k) => k + 1).filter((shard) => !begun.has(shard));
  if (missing.length === 0) return;
  throw new CommandError({
    argument: 'folder',
    expected: 'hold every shard',
    received: `in ${folder} ${shown(missing.map(String), 'shard')} of ${count} ${missing.length === 1 ? 'is' : 'are'} missing`,
  });
}

/** Names that are shown, of many. */
const SHOWN = 20;

export function shown(names: readonly string[], kind: string): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${kind}${names.length === 1 ? '' : 's'} ${names.slice(0, SHOWN).join(', ')}${more}`;
}

/** Missing rounds that are counted. */
export const MOST_MISSING = 100_000;

export function* numbersBelow(count: number): Generator<number> {
  for (let k = 0; k < count; k++) yield k;
}
