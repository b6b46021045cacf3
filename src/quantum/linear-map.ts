import type { Arithmetic, Matrix } from '../matrix/interface.ts';
import { float64 } from '../float64/arithmetic.ts';
import { Channel, traceDefect } from './channel.ts';
import { requireDim, unitMatrix } from './operators.ts';
import { basisKet } from './states.ts';
import { reducedState } from './subsystems.ts';
import { isPositive, isZero, type Check } from './verdict.ts';

/** Linear map between operators, X ↦ Φ(X), that need not be positive. */
export interface LinearMap {
  readonly inputDim: number;
  readonly outputDim: number;
  /** Image Φ(X) of an operator, shape (outputDim, outputDim). */
  applyTo(X: Matrix): Matrix;
}

/**
 * Choi matrix C = Σ_ij |i⟩⟨j| ⊗ Φ(|i⟩⟨j|), input first and not normalised, shape (n·m, n·m).
 *
 * @param map         channel or any linear map
 * @param arithmetic  that of the map: needed for maps that hold no matrix; float64 when omitted
 */
export function choiMatrix(
  map: LinearMap,
  arithmetic: Arithmetic = map instanceof Channel ? map.arithmetic : float64,
): Matrix {
  const { inputDim, outputDim } = map;
  if (map instanceof Channel) {
    // Σ w |A⟫⟪A| with |A⟫ = Σ_i |i⟩ ⊗ A|i⟩.
    const vec = Int32Array.from(
      { length: inputDim * outputDim },
      (_, k) => (k % outputDim) * inputDim + Math.floor(k / outputDim),
    );
    return map.terms
      .map(({ operator, weight }) => {
        const column = operator.gathered(inputDim * outputDim, 1, vec);
        return column.times(column.adjoint()).scaled(weight);
      })
      .reduce((left, right) => left.plus(right));
  }
  let sum = arithmetic.matrix(
    inputDim * outputDim,
    inputDim * outputDim,
    new Float64Array((inputDim * outputDim) ** 2),
  );
  for (let i = 0; i < inputDim; i++) {
    for (let j = 0; j < inputDim; j++) {
      const unit = unitMatrix(inputDim, i, j, arithmetic);
      sum = sum.plus(unit.kron(map.applyTo(unit)));
    }
  }
  return sum;
}

/**
 * Is a linear map completely positive? Its Choi matrix has to be positive semidefinite; the defect is the smallest
 * eigenvalue (undefined in arithmetics without eigenvalues).
 *
 * A map of rank below n·m has a Choi matrix with eigenvalue 0, about which float64 is `undecided` unless Kraus operators tell
 * the rank.
 *
 * @throws {HermiticityError} when the map does not preserve Hermiticity
 */
export function isCompletelyPositive(map: LinearMap, arithmetic?: Arithmetic): Check {
  return isPositive(choiMatrix(map, arithmetic));
}

/** Does a linear map preserve the trace? The defect is ‖tr_output C − 1‖_F², for channels ‖Σ K†K − 1‖_F². */
export function isTracePreserving(map: LinearMap, arithmetic?: Arithmetic): Check {
  if (map instanceof Channel) return isZero(traceDefect(map));
  const reduced = reducedState(choiMatrix(map, arithmetic), [map.inputDim, map.outputDim], 0);
  return isZero(reduced.minus(reduced.arithmetic.identity(map.inputDim)));
}

/**
 * Does a linear map send the identity to the identity? The defect is ‖Φ(1) − 1‖_F².
 */
export function isUnital(
  map: LinearMap,
  arithmetic: Arithmetic = map instanceof Channel ? map.arithmetic : float64,
): Check {
  return isZero(map.applyTo(arithmetic.identity(map.inputDim)).minus(arithmetic.identity(map.outputDim)));
}

/**
 * Real matrix of a Hermiticity-preserving map on Hermitian coordinates (CONVENTIONS.md), shape (m², n²).
 */
export function superoperator(
  map: LinearMap,
  arithmetic: Arithmetic = map instanceof Channel ? map.arithmetic : float64,
): Matrix {
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

/** Transposition X ↦ Xᵀ: positive and trace preserving, not completely positive from dim = 2 on. */
export function transposition(dim: number): LinearMap {
  requireDim('dim', dim);
  return { inputDim: dim, outputDim: dim, applyTo: (X) => X.adjoint().conjugate() };
}

/** Reduction map X ↦ tr(X) 1 − X: positive, not completely positive from dim = 2 on, with trace factor dim − 1. */
export function reductionMap(dim: number): LinearMap {
  requireDim('dim', dim);
  const diagonalEntries = Int32Array.from({ length: dim }, (_, k) => k * (dim + 1));
  return {
    inputDim: dim,
    outputDim: dim,
    // A (1, 1) matrix keeps the imaginary part of the trace.
    applyTo: (X) => X.gathered(1, 1, diagonalEntries).kron(X.arithmetic.identity(dim)).minus(X),
  };
}
