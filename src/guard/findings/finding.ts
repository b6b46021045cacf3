/**
 * How an invariant stands at one place.
 *
 * - `holds`: what was given obeys it.
 * - `explained`: what was given does not obey it, or not for certain, but something within the stated error may; or a
 *   reason is known for which it need not, which the finding names.
 * - `violated`: nothing within the stated error obeys it.
 * - `undecided`: the rounding of this library, or the effort it may spend, is too coarse to tell.
 */
export type FindingStanding = 'holds' | 'explained' | 'violated' | 'undecided';

/** What an invariant says of one place of a simulation or of a model. */
export interface Finding {
  /** Name of the invariant, such as `trace`. */
  readonly invariant: string;
  /** Where: a step and its time, a pair of steps, a bath, a jump, a point of the parameters. */
  readonly subject: string;
  readonly standing: FindingStanding;
  /** The quantity as it was found. */
  readonly value: number;
  /** How far the quantity may be on the wrong side before the stated error no longer explains it; 0 where nothing may. */
  readonly bound: number;
  /** How far it is on the wrong side, as a multiple of what the stated error explains; at least 1 exactly where violated. */
  readonly size?: number;
  /** Number of the step, from 0, where the subject is one. */
  readonly step?: number;
  /** Time of the step, where times are known. */
  readonly time?: number;
  /** Exact values of the parameters of a model at which it is so. */
  readonly witness?: Readonly<Record<string, string>>;
  /** One line: the quantity, its value, what it should be. */
  readonly says: string;
  /** One line: the law that this is about. */
  readonly physics?: string;
  /** One line: what to change. */
  readonly remedy?: string;
}
