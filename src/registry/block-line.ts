import { createHash } from 'node:crypto';
import { parsePlainJson } from '../formats/json-text.ts';

/**
 * Line of a file of blocks: JSON of an object whose last field is a checksum of what stands before it. Numbers that JSON does not
 * have are written `{"$number":"-Infinity"}`.
 */
export function blockLine(record: Readonly<Record<string, unknown>>): string {
  const body = JSON.stringify(record, written).slice(0, -1);
  return `${body},"sum":"${checksum(body)}"}`;
}

/** Is a line as it was written? */
export function isWhole(line: string): boolean {
  const match = LINE.exec(line);
  return match !== null && checksum(match[1]) === match[2];
}

/** Record of a line; undefined where the line is not as it was written. */
export function recordOfLine(line: string, file: string): Readonly<Record<string, unknown>> | undefined {
  if (!isWhole(line)) return undefined;
  return read(parsePlainJson(`${LINE.exec(line)![1]}}`, file)) as Readonly<Record<string, unknown>>;
}

const LINE = /^(\{.*),"sum":"([0-9a-f]{16})"\}$/s;

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

function written(_name: string, value: unknown): unknown {
  const isPlain = typeof value !== 'number' || (Number.isFinite(value) && !Object.is(value, -0));
  return isPlain ? value : { $number: Object.is(value, -0) ? '-0' : String(value) };
}

function read(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(read);
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0][0] === '$number') return Number(entries[0][1]);
  return Object.fromEntries(entries.map(([name, part]) => [name, read(part)]));
}
