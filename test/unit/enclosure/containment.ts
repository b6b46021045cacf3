import { readFileSync } from 'node:fs';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import {
  addRationals,
  compareRationals,
  negateRational,
  parseRational,
  rational,
} from '../../../src/exact/integers/rational.ts';
import type { Rational } from '../../../src/exact/integers/rational.ts';
import type { Interval } from '../../../src/enclosure/interval/interval.ts';
import { exactEnclosure, type EnclosureMatrix } from '../../../src/enclosure/matrix/matrix.ts';
import type { EnclosureReal } from '../../../src/enclosure/real/real.ts';
import type { Real } from '../../../src/matrix/interface.ts';

/** Gaussian integers over a denominator, as texts of any length. */
export interface StoredMatrix {
  readonly n: number;
  readonly re: readonly string[];
  readonly im: readonly string[];
  readonly denominator: string;
}

export interface Reference {
  readonly states: readonly {
    readonly name: string;
    readonly rho: StoredMatrix;
    readonly sigma: StoredMatrix;
    readonly entropy: string;
    readonly logTrace: string;
    readonly relativeEntropy: string;
    readonly eigenvalues: readonly string[];
  }[];
  readonly thermal: readonly {
    readonly name: string;
    readonly rho: StoredMatrix;
    readonly hamiltonian: StoredMatrix;
    readonly boltzmannFactor: readonly [string, string];
    readonly weight: readonly [string, string];
    readonly relativeEntropyToGibbs: string;
    readonly entropyOfGibbs: string;
    readonly gibbsEntry: readonly [string, string];
    readonly entropyOfMixture: string;
    readonly relativeEntropyToMixture: string;
    readonly smallestOfMixture: string;
    readonly rootEntry: readonly [string, string];
  }[];
  readonly evolutions: readonly {
    readonly name: string;
    readonly rho: StoredMatrix;
    readonly hamiltonian: StoredMatrix;
    readonly time: readonly [string, string];
    readonly entry: readonly [string, string];
    readonly finalEntry: readonly [string, string];
    readonly entropyOfDiagonal: string;
  }[];
  readonly pairs: readonly {
    readonly name: string;
    readonly rho: StoredMatrix;
    readonly sigma: StoredMatrix;
    readonly fidelity: string;
    readonly signedConcurrence: string;
    readonly traceNorm: string;
  }[];
  readonly functions: readonly {
    readonly argument: readonly [string, string];
    readonly ln: string;
    readonly sqrt: string;
    readonly exp: string | null;
    readonly expOfNegative: string | null;
    readonly cos: string;
    readonly sin: string;
  }[];
}

export const reference = JSON.parse(
  readFileSync(new URL('../../reference/enclosure/enclosure.json', import.meta.url), 'utf8'),
) as Reference;

/** Reference values are written with 120 digits; 118 are taken for certain, and nothing below 1e-200. */
const DIGITS = 118n;

/** Distance by which an interval misses a decimal number beyond the digits that are printed; 0 when it contains it. */
export function missOf({ lower, upper, bits }: Interval, decimal: string): number {
  const truth = parseRational(decimal);
  const magnitude = truth.numerator < 0n ? negateRational(truth) : truth;
  const slack = addRationals(
    rational(magnitude.numerator, magnitude.denominator * 10n ** DIGITS),
    rational(1n, 10n ** 200n),
  );
  const scale = 1n << BigInt(bits);
  const below = compareRationals(addRationals(truth, slack), rational(lower, scale)) < 0;
  const above = compareRationals(addRationals(truth, negateRational(slack)), rational(upper, scale)) > 0;
  const end = rational(below ? lower : upper, scale);
  return below || above ? Math.abs(toNumber(addRationals(end, negateRational(truth)))) : 0;
}

/** Width of an interval as a float64. */
export function widthOf({ lower, upper, bits }: Interval): number {
  return toNumber(rational(upper - lower, 1n << BigInt(bits)));
}

function toNumber(q: Rational): number {
  return exact.number(q).value;
}

/** Enclosure at a precision; it has to exist. */
export function enclosed(x: Real, bits = 320): Interval {
  const interval = (x as EnclosureReal).enclose(bits);
  if (interval === undefined) throw new Error(`nothing is known at ${bits} bits`);
  return interval;
}

export function exactOf({ n, re, im, denominator }: StoredMatrix): ExactMatrix {
  const part = (list: readonly string[]): Rational[] => list.map((x) => rational(BigInt(x), BigInt(denominator)));
  return exact.matrixOf(n, n, part(re), part(im));
}

export function enclosureOf(stored: StoredMatrix): EnclosureMatrix {
  return exactEnclosure(exactOf(stored));
}
