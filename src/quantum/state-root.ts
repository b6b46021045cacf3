import { ClausiusError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';

/**
 * Square root √ρ of an argument of a public function.
 *
 * @param argument  its name there
 * @throws          {DomainError} when ρ has a negative eigenvalue beyond its bound
 */
export function stateRoot(argument: string, rho: Matrix): Matrix {
  try {
    return spectral(rho).squareRoot();
  } catch (error) {
    if (!(error instanceof ClausiusError && error.argument === 'matrix')) throw error;
    const { expected, received } = error;
    const kind = error.constructor as typeof ClausiusError;
    throw Object.assign(new kind({ argument, expected, received }), { cause: error });
  }
}
