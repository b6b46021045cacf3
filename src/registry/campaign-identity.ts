import { existsSync, readFileSync } from 'node:fs';
import type { System } from '../claims/claim.ts';
import type { CampaignIdentity } from './campaign-folder.ts';
import { certificateFile, counterexampleFile, isOfLibrary, proofFile } from './claim-files.ts';
import { libraryDigest, RUNTIME } from './library-digest.ts';
import { digestOf, moduleContents } from './module-contents.ts';
import type { ClaimDescription } from './tasks.ts';

/** What decides the result of a hunt, and what is needed to show it without the claim's file. */
export interface HuntIdentity extends CampaignIdentity {
  readonly command: 'hunt';
  readonly claim: Omit<ClaimDescription, 'file'>;
  /** Does the claim belong to the library? */
  readonly ofLibrary: boolean;
  readonly seed: number;
  readonly effort: number;
  readonly systems: readonly System[];
}

/** The same of a verification. */
export interface VerifyIdentity extends CampaignIdentity {
  readonly command: 'verify';
  /** Ids in the order of the ledger. */
  readonly claims: readonly string[];
  /** Those of the library. */
  readonly ofLibrary: readonly string[];
  readonly seed: number;
  /** `usual` where it follows what is still to be learnt. */
  readonly effort: number | 'usual';
}

/** Identity of a hunt. */
export function huntIdentity(
  claim: ClaimDescription,
  { seed, effort, system }: { readonly seed: number; readonly effort: number; readonly system?: readonly System[] },
): HuntIdentity {
  const { file, ...description } = claim;
  return {
    command: 'hunt',
    claim: description,
    ofLibrary: isOfLibrary(claim),
    seed,
    effort,
    systems: system ?? claim.systems,
    contents: contentsOf([file]),
    library: libraryDigest(),
    runtime: RUNTIME,
  };
}

/**
 * Identity of a verification.
 *
 * @param options.write  are counterexamples and certificates stored while it runs? Then it does not depend on what is stored.
 */
export function verifyIdentity(
  claims: readonly ClaimDescription[],
  { seed, effort, write }: { readonly seed: number; readonly effort?: number; readonly write?: true },
): VerifyIdentity {
  const modules = claims.flatMap(({ file }) => [file, proofFile(file)]);
  const stored = claims.flatMap(({ file, id }) => [counterexampleFile(file, id), certificateFile(file, id)]);
  return {
    command: 'verify',
    claims: claims.map(({ id }) => id),
    ofLibrary: claims.filter(isOfLibrary).map(({ id }) => id),
    seed,
    effort: effort ?? 'usual',
    contents: contentsOf(modules),
    stored: write ? 'written' : digestOf(stored.map(contentOf)),
    library: libraryDigest(),
    runtime: RUNTIME,
  };
}

/** Digest of modules with what they import, as far as it can be read; of what other packages say nothing is known. */
function contentsOf(files: readonly string[]): string {
  const known = moduleContents(files.filter((file) => existsSync(file)));
  return digestOf(files.map((file) => known.get(file) ?? contentOf(file)));
}

function contentOf(file: string): string | Uint8Array {
  return existsSync(file) ? readFileSync(file) : '';
}
