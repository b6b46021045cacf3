import { DomainError, HermiticityError } from '../matrix/errors.ts';
import { Float64Matrix } from '../float64/matrix.ts';
import { Float64Real } from '../float64/real.ts';
import { hermiticityDefect } from '../float64/spectrum.ts';
import type { Arithmetic, Matrix, Real } from '../matrix/interface.ts';
import { isReal } from '../matrix/is-matrix.ts';
import { spectral } from '../matrix/spectral.ts';
import { hermiticityTolerance } from '../matrix/tolerances.ts';
import { eliminated } from './elimination.ts';
import { numberOf } from '../matrix/number-of.ts';

/**
 * Answer to a question about a matrix or map. `undecided` means that the defect does not exceed its error bound: in float64
 * that is all an equality can reach, exact arithmetic decides.
 */
export type Verdict = 'yes' | 'no' | 'undecided';

/** Verdict with the number it rests on. */
export interface Check {
  readonly verdict: Verdict;
  /** What the question measures, see there; undefined where the arithmetic has no such number. */
  readonly defect: Real | undefined;
}

/** Is a matrix zero? The defect is ‖A‖_F². */
export function isZero(A: Matrix): Check {
  const defect = A.squaredNorm();
  const sign = defect.sign();
  return { verdict: sign === 0 ? 'yes' : sign === undefined ? 'undecided' : 'no', defect };
}

/**
 * Is a Hermitian matrix of shape (d, d) positive semidefinite? By its smallest eigenvalue, the defect, where the arithmetic
 * has eigenvalues, else by elimination.
 *
 * @throws {HermiticityError} when the matrix is not Hermitian
 * @example isPositive(pauliZ()).verdict // 'no'
 */
export function isPositive(A: Matrix): Check {
  if ('logTrace' in A) {
    const defect = spectral(A).eigenvalues()[0];
    const sign = defect.sign();
    return { verdict: sign === undefined ? 'undecided' : sign < 0 ? 'no' : 'yes', defect };
  }
  requireHermitian('matrix', A);
  return { verdict: eliminated(A).verdict, defect: undefined };
}

/**
 * Is |x| certainly larger than a tolerance? In symbolic arithmetic, where signs depend on the parameters, is x anything but
 * identically zero?
 */
export function exceeds(x: Real, tolerance: number, { name }: Arithmetic): boolean {
  if (name === 'symbolic') return x.sign() !== 0;
  return x.minus(tolerance).sign() === 1 || x.plus(tolerance).sign() === -1;
}

/** What is written of the size of a difference: a number has none in symbolic arithmetic. */
export function measured(name: string, size: number, tolerance: number): string {
  if (Number.isNaN(size)) return `${name} is not identically zero`;
  return `${name} = ${size.toPrecision(3)} (tolerance ${tolerance.toPrecision(2)})`;
}

/** @throws {HermiticityError} unless A = A† within rounding (exactly in exact arithmetic) */
export function requireHermitian(argument: string, A: Matrix): void {
  // In float64 without the temporaries of the general way: generators are made in hot loops.
  if (A instanceof Float64Matrix) {
    const defect = hermiticityDefect(A);
    if (defect === 0) return;
    const tolerance = hermiticityTolerance(A.rows, A.norm, A.error);
    if (defect > tolerance) throw notHermitian(argument, measured('‖A − A†‖', defect, tolerance));
    return;
  }
  const defect = A.minus(A.adjoint()).squaredNorm();
  if (exceeds(defect, 0, A.arithmetic)) throw notHermitian(argument, measured('‖A − A†‖', Math.sqrt(defect.value), 0));
}

/** @throws {DomainError} when the number is infinite, NaN or no number */
export function requireNumber(argument: string, x: Real | number): void {
  if (typeof x === 'number' ? Number.isFinite(x) : isReal(x) && isNumber(x)) return;
  throw outOfRange(argument, 'be a number', x);
}

/** @throws {DomainError} when the number is negative (beyond its error bound), infinite or NaN */
export function requireNonnegative(argument: string, x: Real | number): void {
  if (typeof x === 'number' ? x >= 0 && x < Infinity : isNumber(x) && x.sign() !== -1) return;
  throw outOfRange(argument, 'be nonnegative', x);
}

/** @throws {DomainError} when the number lies outside [0, 1] (beyond its error bound) or is NaN */
export function requireProbability(argument: string, p: Real | number): void {
  const inside = typeof p === 'number' ? p >= 0 && p <= 1 : isNumber(p) && p.sign() !== -1 && p.minus(1).sign() !== 1;
  if (!inside) throw outOfRange(argument, 'lie in [0, 1]', p);
}

/** Is it finite, or a number of parameters, which has no value? */
function isNumber(x: Real): boolean {
  return Number.isFinite(x.value) || (Number.isNaN(x.value) && !(x instanceof Float64Real));
}

function outOfRange(argument: string, expected: string, x: Real | number): DomainError {
  const value = typeof x === 'number' || isReal(x) ? numberOf(x) : undefined;
  return new DomainError({
    argument,
    expected: value === Infinity ? 'be finite' : expected,
    received: `it is ${value ?? JSON.stringify(x)}`,
  });
}

/** Is the number certainly nonnegative? */
export function isNonnegative(x: Real | number): boolean {
  const sign = typeof x === 'number' ? Math.sign(x) : x.sign();
  return sign === 0 || sign === 1;
}

function notHermitian(argument: string, received: string): HermiticityError {
  return new HermiticityError({
    argument,
    expected: 'be Hermitian',
    received,
    advice: 'If the difference is rounding, use `hermitianPart`.',
  });
}
