import { Float64Matrix } from '../float64/matrix.ts';
import { traceScale } from '../float64/solution.ts';
import { asOperation } from '../enclosure/recording/operations.ts';
import { SingularMatrixError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { isRecording } from '../matrix/recording.ts';
import { exactTwin } from './exact-twin.ts';
import { rounded } from './rational-matrix.ts';
import type { Generator } from './maps.ts';
import { basisKet } from './states.ts';

/** Stationary states of a generator. */
export type SteadyState =
  | { readonly verdict: 'unique'; readonly state: Matrix }
  | {
      /** `undecided` when rounding leaves the dimension of the kernel in doubt. */
      readonly verdict: 'not unique' | 'undecided';
      /**
       * Hermitian basis of the stationary matrices, shape (d, d) each; every stationary state is a combination. They are in
       * general no states: see `stationaryStates`.
       */
      readonly kernel: readonly Matrix[];
    };

/**
 * Steady state of a generator: the solutions of L(π) = 0, tr π = 1, with a verdict on uniqueness.
 *
 * The rows of L in Hermitian coordinates that belong to the diagonal add up to zero (trace preservation), so the first
 * one is replaced by the trace; the solution is unique if and only if that matrix is invertible. Where float64 cannot
 * tell, the verdict comes from exact arithmetic on the same numbers, if Hamiltonian, jumps and rates carry no error.
 * `steadyStateUniqueness` asks the algebra of the jumps; where the state is not unique, `conservedQuantities` and
 * `asymptoticState` tell where an initial state ends.
 *
 * @example steadyState(lindbladian(zeroMatrix(2), [sigmaMinus()])).verdict // 'unique'
 */
export function steadyState(generator: Generator): SteadyState {
  const numerical = numericalSteadyState(generator);
  if (numerical.verdict === 'unique' || generator.matrix.arithmetic.name !== 'float64') return numerical;
  const twin = exactTwin(generator);
  if (twin === undefined) return { ...numerical, verdict: 'undecided' };
  const exactly = numericalSteadyState(twin);
  if (exactly.verdict === 'unique') return { verdict: 'unique', state: rounded(exactly.state) };
  return { verdict: 'not unique', kernel: exactly.kernel.map(rounded) };
}

/** Steady state in the arithmetic of the generator alone: `not unique` in float64 means so to working precision. */
function numericalSteadyState(generator: Generator): SteadyState {
  const { matrix } = generator;
  const { arithmetic } = matrix;
  const state = arithmetic.stationary?.(matrix) ?? solutionOfEquations(generator);
  if (state !== undefined) return { verdict: 'unique', state };
  const { basis, dimension, certain } = matrix.kernel();
  const kernel = Array.from({ length: dimension }, (_, k) => basis.columns(k, k + 1).hermitianMatrix());
  if (certain && dimension === 1) {
    const trace = kernel[0].trace();
    if (trace.sign() === 1 || trace.sign() === -1) {
      return { verdict: 'unique', state: kernel[0].scaled(arithmetic.real(1).dividedBy(trace)) };
    }
  }
  return { verdict: certain && dimension > 1 ? 'not unique' : 'undecided', kernel };
}

/** Solution of L(π) = 0, tr π = 1, unless its equations are singular or nearly so. */
function solutionOfEquations({ matrix, dim }: Generator): Matrix | undefined {
  const { traceRow, right } = traceCondition(matrix, dim);
  return matrix.withRow(0, traceRow).solve(right)?.hermitianMatrix();
}

interface TraceCondition {
  /** (1 … 1, 0 … 0): the trace on Hermitian coordinates. */
  readonly traceRow: Matrix;
  /** (1, 0, … 0)ᵀ. */
  readonly right: Matrix;
}

/** Row and right-hand side of tr π = 1 beside the equations of L; in float64, where it matters, in the size of these. */
function traceCondition(matrix: Matrix, dim: number): TraceCondition {
  const { traceRow, right } = unitTrace(matrix.arithmetic, dim);
  if (!(matrix instanceof Float64Matrix)) return { traceRow, right };
  const scale = traceScale(dim, matrix.norm);
  return { traceRow: traceRow.scaled(scale), right: right.scaled(scale) };
}

const unitTraces = new WeakMap<Arithmetic, TraceCondition[]>();

/** Constants, made once for each dimension and arithmetic. */
function unitTrace(arithmetic: Arithmetic, dim: number): TraceCondition {
  let known = unitTraces.get(arithmetic);
  if (known === undefined) unitTraces.set(arithmetic, (known = []));
  const size = dim * dim;
  return (known[dim] ??= {
    traceRow: arithmetic.matrix(1, size, new Float64Array(size).fill(1, 0, dim)),
    right: basisKet(size, 0, arithmetic),
  });
}

/**
 * The steady state, where it is unique; in float64 without recourse to exact arithmetic.
 *
 * @returns shape (d, d)
 * @throws {SingularMatrixError} where it is not unique, or where that is undecided
 * @example expectation(pauliZ(), uniqueSteadyState(lindbladian(zeroMatrix(2), [sigmaMinus()]))) // -1
 */
export function uniqueSteadyState(generator: Generator): Matrix {
  const known = statedStates.get(generator);
  if (known !== undefined) return known;
  if (!isRecording()) return solvedSteadyState(generator);
  return asOperation({ name: 'steadyState', operands: [generator.matrix] }, () => solvedSteadyState(generator));
}

function solvedSteadyState(generator: Generator): Matrix {
  const result = numericalSteadyState(generator);
  if (result.verdict === 'unique') return result.state;
  throw new SingularMatrixError({
    argument: 'generator',
    expected: 'have a unique steady state',
    received: `the verdict is "${result.verdict}" with a kernel of dimension ${result.kernel.length}`,
    advice: 'Use `steadyState` for the whole family and `stationaryStates` for states that span it.',
  });
}

/**
 * The operator X with L(X) = Y and tr X = 0: what the group inverse of a generator makes of a traceless Y.
 *
 * @param Y Hermitian, of trace 0, shape (d, d)
 * @throws  {SingularMatrixError} where the steady state is not unique, or where that is undecided
 */
export function tracelessPreimage({ matrix, dim }: Generator, Y: Matrix): Matrix {
  const { traceRow } = traceCondition(matrix, dim);
  const right = Y.hermitianCoordinates().withRow(0, matrix.arithmetic.matrix(1, 1, [0]));
  const solution = matrix.withRow(0, traceRow).solve(right);
  if (solution !== undefined) return solution.hermitianMatrix();
  throw new SingularMatrixError({
    argument: 'generator',
    expected: 'have a unique steady state',
    received: 'its equations are singular, or nearly so',
  });
}

const statedStates = new WeakMap<Generator, Matrix>();

/** Was it stated what the steady state is? */
export function hasStatedState(generator: Generator): boolean {
  return statedStates.has(generator);
}

/**
 * States what the steady state of a generator is wherever it is unique, for generators over rational functions whose equations are
 * too large to be solved: L(ρ) = 0 and tr ρ = 1 are decided, and `uniqueSteadyState` returns ρ from then on.
 *
 * @param rho  shape (d, d)
 * @returns the generator
 * @throws  {SingularMatrixError} where that is not so, identically in the parameters
 * @example withSteadyState(lindbladian(zeroMatrix(2), [sigmaMinus(), sigmaPlus()]), maximallyMixed(2)).dim // 2
 */
export function withSteadyState<G extends Generator>(generator: G, rho: Matrix): G {
  const change = generator.applyTo(rho).hermitianCoordinates();
  const isStationary = Array.from({ length: change.rows }, (_, k) => change.realPart(k, 0).sign()).every(
    (sign) => sign === 0,
  );
  if (!isStationary || rho.trace().minus(1).sign() !== 0) {
    throw new SingularMatrixError({
      argument: 'rho',
      expected: 'be stationary with trace 1, identically',
      received: 'it is not',
      advice: 'Leave it out where `uniqueSteadyState` can solve the equations.',
    });
  }
  statedStates.set(generator, rho);
  return generator;
}
