import type { Block } from './coordinate-reader.ts';
import type { Instance } from './instance.ts';

/** Where an integer of a block stands in its matrix. */
interface Place {
  readonly row: number;
  readonly col: number;
  readonly imaginary: boolean;
}

/** The instance with zeros at some places of a block. */
export function zeroed(instance: Instance, block: Block, where: (place: Place) => boolean): Instance {
  return changed(instance, block, where, () => 0);
}

/** The instance with some integers of a block changed. */
export function changed(
  { integers, unit }: Instance,
  block: Block,
  where: (place: Place) => boolean,
  change: (n: number) => number,
): Instance {
  const simpler = integers.slice();
  for (let k = 0; k < block.length; k++) {
    const n = simpler[block.offset + k];
    if (n !== 0 && where(placeOf(block, k))) simpler[block.offset + k] = change(n);
  }
  return { integers: simpler, unit };
}

/** Row, column and part of the k-th integer of a block. */
export function placeOf({ kind, rows, cols }: Block, k: number): Place {
  if (kind !== 'hermitian') {
    const size = rows * cols;
    const inPart = k % size;
    return { row: (inPart - (inPart % cols)) / cols, col: inPart % cols, imaginary: k >= size };
  }
  if (k < rows) return { row: k, col: k, imaginary: false };
  let pair = (k - rows) >> 1;
  let row = 1;
  while (pair >= row) pair -= row++;
  return { row, col: pair, imaginary: ((k - rows) & 1) === 1 };
}
