import { ArithmeticError, DimensionError } from '../../matrix/errors.ts';
import type { Arithmetic, Kernel, Matrix, Real } from '../../matrix/interface.ts';
import { isMatrix } from '../../matrix/is-matrix.ts';
import type { Quadratic, QuadraticField } from '../integers/algebraic-extension.ts';
import type { RealField } from '../integers/field.ts';
import { coordinatesOf, type FieldEntries, hermitianOf, kronOf, rowReplaced } from './field-entries.ts';
import { fieldElement, FieldReal } from './field-real.ts';
import { productOfEntries, traceOfProductOf } from './field-product.ts';
import { kernelBasisOf, solutionOf } from './field-solution.ts';

/** Arithmetic of complex matrices over K(i), K a real exact field. */
export interface FieldArithmetic<T> extends Arithmetic {
  /** The real field K. */
  readonly field: RealField<T, unknown>;
  /** The field K(i). */
  readonly complexField: QuadraticField<T, unknown>;
  real(numerator: number, denominator?: number): FieldReal<T>;
  /** The real number that an element of the field is. */
  number(element: T): FieldReal<T>;
  matrix(
    rows: number,
    cols: number,
    re: ArrayLike<number>,
    im?: ArrayLike<number>,
    denominator?: number,
  ): FieldMatrix<T>;
  /** Matrix of elements of the field, row-major. */
  matrixOf(rows: number, cols: number, re: readonly T[], im?: readonly T[]): FieldMatrix<T>;
  identity(dim: number): FieldMatrix<T>;
  superoperator(
    drift: Matrix | undefined,
    sandwiches: readonly Matrix[],
    weights?: readonly (Real | number)[],
  ): FieldMatrix<T>;
}

/**
 * Complex matrix over K(i) for a real field K: ℚ, or rational functions of real parameters.
 *
 * One class serves the exact and the symbolic arithmetic; `re` and `im` hold the entries row-major, and `im` is
 * undefined for a real matrix, which then costs nothing for its imaginary part.
 */
export class FieldMatrix<T> implements Matrix {
  readonly arithmetic: FieldArithmetic<T>;
  readonly rows: number;
  readonly cols: number;
  readonly re: readonly T[];
  readonly im: readonly T[] | undefined;

  /** Stores the arrays without copying; an imaginary part of zeros is dropped. */
  constructor(arithmetic: FieldArithmetic<T>, rows: number, cols: number, re: readonly T[], im?: readonly T[]) {
    for (const [argument, part] of [['re', re] as const, ['im', im] as const]) {
      if (part !== undefined && part.length !== rows * cols) {
        throw new DimensionError({
          argument,
          expected: `have length ${rows * cols} for shape (${rows}, ${cols})`,
          received: `it has length ${part.length}`,
        });
      }
    }
    this.arithmetic = arithmetic;
    this.rows = rows;
    this.cols = cols;
    this.re = re;
    this.im = im === undefined || im.every((entry) => arithmetic.field.isZero(entry)) ? undefined : im;
  }

  private get field(): RealField<T, unknown> {
    return this.arithmetic.field;
  }

  private make(rows: number, cols: number, re: readonly T[], im?: readonly T[]): FieldMatrix<T> {
    return new FieldMatrix(this.arithmetic, rows, cols, re, im);
  }

  private of({ rows, cols, re, im }: FieldEntries<T>): FieldMatrix<T> {
    return this.make(rows, cols, re, im);
  }

  private real(exact: T): FieldReal<T> {
    return new FieldReal(this.field, exact);
  }

  /** Entry (row, col) as a + b i. */
  entry(row: number, col: number): Quadratic<T> {
    const at = row * this.cols + col;
    return { a: this.re[at], b: this.im?.[at] ?? this.field.zero };
  }

  realPart(row: number, col: number): FieldReal<T> {
    return this.real(this.re[row * this.cols + col]);
  }

  imaginaryPart(row: number, col: number): FieldReal<T> {
    return this.real(this.im?.[row * this.cols + col] ?? this.field.zero);
  }

