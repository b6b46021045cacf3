import type { Real } from '../matrix/interface.ts';

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
}

/** left ≥ right. */
export function atLeast(left: Real, right: Real | number): Relation {
  return { symbol: '≥', left, right, margin: left.minus(right) };
}

/** left ≤ right. */
export function atMost(left: Real, right: Real | number): Relation {
  return { symbol: '≤', left, right, margin: left.minus(right).negated() };
}

/** left = right. */
export function equals(left: Real, right: Real | number): Relation {
  return { symbol: '=', left, right, margin: left.minus(right).abs().negated() };
}

/** Conjunction: the relation in the worst zone, and among those the one with the smallest margin, speaks for all. */
export function allOf(first: Relation, ...others: readonly Relation[]): Relation {
  return others.reduce((worst, next) => {
    const difference = SEVERITY.indexOf(zoneOf(next)) - SEVERITY.indexOf(zoneOf(worst));
    return difference < 0 || (difference === 0 && next.margin.value < worst.margin.value) ? next : worst;
  }, first);
}

/** `conclusion` under a premise: instances that fail the premise are vacuous and do not count as support. */
export function assuming(premise: Relation, conclusion: Relation): Relation {
  return { ...conclusion, premise: zoneOf(premise) };
}

/**
 * Zone of an instance. An inequality holds or is violated when the margin exceeds its error bound; an equality holds
 * when both sides agree within their bounds and is violated otherwise. What is not finite is undecided, except an
 * infinite margin in favour.
 */
export function zoneOf({ symbol, margin, premise }: Relation): Zone {
  if (premise === 'violated' || premise === 'vacuous') return 'vacuous';
  if (premise === 'undecided') return 'undecided';
  const { value, bound } = margin;
  if (!Number.isFinite(bound)) return 'undecided';
  if (!Number.isFinite(value)) return value === Infinity ? 'holds' : 'undecided';
  if (symbol === '=') return -value <= bound ? 'holds' : 'violated';
  if (value > bound || (value === 0 && bound === 0)) return 'holds';
  return value < -bound ? 'violated' : 'undecided';
}

const SEVERITY: readonly Zone[] = ['violated', 'undecided', 'vacuous', 'holds'];
