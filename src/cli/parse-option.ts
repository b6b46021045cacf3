import { InvalidArgumentError } from 'commander';
import type { System } from '../claims/claim.ts';

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600 };

/** Seconds of a duration such as `60s`, `1.5m`, `2h`; a plain number counts seconds. */
export function parseDuration(text: string): number {
  const match = /^(\d+(?:\.\d+)?)(s|m|h)?$/.exec(text);
  const seconds = match === null ? 0 : Number(match[1]) * SECONDS[match[2] ?? 's'];
  // setTimeout counts milliseconds in 32 bits.
  if (seconds > 0 && seconds * 1000 < 2 ** 31) return seconds;
  throw new InvalidArgumentError('Write a positive duration such as 60s, 5m or 2h, of at most 500h.');
}

/** Seed: a nonnegative integer below 2⁵³. */
export function parseSeed(text: string): number {
  const seed = /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(seed)) return seed;
  throw new InvalidArgumentError('Write a nonnegative integer below 2^53.');
}

/** Number of rounds or shards: a positive integer. */
export function parseCount(text: string): number {
  const count = /^\d+$/.test(text) ? Number(text) : NaN;
  if (count >= 1 && count <= 2 ** 32) return count;
  throw new InvalidArgumentError('Write a positive integer of at most 2^32.');
}

/** Shard such as `3/16`, from 1. */
export function parseShard(text: string): readonly [number, number] {
  const [, index, count] = (/^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= count) return [index, count];
  throw new InvalidArgumentError('Write a shard such as 3/16, the third of sixteen, or auto.');
}

/** Number of workers: a positive integer. */
export function parseWorkers(text: string): number {
  const workers = /^\d+$/.test(text) ? Number(text) : NaN;
  if (Number.isSafeInteger(workers) && workers >= 1 && workers <= 1024) return workers;
  throw new InvalidArgumentError('Write an integer from 1 to 1024.');
}

/** Factor on the number of evaluations: a positive decimal number. */
export function parseFactor(text: string): number {
  const factor = /^(\d+(\.\d*)?|\.\d+)$/.test(text) ? Number(text) : NaN;
  if (factor > 0 && factor <= 2 ** 20) return factor;
  throw new InvalidArgumentError('Write a positive number such as 0.1 or 10.');
}

/** System: `4`, or `2x3` for subsystems. */
export function parseSystem(text: string): System {
  if (!/^[1-9]\d*(x[1-9]\d*)*$/.test(text)) throw new InvalidArgumentError('Write dimensions such as 4 or 2x3.');
  const dims = text.split('x').map(Number);
  return dims.length === 1 ? dims[0] : dims;
}

/** The texts of an option that may be given several times. */
export function collected(text: string, sofar: readonly string[] = []): readonly string[] {
  return [...sofar, text];
}
