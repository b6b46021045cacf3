import { ArithmeticError } from '../matrix/errors.ts';
import type { Real, Sign } from '../matrix/interface.ts';

/**
 * Value of a formula with its first and second derivatives in n parameters, behind the interface `Real`.
 *
 * The components are numbers of any arithmetic: over intervals they enclose the derivatives on a whole box, over exact numbers
 * they are the derivatives at a point.
 */
export class Jet implements Real {
  readonly number: Real;
  /** ∂_i f. */
  readonly gradient: readonly Real[];
  /** ∂_i ∂_j f for j ≤ i. */
  readonly hessian: readonly (readonly Real[])[];

  constructor(number: Real, gradient: readonly Real[], hessian: readonly (readonly Real[])[]) {
    this.number = number;
    this.gradient = gradient;
    this.hessian = hessian;
  }

  get value(): number {
    return this.number.value;
  }

  get bound(): number {
    return this.number.bound;
  }

  plus(other: Real | number): Jet {
    const right = this.#operand(other);
    return this.#zipped(right, (a, b) => a.plus(b));
  }

  minus(other: Real | number): Jet {
    const right = this.#operand(other);
    return this.#zipped(right, (a, b) => a.minus(b));
  }

  times(other: Real | number): Jet {
    if (typeof other === 'number') return this.#scaled((x) => x.times(other));
    const right = this.#operand(other);
    const [u, v] = [this, right];
    return new Jet(
      u.number.times(v.number),
      u.gradient.map((a, i) => a.times(v.number).plus(u.number.times(v.gradient[i]))),
      u.hessian.map((row, i) =>
        row.map((a, j) =>
          a
            .times(v.number)
            .plus(u.gradient[i].times(v.gradient[j]))
            .plus(u.gradient[j].times(v.gradient[i]))
            .plus(u.number.times(v.hessian[i][j])),
        ),
      ),
    );
  }

  dividedBy(other: Real | number): Jet {
    if (typeof other === 'number') return this.#scaled((x) => x.dividedBy(other));
    const divisor = this.#operand(other);
    const one = divisor.number.times(0).plus(1);
    const inverse = one.dividedBy(divisor.number);
    const square = inverse.times(inverse);
    return this.times(divisor.#composed(inverse, square.negated(), square.times(inverse).times(2)));
  }

  negated(): Jet {
    return this.#scaled((x) => x.negated());
  }

  /** @throws {ArithmeticError} where the sign is open: there the absolute value has no derivative */
  abs(): Jet {
    const sign = this.sign();
    if (sign === 1) return this;
    if (sign === -1) return this.negated();
    throw new ArithmeticError({
      argument: 'number',
      expected: 'have a certain sign to have an absolute value with derivatives',
      received: 'its sign is open',
    });
  }

  sqrt(): Jet {
    const root = this.number.sqrt();
    const first = root.times(0).plus(1).dividedBy(root.times(2));
    return this.#composed(root, first, first.dividedBy(this.number).dividedBy(-2));
  }

  ln(): Jet {
    const first = this.number.times(0).plus(1).dividedBy(this.number);
    return this.#composed(this.number.ln(), first, first.times(first).negated());
  }

  exp(): Jet {
    const power = this.number.exp();
    return this.#composed(power, power, power);
  }

  arccos(): Jet {
    const x = this.number;
    const square = x.times(x).minus(1).negated();
    const one = x.times(0).plus(1);
    const first = one.dividedBy(square.sqrt()).negated();
    return this.#composed(x.arccos(), first, first.times(x).dividedBy(square));
  }

  sign(): Sign {
    return this.number.sign();
  }

  /** F(u) from the values of F, F′ and F″ at u. */
  #composed(value: Real, first: Real, second: Real): Jet {
    return new Jet(
      value,
      this.gradient.map((a) => first.times(a)),
      this.hessian.map((row, i) =>
        row.map((a, j) => second.times(this.gradient[i]).times(this.gradient[j]).plus(first.times(a))),
      ),
    );
  }

  #scaled(operation: (x: Real) => Real): Jet {
    return new Jet(
      operation(this.number),
      this.gradient.map(operation),
      this.hessian.map((row) => row.map(operation)),
    );
  }

  #zipped(right: Jet, operation: (a: Real, b: Real) => Real): Jet {
    return new Jet(
      operation(this.number, right.number),
      this.gradient.map((a, i) => operation(a, right.gradient[i])),
      this.hessian.map((row, i) => row.map((a, j) => operation(a, right.hessian[i][j]))),
    );
  }

  #operand(other: Real | number): Jet {
    if (other instanceof Jet) return other;
    const zero = this.number.times(0);
    return constantJet(typeof other === 'number' ? zero.plus(other) : other, zero, this.gradient.length);
  }
}

/** A number without derivatives in n parameters. */
export function constantJet(number: Real, zero: Real, n: number): Jet {
  const gradient = new Array<Real>(n).fill(zero);
  return new Jet(
    number,
    gradient,
    gradient.map((_, i) => new Array<Real>(i + 1).fill(zero)),
  );
}

/** Parameter number k of n: its gradient is a unit vector. */
export function parameterJet(number: Real, zero: Real, k: number, n: number): Jet {
  const { hessian } = constantJet(number, zero, n);
  return new Jet(
    number,
    Array.from({ length: n }, (_, i) => (i === k ? zero.plus(1) : zero)),
    hessian,
  );
}
