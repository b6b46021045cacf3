import type { Relation } from '../claims/relation.ts';
import type { Instance } from '../ensembles/instance.ts';
import type { Outcome } from './claim-on-system.ts';
import { premiseGap } from './premise.ts';
import { numberOf } from '../matrix/number-of.ts';

/** Instance with its outcome and its number in the campaign. */
export interface Seen {
  readonly instance: Instance;
  readonly outcome: Outcome;
  readonly index: number;
}

/**
 * How deep an instance is: by its margin; by the relative margin, margin/(|left| + |right|), which does not vanish where both sides
 * do and so tells a tight statement from a trivial one; or by the geometric mean of both, margin/√(|left| + |right|), which leads to
 * where both sides vanish, but not at any price.
 */
export type Measure = (typeof MEASURES)[number];

const MEASURES = ['margin', 'mean margin', 'relative margin'] as const;

/** Does the margin count? Not where the premise fails or is in doubt, not where nothing is known, and not +∞. */
export function hasMargin(outcome: Outcome): boolean {
  return isKnown(outcome) && (outcome.relation?.premise ?? 'holds') === 'holds';
}

function isKnown({ margin, bound }: Outcome): boolean {
  return margin < Infinity && bound < Infinity;
}

/**
 * Height of an outcome: the upper end of its margin, so that what lies below zero is a violation that is decided. What is
 * unknown, empty, or without a premise that holds counts as +Infinity. The margin of an equality is taken in units of its
 * error bound: how far beyond rounding the two sides differ.
 */
export function heightOf(outcome: Outcome, measure: Measure): number {
  return hasMargin(outcome) ? conclusionHeight(outcome, measure) : Infinity;
}

/** The same of the conclusion alone, whether its premise holds or not. */
export function conclusionHeight(outcome: Outcome, measure: Measure): number {
  const { margin, bound, relation } = outcome;
  if (relation === undefined || !isKnown(outcome)) return Infinity;
  if (relation.symbol === '=') return bound > 0 ? margin / bound : margin;
  const upper = margin + bound;
  if (measure === 'margin') return upper;
  const size = sizeOf(relation);
  if (!(size > 0)) return Infinity;
  if (size === Infinity) return upper;
  return upper / (measure === 'mean margin' ? Math.sqrt(size) : size);
}

/** Smallest margin, by its upper end, of the instances that were decided. */
export class SmallestMargin {
  #outcome: Outcome | undefined = undefined;

