import type { Relation } from '../../claims/relation.ts';
import { Float64Matrix, float64Matrix } from '../../float64/matrix.ts';
import type { Matrix, SpectralMatrix } from '../../matrix/interface.ts';
import { Float64Real } from '../../float64/real.ts';
import { outward, UNIT_ROUNDOFF } from '../../matrix/tolerances.ts';

/** One state of a trajectory. */
export interface Moment {
  readonly step: number;
  readonly time?: number;
  /** The matrix A as it was given, shape (d, d). */
  readonly given: Matrix;
  /** Its Hermitian part (A + A†)/2. */
  readonly stored: SpectralMatrix;
  /** The same numbers, standing for every matrix within the stated error: ‖stored − ρ‖_F ≤ within. */
  readonly rho: SpectralMatrix;
}

/**
 * What an invariant says at one place: both sides of it, once for all that lies within the stated error, whose bound of the margin
 * has that error propagated, and once for the numbers alone, with the bound of the library's rounding.
 */
export interface Observation {
  readonly within: Relation;
  readonly stored: () => Relation;
  /** Known to hold by other means than these numbers: by the form of a generator, or by exact arithmetic. */
  readonly isProved?: boolean;
  /** The earlier step with which this one is compared, if any. */
  readonly since?: number;
}

/** Looks at the states of one trajectory in their order; undefined where there is nothing to say. */
export type Watch = (moment: Moment) => Observation | undefined;

/** A law that is looked after. */
export interface Law {
  /** Short and in kebab-case: `trace`. */
  readonly name: string;
  /** The law as a formula: `tr ρ = 1`. */
  readonly formula: string;
  /** Why it has to be so. */
  readonly physics: string;
  /** What usually is wrong where it fails. */
  readonly remedy: string;
}

/** A law along a trajectory. */
export interface Invariant extends Law {
  /** Begins to watch a trajectory. */
  watch(): Watch;
}

/**
 * Invariant of single states: what a quantity of ρ has to obey.
 *
 * @param relation  both sides of the law, by formulas of this library, which carry the error of ρ
 * @example ofEachState({ name: 'mixed', formula: 'tr ρ² ≤ 1/2', physics: 'The bath heats.', remedy: 'Wait.' }, (rho) => atMost(rho.squaredNorm(), 0.5)).name // 'mixed'
 */
export function ofEachState(law: Law, relation: (rho: SpectralMatrix, moment: Moment) => Relation): Invariant {
  return {
    ...law,
    watch: () => (moment) => ({
      within: relation(moment.rho, moment),
      stored: () => relation(moment.stored, moment),
    }),
  };
}

/** The same matrix, standing for every one within an error more. */
export function withError(matrix: Matrix, error: number): Matrix {
  if (error === 0) return matrix;
  const { rows, cols, isReal, data, error: own } = float64Matrix(matrix);
  return new Float64Matrix(rows, cols, isReal, data, outward(own + error));
}

/** Frobenius norm ‖A‖, off by at most the error of A. */
export function distanceFromZero(matrix: Matrix): Float64Real {
  const A: Float64Matrix = float64Matrix(matrix);
  return new Float64Real(
    A.norm,
    A.norm === 0 && A.error === 0 ? 0 : outward(A.error + A.data.length * UNIT_ROUNDOFF * A.norm),
  );
}
