import type { Quadratic } from '../integers/algebraic-extension.ts';
import type { Ring } from '../integers/field.ts';

/** Entries of a complex matrix over K(i), row-major; `im` is undefined for a real matrix. */
export interface FieldEntries<T> {
  readonly rows: number;
  readonly cols: number;
  readonly re: readonly T[];
  readonly im?: readonly T[] | undefined;
}

/** A ⊗ B. */
export function kronOf<T>(
  complexField: Ring<Quadratic<T>>,
  left: FieldEntries<T>,
  right: FieldEntries<T>,
): FieldEntries<T> {
  const complex = left.im !== undefined || right.im !== undefined;
  const [rows, cols] = [left.rows * right.rows, left.cols * right.cols];
  const zero = complexField.zero.a;
  const re = new Array<T>(rows * cols).fill(zero);
  const im = complex ? re.slice() : undefined;
  for (let at = 0; at < left.re.length; at += 1) {
    const x = { a: left.re[at], b: left.im?.[at] ?? zero };
    if (complexField.isZero(x)) continue;
    const [top, start] = [Math.floor(at / left.cols) * right.rows, (at % left.cols) * right.cols];
    for (let k = 0; k < right.re.length; k += 1) {
      const product = complexField.mul(x, { a: right.re[k], b: right.im?.[k] ?? zero });
      const target = (top + Math.floor(k / right.cols)) * cols + start + (k % right.cols);
      re[target] = product.a;
      if (im !== undefined) im[target] = product.b;
    }
  }
  return { rows, cols, re, im };
}

/** The matrix with a row replaced by another, shape (1, cols). */
export function rowReplaced<T>(
  field: Ring<T>,
  matrix: FieldEntries<T>,
  row: number,
  source: FieldEntries<T>,
): FieldEntries<T> {
  const { rows, cols } = matrix;
  const start = row * cols;
  const replaced = (part: readonly T[], by: readonly T[]): T[] => [
    ...part.slice(0, start),
    ...by,
    ...part.slice(start + cols),
  ];
  const re = replaced(matrix.re, source.re);
  if (matrix.im === undefined && source.im === undefined) return { rows, cols, re };
  const zeros = (part: readonly T[]): T[] => part.map(() => field.zero);
  return { rows, cols, re, im: replaced(matrix.im ?? zeros(matrix.re), source.im ?? zeros(source.re)) };
}

/** Hermitian coordinates of a square matrix: the diagonal, then Re and Im of the entries below it. */
export function coordinatesOf<T>(field: Ring<T>, { rows: dim, re, im }: FieldEntries<T>): FieldEntries<T> {
  const coordinates: T[] = [];
  for (let i = 0; i < dim; i += 1) coordinates.push(re[i * (dim + 1)]);
  for (let i = 1; i < dim; i += 1) {
    for (let j = 0; j < i; j += 1) coordinates.push(re[i * dim + j], im?.[i * dim + j] ?? field.zero);
  }
  return { rows: dim * dim, cols: 1, re: coordinates };
}

/** Hermitian matrix with these coordinates, dim² of them. */
export function hermitianOf<T>(field: Ring<T>, dim: number, coordinates: readonly T[]): FieldEntries<T> {
  const re = new Array<T>(dim * dim).fill(field.zero);
  const im = re.slice();
  for (let i = 0; i < dim; i += 1) re[i * (dim + 1)] = coordinates[i];
  for (let i = 1, at = dim; i < dim; i += 1) {
    for (let j = 0; j < i; j += 1, at += 2) {
      re[i * dim + j] = re[j * dim + i] = coordinates[at];
      im[i * dim + j] = coordinates[at + 1];
      im[j * dim + i] = field.neg(coordinates[at + 1]);
    }
  }
  return { rows: dim, cols: dim, re, im };
}
