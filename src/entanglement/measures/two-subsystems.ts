import { DimensionError } from '../../matrix/errors.ts';
import type { Dims } from '../../quantum/subsystems.ts';

/** @throws {DimensionError} unless there are two subsystems */
export function requirePair(dims: Dims): readonly [number, number] {
  if (dims.length === 2) return [dims[0], dims[1]];
  throw new DimensionError({
    argument: 'dims',
    expected: 'hold the dimensions of two subsystems',
    received: `there are ${dims.length}`,
    advice: 'Group the subsystems into two, such as [2, 4] for one qubit and two others.',
  });
}

/** Are states with positive partial transpose separable in these dimensions? */
export function isPptSeparable(dimA: number, dimB: number): boolean {
  return dimA * dimB <= 6 || Math.min(dimA, dimB) === 1;
}
