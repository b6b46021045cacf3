import { formula } from '../claims/formula.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { enclosureReal, rationalReal, type EnclosureReal } from '../enclosure/real/real.ts';
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  parseRational,
  type Rational,
  rational,
} from '../exact/integers/rational.ts';
import { DomainError } from '../matrix/errors.ts';
import type { Arithmetic, Real } from '../matrix/interface.ts';
import { boxConstants, BoxNumber, pointNumber, rangeNumber } from './box-number.ts';
import { constantJet, Jet, parameterJet } from './jet.ts';

/** Function of real parameters, written over `Real`; `real` makes constants. */
export type Expression = (
  parameters: Readonly<Record<string, Real>>,
  real: (numerator: number, denominator?: number) => Real,
) => Real;

/** Inequality in a few real parameters on a box. */
export interface BoxStatement {
  /**
   * Formula in the syntax of `formula`, or a function. Several of them make an alternative: at every point of the box at
   * least one of them satisfies the relation.
   */
  readonly expressions: readonly (string | Expression)[];
  readonly relation: '≥ 0' | '> 0';
  /** Ends of each parameter, rational numbers as texts. */
  readonly box: Readonly<Record<string, readonly [lower: string, upper: string]>>;
  /** Name of a parameter: the statement is about the derivative of the expressions by it. */
  readonly derivative?: string;
  /** Points at which a single expression vanishes, each coordinate a formula without parameters. */
  readonly zeros?: readonly Readonly<Record<string, string>>[];
}

/** Box as the ends of its coordinates, in the order of the parameters; a face has equal ends in some of them. */
export type Box = readonly (readonly [lower: Rational, upper: Rational])[];

/** Expressions of a statement, ready to be evaluated on boxes and at points. */
export class BoxProblem {
  readonly names: readonly string[];
  readonly box: Box;
  readonly zeros: readonly (readonly EnclosureReal[])[];
  readonly strict: boolean;
  readonly count: number;
  /** True when the statement is about a derivative, of which no second derivatives are known. */
  readonly isDerivative: boolean;
  readonly #expressions: readonly Expression[];
  readonly #derivative: number | undefined;
  readonly #bits: number;

  /** @throws {DomainError} when an interval is empty or a name is unknown */
  constructor({ expressions, relation, box, derivative, zeros = [] }: BoxStatement, bits: number) {
    this.names = Object.keys(box);
    this.box = Object.entries(box).map(([name, ends]) => intervalEnds(name, ends));
    this.strict = relation === '> 0';
    this.count = expressions.length;
    this.isDerivative = derivative !== undefined;
    this.#derivative = derivative === undefined ? undefined : this.#indexOf(derivative);
    this.#expressions = expressions.map((one) => (typeof one === 'string' ? expressionOf(one) : one));
    this.zeros = zeros.map((zero) =>
      this.names.map((name) => enclosureReal(formula(zero[name]).evaluate({}, enclosure))),
    );
    this.#bits = bits;
  }

  /** All values of expression k on a box, or more. */
  range(k: number, box: Box): BoxNumber {
    if (this.#derivative !== undefined) return this.jet(k, box)?.number as BoxNumber;
    return this.#evaluate(
      k,
      box.map(([lower, upper]) => rangeNumber(lower, upper, this.#bits)),
      boxConstants(this.#bits).real,
    ) as BoxNumber;
  }

  /** The same with bounds of the derivatives. */
  jet(k: number, box: Box): Jet {
    const zero = pointNumber(rational(0), this.#bits);
    const n = box.length;
    const { real } = boxConstants(this.#bits);
    const parameters = box.map(([lower, upper], i) => parameterJet(rangeNumber(lower, upper, this.#bits), zero, i, n));
    return this.#differentiated(this.#evaluate(k, parameters, (p, q) => constantJet(real(p, q), zero, n)) as Jet, zero);
  }

  /** Exact value with derivatives at a point. */
  exactJet(k: number, point: readonly EnclosureReal[]): Jet {
    const zero = rationalReal(rational(0));
    const n = point.length;
    const parameters = point.map((x, i) => parameterJet(x, zero, i, n));
    return this.#differentiated(
      this.#evaluate(k, parameters, (p, q) => constantJet(enclosure.real(p, q), zero, n)) as Jet,
      zero,
    );
  }

  #differentiated(jet: Jet, zero: Real): Jet {
    const k = this.#derivative;
    if (k === undefined) return jet;
    const gradient = jet.gradient.map((_, i) => (i < k ? jet.hessian[k][i] : jet.hessian[i][k]));
    return new Jet(jet.gradient[k], gradient, constantJet(zero, zero, gradient.length).hessian);
  }

  #evaluate(k: number, values: readonly Real[], real: (p: number, q?: number) => Real): Real {
    return this.#expressions[k](Object.fromEntries(this.names.map((name, i) => [name, values[i]])), real);
  }

  #indexOf(name: string): number {
    const index = this.names.indexOf(name);
    if (index >= 0) return index;
    throw new DomainError({
      argument: 'derivative',
      expected: `be one of ${this.names.join(', ')}`,
      received: `it is ${name}`,
    });
  }
}

/** Middle of each coordinate. */
export function centreOf(box: Box): readonly Rational[] {
  return box.map(([lower, upper]) => multiplyRationals(addRationals(lower, upper), rational(1, 2)));
}

/** The box that is one point. */
export function pointBox(point: readonly Rational[]): Box {
  return point.map((x) => [x, x] as const);
}

function expressionOf(text: string): Expression {
  const parsed = formula(text);
  // Only the constants of a formula come from its arithmetic.
  return (parameters, real) => parsed.evaluate(parameters, { real } as unknown as Arithmetic);
}

function intervalEnds(name: string, [lower, upper]: readonly [string, string]): readonly [Rational, Rational] {
  const ends = [parseRational(lower), parseRational(upper)] as const;
  if (compareRationals(...ends) <= 0) return ends;
  throw new DomainError({
    argument: `box.${name}`,
    expected: 'have its lower end first',
    received: `it is [${lower}, ${upper}]`,
  });
}
