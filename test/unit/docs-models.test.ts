import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelFromJson } from 'clausius';
import { galleryNames } from '../../src/registry/load-model.ts';
import { run } from './command.ts';
import { covering } from '../sample.ts';
import { ROOT } from './source-files.ts';

const page = readFileSync(join(ROOT, 'docs/models.md'), 'utf8');

/** Commands of the page and the lines that they print. */
const consoles = [...page.matchAll(/^```console\n\$ npx clausius (.*)\n([^]*?)^```$/gm)].map(([, command, text]) => ({
  command,
  lines: text.trimEnd().split('\n'),
}));

/** Words of a command as a shell reads them. */
const wordsOf = (command: string): readonly string[] =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);

/** Commands whose options or kind none before them has. */
const tried = covering(consoles, ({ command }) =>
  command.split(' ').filter((word, k) => k === 0 || word.startsWith('--')),
);

describe('the page on models', () => {
  test.each(tried)('$command prints what it says', async ({ command, lines }) => {
    const { stdout } = await run(...wordsOf(command));
    const printed = stdout.split('\n').map((line) => line.trim());
    for (const line of lines) expect(printed).toContain(line.trim());
  });

  test('has a model that is one, and every model of the gallery', () => {
    for (const [, text] of page.matchAll(/^```json\n([^]*?)^```$/gm)) expect(modelFromJson(text).dims).toEqual([2]);
    expect(galleryNames().length).toBeGreaterThan(12);
    for (const name of galleryNames())
      expect(
        consoles.some(({ command }) => command.startsWith(`derive ${name}`)),
        name,
      ).toBe(true);
    for (const [, file] of page.matchAll(/\]\(\.\.\/(examples\/[^)]*)\)/g)) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
    }
  });
});
