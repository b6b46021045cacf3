import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/**
 * Name of a running process that no other one has: of its machine since it was started, or of its container, and its number there.
 * Files that carry it belong to that process while it lives.
 */
export function processName(pid = process.pid): string {
  return `${machine()}-${pid}`;
}

/**
 * Has the process of this name certainly ended? Of one on another machine, or before the machine was started again, nothing is known.
 * A process that has our own name had it before us.
 */
export function hasEnded(name: string): boolean {
  const [, where, digits] = /^([0-9a-f]+)-(\d+)$/.exec(name) ?? [];
  if (where === undefined || where !== machine()) return false;
  const pid = Number(digits);
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

let known: string | undefined;

function machine(): string {
  known ??= createHash('sha256')
    .update([hostname(), content('/proc/sys/kernel/random/boot_id'), target('/proc/self/ns/pid')].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return known;
}

/** Content of a file of the kernel; empty on systems that have none. */
function content(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function target(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}
