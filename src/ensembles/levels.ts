import type { Block } from './coordinate-reader.ts';
import type { Draft } from './draft.ts';
import type { Instance } from './instance.ts';
import { placeOf } from './places.ts';

/**
 * A level that does nothing: its row, and the columns of square matrices, become zero in all matrices of one dimension at once; a Cayley
 * transform then leaves it alone, and no state is there.
 */
export function* withoutLevels({ instance, structure: { blocks } }: Draft): Generator<Instance> {
  for (const dim of new Set(blocks.map(({ rows }) => rows))) {
    if (dim < 2) continue;
    const own = blocks.filter(({ rows }) => rows === dim);
    for (let level = dim - 1; level >= 0; level--) {
      const integers = instance.integers.slice();
      for (const block of own) {
        const isSquare = block.rows === block.cols;
        for (let k = 0; k < block.length; k++) {
          const { row, col } = placeOf(block, k);
          if (row === level || (isSquare && col === level)) integers[block.offset + k] = 0;
        }
      }
      yield { integers, unit: instance.unit };
    }
  }
}

/** Most numbers among which pairs are made equal. */
const MOST_NUMBERS = 48;

/**
 * Equal levels: all numbers on the diagonal of a matrix, or all that are drawn by themselves, such as rates, set to one of them, the
 * smallest first; then two of them, each keeping its sign; and those that are equal made smaller together.
 */
export function* equalNumbers(draft: Draft): Generator<Instance> {
  for (const places of listsOfNumbers(draft.structure.blocks)) {
    const present = (): number[] => {
      const sizes = new Set(places.map((k) => Math.abs(draft.instance.integers[k])));
      return [...sizes].filter((size) => size > 0).toSorted((a, b) => a - b);
    };
    for (const size of present()) yield withSizes(draft.instance, places, size);
    for (const size of present()) {
      const equal = places.filter((k) => Math.abs(draft.instance.integers[k]) === size);
      if (equal.length > 1)
        for (const smaller of [1, size >> 1, size - 1]) yield withSizes(draft.instance, equal, smaller);
    }
    if (places.length > MOST_NUMBERS) continue;
    for (const k of places) {
      for (const j of places) {
        if (j !== k) yield withSizes(draft.instance, [k], Math.abs(draft.instance.integers[j]));
      }
    }
  }
}

/** Places of the numbers that may be equal: on the diagonal of a matrix; and of the numbers that are drawn one by one. */
function* listsOfNumbers(blocks: readonly Block[]): Generator<readonly number[]> {
  yield blocks.filter(({ length }) => length === 1).map(({ offset }) => offset);
  for (const block of blocks) {
    if (block.length === 1) continue;
    const places = Array.from({ length: block.length }, (_, k) => k);
    yield places.filter((k) => isDiagonal(block, k)).map((k) => block.offset + k);
  }
}

/** On the real diagonal of a square matrix, or anywhere in a list. */
function isDiagonal(block: Block, k: number): boolean {
  const { row, col, imaginary } = placeOf(block, k);
  return block.cols === 1 || (block.rows === block.cols && row === col && !imaginary);
}

/** Nonzero integers at some places with another size. */
function withSizes({ integers, unit }: Instance, places: readonly number[], size: number): Instance {
  const changed = integers.slice();
  for (const k of places) changed[k] = Math.sign(changed[k]) * size;
  return { integers: changed, unit };
}
