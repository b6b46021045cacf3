import { FormatError } from '../matrix/errors.ts';
import type { NumberArray } from './number-array.ts';

/**
 * Dimensions of the subsystems in an array; of several lists, as QuTiP has them for both sides of each operator, one.
 *
 * @throws {FormatError} where the lists disagree
 */
export function writtenDims({ shape, re }: NumberArray, argument: string): readonly number[] {
  const last = shape.length === 0 ? 1 : shape.at(-1)!;
  const dims = [...re.subarray(0, last)];
  // The other side of a ket is [1, 1].
  const misfit = re.findIndex((n, k) => k >= last && n !== dims[k % last] && n !== 1);
  if (misfit < 0) return dims;
  throw new FormatError({
    argument,
    expected: 'be the dimensions of the subsystems, the same of all operators',
    received: `there are [${dims.join(', ')}] and others`,
  });
}
