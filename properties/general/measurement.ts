import { reducedState, unitMatrix, vonNeumannEntropy, type Channel, type Dims, type Matrix, type Real } from 'clausius';

/** Blocks |k⟩⟨k| ⊗ X_k: a record of what was found beside the system it was found of. */
export function withRecord(blocks: readonly Matrix[]): Matrix {
  return blocks
    .map((X, k) => unitMatrix(blocks.length, k, k, X.arithmetic).kron(X))
    .reduce((sum, block) => sum.plus(block));
}

/** States M_kρM_k† after the outcomes of an efficient measurement, with their probabilities as traces. */
export function outcomes(measurement: Channel, rho: Matrix): readonly Matrix[] {
  return measurement.krausOperators.map((M) => M.times(rho).times(M.adjoint()));
}

/** I = S(ρ) + H(p) − S(Σ_k |k⟩⟨k| ⊗ X_k) = S(ρ) − Σ_k p_k S(X_k/p_k), what a measurement tells of the state, in nats. */
export function informationGain(rho: Matrix, measured: Matrix, dims: Dims): Real {
  return vonNeumannEntropy(rho)
    .plus(vonNeumannEntropy(reducedState(measured, dims, 0)))
    .minus(vonNeumannEntropy(measured));
}

/** β times the work Tr ρH − Σ_k Tr U_kX_kU_k†H′ that is drawn from a state by feedback U_k on the outcomes X_k. */
export function drawnWork(
  { gibbsState, hamiltonian, beta }: { readonly gibbsState: Matrix; readonly hamiltonian: Matrix; readonly beta: Real },
  final: Matrix,
  finalHamiltonian: Matrix,
): Real {
  return gibbsState.traceOfProduct(hamiltonian).minus(final.traceOfProduct(finalHamiltonian)).times(beta);
}

/** Σ_k |k⟩⟨k| ⊗ U_k, which does what the record says. */
export function feedback(unitaries: readonly Matrix[]): Matrix {
  return withRecord(unitaries);
}
