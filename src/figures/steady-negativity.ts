import { negativity, signedNegativity } from '../entanglement/measures/negativity.ts';
import { float64Matrix } from '../float64/matrix.ts';
import type { Matrix } from '../matrix/interface.ts';
import type { Generator } from '../quantum/maps.ts';
import { tracelessPreimage, uniqueSteadyState } from '../quantum/steady-state.ts';
import { partialTranspose } from '../quantum/subsystems.ts';

const DIMS = [2, 2] as const;

/** Negativity of the steady state of two qubits. */
export function negativityOf(generator: Generator): number {
  return negativity(uniqueSteadyState(generator), DIMS).value;
}

/** Signed negativity −λ_min(π^{T_A}) of the steady state of two qubits: smooth where entanglement ends. */
export function signedNegativityOf(generator: Generator): number {
  return signedNegativity(uniqueSteadyState(generator), DIMS).value;
}

/**
 * Derivative of the signed negativity of the steady state when the generator is L + tM, at t = 0.
 *
 * L(π′) = −M(π) with tr π′ = 0, and the eigenvalue changes by ⟨v|π′^{T_A}|v⟩, v being its eigenvector.
 */
export function slopeOf(generator: Generator, change: Generator): number {
  const rho = uniqueSteadyState(generator);
  const derivative = tracelessPreimage(generator, change.applyTo(rho).scaled(-1));
  const v = lowestVector(partialTranspose(rho, DIMS, 0));
  return -v
    .adjoint()
    .times(partialTranspose(derivative, DIMS, 0))
    .times(v)
    .realPart(0, 0).value;
}

/** Eigenvector of the smallest eigenvalue, a column. */
function lowestVector(matrix: Matrix): Matrix {
  const { dim, vectors } = float64Matrix(matrix).spectrum;
  const entries = (from: number): readonly number[] => Array.from({ length: dim }, (_, i) => vectors[from + i * dim]);
  return matrix.arithmetic.matrix(dim, 1, entries(0), entries(dim * dim));
}
