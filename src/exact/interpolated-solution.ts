import { interpolateLines, inverseDifferences } from './modular-polynomial.ts';
import { type ModularSystem, modularSystem, solveAtPoint } from './modular-system.ts';
import { degreesOf, type Packing, type Polynomial, polynomialFromTerms, totalDegree } from './polynomial.ts';
import { evaluateVariable, homogeneousIn } from './polynomial-calculus.ts';
import { invertModulo, modularPrime, multiplyModulo, pseudoRandom } from './prime.ts';
import { reconstructFraction, reconstructRational, vanishingPolynomial } from './rational-reconstruction.ts';

/**
 * Solution of a polynomial linear system by evaluation modulo primes, for blocks on which elimination swells.
 *
 * On a line x = s + t·y the solution is a fraction in t whose coefficients, with d(0) = 1, are homogeneous polynomials in
 * the direction y (Kaltofen and Yang); so lines over a grid of directions give numerator and denominator in lowest terms,
 * and Chinese remainders their integers. The result is untrusted: the caller proves it by its residual.
 *
 * Exports: types `FractionPair`; `interpolatedSolution`.
 */

/** Untrusted numerator and denominator of one unknown. */
export interface FractionPair {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

interface Lines {
  readonly packing: Packing;
  readonly rows: readonly ReadonlyMap<number, Polynomial>[];
  /** Variables that are interpolated. */
  readonly variables: readonly number[];
}

/** Dense boxes of numerator and denominator of one unknown over F_p, all variables with exponents 0 … degree. */
interface ModularPair {
  readonly numerator: Float64Array;
  readonly denominator: Float64Array;
}

interface Degrees {
  readonly numerator: number;
  readonly denominator: number;
}

/** Largest number of points of one prime. */
const largestGrid = 200_000;

/**
 * @param rows one right-hand side in column rows.length
 * @returns    one fraction for each unknown, or undefined when the system is too large or the primes unlucky
 */
export function interpolatedSolution(
  packing: Packing,
  rows: readonly ReadonlyMap<number, Polynomial>[],
): readonly FractionPair[] | undefined {
  const present = presentVariables(packing, rows);
  const excess = homogeneousExcess(packing, rows);
  const scale = excess === undefined ? undefined : present.at(-1);
  const reduced =
    scale === undefined
      ? rows
      : rows.map((row) => new Map([...row].map(([j, entry]) => [j, evaluateVariable(packing, entry, scale, 1n)])));
  const lines = { packing, rows: reduced, variables: present.filter((v) => v !== scale) };
  // with one variable left elimination is faster
  if (lines.variables.length < 2) return undefined;
  const degrees = degreesOnLine(lines);
  if (degrees === undefined) return undefined;
  const solution = chineseRemainders(lines, degrees);
  if (solution === undefined || scale === undefined || excess === undefined) return solution;
  return solution.map(({ numerator, denominator }) => {
    const degree = Math.max(totalDegree(packing, denominator), totalDegree(packing, numerator) - excess);
    return {
      numerator: homogeneousIn(packing, numerator, scale, degree + excess),
      denominator: homogeneousIn(packing, denominator, scale, degree),
    };
  });
}

function presentVariables(packing: Packing, rows: readonly ReadonlyMap<number, Polynomial>[]): readonly number[] {
  const most = packing.units.map(() => 0);
  for (const row of rows) {
    for (const entry of row.values()) {
      for (const [v, degree] of degreesOf(packing, entry).entries()) most[v] = Math.max(most[v], degree);
    }
  }
  return most.flatMap((degree, v) => (degree > 0 ? [v] : []));
}

/**
 * The common degree of the solution when the system is homogeneous: every row i has entries of one degree r_i and a
 * right-hand side of degree r_i + excess.
 */
function homogeneousExcess(packing: Packing, rows: readonly ReadonlyMap<number, Polynomial>[]): number | undefined {
  let excess: number | undefined;
  for (const row of rows) {
    const left = new Set<number>();
    const right = new Set<number>();
    for (const [j, entry] of row)
      for (const key of entry.keys) (j < rows.length ? left : right).add(degreeOf(packing, key));
    if (left.size !== 1 || right.size > 1) return undefined;
    if (right.size === 0) continue;
    const own = [...right][0] - [...left][0];
    if (excess !== undefined && excess !== own) return undefined;
    excess = own;
  }
  return excess;
}

function degreeOf(packing: Packing, key: number): number {
  let rest = key;
  let degree = 0;
  for (const unit of packing.units) {
    const exponent = Math.floor(rest / unit);
    rest -= exponent * unit;
    degree += exponent;
  }
  return degree;
}

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
function degreesOnLine(lines: Lines): readonly Degrees[] | undefined {
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
function imageOf(lines: Lines, degrees: readonly Degrees[], prime: number, seed: number): ModularPair[] | undefined {
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

/** Position of the coefficient that is set to 1: the last nonzero one of the denominator. */
function leadingPosition(pair: ModularPair): number {
  return pair.denominator.findLastIndex((value) => value !== 0);
}

function chineseRemainders(lines: Lines, degrees: readonly Degrees[]): FractionPair[] | undefined {
  let modulus = 1n;
  let residues: (bigint[] | undefined)[] = [];
  let leads: readonly number[] = [];
  let found: (readonly [readonly bigint[], bigint] | undefined)[] = degrees.map(() => undefined);
  for (let index = 0, unlucky = 0; index < 60 && unlucky < 3; index += 1) {
    const prime = modularPrime(100 + index);
    const pairs = imageOf(lines, degrees, prime, index);
    if (pairs === undefined) {
      unlucky += 1;
      continue;
    }
    if (leads.length === 0) leads = pairs.map(leadingPosition);
    const images = pairs.map((pair, i) => normalised(pair, leads[i], prime));
    if (images.some((image) => image === undefined)) {
      unlucky += 1;
      continue;
    }
    // a candidate that predicts the residues of a new prime has settled
    const settled = found.map((candidate, i) => candidate !== undefined && predicts(candidate, images[i]!, prime));
    if (settled.every(Boolean)) return degrees.map((d, i) => assembled(lines, found[i]!, d));
    residues = images.map((image, i) => combined(residues[i], modulus, image!, prime));
    modulus *= BigInt(prime);
    found = residues.map((list, i) => (settled[i] ? found[i] : integersFrom(list!, modulus)));
  }
  return undefined;
}

function normalised(pair: ModularPair, lead: number, prime: number): Float64Array | undefined {
  if (pair.denominator[lead] === 0) return undefined;
  const inverse = invertModulo(pair.denominator[lead], prime);
  const joined = new Float64Array(pair.numerator.length + pair.denominator.length);
  joined.set(pair.numerator);
  joined.set(pair.denominator, pair.numerator.length);
  return joined.map((value) => multiplyModulo(value, inverse, prime));
}

function combined(known: readonly bigint[] | undefined, modulus: bigint, image: Float64Array, prime: number): bigint[] {
  if (known === undefined) return Array.from(image, BigInt);
  const divisor = BigInt(prime);
  const inverse = invertModulo(Number(modulus % divisor), prime);
  return known.map((residue, k) => {
    const difference = image[k] - Number(residue % divisor);
    const step = multiplyModulo(difference < 0 ? difference + prime : difference, inverse, prime);
    return step === 0 ? residue : residue + modulus * BigInt(step);
  });
}

/** Numerators over one common denominator, or undefined while the modulus is too small. */
function integersFrom(residues: readonly bigint[], modulus: bigint): readonly [readonly bigint[], bigint] | undefined {
  let denominator = 1n;
  const small = 2n ** BigInt(Math.floor(modulus.toString(2).length / 2));
  for (const residue of residues) {
    const scaled = symmetric(residue * denominator, modulus);
    if (scaled < small && scaled > -small) continue;
    const fraction = reconstructRational(((scaled % modulus) + modulus) % modulus, modulus);
    if (fraction === undefined) return undefined;
    denominator *= fraction[1];
    if (denominator > small) return undefined;
  }
  return [residues.map((residue) => symmetric(residue * denominator, modulus)), denominator];
}

function symmetric(n: bigint, modulus: bigint): bigint {
  let residue = n % modulus;
  if (residue < 0n) residue += modulus;
  return 2n * residue > modulus ? residue - modulus : residue;
}

function predicts(candidate: readonly [readonly bigint[], bigint], image: Float64Array, prime: number): boolean {
  const [numbers, denominator] = candidate;
  const divisor = BigInt(prime);
  const scale = Number(denominator % divisor);
  return numbers.every((value, k) => {
    const residue = Number(value % divisor);
    return multiplyModulo(image[k], scale, prime) === (residue < 0 ? residue + prime : residue);
  });
}

function assembled(
  { packing, variables }: Lines,
  [numbers]: readonly [readonly bigint[], bigint],
  degrees: Degrees,
): FractionPair {
  const numeratorLength = (degrees.numerator + 1) ** variables.length;
  const part = (from: number, to: number, side: number): Polynomial => {
    const terms = new Map<number, bigint>();
    for (let at = from; at < to; at += 1) {
      if (numbers[at] === 0n) continue;
      let rest = at - from;
      let key = 0;
      for (const v of variables) {
        key += (rest % side) * packing.units[v];
        rest = Math.floor(rest / side);
      }
      terms.set(key, numbers[at]);
    }
    return polynomialFromTerms(terms, side - 1);
  };
  return {
    numerator: part(0, numeratorLength, degrees.numerator + 1),
    denominator: part(numeratorLength, numbers.length, degrees.denominator + 1),
  };
}
