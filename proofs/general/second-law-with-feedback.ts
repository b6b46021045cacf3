import {
  defined,
  gibbsState,
  identities,
  logPartitionFunction,
  proof,
  reducedState,
  relativeEntropy,
  setting,
  taken,
  tensor,
  theorems,
  vonNeumannEntropy,
  type Channel,
  type Dims,
  type Equilibrium,
  type Matrix,
} from 'clausius';
import claim from '../../properties/general/second-law-with-feedback.ts';
import { feedback, outcomes, withRecord } from '../../properties/general/measurement.ts';

interface Drawn {
  readonly equilibrium: Equilibrium;
  readonly finalHamiltonian: Matrix;
  readonly U: Matrix;
  readonly measurement: Channel;
  readonly response: readonly Matrix[];
}

const driven = ({ equilibrium: { gibbsState: rho }, U }: Drawn): Matrix => U.times(rho).times(U.adjoint());
const measured = (drawn: Drawn): Matrix => withRecord(outcomes(drawn.measurement, driven(drawn)));
const controlled = (drawn: Drawn): Matrix => {
  const control = feedback(drawn.response);
  return control.times(measured(drawn)).times(control.adjoint());
};
const final = (drawn: Drawn, dims: Dims): Matrix => reducedState(controlled(drawn), dims, 1);
const finalGibbsState = ({ equilibrium, finalHamiltonian }: Drawn): Matrix =>
  gibbsState(finalHamiltonian, equilibrium.beta);
const marginals = (drawn: Drawn, dims: Dims): Matrix =>
  tensor(reducedState(controlled(drawn), dims, 0), final(drawn, dims));

/**
 * Feedback is a unitary that the record controls. Afterwards system and record have at most the sum of their entropies, and the
 * system at most that of equilibrium at its energy.
 *
 * Entropies: A of the Gibbs state, U after the drive, W and V of record and system before and after the feedback, P and Q of the record
 * then, T of the system at last; D and K relative entropies of the end to the product of its marginals and to equilibrium. E and F are
 * β times the energies, y and z the logarithms of the partition functions.
 */
export default proof(claim, {
  covers: 'any dimension, any number of outcomes',
  link: {
    symbols: setting(
      Object.fromEntries(
        ['A', 'U', 'W', 'V', 'P', 'Q', 'T', 'D', 'K', 'E', 'F', 'y', 'z'].map((name) => [name, 'real']),
      ),
    ),
    read: (drawn, dims) => {
      const { gibbsState: rho, hamiltonian, beta } = drawn.equilibrium;
      const S = vonNeumannEntropy;
      return {
        A: S(rho),
        U: S(driven(drawn)),
        W: S(measured(drawn)),
        V: S(controlled(drawn)),
        P: S(reducedState(measured(drawn), dims, 0)),
        Q: S(reducedState(controlled(drawn), dims, 0)),
        T: S(final(drawn, dims)),
        D: relativeEntropy(controlled(drawn), marginals(drawn, dims)),
        K: relativeEntropy(final(drawn, dims), finalGibbsState(drawn)),
        E: rho.traceOfProduct(hamiltonian).times(beta),
        F: final(drawn, dims).traceOfProduct(drawn.finalHamiltonian).times(beta),
        y: logPartitionFunction(hamiltonian, beta),
        z: logPartitionFunction(drawn.finalHamiltonian, beta),
      };
    },
    sides: () => [['E - F', 'z - y + U + P - W']],
  },
  steps: {
    'the drive keeps the entropy': () =>
      defined(identities.entropyUnderIsometry, ({ U, equilibrium }: Drawn) => [U, equilibrium.gibbsState], 'U', 'A'),
    'S(ρ_β) = β⟨H⟩ + ln Z': () =>
      defined(
        identities.entropyOfGibbsState,
        ({ equilibrium: { gibbsState: rho, hamiltonian, beta } }: Drawn) => [rho, hamiltonian, beta],
        'A',
        'E + y',
      ),
    'feedback is a unitary on system and record': () =>
      defined(identities.entropyUnderIsometry, (drawn: Drawn) => [feedback(drawn.response), measured(drawn)], 'V', 'W'),
    'which keeps the record': () =>
      defined(
        identities.populationsUnderControl,
        (drawn: Drawn, dims: Dims) => [feedback(drawn.response), measured(drawn), dims],
        'Q',
        'P',
      ),
    'what the parts have beyond the whole is a relative entropy': () =>
      defined(
        identities.relativeEntropyToMarginals,
        (drawn: Drawn, dims: Dims) => [controlled(drawn), dims],
        'D',
        'Q + T - V',
      ),
    'D(ρ‖ρ₁ ⊗ ρ₂) ≥ 0': () =>
      taken(theorems.klein, (drawn: Drawn, dims: Dims) => [controlled(drawn), marginals(drawn, dims)], 'D', '0'),
    'and what equilibrium has beyond the system': () =>
      defined(
        identities.relativeEntropyToEquilibrium,
        (drawn: Drawn, dims: Dims) => [
          final(drawn, dims),
          finalGibbsState(drawn),
          drawn.finalHamiltonian,
          drawn.equilibrium.beta,
        ],
        'K',
        'F + z - T',
      ),
    'D(ρ‖ρ_β) ≥ 0': () =>
      taken(theorems.klein, (drawn: Drawn, dims: Dims) => [final(drawn, dims), finalGibbsState(drawn)], 'K', '0'),
  },
});
