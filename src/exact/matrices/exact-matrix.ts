import { fieldArithmetic } from './field-arithmetic.ts';
import type { FieldArithmetic, FieldMatrix } from './field-matrix.ts';
import type { FieldReal } from './field-real.ts';
import { type Rational, rationals } from '../integers/rational.ts';

/** Matrix of Gaussian rationals. */
export type ExactMatrix = FieldMatrix<Rational>;

/** Rational number behind the interface `Real`. */
export type ExactReal = FieldReal<Rational>;

/**
 * Exact arithmetic over ℚ(i).
 *
 * Numbers given as float64 stand for themselves exactly: `exact.real(0.1)` is 3602879701896397/36028797018963968, and
 * `exact.real(1, 10)` is 1/10. Every sign, rank and solution is exact; logarithms and exponentials do not exist.
 *
 * @example exact.matrix(1, 2, [1, 2], undefined, 3).toString() // '[[1/3, 2/3]]'
 */
export const exact: FieldArithmetic<Rational> = fieldArithmetic('exact', rationals);
