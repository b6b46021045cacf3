import { FieldReal } from '../exact/field-real.ts';
import { printRational, type Rational } from '../exact/rational.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';

/** Matrix of Gaussian rationals as JSON: rows of texts `p` or `p/q`; `im` is omitted for a real matrix. */
export interface ExactMatrixText {
  readonly re: readonly (readonly string[])[];
  readonly im?: readonly (readonly string[])[];
}

/** Exact object as JSON: a rational number as text, a matrix, a plain number, or a list or record of such. */
export type ExactObject =
  string | number | boolean | ExactMatrixText | readonly ExactObject[] | { readonly [name: string]: ExactObject };

/**
 * JSON of an object that was built in exact arithmetic. What is not rational, such as β = −ln x, or known in floating point only,
 * such as where a search ended, is left out.
 *
 * @returns undefined for what holds no such numbers
 */
export function exactObjectOf(value: unknown): ExactObject | undefined {
  if (isMatrix(value)) return value.arithmetic.name === 'float64' ? undefined : matrixTextOf(value);
  if (isReal(value)) {
    const rational = rationalOf(value);
    return rational === undefined ? undefined : printRational(rational);
  }
  if (typeof value === 'number') return Number.isInteger(value) ? value : undefined;
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map((entry) => exactObjectOf(entry) ?? {});
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = partsOf(value).flatMap(([name, part]) => {
    const object = exactObjectOf(part);
    return object === undefined ? [] : [[name, object] as const];
  });
  return Object.fromEntries(parts);
}

/** Named parts of a record that exist in exact arithmetic. */
export function partsOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.keys(value).flatMap((name) => {
    try {
      return [[name, (value as Readonly<Record<string, unknown>>)[name]] as const];
    } catch (error) {
      // A getter such as β = −ln x, for which ℚ has no value.
      if (error instanceof ArithmeticError) return [];
      throw error;
    }
  });
}

/** Rational value of a number of the exact arithmetic. */
export function rationalOf(real: Real): Rational | undefined {
  return real instanceof FieldReal ? real.field.toRational(real.exact) : undefined;
}

export function isMatrix(value: unknown): value is Matrix {
  return typeof value === 'object' && value !== null && 'hermitianCoordinates' in value && 'rows' in value;
}

export function isReal(value: unknown): value is Real {
  return typeof value === 'object' && value !== null && 'bound' in value && 'dividedBy' in value;
}

function matrixTextOf(matrix: Matrix): ExactMatrixText {
  const rowsOf = (entry: (row: number, col: number) => Real): readonly (readonly string[])[] =>
    Array.from({ length: matrix.rows }, (_, row) =>
      Array.from({ length: matrix.cols }, (_, col) => printRational(rationalOf(entry(row, col))!)),
    );
  const re = rowsOf((row, col) => matrix.realPart(row, col));
  const im = rowsOf((row, col) => matrix.imaginaryPart(row, col));
  return im.every((row) => row.every((entry) => entry === '0')) ? { re } : { re, im };
}
