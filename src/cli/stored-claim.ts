import type { CampaignPool } from '../registry/campaign-pool.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { describeClaims, libraryFiles, nameOf } from '../registry/registry.ts';
import { CommandError } from './command-error.ts';
import { claimOptionFiles, type StatementOptions } from './statement-options.ts';

/**
 * The claim a counterexample or certificate belongs to: that of the library, or of the file that the user names. A stored file is
 * data: nothing that lies beside it is imported.
 *
 * @throws {CommandError} when there is none
 */
export async function claimOf(
  id: string,
  file: string,
  options: StatementOptions & { readonly claim?: string },
  pool: CampaignPool,
): Promise<ClaimDescription> {
  if (options.claim === undefined) {
    const [claim] = await describeClaims(
      libraryFiles(id).filter((known) => nameOf(known) === id),
      pool,
    );
    if (claim?.id === id) return claim;
    throw new CommandError({
      argument: file,
      expected: 'belong to a claim of the library',
      received: `there is no ${quotedId(id)}`,
      advice:
        'Give the claim with --claim: a typed statement with its --on, or a file, if you trust it: it is a program, and will run.',
    });
  }
  const claims = await describeClaims(claimOptionFiles(options.claim, options), pool);
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim !== undefined) return claim;
  throw new CommandError({
    argument: '--claim',
    expected: `be the file of ${quotedId(id)}`,
    received: `it holds ${claims.map((c) => c.id).join(', ')}`,
  });
}

/** An identifier as it is; anything else that a file says instead of one, as JSON. */
function quotedId(id: string): string {
  return /^[\w-]{1,100}$/.test(id) ? id : JSON.stringify(id.slice(0, 100));
}