  private zipped(other: Matrix, combine: (a: T, b: T) => T, ofZero: (b: T) => T): FieldMatrix<T> {
    const right = this.operand(other);
    if (right.rows !== this.rows || right.cols !== this.cols) throw shapeError(`(${this.rows}, ${this.cols})`, right);
    const zip = (x: readonly T[], y: readonly T[]): T[] => x.map((value, k) => combine(value, y[k]));
    const re = zip(this.re, right.re);
    if (right.im === undefined) return this.make(this.rows, this.cols, re, this.im);
    const im = this.im === undefined ? right.im.map((value) => ofZero(value)) : zip(this.im, right.im);
    return this.make(this.rows, this.cols, re, im);
  }

  plus(other: Matrix): FieldMatrix<T> {
    const { field } = this;
    return this.zipped(
      other,
      (a, b) => field.add(a, b),
      (b) => b,
    );
  }

  minus(other: Matrix): FieldMatrix<T> {
    const { field } = this;
    return this.zipped(
      other,
      (a, b) => field.sub(a, b),
      (b) => field.neg(b),
    );
  }

  times(other: Matrix): FieldMatrix<T> {
    const { field } = this;
    const right = this.operand(other);
    if (right.rows !== this.cols) throw shapeError(`(${this.cols}, n)`, right);
    return this.of(productOfEntries(field, this, right));
  }

  private mapped(change: (entry: T) => T, changeIm: (entry: T) => T = change): FieldMatrix<T> {
    return this.make(this.rows, this.cols, this.re.map(change), this.im?.map(changeIm));
  }

  scaled(factor: Real | number): FieldMatrix<T> {
    const exact = fieldElement(this.field, factor);
    return this.mapped((entry) => (this.field.isZero(entry) ? entry : this.field.mul(entry, exact)));
  }

  timesI(): FieldMatrix<T> {
    const re = this.im?.map((entry) => this.field.neg(entry)) ?? this.re.map(() => this.field.zero);
    return this.make(this.rows, this.cols, re, this.re);
  }

  conjugate(): FieldMatrix<T> {
    return this.mapped(
      (entry) => entry,
      (entry) => this.field.neg(entry),
    );
  }

  adjoint(): FieldMatrix<T> {
    const { rows, cols, field } = this;
    const transposed = <U>(part: readonly T[], change: (entry: T) => U): U[] =>
      Array.from({ length: rows * cols }, (_, k) => change(part[(k % rows) * cols + Math.floor(k / rows)]));
    const im = this.im === undefined ? undefined : transposed(this.im, (entry) => field.neg(entry));
    return this.make(
      cols,
      rows,
      transposed(this.re, (entry) => entry),
      im,
    );
  }

  kron(other: Matrix): FieldMatrix<T> {
    return this.of(kronOf(this.arithmetic.complexField, this, this.operand(other)));
  }

  trace(): FieldReal<T> {
    this.requireSquare();
    let sum = this.field.zero;
    for (let k = 0; k < this.re.length; k += this.cols + 1) sum = this.field.add(sum, this.re[k]);
    return this.real(sum);
  }

  traceOfProduct(other: Matrix): FieldReal<T> {
    const right = this.operand(other);
    const { field } = this;
    if (right.rows !== this.cols || right.cols !== this.rows) throw shapeError(`(${this.cols}, ${this.rows})`, right);
    return this.real(traceOfProductOf(field, this, right));
  }

  squaredNorm(): FieldReal<T> {
    const { field } = this;
    let sum = field.zero;
    for (const entry of this.re) sum = field.add(sum, field.mul(entry, entry));
    for (const entry of this.im ?? []) sum = field.add(sum, field.mul(entry, entry));
    return this.real(sum);
  }

