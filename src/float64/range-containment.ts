import { conjugate, dotProduct, gaussianIntegers } from '../exact/integers/gaussian-integer.ts';
import { integerRows, LARGEST_DIM, rankOf, type Vector } from './exact-null-space.ts';
import type { Range } from './range.ts';

/**
 * Does a subspace certainly contain another? By the way both were made, or by exact elimination where both are spanned by integers.
 *
 * Both are upper bounds of ranges, and are taken for what they say.
 */
export function containsRange(outer: Range, inner: Range): boolean {
  if (containsByForm(outer, inner)) return true;
  const span = spanOf(outer);
  const added = span && spanOf(inner);
  return added !== undefined && rankOf([...span!, ...added]) === rankOf(span!);
}

/** Exact dimension, where the subspace is spanned by integers; otherwise the upper bound. */
export function dimensionOf(range: Range): number {
  const span = spanOf(range);
  return span === undefined ? range.dim : rankOf(span);
}

function containsByForm(outer: Range, inner: Range): boolean {
  if (outer === inner || inner.dim === 0) return true;
  if (inner.kind === 'sum') return inner.parts.every((part) => containsByForm(outer, part));
  if (outer.kind === 'sum') return outer.parts.some((part) => containsByForm(part, inner));
  if (outer.kind === 'coordinates' && inner.kind === 'coordinates') {
    return inner.rows.every((row) => outer.rows.includes(row));
  }
  if (outer.kind === 'columns' && inner.kind === 'columns') {
    return outer.matrix === inner.matrix && outer.isAdjoint === inner.isAdjoint;
  }
  if (outer.kind === 'image' && inner.kind === 'image') {
    return outer.by === inner.by && outer.isAdjoint === inner.isAdjoint && containsRange(outer.of, inner.of);
  }
  if (outer.kind === 'kron' && inner.kind === 'kron') {
    return (
      outer.left.ambient === inner.left.ambient &&
      containsRange(outer.left, inner.left) &&
      containsRange(outer.right, inner.right)
    );
  }
  if (outer.kind === 'conjugate' && inner.kind === 'conjugate') return containsRange(outer.of, inner.of);
  if (outer.kind === 'rows' && inner.kind === 'rows') {
    return outer.selections === inner.selections && containsRange(outer.of, inner.of);
  }
  return false;
}

/** Vectors of Gaussian integers that span the subspace; undefined where none are known or they are too long. */
export function spanOf(range: Range): readonly Vector[] | undefined {
  if (range.ambient > LARGEST_DIM) return undefined;
  switch (range.kind) {
    case 'coordinates':
      return range.rows.map((row) =>
        Array.from({ length: range.ambient }, (_, i) => (i === row ? gaussianIntegers.one : gaussianIntegers.zero)),
      );
    case 'columns':
      return range.isAdjoint
        ? integerRows(range.matrix).map((row) => row.map(conjugate))
        : transposed(integerRows(range.matrix));
    case 'image': {
      if (range.by.error !== 0) return undefined;
      const rows = integerRows(range.by);
      const A = range.isAdjoint ? transposed(rows).map((row) => row.map(conjugate)) : rows;
      return spanOf(range.of)?.map((v) => A.map((row) => dotProduct(row, v)));
    }
    case 'sum': {
      const [a, b] = range.parts.map(spanOf);
      return a && b && [...a, ...b];
    }
    case 'kron': {
      const right = spanOf(range.right);
      return (
        right &&
        spanOf(range.left)?.flatMap((u) => right.map((v) => u.flatMap((x) => v.map((y) => gaussianIntegers.mul(x, y)))))
      );
    }
    case 'conjugate':
      return spanOf(range.of)?.map((v) => v.map(conjugate));
    default:
      return spanOf(range.of)?.flatMap((v) => range.selections.map((from) => Array.from(from, (row) => v[row])));
  }
}

function transposed(rows: readonly Vector[]): readonly Vector[] {
  return rows[0].map((_, j) => rows.map((row) => row[j]));
}
