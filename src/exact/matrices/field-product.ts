import type { Ring } from '../integers/field.ts';
import { productOf } from '../linear/dense-matrix.ts';
import type { FieldEntries } from './field-entries.ts';

/** A·B, shapes (rows, inner) and (inner, cols). */
export function productOfEntries<T>(
  field: Ring<T>,
  left: FieldEntries<T>,
  { cols, re, im }: FieldEntries<T>,
): FieldEntries<T> {
  const { rows } = left;
  const product = (x: readonly T[], y: readonly T[]): readonly T[] =>
    productOf(field, { rows, cols: x.length / rows, entries: x }, { rows: y.length / cols, cols, entries: y }).entries;
  if (left.im === undefined || im === undefined) {
    const imaginary = left.im === undefined ? im && product(left.re, im) : product(left.im, re);
    return { rows, cols, re: product(left.re, re), im: imaginary };
  }
  // (A + iB)(C + iD) from [A, −B]·[C; D] and [A, B]·[D; C].
  const minus = left.im.map((entry) => field.neg(entry));
  return {
    rows,
    cols,
    re: product(sideBySide(rows, left.re, minus), [...re, ...im]),
    im: product(sideBySide(rows, left.re, left.im), [...im, ...re]),
  };
}

/** Entries of [A, B]. */
function sideBySide<T>(rows: number, a: readonly T[], b: readonly T[]): readonly T[] {
  const cols = a.length / rows;
  return Array.from({ length: rows }, (_, i) => [
    ...a.slice(i * cols, (i + 1) * cols),
    ...b.slice(i * cols, (i + 1) * cols),
  ]).flat();
}

/** Re tr AB, shapes (rows, cols) and (cols, rows). */
export function traceOfProductOf<T>(field: Ring<T>, left: FieldEntries<T>, right: FieldEntries<T>): T {
  let sum = field.zero;
  for (let k = 0; k < left.re.length; k += 1) {
    const mirrored = (k % left.cols) * right.cols + Math.floor(k / left.cols);
    if (!field.isZero(left.re[k])) sum = field.add(sum, field.mul(left.re[k], right.re[mirrored]));
    if (left.im === undefined || right.im === undefined) continue;
    sum = field.sub(sum, field.mul(left.im[k], right.im[mirrored]));
  }
  return sum;
}
