import { float64 } from '../float64/matrix.ts';
import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { DomainError } from '../matrix/errors.ts';
import { Channel, traceDefect } from './channel.ts';
import type { Generator, LinearMap } from './maps.ts';
import { requireDim, unitMatrix } from './operators.ts';
import { basisKet } from './states.ts';
import { reducedState } from './subsystems.ts';
import { isPositive, isZero, type Check } from './verdict.ts';

/**
 * Choi matrix C = Σ_ij |i⟩⟨j| ⊗ Φ(|i⟩⟨j|), input first and not normalised, shape (n·m, n·m).
 *
 * @param map         channel, generator or any linear map
 * @param arithmetic  that of the map: needed for maps that do not state it; float64 when omitted
 * @example choiMatrix(identityChannel(2)).trace() // 2
 */
export function choiMatrix(map: LinearMap | Generator, arithmetic = arithmeticOf(map)): Matrix {
  if (!('inputDim' in map)) return choiMatrix(mapOfGenerator(map), arithmetic);
  const { inputDim, outputDim } = map;
  if (map instanceof Channel) {
    // Σ w |A⟫⟪A| with |A⟫ = Σ_i |i⟩ ⊗ A|i⟩.
    const vec = Int32Array.from(
      { length: inputDim * outputDim },
      (_, k) => (k % outputDim) * inputDim + Math.floor(k / outputDim),
    );
    return map.terms
      .map(({ operator, weight }) => {
        const column = operator.sumsOfEntries(inputDim * outputDim, 1, vec);
        return column.times(column.adjoint()).scaled(weight);
      })
      .reduce((left, right) => left.plus(right));
  }
  // With X = |i⟩⟨j| + h.c. and Y = −i|i⟩⟨j| + h.c. the terms of |i⟩⟨j| and |j⟩⟨i| are ½(X ⊗ Φ(X) − Y ⊗ Φ(Y)).
  const half = arithmetic.real(1, 2);
  const term = (X: Matrix): Matrix => X.kron(map.applyTo(X));
  return Array.from({ length: inputDim }, (_, i) => i)
    .flatMap((i) => [
      term(unitMatrix(inputDim, i, i, arithmetic)),
      ...Array.from({ length: i }, (_, j) => {
        const unit = unitMatrix(inputDim, i, j, arithmetic);
        const Y = unit.minus(unit.adjoint()).timesI();
        return term(unit.plus(unit.adjoint())).minus(term(Y)).scaled(half);
      }),
    ])
    .reduce((left, right) => left.plus(right));
}

/**
 * Is a linear map completely positive? Its Choi matrix has to be positive semidefinite; the defect is the smallest
 * eigenvalue (undefined in arithmetics without eigenvalues).
 *
 * Where the Choi matrix has the eigenvalue 0, as that of a channel of rank below n·m, float64 decides if Kraus operators tell the
 * rank or the map has a form that is completely positive (channels, semigroups of GKLS generators); other maps are `undecided`.
 *
 * @throws {HermiticityError} when the map does not preserve Hermiticity
 * @throws {DomainError} for a generator: see `isConditionallyCompletelyPositive` and `channelOfSemigroup`
 * @example isCompletelyPositive(transposition(2)).verdict // 'no'
 */
export function isCompletelyPositive(map: LinearMap, arithmetic?: Arithmetic): Check {
  requireMap(map);
  const check = isPositive(choiMatrix(map, arithmetic));
  return check.verdict === 'undecided' && map.hasPositiveForm === true ? { ...check, verdict: 'yes' } : check;
}

/**
 * Does a linear map preserve the trace? The defect is ‖tr_output C − 1‖_F², for channels ‖Σ K†K − 1‖_F².
 *
 * @throws  {DomainError} when the map does not say its dimensions
 * @example isTracePreserving(unsafeChannel([sigmaMinus()])).verdict // 'no'
 */
export function isTracePreserving(map: LinearMap, arithmetic?: Arithmetic): Check {
  requireMap(map);
  if (map instanceof Channel) return isZero(traceDefect(map));
  const reduced = reducedState(choiMatrix(map, arithmetic), [map.inputDim, map.outputDim], 0);
  return isZero(reduced.minus(reduced.arithmetic.identity(map.inputDim)));
}

/**
 * Does a linear map send the identity to the identity? The defect is ‖Φ(1) − 1‖_F².
 *
 * @throws  {DomainError} when the map does not say its dimensions
 * @example isUnital(amplitudeDamping(0.5)).verdict // 'no'
 */
export function isUnital(map: LinearMap, arithmetic = arithmeticOf(map)): Check {
  requireMap(map);
  return isZero(map.applyTo(arithmetic.identity(map.inputDim)).minus(arithmetic.identity(map.outputDim)));
}

/**
 * Real matrix of a Hermiticity-preserving map on Hermitian coordinates (CONVENTIONS.md), shape (m², n²).
 *
 * @example superoperator(transposition(2)).trace() // 2
 */
export function superoperator(map: LinearMap, arithmetic = arithmeticOf(map)): Matrix {
  const { inputDim, outputDim } = map;
  if (map instanceof Channel && inputDim === outputDim) {
    return arithmetic.superoperator(
      undefined,
      map.terms.map((term) => term.operator),
      map.terms.map((term) => term.weight),
    );
  }
  const size = inputDim * inputDim;
  return Array.from({ length: size }, (_, k) => {
    const coordinate = basisKet(size, k, arithmetic);
    return map.applyTo(coordinate.hermitianMatrix()).hermitianCoordinates().kron(coordinate.adjoint());
  }).reduce((left, right) => left.plus(right));
}

/**
 * Transposition X ↦ Xᵀ: positive and trace preserving, not completely positive from dim = 2 on.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example transposition(2).applyTo(pauliY()).plus(pauliY()).squaredNorm() // 0
 */
export function transposition(dim: number): LinearMap {
  requireDim('dim', dim);
  return { inputDim: dim, outputDim: dim, applyTo: (X) => X.adjoint().conjugate() };
}

/**
 * Reduction map X ↦ tr(X) 1 − X: positive, not completely positive from dim = 2 on, with trace factor dim − 1.
 *
 * @throws  {DimensionError} when a dimension is no positive integer
 * @example isCompletelyPositive(reductionMap(2)).verdict // 'no'
 */
export function reductionMap(dim: number): LinearMap {
  requireDim('dim', dim);
  const diagonalEntries = Int32Array.from({ length: dim }, (_, k) => k * (dim + 1));
  return {
    inputDim: dim,
    outputDim: dim,
    // A (1, 1) matrix keeps the imaginary part of the trace.
    applyTo: (X) => X.sumsOfEntries(1, 1, diagonalEntries).kron(X.arithmetic.identity(dim)).minus(X),
  };
}

function arithmeticOf(map: LinearMap | Generator): Arithmetic {
  return 'inputDim' in map ? (map.arithmetic ?? float64) : map.matrix.arithmetic;
}

function mapOfGenerator(generator: Generator): LinearMap {
  return { inputDim: generator.dim, outputDim: generator.dim, applyTo: (X) => generator.applyTo(X) };
}

/** @throws {DomainError} for a generator, of which questions about maps are rarely meant */
export function requireMap(map: LinearMap): void {
  if ('inputDim' in map) return;
  throw new DomainError({
    argument: 'map',
    expected: 'be a map with `inputDim` and `outputDim`',
    received: 'it has none, as a generator L has none',
    advice:
      'Ask about e^{tL}: `channelOfSemigroup(L, t)` is the map at one time, `isConditionallyCompletelyPositive(L)` decides on all t ≥ 0.',
  });
}
