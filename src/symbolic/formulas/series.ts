import type { Field } from '../../exact/integers/field.ts';

/** Laurent series Σ_k c_k ε^(order + k), cut off after the given coefficients. */
export interface Series<T> {
  readonly order: number;
  readonly coefficients: readonly T[];
}

/**
 * Series of a quotient of polynomials in ε.
 *
 * @param numerator   ascending coefficients
 * @param denominator ascending coefficients, not all zero
 * @param count       number of coefficients
 */
export function quotientSeries<T>(
  field: Field<T>,
  numerator: readonly T[],
  denominator: readonly T[],
  count: number,
): Series<T> {
  const low = (list: readonly T[]): number => list.findIndex((entry) => !field.isZero(entry));
  const [n, d] = [low(numerator), low(denominator)];
  if (n < 0) return { order: 0, coefficients: new Array<T>(count).fill(field.zero) };
  const at = (list: readonly T[], k: number): T => list[k] ?? field.zero;
  const coefficients: T[] = [];
  for (let k = 0; k < count; k += 1) {
    let value = at(numerator, n + k);
    for (let j = 1; j <= k; j += 1) {
      value = field.sub(value, field.mul(at(denominator, d + j), coefficients[k - j]));
    }
    coefficients.push(field.div(value, denominator[d]));
  }
  return { order: n - d, coefficients };
}

/** Product of two series. */
export function productSeries<T>(field: Field<T>, a: Series<T>, b: Series<T>): Series<T> {
  const count = Math.min(a.coefficients.length, b.coefficients.length);
  const coefficients = Array.from({ length: count }, (_, k) => {
    let sum = field.zero;
    for (let j = 0; j <= k; j += 1) sum = field.add(sum, field.mul(a.coefficients[j], b.coefficients[k - j]));
    return sum;
  });
  return { order: a.order + b.order, coefficients };
}

/**
 * Simple root of Σ_j q_j(ε) z^j that vanishes at ε = 0, as a power series in ε: order by order, z_k follows from the
 * terms before it.
 *
 * @param polynomial polynomial[j][i] is the coefficient of z^j ε^i, with polynomial[0][0] = 0 and polynomial[1][0] ≠ 0
 * @returns          coefficients of ε⁰ (zero), ε¹, …, count in all
 */
export function simpleRootSeries<T>(
  field: Field<T>,
  polynomial: readonly (readonly T[])[],
  count: number,
): readonly T[] {
  const slope = polynomial[1][0];
  const root: T[] = [field.zero];
  for (let k = 1; k < count; k += 1) {
    // coefficient of ε^k of the polynomial at the root known so far
    let power: readonly T[] = [field.one];
    let sum = field.zero;
    for (const [j, row] of polynomial.entries()) {
      if (j > 0) power = truncatedProduct(field, power, root, k + 1);
      for (const [i, entry] of row.entries()) {
        if (i <= k && k - i < power.length) sum = field.add(sum, field.mul(entry, power[k - i]));
      }
    }
    root.push(field.neg(field.div(sum, slope)));
  }
  return root;
}

function truncatedProduct<T>(field: Field<T>, a: readonly T[], b: readonly T[], count: number): T[] {
  const product = new Array<T>(Math.min(count, a.length + b.length - 1)).fill(field.zero);
  for (const [i, x] of a.entries()) {
    if (field.isZero(x)) continue;
    for (const [j, y] of b.entries()) {
      if (i + j < product.length) product[i + j] = field.add(product[i + j], field.mul(x, y));
    }
  }
  return product;
}
