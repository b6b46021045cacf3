import type { Entries } from './entries.ts';
import { coordinates, type Range, type Ranges, rangesOf } from './range.ts';

/** Ranges of a matrix whose entries are the truth; undefined where a look at its zeros shows nothing. */
export function rangesOfEntries(matrix: Entries): Ranges | undefined {
  const { rows, cols } = matrix;
  // With no zero on the diagonal, no row or column of a square matrix is zero.
  if (hasZeros(matrix, rows === cols ? cols + 1 : 1)) {
    const { rowList, colList } = nonzeroLines(matrix);
    return rangesOf(
      rangeOfEntries(matrix, false, rowList, colList.length),
      rangeOfEntries(matrix, true, colList, rowList.length),
    );
  }
  if (rows === cols) return undefined;
  return rows > cols
    ? { range: columnSpace(matrix, false), corange: undefined }
    : { range: undefined, corange: columnSpace(matrix, true) };
}

/** Column space of M, or of M†, for a matrix M whose entries are the truth. */
export function columnSpace(matrix: Entries, isAdjoint: boolean): Range {
  const { rows, cols } = matrix;
  const [ambient, dim] = isAdjoint ? [cols, rows] : [rows, cols];
  return { kind: 'columns', matrix, isAdjoint, ambient, dim: Math.min(ambient, dim), depth: 0 };
}

/** Range of a matrix, or of its adjoint, with nonzero entries in the given rows and as many columns. */
function rangeOfEntries(matrix: Entries, isAdjoint: boolean, rows: readonly number[], dim: number): Range | undefined {
  const ambient = isAdjoint ? matrix.cols : matrix.rows;
  if (rows.length < ambient && rows.length <= dim) return coordinates(ambient, rows);
  return dim < ambient ? { ...columnSpace(matrix, isAdjoint), dim } : undefined;
}

/** Is one of the entries number 0, step, 2·step, … zero? */
function hasZeros({ rows, cols, data, isReal }: Entries, step: number): boolean {
  const size = rows * cols;
  for (let k = 0; k < size; k += step) if (data[k] === 0 && (isReal || data[size + k] === 0)) return true;
  return false;
}

/** Numbers of the rows and of the columns that are not zero. */
function nonzeroLines({ rows, cols, data, isReal }: Entries): {
  readonly rowList: readonly number[];
  readonly colList: readonly number[];
} {
  const size = rows * cols;
  const rowList: number[] = [];
  const seen = new Uint8Array(cols);
  for (let i = 0, at = 0; i < rows; i++) {
    let isEmpty = true;
    for (let j = 0; j < cols; j++, at++) {
      if (data[at] === 0 && (isReal || data[size + at] === 0)) continue;
      isEmpty = false;
      seen[j] = 1;
    }
    if (!isEmpty) rowList.push(i);
  }
  const colList: number[] = [];
  for (let j = 0; j < cols; j++) if (seen[j] === 1) colList.push(j);
  return { rowList, colList };
}
