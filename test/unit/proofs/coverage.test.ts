import { expect, test } from 'vitest';
import { missingFrom } from '../../../src/proofs/coverage.ts';
import { intervalOf, type ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import type { Range } from '../../../src/ensembles/range.ts';

test.each<[ParameterDomain, Range, readonly string[]]>([
  ['[0, 1]', '[0, 1]', []],
  ['real', '[-1, 1]', []],
  ['[-1, 2]', '[0, 1]', []],
  ['(0, 1)', '(0, 1)', []],
  ['(0, 1)', '[0, 1]', ['p = 0', 'p = 1']],
  ['[0, 1/2)', '[0, 1]', ['p ≥ 1/2']],
  ['[0, 1/2]', '(0, 1)', ['p > 1/2']],
  ['positive', '[-1, 1]', ['p ≤ 0']],
  ['nonnegative', 'real', ['p < 0']],
  ['[0, 1]', 'positive', ['p > 1']],
  ['(-1, 1)', 'real', ['p ≤ -1', 'p ≥ 1']],
])('the domain %s leaves out what it does of %s', (domain, range, missing) => {
  expect(missingFrom('p', intervalOf(domain), range)).toEqual(missing);
});
