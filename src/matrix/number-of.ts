import type { Real } from './interface.ts';

/** The value of a number of some arithmetic, or the plain number. */
export function numberOf(x: Real | number): number {
  return typeof x === 'number' ? x : x.value;
}
