import type { Block } from './coordinate-reader.ts';

/**
 * Instance as data: a vector of integers and the unit they are counted in. The coordinates are integer / unit, exact
 * rationals, so the same vector is drawn, climbed on, shrunk, stored and evaluated in every arithmetic.
 */
export interface Instance {
  readonly integers: Int32Array;
  readonly unit: number;
}

/** Part of the vector whose common scale has no meaning of its own (a state) or merely sets a unit of time (a generator). */
export interface Group {
  readonly name: string;
  readonly offset: number;
  readonly length: number;
  /** True when a climb may hold the norm of these coordinates fixed. */
  readonly scaleFree: boolean;
  /** Is its only block the factor G of a state GG†/tr GG†, of which a reader sees the entries of GG†? */
  readonly isFactor?: boolean;
}

/**
 * Way to write an instance in coordinates closer to what a reader would write down, up to a rounding: the entries of ρ instead of
 * what it was computed from. Draws and climbs do not use those coordinates.
 */
export interface Restatement {
  /** Does the instance not have that form yet? */
  readonly applies: (integers: Int32Array, blocks: readonly Block[]) => boolean;
  /** Writes the integers with which the largest coordinate is `size` in place; they count in any unit. */
  readonly apply: (integers: Int32Array, blocks: readonly Block[], size: number) => void;
}

/**
 * What only an ensemble knows to make simpler: coordinates of the same object that are simpler, as those of a channel whose Kraus
 * operators are mixed, or of a simple object nearby, such as a permutation matrix for a unitary.
 */
export interface SimpleForms {
  /** First coordinate of the part that is replaced, and how many there are. */
  readonly offset: number;
  readonly length: number;
  /** Coordinates of that part, integers over their unit. */
  readonly of: (part: Instance) => Iterable<Float64Array>;
}

/** What a vector of integers consists of. */
export interface Structure {
  readonly blocks: readonly Block[];
  readonly groups: readonly Group[];
  readonly restatements: readonly Restatement[];
  readonly simpleForms: readonly SimpleForms[];
}
