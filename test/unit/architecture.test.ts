import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT, sourceFiles } from './source-files.ts';

/** Floor of each folder, from the table of ARCHITECTURE.md. */
function floorsOf(text: string): ReadonlyMap<string, number> {
  const rows = [...text.matchAll(/^\|\s*(\d+)\s*\|([^|]*)\|/gm)];
  return new Map(
    rows.flatMap(([, floor, folders]) => [...folders.matchAll(/`(src\/[\w-]+)`/g)].map((m) => [m[1], Number(floor)])),
  );
}

/** Modules that a source text imports or re-exports, with or without types. */
function importsOf(text: string): readonly string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((m) => m[1]);
}

/** What is wrong with an import, or undefined. */
function offence(file: string, specifier: string, floors: ReadonlyMap<string, number>): string | undefined {
  if (specifier === 'clausius' || specifier.startsWith('clausius/')) return `${file} imports ${specifier} by name`;
  if (!specifier.startsWith('.')) return undefined;
  const target = posix.join(posix.dirname(file), specifier);
  if (!target.startsWith('src/')) return `${file} leaves src with ${specifier}`;
  if (folderOf(target) === folderOf(file)) return undefined;
  const [own, other] = [floorOf(file, floors), floorOf(target, floors)];
  if (own === undefined || other === undefined) return `${file} or ${target} lies on no floor`;
  return other < own ? undefined : `${file} (floor ${own}) imports ${target} (floor ${other})`;
}

/** First folder below src, or the file itself for an entry point. */
function folderOf(file: string): string {
  return file.split('/').slice(0, 2).join('/');
}

/** The entry point of all subjects sits just above those of each. */
function floorOf(file: string, floors: ReadonlyMap<string, number>): number | undefined {
  return file === 'src/index.ts' ? floors.get('src/entry')! + 0.5 : floors.get(folderOf(file));
}

const floors = floorsOf(readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8'));

describe('the floors of ARCHITECTURE.md', () => {
  test('name every folder of src, and no folder that does not exist', () => {
    const onDisk = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `src/${entry.name}`);
    expect([...floors.keys()].toSorted()).toEqual(onDisk.toSorted());
  });

  test('are kept by every import in src', () => {
    const offences = sourceFiles('src').flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8')).flatMap((specifier) => offence(file, specifier, floors) ?? []),
    );
    expect(offences).toEqual([]);
  });

  test('are kept by imports of files that exist, with their extension', () => {
    const missing = sourceFiles('src').flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8'))
        .filter((specifier) => specifier.startsWith('.') && !existsSync(join(ROOT, dirname(file), specifier)))
        .map((specifier) => `${file}: ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  test('let claims import the package and each other only', () => {
    const foreign = sourceFiles('properties').flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8'))
        .filter(
          (name) => !/^clausius(\/|$)/.test(name) && !posix.join(posix.dirname(file), name).startsWith('properties/'),
        )
        .map((name) => `${file}: ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  test('let proofs import the package, claims and each other only', () => {
    const foreign = sourceFiles('proofs').flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8'))
        .filter(
          (name) =>
            !/^clausius(\/|$)/.test(name) && !/^(proofs|properties)\//.test(posix.join(posix.dirname(file), name)),
        )
        .map((name) => `${file}: ${name}`),
    );
    expect(foreign).toEqual([]);
  });

  test.each([
    ['up', 'src/matrix/a.ts', '../quantum/b.ts'],
    ['sideways', 'src/thermodynamics/a.ts', '../entanglement/b.ts'],
    ['to the claims', 'src/registry/a.ts', '../../properties/b.ts'],
    ['from a folder without floor', 'src/elsewhere/a.ts', '../matrix/b.ts'],
    ['of the package by name', 'src/hunter/a.ts', 'clausius'],
    ['of the registry from the entry point', 'src/index.ts', './registry/b.ts'],
    ['of the registry from the exports', 'src/exports/a.ts', '../registry/b.ts'],
    ['of an entry point from the exports', 'src/exports/a.ts', '../entry/a.ts'],
  ])('catch an import %s', (_, file, specifier) => {
    expect(offence(file, specifier, floors)).toBeDefined();
  });

  test('allow imports down, within a folder and of packages', () => {
    expect(offence('src/quantum/a.ts', '../matrix/b.ts', floors)).toBeUndefined();
    expect(offence('src/quantum/a.ts', './b.ts', floors)).toBeUndefined();
    expect(offence('src/float64/kernels/a.ts', '../b.ts', floors)).toBeUndefined();
    expect(offence('src/ensembles/a.ts', 'fast-check', floors)).toBeUndefined();
  });

  test('see imports of types, re-exports and dynamic imports', () => {
    const text = `import type { A } from './a.ts';\nexport { b } from "./b.ts";\nimport './c.ts';\nawait import('./d.ts');\n// from './e.ts'`;
    expect(importsOf(text)).toEqual(['./a.ts', './b.ts', './c.ts', './d.ts']);
  });
});
