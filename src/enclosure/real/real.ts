import {
  compareRationals,
  divideRationals,
  numberFromRational,
  printRational,
  type Rational,
  rational,
  rationalFromNumber,
  rationals,
} from '../../exact/integers/rational.ts';
import { ArithmeticError, DomainError } from '../../matrix/errors.ts';
import type { Real, Sign } from '../../matrix/interface.ts';
import { refuseOperators } from '../../matrix/no-operators.ts';
import { isReal } from '../../matrix/is-matrix.ts';
import { type Atom, freshAtom, internedAtom } from './atom.ts';
import { arccosOf } from '../interval/arc-cosine.ts';
import { expOf, lnOf, sqrtOf } from '../interval/elementary.ts';
import {
  type Interval,
  intervalOf,
  magnitudeOf,
  midpointOf,
  quotientOf,
  signOf,
  sizeOf,
} from '../interval/interval.ts';
import { piOf } from '../interval/trigonometric.ts';
import { internedLogarithm } from './logarithm-atom.ts';
import {
  addSums,
  atomSum,
  constantSum,
  encloseSum,
  keyOf,
  type Monomial,
  multiplySums,
  negateSum,
  powerOfRational,
  rationalValue,
  reciprocalOf,
  scaleSum,
  type Sum,
  ZERO_SUM,
} from './monomials.ts';
import { precisionLimit, precisions } from '../interval/precision.ts';
import { read } from './reading.ts';
import { isProvedZero } from './zero-test.ts';

/** Products with more terms than this are not multiplied out. */
const LARGEST_PRODUCT = 128;

/** Binary places that `value` starts with, and relative ones that it wants. */
const VALUE_BITS = 128;
const RELATIVE_BITS = 60;

/**
 * Real number with a rigorous enclosure at every precision.
 *
 * It is a sum of products of atoms (logarithms, roots of polynomials, …) with rational coefficients, so what cancels by
 * algebra is exactly zero; everything else is enclosed when it is asked for. Infinity, −Infinity and NaN (nothing is known)
 * appear as values of their own, as the trace of a logarithm needs them.
 */
export class EnclosureReal implements Real {
  /** The number, where it is known to be rational. */
  readonly exact: Rational | undefined;
  readonly #sum: Sum;
  /** 0 for a finite number, otherwise Infinity, −Infinity or NaN. */
  readonly #special: number;
  #isZero: boolean | undefined = undefined;
  #float: { readonly value: number; readonly bound: number; readonly limit: number } | undefined = undefined;
  readonly #known = new Map<number, Interval | undefined>();

  /** @see rationalReal, atomReal, specialReal */
  constructor(sum: Sum, special = 0) {
    this.#sum = sum;
    this.#special = special;
    this.exact = special === 0 ? rationalValue(sum) : undefined;
  }

