import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Claim, requireClaim } from '../../../src/claims/claim.ts';
import { type Proof, requireProof } from '../../../src/proofs/proof.ts';
import { runProof, runSteps } from '../../../src/proofs/run-proof.ts';
import { claimSources, ROOT, sourceFiles } from '../source-files.ts';

async function defaultOf(file: string): Promise<unknown> {
  return ((await import(pathToFileURL(join(ROOT, file)).href)) as { readonly default: unknown }).default;
}

/** Claims of the library, by identifier. */
export async function libraryClaims(): Promise<ReadonlyMap<string, Claim>> {
  const entries = claimSources().map(async (file) => {
    const value = await defaultOf(file);
    requireClaim(value, file);
    return [basename(file, '.ts'), value] as const;
  });
  return new Map(await Promise.all(entries));
}

/**
 * Proofs of the library, by path below `proofs/`; files that lie in no group hold what proofs share, and those in `boxes`
 * are proofs by interval arithmetic.
 */
export async function libraryProofs(): Promise<ReadonlyMap<string, Proof>> {
  const files = sourceFiles('proofs').filter((file) => file.split('/').length > 2 && !file.startsWith('proofs/boxes/'));
  const entries = files.map(async (file) => {
    const value = await defaultOf(file);
    requireProof(value, file);
    return [file, value] as const;
  });
  return new Map(await Promise.all(entries));
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

/** Does the proof fail when a formula is replaced? Steps that read it are run until one does, then the whole proof. */
export function notices(claim: Claim, proof: Proof, readers: readonly string[], name: string, text: string): boolean {
  const changed = { [name]: text };
  const fails = (step: string): boolean => {
    const alone = { formulas: proof.formulas, steps: { [step]: proof.steps[step] } };
    return runSteps(alone, changed).some(({ verdict }) => verdict !== 'proved');
  };
  return readers.some(fails) || !isProved(runProof(claim, proof, changed));
}

export function isProved({ standing }: { readonly standing: string }): boolean {
  return standing === 'proved' || standing === 'proved from';
}
