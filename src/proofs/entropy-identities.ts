import { equals, type Relation } from '../claims/relation.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import type { Channel } from '../quantum/channel.ts';
import { complementaryChannel, stinespringIsometry } from '../quantum/dilation.ts';
import { tensor, unitMatrix } from '../quantum/operators.ts';
import { maximallyMixed } from '../quantum/states.ts';
import { type Dims, reducedState } from '../quantum/subsystems.ts';
import { diagonalPart, pinched } from '../thermodynamics/coherence.ts';
import { logPartitionFunction } from '../thermodynamics/gibbs-state.ts';
import { vonNeumannEntropy } from '../thermodynamics/entropy.ts';
import { relativeEntropy, relativeEntropyToGibbsState } from '../thermodynamics/relative-entropy.ts';
import { entropyProduction, type ReservoirProcess, reservoirHeat } from '../thermodynamics/reservoir-process.ts';
import { identity } from './premises.ts';
import { sumOf } from './sum.ts';

/** Identities of entropies and relative entropies, from their definitions. `identities.ts` lists them. */

/** S(UρU†) = S(ρ) for a unitary or an isometry U. */
export const entropyUnderIsometry = identity({
  name: 'entropy under isometries',
  statement: 'S(UρU†) = S(ρ)',
  relation: (U: Matrix, rho: Matrix): Relation =>
    equals(vonNeumannEntropy(U.times(rho).times(U.adjoint())), vonNeumannEntropy(rho)),
});

/** S(ρ₁ ⊗ ρ₂ ⊗ …) = S(ρ₁) + S(ρ₂) + … */
export const entropyOfProduct = identity({
  name: 'entropy of products',
  statement: 'S(ρ₁ ⊗ ρ₂ ⊗ …) = ΣS(ρ_k)',
  relation: (...factors: readonly Matrix[]): Relation =>
    equals(vonNeumannEntropy(tensor(...(factors as [Matrix, ...Matrix[]]))), sumOf(factors.map(vonNeumannEntropy))),
});

/** S(ρ_β) = β⟨H⟩ + ln Z. */
export const entropyOfGibbsState = identity({
  name: 'entropy of Gibbs states',
  statement: 'S(ρ_β) = β⟨H⟩ + ln Z',
  relation: (gibbsState: Matrix, hamiltonian: Matrix, beta: Real): Relation =>
    equals(
      vonNeumannEntropy(gibbsState),
      gibbsState.traceOfProduct(hamiltonian).times(beta).plus(logPartitionFunction(hamiltonian, beta)),
    ),
});

/** Both parts of a pure state have the same entropy. */
export const entropiesOfPureState = identity({
  name: 'Schmidt decomposition',
  statement: 'S(ρ_A) = S(ρ_B) for a pure state of A B',
  relation: (
    pure: Matrix,
    dims: Dims,
    first: number | readonly number[],
    second: number | readonly number[],
  ): Relation =>
    equals(vonNeumannEntropy(reducedState(pure, dims, first)), vonNeumannEntropy(reducedState(pure, dims, second))),
});

/** S(ρ) = 0 for a pure state. */
export const entropyOfPureState = identity({
  name: 'entropy of pure states',
  statement: 'S(ψψ†) = 0',
  relation: (pure: Matrix): Relation => equals(vonNeumannEntropy(pure), 0),
});

/** D(ρ‖⊗ρ_k) = ΣS(ρ_k) − S(ρ) for the marginals ρ_k. */
export const relativeEntropyToMarginals = identity({
  name: 'relative entropy to the marginals',
  statement: 'D(ρ‖ρ₁ ⊗ ρ₂ ⊗ …) = ΣS(ρ_k) − S(ρ)',
  relation: (rho: Matrix, dims: Dims): Relation => {
    const marginals = dims.map((_, k) => reducedState(rho, dims, k));
    return equals(
      relativeEntropy(rho, tensor(...(marginals as [Matrix, ...Matrix[]]))),
      sumOf(marginals.map(vonNeumannEntropy)).minus(vonNeumannEntropy(rho)),
    );
  },
});

/** D(ρ‖ρ_β) = β⟨H⟩ + ln Z − S(ρ). */
export const relativeEntropyToEquilibrium = identity({
  name: 'relative entropy to Gibbs states',
  statement: 'D(ρ‖ρ_β) = β⟨H⟩ + ln Z − S(ρ)',
  relation: (rho: Matrix, gibbsState: Matrix, hamiltonian: Matrix, beta: Real): Relation =>
    equals(relativeEntropy(rho, gibbsState), relativeEntropyToGibbsState(rho, hamiltonian, beta)),
});

/** D(ρ‖ρ_s ⊗ ρ₁^eq ⊗ …) = S(ρ_s) − S(ρ) + Σ(β⟨H_r⟩ + ln Z_r) for the final state of a process. */
export const relativeEntropyToReservoirs = identity({
  name: 'relative entropy to reservoirs in equilibrium',
  statement: 'D(ρ‖ρ_s ⊗ ρ₁^eq ⊗ …) = S(ρ_s) − S(ρ) + Σ(β_r⟨H_r⟩ + ln Z_r)',
  relation: (
    process: Pick<ReservoirProcess, 'dims' | 'reservoirs'>,
    gibbsStates: readonly Matrix[],
    rho: Matrix,
  ): Relation =>
    equals(
      relativeEntropy(rho, tensor(reducedState(rho, process.dims, 0), ...gibbsStates)),
      entropyProduction({ ...process, initial: rho, final: rho }),
    ),
});

