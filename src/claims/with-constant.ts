import { compareRationals, parseRational, rationalFromNumber } from '../exact/integers/rational.ts';
import { DomainError, FormatError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import type { Claim } from './claim.ts';
import { atLeast, atMost, type Relation } from './relation.ts';

/**
 * The statement with its right side multiplied by a constant: of left ≤ right, left ≤ c·right; of left ≥ right, left ≥ c·right. What
 * is stored of its instances names the constant, so that they are replayed and certified with it.
 *
 * @param constant  c, a rational number as text such as `1/2` or `0.4999`, whose numerator and denominator are float64 numbers
 * @throws          {FormatError} when the constant is no rational number; while it is evaluated, when the claim states no single inequality
 * @throws          {DomainError} when numerator or denominator is none of float64
 * @example         withConstant(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), '1/2').constant // '1/2'
 */
export function withConstant<C extends Claim>(claim: C, constant: string): C {
  const c = parseRational(constant);
  const [numerator, denominator] = [Number(c.numerator), Number(c.denominator)];
  for (const [number, exact] of [
    [numerator, c.numerator],
    [denominator, c.denominator],
  ] as const) {
    if (Number.isFinite(number) && compareRationals(rationalFromNumber(number), parseRational(String(exact))) === 0) {
      continue;
    }
    throw new DomainError({
      argument: 'constant',
      expected: 'have a numerator and a denominator that are float64 numbers',
      received: `it is ${constant}`,
      advice: 'Write at most 15 digits.',
    });
  }
  const asserts: Claim['asserts'] = (drawn, system, arithmetic) => {
    const relation = singleInequality(claim.asserts(drawn, system, arithmetic), claim);
    const { left, right, premise, under } = relation;
    const scaled = scaledSide(left, right, numerator, denominator);
    return {
      ...(relation.symbol === '≤' ? atMost(left, scaled) : atLeast(left, scaled)),
      ...(premise === undefined ? {} : { premise }),
      ...(under === undefined ? {} : { under }),
    };
  };
  const statement = String.raw`${claim.statement},\quad\text{right side times } ${constant}`;
  return { ...claim, statement, constant, asserts };
}

/** The claim, or the same with the constant that a stored instance of it names. */
export function withStoredConstant(claim: Claim, { constant }: { readonly constant?: string }): Claim {
  return constant === undefined ? claim : withConstant(claim, constant);
}

/** The relation, which has to be one inequality. @throws {FormatError} */
export function singleInequality(relation: Relation, { id }: Pick<Claim, 'id'>): Relation {
  if (relation.symbol !== '=' && (relation.parts ?? []).length <= 1) return relation;
  throw new FormatError({
    argument: 'asserts',
    expected: `state one inequality, in which a constant can stand before the right side of ${id}`,
    received: relation.symbol === '=' ? 'it states an equality' : 'it is a conjunction',
    advice: 'Write a claim for each inequality.',
  });
}

/** The right side times a quotient, in the arithmetic of the left one. Beside an infinite one, a plain number may be rounded. */
function scaledSide(left: Real, right: Real | number, numerator: number, denominator: number): Real | number {
  if (typeof right !== 'number') return right.times(numerator).dividedBy(denominator);
  if (Math.abs(left.value) === Infinity) return (right * numerator) / denominator;
  return left.times(0).plus(right).times(numerator).dividedBy(denominator);
}
