import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { buildSync, type Metafile } from 'esbuild';

/**
 * Digest of each module together with all that it imports, by its path.
 *
 * A module that reaches beyond files beside it and `clausius` has none: what another package, or a module that is chosen while
 * it runs, will say cannot be read from files.
 *
 * @param files  absolute paths of modules
 */
export function moduleContents(files: readonly string[]): ReadonlyMap<string, string> {
  const inputs = inputsOf(files);
  const own = new Map(Object.keys(inputs).map((path) => [path, readFileSync(resolve(path))]));
  const closure = (path: string, seen: Set<string>): boolean => {
    if (seen.has(path)) return true;
    seen.add(path);
    const source = own.get(path)!.toString();
    return (
      !/\bimport\s*\(|\brequire\b|\bcreateRequire\b/.test(source) &&
      inputs[path].imports.every(({ path: target, external, kind }) =>
        external ? /^clausius(\/|$)/.test(target) : kind === 'import-statement' && closure(target, seen),
      )
    );
  };
  return new Map(
    Object.keys(inputs).flatMap((path) => {
      const seen = new Set<string>();
      if (!closure(path, seen)) return [];
      return [[resolve(path), digestOf([...seen].toSorted().flatMap((part) => [nameOf(part, path), own.get(part)!]))]];
    }),
  );
}

/** Where a module lies, as seen from the one that imports it: the same on every machine. */
function nameOf(part: string, from: string): string {
  return relative(dirname(resolve(from)), resolve(part))
    .split(sep)
    .join('/');
}

/** Modules and their imports; none where one of them cannot be read, which importing it will report. */
function inputsOf(files: readonly string[]): Metafile['inputs'] {
  try {
    return buildSync({
      entryPoints: [...files],
      bundle: true,
      write: false,
      metafile: true,
      packages: 'external',
      external: ['clausius', 'clausius/*'],
      tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
      format: 'esm',
      platform: 'node',
      outdir: '.',
      logLevel: 'silent',
    }).metafile.inputs;
  } catch {
    return {};
  }
}

/** SHA-256 of texts and files, of which none can pass for part of the one before it. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}
