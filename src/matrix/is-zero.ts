import type { Matrix } from './interface.ts';

/** Is a matrix certainly zero? In exact arithmetic: is it zero? */
export function isZero(A: Matrix): boolean {
  return A.squaredNorm().sign() === 0;
}
