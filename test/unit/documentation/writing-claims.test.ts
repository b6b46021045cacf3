import { expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { documentOf, Reader } from '../documents.ts';

const page = documentOf('docs/writing-claims.md');
const reader = new Reader(page.files);

test('the page on claims shows files and what becomes of each', () => {
  const files = Object.keys(page.files);
  expect(files).toEqual(['thermal-qubit.ts', 'entropy-grows.ts', 'noise-hides-entanglement.ts']);
  expect(page.shown.map(({ command }) => command)).toEqual(files.map((file) => `npx clausius hunt ${file}`));
});

test.runIf(ALL).each(page.shown)('a claim of the page is refuted as it says: $command', async (shown) => {
  expect((await reader.follow(shown)).code).toBe(shown.command.includes('entropy-grows') ? 0 : 1);
});

test.each([
  ['in an operation of JavaScript', 'rate: gamma', 'rate: (gamma as never) * 1'],
  ['Evaluate both sides in one arithmetic', 'pauliX(arithmetic)', 'pauliX()'],
  ['does not provide an export named', 'uniqueSteadyState', 'stationaryState'],
])('a claim with a usual mistake says: %s', async (message, right, wrong) => {
  const [, , driven] = page.blocks('ts');
  expect(driven).toContain(right);
  const reader = new Reader({ 'mistaken.ts': driven.replaceAll(right, wrong) });
  const { output } = await reader.run('npx clausius hunt mistaken.ts --effort 0.01');
  expect(output).toContain(message);
  expect(page.text).toContain(message);
});
