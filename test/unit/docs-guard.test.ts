import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './command.ts';
import { ROOT } from './source-files.ts';

const page = readFileSync(join(ROOT, 'docs/guard.md'), 'utf8');

/** Commands of the page and the lines that they print. */
const consoles = [...page.matchAll(/^```console\n\$ npx clausius (.*)\n([^]*?)^```$/gm)].map(([, command, text]) => ({
  command,
  lines: text.trimEnd().split('\n'),
}));

describe('the page on guarding simulations', () => {
  test('has commands', () => {
    expect(consoles.length).toBeGreaterThan(4);
  });

  test.each(consoles)('$command prints what it says', async ({ command, lines }) => {
    const { stdout } = await run(...command.split(' '));
    const printed = stdout.split('\n').map((line) => line.trim().replaceAll(/ +/g, ' '));
    for (const line of lines) expect(printed).toContain(line.trim().replaceAll(/ +/g, ' '));
  });

  test('names options and files that exist', async () => {
    const { output } = await run('guard', '--help');
    const options = new Set(page.match(/(?<=[ `])--[a-z][a-z-]*/g));
    expect([...options].filter((option) => !output.includes(option))).toEqual([]);
    for (const [, file] of page.matchAll(/\]\(\.\.\/(examples\/[^)]*)\)/g)) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });

  test('names every law of the states and steps', () => {
    const laws = ['hermitian', 'trace', 'positive', 'contraction-of-steps', 'step-completely-positive', 'clausius'];
    for (const law of laws) expect(page).toContain(`\`${law}\``);
  });
});
