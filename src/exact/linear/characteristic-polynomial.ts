import { stronglyConnectedComponents } from './block-structure.ts';
import type { Domain, FractionField, Ring } from '../integers/field.ts';
import type { DenseMatrix } from './dense-matrix.ts';

/**
 * Characteristic polynomials over a field of fractions.
 */

/** Diagonal block of the block-triangular form with its characteristic polynomial. */
export interface CharacteristicBlock<T> {
  /** Rows and columns of the block, ascending. */
  readonly indices: readonly number[];
  /** Coefficients of det(λ − block), ascending powers, monic. */
  readonly coefficients: readonly T[];
}

/** Product of two univariate polynomials given by their coefficients in ascending order. */
function multiplyUnivariate<T>(ring: Ring<T>, p: readonly T[], q: readonly T[]): T[] {
  if (p.length === 0 || q.length === 0) return [];
  const product = new Array<T>(p.length + q.length - 1).fill(ring.zero);
  for (const [i, a] of p.entries()) {
    if (ring.isZero(a)) continue;
    for (const [j, b] of q.entries()) if (!ring.isZero(b)) product[i + j] = ring.add(product[i + j], ring.mul(a, b));
  }
  return product;
}

/** Coefficients of det(λ − A) in ascending order, monic, length n + 1. */
export function characteristicPolynomial<T, D>(field: FractionField<T, D>, matrix: DenseMatrix<T>): T[] {
  return characteristicBlocks(field, matrix).reduce<T[]>(
    (product, block) => multiplyUnivariate(field, product, block.coefficients),
    [field.one],
  );
}

/**
 * The diagonal blocks of the finest block-triangular form that a permutation of the basis reaches, in topological order.
 * Their characteristic polynomials multiply to that of the matrix.
 */
export function characteristicBlocks<T, D>(
  field: FractionField<T, D>,
  matrix: DenseMatrix<T>,
): readonly CharacteristicBlock<T>[] {
  const size = matrix.rows;
  const successors = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => j).filter((j) => !field.isZero(matrix.entries[i * size + j])),
  );
  return stronglyConnectedComponents(successors).map((indices) => ({
    indices,
    coefficients: blockPolynomial(field, matrix, indices),
  }));
}

/**
 * Faddeev and LeVerrier on the block times its common denominator L, where every division is exact:
 * det(λ − A) = L⁻ⁿ det(Lλ − LA).
 */
function blockPolynomial<T, D>(field: FractionField<T, D>, matrix: DenseMatrix<T>, indices: readonly number[]): T[] {
  const { domain } = field;
  const size = indices.length;
  const entries = indices.flatMap((i) => indices.map((j) => matrix.entries[i * matrix.cols + j]));
  let scale = domain.one;
  for (const entry of entries) {
    const denominator = field.denominator(entry);
    const shared = domain.gcd(scale, denominator);
    scale = domain.mul(scale, domain.exactQuotient(denominator, shared)!);
  }
  const cleared = entries.map((entry) =>
    domain.mul(field.numerator(entry), domain.exactQuotient(scale, field.denominator(entry))!),
  );
  const coefficients = faddeevLeVerrier(domain, size, cleared);
  let power = domain.one;
  const result = new Array<T>(size + 1);
  for (let k = size; k >= 0; k -= 1) {
    result[k] = field.fraction(coefficients[k], power);
    power = domain.mul(power, scale);
  }
  return result;
}

function faddeevLeVerrier<D>(domain: Domain<D>, size: number, entries: readonly D[]): D[] {
  const rows = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => j).filter((j) => !domain.isZero(entries[i * size + j])),
  );
  const coefficients = new Array<D>(size + 1).fill(domain.one);
  let auxiliary = Array.from({ length: size * size }, (_, k) => (k % (size + 1) === 0 ? domain.one : domain.zero));
  for (let k = 1; k <= size; k += 1) {
    const product = new Array<D>(size * size).fill(domain.zero);
    for (let i = 0; i < size; i += 1) {
      for (const m of rows[i]) {
        for (let j = 0; j < size; j += 1) {
          const other = auxiliary[m * size + j];
          if (domain.isZero(other)) continue;
          product[i * size + j] = domain.add(product[i * size + j], domain.mul(entries[i * size + m], other));
        }
      }
    }
    let trace = domain.zero;
    for (let i = 0; i < size; i += 1) trace = domain.add(trace, product[i * (size + 1)]);
    const coefficient = domain.neg(domain.exactQuotient(trace, domain.fromInteger(BigInt(k)))!);
    coefficients[size - k] = coefficient;
    for (let i = 0; i < size; i += 1) product[i * (size + 1)] = domain.add(product[i * (size + 1)], coefficient);
    auxiliary = product;
  }
  return coefficients;
}
