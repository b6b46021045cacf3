import { printRational, type Rational } from '../exact/integers/rational.ts';
import { FormatError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { Ensemble } from './ensemble.ts';
import type { CoordinateReader } from './coordinate-reader.ts';

/** A constant among what a claim is given: not drawn, but one number for all draws, which is sought or fixed. */
export class ConstantOfClaim extends Ensemble<Real> {
  readonly #isFixed: boolean;

  /** @param value  the number; undefined while it is sought */
  constructor(value?: Rational) {
    const [numerator, denominator] =
      value === undefined ? [0, 1] : [Number(value.numerator), Number(value.denominator)];
    super({
      name: value === undefined ? 'freeConstant()' : `constant ${printRational(value)}`,
      measure: 'one number for all draws',
      draws: 'real number',
      build: ({ arithmetic }) => arithmetic.real(numerator, denominator),
    });
    this.#isFixed = value !== undefined;
  }

  override read(reader: CoordinateReader): Real | undefined {
    if (this.#isFixed) return super.read(reader);
    throw new FormatError({
      argument: 'given',
      expected: 'have a value for its free constant',
      received: 'it has none',
      advice:
        "Look for the best one with `clausius hunt <claim>` or `bestConstant`, or choose one: withConstant(claim, '1/2').",
    });
  }
}

/**
 * Constant c of a statement such as |S(ρ) − S(σ)| ≤ c T + h(T): one number for all draws, of which the best is sought.
 *
 * The statement has to be linear in it. `clausius hunt` and `bestConstant` look for the smallest c with which it holds where a larger
 * one helps, otherwise for the largest; `withConstant(claim, '1/2')` is the statement with c = 1/2.
 *
 * @example freeConstant().size // 0
 */
export function freeConstant(): Ensemble<Real> {
  return new ConstantOfClaim();
}
