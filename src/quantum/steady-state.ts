import { exact } from '../exact/exact-matrix.ts';
import { Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { SingularMatrixError } from '../matrix/errors.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { positiveTerms } from './elimination.ts';
import { MatrixGenerator, type Generator } from './generator.ts';
import { Lindbladian, unsafeLindbladian } from './lindbladian.ts';
import type { LinearMap } from './linear-map.ts';
import { basisKet, projector } from './states.ts';

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
 */
export function steadyState(generator: Generator): SteadyState {
  const numerical = numericalSteadyState(generator);
  if (numerical.verdict === 'unique' || generator.matrix.arithmetic.name !== 'float64') return numerical;
  const twin = generator instanceof Lindbladian ? exactTwin(generator) : exactMatrixGenerator(generator);
  if (twin === undefined) return { ...numerical, verdict: 'undecided' };
  const exactly = numericalSteadyState(twin);
  if (exactly.verdict === 'unique') return { verdict: 'unique', state: rounded(exactly.state) };
  return { verdict: 'not unique', kernel: exactly.kernel.map(rounded) };
}

/** Steady state in the arithmetic of the generator alone: `not unique` in float64 means so to working precision. */
function numericalSteadyState(generator: Generator): SteadyState {
  const { matrix, dim } = generator;
  const { arithmetic } = matrix;
  const { traceRow, right } = traceCondition(arithmetic, dim);
  const solution = matrix.withRow(0, traceRow).solve(right);
  if (solution !== undefined) return { verdict: 'unique', state: solution.hermitianMatrix() };
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

/** The generator over ℚ(i) whose numbers are those of a float64 one, or undefined when they carry errors. */
function exactTwin({ hamiltonian, jumps }: Lindbladian): Lindbladian | undefined {
  const H = exactMatrix(hamiltonian);
  const exactJumps = jumps.map(({ operator, rate }) => {
    const exactOperator = exactMatrix(operator);
    const exactRate = typeof rate === 'number' ? rate : rate.bound === 0 ? rate.value : undefined;
    return exactOperator && exactRate !== undefined
      ? { operator: exactOperator, rate: exact.real(exactRate) }
      : undefined;
  });
  const complete = exactJumps.filter((jump) => jump !== undefined);
  return H && complete.length === jumps.length ? unsafeLindbladian(H, complete) : undefined;
}

function exactMatrixGenerator({ dim, matrix }: Generator): Generator | undefined {
  const exactly = exactMatrix(matrix);
  return exactly && new MatrixGenerator(dim, exactly);
}

function exactMatrix(matrix: Matrix): Matrix | undefined {
  const { rows, cols, isReal, data, error } = float64Matrix(matrix);
  const size = rows * cols;
  if (error > 0) return undefined;
  return exact.matrix(rows, cols, data.subarray(0, size), isReal ? undefined : data.subarray(size));
}

/** Nearest float64 matrix of an exact one, with the error of its rounding. */
function rounded(matrix: Matrix): Matrix {
  const { rows, cols } = matrix;
  const entries = Array.from({ length: rows * cols }, (_, k) => [Math.floor(k / cols), k % cols] as const);
  const re = entries.map(([i, j]) => matrix.realPart(i, j));
  const im = entries.map(([i, j]) => matrix.imaginaryPart(i, j));
  const data = Float64Array.from([...re, ...im], ({ value }) => value);
  const error = Math.sqrt([...re, ...im].reduce((sum, { bound }) => sum + bound * bound, 0));
  return new Float64Matrix(rows, cols, false, data, error);
}

interface TraceCondition {
  /** (1 … 1, 0 … 0): the trace on Hermitian coordinates. */
  readonly traceRow: Matrix;
  /** (1, 0, … 0)ᵀ. */
  readonly right: Matrix;
}

const traceConditions = new WeakMap<Arithmetic, TraceCondition[]>();

/** Row and right-hand side of tr π = 1: constants, made once for each dimension and arithmetic. */
function traceCondition(arithmetic: Arithmetic, dim: number): TraceCondition {
  let known = traceConditions.get(arithmetic);
  if (known === undefined) traceConditions.set(arithmetic, (known = []));
  const size = dim * dim;
  return (known[dim] ??= {
    traceRow: arithmetic.matrix(1, size, new Float64Array(size).fill(1, 0, dim)),
    right: basisKet(size, 0, arithmetic),
  });
}

/**
 * The steady state, where it is unique; in float64 without recourse to exact arithmetic.
 *
 * @throws {SingularMatrixError} where it is not unique, or where that is undecided
 */
export function uniqueSteadyState(generator: Generator): Matrix {
  const known = statedStates.get(generator);
  if (known !== undefined) return known;
  const result = numericalSteadyState(generator);
  if (result.verdict === 'unique') return result.state;
  throw new SingularMatrixError({
    argument: 'generator',
    expected: 'have a unique steady state',
    received: `the verdict is "${result.verdict}" with a kernel of dimension ${result.kernel.length}`,
    advice: 'Use `steadyState` for the whole family and `stationaryStates` for states that span it.',
  });
}

const statedStates = new WeakMap<Generator, Matrix>();

/**
 * States what the steady state of a generator is wherever it is unique, for generators over rational functions whose equations are
 * too large to be solved: L(ρ) = 0 and tr ρ = 1 are decided, and `uniqueSteadyState` returns ρ from then on.
 *
 * @returns the generator
 * @throws  {SingularMatrixError} where that is not so, identically in the parameters
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

/**
 * Projection of a state on the stationary ones, lim 1/T ∫₀ᵀ e^{tL}ρ dt: what time averages of the evolution from ρ tend
 * to. It is the spectral projection of the eigenvalue 0, R(LᵀR)⁻¹Lᵀ with bases R and L of the two kernels.
 *
 * @returns linear map on Hermitian matrices; for a GKLS generator a channel
 * @throws  {SingularMatrixError} when the dimension of the kernel is undecided, or 0 is a defective eigenvalue (which no
 *          GKLS generator has)
 */
export function stationaryProjection(generator: Generator): LinearMap {
  const { matrix, dim } = generator;
  const right = matrix.kernel();
  const left = matrix.adjoint().kernel();
  const dual = left.basis.adjoint();
  const overlap = right.dimension === left.dimension ? dual.times(right.basis) : undefined;
  const coefficients = right.certain && left.certain ? overlap?.solve(dual) : undefined;
  if (coefficients === undefined) {
    throw new SingularMatrixError({
      argument: 'generator',
      expected: 'have a kernel of certain dimension and no Jordan block at 0',
      received: `the kernels of L and its adjoint have dimensions ${right.dimension} (${certainty(right.certain)}) and ${
        left.dimension
      } (${certainty(left.certain)})`,
    });
  }
  const projection = right.basis.times(coefficients);
  return {
    inputDim: dim,
    outputDim: dim,
    applyTo: (rho) => projection.times(rho.hermitianCoordinates()).hermitianMatrix(),
  };
}

/**
 * Stationary states that span the stationary matrices of a GKLS generator, as many as the kernel has dimensions: time
 * averages from a complete set of pure initial states. Where the family is a simplex of pure states they are found first,
 * but in general the states are not extremal.
 *
 * @throws as `stationaryProjection`
 */
export function stationaryStates(generator: Generator): readonly Matrix[] {
  const { dim, matrix } = generator;
  const { arithmetic } = matrix;
  const projection = stationaryProjection(generator);
  const images = initialStates(dim)
    .map(([re, im]) => projector(arithmetic.matrix(dim, 1, re, im)))
    .map((rho) => projection.applyTo(rho));
  // Pivots of the Gram matrix tr ρ_a ρ_b are linearly independent images, the purest first.
  const gram = images
    .map((a, i) =>
      images
        .map((b, j) => unitEntry(images.length, i, j).scaled(a.traceOfProduct(b)))
        .reduce((left, right) => left.plus(right)),
    )
    .reduce((left, right) => left.plus(right));
  return positiveTerms('generator', gram).pivots.map((k) => images[k]);

  function unitEntry(size: number, i: number, j: number): Matrix {
    return basisKet(size, i, arithmetic).times(basisKet(size, j, arithmetic).adjoint());
  }
}

/** Components of |i⟩, |i⟩ + |j⟩ and |i⟩ + i|j⟩: d² kets whose projectors span the Hermitian matrices. */
function initialStates(dim: number): readonly (readonly [re: number[], im: number[]])[] {
  const unit = (k: number): number[] => Array.from({ length: dim }, (_, i) => (i === k ? 1 : 0));
  const both = (i: number, j: number): number[] => Array.from({ length: dim }, (_, k) => (k === i || k === j ? 1 : 0));
  return Array.from({ length: dim }, (_, i) => i).flatMap((i) => [
    [unit(i), both(i, i).fill(0)] as const,
    ...Array.from({ length: i }, (_, j) => [both(i, j), both(i, j).fill(0)] as const),
    ...Array.from({ length: i }, (_, j) => [unit(i), unit(j)] as const),
  ]);
}

function certainty(certain: boolean): string {
  return certain ? 'certain' : 'uncertain';
}
