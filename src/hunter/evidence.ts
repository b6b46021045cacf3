import type { System } from '../claims/claim.ts';
import type { Zone } from '../claims/relation.ts';

/** Where in a campaign an instance was met. */
export type Phase = 'replay' | 'sample' | 'climb' | 'shrink';

/** What was seen of a claim on one system. */
export interface SystemEvidence {
  readonly system: System;
  /** Measure of the draws, as the ensembles name it. */
  readonly measure: string;
  /** Instances drawn at random, by zone; edge cases included. */
  readonly draws: Readonly<Record<Zone, number>>;
  /** Vectors that describe no instance (a state of trace zero, no unique steady state). */
  readonly empty: number;
  /** Instances evaluated by the climb. */
  readonly climbed: number;
  /** Smallest finite margin met in sampling or climbing, with its error bound; absent when none was finite. */
  readonly smallest?: { readonly margin: number; readonly bound: number; readonly phase: Phase };
}

/** Result of a campaign against one claim. It depends on claim, seed and budget only. */
export interface Evidence {
  readonly claim: string;
  readonly seed: number;
  readonly systems: readonly SystemEvidence[];
  /** Simplest violation found, if any. */
  readonly counterexample?: Counterexample;
}

/** Violation as exact data: the vector of integers, by the names of `given`, and what it evaluates to. */
export interface Counterexample {
  readonly format: 'clausius-counterexample';
  readonly version: 1;
  readonly claim: string;
  readonly system: System;
  /** Coordinates are integer / unit. */
  readonly unit: number;
  readonly integers: Readonly<Record<string, readonly number[]>>;
  readonly relation: '≥' | '≤' | '=';
  readonly left: number;
  readonly right: number;
  readonly margin: number;
  /** Error bound of the margin in float64: the violation is numerical, not yet certified. */
  readonly bound: number;
  /** How it was met; the command `clausius hunt <claim> --seed <seed>` meets it again. */
  readonly found: { readonly seed: number; readonly phase: Phase; readonly instance: number };
}
