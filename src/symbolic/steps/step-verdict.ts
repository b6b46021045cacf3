import type { ClosedForm } from '../formulas/closed-form.ts';
import type { Model } from '../models/model.ts';

/**
 * Outcome of one step of a proof, with what it rests on and, where the step fails, where it fails.
 *
 * `undecided` is neither: no proof and no point where the statement fails was found.
 */
export type StepVerdict = Grounds &
  (
    | { readonly verdict: 'proved'; readonly rests: readonly string[] }
    | { readonly verdict: 'refuted'; readonly rests: readonly string[]; readonly witness: Witness }
    | { readonly verdict: 'undecided'; readonly rests: readonly string[]; readonly reason: string }
  );

/** What a step hands on to the conclusion of a proof. */
export interface Grounds {
  /** What is not decided here: theorems that are taken, other claims, and definitions of quantities. */
  readonly premises?: readonly Premise[];
  /** What was derived about steady states of models. */
  readonly derived?: readonly DerivedFact[];
  /** Inequalities that were decided in the symbols of the proof. */
  readonly lemmas?: readonly Lemma[];
}

/** left ≥ right, wherever the expressions of `where` are nonnegative. */
export interface Lemma {
  /** The `Setting` in whose symbols it is decided. */
  readonly setting: object;
  readonly left: string;
  readonly right: string;
  readonly where: readonly string[];
}

/**
 * Relation between numbers that a step uses without deciding it. The numbers are those that `instance` makes of the drawn
 * objects, and `sides` says what they are in the symbols of the proof: both are compared on draws.
 */
export interface Premise {
  /**
   * `taken`: a theorem of the literature. `claim`: another claim of the registry. `definition`: how quantities of the library
   * are made of each other, from a closed list.
   */
  readonly kind: 'taken' | 'claim' | 'definition';
  /** Key of references.bib with a locator, or identifier of the claim. */
  readonly source: string;
  readonly statement: string;
  /** Left and right side in the symbols of the proof. */
  readonly sides: readonly [left: string, right: string];
  /** The relation for drawn objects; of the type of `asserts` of a claim. */
  readonly instance: (this: void, drawn: never, system: never) => unknown;
  /**
   * Relations at times t ≥ 0, with equality at t = 0: the premise is the relation between the derivatives there, whose
   * difference is that of `sides`. Takes the place of `instance`.
   */
  readonly inTime?: (this: void, drawn: never, system: never, t: never) => unknown;
  /** The claim itself, where it is one: that of the registry, or another of its name. */
  readonly claim?: object;
}

/** A number that belongs to the steady state of a model, as a closed form of its parameters. */
export interface DerivedFact {
  readonly model: Model;
  /**
   * `negativity`, `signed negativity` (a formula of the same sign), `signed negativity itself`, `production`, `unique`, or
   * `expectation` with an operator.
   */
  readonly quantity: string;
  readonly form?: ClosedForm;
  /** Parameter with which the number grows or falls, wherever it is not negative. */
  readonly changing?: { readonly parameter: string; readonly change: 'grows' | 'falls' };
}

const derivations = new WeakSet<DerivedFact>();
const bound = new WeakSet<Premise>();

/** Marks a fact as found by a derivation; for the derivations alone. Facts that are written by hand count for nothing. */
export function derivedFact(fact: DerivedFact): DerivedFact {
  const kept = Object.freeze({ ...fact });
  derivations.add(kept);
  return kept;
}

/** Did a derivation find it? */
export function isDerived(fact: DerivedFact): boolean {
  return derivations.has(fact);
}

/** Step of a premise of which the library knows that it is of its kind; for `defined` and `claimed` alone. */
export function restingOnKnown(premise: Premise): StepVerdict {
  const kept = Object.freeze({ ...premise });
  bound.add(kept);
  return resting(kept);
}

/** The premise with its true kind: a definition or claim that is written by hand is taken over. */
export function trueKind(premise: Premise): Premise {
  return bound.has(premise) || premise.kind === 'taken' ? premise : { ...premise, kind: 'taken' };
}

/** Where a statement fails. */
export interface Witness {
  /** Rational values of the parameters; empty where the failure is no matter of a point. */
  readonly point: Readonly<Record<string, string>>;
  /** What is found there, against what the statement says. */
  readonly found: string;
  readonly stated: string;
}

/**
 * Conjunction: proved when all are, refuted when one is; without parts nothing is decided.
 *
 * @example everyVerdict(setting({ p: '[0, 1]' }).atLeast('p', '0'), setting({ p: '[0, 1]' }).atLeast('1', 'p')).verdict // 'proved'
 */
export function everyVerdict(...verdicts: readonly StepVerdict[]): StepVerdict {
  if (verdicts.length === 0) return { verdict: 'undecided', rests: [], reason: 'there is nothing to decide' };
  const grounds = {
    rests: [...new Set(verdicts.flatMap((verdict) => verdict.rests))],
    premises: verdicts.flatMap(({ premises = [] }) => premises),
    derived: verdicts.flatMap(({ derived = [] }) => derived),
    lemmas: verdicts.flatMap(({ lemmas = [] }) => lemmas),
  };
  const worst =
    verdicts.find(({ verdict }) => verdict === 'refuted') ?? verdicts.find(({ verdict }) => verdict === 'undecided');
  return worst === undefined ? { verdict: 'proved', ...grounds } : { ...worst, ...grounds };
}

/**
 * The negation of a statement: proved where the statement is refuted at a point, and refuted where it is proved.
 *
 * @example fails(setting({ p: '[0, 1]' }).atLeast('p', '1/2')).verdict // 'proved'
 */
export function fails(verdict: StepVerdict): StepVerdict {
  const { rests } = verdict;
  if (verdict.verdict === 'refuted')
    return { verdict: 'proved', rests: [...rests, `the counterexample ${witnessText(verdict.witness)}`] };
  if (verdict.verdict === 'undecided') return verdict;
  return {
    verdict: 'refuted',
    rests,
    witness: { point: {}, found: 'it holds identically', stated: 'that it fails somewhere' },
  };
}

/** Step that rests on a premise and decides nothing by itself. */
export function resting(premise: Premise): StepVerdict {
  return { verdict: 'proved', rests: [], premises: [premise] };
}

/** One line: `at g = 1, r = 2: 1/3 instead of 1/4`. */
export function witnessText({ point, found, stated }: Witness): string {
  const values = Object.entries(point).map(([name, value]) => `${name} = ${value}`);
  const place = values.length === 0 ? '' : `at ${values.join(', ')}: `;
  return `${place}${found} instead of ${stated}`;
}
