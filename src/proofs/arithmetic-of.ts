import { enclosure } from '../enclosure/matrix/matrix.ts';
import { EnclosureReal } from '../enclosure/real/real.ts';
import { exact } from '../exact/matrices/exact-matrix.ts';
import { FieldReal } from '../exact/matrices/field-real.ts';
import { float64 } from '../float64/matrix.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import { isMatrix, isReal } from '../matrix/is-matrix.ts';

/** Arithmetic in which objects were built: that of the first matrix, or of the first number where there is none. */
export function arithmeticOf(objects: unknown): Arithmetic {
  return (
    found(objects, (value) => (isMatrix(value) ? value.arithmetic : undefined)) ?? found(objects, ofNumber) ?? float64
  );
}

function ofNumber(value: unknown): Arithmetic | undefined {
  if (value instanceof EnclosureReal) return enclosure;
  if (value instanceof FieldReal) return exact;
  return isReal(value) ? float64 : undefined;
}

function found(value: unknown, of: (value: unknown) => Arithmetic | undefined): Arithmetic | undefined {
  const own = of(value);
  if (own !== undefined || typeof value !== 'object' || value === null || isReal(value)) return own;
  for (const part of Object.values(value)) {
    const inside = found(part, of);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
