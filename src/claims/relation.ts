import { FormatError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { equalityResolution } from '../matrix/tolerances.ts';
import { numberOf } from '../matrix/number-of.ts';

/** Outcome of one instance of a statement. */
export type Zone = 'holds' | 'undecided' | 'violated' | 'vacuous';

/** Two sides of a statement and what separates them. */
export interface Relation {
  readonly symbol: '≥' | '≤' | '=';
  readonly left: Real;
  readonly right: Real | number;
  /**
   * Signed distance from violation: left − right for ≥, right − left for ≤, −|left − right| for =. Negative beyond its
   * bound means violated.
   */
  readonly margin: Real;
  /** Of a premise: equal sides do not meet it. */
  readonly strict?: true;
  /** Zone of the premise under which the statement is made; absent for a statement without premise. */
  readonly premise?: Zone;
  /** The premises themselves. */
  readonly under?: readonly Relation[];
  /** All parts of a conjunction, of which this relation is the one in the worst zone; absent for a single relation. */
  readonly parts?: readonly Relation[];
}

/**
 * left ≥ right.
 *
 * @throws  {FormatError} when a side is no number
 * @example atLeast(float64.real(2), 1).margin // 1
 */
export function atLeast(left: Real, right: Real | number): Relation {
  requireSides(left, right);
  return { symbol: '≥', left, right, margin: left.minus(right) };
}

/**
 * left ≤ right.
 *
 * @throws  {FormatError} when a side is no number
 * @example atMost(float64.real(2), 1).margin // -1
 */
export function atMost(left: Real, right: Real | number): Relation {
  requireSides(left, right);
  return { symbol: '≤', left, right, margin: left.minus(right).negated() };
}

/**
 * left = right.
 *
 * @throws  {FormatError} when a side is no number
 * @example zoneOf(equals(float64.real(2), 2)) // 'holds'
 */
export function equals(left: Real, right: Real | number): Relation {
  requireSides(left, right);
  const difference = left.minus(right);
  return { symbol: '=', left, right, margin: isFormal(difference) ? difference : difference.abs().negated() };
}

/**
 * left > right, as a premise: it is met where left − right is certainly positive, and not where both are equal.
 *
 * @throws  {FormatError} when a side is no number
 * @example zoneOf(assuming(moreThan(float64.real(1), 1), atLeast(float64.real(2), 1))) // 'vacuous'
 */
export function moreThan(left: Real, right: Real | number): Relation {
  return { ...atLeast(left, right), strict: true };
}

/**
 * left < right, as a premise: it is met where right − left is certainly positive, and not where both are equal.
 *
 * @throws  {FormatError} when a side is no number
 * @example zoneOf(assuming(lessThan(float64.real(1), 2), atLeast(float64.real(2), 1))) // 'holds'
 */
export function lessThan(left: Real, right: Real | number): Relation {
  return { ...atMost(left, right), strict: true };
}

/**
 * Conjunction: the relation in the worst zone, and among those the one with the smallest margin, speaks for all. Where all
 * hold, an inequality speaks rather than an equality, whose margin is rounding and tells no search where to go.
 *
 * @example zoneOf(allOf(atLeast(float64.real(2), 1), atMost(float64.real(2), 1))) // 'violated'
 */
export function allOf(first: Relation, ...others: readonly Relation[]): Relation {
  let worst = first;
  let zone: Zone | undefined;
  const parts: Relation[] = [...partsOf(first)];
  for (const next of others) {
    const own = zoneOf(next);
    // Certificates list what is asked in this order.
    zone ??= zoneOf(first);
    if (SEVERITY[own] < SEVERITY[zone] || (own === zone && isCloser(next, worst, zone))) [worst, zone] = [next, own];
    for (const part of partsOf(next)) parts.push(part);
  }
  // Member by member: a copy by spreading takes as long as some formulas.
  const { symbol, left, right, margin, strict, premise, under } = worst;
  const whole = strict ? { symbol, left, right, margin, strict, parts } : { symbol, left, right, margin, parts };
  if (premise === undefined) return whole;
  return under === undefined ? { ...whole, premise } : { ...whole, premise, under };
}

/** The relations that a statement consists of, each with its own premises. */
export function partsOf(relation: Relation): readonly Relation[] {
  return relation.parts ?? [relation];
}

/**
 * `conclusion` under a premise: instances that fail the premise are vacuous and do not count as support. A conclusion that
 * has a premise of its own is made under both.
 *
 * @example zoneOf(assuming(atLeast(float64.real(0), 1), atLeast(float64.real(2), 1))) // 'vacuous'
 */
export function assuming(premise: Relation, conclusion: Relation): Relation {
  const own = zoneOf(premise);
  const other = conclusion.premise ?? 'holds';
  const both = PREMISE_SEVERITY[own] <= PREMISE_SEVERITY[other] ? own : other;
  const under = partsOf(premise);
  const { symbol, left, right, margin, strict, parts } = conclusion;
  const whole = {
    symbol,
    left,
    right,
    margin,
    premise: both,
    under: conclusion.under === undefined ? under : [...under, ...conclusion.under],
  };
  if (parts === undefined) return strict ? { ...whole, strict } : whole;
  return { ...whole, parts: parts.map((part) => ({ ...part, under: [...under, ...(part.under ?? [])] })) };
}

/**
 * Zone of an instance. An inequality holds or is violated when the margin exceeds its error bound. An equality is violated
 * when the sides differ by more than that, and holds when they agree within a bound that is small beside them (or beside
 * 1): agreement within a wide bound says nothing. An infinite margin decides when its bound is 0, as that of a relative
 * entropy between supports that were decided; an overflow, whose bound is infinite, does not. Two sides that are the same
 * infinity are equal. A strict inequality is violated where both sides are exactly equal.
 *
 * @example zoneOf(atLeast(float64.real(1), 2)) // 'violated'
 */
export function zoneOf(relation: Relation): Zone {
  const { symbol, left, right, margin, strict = false, premise } = relation;
  if (premise === 'violated' || premise === 'vacuous') return 'vacuous';
  if (premise === 'undecided') return 'undecided';
  if (isSameInfinity(relation)) return strict ? 'violated' : 'holds';
  const { value, bound } = margin;
  if (!Number.isFinite(bound)) return 'undecided';
  if (!Number.isFinite(value)) {
    if (bound !== 0 || Number.isNaN(value)) return 'undecided';
    return value > 0 ? 'holds' : 'violated';
  }
  if (symbol === '=') {
    if (value < -bound) return 'violated';
    return bound <= equalityResolution(sizeOf(left), sizeOf(right)) ? 'holds' : 'undecided';
  }
  if (strict && value === 0 && bound === 0) return 'violated';
  if (value > bound || (value === 0 && bound === 0)) return 'holds';
  return value < -bound ? 'violated' : 'undecided';
}

/** Are both sides certainly +∞, or both certainly −∞? They have no margin. */
export function isSameInfinity({ left, right }: Relation): boolean {
  const other = typeof right === 'number' ? { value: right, bound: 0 } : right;
  return left.value === other.value && !Number.isFinite(left.value) && left.bound === 0 && other.bound === 0;
}

/** Does a number still depend on parameters? Then it has neither a value nor an absolute value. */
function isFormal(x: Real): boolean {
  return Number.isNaN(x.value) && x.sign() === undefined;
}

function sizeOf(side: Real | number): number {
  return Math.abs(numberOf(side));
}

/** Of two premises the one with the lower number speaks for both. */
const PREMISE_SEVERITY: Readonly<Record<Zone, number>> = { violated: 0, vacuous: 1, undecided: 2, holds: 3 };

const SEVERITY: Readonly<Record<Zone, number>> = { violated: 0, undecided: 1, vacuous: 2, holds: 3 };

/** Is the first of two relations in the same zone closer to violation? */
function isCloser(a: Relation, b: Relation, zone: Zone): boolean {
  if (zone === 'holds' && (a.symbol === '=') !== (b.symbol === '=')) return b.symbol === '=';
  return a.margin.value < b.margin.value;
}

/** Checks that `asserts` has returned a relation. @throws {FormatError} */
export function requireRelation(value: unknown): asserts value is Relation {
  const wrong = (received: string): FormatError =>
    new FormatError({
      argument: 'asserts',
      expected: 'return a relation',
      received: `it returned ${received}`,
      advice: 'Compare both sides with `atLeast`, `atMost` or `equals`, at once.',
    });
  if (value instanceof Promise) throw wrong('a promise');
  if (typeof value !== 'object' || value === null) throw wrong(value === null ? 'null' : typeof value);
  const { symbol, left, right, margin } = value as Partial<Record<keyof Relation, unknown>>;
  const isRelation =
    (symbol === '≥' || symbol === '≤' || symbol === '=') &&
    isReal(left) &&
    isReal(margin) &&
    (isReal(right) || typeof right === 'number');
  if (!isRelation) throw wrong(`an object with ${Object.keys(value).join(', ') || 'no fields'}`);
  if (isStatedNaN(left)) throw notANumber('left');
  if (typeof right !== 'number' && isStatedNaN(right)) throw notANumber('right');
  // A margin of exactly zero would be a violation, and searches and certificates know of negative ones.
  const { parts, strict } = value as Relation;
  if (parts === undefined ? strict : parts.some((part) => part.strict))
    throw new FormatError({
      argument: 'asserts',
      expected: 'assert relations that are not strict',
      received: 'there is one of `moreThan` or `lessThan`',
      advice: 'Write `atLeast` or `atMost` instead; strict ones may be premises, in `assuming`.',
    });
}

/** Checks that sides can be compared: numbers that are known, or of which it is known that they are not. @throws {FormatError} */
function requireSides(left: unknown, right: unknown): void {
  if (!isReal(left)) {
    throw new FormatError({
      argument: 'left',
      expected: 'be a number with an error bound, such as a formula of the library returns',
      received: `it is ${left === null ? 'null' : typeof left === 'number' ? String(left) : typeof left}`,
      advice: 'Make one of a plain number with `rho.arithmetic.real(…)`, or exchange the sides.',
    });
  }
  if (!isReal(right) && typeof right !== 'number') {
    throw new FormatError({
      argument: 'right',
      expected: 'be a number, with an error bound or without',
      received: `it is ${right === null ? 'null' : typeof right}`,
    });
  }
  if (Number.isNaN(right)) throw notANumber('right');
}

/** A side that is stated to be NaN; NaN with an infinite bound means that nothing is known. */
function notANumber(argument: 'left' | 'right'): FormatError {
  return new FormatError({
    argument,
    expected: 'be a number',
    received: 'it is NaN',
    advice: 'Something in the formula is none: a root or logarithm of a negative number, 0/0, a missing entry.',
  });
}

function isStatedNaN({ value, bound }: Real): boolean {
  return Number.isNaN(value) && bound === 0;
}

function isReal(value: unknown): value is Real {
  return typeof value === 'object' && value !== null && 'bound' in value && 'value' in value;
}
