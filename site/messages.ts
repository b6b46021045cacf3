import type { Counterexample } from '../src/hunter/evidence.ts';
import type { FormulaTexts } from '../src/page/model-formulas.ts';
import type { ShownModel } from '../src/page/model-view.ts';
import type { DrawnObject } from '../src/registry/drawn-objects.ts';
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

/** What the page asks of a model: closed forms, and then values of what is drawn at points of the parameters. */
export type ModelQuestion =
  { readonly model: string } | { readonly points: readonly (readonly number[])[]; readonly number: number };

/** What the worker tells of a model. */
export type ModelMessage =
  | {
      readonly kind: 'derived';
      readonly name: string;
      readonly description: string | undefined;
      readonly texts: FormulaTexts;
      readonly shown: Omit<ShownModel, 'forms'> | undefined;
    }
  | {
      readonly kind: 'values';
      readonly number: number;
      readonly rows: readonly (readonly number[] | undefined)[];
    }
  | { readonly kind: 'refused'; readonly message: string };

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
  /** How certain the violation is. */
  readonly certainty?: string;
}