  get value(): number {
    return read(this.#approximation()).value;
  }

  get bound(): number {
    return read(this.#approximation()).bound;
  }

  /** Is it a finite number? */
  get isFinite(): boolean {
    return this.#special === 0;
  }

  /** Name that numbers share which are equal as written. */
  get key(): string {
    return this.#special === 0 ? keyOf(this.#sum) : String(this.#special);
  }

  /**
   * Enclosure in units of 2^−bits, aiming at a width of a few of them.
   *
   * @returns undefined where nothing is known at that precision, and for infinite numbers
   */
  enclose(bits: number): Interval | undefined {
    if (this.#special !== 0) return undefined;
    if (this.#isZero === true) return intervalOf(0n, 0n, bits);
    if (!this.#known.has(bits)) this.#known.set(bits, encloseSum(this.#sum, bits));
    return this.#known.get(bits);
  }

  plus(other: Real | number): EnclosureReal {
    const right = enclosureReal(other);
    if (this.#special !== 0 || right.#special !== 0) return specialReal(this.#special + right.#special);
    return new EnclosureReal(addSums(this.#sum, right.#sum));
  }

  minus(other: Real | number): EnclosureReal {
    return this.plus(enclosureReal(other).negated());
  }

  times(other: Real | number): EnclosureReal {
    const right = enclosureReal(other);
    if (this.#special !== 0 || right.#special !== 0) return specialReal(this.#direction() * right.#direction());
    if (right.exact !== undefined) return new EnclosureReal(scaleSum(this.#sum, right.exact));
    if (this.exact !== undefined) return new EnclosureReal(scaleSum(right.#sum, this.exact));
    const isLong = this.#sum.size * right.#sum.size > LARGEST_PRODUCT;
    const [a, b] = isLong ? [this.#asAtom(), right.#asAtom()] : [this.#sum, right.#sum];
    return new EnclosureReal(multiplySums(a, b));
  }

  /** @throws {DomainError} when the divisor is zero by algebra */
  dividedBy(other: Real | number): EnclosureReal {
    const right = enclosureReal(other);
    if (right.#special !== 0)
      return this.#special === 0 && !Number.isNaN(right.#special) ? ZERO : specialReal(Number.NaN);
    if (right.#sum.size === 0) {
      throw new DomainError({ argument: 'divisor', expected: 'be nonzero', received: 'it is exactly 0' });
    }
    if (this.#special !== 0) return specialReal(this.#special * right.#direction());
    if (right.exact !== undefined) {
      return new EnclosureReal(scaleSum(this.#sum, divideRationals(rational(1), right.exact)));
    }
    return this.times(right.#reciprocal());
  }

  negated(): EnclosureReal {
    return this.#special === 0 ? new EnclosureReal(negateSum(this.#sum)) : specialReal(-this.#special);
  }

  abs(): EnclosureReal {
    if (this.#special !== 0) return specialReal(Math.abs(this.#special));
    const sign = this.sign();
    if (sign !== undefined) return sign < 0 ? this.negated() : this;
    return atomReal(functionAtom(`|${this.key}|`, this, magnitudeOf));
  }

  /**
   * Square root. Where the sign is undecided the number counts as nonnegative.
   *
   * @throws {DomainError} for a negative number
   */
  sqrt(): EnclosureReal {
    if (this.#special !== 0) return specialReal(Math.sqrt(this.#special));
    if (this.sign() === -1) throw outside('radicand', 'be nonnegative', this);
    if (this.exact !== undefined) {
      const root = rationals.squareRoot(this.exact);
      if (root !== undefined) return rationalReal(root);
    }
    if (this.#isZero === true) return ZERO;
    const facts = this.exact === undefined ? {} : { rootOf: this.exact };
    const root = (bits: number): Interval | undefined => {
      // Halving the digits of a number next to zero costs as many again.
      const x = this.enclose(bits + 8);
      const y = x === undefined ? undefined : sqrtOf(x);
      return y === undefined ? undefined : intervalOf(y.lower >> 8n, -(-y.upper >> 8n), bits);
    };
    return atomReal(internedAtom(`√(${this.key})`, root, facts));
  }

  /** Natural logarithm; −Infinity for what is exactly zero. @throws {DomainError} for a negative number */
  ln(): EnclosureReal {
    if (this.#special !== 0) return specialReal(Math.log(this.#special));
    const sign = this.sign();
    if (sign === -1) throw outside('argument of ln', 'be positive', this);
    if (sign === 0) return specialReal(-Infinity);
    if (this.exact !== undefined) return rationalLogarithm(this.exact);
    const split = this.#logarithmOfProduct();
    if (split !== undefined) return split;
    return atomReal(functionAtom(`ln(${this.key})`, this, lnOf));
  }

  exp(): EnclosureReal {
    if (this.#special !== 0) return specialReal(Math.exp(this.#special));
    // e^(Σ n ln q + rest) = Π qⁿ e^rest for integers n.
    let factor = rational(1);
    let rest: Sum = ZERO_SUM;
    for (const [key, term] of this.#sum) {
      const power = rationalPower(term);
      if (power === undefined) rest = addSums(rest, new Map([[key, term]]));
      else factor = rationals.mul(factor, power);
    }
    if (rest.size === 0) return rationalReal(factor);
    const exponent = new EnclosureReal(rest);
    const atom = functionAtom(`exp(${exponent.key})`, exponent, expOf);
    exponents.set(atom, exponent);
    return new EnclosureReal(scaleSum(atomSum(atom), factor));
  }

  /**
   * Angle in [0, π] with this cosine. Where it is undecided whether the number lies beyond 1 or −1, it counts as between them.
   *
   * @throws {DomainError} for a number that does
   */
  arccos(): EnclosureReal {
    if (this.#special !== 0) {
      if (Number.isNaN(this.#special)) return this;
      throw outside('argument of arccos', 'lie between -1 and 1', this);
    }
    const [below, above] = [this.minus(1).negated().sign(), this.plus(1).sign()];
    if (below === -1 || above === -1) throw outside('argument of arccos', 'lie between -1 and 1', this);
    if (below === 0) return ZERO;
    if (above === 0) return PI;
    // The rational cosines of rational multiples of π.
    if (this.exact?.numerator === 0n) return PI.dividedBy(2);
    if (this.exact?.denominator === 2n) return PI.times(this.exact.numerator > 0n ? 1 : 2).dividedBy(3);
    return atomReal(functionAtom(`arccos(${this.key})`, this, arccosOf));
  }

  /** Sign, decided by rising precision up to the limit, and by algebra where the number is zero. */
  sign(): Sign {
    if (this.#special !== 0) return Number.isNaN(this.#special) ? undefined : this.#special > 0 ? 1 : -1;
    if (this.exact !== undefined) return rationals.sign(this.exact);
    for (const bits of precisions()) {
      const x = this.enclose(bits);
      const sign = x === undefined ? undefined : signOf(x);
      if (sign !== undefined) return sign;
      if (this.#zeroByAlgebra()) return 0;
    }
    return undefined;
  }

  toString(): string {
    if (this.exact !== undefined) return printRational(this.exact);
    return `${this.value} ± ${this.bound}`;
  }

  #zeroByAlgebra(): boolean {
    return (this.#isZero ??= isProvedZero(this.#sum));
  }

  #approximation(): { readonly value: number; readonly bound: number; readonly limit: number } {
    const limit = precisionLimit();
    if (this.#float === undefined || this.#float.limit < limit) this.#float = { ...this.#approximate(), limit };
    return this.#float;
  }

  #approximate(): { readonly value: number; readonly bound: number } {
    if (this.#special !== 0) return { value: this.#special, bound: Number.isNaN(this.#special) ? Infinity : 0 };
    if (this.exact !== undefined) return numberFromRational(this.exact);
    let best: Interval | undefined;
    for (const bits of precisions(VALUE_BITS)) {
      const x = this.enclose(bits);
      if (x === undefined) continue;
      best = x;
      if (sizeOf(x) - sizeOf(intervalOf(0n, x.upper - x.lower, bits)) >= RELATIVE_BITS) break;
      if (signOf(x) === undefined && this.#zeroByAlgebra()) return { value: 0, bound: 0 };
    }
    return best === undefined ? { value: Number.NaN, bound: Infinity } : midpointOf(best);
  }

  /** A number of the same sign that floating point can multiply: itself where it is infinite, else −1, 0, 1 or NaN. */
  #direction(): number {
    return this.#special === 0 ? (this.sign() ?? Number.NaN) : this.#special;
  }

  #asAtom(): Sum {
    if (this.#sum.size <= 1) return this.#sum;
    return atomSum(internedAtom(`(${this.key})`, (bits) => this.enclose(bits)));
  }

  #reciprocal(): EnclosureReal {
    const monomial = reciprocalOf(this.#sum);
    if (monomial !== undefined) return new EnclosureReal(monomial);
    const atom = functionAtom(`1/(${this.key})`, this, (x) => {
      const one = 1n << BigInt(x.bits);
      return quotientOf(intervalOf(one, one, x.bits), x);
    });
    reciprocals.set(atom, this);
    return atomReal(atom);
  }

  /** ln of a positive product of exponentials and reciprocals. */
  #logarithmOfProduct(): EnclosureReal | undefined {
    if (this.#sum.size !== 1) return undefined;
    const [{ coefficient, factors }] = this.#sum.values();
    if (coefficient.numerator <= 0n) return undefined;
    let total = rationalLogarithm(coefficient);
    for (const { atom, exponent } of factors) {
      const inner = exponents.get(atom);
      const divisor = reciprocals.get(atom);
      if (inner !== undefined) total = total.plus(inner.times(exponent));
      else if (divisor?.sign() === 1) total = total.minus(divisor.ln().times(exponent));
      else return undefined;
    }
    return total;
  }
}

refuseOperators(EnclosureReal);

/** x of an atom that is eˣ, and x of an atom that is 1/x. */
const exponents = new WeakMap<Atom, EnclosureReal>();
const reciprocals = new WeakMap<Atom, EnclosureReal>();

/** Rational number. */
export function rationalReal(q: Rational): EnclosureReal {
  return new EnclosureReal(constantSum(q));
}

const ZERO = rationalReal(rational(0));
const PI = atomReal(internedAtom('π', piOf));

/** The number that an atom is. */
export function atomReal(atom: Atom): EnclosureReal {
  return new EnclosureReal(atomSum(atom));
}

/** Function of a number, by the intervals of its values; numbers of one name are the same. */
function functionAtom(name: string, of: EnclosureReal, values: (x: Interval) => Interval | undefined): Atom {
  return internedAtom(name, (bits) => {
    const x = of.enclose(bits);
    return x === undefined ? undefined : values(x);
  });
}

/** Number given by its enclosures only. */
export function opaqueReal(name: string, enclose: (bits: number) => Interval | undefined): EnclosureReal {
  return atomReal(freshAtom(name, enclose));
}

/** Infinity, −Infinity or NaN. @throws {RangeError} for other numbers */
export function specialReal(value: number): EnclosureReal {
  if (Number.isFinite(value)) {
    // Only 0·∞ gets here: nothing is known of it.
    if (value !== 0) throw new RangeError(`specialReal: ${value} is finite`);
    return new EnclosureReal(ZERO_SUM, Number.NaN);
  }
  return new EnclosureReal(ZERO_SUM, value);
}

/** ln q, zero for q = 1. */
function rationalLogarithm(q: Rational): EnclosureReal {
  return compareRationals(q, rational(1)) === 0 ? ZERO : atomReal(internedLogarithm(q));
}

/** e^term where the term is an integer times ln q and the result is not too long. */
function rationalPower({ coefficient, factors }: Monomial): Rational | undefined {
  if (factors.length !== 1 || coefficient.denominator !== 1n) return undefined;
  const [{ atom, exponent }] = factors;
  const q = atom.facts.logarithmOf;
  if (q === undefined || exponent !== 1) return undefined;
  const n = Number(coefficient.numerator);
  return Math.abs(n) > LARGEST_POWER ? undefined : powerOfRational(q, n);
}

const LARGEST_POWER = 4096;

/**
 * The operand as a number of this arithmetic; a float64 stands for itself exactly, but one that is not finite for nothing: it may
 * be an overflow.
 *
 * @throws {ArithmeticError} for numbers of another arithmetic
 */
export function enclosureReal(operand: Real | number): EnclosureReal {
  if (operand instanceof EnclosureReal) return operand;
  if (typeof operand === 'number') {
    return Number.isFinite(operand) ? rationalReal(rationalFromNumber(operand)) : specialReal(Number.NaN);
  }
  throw new ArithmeticError({
    argument: 'operand',
    expected: 'belong to the enclosure arithmetic',
    received: isReal(operand) ? 'it is a number of another arithmetic' : `it is ${String(operand)}`,
    advice:
      'Evaluate both sides in one arithmetic: in a claim, with its constants as in `pauliZ(arithmetic)`, the third argument of `asserts`.',
  });
}

function outside(argument: string, expected: string, x: EnclosureReal): DomainError {
  return new DomainError({ argument, expected, received: `it is ${x.toString()}` });
}
