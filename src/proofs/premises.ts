import type { Claim, System } from '../claims/claim.ts';
import { asserted } from '../claims/evaluation.ts';
import { atLeast, atMost, equals, partsOf, type Relation } from '../claims/relation.ts';
import { DimensionError } from '../matrix/errors.ts';
import type { Drawn, Ensembles } from '../ensembles/ensemble-record.ts';
import type { Real } from '../matrix/interface.ts';
import { arithmeticOf } from './arithmetic-of.ts';
import { resting, restingOnKnown, type StepVerdict } from '../symbolic/steps/step-verdict.ts';

/**
 * Statement about quantities of the library that proofs may use without deciding it, with its source: a theorem of the
 * literature.
 */
export interface Theorem<A extends readonly unknown[]> {
  /** Key of references.bib, with a locator. */
  readonly source: string;
  /** The statement as a reader knows it. */
  readonly statement: string;
  /** The relation for particular objects. */
  readonly relation: (this: void, ...objects: A) => Relation;
}

/**
 * Theorem of the literature that a proof takes over. What rests on it is not `proved` but `proved from` its source.
 *
 * @example
 * const klein = theorem({
 *   source: 'Klein1931',
 *   statement: 'D(ρ‖σ) ≥ 0',
 *   relation: (rho: Matrix, sigma: Matrix) => atLeast(relativeEntropy(rho, sigma), 0),
 * });
 * @example theorem({ source: 'Klein1931', statement: 'D(ρ‖σ) ≥ 0', relation: (rho, sigma) => atLeast(relativeEntropy(rho, sigma), 0) }).relation(maximallyMixed(2), maximallyMixed(2)).symbol // '≥'
 */
export function theorem<A extends readonly unknown[]>(definition: Theorem<A>): Theorem<A> {
  return definition;
}

/** Objects to which a theorem is applied, made of the drawn ones; undefined where a step says nothing of the system. */
export type Objects<D, S, A> = (this: void, drawn: D, system: S) => Readonly<A> | undefined;

/**
 * Step that takes a theorem over, for objects made of the drawn ones.
 *
 * @param objects  objects of the theorem
 * @param left     its left side in the symbols of the link
 * @param right    its right side
 * @example taken(theorems.klein, ({ rho, sigma }) => [rho, sigma], 'D', '0').premises[0].source // 'Klein1931'
 */
export function taken<A extends readonly unknown[], D, S extends System>(
  { source, statement, relation }: Theorem<A>,
  objects: Objects<D, S, A>,
  left: string,
  right: string,
): StepVerdict {
  const instance = instanceFor(objects, (own) => relation(...own));
  return resting({ kind: 'taken', source, statement, sides: [left, right], instance });
}

/** Objects at a time t ≥ 0. */
export type ObjectsInTime<D, S, A> = (this: void, drawn: D, system: S, t: Real) => Readonly<A>;

/**
 * Step that takes a theorem over for objects at all times t ≥ 0, with equality at t = 0: so the derivatives at t = 0 obey it.
 *
 * The difference of the two derivatives is compared with that of the sides in enclosure arithmetic: the quotients of differences
 * have to approach it in proportion to t.
 *
 * @param objects  objects of the theorem at time t
 * @param left     derivative of its left side in the symbols of the link, up to what it has in common with the other
 * @param right    derivative of its right side
 * @example takenAsRate(theorems.klein, ({ generator, rho, sigma }, _, t) => [propagated(generator, rho, t), sigma], 'rate', '0').premises[0].kind // 'taken'
 */
export function takenAsRate<A extends readonly unknown[], D, S extends System>(
  { source, statement, relation }: Theorem<A>,
  objects: ObjectsInTime<D, S, A>,
  left: string,
  right: string,
): StepVerdict {
  const inTime = (drawn: D, system: S, t: Real): Relation => relation(...objects(drawn, system, t));
  const instance = (): undefined => undefined;
  return resting({ kind: 'taken', source, statement, sides: [left, right], instance, inTime });
}

/**
 * `taken` for several lists of objects, all left sides and all right sides being added up.
 *
 * @example takenForEach(theorems.klein, ({ rho, sigma, tau }) => [[rho, sigma], [rho, tau]], 'D + E', '0').premises[0].sides // ['D + E', '0']
 */
export function takenForEach<A extends readonly unknown[], D, S extends System>(
  theorem: Theorem<A>,
  objects: Objects<D, S, readonly A[]>,
  left: string,
  right: string,
): StepVerdict {
  const relation = (...lists: readonly A[]): Relation => sumOf(lists.map((list) => theorem.relation(...list)));
  return taken({ ...theorem, relation }, objects, left, right);
}

/** Identity between quantities of the library that holds by their definitions. The list is in `identities.ts`. */
export interface Identity<A extends readonly unknown[]> {
  readonly name: string;
  readonly statement: string;
  readonly relation: (this: void, ...objects: A) => Relation;
}

const identities = new WeakSet<object>();

