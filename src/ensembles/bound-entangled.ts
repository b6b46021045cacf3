import type { Edge } from './ensemble.ts';
import type { Block } from './coordinate-reader.ts';

/** Orthogonal vectors of 3 × 3 levels, with the parts of the numbers a + ib by which columns of G are multiples of them. */
type Column = readonly [vector: readonly number[], re: number, im: number];

/** Basis of the space that is orthogonal to the product vectors |0⟩(|0⟩ − |1⟩), … of the tiles, so that Σ|column⟩⟨column| = 72 P. */
const TILES: readonly Column[] = [
  [[1, 1, 0, 0, 0, 0, 0, -1, -1], 3, 3],
  [[0, 0, 1, -1, 0, 1, -1, 0, 0], 3, 3],
  [[1, 1, -1, -1, 0, -1, -1, 1, 1], 3, 0],
  [[1, 1, 1, 1, -8, 1, 1, 1, 1], 1, 0],
];

/** The product vectors themselves, so that Σ|column⟩⟨column| = 72(1 − P). */
const PRODUCTS: readonly Column[] = [
  [[1, -1, 0, 0, 0, 0, 0, 0, 0], 6, 0],
  [[0, 0, 0, 0, 0, 0, 0, 1, -1], 6, 0],
  [[0, 0, 1, 0, 0, -1, 0, 0, 0], 6, 0],
  [[0, 0, 0, 1, 0, 0, -1, 0, 0], 6, 0],
  [[1, 1, 1, 1, 1, 1, 1, 1, 1], 2, 2],
];

/** How much more the tiles weigh than the noise: realignment still shows the entanglement. */
const LOUD = 5;

/**
 * States of two systems of three levels that are entangled and whose partial transpose is positive, as GG†: P/4 with the projector P
 * onto the complement of the product basis of tiles that cannot be extended, and (25P + (1 − P))/105, which has full rank. No random
 * draw is one.
 */
export const BOUND_ENTANGLED: readonly Edge[] = [
  { name: 'tiles', apply: (integers, [block]) => fillColumns(integers, block, TILES) },
  {
    name: 'tiles with noise',
    apply: (integers, [block]) => {
      const loud = TILES.map(([vector, re, im]): Column => [vector, LOUD * re, LOUD * im]);
      fillColumns(integers, block, [...loud, ...PRODUCTS]);
    },
  },
];

function fillColumns(integers: Int32Array, { offset, length, cols }: Block, columns: readonly Column[]): void {
  integers.fill(0, offset, offset + length);
  for (const [col, [vector, re, im]] of columns.entries()) {
    for (const [row, n] of vector.entries()) {
      const place = offset + row * cols + col;
      [integers[place], integers[place + length / 2]] = [n * re, n * im];
    }
  }
}
