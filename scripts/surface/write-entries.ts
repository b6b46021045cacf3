import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { ROOT } from './program.ts';

/**
 * Writes the entry points: `src/entry/<subject>.ts` has everything of `src/exports/<subject>.ts`, functions with errors that name
 * their arguments, and `src/index.ts` has all subjects.
 */

/** Subjects that have a list of exports and an entry point. */
export const SUBJECTS: readonly string[] = readdirSync(join(ROOT, 'src/exports'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'index')
  .toSorted();

/** Texts of the entry points by file, before they are formatted. */
export async function entryTexts(): Promise<ReadonlyMap<string, string>> {
  const entries = SUBJECTS.map(async (subject) => [`src/entry/${subject}.ts`, await subjectText(subject)] as const);
  return new Map([...(await Promise.all(entries)), ['src/index.ts', indexText()]]);
}

/** The same as they are written. */
export async function formattedEntries(): Promise<ReadonlyMap<string, string>> {
  const options = { ...(await resolveConfig(join(ROOT, 'package.json'))), parser: 'typescript' };
  const entries = [...(await entryTexts())].map(async ([file, text]) => [file, await format(text, options)] as const);
  return new Map(await Promise.all(entries));
}

async function subjectText(subject: string): Promise<string> {
  const list = `../exports/${subject}.ts`;
  const url = pathToFileURL(join(ROOT, 'src/exports', `${subject}.ts`)).href;
  const values = (await import(url)) as Readonly<Record<string, unknown>>;
  const names = Object.keys(values).toSorted();
  const isFunction = (name: string): boolean => {
    const value = values[name];
    return typeof value === 'function' && !Function.prototype.toString.call(value).startsWith('class');
  };
  const [functions, others] = [names.filter(isFunction), names.filter((name) => !isFunction(name))];
  return written([
    `import * as library from '${list}';`,
    "import { guarded } from '../matrix/guarded.ts';",
    '',
    `export type * from '${list}';`,
    ...(others.length === 0 ? [] : [`export { ${others.join(', ')} } from '${list}';`]),
    ...functions.map((name) => `export const ${name} = /* @__PURE__ */ guarded(library.${name}, '${name}');`),
  ]);
}

function indexText(): string {
  return written(SUBJECTS.map((subject) => `export * from './entry/${subject}.ts';`));
}

function written(lines: readonly string[]): string {
  return ['// Written by `npm run entries` from the lists in `src/exports`.', ...lines, ''].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(ROOT, 'src/entry'), { recursive: true });
  for (const [file, text] of await formattedEntries()) writeFileSync(join(ROOT, file), text);
}
