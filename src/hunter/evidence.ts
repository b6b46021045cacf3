import type { System } from '../claims/claim.ts';
import type { Zone } from '../claims/relation.ts';
import type { StoredInstance } from '../claims/stored-instance.ts';

/** Where in a campaign an instance was met. */
export type Phase = 'replay' | 'sample' | 'climb' | 'shrink';

/** An instance that a campaign evaluates, and where. */
export interface MetInstance {
  readonly system: System;
  readonly phase: Phase;
  /** The instance as it is stored. */
  readonly stored: () => StoredInstance;
}

/** What was seen of a claim on one system. */
export interface SystemEvidence {
  readonly system: System;
  /** Measure of the draws, as the ensembles name it. */
  readonly measure: string;
  /** Instances drawn at random from the measure, by zone. */
  readonly draws: Readonly<Record<Zone, number>>;
  /** Edge cases drawn besides, by zone: they do not follow the measure. */
  readonly edgeCases: Readonly<Record<Zone, number>>;
  /** Drawn vectors that describe no instance (a state of trace zero). */
  readonly empty: number;
  /** Random draws on which a formula of the claim has no value (no unique steady state); absent without any. */
  readonly outside?: { readonly draws: number; readonly message: string };
  /** Instances evaluated by the climb. */
  readonly climbed: number;
  /** Of these, the number of those at which the premise holds; absent for a statement without premise, or without a climb. */
  readonly inside?: number;
  /** Smallest decided margin met in sampling or climbing, by its upper end; absent when none but +∞ was decided. */
  readonly smallest?: SmallestOfSystem;
  /** Where the two sides came closest in proportion, or furthest the wrong way; absent unless both were positive. */
  readonly closest?: ClosestSides;
}

/** Smallest margin of a system, and of which relation it is. */
export interface SmallestOfSystem {
  readonly relation: '≥' | '≤' | '=';
  readonly margin: number;
  readonly bound: number;
  readonly phase: Phase;
}

/** Positive sides of an inequality on one decided instance. */
export interface ClosestSides {
  /** The side that has to be smaller over the other: below 1 where the statement holds, above 1 where it is violated. */
  readonly ratio: number;
  readonly left: number;
  readonly right: number;
  readonly phase: Phase;
}

/** Result of a campaign against one claim. It depends on claim, seed and budget only, unless it was timed. */
export interface Evidence {
  readonly claim: string;
  readonly seed: number;
  /** True when a deadline decided how much was tried: another run may see more or less. */
  readonly timed: boolean;
  readonly systems: readonly SystemEvidence[];
  /** Simplest violation found, if any. */
  readonly counterexample?: Counterexample;
  /** Where float64 was wrong; absent if it was not, as far as rigorous arithmetic was asked. */
  readonly boundFailure?: BoundFailures;
}

/** Instances that float64 calls violated beyond its error bound, and that rigorous arithmetic shows not to be. */
export interface BoundFailures {
  /** How many were met. Each was set aside, and the search went on. */
  readonly count: number;
  /** The simplest of them, with the numbers of float64: it is no counterexample. */
  readonly instance: Counterexample;
  /** What is true of it. */
  readonly reason: string;
}

/**
 * Violation as exact data: the vector of integers, by the names of `given`, and what it evaluates to. Sides and margin may be
 * infinite.
 */
export interface Counterexample {
  readonly format: 'clausius-counterexample';
  readonly version: 1;
  readonly claim: string;
  /** Factor of the right side, of a statement that `withConstant` has made. */
  readonly constant?: string;
  readonly system: System;
  /** Coordinates are integer / unit. */
  readonly unit: number;
  readonly integers: Readonly<Record<string, readonly number[]>>;
  readonly relation: '≥' | '≤' | '=';
  readonly left: number;
  readonly right: number;
  readonly margin: number;
  /** Error bound of the margin; 0 for an infinite one. */
  readonly bound: number;
  /** True where sides and margin come from rigorous arithmetic, of float64 otherwise. No file says so: who reads one has decided nothing. */
  readonly rigorous?: true;
  /** How it was met; the command `clausius hunt <claim> --seed <seed>` meets it again. */
  readonly found: { readonly seed: number; readonly phase: Phase; readonly instance: number };
}

/** Progress of a campaign, for a display. */
export interface Progress {
  readonly claim: string;
  readonly system: System;
  readonly phase: Phase;
  /** Evaluations spent so far on this phase of this system, out of `total`. */
  readonly done: number;
  readonly total: number;
}
