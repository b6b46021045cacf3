import { describe, expect, test } from 'vitest';
import { unreachableIn } from '../../scripts/surface/unreachable.ts';
import { temporaryFolder } from './claim-folder.ts';

describe('from the entry points of the library', () => {
  const { declarations, exports } = unreachableIn();

  test('every declaration can be reached, without tests', () => {
    expect(declarations).toEqual([]);
  });

  test('no value is exported that neither another file nor a test imports', () => {
    expect(exports).toEqual([]);
  });
});

test('rooms without a door and doors that nobody uses are found', () => {
  const folder = temporaryFolder({
    'tsconfig.json': JSON.stringify({
      include: ['src', 'test'],
      compilerOptions: { allowImportingTsExtensions: true, noEmit: true },
    }),
    'src/index.ts':
      "export { used, type Kind } from './used.ts';\nexport * as all from './all.ts';\nimport './effect.ts';",
    'src/used.ts': `import { inner } from './inner.ts';
export type Kind = Shape;
interface Shape { readonly size: number }
export const used = (): number => inner() + own;
export const own = 1;
export const forTests = own;`,
    'src/inner.ts':
      'export function inner(): number { return 2; }\nexport function ring(): number { return round(); }\nfunction round(): number { return ring(); }',
    'src/all.ts': 'export const listed = 1;',
    'src/effect.ts': "import { called } from './called.ts';\ncalled();",
    'src/called.ts': 'export function called(): void {}',
    'src/room.ts': "import { inner } from './inner.ts';\nexport const room = inner();",
    'test/room.test.ts':
      "import { room } from '../src/room.ts';\nimport { forTests } from '../src/used.ts';\nvoid [room, forTests];",
  });
  expect(unreachableIn(folder, ['src/index.ts'])).toEqual({
    declarations: ['src/inner.ts#ring', 'src/inner.ts#round', 'src/used.ts#forTests', 'src/room.ts#room'],
    exports: ['src/used.ts#own'],
  });
});
