import { DimensionError } from '../matrix/errors.ts';
import { isExactOnGrid, outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import type { Maker, MatrixContent } from './content.ts';
import { complexData, type Entries } from './entries.ts';
import { coordinatesFromHermitian, gather, hermitianFromCoordinates } from './kernels/rearrangement.ts';
import { rangesOfSums } from './range.ts';
import { requireShape, requireSquare } from '../matrix/shape.ts';
import { allocate } from './storage.ts';

/** Matrix of sums of entries of A: see `Matrix.sumsOfEntries`. */
export function sumsOfEntriesOf<M extends Entries>(
  a: MatrixContent,
  rows: number,
  cols: number,
  source: Int32Array,
  make: Maker<M>,
): M {
  const size = rows * cols;
  const terms = source.length / size;
  const data = allocate(a.isReal ? size : 2 * size);
  gather(size, source, a.isReal, a.data, a.rows * a.cols, data);
  if (terms === 1) {
    const ranges = a.showsRanges ? undefined : rangesOfSums(a, rows, cols, source);
    return make(rows, cols, a.isReal, data, a.error, -1, -1, ranges);
  }
  // Cauchy–Schwarz: summing `terms` disjoint entries into one enlarges the Frobenius norm by at most √terms.
  const growth = Math.sqrt(terms);
  const { norm } = a;
  const isExact = a.error === 0 && (norm === 0 || isExactOnGrid(a.unit, growth * norm));
  const error = isExact ? 0 : outward(growth * a.error + terms * UNIT_ROUNDOFF * growth * norm);
  return make(rows, cols, a.isReal, data, error, -1, -1, rangesOfSums(a, rows, cols, source));
}

/** The columns `from` … `to` − 1. */
export function columnsOf<M extends Entries>(a: MatrixContent, from: number, to: number, make: Maker<M>): M {
  const { rows, cols, isReal, error } = a;
  const width = to - from;
  const data = allocate(isReal ? rows * width : 2 * rows * width);
  const lines = isReal ? rows : 2 * rows;
  for (let i = 0; i < lines; i++) {
    for (let j = 0; j < width; j++) data[i * width + j] = a.data[i * cols + from + j];
  }
  // Without an error the columns tell more of their range than the whole matrix does.
  const range = error === 0 ? undefined : a.ranges?.range;
  return make(rows, width, isReal, data, error, -1, -1, range && { range, corange: undefined });
}

/** A with another row. */
export function withRowOf<M extends Entries>(a: MatrixContent, row: number, line: MatrixContent, make: Maker<M>): M {
  const { rows, cols } = a;
  requireShape('replacement', line, 1, cols);
  const isReal = a.isReal && line.isReal;
  const [old, replacement] = isReal ? [a.data, line.data] : [complexData(a), complexData(line)];
  const data = allocate(old.length);
  data.set(old);
  for (let j = 0; j < cols; j++) {
    data[row * cols + j] = replacement[j];
    if (!isReal) data[(rows + row) * cols + j] = replacement[cols + j];
  }
  const error = a.error === 0 || line.error === 0 ? a.error + line.error : outward(a.error + line.error);
  return make(rows, cols, isReal, data, error);
}

/** Hermitian coordinates of A, a real column: see CONVENTIONS.md. */
export function coordinatesOf<M extends Entries>(a: MatrixContent, make: Maker<M>): M {
  requireSquare('matrix', a);
  const n = a.rows;
  const data = allocate(n * n);
  coordinatesFromHermitian(n, a.isReal, a.data, data);
  return make(n * n, 1, true, data, a.error);
}

/** Hermitian matrix of a column of coordinates. */
export function hermitianMatrixOf<M extends Entries>(column: MatrixContent, make: Maker<M>): M {
  const { rows, cols, isReal, error } = column;
  const n = Math.round(Math.sqrt(rows));
  if (n * n !== rows || cols !== 1 || !isReal) {
    throw new DimensionError({
      argument: 'coordinates',
      expected: 'be a real column whose length is a square',
      received: `it has shape (${rows}, ${cols})${isReal ? '' : ' and complex entries'}`,
    });
  }
  const data = allocate(2 * n * n);
  hermitianFromCoordinates(n, column.data, data);
  return make(n, n, false, data, errorOfHermitian(error));
}

/** Bound of the error of a Hermitian matrix from that of its coordinates, of which those off the diagonal stand there twice. */
export function errorOfHermitian(error: number): number {
  return error === 0 ? 0 : outward(Math.SQRT2 * error);
}
