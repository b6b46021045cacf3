import type { Maker, MatrixContent } from './content.ts';
import type { Entries } from './entries.ts';
import { hermitianFromCoordinates } from './kernels/rearrangement.ts';
import { errorOfHermitian } from './rearranged.ts';
import { LARGEST_DIRECT, stationaryCoordinates } from './solution.ts';
import { allocate } from './storage.ts';

/**
 * The Hermitian X with L(X) = 0 and tr X = 1, in one pass.
 *
 * @param superoperator  L in Hermitian coordinates, real, shape (d², d²), which preserves the trace
 * @returns              shape (d, d); undefined where it is not certainly unique, and where
 *                       the solution of the equations is refined or scaled, as for large ones and extreme norms
 */
export function stationaryOf<M extends Entries>(superoperator: MatrixContent, make: Maker<M>): M | undefined {
  const { rows, data: L, isReal, norm, error: own } = superoperator;
  const dim = Math.round(Math.sqrt(rows));
  if (dim > LARGEST_DIRECT || !isReal) return undefined;
  const coordinates = (COORDINATES[dim] ??= new Float64Array(rows));
  const error = stationaryCoordinates(dim, L, norm, own, coordinates);
  if (error === Infinity) return undefined;
  const data = allocate(2 * rows);
  hermitianFromCoordinates(dim, coordinates, data);
  return make(dim, dim, false, data, errorOfHermitian(error));
}

const COORDINATES: Float64Array[] = [];
