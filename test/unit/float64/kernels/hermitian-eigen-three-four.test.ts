import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedSource } from '../../../../scripts/generate-hermitian-eigen.ts';

test('the committed straight-line kernels are what their generator writes', async () => {
  const path = new URL('../../../../src/float64/kernels/hermitian-eigen-three-four.ts', import.meta.url);
  expect(readFileSync(path, 'utf8')).toBe(await generatedSource());
});