  /** Absent while no instance with a margin was decided. */
  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  add(outcome: Outcome): void {
    if (outcome.zone !== 'holds' && outcome.zone !== 'violated') return;
    const height = heightOf(outcome, 'margin');
    if (height < (this.#outcome === undefined ? Infinity : heightOf(this.#outcome, 'margin'))) this.#outcome = outcome;
  }
}

/** |left| + |right|. */
export function sizeOf(relation: Relation): number {
  return Math.abs(relation.left.value) + Math.abs(rightOf(relation));
}

/** Value of the right side. */
export function rightOf({ right }: Pick<Relation, 'right'>): number {
  return numberOf(right);
}

function boundOf({ right }: Relation): number {
  return typeof right === 'number' ? 0 : right.bound;
}

/** Does the relative margin say more than the margin? It does when both sides vary and neither is exactly zero. */
export function hasRelativeMargin({ relation }: Outcome): boolean {
  if (relation === undefined || relation.symbol === '=') return false;
  const { left, right } = relation;
  return typeof right !== 'number' && left.value !== 0 && right.value !== 0;
}

/** Do both sides of the statement differ from one instance to another? */
export function bothSidesVary(list: readonly Seen[]): boolean {
  const relations = list.flatMap(({ outcome: { relation } }) => (relation === undefined ? [] : [relation]));
  return [({ left }: Relation) => left.value, rightOf].every((side) => new Set(relations.map(side)).size > 1);
}

/**
 * Largest ratio met of the side that has to be smaller to the other, over decided inequalities between sides that are certainly
 * positive: two sides within rounding of zero have no ratio.
 */
export class LargestRatio {
  #outcome: Outcome | undefined = undefined;
  #ratio = 0;

  get ratio(): number {
    return this.#ratio;
  }

  /** Absent while there was no such instance. */
  get outcome(): Outcome | undefined {
    return this.#outcome;
  }

  add(outcome: Outcome): void {
    const { zone, relation } = outcome;
    if (relation === undefined || relation.symbol === '=' || (zone !== 'holds' && zone !== 'violated')) return;
    const left = relation.left.value;
    const right = rightOf(relation);
    if (!(left > relation.left.bound && right > boundOf(relation))) return;
    const ratio = relation.symbol === '≤' ? left / right : right / left;
    if (ratio > this.#ratio) [this.#outcome, this.#ratio] = [outcome, ratio];
  }
}

/**
 * The lowest instances met, the lowest first; among equals the first met. Violations come before everything else: a margin
 * far below zero in doubt must not push out one that is less deep and certain.
 */
export class Lowest {
  readonly measure: Measure;
  readonly #capacity: number;
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
    if (heightOf(outcome, this.measure) === Infinity) return false;
    const last = this.#list[this.#capacity - 1];
    return last === undefined || this.#precedes(outcome, last.outcome);
  }

  add(seen: Seen): void {
    if (!this.wants(seen.outcome)) return;
    let position = this.#list.length;
    while (position > 0 && this.#precedes(seen.outcome, this.#list[position - 1].outcome)) position--;
    this.#list.splice(position, 0, seen);
    if (this.#list.length > this.#capacity) this.#list.pop();
  }

  #precedes(a: Outcome, b: Outcome): boolean {
    if ((a.zone === 'violated') !== (b.zone === 'violated')) return a.zone === 'violated';
    return heightOf(a, this.measure) < heightOf(b, this.measure);
  }
}

/** The instances met that fail the premise of the statement by least, the nearest first; and what is typical of all that fail it. */
export class Nearest {
  readonly #capacity: number;
  readonly #list: (Seen & { readonly gap: number })[] = [];
  readonly #logarithms = new Map<Measure, { count: number; sum: number }>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get list(): readonly Seen[] {
    return this.#list;
  }

  /** Geometric mean of |height of the conclusion|/(distance from the premise): the units in which they can be added; 1 without any. */
  heightPerGap(measure: Measure): number {
    const { count, sum } = this.#logarithms.get(measure) ?? { count: 0, sum: 0 };
    return count === 0 ? 1 : Math.exp(sum / count);
  }

  add(seen: Seen): void {
    const { relation } = seen.outcome;
    if (relation?.premise === undefined || relation.premise === 'holds') return;
    const gap = premiseGap(relation);
    if (gap === Infinity) return;
    for (const measure of MEASURES) {
      const logarithm = Math.log(Math.abs(conclusionHeight(seen.outcome, measure)) / gap);
      if (!Number.isFinite(logarithm)) continue;
      const { count, sum } = this.#logarithms.get(measure) ?? { count: 0, sum: 0 };
      this.#logarithms.set(measure, { count: count + 1, sum: sum + logarithm });
    }
    let position = this.#list.length;
    while (position > 0 && gap < this.#list[position - 1].gap) position--;
    if (position >= this.#capacity) return;
    this.#list.splice(position, 0, { ...seen, gap });
    if (this.#list.length > this.#capacity) this.#list.pop();
  }
}

/**
 * Undecided instances, those first that lean to violation or of which float64 knows nothing, and then the lowest: those of which
 * rigorous arithmetic is asked.
 */
export class Doubtful {
  readonly #capacity: number;
  readonly #list: Seen[] = [];

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get list(): readonly Seen[] {
    return this.#list;
  }

  /** Would `add` keep an instance with this outcome? */
  wants(outcome: Outcome): boolean {
    if (outcome.zone !== 'undecided') return false;
    const last = this.#list[this.#capacity - 1];
    return last === undefined || comesBefore(outcome, last.outcome);
  }

  add(seen: Seen): void {
    const { outcome } = seen;
    if (!this.wants(outcome)) return;
    let position = this.#list.length;
    while (position > 0 && comesBefore(outcome, this.#list[position - 1].outcome)) position--;
    this.#list.splice(position, 0, seen);
    if (this.#list.length > this.#capacity) this.#list.pop();
  }
}

/** Is an undecided margin unknown, or more than half way from its bound to a violation? */
export function isDoubtful({ zone, margin, bound }: Outcome): boolean {
  return zone === 'undecided' && (!Number.isFinite(margin) || bound === Infinity || margin <= -bound / 2);
}

function comesBefore(a: Outcome, b: Outcome): boolean {
  if (isDoubtful(a) !== isDoubtful(b)) return isDoubtful(a);
  return a.margin < orderOf(b);
}

function orderOf({ margin }: Outcome): number {
  return Number.isNaN(margin) ? Infinity : margin;
}
