import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { Project } from 'typescript/unstable/sync';
import { exportsOf } from './exported.ts';
import { type OptionKinds, optionKinds } from './option-kinds.ts';
import { ROOT, SUBJECTS, withProject } from './program.ts';

/**
 * Writes the entry points: `src/entry/<subject>.ts` has everything of `src/exports/<subject>.ts`, functions with errors that name
 * their arguments, and `src/index.ts` has all subjects.
 */

/** Options of the functions of every subject. */
export function optionsOfSubjects(project: Project): ReadonlyMap<string, ReadonlyMap<string, OptionKinds>> {
  return new Map(
    SUBJECTS.map((subject) => [
      subject,
      optionKinds(project, exportsOf(project, `src/exports/${subject}.ts`, subject)),
    ]),
  );
}

/** Texts of the entry points by file, before they are formatted. */
export async function entryTexts(options = withProject(optionsOfSubjects)): Promise<ReadonlyMap<string, string>> {
  const entries = SUBJECTS.map(
    async (subject) => [`src/entry/${subject}.ts`, await subjectText(subject, options.get(subject)!)] as const,
  );
  return new Map([...(await Promise.all(entries)), ['src/index.ts', indexText()]]);
}

/** The same as they are written. */
export async function formattedEntries(options = withProject(optionsOfSubjects)): Promise<ReadonlyMap<string, string>> {
  const style = { ...(await resolveConfig(join(ROOT, 'package.json'))), parser: 'typescript' };
  const texts = [...(await entryTexts(options))];
  return new Map(await Promise.all(texts.map(async ([file, text]) => [file, await format(text, style)] as const)));
}

async function subjectText(subject: string, kinds: ReadonlyMap<string, OptionKinds>): Promise<string> {
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
    ...functions.map((name) => {
      const own = kinds.get(name) ?? {};
      const options = Object.entries(own).map(([place, kinds]) => `${place}: { ${kindsText(kinds)} }`);
      const others = options.length === 0 ? '' : `, { ${options.join(', ')} }`;
      return `export const ${name} = /* @__PURE__ */ guarded(library.${name}, '${name}'${others});`;
    }),
  ]);
}

/** Kinds of options as a record is written. */
function kindsText(kinds: Readonly<Record<string, string>>): string {
  const quoted = (kind: string): string => (kind.includes("'") ? `"${kind}"` : `'${kind}'`);
  return Object.entries(kinds)
    .map(([option, kind]) => `${option}: ${quoted(kind)}`)
    .join(', ');
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
