import type { Block } from './coordinate-reader.ts';
import type { Draft } from './draft.ts';
import type { Instance } from './instance.ts';

/** Sums of the populations: all up to 48, then by steps of an eighth. */
const SUMS: readonly number[] = sums();

/**
 * Diagonal states with the populations of a factor G, as integers with a small sum: each row a + ib in a column of its own, or two such
 * entries where enough columns are free. So diag(19, 1)/20 on two of four levels, where squares alone make diag(169, 9)/178 of it.
 */
export function* simplePopulations(draft: Draft): Generator<Instance> {
  for (const { isFactor, offset } of draft.structure.groups) {
    if (isFactor !== true) continue;
    const block = draft.structure.blocks.find((candidate) => candidate.offset === offset)!;
    const weights = populationsOf(draft.instance.integers, block);
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    if (whole === 0) continue;
    for (const sum of SUMS) {
      const { integers, unit } = draft.instance;
      const simpler = integers.slice();
      writeDiagonal(
        simpler,
        block,
        weights.map((weight) => (weight * sum) / whole),
      );
      yield { integers: simpler, unit };
    }
  }
}

function sums(): readonly number[] {
  const list: number[] = [];
  for (let sum = 1; sum <= 1024; sum += sum < 48 ? 1 : Math.floor(sum / 8)) list.push(sum);
  return list;
}

function populationsOf(integers: Int32Array, { offset, length, rows, cols }: Block): readonly number[] {
  const weights = new Array<number>(rows).fill(0);
  for (let k = 0; k < length; k++) weights[Math.floor(k / cols) % rows] += integers[offset + k] ** 2;
  return weights;
}

/** Writes a factor G whose GG† is diagonal with integers next to the given populations. */
function writeDiagonal(integers: Int32Array, block: Block, populations: readonly number[]): void {
  const { offset, length, rows, cols } = block;
  integers.fill(0, offset, offset + length);
  const used = populations.filter(isUsed).length;
  const own = Math.floor(cols / used);
  let col = 0;
  for (let row = 0; row < rows; row++) {
    if (own === 0 || !isUsed(populations[row])) continue;
    nearestSum(populations[row], own > 1 ? 4 : 2).forEach((part, k) => {
      const place = offset + row * cols + col + (k >> 1);
      integers[place + (k & 1) * rows * cols] = part;
    });
    col += own;
  }
}

function isUsed(population: number): boolean {
  return population >= 1 / 2;
}

/** Squares whose sum is next to x, as few of at most so many as there are. */
function nearestSum(x: number, most: 2 | 4): readonly number[] {
  const n = Math.round(x);
  for (let away = 0; ; away++) {
    for (const candidate of n >= x ? [n - away, n + away] : [n + away, n - away]) {
      const found = candidate < 0 ? undefined : squaresOf(candidate, most);
      if (found !== undefined) return found;
    }
  }
}

/** n as the sum of at most so many squares, of as few as there are. */
function squaresOf(n: number, most: number): readonly number[] | undefined {
  if (n === 0) return [];
  for (let count = 1; count <= most; count++) {
    const found = exactly(n, count);
    if (found !== undefined) return found;
  }
  return undefined;
}

function exactly(n: number, count: number): readonly number[] | undefined {
  const root = Math.floor(Math.sqrt(n));
  if (count === 1) return root * root === n ? [root] : undefined;
  for (let a = root; a >= 1 && count * a * a >= n; a--) {
    const rest = exactly(n - a * a, count - 1);
    if (rest !== undefined) return [a, ...rest];
  }
  return undefined;
}
