import type { Relation, Zone } from './relation.ts';
import type { StoredInstance } from './stored-instance.ts';

/** Verdict of rigorous arithmetic on one instance. */
export interface Judgement {
  /** `undecided` where no rigorous arithmetic can tell; `empty` where the instance is none of the statement. */
  readonly zone: Zone | 'empty';
  /** What decided, or why nothing did. */
  readonly reason: string;
  /** Both sides in the arithmetic that decided; absent where the instance is empty or cannot be evaluated. */
  readonly relation?: Relation;
}

/**
 * Rigorous arithmetic, for the few instances on which float64 must not have the last word.
 *
 * @param bits  largest number of binary places to try; as many as a certificate may have when omitted
 */
export type Judge = (instance: StoredInstance, bits?: number) => Judgement;
