import { ConstantOfClaim } from '../ensembles/free-constant.ts';
import { compareRationals, parseRational, rationalFromNumber, type Rational } from '../exact/integers/rational.ts';
import { DomainError, FormatError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import type { Claim } from './claim.ts';
import { atLeast, atMost, type Relation } from './relation.ts';

/**
 * The statement with a constant c: the value of the `freeConstant()` among what the claim is given; without one, a factor of the right
 * side, left ≤ c·right or left ≥ c·right. What is stored of its instances names the constant, so that they are replayed and certified
 * with it.
 *
 * @param constant  c, a rational number as text such as `1/2` or `0.4999`, whose numerator and denominator are float64 numbers
 * @throws          {FormatError} when the constant is no rational number, or the claim has several; while it is evaluated, when the claim states no single inequality
 * @throws          {DomainError} when numerator or denominator is none of float64
 * @example         withConstant(claim('pure', { source: 'none', statement: 'tr ρ² ≥ 1', literature: 'false', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atLeast(purity(rho), 1) }), '1/2').constant // '1/2'
 */
export function withConstant<C extends Claim>(claim: C, constant: string): C {
  const c = requireConstant(constant);
  const name = constantOf(claim);
  if (name !== undefined) {
    const given: Claim['given'] = (system) => ({ ...claim.given(system), [name]: new ConstantOfClaim(c) });
    return { ...claim, statement: String.raw`${claim.statement},\quad ${name} = ${constant}`, constant, given };
  }
  const [numerator, denominator] = [Number(c.numerator), Number(c.denominator)];
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

/**
 * Name of the constant that a claim is given, be it free or fixed; undefined where it has none.
 *
 * @throws {FormatError} when it has several
 */
export function constantOf(claim: Claim): string | undefined {
  const names = Object.entries(Object(claim.given(claim.systems[0]) ?? {}) as object)
    .filter(([, part]) => part instanceof ConstantOfClaim)
    .map(([name]) => name);
  if (names.length <= 1) return names[0];
  throw new FormatError({
    argument: 'given',
    expected: `have one free constant in ${claim.id}`,
    received: `it has ${names.join(', ')}`,
    advice: 'Fix the others with `constant`.',
  });
}

/** The relation, which has to be one inequality. @throws {FormatError} */
export function singleInequality(relation: Relation, { id }: Pick<Claim, 'id'>): Relation {
  if (relation.symbol !== '=' && (relation.parts ?? []).length <= 1) return relation;
  throw new FormatError({
    argument: 'asserts',
    expected: `state one inequality in ${id}, whose constant is sought`,
    received: relation.symbol === '=' ? 'it states an equality' : 'it is a conjunction',
    advice: 'Write a claim for each inequality.',
  });
}

/** @throws {DomainError} when numerator or denominator is none of float64 */
function requireConstant(constant: string): Rational {
  const c = parseRational(constant);
  for (const exact of [c.numerator, c.denominator]) {
    const number = Number(exact);
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
  return c;
}

/** The right side times a quotient, in the arithmetic of the left one. Beside an infinite one, a plain number may be rounded. */
function scaledSide(left: Real, right: Real | number, numerator: number, denominator: number): Real | number {
  if (typeof right !== 'number') return right.times(numerator).dividedBy(denominator);
  if (Math.abs(left.value) === Infinity) return (right * numerator) / denominator;
  return left.times(0).plus(right).times(numerator).dividedBy(denominator);
}