/** S(ρ_r(0)) = βQ_r + β⟨H_r⟩_t + ln Z_r for a reservoir that starts in its Gibbs state; Q_r = ⟨H_r⟩₀ − ⟨H_r⟩_t. */
export const entropyOfReservoir = identity({
  name: 'heat of a reservoir',
  statement: 'S(ρ_r(0)) = β(⟨H_r⟩₀ − ⟨H_r⟩_t) + β⟨H_r⟩_t + ln Z_r for ρ_r(0) = ρ_β',
  relation: (process: ReservoirProcess, r: number): Relation => {
    const { dims, initial, final, reservoirs } = process;
    const { hamiltonian, beta } = reservoirs[r];
    return equals(
      vonNeumannEntropy(reducedState(initial, dims, r + 1)),
      reservoirHeat(process, r)
        .times(beta)
        .plus(
          reducedState(final, dims, r + 1)
            .traceOfProduct(hamiltonian)
            .times(beta),
        )
        .plus(logPartitionFunction(hamiltonian, beta)),
    );
  },
});

/** D(ρ‖1/d) = ln d − S(ρ). */
export const relativeEntropyToMaximallyMixed = identity({
  name: 'relative entropy to the maximally mixed state',
  statement: 'D(ρ‖1/d) = ln d − S(ρ) for tr ρ = 1',
  relation: (rho: Matrix): Relation => {
    const { rows, arithmetic } = rho;
    return equals(
      relativeEntropy(rho, maximallyMixed(rows, arithmetic)),
      arithmetic.real(rows).ln().minus(vonNeumannEntropy(rho)),
    );
  },
});

/** S(Φ(ρ)) = S(tr_E VρV†) for the isometry V of a channel, and the same for its complement and the other part. */
export const entropyOfDilation = identity({
  name: 'dilation of channels',
  statement: 'S(Φ(ρ)) = S(tr_E VρV†), S(Φᶜ(ρ)) = S(tr_S VρV†)',
  relation: (map: Channel, rho: Matrix, part: number): Relation => {
    const V = stinespringIsometry(map);
    const dims = [map.outputDim, V.rows / map.outputDim];
    return equals(
      vonNeumannEntropy((part === 0 ? map : complementaryChannel(map)).applyTo(rho)),
      vonNeumannEntropy(reducedState(V.times(rho).times(V.adjoint()), dims, part)),
    );
  },
});

/** D(ρ‖Δρ) = S(Δρ) − S(ρ) for the diagonal part Δρ. */
export const relativeEntropyToDiagonalPart = identity({
  name: 'relative entropy of coherence',
  statement: 'D(ρ‖Δρ) = S(Δρ) − S(ρ)',
  relation: (rho: Matrix): Relation =>
    equals(relativeEntropy(rho, diagonalPart(rho)), vonNeumannEntropy(diagonalPart(rho)).minus(vonNeumannEntropy(rho))),
});

/** D(ρ‖Πρ) = S(Πρ) − S(ρ) for the pinching Πρ = ΣP_kρP_k by orthogonal projectors that add up to 1. */
export const relativeEntropyToPinching = identity({
  name: 'relative entropy to a pinching',
  statement: 'D(ρ‖ΣP_kρP_k) = S(ΣP_kρP_k) − S(ρ)',
  relation: (rho: Matrix, projectors: readonly Matrix[]): Relation => {
    const erased = pinched(rho, projectors);
    return equals(relativeEntropy(rho, erased), vonNeumannEntropy(erased).minus(vonNeumannEntropy(rho)));
  },
});

/** S(Δ tr_E UρU†) = S(Δ tr_E ρ) for U = Σ|k⟩⟨k| ⊗ U_k: what is controlled keeps its populations. */
export const populationsUnderControl = identity({
  name: 'populations of a control',
  statement: 'S(Δ tr_E UρU†) = S(Δ tr_E ρ) for U = Σ|k⟩⟨k| ⊗ U_k',
  relation: (U: Matrix, rho: Matrix, dims: Dims): Relation => {
    const populations = (state: Matrix): Real => vonNeumannEntropy(diagonalPart(reducedState(state, dims, 0)));
    return equals(populations(U.times(rho).times(U.adjoint())), populations(rho));
  },
});

/** The same for the entropy of the environment. */
export const entropyUnderControl = identity({
  name: 'environments of a control',
  statement: 'S(tr_S UρU†) = S(ρ_E) for U = Σ|k⟩⟨k| ⊗ U_k with [U_k, ρ_E] = 0, ρ = ρ_S ⊗ ρ_E',
  relation: (U: Matrix, environment: Matrix, system: Matrix): Relation => {
    const after = U.times(system.kron(environment)).times(U.adjoint());
    return equals(
      vonNeumannEntropy(reducedState(after, [system.rows, environment.rows], 1)),
      vonNeumannEntropy(environment),
    );
  },
});

/** The first part of Σ τ_jk |jj⟩⟨kk| is the diagonal of τ. */
export const entropyOfCorrelatedPart = identity({
  name: 'marginals of correlated states',
  statement: 'S(tr_B Σ τ_jk |jj⟩⟨kk|) = S(Δτ)',
  relation: (tau: Matrix): Relation => {
    const { rows, arithmetic } = tau;
    const isometry = Array.from({ length: rows }, (_, j) => unitMatrix(rows * rows, j * (rows + 1), 0, arithmetic))
      .map((column, j) =>
        column.columns(0, 1).times(unitMatrix(rows, 0, j, arithmetic).adjoint().columns(0, 1).adjoint()),
      )
      .reduce((sum, term) => sum.plus(term));
    const rho = isometry.times(tau).times(isometry.adjoint());
    return equals(vonNeumannEntropy(reducedState(rho, [rows, rows], 0)), vonNeumannEntropy(diagonalPart(tau)));
  },
});
