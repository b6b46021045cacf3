import { accessSync, constants, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { removeUnfinished } from '../registry/new-file.ts';
import { CommandError } from './command-error.ts';

/** Checks, before the work, that a new file can be written. @throws {CommandError} for one that exists, a device, or a folder that cannot be written */
export function requireNewFile(option: string, file: string): void {
  const stats = statsOf(option, file);
  if (stats !== undefined) {
    if (stats.isFile()) removeUnfinished(file);
    const what = stats.isFile() ? 'exists' : `is ${kindOf(stats)}`;
    throw new CommandError({
      argument: option,
      expected: 'name a new file',
      received: `${file} ${what}`,
      advice: 'Choose another name.',
    });
  }
  requireWritable(option, dirname(resolve(file)));
}

/** The same of a file that may be there, and is then replaced. @throws {CommandError} */
export function requireFile(option: string, file: string): void {
  const stats = statsOf(option, file);
  if (stats !== undefined && !stats.isFile()) {
    throw new CommandError({ argument: option, expected: 'name a file', received: `${file} is ${kindOf(stats)}` });
  }
  requireWritable(option, dirname(resolve(file)));
}

/** Checks that files can be written into a folder, which is made where there is none. @throws {CommandError} */
export function requireFolder(option: string, folder: string): void {
  const stats = statsOf(option, folder);
  if (stats !== undefined && !stats.isDirectory()) {
    throw new CommandError({ argument: option, expected: 'name a folder', received: `${folder} is ${kindOf(stats)}` });
  }
  requireWritable(option, resolve(folder));
}

/** Can a folder be written, or made? */
function requireWritable(option: string, folder: string): void {
  const stats = statsOf(option, folder);
  if (stats === undefined) {
    requireWritable(option, dirname(folder));
    return;
  }
  if (!stats.isDirectory()) {
    throw new CommandError({
      argument: option,
      expected: 'lie in a folder',
      received: `${folder} is ${kindOf(stats)}`,
    });
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch {
    throw new CommandError({
      argument: option,
      expected: 'lie in a folder that can be written',
      received: `${folder} cannot`,
    });
  }
}

/** What a path is; undefined where nothing is. */
function statsOf(option: string, path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'ENOTDIR') {
      throw new CommandError({
        argument: option,
        expected: 'lie in a folder',
        received: `of ${path} a part is a file`,
      });
    }
    throw new CommandError({
      argument: option,
      expected: 'be a path that can be looked at',
      received: `${path} gives ${code}`,
    });
  }
}

function kindOf(stats: Stats): string {
  if (stats.isFile()) return 'a file';
  if (stats.isDirectory()) return 'a folder';
  return stats.isFIFO() ? 'a pipe' : stats.isSocket() ? 'a socket' : 'a device';
}
