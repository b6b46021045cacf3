import { EnclosureMatrix } from '../enclosure/matrix/matrix.ts';
import { unitaryExponential } from '../enclosure/matrix/unitary-exponential.ts';
import { Float64Matrix, float64Matrix } from '../float64/matrix.ts';
import { Float64Real } from '../float64/real.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { innerProductError, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';
import { offsets } from './index-maps.ts';
import { complement, subsystemList, requireDims, requireOperator, type Dims, type Subsystems } from './subsystems.ts';
import { requireHermitian } from './verdict.ts';
import { numberOf } from '../matrix/number-of.ts';
import {
  decomposed,
  type Eigen,
  entrywiseProduct,
  finiteTime,
  phaseForm,
  phasesAt,
  rowsOf,
  stateInEigenbasis,
  transposed,
  withPhases,
} from './energy-eigenbasis.ts';

/**
 * Unitary U(t) = e^{−iHt} as a function of time, from the spectral decomposition of H.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian; float64, or rational in the enclosure arithmetic, where U(t) is enclosed
 * @returns  t ↦ U(t), shape (d, d), t being a plain number or one of the arithmetic, such as a drawn one
 * @throws   {HermiticityError} when H is not Hermitian
 * @throws   {ArithmeticError} in exact arithmetic, and for an enclosed H that is not rational
 * @accuracy `error` is √d|t|·(error of the eigenvalues) + ‖H‖·(error of t), plus the rounding of eigenvectors, phases and product
 * @example  unitaryEvolution(pauliZ())(Math.PI / 3).realPart(0, 0) // 0.5
 */
export function unitaryEvolution(hamiltonian: Matrix): (t: Real | number) => Matrix {
  if (hamiltonian instanceof EnclosureMatrix) {
    requireOperator('hamiltonian', hamiltonian, [hamiltonian.rows]);
    return (t) => unitaryExponential(hamiltonian, finiteTime(t));
  }
  const eigen = decomposed(hamiltonian);
  const adjoint = eigen.vectors.adjoint();
  return (t) => {
    const { rows, cols, isReal, data } = withPhases(eigen, t).times(adjoint);
    return new Float64Matrix(rows, cols, isReal, data, unitaryError(eigen, t));
  };
}

/**
 * Evolution of a closed system: t ↦ U(t)ρU(t)† or U(t)|ψ⟩ with U(t) = e^{−iHt}.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian; float64, or rational in the enclosure arithmetic
 * @param initial      density matrix, shape (d, d), or ket, shape (d, 1), d ≥ 2
 * @returns  t ↦ state of the same shape; a ket costs O(d²) per time, a density matrix two products
 * @throws   {DimensionError} when a shape does not fit
 * @accuracy as `unitaryEvolution`
 * @example  expectation(pauliZ(), closedEvolution(pauliX(), projector(ket([1, 0])))(Math.PI / 4)) // 0
 */
export function closedEvolution(hamiltonian: Matrix, initial: Matrix): (t: Real | number) => Matrix {
  const dim = hamiltonian.rows;
  const isKet = dim > 1 && initial.cols === 1 && initial.rows === dim;
  if (!isKet) requireOperator('initial', initial, [dim]);
  if (hamiltonian instanceof EnclosureMatrix) {
    const unitary = unitaryEvolution(hamiltonian);
    return (t) => {
      const U = unitary(t);
      return isKet ? U.times(initial) : U.times(initial).times(U.adjoint());
    };
  }
  const eigen = decomposed(hamiltonian);
  const { vectors } = eigen;
  const state = float64Matrix(initial);
  const components = isKet ? vectors.adjoint().times(initial) : vectors.adjoint().times(initial).times(vectors);
  return (t) => {
    const turned = withPhases(eigen, t);
    const image = isKet ? turned.times(components) : turned.times(components).times(turned.adjoint());
    const error = (isKet ? 1 : 2) * unitaryError(eigen, t) * state.norm + state.error;
    return new Float64Matrix(image.rows, image.cols, false, image.data, error);
  };
}

