import type { Counterexample } from '../src/hunter/evidence.ts';
import type { DrawnObject } from '../src/registry/drawn-objects.ts';
import type { FactsOfState } from '../src/registry/facts-of-states.ts';
import type { SampledMargins } from '../src/registry/sampled-margins.ts';
import type { Standing } from '../src/registry/standing.ts';
import type { TypedStatement } from '../src/statements/text-claim.ts';

/** What the page asks: a hunt, or another look at a counterexample that came with a link. */
export interface Question {
  readonly typed: TypedStatement;
  readonly seed: number;
  /** Text of a counterexample, as files hold it. */
  readonly counterexample?: string;
}

/** What the worker tells, in this order. */
export type Message =
  | { readonly kind: 'read'; readonly latex: string }
  | { readonly kind: 'margins'; readonly margins: SampledMargins }
  | { readonly kind: 'progress'; readonly share: number; readonly phase: string }
  | Found
  | { readonly kind: 'refused'; readonly message: string };

/** What a hunt has shown. */
export interface Found {
  readonly kind: 'found';
  readonly standing: Standing;
  /** What was tried, for a hunt. */
  readonly tried?: string;
  readonly counterexample?: Counterexample;
  readonly objects: readonly DrawnObject[];
  readonly states: readonly FactsOfState[];
  /** How certain the violation is. */
  readonly certainty?: string;
}
