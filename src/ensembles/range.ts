import type { Arithmetic, Real } from '../matrix/interface.ts';

/** Interval of all values that a drawn number can take, written as the domain of a parameter of a model is. */
export type Range = 'positive' | 'real' | '[0, 1]' | '[-1, 1]' | '(0, 1)' | '(0, 1/2)';

const ranges = new WeakMap<object, Range>();

/**
 * Keeps with a number that an ensemble of this folder draws which values it can take: proofs compare it with the domain on
 * which they prove. Float64 is for searching and does without.
 */
export function inRange<T extends Real>(arithmetic: Arithmetic, value: T, range: Range): T {
  if (arithmetic.name !== 'float64') ranges.set(value, range);
  return value;
}

/** The same for a number computed from one whose range is kept, such as β = −ln x from a Boltzmann factor. */
export function inRangeFrom<T extends Real>(source: Real, value: T, range: Range): T {
  if (ranges.has(source)) ranges.set(value, range);
  return value;
}

/** The range of a number, if an ensemble has drawn it; what was computed from drawn numbers has none. */
export function rangeOf(value: object): Range | undefined {
  return ranges.get(value);
}
