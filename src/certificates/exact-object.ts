import { EnclosureMatrix } from '../enclosure/matrix/matrix.ts';
import { EnclosureReal } from '../enclosure/real/real.ts';
import { exact, type ExactMatrix, type ExactReal } from '../exact/matrices/exact-matrix.ts';
import { FieldMatrix } from '../exact/matrices/field-matrix.ts';
import { FieldReal } from '../exact/matrices/field-real.ts';
import { printRational, rationalFromNumber, rationals, type Rational } from '../exact/integers/rational.ts';
import { ArithmeticError } from '../matrix/errors.ts';

/** Matrix of Gaussian rationals as JSON: rows of texts `p` or `p/q`; `im` is omitted for a real matrix. */
export interface ExactMatrixText {
  readonly re: readonly (readonly string[])[];
  readonly im?: readonly (readonly string[])[];
}

/** Exact object as JSON: a rational number as text, a matrix, a plain number, or a list or record of such. */
export type ExactObject =
  string | number | boolean | ExactMatrixText | readonly ExactObject[] | { readonly [name: string]: ExactObject };

/**
 * JSON of an object of exact or enclosure arithmetic, where it is rational. What is not, such as β = −ln x, or known in floating
 * point only, such as where a search ended, is left out.
 *
 * @returns undefined for what holds no such numbers
 */
export function exactObjectOf(value: unknown): ExactObject | undefined {
  if (isExactMatrix(value)) return matrixTextOf(value);
  if (value instanceof EnclosureMatrix) return value.exact === undefined ? undefined : matrixTextOf(value.exact);
  if (isExactReal(value)) return printRational(value.exact);
  if (value instanceof EnclosureReal) return value.exact === undefined ? undefined : printRational(value.exact);
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return value;
    return Number.isFinite(value) ? printRational(rationalFromNumber(value)) : undefined;
  }
  if (typeof value === 'boolean') return value;
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

/** Is it a matrix of Gaussian rationals, of the exact arithmetic itself? */
export function isExactMatrix(value: unknown): value is ExactMatrix {
  return (
    value instanceof FieldMatrix && Object.getPrototypeOf(value) === FieldMatrix.prototype && value.arithmetic === exact
  );
}

/** Is it a rational number of the exact arithmetic itself? */
export function isExactReal(value: unknown): value is ExactReal {
  return (
    value instanceof FieldReal && Object.getPrototypeOf(value) === FieldReal.prototype && value.field === rationals
  );
}

function matrixTextOf({ rows, cols, re, im }: ExactMatrix): ExactMatrixText {
  const rowsOf = (entries: readonly Rational[]): readonly (readonly string[])[] =>
    Array.from({ length: rows }, (_, row) => entries.slice(row * cols, (row + 1) * cols).map(printRational));
  return im === undefined ? { re: rowsOf(re) } : { re: rowsOf(re), im: rowsOf(im) };
}
