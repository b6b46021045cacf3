import { ArithmeticError, DomainError } from '../matrix/errors.ts';
import type { NumberOperation, Real, Sign } from '../matrix/interface.ts';
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
    return noted(sumOf(this, b, b.value), 'plus', this, other);
  }

  minus(other: Real | number): Float64Real {
    const b = operand(other);
    return noted(sumOf(this, b, -b.value), 'minus', this, other);
  }

  times(other: Real | number): Float64Real {
    return noted(productOf(this, operand(other)), 'times', this, other);
  }

  dividedBy(other: Real | number): Float64Real {
    return noted(quotientOf(this, operand(other)), 'dividedBy', this, other);
  }

  negated(): Float64Real {
    return noted(new Float64Real(-this.value, this.bound), 'negated', this);
  }

  abs(): Float64Real {
    return noted(new Float64Real(Math.abs(this.value), this.bound), 'abs', this);
  }

  sqrt(): Float64Real {
    return noted(squareRootOf(this), 'sqrt', this);
  }

  ln(): Float64Real {
    return noted(logarithmOf(this), 'ln', this);
  }

  exp(): Float64Real {
    return noted(exponentialOf(this), 'exp', this);
  }

  arccos(): Float64Real {
    return noted(arcCosineOf(this), 'arccos', this);
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

/** How a number came about: from other numbers, or as a constant that the formula holds. */
export type Operation =
  | { readonly name: 'constant' }
  | {
      readonly name: NumberOperation;
      readonly left: Float64Real | number;
      /** Undefined of functions of one number. */
      readonly right: Float64Real | number | undefined;
    };

/** Takes down what a number came out of; undefined while nothing is recorded. */
let tape: ((value: Float64Real, operation: Operation) => void) | undefined;

/**
 * Result of `run`, during which each operation is taken down. Exchanging methods instead would have all code thrown away that was
 * compiled with them, each time.
 */
export function whileTaped<T>(next: NonNullable<typeof tape>, run: () => T): T {
  const before = tape;
  tape = next;
  try {
    return run();
  } finally {
    tape = before;
  }
}

/** Result of an operation, taken down where one is recorded; the root of 0 gives the operand back, which stands for itself. */
function noted(value: Float64Real, name: NumberOperation, left: Float64Real, right?: Real | number): Float64Real {
  if (tape !== undefined && value !== left) tape(value, { name, left, right });
  return value;
}

/** |truth − value| ≤ bound. */
export interface Approximation {
  readonly value: number;
  readonly bound: number;
}

/** The constant numerator/denominator. */
export function constant(numerator: number, denominator: number): Float64Real {
  const value = numerator / denominator;
  const isExact = numerator === 0 || denominator === 1 || isExactQuotient(numerator, denominator, value);
  const number = new Float64Real(value, isExact ? 0 : outward(rounding(value)));
  tape?.(number, { name: 'constant' });
  return number;
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

function productOf(a: Approximation, b: Approximation): Float64Real {
  const value = a.value * b.value;
  if (!Number.isFinite(value)) return infinite(value, isInfinite(a) ? isNonzero(b) : isInfinite(b) && isNonzero(a));
  if (isZero(a) || isZero(b)) return new Float64Real(value);
  if (a.bound === 0 && b.bound === 0 && isExactProduct(a.value, b.value, value)) return new Float64Real(value);
  const bound = Math.abs(a.value) * b.bound + Math.abs(b.value) * a.bound + a.bound * b.bound;
  return new Float64Real(value, outward(bound + rounding(value)));
}

function quotientOf(a: Approximation, b: Approximation): Float64Real {
  if (b.value === 0 && b.bound === 0) {
    throw new DomainError({ argument: 'divisor', expected: 'be nonzero', received: 'it is exactly 0' });
  }
  const value = a.value / b.value;
  if (isInfinite(b)) return Number.isFinite(a.value) && isKnown(a) ? new Float64Real(value) : infinite(value, false);
  if (!Number.isFinite(value)) return infinite(value, isInfinite(a) && isNonzero(b));
  const distance = Math.abs(b.value) - b.bound;
  if (!(distance > 0 && distance < Infinity)) return infinite(value, false);
  if (isZero(a)) return new Float64Real(value);
  if (a.bound === 0 && b.bound === 0 && isExactQuotient(a.value, b.value, value)) return new Float64Real(value);
  const propagated = (a.bound + Math.abs(value) * b.bound) / distance;
  return new Float64Real(value, outward(propagated + rounding(value)));
}

function squareRootOf(a: Float64Real): Float64Real {
  if (a.value < -a.bound) {
    throw new DomainError({
      argument: 'radicand',
      expected: 'be nonnegative',
      received: `it is ${a.value} (error at most ${a.bound})`,
    });
  }
  // √ is ½-Hölder: |√x − √y| ≤ √|x − y|, which is the better bound next to zero.
  if (isZero(a)) return a;
  if (a.value <= a.bound) {
    const value = a.value > 0 ? Math.sqrt(a.value) : 0;
    return new Float64Real(value, outward(Math.sqrt(Math.abs(a.value) + a.bound)));
  }
  const value = Math.sqrt(a.value);
  if (!Number.isFinite(value)) return infinite(value, isInfinite(a));
  if (a.bound === 0 && isExactQuotient(a.value, value, value)) return new Float64Real(value);
  return new Float64Real(value, outward(a.bound / value + rounding(value)));
}

function logarithmOf(a: Approximation): Float64Real {
  const distance = a.value - a.bound;
  if (a.value + a.bound < 0) {
    throw new DomainError({
      argument: 'argument of ln',
      expected: 'be positive',
      received: `it is ${a.value} (error at most ${a.bound})`,
    });
  }
  const value = Math.log(a.value);
  if (!Number.isFinite(value)) return infinite(value, isInfinite(a) || isZero(a));
  if (value === 0 && a.bound === 0) return new Float64Real(0);
  return new Float64Real(value, distance > 0 ? outward(a.bound / distance + 2 * rounding(value)) : Infinity);
}

function exponentialOf(a: Approximation): Float64Real {
  const value = Math.exp(a.value);
  if (isInfinite(a)) return new Float64Real(value);
  if (!Number.isFinite(value) || !Number.isFinite(a.value)) return infinite(value, false);
  if (isZero(a)) return new Float64Real(1);
  // Below the normal range the value has too few digits to scale the bound with.
  const propagated = value < SMALLEST_NORMAL ? Math.exp(a.value + a.bound) : value * Math.expm1(a.bound);
  return new Float64Real(value, outward(propagated + 2 * rounding(value)));
}

function arcCosineOf(a: Approximation): Float64Real {
  const [size, error] = [Math.abs(a.value), a.bound];
  if (size - error > 1) {
    throw new DomainError({
      argument: 'argument of arccos',
      expected: 'lie between -1 and 1',
      received: `it is ${a.value} (error at most ${a.bound})`,
    });
  }
  if (!(error < Infinity)) return infinite(Number.NaN, false);
  if (a.value === 1 && error === 0) return new Float64Real(0);
  // What rounding has put outside stands for numbers that are closer to the end than the error is.
  const value = Math.acos(size > 1 ? Math.sign(a.value) : a.value);
  // The slope is steepest at the ends, where numbers that are δ apart have angles arccos(1 − δ) = 2 arcsin √(δ/2) apart at most.
  const distance = 1 - size - error;
  const propagated =
    distance > error
      ? error / Math.sqrt(distance * (1 + size))
      : 2 * Math.asin(error < 2 ? Math.sqrt(error) * Math.SQRT1_2 : 1);
  return new Float64Real(value, outward(propagated + 2 * rounding(value)));
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
