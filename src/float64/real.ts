import { ArithmeticError, DomainError } from '../matrix/errors.ts';
import type { Real, Sign } from '../matrix/interface.ts';
import { underflowError, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';

/**
 * Floating-point number with a running bound of its absolute error.
 *
 * Each operation adds the propagated errors of its operands to first and second order and one rounding of its own.
 */
export class Float64Real implements Real {
  readonly value: number;
  readonly bound: number;

  constructor(value: number, bound = 0) {
    this.value = value;
    this.bound = bound;
  }

  plus(other: Real | number): Float64Real {
    const b = operand(other);
    const value = this.value + b.value;
    return new Float64Real(value, this.bound + b.bound + rounding(value));
  }

  minus(other: Real | number): Float64Real {
    const b = operand(other);
    const value = this.value - b.value;
    return new Float64Real(value, this.bound + b.bound + rounding(value));
  }

  times(other: Real | number): Float64Real {
    const b = operand(other);
    const value = this.value * b.value;
    const bound = Math.abs(this.value) * b.bound + Math.abs(b.value) * this.bound + this.bound * b.bound;
    const isExactZero = isZero(this) || isZero(b);
    return new Float64Real(value, bound + rounding(value) + (isExactZero ? 0 : underflowError(value)));
  }

  dividedBy(other: Real | number): Float64Real {
    const b = operand(other);
    if (b.value === 0 && b.bound === 0) {
      throw new DomainError({ argument: 'divisor', expected: 'be nonzero', received: 'it is exactly 0' });
    }
    const value = this.value / b.value;
    const distance = Math.abs(b.value) - b.bound;
    if (distance <= 0) return new Float64Real(value, Infinity);
    const underflow = isZero(this) ? 0 : underflowError(value);
    return new Float64Real(value, (this.bound + Math.abs(value) * b.bound) / distance + rounding(value) + underflow);
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
    if (this.value <= this.bound) {
      const value = this.value > 0 ? Math.sqrt(this.value) : 0;
      return new Float64Real(value, Math.sqrt(Math.abs(this.value) + this.bound));
    }
    const value = Math.sqrt(this.value);
    return new Float64Real(value, this.bound / value + rounding(value));
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
    return new Float64Real(value, distance > 0 ? this.bound / distance + 2 * rounding(value) : Infinity);
  }

  exp(): Float64Real {
    const value = Math.exp(this.value);
    const underflow = underflowError(value);
    // Below the normal range the value has too few digits to scale the bound with.
    const propagated = underflow > 0 ? Math.exp(this.value + this.bound) : value * Math.expm1(this.bound);
    return new Float64Real(value, propagated + 2 * rounding(value) + underflow);
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

/** Value and bound of an operand: a plain number is exact. */
export function operand(x: Real | number): { readonly value: number; readonly bound: number } {
  if (x instanceof Float64Real) return x;
  if (typeof x === 'number') return new Float64Real(x);
  throw new ArithmeticError({
    argument: 'operand',
    expected: 'be a float64 number',
    received: `it is a ${x.constructor.name}`,
    advice: 'Evaluate both sides in one arithmetic.',
  });
}

/** Is a number exactly 0? */
function isZero({ value, bound }: { readonly value: number; readonly bound: number }): boolean {
  return value === 0 && bound === 0;
}

/** Error of one rounding; an infinite value is not rounded. */
function rounding(value: number): number {
  return Number.isFinite(value) ? Math.abs(value) * UNIT_ROUNDOFF : 0;
}
