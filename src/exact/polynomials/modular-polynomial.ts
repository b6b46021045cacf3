import { degreesOf, type Packing, type Polynomial } from './polynomial.ts';
import { invertModulo, multiplyModulo } from '../integers/prime.ts';

/**
 * Images of polynomials over prime fields F_p (p < 2²⁶): dense arrays of residues.
 */

/** n mod p in [0, p). */
export function residueOf(n: bigint, prime: number): number {
  const residue =
    n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER ? Number(n) % prime : Number(n % BigInt(prime));
  return residue < 0 ? residue + prime : residue;
}

function powerTable(base: number, degree: number, prime: number): Float64Array {
  const table = new Float64Array(degree + 1);
  table[0] = 1;
  for (let e = 1; e <= degree; e += 1) table[e] = multiplyModulo(table[e - 1], base, prime);
  return table;
}

/** Value at a point of F_pⁿ. */
export function evaluateModulo(packing: Packing, p: Polynomial, point: readonly number[], prime: number): number {
  const tables = degreesOf(packing, p).map((degree, v) => powerTable(point[v], degree, prime));
  let sum = 0;
  for (let k = 0; k < p.keys.length; k += 1) {
    let term = residueOf(p.coefficients[k], prime);
    let rest = p.keys[k];
    for (let v = 0; v < tables.length; v += 1) {
      const exponent = Math.floor(rest / packing.units[v]);
      rest -= exponent * packing.units[v];
      if (exponent > 0) term = multiplyModulo(term, tables[v][exponent], prime);
    }
    sum += term;
    if (sum >= prime) sum -= prime;
  }
  return sum;
}

/**
 * For every variable the univariate polynomial that remains when the others take the values of the point.
 *
 * @param point nonzero residues
 * @returns     coefficients of the powers 0 … degree; the leading one may vanish
 */
export function univariateImages(
  packing: Packing,
  p: Polynomial,
  point: readonly number[],
  prime: number,
): Float64Array[] {
  const degrees = degreesOf(packing, p);
  const tables = degrees.map((degree, v) => powerTable(point[v], degree, prime));
  const inverses = degrees.map((degree, v) => powerTable(invertModulo(point[v], prime), degree, prime));
  const images = degrees.map((degree) => new Float64Array(degree + 1));
  const exponents = new Int32Array(degrees.length);
  for (let k = 0; k < p.keys.length; k += 1) {
    let term = residueOf(p.coefficients[k], prime);
    let rest = p.keys[k];
    for (let v = 0; v < tables.length; v += 1) {
      const exponent = Math.floor(rest / packing.units[v]);
      rest -= exponent * packing.units[v];
      exponents[v] = exponent;
      if (exponent > 0) term = multiplyModulo(term, tables[v][exponent], prime);
    }
    for (let v = 0; v < images.length; v += 1) {
      if (degrees[v] === 0) continue;
      const sum = images[v][exponents[v]] + multiplyModulo(term, inverses[v][exponents[v]], prime);
      images[v][exponents[v]] = sum >= prime ? sum - prime : sum;
    }
  }
  return images;
}

/** Degree of a dense polynomial over F_p; −1 for zero. */
export function modularDegree(p: Float64Array): number {
  let degree = p.length - 1;
  while (degree >= 0 && p[degree] === 0) degree -= 1;
  return degree;
}

/** Monic greatest common divisor over F_p; empty when both are zero. */
export function modularGcd(p: Float64Array, q: Float64Array, prime: number): Float64Array {
  let a = p.slice(0, modularDegree(p) + 1);
  let b = q.slice(0, modularDegree(q) + 1);
  if (a.length < b.length) [a, b] = [b, a];
  while (b.length > 0) {
    const inverse = invertModulo(b[b.length - 1], prime);
    for (let top = a.length - 1; top >= b.length - 1; top -= 1) {
      if (a[top] === 0) continue;
      const factor = prime - multiplyModulo(a[top], inverse, prime);
      const shift = top - b.length + 1;
      for (let k = 0; k < b.length; k += 1) {
        const sum = a[shift + k] + factor * b[k];
        a[shift + k] = sum - Math.floor(sum / prime) * prime;
      }
    }
    [a, b] = [b, a.slice(0, modularDegree(a) + 1)];
  }
  if (a.length === 0) return a;
  const inverse = invertModulo(a[a.length - 1], prime);
  return a.map((coefficient) => multiplyModulo(coefficient, inverse, prime));
}

