import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { hasEnded, processName } from './process-name.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file under a name that is not taken. It appears whole or not at all, and of two processes that write it one does. What a
 * process that was killed has left of the same file is removed.
 *
 * @returns false when a file of that name exists; it is left as it is
 */
export function writeNewFile(file: string, text: string): boolean {
  removeUnfinished(file);
  return !existsSync(file) && written(file, text, (unfinished) => named(unfinished, file, text));
}

/**
 * Writes a file in the place of what has its name, a file or a link to one. It is replaced as a whole or not at all; on a full disk
 * what is there stays.
 */
export function replaceFile(file: string, text: string): void {
  const target = existsSync(file) ? realpathSync(file) : file;
  removeUnfinished(target);
  written(target, text, (unfinished) => {
    if (existsSync(target)) chmodSync(unfinished, statSync(target).mode);
    renameSync(unfinished, target);
  });
}

/** Runs what writes a file. Errors of the system that name no file, such as that of a full disk, get its name. */
export function writing<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && !('path' in error)) error.message += ` '${file}'`;
    throw error;
  }
}

function written<T>(file: string, text: string, finish: (unfinished: string) => T): T {
  const folder = dirname(file);
  makeFolder(folder);
  const unfinished = join(folder, `${beginningOf(file)}${processName()}`);
  try {
    const descriptor = openSync(unfinished, 'w');
    try {
      writing(file, () => {
        writeFileSync(descriptor, text);
        fsyncSync(descriptor);
      });
    } finally {
      closeSync(descriptor);
    }
    return finish(unfinished);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Removes what processes that have ended before they had finished a file have left of it. */
export function removeUnfinished(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) return;
  const beginning = beginningOf(file);
  for (const name of readdirSync(folder)) {
    if (name.startsWith(beginning) && hasEnded(name.slice(beginning.length)))
      rmSync(join(folder, name), { force: true });
  }
}

/** Name of an unfinished file up to that of its process. */
function beginningOf(file: string): string {
  return `.${basename(file)}.`;
}

/** Gives a finished file its name, unless another has it. */
function named(unfinished: string, file: string, text: string): boolean {
  try {
    linkSync(unfinished, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
  }
  // A file system without links: the name is taken first, and may stand for an unfinished file if the machine fails now.
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
