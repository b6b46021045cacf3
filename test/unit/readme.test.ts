import { describe, expect, test } from 'vitest';
import { ALL } from '../sample.ts';
import { documentOf, Reader, unprinted } from './documents.ts';

const readme = documentOf('README.md');
const [claim, lastLines] = readme.blocks('ts');
const reader = new Reader({
  ...readme.files,
  'corrected.ts': claim.replace(/^ *return atLeast.*\n/m, lastLines),
});

describe('the README', () => {
  test('is short and has a picture', () => {
    expect(readme.text.split('\n').length).toBeLessThanOrEqual(150);
    expect(readme.text).toContain('](docs/figures/refuted-statement.svg)');
    expect(readme.shown.length).toBeGreaterThan(5);
    expect(Object.keys(readme.files)).toEqual(['my-claim.ts']);
  });

  /** The first command searches what that of the claim file searches as well. */
  test.each(readme.shown.slice(ALL ? 0 : 1))('prints what it says: $command', async (shown) => {
    const { code } = await reader.follow(shown);
    const isRefuted = shown.lines.some((line) => /^violated|^Violated|rho =/.test(line));
    expect(code).toBe(isRefuted ? 1 : 0);
  });

  test('corrects its claim to one that holds', async () => {
    const { code } = await reader.run('npx clausius hunt corrected.ts --effort 0.1');
    expect(code).toBe(0);
  });

  test('would not pass with another line than the printed one', () => {
    const output = 'a\nb\nc\n';
    expect(unprinted(['a', 'b', 'c'], output)).toBeUndefined();
    expect(unprinted(['a', '…', 'c'], output)).toBeUndefined();
    expect(unprinted(['a', '…'], output)).toBeUndefined();
    expect(unprinted(['a', 'c'], output)).toBe('c');
    expect(unprinted(['a', 'b'], output)).toBe('c');
    expect(unprinted(['…', 'd'], output)).toBe('d');
    expect(unprinted(['…', 'c', 'a'], output)).toBe('a');
  });
});
