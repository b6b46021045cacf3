import { arccosOf } from '../enclosure/interval/arc-cosine.ts';
import { expOf, lnOf, sqrtOf } from '../enclosure/interval/elementary.ts';
import {
  differenceOf,
  type Interval,
  intervalOf,
  intervalOfRational,
  magnitudeOf,
  midpointOf,
  negativeOf,
  productOf,
  quotientOf,
  signOf,
  sumOf,
} from '../enclosure/interval/interval.ts';
import { divideRationals, type Rational, rationalFromNumber } from '../exact/integers/rational.ts';
import { ArithmeticError } from '../matrix/errors.ts';
import type { Real, Sign } from '../matrix/interface.ts';

/**
 * All values that a formula takes on a box, or more: an interval with outward-rounded ends behind the interface `Real`.
 *
 * `range` is undefined where nothing is known, as after a division by an interval around zero.
 */
export class BoxNumber implements Real {
  readonly range: Interval | undefined;
  readonly #bits: number;

  constructor(range: Interval | undefined, bits: number) {
    this.range = range;
    this.#bits = bits;
  }

  get value(): number {
    return this.range === undefined ? Number.NaN : midpointOf(this.range).value;
  }

  get bound(): number {
    return this.range === undefined ? Infinity : midpointOf(this.range).bound;
  }

  plus(other: Real | number): BoxNumber {
    return this.#with(other, sumOf);
  }

  minus(other: Real | number): BoxNumber {
    return this.#with(other, differenceOf);
  }

  times(other: Real | number): BoxNumber {
    return this.#with(other, productOf);
  }

  dividedBy(other: Real | number): BoxNumber {
    return this.#with(other, quotientOf);
  }

  negated(): BoxNumber {
    return this.#map(negativeOf);
  }

  abs(): BoxNumber {
    return this.#map(magnitudeOf);
  }

  /** Of members that may be negative nothing is known. */
  sqrt(): BoxNumber {
    return this.#map((x) => (x.lower < 0n ? undefined : sqrtOf(x)));
  }

  ln(): BoxNumber {
    return this.#map((x) => {
      const y = lnOf(x);
      if (y === undefined) return undefined;
      // ln 1 = 0 exactly, and ln is monotone: rounding must not blur the sign there.
      const one = 1n << BigInt(x.bits);
      const lower = x.lower >= one && y.lower < 0n ? 0n : y.lower;
      return intervalOf(lower, x.upper <= one && y.upper > 0n ? 0n : y.upper, x.bits);
    });
  }

  exp(): BoxNumber {
    return this.#map(expOf);
  }

  /** Of members that may lie outside [−1, 1] nothing is known. */
  arccos(): BoxNumber {
    return this.#map((x) => {
      const one = 1n << BigInt(x.bits);
      return x.lower < -one || x.upper > one ? undefined : arccosOf(x);
    });
  }

  /** The sign of all members, where it is one. */
  sign(): Sign {
    return this.range === undefined ? undefined : signOf(this.range);
  }

  /** Members of both, where both are bounds of the same number. */
  meet(other: BoxNumber): BoxNumber {
    const [x, y] = [this.range, other.range];
    if (x === undefined || y === undefined) return x === undefined ? other : this;
    const lower = x.lower > y.lower ? x.lower : y.lower;
    const upper = x.upper < y.upper ? x.upper : y.upper;
    return new BoxNumber(intervalOf(lower, upper, this.#bits), this.#bits);
  }

  #map(operation: (x: Interval) => Interval | undefined): BoxNumber {
    return new BoxNumber(this.range === undefined ? undefined : operation(this.range), this.#bits);
  }

  #with(other: Real | number, operation: (x: Interval, y: Interval) => Interval | undefined): BoxNumber {
    const right = typeof other === 'number' ? pointNumber(rationalFromNumber(other), this.#bits) : other;
    if (!(right instanceof BoxNumber)) {
      throw new ArithmeticError({
        argument: 'operand',
        expected: 'be a number over the same box',
        received: 'it belongs to another arithmetic',
      });
    }
    const [x, y] = [this.range, right.range];
    return new BoxNumber(x === undefined || y === undefined ? undefined : operation(x, y), this.#bits);
  }
}

/** The number that has one value on the whole box. */
export function pointNumber(q: Rational, bits: number): BoxNumber {
  return new BoxNumber(intervalOfRational(q, bits), bits);
}

/** The coordinate that runs from `lower` to `upper`. */
export function rangeNumber(lower: Rational, upper: Rational, bits: number): BoxNumber {
  const [from, to] = [intervalOfRational(lower, bits), intervalOfRational(upper, bits)];
  return new BoxNumber(intervalOf(from.lower, to.upper, bits), bits);
}

/** Maker of constants over a box, as far as formulas need one. */
export function boxConstants(bits: number): { readonly real: (numerator: number, denominator?: number) => BoxNumber } {
  return {
    real: (numerator, denominator = 1) =>
      pointNumber(divideRationals(rationalFromNumber(numerator), rationalFromNumber(denominator)), bits),
  };
}
