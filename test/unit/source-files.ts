import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Root folder of the repository. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** TypeScript files below a folder of the repository, as paths from its root with forward slashes, sorted. */
export function sourceFiles(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(ROOT.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted();
}

/** Claims on smooth drives, which are integrated in floating point and in no other arithmetic. */
export const IN_FLOAT64_ONLY: readonly string[] = [
  'properties/esposito-2010/entropy-production-under-a-smooth-drive.ts',
  'properties/general/spin-in-a-turning-field.ts',
];

/** Files of the library that hold a claim; the others are modules that claims share. */
export function claimSources(): readonly string[] {
  return sourceFiles('properties').filter((file) => /^export default /m.test(readFileSync(join(ROOT, file), 'utf8')));
}
