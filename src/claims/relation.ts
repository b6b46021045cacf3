import { FormatError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { equalityResolution } from '../matrix/tolerances.ts';

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
  /** Zone of the premise under which the statement is made; absent for a statement without premise. */
  readonly premise?: Zone;
  /** The premises themselves. */
  readonly under?: readonly Relation[];
  /** All parts of a conjunction, of which this relation is the one in the worst zone; absent for a single relation. */
  readonly parts?: readonly Relation[];
}

/** left ≥ right. */
export function atLeast(left: Real, right: Real | number): Relation {
  requireReal(left);
  return { symbol: '≥', left, right, margin: left.minus(right) };
}

/** left ≤ right. */
export function atMost(left: Real, right: Real | number): Relation {
  requireReal(left);
  return { symbol: '≤', left, right, margin: left.minus(right).negated() };
}

/** left = right. */
export function equals(left: Real, right: Real | number): Relation {
  requireReal(left);
  const difference = left.minus(right);
  return { symbol: '=', left, right, margin: isFormal(difference) ? difference : difference.abs().negated() };
}

/**
 * Conjunction: the relation in the worst zone, and among those the one with the smallest margin, speaks for all. Where all
 * hold, an inequality speaks rather than an equality, whose margin is rounding and tells no search where to go.
 */
export function allOf(first: Relation, ...others: readonly Relation[]): Relation {
  const worst = others.reduce((known, next) => {
    const difference = SEVERITY.indexOf(zoneOf(next)) - SEVERITY.indexOf(zoneOf(known));
    return difference < 0 || (difference === 0 && isCloser(next, known)) ? next : known;
  }, first);
  return { ...worst, parts: [first, ...others].flatMap(partsOf) };
}

/** The relations that a statement consists of, each with its own premises. */
export function partsOf(relation: Relation): readonly Relation[] {
  return relation.parts ?? [relation];
}

/**
 * `conclusion` under a premise: instances that fail the premise are vacuous and do not count as support. A conclusion that
 * has a premise of its own is made under both.
 */
export function assuming(premise: Relation, conclusion: Relation): Relation {
  const zones = [zoneOf(premise), conclusion.premise ?? 'holds'];
  const both = (['violated', 'vacuous', 'undecided'] as const).find((zone) => zones.includes(zone));
  const under = partsOf(premise);
  return {
    ...conclusion,
    premise: both ?? 'holds',
    under: [...under, ...(conclusion.under ?? [])],
    ...(conclusion.parts === undefined
      ? {}
      : { parts: conclusion.parts.map((part) => ({ ...part, under: [...under, ...(part.under ?? [])] })) }),
  };
}

/**
 * Zone of an instance. An inequality holds or is violated when the margin exceeds its error bound. An equality is violated
 * when the sides differ by more than that, and holds when they agree within a bound that is small beside them (or beside
 * 1): agreement within a wide bound says nothing. What is not finite is undecided, except an infinite margin in favour.
 */
export function zoneOf({ symbol, left, right, margin, premise }: Relation): Zone {
  if (premise === 'violated' || premise === 'vacuous') return 'vacuous';
  if (premise === 'undecided') return 'undecided';
  const { value, bound } = margin;
  if (!Number.isFinite(bound)) return 'undecided';
  if (!Number.isFinite(value)) return value === Infinity ? 'holds' : 'undecided';
  if (symbol === '=') {
    if (value < -bound) return 'violated';
    return bound <= equalityResolution(sizeOf(left), sizeOf(right)) ? 'holds' : 'undecided';
  }
  if (value > bound || (value === 0 && bound === 0)) return 'holds';
  return value < -bound ? 'violated' : 'undecided';
}

/** Does a number still depend on parameters? Then it has neither a value nor an absolute value. */
function isFormal(x: Real): boolean {
  return Number.isNaN(x.value) && x.sign() === undefined;
}

function sizeOf(side: Real | number): number {
  return Math.abs(typeof side === 'number' ? side : side.value);
}

const SEVERITY: readonly Zone[] = ['violated', 'undecided', 'vacuous', 'holds'];

/** Is the first of two relations in the same zone closer to violation? */
function isCloser(a: Relation, b: Relation): boolean {
  if (zoneOf(a) === 'holds' && (a.symbol === '=') !== (b.symbol === '=')) return b.symbol === '=';
  return a.margin.value < b.margin.value;
}

/** Checks that `asserts` has returned a relation. @throws {FormatError} */
export function requireRelation(value: unknown): asserts value is Relation {
  if (typeof value === 'object' && value !== null && 'margin' in value) return;
  const received = value instanceof Promise ? 'a promise' : value === null ? 'null' : typeof value;
  throw new FormatError({
    argument: 'asserts',
    expected: 'return a relation',
    received: `it returned ${received}`,
    advice: 'Compare both sides with `atLeast`, `atMost` or `equals`, at once.',
  });
}

function requireReal(left: unknown): void {
  if (typeof left === 'object' && left !== null && 'bound' in left) return;
  throw new FormatError({
    argument: 'left',
    expected: 'be a number with an error bound, such as a formula of the library returns',
    received: `it is ${left === null ? 'null' : typeof left === 'number' ? String(left) : typeof left}`,
    advice: 'Make one of a plain number with `rho.arithmetic.real(…)`, or exchange the sides.',
  });
}
