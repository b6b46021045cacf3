import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProof } from '../../../src/claims/proof.ts';
import { ROOT } from '../source-files.ts';
import { libraryProofs, notices, readersOf, withOneNumberChanged, withOneSignChanged } from './proof-files.ts';

const proofs = await libraryProofs();

describe.each([...proofs])('%s', (file, proof) => {
  test('lies at the path of its claim', () => {
    expect(existsSync(join(ROOT, file.replace('proofs/', 'properties/')))).toBe(true);
    expect(file.endsWith(`/${proof.claim}.ts`)).toBe(true);
  });

  test('is proved, and says what it rests on', () => {
    const report = runProof(proof);
    const open = report.steps.filter(({ verdict }) => verdict !== 'proved');
    expect(open).toEqual([]);
    expect(report.rests.length).toBeGreaterThan(0);
  });

  const formulas = Object.entries(proof.formulas);

  test.skipIf(formulas.length === 0)('fails when a coefficient or a sign of a formula is changed', () => {
    const readers = readersOf(proof);
    const survivors = formulas.flatMap(([name, text]) => {
      // both ends and the middle of each kind, so that the whole library stays fast
      const chosen = [withOneNumberChanged(text), withOneSignChanged(text)].flatMap((mutants) =>
        mutants.filter((_, k) => [0, Math.floor(mutants.length / 2), mutants.length - 1].includes(k)),
      );
      if (chosen.length === 0) return [`${name} has nothing to change`];
      return chosen.filter((mutant) => !notices(proof, readers.get(name)!, name, mutant));
    });
    expect(survivors).toEqual([]);
  });
});
