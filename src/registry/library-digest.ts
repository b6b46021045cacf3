import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digestOf } from './module-contents.ts';

const LIBRARY = fileURLToPath(new URL('../', import.meta.url));

/** What runs the library: of another version or machine, functions such as the logarithm may differ in their last digit. */
export const RUNTIME = `node ${process.version} ${process.platform} ${process.arch}`;

/** Digest of a library and of the versions of what it depends on. */
export function libraryDigest(root: string = LIBRARY): string {
  const modules = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[jt]s$/.test(name) && !name.endsWith('.d.ts'))
    .toSorted();
  const manifest = readFileSync(join(root, '../package.json'), 'utf8');
  const { dependencies = {} } = JSON.parse(manifest) as { dependencies?: Record<string, string> };
  return digestOf([
    manifest,
    ...Object.keys(dependencies).map((name) => manifestOf(name, root)),
    ...modules.flatMap((name) => [name, readFileSync(join(root, name))]),
  ]);
}

/** Manifest of a package, as it is found from a folder upwards; empty if there is none. */
function manifestOf(name: string, folder: string): string | Uint8Array {
  const file = join(folder, 'node_modules', name, 'package.json');
  if (existsSync(file)) return readFileSync(file);
  return dirname(folder) === folder ? '' : manifestOf(name, dirname(folder));
}
