import { ArithmeticError, DomainError } from '../matrix/errors.ts';
import type { Real, Sign } from '../matrix/interface.ts';
import { refuseOperators } from '../matrix/no-operators.ts';
import { isReal } from '../matrix/is-matrix.ts';
import { outward, SMALLEST_NORMAL, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { isExactProduct, isExactQuotient, isExactSum } from './error-free.ts';

/**
 * Floating-point number with a running bound of its absolute error.
 *
 * Each operation adds the propagated errors of its operands to first and second order and one rounding of its own, unless its
 * operands are exact and the operation rounds nothing. The value
 * ±Infinity with bound 0 is an infinite number, such as a relative entropy between orthogonal supports; the overflow of a
 * finite number, like NaN, has the bound Infinity: nothing is known of it.
 */
export class Float64Real implements Real {
  readonly value: number;
  readonly bound: number;

  constructor(value: number, bound = 0) {
    this.value = value;
    // 0·∞, as in the error of 0 times something of which nothing is known.
    this.bound = Number.isNaN(bound) ? Infinity : bound;
  }

  plus(other: Real | number): Float64Real {
    const b = operand(other);
    return sumOf(this, b, b.value);
  }

  minus(other: Real | number): Float64Real {
    const b = operand(other);
    return sumOf(this, b, -b.value);
  }

  times(other: Real | number): Float64Real {
    const b = operand(other);
    const value = this.value * b.value;
    if (!Number.isFinite(value))
      return infinite(value, isInfinite(this) ? isNonzero(b) : isInfinite(b) && isNonzero(this));
    if (isZero(this) || isZero(b)) return new Float64Real(value);
    if (this.bound === 0 && b.bound === 0 && isExactProduct(this.value, b.value, value)) return new Float64Real(value);
    const bound = Math.abs(this.value) * b.bound + Math.abs(b.value) * this.bound + this.bound * b.bound;
    return new Float64Real(value, outward(bound + rounding(value)));
  }

  dividedBy(other: Real | number): Float64Real {
    const b = operand(other);
    if (b.value === 0 && b.bound === 0) {
      throw new DomainError({ argument: 'divisor', expected: 'be nonzero', received: 'it is exactly 0' });
    }
    const value = this.value / b.value;
    if (isInfinite(b))
      return Number.isFinite(this.value) && isKnown(this) ? new Float64Real(value) : infinite(value, false);
    if (!Number.isFinite(value)) return infinite(value, isInfinite(this) && isNonzero(b));
    const distance = Math.abs(b.value) - b.bound;
    if (!(distance > 0 && distance < Infinity)) return infinite(value, false);
    if (isZero(this)) return new Float64Real(value);
    if (this.bound === 0 && b.bound === 0 && isExactQuotient(this.value, b.value, value)) return new Float64Real(value);
    const propagated = (this.bound + Math.abs(value) * b.bound) / distance;
    return new Float64Real(value, outward(propagated + rounding(value)));
  }

  negated(): Float64Real {
    return new Float64Real(-this.value, this.bound);
  }

  abs(): Float64Real {
    return new Float64Real(Math.abs(this.value), this.bound);
  }

  sqrt(): Float64Real {
    if (this.value < -this.bound) {
      throw new DomainError({
        argument: 'radicand',
        expected: 'be nonnegative',
        received: `it is ${this.value} (error at most ${this.bound})`,
      });
    }
    // √ is ½-Hölder: |√x − √y| ≤ √|x − y|, which is the better bound next to zero.
    if (isZero(this)) return this;
    if (this.value <= this.bound) {
      const value = this.value > 0 ? Math.sqrt(this.value) : 0;
      return new Float64Real(value, outward(Math.sqrt(Math.abs(this.value) + this.bound)));
    }
    const value = Math.sqrt(this.value);
    if (!Number.isFinite(value)) return infinite(value, isInfinite(this));
    if (this.bound === 0 && isExactQuotient(this.value, value, value)) return new Float64Real(value);
    return new Float64Real(value, outward(this.bound / value + rounding(value)));
  }

  ln(): Float64Real {
    const distance = this.value - this.bound;
    if (this.value + this.bound < 0) {
      throw new DomainError({
        argument: 'argument of ln',
        expected: 'be positive',
        received: `it is ${this.value} (error at most ${this.bound})`,
      });
    }
    const value = Math.log(this.value);
    if (!Number.isFinite(value)) return infinite(value, isInfinite(this) || isZero(this));
    if (value === 0 && this.bound === 0) return new Float64Real(0);
    return new Float64Real(value, distance > 0 ? outward(this.bound / distance + 2 * rounding(value)) : Infinity);
  }

  exp(): Float64Real {
    const value = Math.exp(this.value);
    if (isInfinite(this)) return new Float64Real(value);
    if (!Number.isFinite(value) || !Number.isFinite(this.value)) return infinite(value, false);
    if (isZero(this)) return new Float64Real(1);
    // Below the normal range the value has too few digits to scale the bound with.
    const propagated = value < SMALLEST_NORMAL ? Math.exp(this.value + this.bound) : value * Math.expm1(this.bound);
    return new Float64Real(value, outward(propagated + 2 * rounding(value)));
  }

  arccos(): Float64Real {
    const [size, error] = [Math.abs(this.value), this.bound];
    if (size - error > 1) {
      throw new DomainError({
        argument: 'argument of arccos',
        expected: 'lie between -1 and 1',
        received: `it is ${this.value} (error at most ${this.bound})`,
      });
    }
    if (!(error < Infinity)) return infinite(Number.NaN, false);
    if (this.value === 1 && error === 0) return new Float64Real(0);
    // What rounding has put outside stands for numbers that are closer to the end than the error is.
    const value = Math.acos(size > 1 ? Math.sign(this.value) : this.value);
    // The slope is steepest at the ends, where numbers that are δ apart have angles arccos(1 − δ) = 2 arcsin √(δ/2) apart at most.
    const distance = 1 - size - error;
    const propagated =
      distance > error
        ? error / Math.sqrt(distance * (1 + size))
        : 2 * Math.asin(error < 2 ? Math.sqrt(error) * Math.SQRT1_2 : 1);
    return new Float64Real(value, outward(propagated + 2 * rounding(value)));
  }

  sign(): Sign {
    if (this.value > this.bound) return 1;
    if (this.value < -this.bound) return -1;
    return this.value === 0 && this.bound === 0 ? 0 : undefined;
  }

  /** `0.25`, or `0.25 ± 0.001` with the bound of its error. */
  toString(): string {
    return this.bound === 0 ? String(this.value) : `${this.value} ± ${Number(this.bound.toPrecision(1))}`;
  }
}

refuseOperators(Float64Real);

/** |truth − value| ≤ bound. */
export interface Approximation {
  readonly value: number;
  readonly bound: number;
}

/** The number numerator/denominator. */
export function quotient(numerator: number, denominator: number): Float64Real {
  const value = numerator / denominator;
  if (numerator === 0 || denominator === 1 || isExactQuotient(numerator, denominator, value))
    return new Float64Real(value);
  return new Float64Real(value, outward(rounding(value)));
}

/** Value and bound of an operand: a plain number is exact. */
export function operand(x: Real | number): Approximation {
  if (x instanceof Float64Real) return x;
  if (typeof x === 'number') {
    if (!Number.isNaN(x)) return new Float64Real(x);
    throw new ArithmeticError({ argument: 'operand', expected: 'be a number', received: 'it is NaN' });
  }
  throw new ArithmeticError({
    argument: 'operand',
    expected: 'be a float64 number',
    received: isReal(x) ? 'it is a number of another arithmetic' : `it is ${String(x)}`,
    advice:
      'Evaluate both sides in one arithmetic: in a claim, with its constants as in `pauliZ(arithmetic)`, the third argument of `asserts`.',
  });
}

/** Number computed from finite ones, as the entries of a matrix are: an infinite one is an overflow. */
export function finite(value: number, bound: number): Float64Real {
  return new Float64Real(value, Number.isFinite(value) ? bound : Infinity);
}

/** The sum of a number and of b or its negative, whose value is `term`. */
function sumOf(a: Approximation, b: Approximation, term: number): Float64Real {
  const value = a.value + term;
  if (!Number.isFinite(value)) return infinite(value, isKnown(a) && isKnown(b) && (isInfinite(a) || isInfinite(b)));
  const propagated = a.bound + b.bound;
  if (propagated === 0 && isExactSum(a.value, term, value)) return new Float64Real(value);
  return new Float64Real(value, outward(propagated + rounding(value)));
}

/** A value that is not finite: an infinite number if it is known to be one, otherwise nothing is known. */
function infinite(value: number, isKnownInfinite: boolean): Float64Real {
  return new Float64Real(value, isKnownInfinite && !Number.isNaN(value) ? 0 : Infinity);
}

/** Is anything known of a number? */
function isKnown({ bound }: Approximation): boolean {
  return bound < Infinity;
}

/** Is a number infinite, rather than the overflow of a finite one? */
function isInfinite({ value, bound }: Approximation): boolean {
  return bound === 0 && Math.abs(value) === Infinity;
}

/** Is the sign of a number known? */
function isNonzero({ value, bound }: Approximation): boolean {
  return Math.abs(value) > bound;
}

/** Is a number exactly 0? */
function isZero({ value, bound }: Approximation): boolean {
  return value === 0 && bound === 0;
}

/** Error of one rounding. */
function rounding(value: number): number {
  return Math.abs(value) * UNIT_ROUNDOFF;
}
