import { type Claim, type System, systemName } from '../claims/claim.ts';
import { asserted, isBeyondArithmetic, valueInDomain } from '../claims/evaluation.ts';
import type { Relation } from '../claims/relation.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import type { Instance } from '../ensembles/instance.ts';
import { randomStream, streamOf } from '../ensembles/random.ts';
import { ensembleRecord } from '../ensembles/ensemble-record.ts';
import type { Arithmetic } from '../matrix/interface.ts';

/** Seed of the draws on which links are checked: a check gives the same result each time. */
const SEED = 1;

/** Instance of a claim, with what it is called in a report. */
export interface LinkDraw {
  readonly name: string;
  readonly instance: Instance;
  /** Edge cases do not identify expressions: numbers that differ in general coincide there. */
  readonly isEdge: boolean;
  /** Did a search end there? Another effort has other ones, so that none of them says how much a proof covers unless it is certain. */
  readonly isFromSearch?: true;
}

/** Instance on which a link is checked besides the draws: one at which a search has ended. */
export interface LinkInstance {
  readonly system: System;
  readonly instance: Instance;
}

/**
 * What a link is checked on: the instances at which a search has ended, random draws, edge cases.
 *
 * @param isEnough  whether as many random draws have been counted as are needed
 */
export function* allDraws(
  claim: Claim,
  system: System,
  ensemble: Ensemble<unknown>,
  lowest: readonly LinkInstance[],
  isEnough: () => boolean,
): Generator<LinkDraw> {
  yield* asDraws(lowest, system);
  yield* drawsOf(ensemble, `${claim.id}/${systemName(system)}`, MOST_DRAWS * drawsFor(claim), isEnough);
}

/** The instances of one system as draws. */
function asDraws(instances: readonly LinkInstance[], system: System): readonly LinkDraw[] {
  const name = systemName(system);
  return instances
    .filter((other) => systemName(other.system) === name)
    .map(({ instance }, k) => ({
      name: `low instance ${k} of the search`,
      instance,
      isEdge: true,
      isFromSearch: true,
    }));
}

/** Random draws of a claim on one system until there are enough, then every edge case of its objects, a few times each. */
export function* drawsOf(
  ensemble: Ensemble<unknown>,
  name: string,
  random: number,
  isEnough = (): boolean => false,
): Generator<LinkDraw> {
  const stream = streamOf(`${name}/link`);
  const drawn = (k: number): (() => number) => {
    const source = randomStream(SEED, stream, k);
    return () => source.next();
  };
  for (let k = 0; k < random && !isEnough(); k++)
    yield { name: `draw ${k}`, instance: ensemble.draw(drawn(k)), isEdge: false };
  for (const [e, edge] of ensemble.edges.entries()) {
    for (let k = 0; k < EACH_EDGE; k++) {
      const instance = ensemble.draw(drawn(random + e * EACH_EDGE + k), edge);
      yield { name: `edge case "${edge.name}"`, instance, isEdge: true };
    }
  }
}

const EACH_EDGE = 2;

/** Random draws on which each system of a claim is checked at least, so that all together are a hundred or more. */
export function drawsFor(claim: Claim): number {
  return Math.ceil(110 / claim.systems.length);
}

/** So many times as many are drawn where most lie outside the covered domain. */
const MOST_DRAWS = 8;

/** What a claim draws on one system. */
export function ensembleOf(claim: Claim, system: System): Ensemble<unknown> {
  return ensembleRecord(claim.given(system));
}

/** Objects of an instance, and what the claim asserts of them; undefined where there are none, or they lie outside its domain. */
export function evaluated(
  claim: Claim,
  system: System,
  ensemble: Ensemble<unknown>,
  instance: Instance,
  arithmetic: Arithmetic,
): { readonly drawn: never; readonly relation: () => Relation } | undefined {
  const drawn = valueInDomain(() => ensemble.build(instance, arithmetic));
  if (drawn === undefined) return undefined;
  const relation = (): Relation => asserted(claim, drawn, system, arithmetic);
  return { drawn: drawn as never, relation };
}

/** Value of a formula in exact arithmetic; undefined where it has none, and where that arithmetic cannot tell it. */
export function exactValue<T>(run: () => T): T | undefined {
  try {
    return valueInDomain(run);
  } catch (error) {
    if (isBeyondArithmetic(error)) return undefined;
    throw error;
  }
}

/** `system 2x3, draw 5`. */
export function placeOf(system: System, { name }: LinkDraw): string {
  return `system ${systemName(system)}, ${name}`;
}
