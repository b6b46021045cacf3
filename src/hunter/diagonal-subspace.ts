import { keepDiagonal } from '../ensembles/edges.ts';
import type { Block } from '../ensembles/coordinate-reader.ts';

/**
 * Numbers of the coordinates that are left where every square matrix is real and diagonal: factors of states, Hermitian matrices and jumps,
 * which then commute. Many extremal instances do, and a gradient costs d evaluations for each of them where it costs 2d².
 *
 * @returns in ascending order; undefined where this leaves all coordinates, or none
 */
export function diagonalSubspace(blocks: readonly Block[], size: number): Int32Array | undefined {
  const isLeft = new Int32Array(size).fill(1);
  for (const block of blocks) if (isSquare(block)) keepDiagonal(isLeft, block);
  const active = Int32Array.from(isLeft.keys()).filter((k) => isLeft[k] !== 0);
  return active.length === size || active.length === 0 ? undefined : active;
}

/** Coordinates of the diagonal point closest in kind to another: factors keep the norms of their rows, GG† its populations. */
export function diagonalPoint(blocks: readonly Block[], active: Int32Array, from: Float64Array): Float64Array {
  const point = from.slice();
  for (const block of blocks) {
    const { kind, rows, cols, offset, length } = block;
    if (kind !== 'complex' || !isSquare(block)) continue;
    for (let row = 0; row < rows; row++) {
      let squares = 0;
      for (let k = 0; k < length; k++) if (Math.floor(k / cols) % rows === row) squares += from[offset + k] ** 2;
      point[offset + row * (cols + 1)] = Math.sqrt(squares);
    }
  }
  return Float64Array.from(active, (k) => point[k]);
}

function isSquare({ kind, rows, cols }: Block): boolean {
  return rows > 1 && (kind === 'hermitian' || (kind === 'complex' && rows === cols));
}
