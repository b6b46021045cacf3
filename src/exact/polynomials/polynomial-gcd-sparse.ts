import { SettlingIntegers } from './chinese-remainders.ts';
import { interpolateLines, modularDegree, modularGcd, residueOf } from './modular-polynomial.ts';
import { exponentOf, type Packing, type Polynomial, polynomialFromTerms } from './polynomial.ts';
import { invertModulo, modularPrime, multiplyModulo, powerModulo, pseudoRandom } from '../integers/prime.ts';

/**
 * Candidate for the greatest common divisor by sparse interpolation (Zippel): one variable is added after the other, and the
 * monomials found so far are assumed to be all. The cost grows with the number of terms, not with the box of exponents.
 */

/** Largest number of term evaluations for one prime. */
const largestWork = 4e8;

interface Operand {
  readonly residues: Float64Array;
  /** Exponents of the main variable. */
  readonly main: Int32Array;
  /** Exponents of the other variables, one array each. */
  readonly others: readonly Int32Array[];
}

interface Problem {
  readonly prime: number;
  readonly degree: number;
  /** p, q and the leading factor γ. */
  readonly operands: readonly Operand[];
}

/** Monomials in the other variables for each power of the main one, as lists of exponents. */
type Skeleton = readonly (readonly (readonly number[])[])[];

interface Image {
  readonly skeleton: Skeleton;
  /** Coefficients in the same layout. */
  readonly values: readonly (readonly number[])[];
}

/**
 * Multiples (γ / lc g)·g of the gcd g, one for each new prime until the coefficients have settled; the arguments are those
 * of `modularCandidates`.
 */
export function sparseCandidates(
  packing: Packing,
  operands: readonly [Polynomial, Polynomial],
  main: number,
  others: readonly number[],
  bounds: readonly number[],
  counts: readonly number[],
  leading: Polynomial,
  report: (candidate: Polynomial) => boolean,
): boolean {
  let skeleton: Skeleton | undefined;
  const coefficients = new SettlingIntegers();
  for (let index = 0, failures = 0; failures < 4 && index < 64; index += 1) {
    const prime = modularPrime(80 + index);
    const problem: Problem = {
      prime,
      degree: bounds[0],
      operands: [...operands, leading].map((polynomial) => operandOf(packing, polynomial, main, others, prime)),
    };
    const image: Image | undefined =
      skeleton === undefined
        ? denseToSparse(problem, counts, index)
        : sparseImage(problem, skeleton, others.length, undefined, pseudoRandom(index + 300));
    if (image === undefined) {
      failures += 1;
      continue;
    }
    skeleton = image.skeleton;
    const values = Float64Array.from(image.values.flat());
    const { integers, settled } = coefficients.add(values, prime);
    if (settled !== undefined && report(assembled(packing, main, others, skeleton, integers))) return true;
    if (settled === 'unchanged') return false;
  }
  return false;
}

function operandOf(packing: Packing, p: Polynomial, main: number, others: readonly number[], prime: number): Operand {
  const exponents = (v: number): Int32Array => Int32Array.from(p.keys, (key) => exponentOf(packing, key, v));
  return {
    residues: Float64Array.from(p.coefficients, (coefficient) => residueOf(coefficient, prime)),
    main: exponents(main),
    others: others.map(exponents),
  };
}

/** Values of the terms of an operand at a point of some of the other variables (undefined ones are left out). */
function termValues(operand: Operand, point: readonly (number | undefined)[], prime: number): Float64Array {
  const values = new Float64Array(operand.residues.length).fill(1);
  for (const [axis, coordinate] of point.entries()) {
    if (coordinate === undefined) continue;
    const exponents = operand.others[axis];
    const table = [1];
    for (let t = 0; t < values.length; t += 1) {
      while (table.length <= exponents[t]) table.push(multiplyModulo(table.at(-1)!, coordinate, prime));
      values[t] = multiplyModulo(values[t], table[exponents[t]], prime);
    }
  }
  return values;
}

/** γ times the monic gcd of the univariate images, or undefined at an unlucky point. */
function univariateImage(
  { prime, degree, operands }: Problem,
  terms: readonly Float64Array[],
): Float64Array | undefined {
  const [left, right, leading] = operands.map((operand, which) => {
    const image = new Float64Array(operand.main.reduce((most, e) => Math.max(most, e), 0) + 1);
    for (let t = 0; t < operand.main.length; t += 1) {
      const sum = image[operand.main[t]] + terms[which][t];
      image[operand.main[t]] = sum >= prime ? sum - prime : sum;
    }
    return image;
  });
  if (leading[0] === 0) return undefined;
  const gcd = modularGcd(left, right, prime);
  if (modularDegree(gcd) !== degree) return undefined;
  return gcd.map((coefficient) => multiplyModulo(coefficient, leading[0], prime));
}

