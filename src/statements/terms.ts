import { numberFromRational, type Rational } from '../exact/integers/rational.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Generator } from '../quantum/maps.ts';
import { dimsIn, type Expression, indices, called } from './expressions.ts';
import type { Parties } from './parties.ts';
import { senseless } from './senseless.ts';

/** What names stand for, and the systems on which the statement is meant. */
export interface Scope {
  readonly parties: Parties;
  readonly names: ReadonlyMap<string, Term>;
  /** Names before a parenthesis. */
  readonly functions: ReadonlySet<string>;
  /** LaTeX of names for which papers have a letter. */
  readonly symbols: ReadonlyMap<string, string>;
  readonly systems: readonly (readonly number[])[];
}

/** Part of a statement whose type is known. */
export type Term =
  | NumberTerm
  | OperatorTerm
  | { readonly type: 'channel'; readonly on: readonly number[]; readonly value: Expression<Channel> }
  | GeneratorTerm
  | { readonly type: 'parties'; readonly groups: readonly (readonly number[])[]; readonly given?: readonly number[] };

/** Real number. */
interface NumberTerm {
  readonly type: 'number';
  readonly value: Expression<Real>;
  /** The number itself where it is written out. */
  readonly literal?: Rational;
}

/** A number that is written out, where it is a float64 exactly. */
export function writtenOut({ literal }: NumberTerm): number | undefined {
  if (literal === undefined) return undefined;
  const { value, bound } = numberFromRational(literal);
  return bound === 0 ? value : undefined;
}

/** What is known of an operator by the way it is made; of a product of two Hermitian ones, that its trace is real. */
export type Symmetry = 'state' | 'Hermitian' | 'anti-Hermitian' | 'product of two Hermitian ones' | 'any';

/** Operator on some of the subsystems, in their order. */
export interface OperatorTerm {
  readonly type: 'operator';
  readonly on: readonly number[];
  readonly value: Expression<Matrix>;
  readonly is: Symmetry;
  readonly isUnitary?: true;
  /** Code of what it is the adjoint of. */
  readonly adjointOf?: string;
  /** Factors of a product, from left to right. */
  readonly factors?: readonly OperatorTerm[];
}

/** Generator of a semigroup. */
interface GeneratorTerm {
  readonly type: 'generator';
  readonly on: readonly number[];
  readonly value: Expression<Generator>;
  /** The state that it keeps, where the statement names one. */
  readonly fixedPoint?: OperatorTerm;
}

export const numberTerm = (value: Expression<Real>): NumberTerm => ({ type: 'number', value });

/** Is an operator Hermitian by the way it is made? */
export function isHermitian({ is }: OperatorTerm): boolean {
  return is === 'state' || is === 'Hermitian';
}

/** How messages call a term. */
export function kindOf(term: Term): string {
  switch (term.type) {
    case 'number':
      return 'a number';
    case 'parties':
      return 'a name of subsystems';
    case 'operator':
      return term.is === 'state'
        ? 'a state'
        : term.is === 'Hermitian'
          ? 'a Hermitian operator'
          : term.is === 'anti-Hermitian'
            ? 'an anti-Hermitian operator'
            : 'an operator';
    default:
      return `a ${term.type}`;
  }
}

/** The operator with identities on the further subsystems of a larger set. */
export function extended(term: OperatorTerm, on: readonly number[]): Expression<Matrix> {
  if (term.on.length === on.length) return term.value;
  const places = term.on.map((k) => on.indexOf(k));
  return called('embed', term.value, dimsIn(on), indices(places));
}

/** All subsystems on which one of two operators acts. */
export function together(a: OperatorTerm, b: OperatorTerm): readonly number[] {
  return [...new Set([...a.on, ...b.on])].toSorted((x, y) => x - y);
}

/** @throws {Senseless} unless dimensions are right in every system on which the statement is meant */
export function requireDims(
  { systems, parties }: Scope,
  on: readonly number[],
  isRight: (dims: readonly number[]) => boolean,
  expected: string,
  argument?: number,
): void {
  const wrong = systems.find((dims) => !isRight(on.map((k) => dims[k])));
  if (wrong === undefined) return;
  const shown = on.map((k) => `${parties[k]}=${wrong[k]}`).join(', ');
  throw senseless(expected, `there is ${shown}`, { argument });
}
