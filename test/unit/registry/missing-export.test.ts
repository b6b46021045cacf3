import { expect, test } from 'vitest';
import * as library from '../../../src/index.ts';
import { missingExportAdvice, QUTIP } from '../../../src/registry/missing-export.ts';

const missing = (name: string, module = 'clausius'): SyntaxError =>
  new SyntaxError(`The requested module '${module}' does not provide an export named '${name}'`);

test.each(Object.entries(QUTIP))('%s of QuTiP is %s here', async (theirs, ours) => {
  expect(library).toHaveProperty(ours);
  expect(await missingExportAdvice(missing(theirs))).toBe(`Did you mean ${ours}?`);
});

test.each([
  [missing('vonNeumanEntropy'), 'Did you mean vonNeumannEntropy'],
  [missing('pinskerr', 'elsewhere'), undefined],
  [missing('zzzzzzzzzzzz'), undefined],
  [new Error('other'), undefined],
])('%s has the advice %s', async (error, advice) => {
  const given = await missingExportAdvice(error);
  if (advice === undefined) expect(given).toBeUndefined();
  else expect(given).toContain(advice);
});
