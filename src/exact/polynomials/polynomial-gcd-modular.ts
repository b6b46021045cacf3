import { SettlingIntegers } from './chinese-remainders.ts';
import { contractLast, denseBox, interpolateLines, modularDegree, modularGcd } from './modular-polynomial.ts';
import { degreesOf, type Packing, type Polynomial, polynomialFromTerms } from './polynomial.ts';
import { bitLength } from '../integers/integer.ts';
import { modularPrime, multiplyModulo, pseudoRandom } from '../integers/prime.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/**
 * Candidate for the greatest common divisor by evaluation and interpolation modulo primes (Brown), with proved degree
 * bounds as the size of the grid.
 */

/** Largest number of points of a grid. */
const largestGrid = 2 ** 15;

interface Problem {
  readonly packing: Packing;
  /** Main variable first; the others are interpolated. */
  readonly order: readonly number[];
  /** Degree of the gcd in the main variable. */
  readonly degree: number;
  /** Number of points along each of the other variables. */
  readonly counts: readonly number[];
  readonly operands: readonly { readonly polynomial: Polynomial; readonly degrees: readonly number[] }[];
}

/**
 * Multiples (γ / lc g)·g of the gcd g, one for each new prime until the coefficients have settled.
 *
 * @param main    the main variable
 * @param others  the remaining variables of p and q
 * @param bounds  proved bounds of the degrees of g, main variable first
 * @param counts  number of exponents of each other variable that (γ / lc g)·g can have
 * @param leading γ, the gcd of the leading coefficients of p and q in the main variable
 * @param report  returns true when the candidate is accepted
 * @returns       whether a candidate was accepted
 */
export function modularCandidates(
  packing: Packing,
  operands: readonly [Polynomial, Polynomial],
  main: number,
  others: readonly number[],
  bounds: readonly number[],
  counts: readonly number[],
  leading: Polynomial,
  report: (candidate: Polynomial) => boolean,
): boolean {
  const order = [main, ...others];
  if (counts.reduce((product, count) => product * count, bounds[0] + 1) > largestGrid) return false;
  const problem: Problem = {
    packing,
    order,
    degree: bounds[0],
    counts,
    operands: [...operands, leading].map((polynomial) => {
      const degrees = degreesOf(packing, polynomial);
      return { polynomial, degrees: order.map((v) => degrees[v]) };
    }),
  };
  const coefficients = new SettlingIntegers();
  const most = primesFor(operands, leading);
  let failures = 0;
  for (let index = 0; failures < 8 && index < most; index += 1) {
    const prime = modularPrime(16 + index);
    const image = imageOf(problem, prime, index);
    if (image === undefined) {
      failures += 1;
      continue;
    }
    const { integers, settled } = coefficients.add(image, prime);
    if (settled !== undefined && report(fromGrid(problem, integers))) return true;
  }
  return false;
}

/**
 * Number of primes whose product exceeds the coefficients of (γ / lc g)·g, with some to spare: those of a factor are at most 2ⁿ
 * times as large as the whole (Mignotte), n being its degree, and γ multiplies them.
 */
function primesFor(operands: readonly [Polynomial, Polynomial], leading: Polynomial): number {
  const size = ({ coefficients }: Polynomial): number => Math.max(...coefficients.map(bitLength));
  const [left, right] = operands.map((p) => size(p) + p.reach);
  return 64 + Math.ceil((Math.min(left, right) + size(leading)) / 25);
}

/** Coefficients of (γ / lc g)·g modulo p on the box of exponents, or undefined for an unlucky grid. */
function imageOf(problem: Problem, prime: number, seed: number): Float64Array | undefined {
  const { packing, order, counts, degree, operands } = problem;
  const next = pseudoRandom(seed + 1);
  const points = counts.map((count) => {
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(1 + (next() % (prime - 1)));
    return [...chosen];
  });
  const size = productOfNumbers(counts);
  const table = new Float64Array(size * (degree + 1));
  const boxes = operands.map(({ polynomial, degrees }) => denseBox(packing, polynomial, order, degrees, prime));
  /** Puts in points for the variables `axis`, `axis` − 1, …; `offset` counts the grid points already fixed. */
  const descend = (parts: readonly Float64Array[], axis: number, offset: number, stride: number): boolean => {
    if (axis === 0) {
      const [left, right, leading] = parts;
      if (leading[0] === 0) return false;
      const gcd = modularGcd(left, right, prime);
      if (modularDegree(gcd) !== degree) return false;
      for (let e = 0; e <= degree; e += 1) table[e * size + offset] = multiplyModulo(gcd[e], leading[0], prime);
      return true;
    }
    return points[axis - 1].every((value, k) =>
      descend(
        parts.map((part, which) => contractLast(part, operands[which].degrees[axis] + 1, value, prime)),
        axis - 1,
        offset + k * stride,
        stride * counts[axis - 1],
      ),
    );
  };
  if (!descend(boxes, order.length - 1, 0, 1)) return undefined;
  // the last variable was fixed first, so it runs fastest
  let inner = 1;
  for (let axis = order.length - 1; axis >= 1; axis -= 1) {
    interpolateLines(table, points[axis - 1], inner, prime);
    inner *= counts[axis - 1];
  }
  return table;
}

function fromGrid(problem: Problem, values: readonly bigint[]): Polynomial {
  const { packing, order, counts } = problem;
  const terms = new Map<number, bigint>();
  let reach = 0;
  for (const [index, value] of values.entries()) {
    if (value === 0n) continue;
    let rest = index;
    let key = 0;
    for (let axis = order.length - 1; axis >= 1; axis -= 1) {
      const exponent = rest % counts[axis - 1];
      rest = (rest - exponent) / counts[axis - 1];
      key += exponent * packing.units[order[axis]];
      reach = Math.max(reach, exponent);
    }
    key += rest * packing.units[order[0]];
    terms.set(key, value);
    reach = Math.max(reach, rest);
  }
  return polynomialFromTerms(terms, reach);
}
