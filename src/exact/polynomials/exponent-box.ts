import { degreeOfMonomial, isHomogeneous, type Packing, type Polynomial } from './polynomial.ts';

/**
 * Mixed-radix box of exponents; index order is lexicographic order. For homogeneous polynomials the last variable is left
 * out: its exponent follows from the total degree.
 */
export interface ExponentBox {
  readonly packing: Packing;
  readonly strides: readonly number[];
  readonly size: number;
  /** Are all polynomials homogeneous, so that the last stride is 0? */
  readonly homogeneous: boolean;
}

/** Box of all exponents up to given ones. */
export function boxOf(packing: Packing, degrees: readonly number[], homogeneous: boolean): ExponentBox {
  const strides = new Array<number>(degrees.length).fill(0);
  let size = 1;
  for (let v = degrees.length - (homogeneous ? 2 : 1); v >= 0; v -= 1) {
    strides[v] = size;
    size *= degrees[v] + 1;
  }
  return { packing, strides, size, homogeneous };
}

/** Index of a packed monomial. */
export function indexOf(box: ExponentBox, key: number): number {
  const { units } = box.packing;
  let rest = key;
  let index = 0;
  for (let v = 0; v < units.length; v += 1) {
    const exponent = Math.floor(rest / units[v]);
    rest -= exponent * units[v];
    index += exponent * box.strides[v];
  }
  return index;
}

/** Packed monomial at an index; `total` is its total degree in a homogeneous box. */
export function keyAt({ packing, strides, homogeneous }: ExponentBox, index: number, total: number): number {
  const count = homogeneous ? strides.length - 1 : strides.length;
  let rest = index;
  let key = 0;
  let missing = total;
  for (let v = 0; v < count; v += 1) {
    const exponent = Math.floor(rest / strides[v]);
    rest -= exponent * strides[v];
    missing -= exponent;
    key += exponent * packing.units[v];
  }
  return homogeneous ? key + missing * packing.units[count] : key;
}

/** Total degree of a polynomial if it is homogeneous in at least two variables, otherwise undefined. */
export function homogeneousDegree(packing: Packing, p: Polynomial): number | undefined {
  return packing.units.length > 1 && isHomogeneous(packing, p) ? degreeOfMonomial(packing, p.keys[0]) : undefined;
}

/** Largest |coefficient|, as a float64. */
export function largestMagnitude(coefficients: readonly bigint[]): number {
  let largest = 0;
  for (const coefficient of coefficients) largest = Math.max(largest, Math.abs(Number(coefficient)));
  return largest;
}
