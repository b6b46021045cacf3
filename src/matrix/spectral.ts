import { ArithmeticError } from './errors.ts';
import type { Matrix, SpectralMatrix } from './interface.ts';

/**
 * The same matrix, of shape (d, d), known to have a spectrum.
 *
 * @throws {ArithmeticError} in arithmetics without eigenvalues
 * @example spectral(pauliZ()).eigenvalues().length // 2
 */
export function spectral(matrix: Matrix): SpectralMatrix {
  if ('logTrace' in matrix) return matrix as SpectralMatrix;
  throw new ArithmeticError({
    argument: 'matrix',
    expected: 'be of an arithmetic with eigenvalues and logarithms (float64 or enclosure)',
    received: `its arithmetic is ${matrix.arithmetic.name}`,
  });
}