/**
 * Evolution of a part of a closed system: t ↦ tr_rest U(t)ρU(t)†. Float64 only.
 *
 * Everything but the phases is prepared once, so that a time costs O(d²) for each entry of the reduced state and no
 * d × d matrix is formed: for reservoirs of thousands of levels. Real H and ρ cost half.
 *
 * @param hamiltonian  H of the whole, shape (d, d), Hermitian
 * @param initial      state of the whole, shape (d, d)
 * @param dims         dimensions of the subsystems in order
 * @param kept         zero-based subsystem or subsystems that remain
 * @returns  t ↦ reduced state, shape (s, s)
 * @throws   {DimensionError} when `dims` is no list of positive integers, or a shape does not fit
 * @throws   {HermiticityError} when an operator that has to be Hermitian is not
 * @accuracy √(d/s)‖ρ‖·(2|t|·(error of the eigenvalues) + 8γ√d), γ the error of an inner product of length d
 * @example  purity(reducedEvolution(pauliX().kron(pauliX()), projector(ket([1, 0, 0, 0])), [2, 2], 0)(Math.PI / 4)) // 0.5
 */
export function reducedEvolution(
  hamiltonian: Matrix,
  initial: Matrix,
  dims: Dims,
  kept: Subsystems,
): (t: number) => Matrix {
  requireDims(dims);
  requireOperator('hamiltonian', hamiltonian, dims);
  requireOperator('initial', initial, dims);
  requireHermitian('initial', initial);
  const traced = complement(dims, subsystemList('kept', dims, kept));
  const own = offsets(dims, complement(dims, traced));
  const rest = offsets(dims, traced);
  const eigen = decomposed(hamiltonian);
  const state = float64Matrix(initial);
  const inEigenbasis = stateInEigenbasis(eigen.vectors, state);
  const blocks = Array.from(own, (base) =>
    rowsOf(
      eigen.vectors,
      Array.from(rest, (other) => base + other),
    ),
  );
  const size = own.length;
  // Entry (a, b) is Σ_ij φ_i φ_j* ρ_ij (V_aᵀ V_b*)_ij in the eigenbasis.
  const forms = blocks.map((left, a) =>
    blocks.slice(0, a + 1).map((right) => entrywiseProduct(inEigenbasis, transposed(left).times(right.conjugate()))),
  );
  return (t) => {
    const phases = phasesAt(eigen, t);
    const data = new Float64Array(2 * size * size);
    forms.forEach((row, a) => {
      row.forEach((form, b) => {
        const { re, im } = phaseForm(form, phases);
        data[a * size + b] = data[b * size + a] = re;
        data[size * size + a * size + b] = a === b ? 0 : im;
        if (a !== b) data[size * size + b * size + a] = -im;
      });
    });
    return new Float64Matrix(size, size, false, data, formError(eigen, state, Math.sqrt(rest.length), t));
  };
}

/**
 * Expectation value of an observable of a closed system: t ↦ tr[A U(t)ρU(t)†] in O(d²) per time. Float64 only.
 *
 * @param hamiltonian  H, shape (d, d), Hermitian
 * @param initial      density matrix, shape (d, d)
 * @param observable   A, shape (d, d), Hermitian
 * @returns  in the units of A
 * @throws   {DimensionError} when a shape does not fit
 * @throws   {HermiticityError} when an operator that has to be Hermitian is not
 * @accuracy as `reducedEvolution`, with ‖A‖ in place of √(d/s)
 * @example  observableEvolution(pauliX(), projector(ket([1, 0])), pauliZ())(Math.PI / 2) // -1
 */
export function observableEvolution(hamiltonian: Matrix, initial: Matrix, observable: Matrix): (t: number) => Real {
  const eigen = decomposed(hamiltonian);
  requireOperator('initial', initial, [hamiltonian.rows]);
  requireOperator('observable', observable, [hamiltonian.rows]);
  requireHermitian('initial', initial);
  requireHermitian('observable', observable);
  const state = float64Matrix(initial);
  const A = float64Matrix(observable);
  const form = entrywiseProduct(
    stateInEigenbasis(eigen.vectors, state),
    transposed(stateInEigenbasis(eigen.vectors, A)),
  );
  return (t) => {
    const { re } = phaseForm(form, phasesAt(eigen, t));
    return new Float64Real(re, formError(eigen, state, A.norm, t) + state.norm * A.error);
  };
}

function unitaryError({ vectors: { rows }, rate, norm }: Eigen, t: Real | number): number {
  const ofTime = typeof t === 'number' ? 0 : norm * t.bound;
  return Math.sqrt(rows) * Math.abs(numberOf(t)) * rate + ofTime + rows * (innerProductError(rows) + 4 * UNIT_ROUNDOFF);
}

function formError({ vectors: { rows }, rate }: Eigen, state: Float64Matrix, weight: number, t: number): number {
  const rounding = 8 * innerProductError(rows) * Math.sqrt(rows);
  return weight * (state.norm * (2 * Math.abs(t) * rate + rounding) + state.error);
}
