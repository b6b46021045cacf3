import { FormatError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import type { Generator } from '../quantum/maps.ts';
import { embed } from '../quantum/subsystems.ts';

/** What a part of a statement is evaluated on. */
export interface Context {
  readonly drawn: Readonly<Record<string, unknown>>;
  /** Dimensions of all subsystems. */
  readonly dims: readonly number[];
  readonly arithmetic: Arithmetic;
}

/** Part of a statement whose type is known. */
export type Term =
  | { readonly type: 'number'; readonly of: (context: Context) => Real; readonly literal?: number }
  | OperatorTerm
  | { readonly type: 'channel'; readonly on: readonly number[]; readonly of: (context: Context) => Channel }
  | {
      readonly type: 'generator';
      readonly on: readonly number[];
      readonly of: (context: Context) => Generator;
      /** The state that it keeps, where the statement names one. */
      readonly fixedPoint?: OperatorTerm;
    }
  | { readonly type: 'parties'; readonly groups: readonly (readonly number[])[]; readonly given?: readonly number[] };

/** Operator on some of the subsystems, in their order. */
export interface OperatorTerm {
  readonly type: 'operator';
  readonly on: readonly number[];
  readonly of: (context: Context) => Matrix;
  /** Is it Hermitian by the way it is made? For a product: is its trace real? */
  readonly is: 'state' | 'Hermitian' | 'product of two Hermitian ones' | 'any';
}

/** How messages call a term. */
export function kindOf(term: Term): string {
  switch (term.type) {
    case 'number':
      return 'a number';
    case 'parties':
      return 'subsystems';
    case 'operator':
      return term.is === 'state' ? 'a state' : 'an operator';
    default:
      return `a ${term.type}`;
  }
}

/** A statement that makes no sense. */
export function senseless(expected: string, received: string, advice?: string): FormatError {
  return new FormatError({ argument: 'statement', expected, received, ...(advice === undefined ? {} : { advice }) });
}

/** Dimensions of some of the subsystems. */
export function dimsOf({ dims }: Context, on: readonly number[]): readonly number[] {
  return on.map((k) => dims[k]);
}

/** Total dimension of some of the subsystems. */
export function dimOf(context: Context, on: readonly number[]): number {
  return dimsOf(context, on).reduce((product, dim) => product * dim, 1);
}

/** The operator with identities on the further subsystems of a larger set. */
export function extended(term: OperatorTerm, on: readonly number[]): OperatorTerm['of'] {
  if (term.on.length === on.length) return term.of;
  const places = term.on.map((k) => on.indexOf(k));
  return (context) => embed(term.of(context), dimsOf(context, on), places);
}

/** All subsystems on which one of two operators acts. */
export function together(a: OperatorTerm, b: OperatorTerm): readonly number[] {
  return [...new Set([...a.on, ...b.on])].toSorted((x, y) => x - y);
}
