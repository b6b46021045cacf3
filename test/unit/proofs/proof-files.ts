import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Proof } from '../../../src/claims/proof.ts';
import { requireProof, runProof } from '../../../src/claims/proof.ts';
import { ROOT, sourceFiles } from '../source-files.ts';

/**
 * Proofs of the library, by path below `proofs/`; files that lie in no group hold what proofs share, and those in `boxes`
 * are proofs by interval arithmetic.
 */
export async function libraryProofs(): Promise<ReadonlyMap<string, Proof>> {
  const files = sourceFiles('proofs').filter((file) => file.split('/').length > 2 && !file.startsWith('proofs/boxes/'));
  const entries = await Promise.all(
    files.map(async (file) => {
      const { default: value } = (await import(pathToFileURL(join(ROOT, file)).href)) as { readonly default: unknown };
      requireProof(value, file);
      return [file, value] as const;
    }),
  );
  return new Map(entries);
}

/** The text with one sum turned into a difference or the other way round, for each of them. */
export function withOneSignChanged(text: string): readonly string[] {
  const signs = [...text.matchAll(/(?<=[\w)] )[+-](?= )/g)];
  return signs.map(
    (match) => text.slice(0, match.index) + (match[0] === '+' ? '-' : '+') + text.slice(match.index + 1),
  );
}

/** The text with its k-th whole number n replaced by n + 1, for every k; digits of names and decimals are left alone. */
export function withOneNumberChanged(text: string): readonly string[] {
  const numbers = [...text.matchAll(/(?<![\w.])\d+(?![\w.])/g)];
  return numbers.map(
    (match) => text.slice(0, match.index) + String(Number(match[0]) + 1) + text.slice(match.index + match[0].length),
  );
}

/** Names of the steps that read each formula. */
export function readersOf(proof: Proof): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>(Object.keys(proof.formulas).map((name) => [name, []]));
  for (const [step, run] of Object.entries(proof.steps)) {
    const watched = new Proxy(proof.formulas, {
      get: (formulas, name: string) => {
        const list = readers.get(name);
        if (list?.includes(step) === false) list.push(step);
        return formulas[name];
      },
    });
    run(watched);
  }
  return readers;
}

/** Does a step that reads the formula fail when the formula is replaced? Such steps are run until one does. */
export function notices(proof: Proof, readers: readonly string[], name: string, text: string): boolean {
  return readers.some((step) => {
    const alone = { ...proof, steps: { [step]: proof.steps[step] } };
    return runProof(alone, { [name]: text }).verdict !== 'proved';
  });
}
