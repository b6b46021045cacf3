import { TILE } from './plain-loops.ts';
import type { Workspace } from './workspace.ts';

/** Rows of A, products in a sum and columns of B that are multiplied at a time: A stays in the second cache. */
const ROWS = 128;
const DEPTH = 256;
const COLUMNS = 512;

const AT_B = ROWS * DEPTH;
const AT_C = AT_B + DEPTH * COLUMNS;

/** Numbers of a workspace that products need for themselves. */
export const PRODUCT_SIZE = AT_C + ROWS * COLUMNS;

/** Real matrix in a buffer: entry (i, j) stands at offset + i · rowStride + j · colStride, so that a transpose is a view as well. */
export interface View {
  readonly data: Float64Array;
  readonly offset: number;
  readonly rowStride: number;
  readonly colStride: number;
}

/** View of a row-major matrix. */
export function rowMajor(data: Float64Array, offset: number, rowStride: number): View {
  return { data, offset, rowStride, colStride: 1 };
}

export function transposedView({ data, offset, rowStride, colStride }: View): View {
  return { data, offset, rowStride: colStride, colStride: rowStride };
}

interface BlockedProductOptions {
  /** Factor of AB, ±1; 1 when omitted. */
  readonly sign?: 1 | -1;
  /** Only entries (i, j) with j ≤ i count: blocks above the diagonal are left out, and others there are spoiled. */
  readonly isLower?: boolean;
}

/** C ← C ± AB for large real matrices: rows of A and C, columns of A, columns of B and C, then the matrices. */
export type AddProduct = (
  m: number,
  k: number,
  n: number,
  a: View,
  b: View,
  c: View,
  options?: BlockedProductOptions,
) => void;

/**
 * Products of large real matrices in a workspace, C ← C ± AB, in blocks that stay in the caches.
 *
 * C has colStride 1, and may share its buffer with A or B where the entries do not overlap. Nothing is copied but blocks of A and B
 * where C is in the workspace.
 *
 * @param workspace  `PRODUCT_SIZE` numbers of it are taken
 * @accuracy         |error| ≤ (k + 1) ε (|A||B| + |C|) entrywise
 */
export function productsIn(workspace: Workspace): AddProduct {
  const packed = workspace.room(PRODUCT_SIZE);
  const base = placeIn(workspace, packed);
  return (m, k, n, a, b, c, { sign = 1, isLower = false } = {}) => {
    const columns = isLower ? ROWS : COLUMNS;
    const isInside = c.data.buffer === workspace.numbers.buffer;
    const start = isInside ? placeIn(workspace, c.data) + c.offset : 0;
    for (let j = 0; j < n; j += columns) {
      const width = Math.min(columns, n - j);
      for (let p = 0; p < k; p += DEPTH) {
        const depth = Math.min(DEPTH, k - p);
        pack(depth, width, transposedView(b), j, p, 1, packed, AT_B);
        for (let i = isLower ? j : 0; i < m; i += ROWS) {
          const height = Math.min(ROWS, m - i);
          pack(depth, height, a, i, p, sign, packed, 0);
          if (isInside && height % TILE === 0 && width % TILE === 0) {
            const to = start + i * c.rowStride + j;
            workspace.addTiles(height / TILE, width / TILE, depth, base, base + AT_B, to, c.rowStride);
          } else {
            const [down, across] = [Math.ceil(height / TILE), Math.ceil(width / TILE)];
            packed.fill(0, AT_C, AT_C + TILE * TILE * down * across);
            workspace.addTiles(down, across, depth, base, base + AT_B, base + AT_C, TILE * across);
            unpack(height, width, packed, TILE * across, c, i, j);
          }
        }
      }
    }
  };
}

/** Place of an array in the workspace it was taken from. */
export function placeIn({ numbers }: Workspace, array: Float64Array): number {
  return (array.byteOffset - numbers.byteOffset) / numbers.BYTES_PER_ELEMENT;
}

/** Rows `from` … `from + count − 1` of a view, columns `first` … `first + depth − 1`, in strips of four rows that end in zeros. */
function pack(
  depth: number,
  count: number,
  { data, offset, rowStride, colStride }: View,
  from: number,
  first: number,
  sign: number,
  x: Float64Array,
  to: number,
): void {
  const start = offset + from * rowStride + first * colStride;
  let row = 0;
  for (; row + TILE <= count; row += TILE) {
    let p0 = start + row * rowStride;
    let p1 = p0 + rowStride;
    let p2 = p1 + rowStride;
    let p3 = p2 + rowStride;
    for (let k = 0; k < depth; k++) {
      x[to] = sign * data[p0];
      x[to + 1] = sign * data[p1];
      x[to + 2] = sign * data[p2];
      x[to + 3] = sign * data[p3];
      to += TILE;
      p0 += colStride;
      p1 += colStride;
      p2 += colStride;
      p3 += colStride;
    }
  }
  if (row === count) return;
  for (let k = 0; k < depth; k++) {
    for (let r = 0; r < TILE; r++) {
      x[to++] = row + r < count ? sign * data[start + (row + r) * rowStride + k * colStride] : 0;
    }
  }
}

/** Adds a packed block to C at row i and column j. */
function unpack(
  height: number,
  width: number,
  x: Float64Array,
  stride: number,
  { data, offset, rowStride }: View,
  i: number,
  j: number,
): void {
  for (let row = 0; row < height; row++) {
    const from = AT_C + row * stride;
    const to = offset + (i + row) * rowStride + j;
    for (let column = 0; column < width; column++) data[to + column] += x[from + column];
  }
}
