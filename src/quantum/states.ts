import { float64 } from '../float64/matrix.ts';
import { DimensionError, DomainError, PositivityError, TraceError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { positivityTolerance, traceTolerance } from '../matrix/tolerances.ts';
import { matrix, type Entries, type Entry, type EntryOptions } from './entries.ts';
import { stateWithin } from './nearby-state.ts';
import { identity, requireDim, requireIndex } from './operators.ts';
import { exceeds, isPositive, requireHermitian } from './verdict.ts';
import { isList } from '../matrix/is-list.ts';

/**
 * Ket with the given components, divided by a common denominator, shape (d, 1); its norm need not be 1.
 *
 * @throws  as `matrix`, and {DomainError} when all components are zero
 * @example ket([3, [0, 4]], { denominator: 5 })
 * @example entriesOf(ket([3, [0, 4]])) // [[[3,0]],[[0,4]]]
 */
export function ket(components: readonly Entry[], options?: EntryOptions): Matrix {
  const column = matrix(
    components.map((entry) => [entry]),
    options,
  );
  if (column.squaredNorm().sign() === 0) throw zeroKet('components');
  return column;
}

/**
 * Basis ket |index⟩, shape (dim, 1).
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @throws  {DomainError} when the index is outside of the dimension
 * @example entriesOf(basisKet(2, 1)) // [[[0,0]],[[1,0]]]
 */
export function basisKet(dim: number, index: number, arithmetic: Arithmetic = float64): Matrix {
  requireDim('dim', dim);
  requireIndex('index', index, dim);
  const entries = new Float64Array(dim);
  entries[index] = 1;
  return arithmetic.matrix(dim, 1, entries);
}

/**
 * Pure state |ψ⟩⟨ψ|/⟨ψ|ψ⟩ of a ket of any norm: rational where the ket is.
 *
 * @param psi  ket, shape (d, 1)
 * @returns shape (d, d)
 * @throws  {DimensionError} when the argument is no ket
 * @example entriesOf(projector(ket([3, 0]))) // [[[1,0],[0,0]],[[0,0],[0,0]]]
 */
export function projector(psi: Matrix): Matrix {
  if (psi.cols !== 1) {
    throw new DimensionError({
      argument: 'psi',
      expected: 'be a ket of shape (d, 1)',
      received: `it has shape (${psi.rows}, ${psi.cols})`,
    });
  }
  const square = psi.squaredNorm();
  if (square.sign() === 0) throw zeroKet('psi');
  return psi.times(psi.adjoint()).scaled(psi.arithmetic.real(1).dividedBy(square));
}

/** Options of `densityMatrix`. */
export interface StateOptions extends EntryOptions {
  /**
   * Largest distance ‖ρ − σ‖_F at which the exact state σ next to ρ stands for it (`nearbyState`, which also says how far it is).
   * When omitted nothing is repaired.
   */
  readonly within?: number;
}

/**
 * Density matrix: the given matrix, or the matrix of the given entries, checked to be square, Hermitian, positive
 * semidefinite and of trace 1. Nothing is repaired, unless `within` asks for the exact state next to it.
 *
 * @param rho  shape (d, d), or the rows of its entries
 * @returns  the matrix itself, shape (d, d); with `within` the exact state next to it, in its arithmetic
 * @throws   {DimensionError | NonFiniteError | HermiticityError | TraceError | PositivityError}
 * @accuracy checks allow rounding (tolerances.ts) in float64 and nothing in exact arithmetic
 * @example  densityMatrix([[0.5, [0, -0.5]], [[0, 0.5], 0.5]])
 * @example  densityMatrix([[1.0000001, 0], [0, 0]], { within: 1e-6 })
 * @example  purity(densityMatrix([[0.5, [0, -0.5]], [[0, 0.5], 0.5]])) // 1
 */
export function densityMatrix(rho: Matrix | Entries, options?: StateOptions): Matrix {
  const m = isList(rho) ? matrix(rho, options) : rho;
  if (options?.within !== undefined) return stateWithin(m, options.within);
  if (m.rows !== m.cols) {
    throw new DimensionError({
      argument: 'rho',
      expected: 'be square',
      received: `it has shape (${m.rows}, ${m.cols})`,
    });
  }
  requireHermitian('rho', m);
  const rounds = m.arithmetic.name === 'float64';
  requireUnitTrace('rho', m);
  const { verdict, defect } = isPositive(m);
  const tolerance = rounds ? positivityTolerance(m.rows, 1) : 0;
  if (verdict !== 'no' || (defect !== undefined && defect.plus(tolerance).sign() !== -1)) return m;
  throw new PositivityError({
    argument: 'rho',
    expected: 'be positive semidefinite',
    received:
      defect === undefined
        ? 'elimination meets a negative pivot'
        : `its smallest eigenvalue is ${defect.value.toPrecision(4)} (tolerance ${tolerance.toPrecision(2)})`,
    advice: 'The option `within` gives the exact state next to it; `unsafeDensityMatrix` skips the check.',
  });
}

/**
 * Density matrix that nobody checked, of shape (d, d).
 *
 * @throws {DimensionError | FormatError | NonFiniteError} as `matrix`, for entries that make none
 * @example unsafeDensityMatrix([[0.7, 0], [0, 0.2]]).rows // 2
 */
export function unsafeDensityMatrix(rho: Matrix | Entries, options?: EntryOptions): Matrix {
  return isList(rho) ? matrix(rho, options) : rho;
}

/**
 * Maximally mixed state 1/d, shape (dim, dim).
 *
 * @throws {DimensionError} when the dimension is no positive integer
 * @example purity(maximallyMixed(4)) // 0.25
 */
export function maximallyMixed(dim: number, arithmetic: Arithmetic = float64): Matrix {
  const made = (): Matrix => identity(dim, arithmetic).scaled(arithmetic.real(1, dim));
  // Kept with its eigenvalues, as a reference state of many draws; other arithmetics may be recorded.
  return arithmetic === float64 && dim < KEPT_DIMS ? (MIXED[dim] ??= made()) : made();
}

const KEPT_DIMS = 32;
const MIXED: Matrix[] = [];

/** @throws {TraceError} unless the trace is 1 within rounding (exactly in exact arithmetic) */
export function requireUnitTrace(argument: string, m: Matrix): void {
  const trace = m.trace();
  const tolerance = m.arithmetic.name === 'float64' ? traceTolerance(m.rows) : 0;
  if (Math.abs(trace.value - 1) < tolerance) return;
  if (!exceeds(trace.minus(1), tolerance, m.arithmetic)) return;
  throw new TraceError({
    argument,
    expected: 'have trace 1',
    received: Number.isNaN(trace.value)
      ? 'its trace depends on the parameters'
      : `it has trace ${trace.value} (tolerance ${tolerance.toPrecision(2)})`,
    advice: 'Divide by its trace where that is meant; `unsafeDensityMatrix` skips the check.',
  });
}

function zeroKet(argument: string): DomainError {
  return new DomainError({ argument, expected: 'have a nonzero component', received: 'all are zero' });
}
