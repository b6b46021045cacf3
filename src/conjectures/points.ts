import type { Claim } from '../claims/claim.ts';
import { partsOf } from '../claims/relation.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';
import type { Instance } from '../ensembles/instance.ts';
import { randomStream, streamOf } from '../ensembles/random.ts';
import { ClaimOnSystem } from '../hunter/claim-on-system.ts';
import { aimedStates } from '../statements/aimed-states.ts';
import { claimFromText } from '../statements/text-claim.ts';
import type { Subject } from './subject.ts';

/** The numbers on one instance, with their error bounds. */
export interface Point {
  readonly values: Float64Array;
  readonly bounds: Float64Array;
}

/** Simple states of a system. */
const SIMPLE_STATES = 64;

/** Instances on which inequalities are looked at: draws, edge cases, stabiliser and classical states, and what is added. */
export class Points {
  readonly #subject: Subject;
  readonly #probes: readonly { readonly numbers: ClaimOnSystem; readonly premise: ClaimOnSystem | undefined }[];
  readonly #list: Point[] = [];

  constructor(subject: Subject) {
    this.#subject = subject;
    const { asked, claim, quantities, systems } = subject;
    const premise: Claim | undefined =
      asked.if === undefined ? undefined : claimFromText({ ...asked, statement: `${quantities[0].text} >= 0` });
    this.#probes = systems.map((system) => ({
      numbers: new ClaimOnSystem(claim, system),
      premise: premise && new ClaimOnSystem(premise, system),
    }));
  }

  get list(): readonly Point[] {
    return this.#list;
  }

  /** Draws so many instances of each system, every other one as an edge case, and simple states besides. */
  draw(seed: number, count: number): void {
    const { entropies } = this.#subject;
    for (const { numbers } of this.#probes) {
      const { ensemble, name, system } = numbers;
      const { edges } = ensemble;
      for (let k = 0; k < count; k++) {
        const random = randomStream(seed, streamOf(name), k);
        const next = (): number => random.next();
        const isEdge = k % 2 === 1 && edges.length > 0;
        const instance = ensemble.draw(next, isEdge ? edges[(next() >>> 0) % edges.length] : undefined);
        // Two at once: of two objects, or a pure state that is real.
        if (isEdge && k % 4 === 3) edges[(next() >>> 0) % edges.length].apply(instance.integers, ensemble.blocks);
        this.#add(system, instance);
      }
      if (entropies === undefined) continue;
      // Of a form that is always zero all states are at the edge.
      const all = { ...entropies, goals: [new Map()] };
      for (const { integers } of aimedStates(all, system as readonly number[], SIMPLE_STATES))
        this.#add(system, { integers: Int32Array.from(integers), unit: 1 });
    }
  }

  /** Adds the instance of a violation. */
  add({ system, unit, integers }: StoredInstance): void {
    const { numbers } = this.#probes.find((probe) => String(probe.numbers.system) === String(system))!;
    const all = numbers.parts.flatMap(({ name }) => [...integers[name]]);
    this.#add(numbers.system, { integers: Int32Array.from(all), unit });
  }

  #add(system: ClaimOnSystem['system'], instance: Instance): void {
    const { numbers, premise } = this.#probes.find((probe) => probe.numbers.system === system)!;
    // Whether an equality is a premise that holds, float64 cannot tell.
    const given = premise?.evaluate(instance).relation?.premise ?? 'holds';
    const { relation } = numbers.evaluate(instance);
    if (relation === undefined || given === 'vacuous' || given === 'violated') return;
    const parts = partsOf(relation).map(({ left }) => left);
    if (!parts.every(({ value, bound }) => Number.isFinite(value) && Number.isFinite(bound))) return;
    this.#list.push({
      values: Float64Array.from(parts, ({ value }) => value),
      bounds: Float64Array.from(parts, ({ bound }) => bound),
    });
  }
}
