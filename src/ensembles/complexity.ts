import type { Block } from './coordinate-reader.ts';
import type { Instance, Structure } from './instance.ts';

/**
 * Complexity of an instance: restated parts before others, fewer nonzero integers before shorter ones before smaller ones before
 * positive ones before ones that stand further in front, and a small unit; a number such as a rate that equals another counts as a one
 * does. Of a state GG†/tr GG† the integers that count are those a reader sees: the entries of GG† without their common divisor, and the
 * trace below them.
 */
export function complexity({ blocks, groups, restatements }: Structure, { integers, unit }: Instance): number {
  let sum = 64 * bitLength(unit);
  for (const { applies } of restatements) if (applies(integers, blocks)) sum += UNSTATED;
  sum += costOf(integers, 0, integers.length, integers.length);
  for (const { isFactor, offset, length } of groups) {
    if (isFactor !== true || length > LONGEST_FACTOR) continue;
    const block = blocks.find((candidate) => candidate.offset === offset)!;
    // Of factors with the same product the one with simpler entries.
    sum += costOfProduct(integers, block) - (1 - BESIDE) * costOf(integers, offset, offset + length, integers.length);
  }
  return sum - repeated(blocks, integers);
}

/** What the entries of G count for beside those of GG†. */
const BESIDE = 2 ** -8;

/** Longest factor whose product is looked at: of six levels. Larger states are no reading matter. */
const LONGEST_FACTOR = 72;

function costOf(integers: ArrayLike<number>, from: number, to: number, total: number): number {
  let sum = 0;
  for (let k = from; k < to; k++) {
    const n = integers[k];
    if (n !== 0) sum += sizeCost(Math.abs(n)) + (n < 0 ? 1 : 0) + k / total;
  }
  return sum;
}

/** Cost of the entries of GG† on and below the diagonal, and of its trace, both over their greatest common divisor. */
function costOfProduct(integers: Int32Array, { offset, rows, cols }: Block): number {
  const entries: number[] = [];
  let trace = 0;
  const half = rows * cols;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j <= i; j++) {
      let [re, im] = [0, 0];
      for (let k = 0; k < cols; k++) {
        const [p, q] = [offset + i * cols + k, offset + j * cols + k];
        re += integers[p] * integers[q] + integers[p + half] * integers[q + half];
        im += integers[p + half] * integers[q] - integers[p] * integers[q + half];
      }
      if (i === j) trace += re;
      entries.push(re, im);
    }
  }
  let divisor = trace;
  for (const entry of entries) {
    // Beyond 2⁵³ products are rounded, and have no divisors.
    if (divisor === 1 || !Number.isSafeInteger(divisor)) break;
    divisor = greatestCommonDivisor(divisor, Math.abs(entry));
  }
  if (!Number.isSafeInteger(trace)) divisor = 1;
  if (divisor === 0) return 0;
  let sum = trace === divisor ? 0 : sizeCost(trace / divisor);
  for (const [k, entry] of entries.entries()) {
    const size = Math.abs(entry) / divisor;
    // By roots, so that the first level comes first: |00⟩ + |11⟩ before |01⟩ + |10⟩.
    if (size > 0) sum += sizeCost(size) + (entry < 0 ? 1 : 0) + Math.sqrt(k / entries.length);
  }
  return sum;
}

function greatestCommonDivisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

/** What numbers such as rates cost that equal others: no more than ones do. */
function repeated(blocks: readonly Block[], integers: Int32Array): number {
  let sum = 0;
  const seen = new Set<number>();
  for (const { length, offset } of blocks) {
    const size = Math.abs(integers[offset]);
    if (length > 1 || size < 2) continue;
    if (seen.has(size)) sum += sizeCost(size) - sizeCost(1);
    else seen.add(size);
  }
  return sum;
}

/** Sizes count by quarters of binary digits: 100 is simpler than 127. */
function sizeCost(size: number): number {
  return 64 * (4 + Math.ceil(4 * Math.log2(size + 1)) / 4) + 2 * Math.min(size, 24);
}

/** More than the complexity of any restated part of a few hundred integers. */
const UNSTATED = 2 ** 20;

function bitLength(n: number): number {
  return 32 - Math.clz32(n);
}