  sumsOfEntries(rows: number, cols: number, source: Int32Array): FieldMatrix<T> {
    const terms = rows * cols === 0 ? 0 : source.length / (rows * cols);
    if (!Number.isInteger(terms)) {
      throw new DimensionError({
        argument: 'source',
        expected: `have a length divisible by ${rows * cols}`,
        received: `it has length ${source.length}`,
      });
    }
    const gather = (part: readonly T[]): T[] =>
      Array.from({ length: rows * cols }, (_, k) => {
        let sum = this.field.zero;
        for (let t = 0; t < terms; t += 1) sum = this.field.add(sum, part[source[k * terms + t]]);
        return sum;
      });
    return this.make(rows, cols, gather(this.re), this.im === undefined ? undefined : gather(this.im));
  }

  columns(from: number, to: number): FieldMatrix<T> {
    if (!(from >= 0 && from <= to && to <= this.cols)) {
      throw new DimensionError({
        argument: 'to',
        expected: `satisfy 0 ≤ from ≤ to ≤ ${this.cols}`,
        received: `from is ${from} and to is ${to}`,
      });
    }
    const cut = (part: readonly T[]): T[] => part.filter((_, k) => k % this.cols >= from && k % this.cols < to);
    return this.make(this.rows, to - from, cut(this.re), this.im === undefined ? undefined : cut(this.im));
  }

  withRow(row: number, replacement: Matrix): FieldMatrix<T> {
    const source = this.operand(replacement);
    if (source.rows !== 1 || source.cols !== this.cols) throw shapeError(`(1, ${this.cols})`, source);
    return this.of(rowReplaced(this.field, this, row, source));
  }

  hermitianCoordinates(): FieldMatrix<T> {
    this.requireSquare();
    return this.of(coordinatesOf(this.field, this));
  }

  hermitianMatrix(): FieldMatrix<T> {
    const dim = Math.round(Math.sqrt(this.rows));
    if (this.cols !== 1 || dim * dim !== this.rows) throw shapeError('(d², 1)', this);
    if (this.im !== undefined) {
      throw new ArithmeticError({ argument: 'this', expected: 'be a real column', received: 'it is complex' });
    }
    return this.of(hermitianOf(this.field, dim, this.re));
  }

  solve(right: Matrix): FieldMatrix<T> | undefined {
    this.requireSquare();
    const sides = this.operand(right);
    if (sides.rows !== this.rows) throw shapeError(`(${this.rows}, n)`, sides);
    const solution = solutionOf(this.arithmetic.complexField, this, sides);
    return solution === undefined ? undefined : this.of(solution);
  }

  kernel(): Kernel {
    const basis = kernelBasisOf(this.arithmetic.complexField, this);
    return { basis: this.of(basis), dimension: basis.cols, certain: true };
  }

  /** Rows of entries as plain text. */
  toString(): string {
    const { complexField } = this.arithmetic;
    const row = (i: number): string =>
      Array.from({ length: this.cols }, (_, j) => complexField.print(this.entry(i, j))).join(', ');
    return `[${Array.from({ length: this.rows }, (_, i) => `[${row(i)}]`).join(', ')}]`;
  }

  private operand(other: Matrix): FieldMatrix<T> {
    if (isMatrixOf(this.arithmetic, other)) return other;
    throw new ArithmeticError({
      argument: 'other',
      expected: `be a matrix of the same ${this.arithmetic.name} arithmetic`,
      received: isMatrix(other) ? `it belongs to ${other.arithmetic.name}` : `it is ${String(other)}`,
      advice:
        'Build all operands in one arithmetic: in a claim, as in `pauliZ(arithmetic)`, the third argument of `asserts`.',
    });
  }

  private requireSquare(): void {
    if (this.rows !== this.cols) throw shapeError('(n, n)', this, 'this');
  }
}

/** Is the matrix one of this very arithmetic? */
export function isMatrixOf<T>(arithmetic: FieldArithmetic<T>, matrix: Matrix): matrix is FieldMatrix<T> {
  return matrix instanceof FieldMatrix && matrix.arithmetic === arithmetic;
}

function shapeError(expected: string, matrix: { rows: number; cols: number }, argument = 'other'): DimensionError {
  return new DimensionError({
    argument,
    expected: `have shape ${expected}`,
    received: `it has shape (${matrix.rows}, ${matrix.cols})`,
  });
}
