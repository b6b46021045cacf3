import type { Arithmetic, Real } from '../matrix/interface.ts';
import { type Jump, lindbladian, type Lindbladian } from '../quantum/lindbladian.ts';
import { pauliX, pauliY, pauliZ, tensor } from '../quantum/operators.ts';
import { resetJumps } from '../quantum/reset.ts';
import { embed } from '../quantum/subsystems.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import type { Ensemble } from './ensemble.ts';
import { anyPositive } from './numbers.ts';

/** Two qubits that interact, dephase and are reset at random times. */
export interface ResetModel {
  /** Coupling g > 0. */
  readonly g: Real;
  /** Decay rate γ > 0 of the coherence of one qubit. */
  readonly gamma: Real;
  /** Reset rate r > 0 of each qubit. */
  readonly r: Real;
  readonly generator: Lindbladian;
}

/** Reset states: the eigenstates of σ_x and σ_z. */
export type ResetState = '+' | '-' | '0' | '1';

/**
 * Random model of Hartmann, Dür and Briegel: H = g Σ_a J_a σ_a ⊗ σ_a, dephasing (γ/2)Σ_i(σ_z ρ σ_z − ρ), and resets of
 * qubit i to the pure state χ_i at rate r, with χ² couplings and rates g, γ, r.
 *
 * @param couplings  integers J_x, J_y, J_z: [0, 0, 1] for Ising, [1, 1, 1] for Heisenberg
 * @param resets     χ_1 and χ_2
 * @source HartmannDurBriegel2006, equations (1) and (2)
 * @example anyResetModel({ couplings: [1, 1, 0], resets: ['+', '+'] }).size // 3
 */
export function anyResetModel({
  couplings,
  resets,
}: {
  readonly couplings: readonly [number, number, number];
  readonly resets: readonly [ResetState, ResetState];
}): Ensemble<ResetModel> {
  return composedEnsemble({
    name: `anyResetModel({ couplings: [${couplings.join(', ')}], resets: [${resets.join(', ')}] })`,
    measure: 'independent χ² coupling, dephasing rate and reset rate',
    draws: { g: 'positive', gamma: 'positive', r: 'positive', generator: 'Lindblad generator' },
    parts: { g: anyPositive(), gamma: anyPositive(), r: anyPositive() },
    build: ({ g, gamma, r }, arithmetic) => {
      const scaled = couplings.map((coupling) => g.times(coupling));
      return { g, gamma, r, generator: resetGenerator({ couplings: scaled, resets, gamma, r }, arithmetic) };
    },
  });
}

/** Numbers and reset states of a model of two qubits. */
export interface ResetParameters {
  /** J_x, J_y, J_z of H = Σ_a J_a σ_a ⊗ σ_a. */
  readonly couplings: readonly Real[];
  /** χ_1 and χ_2. */
  readonly resets: readonly [ResetState, ResetState];
  readonly gamma: Real;
  readonly r: Real;
  /** Bloch length p of the fresh states (1 + p σ_χ)/2; 1 when omitted. */
  readonly polarisation?: Real | 1;
}

/**
 * Generator of two qubits that interact, dephase at γ and are reset at r to fresh states of Bloch length p.
 *
 * @source HartmannDurBriegel2006, equations (1) and (2)
 * @example resetGenerator({ couplings: [0, 0, 1], resets: ['+', '+'], gamma: float64.real(1), r: float64.real(2), g: float64.real(1) }, float64).dim // 4
 */
export function resetGenerator(
  { couplings, resets, gamma, r, polarisation = 1 }: ResetParameters,
  arithmetic: Arithmetic,
): Lindbladian {
  const H = [pauliX, pauliY, pauliZ]
    .map((pauli, a) => tensor(pauli(arithmetic), pauli(arithmetic)).scaled(couplings[a]))
    .reduce((sum, term) => sum.plus(term));
  const noise = DIMS.map((_, i) => ({ operator: embed(pauliZ(arithmetic), DIMS, i), rate: gamma.dividedBy(2) }));
  const fresh = (i: number, state: ResetState, rate: Real): readonly Jump[] =>
    resetJumps(arithmetic.matrix(2, 1, KETS[state]), rate, DIMS, i);
  const reset = resets.flatMap((state, i) => {
    if (polarisation === 1) return fresh(i, state, r);
    // (1 + p σ)/2 is the mixture of both eigenstates of σ with weights (1 ± p)/2
    const part = r.times(polarisation);
    return [...fresh(i, state, r.plus(part).dividedBy(2)), ...fresh(i, OPPOSITE[state], r.minus(part).dividedBy(2))];
  });
  return lindbladian(H, { noise, reset });
}

const DIMS = [2, 2] as const;

/** Unnormalised kets with integer entries. */
const KETS: Readonly<Record<ResetState, readonly [number, number]>> = {
  '+': [1, 1],
  '-': [1, -1],
  '0': [1, 0],
  '1': [0, 1],
};

const OPPOSITE: Readonly<Record<ResetState, ResetState>> = { '+': '-', '-': '+', '0': '1', '1': '0' };
