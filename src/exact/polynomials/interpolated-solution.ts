import { combinedResidues, integersFromResidues, predictsResidues } from './chinese-remainders.ts';
import { type Degrees, degreesOnLine, type Lines, modularFractions, type ModularPair } from './modular-fractions.ts';
import {
  degreeOfMonomial,
  degreesOf,
  type Packing,
  type Polynomial,
  polynomialFromTerms,
  totalDegree,
} from './polynomial.ts';
import { evaluateVariable, homogeneousIn } from './polynomial-calculus.ts';
import { invertModulo, modularPrime, multiplyModulo } from '../integers/prime.ts';

/**
 * Solution of a polynomial linear system by evaluation modulo primes, for blocks on which elimination swells.
 *
 * Lines over a grid of directions give numerator and denominator in lowest terms modulo each prime, Chinese remainders
 * their integers. The result is untrusted: the caller proves it by its residual.
 */

/** Untrusted numerator and denominator of one unknown. */
export interface FractionPair {
  readonly numerator: Polynomial;
  readonly denominator: Polynomial;
}

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
      for (const key of entry.keys) (j < rows.length ? left : right).add(degreeOfMonomial(packing, key));
    if (left.size !== 1 || right.size > 1) return undefined;
    if (right.size === 0) continue;
    const own = [...right][0] - [...left][0];
    if (excess !== undefined && excess !== own) return undefined;
    excess = own;
  }
  return excess;
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
    const pairs = modularFractions(lines, degrees, prime, index);
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
    const settled = found.map(
      (candidate, i) => candidate !== undefined && predictsResidues(candidate, images[i]!, prime),
    );
    if (settled.every(Boolean)) return degrees.map((d, i) => assembled(lines, found[i]!, d));
    residues = images.map((image, i) => combinedResidues(residues[i], modulus, image!, prime));
    modulus *= BigInt(prime);
    found = residues.map((list, i) => (settled[i] ? found[i] : integersFromResidues(list!, modulus)));
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