/** Builds the skeleton variable by variable. */
function denseToSparse(problem: Problem, counts: readonly number[], seed: number): Image | undefined {
  const { prime, operands, degree } = problem;
  const next = pseudoRandom(seed + 200);
  const anchor = counts.map(() => 1 + (next() % (prime - 1)));
  const start = univariateImage(
    problem,
    operands.map((operand) => {
      const values = termValues(operand, anchor, prime);
      return values.map((value, t) => multiplyModulo(value, operand.residues[t], prime));
    }),
  );
  if (start === undefined) return undefined;
  let skeleton: Skeleton = Array.from(start, (value) => (value === 0 ? [] : [[]]));
  let values: readonly (readonly number[])[] = Array.from(start, (value) => (value === 0 ? [] : [value]));
  for (let axis = 0; axis < counts.length; axis += 1) {
    const points = [anchor[axis]];
    const samples = [values];
    while (points.length < counts[axis]) {
      const point = 1 + (next() % (prime - 1));
      if (points.includes(point)) continue;
      const fixed = anchor.map((coordinate, k) => (k < axis ? undefined : k === axis ? point : coordinate));
      const image = sparseImage(problem, skeleton, axis, fixed, next);
      if (image === undefined) return undefined;
      points.push(point);
      samples.push(image.values);
    }
    const grown: (readonly number[])[][] = Array.from({ length: degree + 1 }, () => []);
    const coefficients: number[][] = Array.from({ length: degree + 1 }, () => []);
    for (let e = 0; e <= degree; e += 1) {
      for (const [s, monomial] of skeleton[e].entries()) {
        const line = Float64Array.from(samples, (sample) => sample[e][s]);
        interpolateLines(line, points, 1, prime);
        for (const [f, value] of line.entries()) {
          if (value === 0) continue;
          grown[e].push([...monomial, f]);
          // the coefficients of the next stage are values at the anchor of this variable
          coefficients[e].push(value);
        }
      }
    }
    skeleton = grown;
    values = coefficients;
  }
  return { skeleton, values };
}

/**
 * Coefficients of the skeleton monomials in the first `known` variables, the others being fixed, from images at the powers of
 * one random point: a transposed Vandermonde system for every power of the main variable.
 */
function sparseImage(
  problem: Problem,
  skeleton: Skeleton,
  known: number,
  fixed: readonly (number | undefined)[] | undefined,
  next: () => number,
): Image | undefined {
  const { prime, operands } = problem;
  const count = skeleton.reduce((most, monomials) => Math.max(most, monomials.length), 1);
  const size = operands.reduce((sum, operand) => sum + operand.main.length, 0);
  if (count * size > largestWork) return undefined;
  const base = Array.from({ length: known }, () => 1 + (next() % (prime - 1)));
  const steps = operands.map((operand) => termValues(operand, base, prime));
  const current = operands.map((operand, which) => {
    const values = fixed === undefined ? undefined : termValues(operand, fixed, prime);
    return operand.residues.map((residue, t) => {
      const start = values === undefined ? residue : multiplyModulo(residue, values[t], prime);
      return multiplyModulo(start, steps[which][t], prime);
    });
  });
  const images: Float64Array[] = [];
  for (let k = 0; k < count; k += 1) {
    const image = univariateImage(problem, current);
    if (image === undefined) return undefined;
    images.push(image);
    if (k + 1 === count) break;
    for (const [which, terms] of current.entries()) {
      const step = steps[which];
      for (let t = 0; t < terms.length; t += 1) terms[t] = multiplyModulo(terms[t], step[t], prime);
    }
  }
  const values: (readonly number[])[] = [];
  for (const [e, monomials] of skeleton.entries()) {
    const nodes = monomials.map((exponents) =>
      exponents.reduce((product, f, k) => multiplyModulo(product, powerModulo(base[k], f, prime), prime), 1),
    );
    if (new Set(nodes).size !== nodes.length) return undefined;
    const solved = transposedVandermonde(
      nodes,
      images.map((image) => image[e] ?? 0),
      prime,
    );
    values.push(solved);
  }
  return { skeleton, values };
}

/** c with Σ_s c_s node_sⁱ = right[i − 1] for i = 1 … number of nodes. */
function transposedVandermonde(nodes: readonly number[], right: readonly number[], prime: number): number[] {
  const count = nodes.length;
  const master = new Float64Array(count + 1);
  master[0] = 1;
  for (const [k, node] of nodes.entries()) {
    for (let j = k + 1; j >= 0; j -= 1) {
      const below = j === 0 ? 0 : master[j - 1];
      const value = below - multiplyModulo(node, master[j], prime);
      master[j] = value < 0 ? value + prime : value;
    }
  }
  return nodes.map((node) => {
    // quotient of the master polynomial by z − node, from the top; its value at the node, and its product with the data
    let [coefficient, value, sum] = [0, 0, 0];
    for (let j = count; j >= 1; j -= 1) {
      coefficient = (master[j] + multiplyModulo(node, coefficient, prime)) % prime;
      value = (multiplyModulo(value, node, prime) + coefficient) % prime;
      sum = (sum + multiplyModulo(coefficient, right[j - 1], prime)) % prime;
    }
    return multiplyModulo(sum, invertModulo(multiplyModulo(value, node, prime), prime), prime);
  });
}

function assembled(
  packing: Packing,
  main: number,
  others: readonly number[],
  skeleton: Skeleton,
  values: readonly bigint[],
): Polynomial {
  const terms = new Map<number, bigint>();
  let reach = skeleton.length;
  let position = 0;
  for (const [e, monomials] of skeleton.entries()) {
    for (const exponents of monomials) {
      const key = exponents.reduce((sum, f, k) => sum + f * packing.units[others[k]], e * packing.units[main]);
      reach = exponents.reduce((most, f) => Math.max(most, f), reach);
      terms.set(key, values[position]);
      position += 1;
    }
  }
  return polynomialFromTerms(terms, reach);
}
