import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync, type TransformFailure } from 'esbuild';

/**
 * Module hooks for claim files: TypeScript without a build step, and `clausius` meaning the library that is running.
 *
 * The functions are synchronous and pass on what the next hook returns, so the same pair serves Node's synchronous
 * hooks and its older asynchronous ones.
 */

/** What Node's hooks return; a promise of it under the asynchronous kind. */
type Next<C> = (specifier: string, context?: C) => unknown;

interface ResolveContext {
  readonly parentURL?: string | undefined;
}

/** Extension of the modules of the running library: `.ts` from source, `.js` when built. */
export const EXTENSION = import.meta.url.slice(import.meta.url.lastIndexOf('.'));

/** URL of the folder of the running library: `src/` from source, `dist/` when built. */
const LIBRARY = new URL('../', import.meta.url).href;

/** Entry points that are no subjects. */
const FOR_TEST_RUNNERS = new Set(['fast-check', 'vitest']);

/** Entry point of a specifier such as `clausius` or `clausius/quantum` in the running library. */
function entryOf(specifier: string): string | undefined {
  const [, subject] = /^clausius(?:\/([\w-]+))?$/.exec(specifier) ?? [];
  if (specifier === 'clausius') return `${LIBRARY}index${EXTENSION}`;
  if (subject === undefined) return undefined;
  const entries = [`entry/${subject}`, `${subject}/index`].map((path) => `${LIBRARY}${path}${EXTENSION}`);
  return FOR_TEST_RUNNERS.has(subject) ? entries[1] : existsSync(new URL(entries[0])) ? entries[0] : undefined;
}

/** Resolution of `clausius` and its subjects to the running copy, and of `./other.js` to `./other.ts` where only that exists. */
export function resolve(specifier: string, context: ResolveContext, next: Next<ResolveContext>): unknown {
  const entry = entryOf(specifier);
  if (entry !== undefined) return { url: entry, format: 'module', shortCircuit: true };
  if (/^\.{0,2}\/.*\.m?js$/.test(specifier) && isForeignTypescript(context.parentURL)) {
    const written = new URL(specifier, context.parentURL);
    const source = new URL(written.href.replace(/js$/, 'ts'));
    if (!existsSync(written) && existsSync(source)) return next(source.href, context);
  }
  return next(specifier, context);
}

/** Source of a TypeScript file with its types removed, always as an ES module; other files are left to Node. */
export function load(url: string, context: unknown, next: Next<unknown>): unknown {
  if (!isForeignTypescript(url)) return next(url, context);
  return { format: 'module', source: javascriptOf(fileURLToPath(url)), shortCircuit: true };
}

function javascriptOf(file: string): string {
  try {
    return transformSync(readFileSync(file, 'utf8'), {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: file,
      sourcemap: 'inline',
      logLevel: 'silent',
    }).code;
  } catch (error) {
    const { text, location } = (error as Partial<TransformFailure>).errors?.[0] ?? {};
    if (!location) throw error;
    const { line, column } = location;
    throw new SyntaxError(`${text} (${file}, line ${line}, column ${column + 1})`, { cause: error });
  }
}

function isForeignTypescript(url: string | undefined): boolean {
  return url !== undefined && /^file:.*\.m?ts$/.test(url) && !url.startsWith(LIBRARY);
}
