import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Proof } from '../../../src/claims/proof.ts';
import { requireProof } from '../../../src/claims/proof.ts';
import { ROOT, sourceFiles } from '../source-files.ts';

/** Proofs of the library, by path below `proofs/`; files that lie in no group hold what proofs share. */
export async function libraryProofs(): Promise<ReadonlyMap<string, Proof>> {
  const files = sourceFiles('proofs').filter((file) => file.split('/').length > 2);
  const entries = await Promise.all(
    files.map(async (file) => {
      const { default: value } = (await import(pathToFileURL(join(ROOT, file)).href)) as { readonly default: unknown };
      requireProof(value, file);
      return [file, value] as const;
    }),
  );
  return new Map(entries);
}

/** The text with its k-th whole number n replaced by n + 1, for every k; digits of names and decimals are left alone. */
export function withOneNumberChanged(text: string): readonly string[] {
  const numbers = [...text.matchAll(/(?<![\w.])\d+(?![\w.])/g)];
  return numbers.map(
    (match) => text.slice(0, match.index) + String(Number(match[0]) + 1) + text.slice(match.index + match[0].length),
  );
}
