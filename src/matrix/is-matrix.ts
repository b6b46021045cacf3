import type { Matrix, Real } from './interface.ts';

/** Is a value of unknown type a matrix of some arithmetic? */
export function isMatrix(value: unknown): value is Matrix {
  return typeof value === 'object' && value !== null && 'hermitianCoordinates' in value && 'rows' in value;
}

/** Is a value of unknown type a number of some arithmetic? */
export function isReal(value: unknown): value is Real {
  return typeof value === 'object' && value !== null && 'bound' in value && 'dividedBy' in value;
}
