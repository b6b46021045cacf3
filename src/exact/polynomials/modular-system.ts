import { residueOf } from './modular-polynomial.ts';
import { exponentOf, type Packing, type Polynomial } from './polynomial.ts';
import { invertModulo, multiplyModulo, powerModulo } from '../integers/prime.ts';

/** Polynomial system A·x = b prepared for many evaluations over one prime field. */
export interface ModularSystem {
  readonly prime: number;
  readonly size: number;
  /** Exponents of the distinct monomials that occur, by variable. */
  readonly monomials: readonly (readonly number[])[];
  /** Terms: cell row·(size + 1) + column, number of the monomial, residue of the coefficient. */
  readonly cells: Int32Array;
  readonly indices: Int32Array;
  readonly coefficients: Float64Array;
}

/** @param rows column rows.length is the right-hand side */
export function modularSystem(
  packing: Packing,
  rows: readonly ReadonlyMap<number, Polynomial>[],
  prime: number,
): ModularSystem {
  const numbers = new Map<number, number>();
  const [cells, indices, coefficients]: [number[], number[], number[]] = [[], [], []];
  for (const [i, row] of rows.entries()) {
    for (const [j, entry] of row) {
      for (const [k, key] of entry.keys.entries()) {
        if (!numbers.has(key)) numbers.set(key, numbers.size);
        cells.push(i * (rows.length + 1) + j);
        indices.push(numbers.get(key)!);
        coefficients.push(residueOf(entry.coefficients[k], prime));
      }
    }
  }
  return {
    prime,
    size: rows.length,
    monomials: [...numbers.keys()].map((key) => packing.units.map((_, v) => exponentOf(packing, key, v))),
    cells: Int32Array.from(cells),
    indices: Int32Array.from(indices),
    coefficients: Float64Array.from(coefficients),
  };
}

/**
 * Solution over F_p at one point of the parameters, by Gaussian elimination.
 *
 * @returns the unknowns, or undefined when the matrix is singular at this point
 */
export function solveAtPoint(system: ModularSystem, point: readonly number[]): Float64Array | undefined {
  const { prime, size, cells, indices, coefficients } = system;
  const width = size + 1;
  const values = system.monomials.map((exponents) =>
    exponents.reduce(
      (product, exponent, v) =>
        exponent === 0 ? product : multiplyModulo(product, powerModulo(point[v], exponent, prime), prime),
      1,
    ),
  );
  const table = Array.from({ length: size }, () => new Float64Array(width));
  for (let k = 0; k < cells.length; k += 1) {
    const row = table[Math.floor(cells[k] / width)];
    const sum = row[cells[k] % width] + multiplyModulo(coefficients[k], values[indices[k]], prime);
    row[cells[k] % width] = sum >= prime ? sum - prime : sum;
  }
  for (let k = 0; k < size; k += 1) {
    let pivot = k;
    while (pivot < size && table[pivot][k] === 0) pivot += 1;
    if (pivot === size) return undefined;
    const source = table[pivot];
    table[pivot] = table[k];
    table[k] = source;
    const inverse = invertModulo(source[k], prime);
    const support: number[] = [];
    for (let j = k; j < width; j += 1) {
      if (source[j] === 0) continue;
      source[j] = multiplyModulo(source[j], inverse, prime);
      support.push(j);
    }
    for (let i = k + 1; i < size; i += 1) subtractMultiple(table[i], source, k, support, prime);
  }
  const solution = new Float64Array(size);
  for (let k = size - 1; k >= 0; k -= 1) {
    const row = table[k];
    let sum = row[size];
    for (let j = k + 1; j < size; j += 1) {
      if (row[j] === 0) continue;
      const value = sum + (prime - row[j]) * solution[j];
      sum = value - Math.floor(value / prime) * prime;
    }
    solution[k] = sum;
  }
  return solution;
}

function subtractMultiple(
  target: Float64Array,
  source: Float64Array,
  from: number,
  support: readonly number[],
  prime: number,
): void {
  if (target[from] === 0) return;
  const factor = prime - target[from];
  for (const j of support) {
    const sum = target[j] + factor * source[j];
    target[j] = sum - Math.floor(sum / prime) * prime;
  }
}
