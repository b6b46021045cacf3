import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportedNames } from '../../scripts/surface/exported.ts';
import { withProject } from '../../scripts/surface/program.ts';
import { unnamedTypes } from '../../scripts/surface/unnamed-types.ts';
import { entryTexts, SUBJECTS } from '../../scripts/surface/write-entries.ts';
import { resolve } from '../../src/registry/import-hooks.ts';
import { ROOT } from './source-files.ts';

interface Door {
  readonly types: string;
  readonly default: string;
}

const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, Door | string>>;
};
const doors = Object.entries(exports).filter((entry): entry is [string, Door] => typeof entry[1] === 'object');

describe('entry points', () => {
  test('are written from the lists of exports; run `npm run entries` where they are not', async () => {
    for (const [file, text] of await entryTexts()) expect(readFileSync(join(ROOT, file), 'utf8'), file).toBe(text);
  });

  test('are those of package.json: the package, its subjects, and what is for other test runners', () => {
    expect(doors.map(([name]) => name).toSorted()).toEqual(
      ['.', './fast-check', './vitest', ...SUBJECTS.map((subject) => `./${subject}`)].toSorted(),
    );
  });

  test.each(doors)('%s has its sources', (_, door) => {
    const source = (path: string): string => path.replace('./dist/', 'src/').replace(/(?:\.d\.ts|\.js)$/, '.ts');
    for (const path of [door.types, door.default]) expect(existsSync(join(ROOT, source(path))), path).toBe(true);
  });

  test.each(SUBJECTS)('clausius/%s means the running library in claim files', (subject) => {
    const next = (specifier: string): string => specifier;
    expect(resolve(`clausius/${subject}`, {}, next)).toMatchObject({
      url: expect.stringMatching(new RegExp(`/src/entry/${subject}\\.ts$`)) as string,
    });
    expect(resolve('clausius/nothing', {}, next)).toBe('clausius/nothing');
  });

  test('of subjects offer the same functions as the package', async () => {
    const whole = (await import('clausius')) as Readonly<Record<string, unknown>>;
    for (const subject of SUBJECTS) {
      const part = (await import(`../../src/entry/${subject}.ts`)) as Readonly<Record<string, unknown>>;
      for (const [name, value] of Object.entries(part)) expect(whole[name], name).toBe(value);
    }
  });
});

describe('the public surface', () => {
  const { names, unnamed } = withProject((project) => ({
    names: exportedNames(project).map(({ name }) => name),
    unnamed: unnamedTypes(project),
  }));

  test('has each name in one subject', () => {
    expect(names.filter((name, k) => names.indexOf(name) !== k)).toEqual([]);
    expect(names.length).toBeGreaterThan(400);
  });

  test('exports every type that a public signature names', () => {
    expect(unnamed.map(({ of, type }) => `${type} of ${of}`)).toEqual([]);
  });
});
