import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { documentOf, Reader, unprinted, wordsOf } from '../documents.ts';
import { ROOT } from '../source-files.ts';

const page = documentOf('docs/tutorial.md');
const equal = page.files['machine.json']
  .replace(/"kappa_h": "positive", "kappa_c"/, '"kappa"')
  .replaceAll(/kappa_[hc]\*/g, 'kappa*');
const reader = new Reader({ ...page.files, 'equal.json': equal });

/** Without a search or the whole of a model; the others take seconds. */
const isQuick = (command: string): boolean => /'S\(A\|B\)|equal\.json/.test(command);
const ofClausius = page.shown.filter(({ command }) => command.startsWith('npx clausius'));
const ofPython = page.shown.filter(({ command }) => command.startsWith('python3'));

/** Runs a program of the page where its files are. */
function python(command: string): { readonly status: number | null; readonly text: string } {
  const [, file] = wordsOf(command);
  if (file.startsWith('examples/')) copyFileSync(join(ROOT, file), join(reader.folder, basename(file)));
  const words = wordsOf(command)
    .slice(1)
    .map((word) => basename(word));
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', words, {
    cwd: reader.folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PYTHONPATH: join(ROOT, 'python'),
      PYTHONDONTWRITEBYTECODE: '1',
      CLAUSIUS: `'${process.execPath}' '${join(ROOT, 'dist/cli/main.js')}'`,
    },
  });
  return { status, text: status === 0 ? stdout : `${stdout}${stderr}` };
}

const hasPython =
  ALL &&
  python('python3 -c').status === 2 &&
  spawnSync('/usr/bin/python3', ['-c', 'import qutip, mpmath']).status === 0;

describe('the tutorial', () => {
  test('has files and commands, and no other blocks of code', () => {
    expect(Object.keys(page.files)).toEqual(['scan.py', 'machine.ts', 'again.py', 'machine.json', 'calls.py']);
    expect(page.shown).toHaveLength(ofClausius.length + ofPython.length);
    const blocks = [...page.text.matchAll(/^```(\w+)$/gm)].map(([, language]) => language);
    expect(blocks.filter((language) => language !== 'console')).toHaveLength(5);
  });

  test.each(ofClausius.filter(({ command }) => ALL || isQuick(command)))(
    'prints what it says: $command',
    async (shown) => {
      const { code } = await reader.follow(shown);
      const isWrong = shown.command.includes(' hunt ')
        ? shown.lines.some((line) => line.startsWith('violated'))
        : shown.lines[0].startsWith('wrong');
      expect(code).toBe(isWrong ? 1 : 0);
    },
  );

  test.runIf(hasPython).each(ofPython)('is agreed with by Python: $command', ({ command, lines }) => {
    const { text } = python(command);
    expect(unprinted(lines, text)).toBeUndefined();
  });
});
