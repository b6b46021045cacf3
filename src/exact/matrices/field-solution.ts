import type { Quadratic, QuadraticField } from '../integers/algebraic-extension.ts';
import type { DenseMatrix } from '../linear/dense-matrix.ts';
import { kernelOf, solveLinearSystem } from '../linear/linear-system.ts';
import type { FieldEntries } from './field-entries.ts';

/** Solution of AX = B for a square A, or undefined exactly when it is singular. */
export function solutionOf<T, D>(
  complexField: QuadraticField<T, D>,
  left: FieldEntries<T>,
  right: FieldEntries<T>,
): FieldEntries<T> | undefined {
  if (left.im !== undefined) {
    const solved = solveLinearSystem(
      complexField,
      complexEntries(complexField, left),
      complexEntries(complexField, right),
    );
    return solved && fromComplex(solved);
  }
  // a real matrix acts on both parts of the right-hand side alike
  const solve = (part: readonly T[]): DenseMatrix<T> | undefined =>
    solveLinearSystem(complexField.base, dense(left, left.re), dense(right, part));
  const re = solve(right.re);
  if (re === undefined) return undefined;
  return { rows: left.rows, cols: right.cols, re: re.entries, im: right.im && solve(right.im)?.entries };
}

/** Basis of the null space, in columns. */
export function kernelBasisOf<T, D>(complexField: QuadraticField<T, D>, matrix: FieldEntries<T>): FieldEntries<T> {
  if (matrix.im !== undefined) return fromComplex(kernelOf(complexField, complexEntries(complexField, matrix)).basis);
  const { rows, cols, entries } = kernelOf(complexField.base, dense(matrix, matrix.re)).basis;
  return { rows, cols, re: entries };
}

function dense<T>({ rows, cols }: FieldEntries<T>, entries: readonly T[]): DenseMatrix<T> {
  return { rows, cols, entries };
}

function complexEntries<T, D>(
  { base }: QuadraticField<T, D>,
  { rows, cols, re, im }: FieldEntries<T>,
): DenseMatrix<Quadratic<T>> {
  return { rows, cols, entries: re.map((a, k) => ({ a, b: im?.[k] ?? base.zero })) };
}

function fromComplex<T>({ rows, cols, entries }: DenseMatrix<Quadratic<T>>): FieldEntries<T> {
  return { rows, cols, re: entries.map(({ a }) => a), im: entries.map(({ b }) => b) };
}
