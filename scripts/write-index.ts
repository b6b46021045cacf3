import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Writes `src/index.ts`: everything of `src/exports.ts`, functions with errors that name their arguments. */

const SOURCE = fileURLToPath(new URL('../src/exports.ts', import.meta.url));
const TARGET = fileURLToPath(new URL('../src/index.ts', import.meta.url));

/** Text of the entry point for a list of exports. */
export async function indexText(): Promise<string> {
  const values = (await import(SOURCE)) as Readonly<Record<string, unknown>>;
  const isFunction = (name: string): boolean => {
    const value = values[name];
    return typeof value === 'function' && !Function.prototype.toString.call(value).startsWith('class');
  };
  const names = Object.keys(values).toSorted();
  const others = names.filter((name) => !isFunction(name));
  return [
    '// Written by scripts/write-index.ts from src/exports.ts.',
    "import * as library from './exports.ts';",
    "import { guarded } from './matrix/guarded.ts';",
    '',
    "export type * from './exports.ts';",
    `export { ${others.join(', ')} } from './exports.ts';`,
    ...names
      .filter(isFunction)
      .map((name) => `export const ${name}: typeof library.${name} = /* @__PURE__ */ guarded(library.${name});`),
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, await indexText());
