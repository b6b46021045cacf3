import { systemName, type Claim, type System } from '../claims/claim.ts';
import { givenOn } from '../claims/given.ts';
import { evaluate, type Evaluation } from '../claims/evaluation.ts';
import { zoneOf, type Relation, type Zone } from '../claims/relation.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import { Ensemble } from '../ensembles/ensemble.ts';
import type { Instance } from '../ensembles/instance.ts';
import { ensembleRecord, type Drawn, type Ensembles } from '../ensembles/ensemble-record.ts';
import { float64 } from '../float64/matrix.ts';

import { FormatError } from '../matrix/errors.ts';
import { EvaluationError } from './evaluation-error.ts';

/** What one instance says about a claim. */
export interface Outcome {
  /** `empty` when the vector describes no instance: a state of trace zero, no unique steady state. */
  readonly zone: Zone | 'empty';
  /** Signed margin; NaN for an empty instance. */
  readonly margin: number;
  readonly bound: number;
  readonly relation: Relation | undefined;
  /** True where rigorous arithmetic has decided the zone. */
  readonly rigorous: boolean;
  /** Why the formulas have no value on an instance that exists; such an instance is `empty`, too. */
  readonly outside: string | undefined;
}

/**
 * Outcome of a relation in the given zone; undefined for an instance that is empty. All outcomes have the same fields: searches ask
 * millions of them, which takes several times as long where fields are sometimes absent.
 */
export function outcomeOf(
  zone: Outcome['zone'],
  relation: Relation | undefined,
  rigorous = false,
  outside?: string,
): Outcome {
  const margin = relation === undefined ? Number.NaN : relation.margin.value;
  const bound = relation === undefined ? Infinity : relation.margin.bound;
  return { zone, margin, bound, relation, rigorous, outside };
}

/** Second opinion on an outcome: what the onSystem then answers. */
export type Review = (onSystem: ClaimOnSystem, instance: Instance, outcome: Outcome) => Outcome;

/** A claim on one system, ready to be evaluated on vectors of integers in float64. */
export class ClaimOnSystem {
  readonly claim: Claim;
  readonly system: System;
  readonly ensemble: Ensemble<Drawn<Ensembles>>;
  readonly name: string;
  /** Run of the vector that belongs to each name of `given`. */
  readonly parts: readonly { readonly name: string; readonly offset: number; readonly length: number }[];
  readonly #review: Review | undefined;

  /** @param review  asked about every outcome of float64, where there is one */
  constructor(claim: Claim, system: System, review?: Review) {
    this.claim = claim;
    this.system = system;
    this.#review = review;
    const given = givenOn(claim, system);
    requireEnsembles(given, claim);
    this.ensemble = ensembleRecord(given);
    let offset = 0;
    this.parts = Object.entries(given).map(([name, { size: length }]) => ({
      name,
      offset: (offset += length) - length,
      length,
    }));
    this.name = `${claim.id}/${systemName(system)}`;
  }

  /** Dimensions of the subsystems; undefined where the system is a single one. */
  get dims(): readonly number[] | undefined {
    return typeof this.system === 'number' ? undefined : this.system;
  }

  /**
   * Outcome of one instance.
   *
   * @throws {EvaluationError} when the claim's code fails otherwise than outside its domain
   */
  evaluate(instance: Instance): Outcome {
    const outcome = this.#inFloat64(instance);
    return this.#review === undefined ? outcome : this.#review(this, instance, outcome);
  }

  /** An instance as it is stored. */
  dataOf({ integers, unit }: Instance): StoredInstance {
    const lists = this.parts.map(({ name, offset, length }) => [name, [...integers.subarray(offset, offset + length)]]);
    const { id, constant } = this.claim;
    const named = constant === undefined ? { claim: id } : { claim: id, constant };
    return { ...named, system: this.system, unit, integers: Object.fromEntries(lists) as IntegerLists };
  }

  #inFloat64(instance: Instance): Outcome {
    let evaluation: Evaluation;
    try {
      evaluation = evaluate(this.claim, this.system, float64, () => this.ensemble.build(instance, float64));
    } catch (error) {
      throw new EvaluationError(this.claim.id, this.system, instance, error);
    }
    if (evaluation.relation !== undefined) return outcomeOf(zoneOf(evaluation.relation), evaluation.relation);
    return outcomeOf(evaluation.zone, undefined, false, evaluation.outside?.message);
  }
}

type IntegerLists = StoredInstance['integers'];

/** @throws {FormatError} unless `given` has returned a record of ensembles */
function requireEnsembles(given: unknown, { id }: Claim): void {
  const wrong = (received: string): FormatError =>
    new FormatError({
      argument: 'given',
      expected: `return a record of ensembles in ${id}`,
      received,
      advice: 'Write `given: (dim) => ({ rho: anyDensityMatrix({ dim }) })`.',
    });
  if (typeof given !== 'object' || given === null) throw wrong(`it returned ${String(given)}`);
  if (given instanceof Promise) throw wrong('it returned a promise');
  if (Object.keys(given).length === 0) throw wrong('it returned a record without any');
  const other = Object.entries(given).find(([, part]) => !(part instanceof Ensemble));
  if (other !== undefined) throw wrong(`\`${other[0]}\` is no ensemble but ${typeof other[1]}`);
}
