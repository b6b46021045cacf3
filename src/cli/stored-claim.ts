import { readFileSync } from 'node:fs';
import type { CampaignPool } from '../registry/campaign-pool.ts';
import type { ClaimDescription } from '../registry/campaign.ts';
import { claimFiles, claimFilesBeside, type ClaimFile } from '../registry/claim-files.ts';
import { describeClaims, libraryFiles } from '../registry/registry.ts';
import { CommandError } from './command-error.ts';

/**
 * The claim a counterexample or certificate belongs to: in the given file, beside the stored file, or in the library.
 *
 * @throws {CommandError} when there is none, or when several could be meant
 */
export async function claimOf(
  id: string,
  file: string,
  options: { readonly claim?: string },
  pool: CampaignPool,
): Promise<ClaimDescription> {
  const claims = await describeClaims(
    options.claim === undefined ? candidates(id, file) : claimFiles(options.claim),
    pool,
  );
  const claim = claims.find((candidate) => candidate.id === id);
  if (claim !== undefined) return claim;
  throw options.claim === undefined
    ? new CommandError(
        `Argument \`${file}\` must belong to a claim beside it or in the library, but there is no ${id}. ` +
          'Name the file of the claim with --claim.',
      )
    : new CommandError(
        `Argument \`--claim\` must be the file of ${id}, but it holds ${claims.map((c) => c.id).join(', ')}.`,
      );
}

/** The file beside the stored one that holds its claim, by its text, or else that of the library. */
function candidates(id: string, file: string): readonly ClaimFile[] {
  const beside = mentioning(id, claimFilesBeside(file));
  if (beside.length > 1) {
    throw new CommandError(
      `Argument \`${file}\` must have one claim beside it, but ${id} is written in ${beside.map(({ path }) => path).join(', ')}. ` +
        'Name the file of the claim with --claim.',
    );
  }
  return beside.length === 1 ? beside : libraryFiles(id);
}

/** Files that call `claim` with the id, or if none does, those in which it is written between quotes. */
function mentioning(id: string, files: readonly ClaimFile[]): readonly ClaimFile[] {
  const texts = files.map((file) => ({ file, text: readText(file.file).replaceAll(/\(\s+/g, '(') }));
  const containing = (before: string): readonly ClaimFile[] =>
    texts
      .filter(({ text }) => ["'", '"', '`'].some((quote) => text.includes(before + quote + id + quote)))
      .map(({ file }) => file);
  const calling = containing('claim(');
  return calling.length > 0 ? calling : containing('');
}

/** Text of a file. @throws {CommandError} when it cannot be read */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new CommandError(
      `Argument \`${file}\` must be a file that can be read, but ${
        code === 'ENOENT' ? 'there is none' : `reading it gives ${code}`
      }.`,
    );
  }
}
