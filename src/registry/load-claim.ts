import { pathToFileURL } from 'node:url';
import { requireClaim, type Claim } from '../claims/claim.ts';
import { requireProof, type Proof } from '../proofs/proof.ts';
import { placeOf } from '../matrix/error-place.ts';
import { requireFile } from '../formats/file-bytes.ts';
import { FormatError } from '../matrix/errors.ts';
import { missingExportAdvice } from './missing-export.ts';
import { typedClaim } from './typed-file.ts';
import { registerImportHooks } from './register-hooks.ts';

/**
 * Claim that a file exports as its default, or that is typed in it.
 *
 * @param file  absolute path of a TypeScript or JavaScript module, or of a statement in JSON
 * @param name  path under which errors mention it
 * @throws {FormatError} when the file cannot be imported or its default export is no claim
 */
export async function loadClaim(file: string, name: string): Promise<Claim> {
  const claim = await claimIn(file, name);
  if (claim === undefined) throw noDefaultExport(name, 'claim');
  return claim;
}

/** The same, or undefined for a module without default export. */
export async function claimIn(file: string, name: string): Promise<Claim | undefined> {
  const value = typedClaim(file, name) ?? (await defaultExport(file, name));
  if (value !== undefined) requireClaim(value, name);
  return value;
}

/**
 * Proof that a file exports as its default.
 *
 * @param claim identifier of the claim it has to be about
 * @throws {FormatError} when the file cannot be imported, holds no proof, or the proof is about another claim
 */
export async function loadProof(file: string, name: string, claim: string): Promise<Proof> {
  const value = await defaultExport(file, name);
  if (value === undefined) throw noDefaultExport(name, 'proof');
  requireProof(value, name);
  if (value.claim === claim) return value;
  const received = `it is about ${value.claim}`;
  throw new FormatError({ argument: name, expected: `be about the claim at its path, ${claim}`, received });
}

async function defaultExport(file: string, name: string): Promise<unknown> {
  requireFile(file);
  registerImportHooks();
  try {
    return ((await import(pathToFileURL(file).href)) as { readonly default?: unknown }).default;
  } catch (error) {
    const advice = await missingExportAdvice(error);
    throw new FormatError({
      argument: name,
      expected: 'be a module that can be imported',
      received: `importing it failed: ${reasonOf(error)}`,
      ...(advice === undefined ? {} : { advice }),
    });
  }
}

/** What is wrong with a module that exports nothing as its default. */
export function noDefaultExport(name: string, kind: 'claim' | 'proof'): FormatError {
  return new FormatError({
    argument: name,
    expected: `have a ${kind} as its default export`,
    received: 'it has no default export',
    advice: `Write \`export default ${kind === 'claim' ? 'claim(id' : 'proof(claim'}, { … })\`.`,
  });
}

/** Message of an error and its place in a file, without the stop that the sentence around it adds. */
export function reasonOf(error: unknown): string {
  const reason = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).trim().replace(/\.$/, '');
  const place = placeOf(error);
  return place === undefined ? reason : `${reason} (${place})`;
}
