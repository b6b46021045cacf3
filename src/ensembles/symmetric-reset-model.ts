import type { Real } from '../matrix/interface.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { symmetricResetGenerator } from '../quantum/symmetric-reset-generator.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import type { Ensemble } from './ensemble.ts';
import { anyPositive } from './numbers.ts';

/** N qubits with equal Ising couplings, dephasing and resets to |+⟩. */
export interface SymmetricResetDraw {
  /** Coupling g > 0. */
  readonly g: Real;
  /** Decay rate γ > 0 of the coherence of one qubit. */
  readonly gamma: Real;
  /** Reset rate r > 0 of each qubit. */
  readonly r: Real;
  readonly generator: Lindbladian;
}

/**
 * Random model of N qubits with H = g Σ_{i<j} Z_i Z_j, dephasing and resets to |+⟩, with χ² coupling and rates.
 *
 * @throws  {DimensionError} when the number of qubits is no positive integer
 * @source  HartmannDurBriegel2006, section III B
 * @example anySymmetricResetModel({ qubits: 3 }).size // 3
 */
export function anySymmetricResetModel({ qubits }: { readonly qubits: number }): Ensemble<SymmetricResetDraw> {
  return composedEnsemble({
    name: `anySymmetricResetModel({ qubits: ${qubits} })`,
    measure: 'independent χ² coupling, dephasing rate and reset rate',
    draws: { g: 'positive', gamma: 'positive', r: 'positive', generator: 'Lindblad generator' },
    parts: { g: anyPositive(), gamma: anyPositive(), r: anyPositive() },
    build: ({ g, gamma, r }, arithmetic) => ({
      g,
      gamma,
      r,
      generator: symmetricResetGenerator({ qubits, coupling: g, dephasing: gamma, reset: r, arithmetic }),
    }),
  });
}
