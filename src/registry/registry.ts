import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { placesOf } from '../claims/source.ts';
import { FormatError, UnknownNameError } from '../matrix/errors.ts';
import type { CampaignPool } from './campaign-pool.ts';
import type { ClaimDescription } from './tasks.ts';
import { claimFiles, isOfLibrary, LIBRARY_CLAIMS, type ClaimFile } from './claim-files.ts';
import { ClaimFilesError } from './claim-files-error.ts';
import { closestNames } from '../matrix/closest-names.ts';
import { noDefaultExport } from './load-claim.ts';

/**
 * Claims that targets stand for, in the order of the targets, each claim once.
 *
 * A target is the id of a claim of the library, the beginning of ids followed by `*`, one of its groups (a folder inside
 * its registry), a file or a folder.
 * No target means every claim of the library.
 *
 * @param note  takes a sentence about what is left out, as `describeClaims`
 * @throws {UnknownNameError} for a target that stands for nothing, with the closest names
 * @throws {FormatError} for files that hold no claim, and for ids given twice; one line for each
 */
export async function selectClaims(
  targets: readonly string[],
  pool: CampaignPool,
  note?: (text: string) => void,
): Promise<readonly ClaimDescription[]> {
  return describeClaims(selectFiles(targets), pool, note);
}

/** Files that targets stand for, each once; none is imported. @throws {UnknownNameError} as `selectClaims` */
export function selectFiles(targets: readonly string[]): readonly ClaimFile[] {
  const files = targets.length === 0 ? claimFiles(LIBRARY_CLAIMS) : targets.flatMap(filesOf);
  const unique = new Map(files.map((file) => [file.file, file]));
  return [...unique.values()];
}

/** Claims that name a source. @throws {UnknownNameError} when none does, with the closest keys */
export function ofSource(claims: readonly ClaimDescription[], source: string): readonly ClaimDescription[] {
  const found = claims.filter((claim) => placesOf(claim.source).some((place) => place.source === source));
  if (found.length > 0) return found;
  const keys = new Set(claims.flatMap((claim) => placesOf(claim.source).map((place) => place.source)));
  const close = closestNames(source, [...keys]);
  throw new UnknownNameError({
    argument: 'source',
    expected: 'be the key of a publication that a claim names',
    received: `it is ${source}`,
    ...(close.length === 0 ? {} : { advice: `Did you mean ${close.join(' or ')}?` }),
  });
}

/**
 * Descriptions of the claims in files.
 *
 * @param note  takes a sentence about modules in folders that hold no claim, other than those of the library
 * @throws {FormatError} naming every file that holds none, and ids given twice; modules that were found in a folder may hold none,
 *   if others hold some
 */
export async function describeClaims(
  files: readonly ClaimFile[],
  pool: CampaignPool,
  note?: (text: string) => void,
): Promise<readonly ClaimDescription[]> {
  const outcomes = await pool.runAll(files.map((file) => ({ kind: 'describe' as const, ...file })));
  const claims = outcomes.flatMap((outcome) => (outcome.ok && outcome.value !== undefined ? [outcome.value] : []));
  const without = files.filter((_, index) => {
    const outcome = outcomes[index];
    return outcome.ok && outcome.value === undefined;
  });
  const failures = outcomes.flatMap((outcome, index) =>
    outcome.ok ? [] : [namedReason(files[index], outcome.reason)],
  );
  if (failures.length > 0) {
    throw new ClaimFilesError(
      failures,
      outcomes.every((outcome) => outcome.ok || outcome.stopped === true),
    );
  }
  if (claims.length === 0 && without.length > 0) {
    throw new ClaimFilesError(without.map(({ path }) => noDefaultExport(path, 'claim').message));
  }
  requireUniqueIds(claims);
  const foreign = without.filter((file) => !isOfLibrary(file)).map(({ path }) => path);
  if (foreign.length > 0) note?.(`No claim is the default export of ${foreign.join(', ')}: left out.`);
  return claims;
}

/** Group of a claim in reports: its folder inside the registry, or the folder of its file. */
export function groupOf({ path }: ClaimFile): string {
  const folder = dirname(path);
  return folder.replace(/^properties\/(?=.)/, '');
}

/** Files of the library for the id of a claim, the beginning of ids followed by `*`, or a group; none is imported. */
export function libraryFiles(name: string): readonly ClaimFile[] {
  const beginning = name.endsWith('*') ? name.slice(0, -1) : undefined;
  const all = claimFiles(LIBRARY_CLAIMS);
  // A claim lies in a file of its name.
  const named = all.filter((file) => nameOf(file) === name);
  if (named.length > 0) return named.map(({ file, path }) => ({ file, path }));
  return all.filter(
    (file) => groupOf(file) === name || (beginning !== undefined && nameOf(file).startsWith(beginning)),
  );
}

/** Ids of the claims in files of the library, none of which is imported: a file that exports one has its name. */
export function idsOfLibrary(files: readonly ClaimFile[]): readonly string[] {
  return files.filter(({ file }) => /^export default /m.test(readFileSync(file, 'utf8'))).map(nameOf);
}

/** Files that a target stands for. */
function filesOf(target: string): readonly ClaimFile[] {
  if (looksLikePath(target)) return claimFiles(target);
  const found = libraryFiles(target);
  if (found.length > 0) return found;
  if (existsSync(target)) return claimFiles(target);
  const library = claimFiles(LIBRARY_CLAIMS);
  const close = closestNames(target, [...new Set([...library.map(nameOf), ...library.map(groupOf)])]);
  throw new UnknownNameError({
    argument: target === '' ? 'targets' : target,
    expected: 'be the id of a claim, the beginning of ids followed by *, a group of claims, or a path',
    received: target === '' ? 'one is empty' : 'there is none of that name',
    advice: close.length === 0 ? 'See `clausius list`.' : `Did you mean ${close.join(' or ')}?`,
  });
}

/** Name of a file without folder and extension: the id of its claim, in the library. */
export function nameOf({ path }: ClaimFile): string {
  return basename(path).replace(/\.\w+$/, '');
}

function looksLikePath(target: string): boolean {
  return /[/\\]/.test(target) || /\.\w+$/.test(target) || target === '.' || target === '..';
}

function namedReason({ path }: ClaimFile, reason: string): string {
  return reason.includes(path) ? reason : `${path}: ${reason}`;
}

function requireUniqueIds(claims: readonly ClaimDescription[]): void {
  const first = new Map<string, string>();
  for (const { id, path } of claims) {
    const other = first.get(id);
    if (other !== undefined) {
      throw new FormatError({
        argument: path,
        expected: 'have an id of its own',
        received: `${id} is also the id of ${other}`,
      });
    }
    first.set(id, path);
  }
}
