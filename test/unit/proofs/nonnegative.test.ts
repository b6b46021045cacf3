import { expect, test } from 'vitest';
import { isNonnegative } from '../../../src/proofs/nonnegative.ts';
import { setting } from '../../../src/symbolic/steps/setting.ts';

test('a form is told from one that shows the same and requires more', () => {
  const S = setting({ x: 'real' });
  const [plain, restricted] = [S.form('x^2'), S.form('x^2 + 0*ln(x)')];
  expect(S.print(restricted)).toBe(S.print(plain));
  expect(isNonnegative(S, plain)).toBe(true);
  expect(isNonnegative(S, restricted)).toBe(false);
});

test('what is nonnegative where others are need not be so elsewhere', () => {
  const S = setting({ x: 'real' });
  const x = S.form('x');
  expect(isNonnegative(S, x, [x])).toBe(true);
  expect(isNonnegative(S, x)).toBe(false);
  expect(isNonnegative(S, S.product('-1', x), [x])).toBe(false);
});

test('a setting with other domains gives an answer of its own', () => {
  const [line, positive] = [setting({ x: 'real' }), setting({ x: 'positive' })];
  expect(isNonnegative(positive, positive.form('x'))).toBe(true);
  expect(isNonnegative(line, line.form('x'))).toBe(false);
});
