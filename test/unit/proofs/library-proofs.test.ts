import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runProof } from '../../../src/claims/proof.ts';
import { ROOT } from '../source-files.ts';
import { libraryProofs, notices, readersOf, withOneNumberChanged } from './proof-files.ts';

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

  test.skipIf(formulas.length === 0)('fails when a coefficient of a formula is changed', () => {
    const readers = readersOf(proof);
    const survivors = formulas.flatMap(([name, text]) => {
      const changed = withOneNumberChanged(text);
      // both ends and the middle of each formula, so that the whole library stays fast
      const chosen = new Set([0, Math.floor(changed.length / 2), changed.length - 1]);
      if (changed.length === 0) return [`${name} holds no number`];
      return changed.filter((mutant, k) => chosen.has(k) && !notices(proof, readers.get(name)!, name, mutant));
    });
    expect(survivors).toEqual([]);
  });
});
