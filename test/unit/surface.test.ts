import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Exported, exportedNames } from '../../scripts/surface/exported.ts';
import { SUBJECTS, withProject } from '../../scripts/surface/program.ts';
import { unnamedTypes } from '../../scripts/surface/unnamed-types.ts';
import { unreachableIn, unreachableOf } from '../../scripts/surface/unreachable.ts';
import { apiPages } from '../../scripts/surface/write-api.ts';
import { entryTexts, formattedEntries, optionsOfSubjects } from '../../scripts/surface/write-entries.ts';
import { resolve } from '../../src/registry/import-hooks.ts';
import { ALL } from '../sample.ts';
import { temporaryFolder } from './claim-folder.ts';
import { type Docstring, docstringsOf, IS_MATRIX } from './docstrings.ts';
import { ROOT } from './source-files.ts';

interface Door {
  readonly types: string;
  readonly default: string;
}

const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  exports: Readonly<Record<string, Door | string>>;
};
/** A text without what a formatter changes. */
const squeezed = (text: string): string => text.replaceAll(/[\s,]+/g, '');

const doors = Object.entries(exports).filter((entry): entry is [string, Door] => typeof entry[1] === 'object');

describe('entry points', () => {
  test('are written from the lists of exports; run `npm run entries` where they are not', async () => {
    for (const [file, text] of await entryTexts(options))
      expect(squeezed(readFileSync(join(ROOT, file), 'utf8')), file).toBe(squeezed(text));
  });

  test.runIf(ALL)('are formatted', async () => {
    for (const [file, text] of await formattedEntries(options))
      expect(readFileSync(join(ROOT, file), 'utf8'), file).toBe(text);
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
      url: expect.stringMatching(new RegExp(`/entry/${subject}\\.[jt]s$`)) as string,
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

/** Names beside those of earlier versions, which stay until the next one. */
const EARLIER: readonly string[] = [
  'composed, composedEnsemble',
  'ensembleRecord, record',
  'every, everyVerdict',
  'generatorMapsTo, maps',
  'inputPower, power',
  'zero, zeroMatrix',
];

/** Two names of one thing. */
function twinsOf(exported: readonly Exported[]): readonly string[] {
  const first = new Map(exported.map(({ symbol, name }) => [symbol.id, name]).toReversed() as [number, string][]);
  return exported.flatMap(({ symbol, name }) =>
    first.get(symbol.id) === name ? [] : [`${first.get(symbol.id)}, ${name}`],
  );
}

const SHAPE = /\bshapes?\b/;

/** Functions whose calls of others cannot be refused: the arguments are fixed, checked before, or used when a law is evaluated. */
const PASSING: readonly string[] = [
  'anyBellDiagonalState',
  'anyXState',
  'changesWherePositive',
  'choiMatrix',
  'clausiusAlong',
  'clausiusInequality',
  'contractionTowards',
  'derivationOf',
  'energyBalance',
  'entanglementOfPair',
  'entropyExchange',
  'isConditionallyCompletelyPositive',
  'resetGenerator',
  'sigmaMinus',
  'sigmaPlus',
  'spohnInequality',
  'superoperator',
];

/** Functions of numbers of any units. */
const NUMBERS: readonly string[] = ['constant', 'maximum', 'minimum'];

/** The sources are opened and checked once for all that is asked. */
const { names, twins, unnamed, pages, docstrings, options, unreachable } = withProject((project) => ({
  options: optionsOfSubjects(project),
  names: exportedNames(project).map(({ name }) => name),
  twins: twinsOf(exportedNames(project)),
  unnamed: unnamedTypes(project),
  pages: apiPages(project),
  docstrings: docstringsOf(project),
  // All texts of the library and of the tests are read for it.
  unreachable: ALL ? unreachableOf(project) : undefined,
}));
const functions = docstrings.filter(({ isFunction }) => isFunction);

/** A value behind `//`: such an example is executed (`docs-examples.test.ts`). */
const VALUE = /\/\/ (?:[-−]?[\d.]+(?:e[+-]?\d+)?|-?Infinity|NaN|true|false|undefined|'.*'|".*"|\[.*\]|Math\.\w+)$/;

const namesOf = (list: readonly Docstring[]): readonly string[] => list.map(({ name }) => name);

describe('the reference in docs/api', () => {
  test('is written from the docstrings; run `npm run docs:api` where it is not', () => {
    for (const [file, text] of pages) {
      expect(existsSync(join(ROOT, file)), file).toBe(true);
      expect(readFileSync(join(ROOT, file), 'utf8') === text, file).toBe(true);
    }
    const found = readdirSync(join(ROOT, 'docs/api')).map((name) => `docs/api/${name}`);
    expect(found.toSorted()).toEqual([...pages.keys()].toSorted());
  });

  test('has every public name', () => {
    for (const { name, subject } of docstrings) {
      expect(pages.get(`docs/api/${subject}.md`)!.split('\n'), name).toContain(`### ${name}`);
    }
    expect(functions.length).toBeGreaterThan(250);
  });
});

describe('docstrings of public names', () => {
  test('say what it is', () => {
    expect(namesOf(docstrings.filter(({ text }) => text === ''))).toEqual([]);
  });

  test('of functions have an example that is executed', () => {
    const without = functions.filter(({ tags }) => !(tags.get('example') ?? []).some((text) => VALUE.test(text)));
    expect(namesOf(without)).toEqual([]);
  });

  test('of functions that refuse arguments say with which error', () => {
    const refusing = functions.filter(({ code }) => /\bthrow\b|\brequire[A-Z]\w*\(/.test(code));
    expect(refusing.length).toBeGreaterThan(100);
    expect(namesOf(refusing.filter(({ tags }) => !tags.has('throws')))).toEqual([]);
  });

  test('of functions that call what refuses arguments say so, unless it cannot', () => {
    const passing = functions.filter(({ refusing, tags }) => refusing.length > 0 && !tags.has('throws'));
    expect(namesOf(passing).toSorted()).toEqual(PASSING);
  });

  test('of quantities have a formula', () => {
    const quantities = functions.filter(
      ({ subject, code }) => (subject === 'thermodynamics' || subject === 'entanglement') && /\): Real \{/.test(code),
    );
    expect(quantities.length).toBeGreaterThan(50);
    expect(namesOf(quantities.filter(({ text }) => !/[=‖⟨(²−]/.test(text.split('\n\n')[0])))).toEqual([]);
  });

  test('of functions that return numbers of the library say in which units', () => {
    const numbers = functions.filter(({ returned }) => /^Real$|=> Real$|^readonly Real\[\]$/.test(returned));
    expect(numbers.length).toBeGreaterThan(70);
    const without = numbers.filter(({ name, text, tags }) => {
      const said = [text, ...[...tags].flatMap(([tag, texts]) => (tag === 'example' ? [] : texts))].join(' ');
      return !NUMBERS.includes(name) && !/\bnats\b|dimensionless|\benerg(?:y|ies)\b|\bunits?\b/.test(said);
    });
    expect(namesOf(without)).toEqual([]);
  });

  test('of functions of matrices say of which shape these are, and the result', () => {
    const ofMatrices = functions.filter(({ matrices, returned }) => matrices.length > 0 || IS_MATRIX.test(returned));
    expect(ofMatrices.length).toBeGreaterThan(200);
    const without = ofMatrices.flatMap(({ name, text, tags, matrices, returned }) => {
      if (SHAPE.test(text)) return [];
      const parameters = tags.get('param') ?? [];
      const isSaid = (parameter: string): boolean =>
        parameters.some((said) => SHAPE.test(said) && (parameter.startsWith('{') || said.startsWith(`${parameter} `)));
      const isReturned = !IS_MATRIX.test(returned) || (tags.get('returns') ?? []).some((said) => SHAPE.test(said));
      return [...matrices.filter((parameter) => !isSaid(parameter)), ...(isReturned ? [] : ['result'])].map(
        (what) => `${what} of ${name}`,
      );
    });
    expect(without).toEqual([]);
  });
});

describe('the public surface', () => {
  test('has each name in one subject', () => {
    expect(names.filter((name, k) => names.indexOf(name) !== k)).toEqual([]);
    expect(names.length).toBeGreaterThan(400);
  });

  test('has one name for each thing, and the earlier ones of some', () => {
    expect(twins.toSorted()).toEqual(EARLIER);
  });

  test('exports every type that a public signature names', () => {
    expect(unnamed.map(({ of, type }) => `${type} of ${of}`)).toEqual([]);
  });
});

describe.runIf(ALL)('from the entry points of the library', () => {
  test('every declaration can be reached, without tests', () => {
    expect(unreachable!.declarations).toEqual([]);
  });

  test('nothing is exported that neither another file nor a test imports', () => {
    expect(unreachable!.exports).toEqual([]);
  });
});

test.runIf(ALL)('rooms without a door and doors that nobody uses are found', () => {
  const folder = temporaryFolder({
    'tsconfig.json': JSON.stringify({
      include: ['src', 'proofs', 'test'],
      compilerOptions: { allowImportingTsExtensions: true, noEmit: true },
    }),
    'src/index.ts':
      "export { used, type Kind } from './used.ts';\nexport * as all from './all.ts';\nimport './effect.ts';",
    'src/used.ts': `import { inner } from './inner.ts';
import * as parts from './parts.ts';
export type Kind = Shape;
interface Shape { readonly size: number; readonly forTests: Size }
export type Size = number;
export const used = (shape: Shape): number => inner() + own + shape.forTests + parts.named;
export const own = 1;
export const forTests = own;`,
    'src/parts.ts':
      'export const named = 1;\nexport const unnamed = 2;\nexport const bound = (unnamed: number): number => unnamed;',
    'src/inner.ts':
      'export function inner(): number { return 2; }\nexport function ring(): number { return round(); }\nfunction round(): number { return ring(); }',
    'src/all.ts': 'export const listed = 1;\nexport const unlisted = 2;',
    'proofs/proof.ts': "import { all } from '../src/index.ts';\nvoid all.listed;",
    'src/effect.ts': "import { called } from './called.ts';\ncalled();",
    'src/called.ts': 'export function called(): void {}',
    'src/room.ts': "import { inner } from './inner.ts';\nexport const room = inner();",
    'test/room.test.ts':
      "import { room } from '../src/room.ts';\nimport { forTests } from '../src/used.ts';\nvoid [room, forTests];",
  });
  expect(unreachableIn(folder, ['src/index.ts'])).toEqual({
    declarations: [
      'src/all.ts#unlisted',
      'src/inner.ts#ring',
      'src/inner.ts#round',
      'src/parts.ts#unnamed',
      'src/parts.ts#bound',
      'src/used.ts#forTests',
      'src/room.ts#room',
    ],
    exports: ['src/used.ts#Size', 'src/used.ts#own'],
  });
});
