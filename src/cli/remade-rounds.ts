import { randomInt } from 'node:crypto';
import { blockLine } from '../registry/block-line.ts';
import type { FolderContent } from '../registry/campaign-folder.ts';
import { type HuntIdentity, huntIdentity } from '../registry/campaign-identity.ts';
import type { CampaignPool } from '../registry/campaign-pool.ts';
import { valueOf } from '../registry/task-error.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { CommandError } from './command-error.ts';
import { huntTask } from './hunt-task.ts';

/**
 * Makes some rounds of a hunt again, which nobody knows before, and compares them with those that are kept, character by character.
 *
 * @param count  how many; all where there are fewer
 * @returns      their numbers
 * @throws {CommandError} naming a round that is another one here; where claim, library or runtime are not those of the parts
 */
export async function remadeRounds(
  folder: string,
  identity: HuntIdentity,
  { blocks }: FolderContent,
  claim: ClaimDescription,
  count: number,
  pool: CampaignPool,
): Promise<readonly string[]> {
  const { seed, effort, systems } = identity;
  const isPart = JSON.stringify(systems) !== JSON.stringify(claim.systems);
  const here = huntIdentity(claim, { seed, effort, ...(isPart ? { system: systems } : {}) });
  const other = ['contents', 'library', 'runtime'].filter((name) => here[name] !== identity[name]);
  if (other.length > 0) {
    throw new CommandError({
      argument: '--recheck',
      expected: 'meet the claim, library and runtime of the parts',
      received: `of ${folder} ${other.join(', ')} differ here`,
    });
  }
  const task = huntTask(claim, { seed, effort, systems: isPart ? systems : undefined });
  const chosen = sampleOf([...blocks.keys()], count);
  await Promise.all(
    chosen.map(async (block) => {
      const result = valueOf(await pool.run({ ...task, round: Number(block) }));
      const { line, place } = blocks.get(block)!;
      if (blockLine({ block, result }) === line) return;
      throw new CommandError({
        argument: 'folder',
        expected: 'hold what is computed here as well',
        received: `round ${block}, ${place} of ${folder}, is another one here`,
      });
    }),
  );
  return chosen.toSorted((a, b) => Number(a) - Number(b));
}

function sampleOf<T>(items: readonly T[], count: number): readonly T[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(randomInt(left.length), 1)[0]);
}
