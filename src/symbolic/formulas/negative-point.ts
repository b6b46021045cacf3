import {
  boxPoint,
  freePart,
  interiorNumbers,
  hasExceptions,
  isAdmitted,
  type ParameterBox,
} from '../../exact/signs/parameter-box.ts';
import { pseudoRandom } from '../../exact/integers/prime.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type Rational, rational } from '../../exact/integers/rational.ts';
import { rationalForm } from './closed-form.ts';
import { compileClosedForm } from './closed-form-value.ts';
import { parametersOf } from './parameter-functions.ts';
import { rigorousValue } from './rigorous-value.ts';

/** Points that are tried in float64 before an exact one is taken. */
const TRIES = 4000;

/** Positive rational of three digits over six decades, m·10ᵏ. */
interface Coordinate {
  readonly mantissa: number;
  readonly power: number;
}

function coordinate(next: () => number): Coordinate {
  const mantissa = 100 + (next() % 900);
  return { mantissa, power: (next() % 7) - 5 };
}

function exactly({ mantissa, power }: Coordinate): Rational {
  return power < 0 ? rational(mantissa, 10n ** BigInt(-power)) : rational(mantissa * 10 ** power);
}

function approximately({ mantissa, power }: Coordinate): number {
  return power < 0 ? mantissa / 10 ** -power : mantissa * 10 ** power;
}

/** Point with its coordinates in float64; the exact ones are made when they are asked for. */
interface TriedPoint {
  readonly exact: readonly Rational[];
  readonly approximate: readonly number[];
}

/** The sequences that have been begun, undefined where a point is none of the domain: one formula after the other is tried on them. */
const begun = new WeakMap<
  ParameterBox,
  { readonly points: (TriedPoint | undefined)[]; readonly next: () => TriedPoint | undefined }
>();

/** A fixed pseudo-random sequence of rational points of the domain in the open box, over six decades in every direction. */
export function* scatteredPoints(box: ParameterBox, count = TRIES): Generator<TriedPoint> {
  let sequence = begun.get(box);
  if (sequence === undefined) begun.set(box, (sequence = { points: [], next: pointsOf(box) }));
  const { points, next } = sequence;
  for (let k = 0; k < count; k += 1) {
    if (k === points.length) points.push(next());
    const point = points[k];
    if (point !== undefined) yield point;
  }
}

/** The next point of the sequence of a seed, undefined where it is none of the domain. */
export function pointsOf(box: ParameterBox, seed = freePart(box).length + 1): () => TriedPoint | undefined {
  const free = freePart(box);
  const next = pseudoRandom(seed);
  const ranges = free.map(interiorNumbers);
  return () => {
    const t = free.map(() => coordinate(next));
    let known: readonly Rational[] | undefined;
    const exact = (): readonly Rational[] => (known ??= boxPoint(free, t.map(exactly)));
    if (hasExceptions(box) && !isAdmitted(box, exact())) return undefined;
    return {
      get exact() {
        return exact();
      },
      approximate: t.map((number, v) => ranges[v](approximately(number))),
    };
  };
}

/**
 * Rational point of the open box where a rational function is negative: found by a search in float64 and confirmed
 * exactly.
 *
 * @returns undefined when the search met none, which proves nothing
 */
export function negativePoint(
  field: RationalFunctionField,
  f: RationalFunction,
  box: ParameterBox,
): readonly Rational[] | undefined {
  const approximate = compileClosedForm(field, rationalForm(f));
  const names = parametersOf(field);
  for (const point of scatteredPoints(box)) {
    if (approximate(...point.approximate) >= 0) continue;
    const named = Object.fromEntries(names.map((name, v) => [name, point.exact[v]]));
    const value = rigorousValue(field, rationalForm(f), named);
    if (value !== undefined && value.upper.numerator < 0n) return point.exact;
  }
  return undefined;
}
