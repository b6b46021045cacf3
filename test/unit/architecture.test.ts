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

/** A folder in the map of ARCHITECTURE.md: its rooms in order, and the files that are named. */
interface MappedFolder {
  readonly rooms: readonly string[];
  readonly files: readonly string[];
}

/** The map of ARCHITECTURE.md, by folder. */
function mapOf(text: string): ReadonlyMap<string, MappedFolder> {
  const section = /^## Map\n([\s\S]*?)^## /m.exec(text)![1];
  return new Map(
    section
      .split(/^- /m)
      .slice(1)
      .map((entry) => [
        /^`(src\/[\w-]+)`/.exec(entry)![1],
        {
          rooms: [...entry.matchAll(/^ {2}- `([\w-]+)`:/gm)].map((m) => m[1]),
          files: [...entry.matchAll(/`([\w/-]+\.ts)`/g)].map((m) => m[1]),
        },
      ]),
  );
}

/** Room of a file: its folder below the folder of src; undefined for a file that lies outside the rooms. */
function roomOf(file: string): string | undefined {
  const parts = file.split('/');
  return parts.length > 3 ? parts[2] : undefined;
}

/** What is wrong with the order of rooms in an import within a folder, or undefined. */
function roomOffence(file: string, specifier: string, folders: ReadonlyMap<string, MappedFolder>): string | undefined {
  const target = posix.join(posix.dirname(file), specifier);
  const folder = folderOf(file);
  if (!specifier.startsWith('.') || folderOf(target) !== folder) return undefined;
  const place = (path: string): number => {
    const [room, rooms] = [roomOf(path), folders.get(folder)?.rooms ?? []];
    return room === undefined ? rooms.length : rooms.indexOf(room);
  };
  const [own, other] = [place(file), place(target)];
  return own >= other && other >= 0 ? undefined : `${file} imports ${target}, of a room that is not before its own`;
}

const ARCHITECTURE = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const floors = floorsOf(ARCHITECTURE);
const folders = mapOf(ARCHITECTURE);

function foldersIn(directory: string): readonly string[] {
  return readdirSync(join(ROOT, directory), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

describe('the floors of ARCHITECTURE.md', () => {
  test('name every folder of src, and no folder that does not exist', () => {
    const onDisk = foldersIn('src').map((name) => `src/${name}`);
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

describe('the map of ARCHITECTURE.md', () => {
  test('shows every folder of src, in the order of the floors', () => {
    expect([...folders.keys()].toSorted()).toEqual([...floors.keys()].toSorted());
    const heights = [...folders.keys()].map((folder) => floors.get(folder)!);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  test.each([...folders])('shows the rooms and files of %s as they are', (folder, { rooms, files }) => {
    expect([...rooms].toSorted()).toEqual(foldersIn(folder).toSorted());
    expect(files.filter((file) => !existsSync(join(ROOT, folder, file)))).toEqual([]);
  });

  test('is kept by every import within a folder', () => {
    const offences = sourceFiles('src').flatMap((file) =>
      importsOf(readFileSync(join(ROOT, file), 'utf8')).flatMap(
        (specifier) => roomOffence(file, specifier, folders) ?? [],
      ),
    );
    expect(offences).toEqual([]);
  });

  test.each([
    ['of a later room', 'src/exact/integers/a.ts', '../polynomials/b.ts'],
    ['of a file outside the rooms from a room', 'src/float64/kernels/a.ts', '../matrix.ts'],
    ['of a room that is not in the map', 'src/exact/signs/a.ts', '../elsewhere/b.ts'],
  ])('catches an import %s', (_, file, specifier) => {
    expect(roomOffence(file, specifier, folders)).toBeDefined();
  });

  test('allows imports of earlier rooms, of the own room and of other folders', () => {
    expect(roomOffence('src/exact/signs/a.ts', '../integers/b.ts', folders)).toBeUndefined();
    expect(roomOffence('src/exact/signs/a.ts', './b.ts', folders)).toBeUndefined();
    expect(roomOffence('src/float64/a.ts', './kernels/b.ts', folders)).toBeUndefined();
    expect(roomOffence('src/symbolic/formulas/a.ts', '../../exact/signs/b.ts', folders)).toBeUndefined();
  });
});