/**
 * Residues of the coefficients in a dense box over the chosen variables, the last one running fastest; the polynomial must
 * not contain others.
 *
 * @param order   the variables
 * @param degrees largest exponent of each of them
 */
export function denseBox(
  packing: Packing,
  p: Polynomial,
  order: readonly number[],
  degrees: readonly number[],
  prime: number,
): Float64Array {
  const strides = new Array<number>(packing.units.length).fill(0);
  let size = 1;
  for (let k = order.length - 1; k >= 0; k -= 1) {
    strides[order[k]] = size;
    size *= degrees[k] + 1;
  }
  const box = new Float64Array(size);
  for (let k = 0; k < p.keys.length; k += 1) {
    let rest = p.keys[k];
    let index = 0;
    for (let v = 0; v < strides.length; v += 1) {
      const exponent = Math.floor(rest / packing.units[v]);
      rest -= exponent * packing.units[v];
      index += exponent * strides[v];
    }
    box[index] = residueOf(p.coefficients[k], prime);
  }
  return box;
}

/** The box with a value put in for its last variable, whose exponents run from 0 to length − 1. */
export function contractLast(box: Float64Array, length: number, value: number, prime: number): Float64Array {
  const result = new Float64Array(box.length / length);
  for (let line = 0; line < result.length; line += 1) {
    let sum = 0;
    for (let k = line * length + length - 1; k >= line * length; k -= 1) {
      sum = sum * value + box[k];
      sum -= Math.floor(sum / prime) * prime;
    }
    result[line] = sum;
  }
  return result;
}

/** Inverses of the differences of interpolation points: entry [k][j] is 1/(points[k] − points[j]), j < k. */
export function inverseDifferences(points: readonly number[], prime: number): readonly (readonly number[])[] {
  return points.map((right, k) =>
    points.slice(0, k).map((left) => invertModulo((right - left + prime) % prime, prime)),
  );
}

/**
 * In-place interpolation along one axis: values at the points become coefficients of the powers (Newton's divided
 * differences, then expansion).
 *
 * @param table   array of length outer·points.length·inner
 * @param inner   stride of the axis
 * @param inverse see `inverseDifferences`
 */
export function interpolateLines(
  table: Float64Array,
  points: readonly number[],
  inner: number,
  prime: number,
  inverse: readonly (readonly number[])[] = inverseDifferences(points, prime),
): void {
  const count = points.length;
  for (let start = 0; start < table.length; start += count * inner) {
    for (let level = 1; level < count; level += 1) {
      for (let k = count - 1; k >= level; k -= 1) {
        const factor = inverse[k][k - level];
        const [high, low] = [start + k * inner, start + (k - 1) * inner];
        for (let offset = 0; offset < inner; offset += 1) {
          const difference = table[high + offset] - table[low + offset];
          const product = (difference < 0 ? difference + prime : difference) * factor;
          table[high + offset] = product - Math.floor(product / prime) * prime;
        }
      }
    }
    for (let level = count - 2; level >= 0; level -= 1) {
      const point = points[level];
      for (let k = level; k < count - 1; k += 1) {
        const [low, high] = [start + k * inner, start + (k + 1) * inner];
        for (let offset = 0; offset < inner; offset += 1) {
          const product = point * table[high + offset];
          const value = table[low + offset] - (product - Math.floor(product / prime) * prime);
          table[low + offset] = value < 0 ? value + prime : value;
        }
      }
    }
  }
}
