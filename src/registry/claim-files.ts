import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { requireFile } from '../formats/file-bytes.ts';
import { FormatError } from '../matrix/errors.ts';

/** File that holds a claim, found but not yet imported. */
export interface ClaimFile {
  /** Absolute path. */
  readonly file: string;
  /** Path as reports show it, with forward slashes: relative to the folder that was asked for. */
  readonly path: string;
  /** True for a module that was found in a folder, which need not hold a claim: what claims share may lie beside them. */
  readonly inFolder?: true;
}

/** Folder of claims beside the library: its own registry. */
export const LIBRARY_CLAIMS = resolve(import.meta.dirname, '../../properties');

const CLAIM_FILE = /\.(m?ts|m?js|claim\.json)$/;
const NO_CLAIM = /\.(d\.m?ts|test\.m?[tj]s|config\.m?[tj]s)$/;
const SKIPPED = new Set(['node_modules', 'counterexamples', 'certificates', 'proofs']);

/**
 * Claim files of a path, in alphabetical order: the file itself, or every module in a folder and the folders below.
 *
 * @throws {FormatError} when there is no such file, or the folder holds no module
 */
export function claimFiles(path: string): readonly ClaimFile[] {
  const absolute = resolve(path);
  const stats = statSync(absolute, { throwIfNoEntry: false });
  if (stats === undefined) throw wrongPath(path, 'be an existing file or folder', 'there is none');
  if (!stats.isDirectory()) {
    if (!CLAIM_FILE.test(absolute)) {
      throw wrongPath(
        path,
        'be a TypeScript or JavaScript module or a statement, *.claim.json',
        `its name is ${basename(absolute)}`,
      );
    }
    requireFile(path);
    return [{ file: absolute, path: slashes(path) }];
  }
  const found = modulesIn(absolute).map((file) => ({
    file,
    path: slashes(join(absolute === LIBRARY_CLAIMS ? basename(absolute) : path, file.slice(absolute.length + 1))),
    inFolder: true as const,
  }));
  if (found.length === 0) throw wrongPath(path, 'be a folder with claims', 'it holds no TypeScript or JavaScript file');
  return found;
}

/** Does the claim belong to the library's own registry? */
export function isOfLibrary({ file }: ClaimFile): boolean {
  return file.startsWith(LIBRARY_CLAIMS + sep);
}

/** Files of the registry to which the file of a claim belongs: the folder `properties` above it, or else its own folder. */
export function claimsOfRegistry(claimFile: string): readonly ClaimFile[] {
  return modulesIn(storageRoot(claimFile)).map((file) => ({ file, path: slashes(file) }));
}

/**
 * File in which the counterexample of a claim is kept: `counterexamples/<id>.json` in the nearest folder called
 * `properties` above the claim, or else beside the claim's file.
 */
export function counterexampleFile(claimFile: string, id: string): string {
  return join(storageRoot(claimFile), 'counterexamples', `${id}.json`);
}

/** File in which the certificate of that counterexample is kept: `certificates/<id>.json` beside it. */
export function certificateFile(claimFile: string, id: string): string {
  return join(storageRoot(claimFile), 'certificates', `${id}.json`);
}

/**
 * File in which the proof of a claim is kept: at the same path below `proofs`, a folder beside `properties`; for a claim that
 * lies in no folder of that name, in `proofs` beside its file.
 */
export function proofFile(claimFile: string): string {
  const root = storageRoot(claimFile);
  const folder = basename(root) === 'properties' ? dirname(root) : root;
  return join(folder, 'proofs', relative(root, claimFile).replace(/\.claim\.json$/, '.ts'));
}

/** File with passages of the source of a claim, as they stand there: `quotations/<key>.txt` beside the counterexamples. */
export function quotationFile(claimFile: string, key: string): string {
  return join(storageRoot(claimFile), 'quotations', `${key}.txt`);
}

function storageRoot(claimFile: string): string {
  let folder = dirname(claimFile);
  while (basename(folder) !== 'properties' && dirname(folder) !== folder) folder = dirname(folder);
  return basename(folder) === 'properties' ? folder : dirname(claimFile);
}

function modulesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) || entry.name.startsWith('.') ? [] : modulesIn(path);
      // An import would wait for a pipe.
      const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
      return isFile && isModule(entry.name) ? [path] : [];
    })
    .toSorted(byCodePoint);
}

function isModule(name: string): boolean {
  return CLAIM_FILE.test(name) && !NO_CLAIM.test(name);
}

/** Order that does not depend on the locale. */
function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function slashes(path: string): string {
  return path.split(sep).join('/');
}

function wrongPath(path: string, expected: string, received: string): FormatError {
  return new FormatError({ argument: path, expected, received });
}
