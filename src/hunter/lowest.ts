import type { Relation } from '../claims/relation.ts';
import type { Instance } from '../ensembles/ensemble.ts';
import type { Outcome } from './probe.ts';

/** Instance with its outcome and its number in the campaign. */
export interface Seen {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly index: number;
}

/**
 * How deep an instance is: by its margin, or by the share margin/(|left| + |right|), which does not vanish where both sides
 * do and so tells a tight statement from a trivial one.
 */
export type Measure = 'margin' | 'share';

/**
 * Height of an outcome. What is not finite, vacuous or empty counts as +Infinity. The margin of an equality is taken in
 * units of its error bound: how far beyond rounding the two sides differ.
 */
export function heightOf({ zone, margin, bound, relation }: Outcome, measure: Measure): number {
  if (relation === undefined || zone === 'vacuous' || !Number.isFinite(margin)) return Infinity;
  if (relation.symbol === '=') return bound > 0 ? margin / bound : margin;
  if (measure === 'margin') return margin;
  const size = sizeOf(relation);
  return size > 0 ? margin / size : Infinity;
}

/** |left| + |right|. */
export function sizeOf({ left, right }: Relation): number {
  return Math.abs(left.value) + Math.abs(typeof right === 'number' ? right : right.value);
}

/** Does the share say more than the sign of the margin? It does when neither side is exactly zero. */
export function hasShare({ relation }: Outcome): boolean {
  if (relation === undefined || relation.symbol === '=') return false;
  const { left, right } = relation;
  return left.value !== 0 && (typeof right === 'number' ? right : right.value) !== 0;
}

/** The lowest instances met, the lowest first; among equals the first met. */
export class Lowest {
  readonly measure: Measure;
  readonly #capacity: number;
  readonly #heights: number[] = [];
  readonly #list: Seen[] = [];

  constructor(measure: Measure, capacity: number) {
    this.measure = measure;
    this.#capacity = capacity;
  }

  get list(): readonly Seen[] {
    return this.#list;
  }

  /** Would `add` keep an instance with this outcome? */
  wants(outcome: Outcome): boolean {
    const height = heightOf(outcome, this.measure);
    if (height === Infinity) return false;
    return this.#list.length < this.#capacity || height < this.#heights[this.#capacity - 1];
  }

  add(seen: Seen): void {
    if (!this.wants(seen.outcome)) return;
    const height = heightOf(seen.outcome, this.measure);
    let position = this.#list.length;
    while (position > 0 && height < this.#heights[position - 1]) position--;
    this.#list.splice(position, 0, seen);
    this.#heights.splice(position, 0, height);
    if (this.#list.length <= this.#capacity) return;
    this.#list.pop();
    this.#heights.pop();
  }
}
