import { interpolateLines, inverseDifferences } from './modular-polynomial.ts';
import { type ModularSystem, modularSystem, solveAtPoint } from './modular-system.ts';
import type { Packing, Polynomial } from './polynomial.ts';
import { modularPrime, multiplyModulo, pseudoRandom } from '../integers/prime.ts';
import { reconstructFraction, vanishingPolynomial } from './rational-reconstruction.ts';

/**
 * Solution of a polynomial linear system modulo one prime, from its values on lines.
 *
 * On a line x = s + t·y the solution is a fraction in t whose coefficients, with d(0) = 1, are homogeneous polynomials in
 * the direction y (Kaltofen and Yang); so lines over a grid of directions give numerator and denominator in lowest terms.
 */

/** Linear system that is solved on lines; one right-hand side in column rows.length. */
export interface Lines {
  readonly packing: Packing;
  readonly rows: readonly ReadonlyMap<number, Polynomial>[];
  /** Variables that are interpolated. */
  readonly variables: readonly number[];
}

/** Dense boxes of numerator and denominator of one unknown over F_p, all variables with exponents 0 … degree. */
export interface ModularPair {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

/** Degrees of numerator and denominator of one unknown. */
export interface Degrees {
  readonly numerator: number;
  readonly denominator: number;
}

/** Largest number of points of one prime. */
const largestGrid = 200_000;

/** Values of all unknowns at s + t·y, one row for each t, or undefined at a singular point. */
function valuesOnLine(
  system: ModularSystem,
  { packing, variables }: Lines,
  shift: readonly number[],
  direction: readonly number[],
  times: readonly number[],
): Float64Array | undefined {
  const { prime, size } = system;
  const values = new Float64Array(times.length * size);
  const point = packing.units.map(() => 0);
  for (const [index, t] of times.entries()) {
    for (const [k, v] of variables.entries()) point[v] = (shift[k] + multiplyModulo(t, direction[k], prime)) % prime;
    const solution = solveAtPoint(system, point);
    if (solution === undefined) return undefined;
    values.set(solution, index * size);
  }
  return values;
}

/** Entries of one unknown. */
function column(table: Float64Array, size: number, i: number): Float64Array {
  return Float64Array.from({ length: table.length / size }, (_, k) => table[k * size + i]);
}

function randomResidues(count: number, prime: number, next: () => number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(1 + (next() % (prime - 1)));
  return [...chosen];
}

/** Degrees of all numerators and denominators on a random line; points are doubled until all fractions are found. */
export function degreesOnLine(lines: Lines): readonly Degrees[] | undefined {
  const prime = modularPrime(99);
  const next = pseudoRandom(99);
  const count = lines.variables.length;
  const [shift, direction] = [randomResidues(count, prime, next), randomResidues(count, prime, next)];
  const times = randomResidues(1024, prime, next);
  const size = lines.rows.length;
  const system = modularSystem(lines.packing, lines.rows, prime);
  for (let points = 16; points <= times.length; points *= 2) {
    const used = times.slice(0, points);
    const values = valuesOnLine(system, lines, shift, direction, used);
    if (values === undefined) return undefined;
    interpolateLines(values, used, size, prime);
    const modulus = vanishingPolynomial(used, prime);
    const degrees: Degrees[] = [];
    for (let i = 0; i < lines.rows.length; i += 1) {
      const fraction = reconstructFraction(modulus, column(values, size, i), prime);
      if (fraction === undefined) break;
      const [numerator, denominator] = [fraction.numerator.length - 1, fraction.denominator.length - 1];
      degrees.push({ numerator: Math.max(0, numerator), denominator });
    }
    if (degrees.length === lines.rows.length) return degrees;
  }
  return undefined;
}

/** Numerators and denominators over F_p, or undefined for an unlucky grid. */
export function modularFractions(
  lines: Lines,
  degrees: readonly Degrees[],
  prime: number,
  seed: number,
): ModularPair[] | undefined {
  const count = lines.variables.length;
  const next = pseudoRandom(seed + 1000);
  const largest = degrees.reduce((most, d) => Math.max(most, d.numerator, d.denominator), 0);
  const points = degrees.reduce((most, d) => Math.max(most, d.numerator + d.denominator), 0) + 4;
  const grid = Array.from({ length: count - 1 }, () => randomResidues(largest + 1, prime, next));
  const directions = grid.reduce((product, axis) => product * axis.length, 1);
  if (directions * points > largestGrid) return undefined;
  const shift = randomResidues(count, prime, next);
  const system = modularSystem(lines.packing, lines.rows, prime);
  const times = randomResidues(points, prime, next);
  const [inverse, modulus] = [inverseDifferences(times, prime), vanishingPolynomial(times, prime)];
  // tables[i] holds the coefficients of t^e of numerator, then denominator, direction running fastest
  const tables = degrees.map((d) => ({
    numerator: new Float64Array((d.numerator + 1) * directions),
    denominator: new Float64Array((d.denominator + 1) * directions),
  }));
  for (let index = 0; index < directions; index += 1) {
    const direction = [1];
    for (let axis = 0, rest = index; axis < grid.length; axis += 1) {
      direction.push(grid[axis][rest % grid[axis].length]);
      rest = Math.floor(rest / grid[axis].length);
    }
    const values = valuesOnLine(system, lines, shift, direction, times);
    if (values === undefined) return undefined;
    interpolateLines(values, times, degrees.length, prime, inverse);
    for (const [i, d] of degrees.entries()) {
      const fraction = reconstructFraction(modulus, column(values, degrees.length, i), prime, d.numerator);
      if (fraction === undefined) return undefined;
      if (fraction.numerator.length > d.numerator + 1 || fraction.denominator.length > d.denominator + 1)
        return undefined;
      for (const [e, value] of fraction.numerator.entries()) tables[i].numerator[e * directions + index] = value;
      for (const [e, value] of fraction.denominator.entries()) tables[i].denominator[e * directions + index] = value;
    }
  }
  const pairs: ModularPair[] = [];
  for (const [i, d] of degrees.entries()) {
    const numerator = boxFromLines(tables[i].numerator, grid, d.numerator, shift, prime);
    const denominator = boxFromLines(tables[i].denominator, grid, d.denominator, shift, prime);
    if (numerator === undefined || denominator === undefined) return undefined;
    pairs.push({ numerator, denominator });
  }
  return pairs;
}

/**
 * Polynomial in all variables (box of exponents, the first variable running fastest) from its homogeneous parts along the
 * lines, moved back by the shift.
 */
function boxFromLines(
  table: Float64Array,
  grid: readonly (readonly number[])[],
  degree: number,
  shift: readonly number[],
  prime: number,
): Float64Array | undefined {
  let inner = 1;
  for (const axis of grid) {
    interpolateLines(table, axis, inner, prime);
    inner *= axis.length;
  }
  const side = degree + 1;
  const box = new Float64Array(side ** shift.length);
  for (const [at, value] of table.entries()) {
    if (value === 0) continue;
    const power = Math.floor(at / inner);
    let rest = at % inner;
    let [sum, index, stride] = [0, 0, side];
    for (const axis of grid) {
      const exponent = rest % axis.length;
      rest = Math.floor(rest / axis.length);
      sum += exponent;
      index += exponent * stride;
      stride *= side;
    }
    if (sum > power) return undefined;
    box[index + power - sum] = value;
  }
  // p(x) = q(x − s): synthetic division along every axis
  for (let axis = 0, stride = 1; axis < shift.length; axis += 1, stride *= side) {
    for (let start = 0; start < box.length; start += 1) {
      if (Math.floor(start / stride) % side !== 0) continue;
      for (let level = 0; level < degree; level += 1) {
        for (let k = degree - 1; k >= level; k -= 1) {
          const at = start + k * stride;
          const value = box[at] - multiplyModulo(shift[axis], box[at + stride], prime);
          box[at] = value < 0 ? value + prime : value;
        }
      }
    }
  }
  return box;
}