/** Identity of the closed list; not for use outside it. */
export function identity<A extends readonly unknown[]>(definition: Identity<A>): Identity<A> {
  const kept = Object.freeze(definition);
  identities.add(kept);
  return kept;
}

/**
 * Step that uses an identity of the closed list; see `taken`.
 *
 * @example defined(identities.entropyAsTrace, ({ rho }) => [rho], 'trace', '-S').premises[0].kind // 'definition'
 */
export function defined<A extends readonly unknown[], D, S extends System>(
  definition: Identity<A>,
  objects: Objects<D, S, A>,
  left: string,
  right: string,
): StepVerdict {
  const { name, statement, relation } = definition;
  const kind = identities.has(definition) ? 'definition' : 'taken';
  const instance = instanceFor(objects, (own) => relation(...own));
  const step = kind === 'definition' ? restingOnKnown : resting;
  return step({ kind, source: name, statement, sides: [left, right], instance });
}

/**
 * The same for several lists of objects, all left sides and all right sides being added up.
 *
 * @example definedForEach(identities.entropyAsTrace, ({ rho, sigma }) => [[rho], [sigma]], 'traces', '-S - T').premises[0].sides // ['traces', '-S - T']
 */
export function definedForEach<A extends readonly unknown[], D, S extends System>(
  definition: Identity<A>,
  objects: Objects<D, S, readonly A[]>,
  left: string,
  right: string,
): StepVerdict {
  const relation = (...lists: readonly A[]): Relation => sumOf(lists.map((list) => definition.relation(...list)));
  const summed = { ...definition, relation };
  if (identities.has(definition)) identities.add(summed);
  return defined(summed, objects, left, right);
}

/** What is said of the objects; undefined where there are none. */
function instanceFor<A, D, S>(
  objects: Objects<D, S, A>,
  said: (own: Readonly<A>) => Relation,
): (this: void, drawn: D, system: S) => Relation | undefined {
  return (drawn, system) => {
    const own = objects(drawn, system);
    return own && said(own);
  };
}

/** Relation between the sums of both sides. */
function sumOf(relations: readonly Relation[]): Relation {
  const [first, ...others] = relations;
  if (first === undefined) {
    throw new DimensionError({ argument: 'objects', expected: 'hold at least one list', received: 'there is none' });
  }
  const { symbol } = first;
  const left = others.reduce((sum, relation) => sum.plus(relation.left), first.left);
  const right = others.reduce(
    (sum, relation) => sum.plus(relation.right),
    typeof first.right === 'number' ? first.left.times(0).plus(first.right) : first.right,
  );
  return symbol === '=' ? equals(left, right) : symbol === '≥' ? atLeast(left, right) : atMost(left, right);
}

/**
 * Step that rests on another claim of the registry, for objects made of the drawn ones. The standing of that claim limits the
 * standing of the proof.
 *
 * @param part  which part of a statement of several; the first when omitted
 * @throws      {DimensionError} while the link is checked, when the claim has no such part
 * @example claimed(claim('purity-at-most-one', { source: 'NielsenChuang2011', statement: 'tr ρ² ≤ 1', literature: 'theorem', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 1) }), ({ state }) => ({ drawn: { rho: state }, system: 2 }), 'p', '1').premises[0].source // 'purity-at-most-one'
 */
export function claimed<S extends System, R extends Ensembles, D, T extends System>(
  claim: Claim<S, R>,
  objects: Objects<D, T, { readonly drawn: Drawn<R>; readonly system: S }>,
  left: string,
  right: string,
  part = 0,
): StepVerdict {
  const { id, statement } = claim;
  const instance = instanceFor(objects, ({ drawn, system }) => {
    const parts = partsOf(asserted(claim, drawn, system, arithmeticOf(drawn)));
    if (parts[part] !== undefined) return parts[part];
    throw new DimensionError({
      argument: 'part',
      expected: `be below ${parts.length}, the number of parts of ${id}`,
      received: `it is ${part}`,
    });
  });
  return restingOnKnown({ kind: 'claim', source: id, statement, sides: [left, right], instance, claim });
}

/**
 * The same for several lists of objects, all left sides and all right sides being added up.
 *
 * @throws  {DimensionError} while the link is checked, when there is no list
 * @example claimedForEach(claim('purity-at-most-one', { source: 'NielsenChuang2011', statement: 'tr ρ² ≤ 1', literature: 'theorem', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 1) }), ({ states }) => states.map((rho) => ({ drawn: { rho }, system: 2 })), 'p + q', '2').premises[0].sides // ['p + q', '2']
 */
export function claimedForEach<S extends System, R extends Ensembles, D, T extends System>(
  claim: Claim<S, R>,
  objects: Objects<D, T, readonly { readonly drawn: Drawn<R>; readonly system: S }[]>,
  left: string,
  right: string,
): StepVerdict {
  const instance = instanceFor(objects, (all) =>
    sumOf(all.map(({ drawn, system }) => asserted(claim, drawn, system, arithmeticOf(drawn)))),
  );
  const { id, statement } = claim;
  return restingOnKnown({ kind: 'claim', source: id, statement, sides: [left, right], instance, claim });
}
