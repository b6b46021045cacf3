import { float64, Float64Matrix } from '../float64/matrix.ts';
import { DimensionError, DomainError, TraceError, UnknownNameError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { traceTolerance } from '../matrix/tolerances.ts';
import { fromHermitianParts } from './hermitian-parts.ts';
import { superoperator } from './linear-map.ts';
import type { Generator } from './maps.ts';
import { requireDim } from './operators.ts';
import { requireOperator } from './subsystems.ts';
import { exceeds, measured } from './verdict.ts';

/** Generator of a system in contact with baths, L(ρ) = −i[H, ρ] + Σ_α D_α(ρ), the Hamiltonian and each D_α apart. */
export interface OpenSystemGenerator<D extends Generator = Generator> extends Generator {
  /** H, the energy of the system, shape (d, d). */
  readonly hamiltonian: Matrix;
  /** What each bath consists of, by its name. */
  readonly baths: Readonly<Record<string, unknown>>;
  /** D_α, all that the bath of this name does. @throws {UnknownNameError} */
  dissipator(bath: string): D;
}

/** @throws {DomainError} unless the generator tells Hamiltonian and baths apart */
export function requireBaths(generator: Generator): asserts generator is OpenSystemGenerator {
  if ('hamiltonian' in generator && 'baths' in generator && 'dissipator' in generator) return;
  throw new DomainError({
    argument: 'generator',
    expected: 'tell its Hamiltonian and its baths apart',
    received: 'it is a whole',
    advice: 'Use `generatorWithBaths(H, { bath: D })` with the dissipator D of each bath.',
  });
}

/** @throws {UnknownNameError} unless there is a bath of this name */
export function requireBath(baths: Readonly<Record<string, unknown>>, bath: string): void {
  // A record has inherited members, such as `constructor`, that are no baths.
  if (Object.hasOwn(baths, bath)) return;
  throw new UnknownNameError({
    argument: 'bath',
    expected: `be one of ${Object.keys(baths).join(', ')}`,
    received: `it is ${bath}`,
  });
}

/** Generator given by its matrix, such as a Redfield generator. */
export class MatrixGenerator implements Generator {
  readonly dim: number;
  readonly matrix: Matrix;

  /** @see generatorFromMatrix for the checked constructor */
  constructor(dim: number, matrix: Matrix) {
    this.dim = dim;
    this.matrix = matrix;
  }

  applyTo(rho: Matrix): Matrix {
    return generated(this.matrix, rho, this.dim);
  }
}

/**
 * Generator of a real matrix on Hermitian coordinates.
 *
 * @param matrix  shape (d², d²), real; the first d rows add up to zero, which preserves the trace
 * @throws {DimensionError} when the shape is not (d², d²) or entries are complex
 * @throws {TraceError} when the trace is not preserved
 * @example generatorFromMatrix(lindbladian(pauliZ(), []).matrix).dim // 2
 */
export function generatorFromMatrix(matrix: Matrix): MatrixGenerator {
  const dim = Math.round(Math.sqrt(matrix.rows));
  const complex = matrix instanceof Float64Matrix && !matrix.isReal;
  if (dim * dim !== matrix.rows || matrix.cols !== matrix.rows || complex) {
    throw new DimensionError({
      argument: 'matrix',
      expected: 'be real of shape (d², d²)',
      received: `it has shape (${matrix.rows}, ${matrix.cols})${complex ? ' and complex entries' : ''}`,
    });
  }
  const size = dim * dim;
  const trace = matrix.arithmetic.matrix(1, size, new Float64Array(size).fill(1, 0, dim));
  const leak = trace.times(matrix).squaredNorm();
  // Each column sum adds d entries that were rounded once.
  const tolerance = matrix instanceof Float64Matrix ? traceTolerance(dim) * matrix.norm : 0;
  if (exceeds(leak, tolerance * tolerance, matrix.arithmetic)) {
    throw new TraceError({
      argument: 'matrix',
      expected: 'preserve the trace (its first d rows add up to zero)',
      received: measured('the norm of their sum', Math.sqrt(leak.value), tolerance),
    });
  }
  return new MatrixGenerator(dim, matrix);
}

/**
 * Generator of a Hermiticity-preserving map, evaluated once on each of d² Hermitian matrices.
 *
 * @param dim         d
 * @param applyTo     X ↦ L(X) for Hermitian X of shape (d, d), linear over the reals
 * @param arithmetic  that of the matrices that L makes; float64 when omitted
 * @throws     {DimensionError} when a dimension is no positive integer
 * @example    generatorFromMap(2, (X) => X.adjoint().conjugate().minus(X)) // transposition at rate 1
 * @example    generatorFromMap(2, (X) => X.adjoint().conjugate().minus(X)).dim // 2
 */
export function generatorFromMap(
  dim: number,
  applyTo: (X: Matrix) => Matrix,
  arithmetic: Arithmetic = float64,
): MatrixGenerator {
  requireDim('dim', dim);
  return generatorFromMatrix(superoperator({ inputDim: dim, outputDim: dim, applyTo }, arithmetic));
}

/** Image of any operator under a matrix on Hermitian coordinates. */
export function generated(matrix: Matrix, rho: Matrix, dim: number): Matrix {
  requireOperator('rho', rho, [dim]);
  return fromHermitianParts(rho, (X) => matrix.times(X.hermitianCoordinates()).hermitianMatrix());
}
