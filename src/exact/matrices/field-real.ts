import { ArithmeticError, DomainError } from '../../matrix/errors.ts';
import type { Real, Sign } from '../../matrix/interface.ts';
import { refuseOperators } from '../../matrix/no-operators.ts';
import type { RealField } from '../integers/field.ts';
import { numberFromRational, rationalFromNumber } from '../integers/rational.ts';

/**
 * Real numbers of an exact field, behind the interface `Real`.
 *
 * `value` is the nearest float64, or NaN where the number depends on free parameters; `sign` is exact.
 */
export class FieldReal<T> implements Real {
  readonly field: RealField<T, unknown>;
  /** The exact number. */
  readonly exact: T;
  private approximation: { readonly value: number; readonly bound: number } | undefined;

  constructor(field: RealField<T, unknown>, exact: T) {
    this.field = field;
    this.exact = exact;
  }

  private approximate(): { readonly value: number; readonly bound: number } {
    if (this.approximation === undefined) {
      const constant = this.field.toRational(this.exact);
      this.approximation =
        constant === undefined ? { value: Number.NaN, bound: Infinity } : numberFromRational(constant);
    }
    return this.approximation;
  }

  get value(): number {
    return this.approximate().value;
  }

  get bound(): number {
    return this.approximate().bound;
  }

  private with(exact: T): FieldReal<T> {
    return new FieldReal(this.field, exact);
  }

  plus(other: Real | number): FieldReal<T> {
    return this.with(this.field.add(this.exact, fieldElement(this.field, other)));
  }

  minus(other: Real | number): FieldReal<T> {
    return this.with(this.field.sub(this.exact, fieldElement(this.field, other)));
  }

  times(other: Real | number): FieldReal<T> {
    return this.with(this.field.mul(this.exact, fieldElement(this.field, other)));
  }

  dividedBy(other: Real | number): FieldReal<T> {
    return this.with(this.field.div(this.exact, fieldElement(this.field, other)));
  }

  negated(): FieldReal<T> {
    return this.with(this.field.neg(this.exact));
  }

  /** @throws {ArithmeticError} where the sign depends on free parameters */
  abs(): FieldReal<T> {
    const sign = this.sign();
    if (sign === undefined) throw this.outside('have a known sign to have an absolute value');
    return sign < 0 ? this.negated() : this;
  }

  /** @throws {DomainError} for a negative number; {ArithmeticError} when the root is not in the field */
  sqrt(): FieldReal<T> {
    if (this.sign() === -1) {
      throw new DomainError({ argument: 'number', expected: 'be nonnegative', received: `it is ${this.toString()}` });
    }
    const root = this.field.squareRoot(this.exact);
    if (root === undefined) throw this.outside('be a square in exact arithmetic');
    return this.with(root);
  }

  /** @throws {ArithmeticError} unless the number is 1; {DomainError} unless it is positive */
  ln(): FieldReal<T> {
    const sign = this.sign();
    if (sign === 0 || sign === -1) {
      throw new DomainError({ argument: 'number', expected: 'be positive', received: `it is ${this.toString()}` });
    }
    if (!this.field.equals(this.exact, this.field.one)) throw this.outside('be 1 to have an exact logarithm');
    return this.with(this.field.zero);
  }

  /** @throws {ArithmeticError} unless the number is 0 */
  exp(): FieldReal<T> {
    if (!this.field.isZero(this.exact)) throw this.outside('be 0 to have an exact exponential');
    return this.with(this.field.one);
  }

  /** @throws {ArithmeticError} unless the number is 1; {DomainError} where it is beyond 1 or −1 */
  arccos(): FieldReal<T> {
    if (this.minus(1).sign() === 1 || this.plus(1).sign() === -1) {
      const received = `it is ${this.toString()}`;
      throw new DomainError({ argument: 'number', expected: 'lie between -1 and 1', received });
    }
    if (!this.field.equals(this.exact, this.field.one)) throw this.outside('be 1 to have an exact inverse cosine');
    return this.with(this.field.zero);
  }

  sign(): Sign {
    return this.field.sign(this.exact);
  }

  toString(): string {
    return this.field.print(this.exact);
  }

  private outside(expected: string): ArithmeticError {
    return new ArithmeticError({
      argument: 'number',
      expected,
      received: `it is ${this.toString()}`,
      advice: 'Use the enclosure or the float64 arithmetic for transcendental functions.',
    });
  }
}

refuseOperators(FieldReal);

/**
 * Element of the field that an operand stands for; a float64 stands for itself exactly.
 *
 * @throws {ArithmeticError} for numbers of another arithmetic
 */
export function fieldElement<T>(field: RealField<T, unknown>, operand: Real | number): T {
  if (typeof operand === 'number') return field.fromRational(rationalFromNumber(operand));
  if (isNumberOf(field, operand)) return operand.exact;
  throw new ArithmeticError({
    argument: 'operand',
    expected: 'belong to the same arithmetic',
    received: 'it is a number of another one',
    advice:
      'Evaluate both sides in one arithmetic: in a claim, with its constants as in `pauliZ(arithmetic)`, the third argument of `asserts`.',
  });
}

function isNumberOf<T>(field: RealField<T, unknown>, operand: Real): operand is FieldReal<T> {
  return operand instanceof FieldReal && operand.field === field;
}
