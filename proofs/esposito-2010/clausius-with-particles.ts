import {
  defined,
  identities,
  logPartitionFunction,
  proof,
  reducedState,
  relativeEntropy,
  setting,
  taken,
  theorems,
  vonNeumannEntropy,
  type Matrix,
  type Temperature,
} from 'clausius';
import claim from '../../properties/esposito-2010/clausius-with-particles.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly reservoir: {
    readonly energy: Matrix;
    readonly number: Matrix;
    readonly state: Matrix;
    readonly energies: Temperature;
    readonly particles: Temperature;
  };
  readonly U: Matrix;
}
type Dims = readonly number[];

const before = ({ rho, reservoir }: Drawn): Matrix => rho.kron(reservoir.state);
const after = (drawn: Drawn): Matrix => drawn.U.times(before(drawn)).times(drawn.U.adjoint());
/** K = βH − βμN, of which the reservoir is the Gibbs state at the temperature 1. */
const grand = ({ reservoir: { energy, number, energies, particles } }: Drawn): Matrix =>
  energy.scaled(energies.beta).minus(number.scaled(particles.beta));
const asProcess = (drawn: Drawn, dims: Dims) => {
  const beta = drawn.rho.arithmetic.real(1);
  return { dims, reservoirs: [{ hamiltonian: grand(drawn), beta }], initial: before(drawn), final: after(drawn) };
};

/**
 * ΔS − Q is a relative entropy for the heat Q that belongs to K, which is that of energy and particles.
 *
 * S and T are the entropies of the system, N and F those of the whole, G that of the reservoir at the start; C is ⟨K⟩ + ln Z at the
 * end, k = −Δ⟨K⟩; u and v are the energy and the particles that leave, b and m are β and βμ; D is the relative entropy.
 */
export default proof(claim, {
  covers: 'any dimensions, any energies and numbers of particles, any unitary',
  link: {
    symbols: setting({
      ...Object.fromEntries(['S', 'T', 'N', 'F', 'G', 'C', 'k', 'u', 'v', 'D'].map((name) => [name, 'real'])),
      b: 'positive',
      m: 'positive',
    }),
    read: (drawn, dims) => {
      const [initial, final] = [before(drawn), after(drawn)];
      const { reservoir } = drawn;
      const lost = reducedState(initial.minus(final), dims, 1);
      const K = grand(drawn);
      return {
        S: vonNeumannEntropy(drawn.rho),
        T: vonNeumannEntropy(reducedState(final, dims, 0)),
        N: vonNeumannEntropy(initial),
        F: vonNeumannEntropy(final),
        G: vonNeumannEntropy(reservoir.state),
        C: reducedState(final, dims, 1).traceOfProduct(K).plus(logPartitionFunction(K, 1)),
        k: lost.traceOfProduct(K),
        u: lost.traceOfProduct(reservoir.energy),
        v: lost.traceOfProduct(reservoir.number),
        D: relativeEntropy(final, reducedState(final, dims, 0).kron(reservoir.state)),
        b: reservoir.energies.beta,
        m: reservoir.particles.beta,
      };
    },
    sides: () => [['T - S', 'u*b - v*m']],
  },
  steps: {
    'D(ρ‖ρ_s ρ_r^eq) ≥ 0': () =>
      taken(
        theorems.klein,
        (drawn: Drawn, dims: Dims) => {
          const final = after(drawn);
          return [final, reducedState(final, dims, 0).kron(drawn.reservoir.state)];
        },
        'D',
        '0',
      ),
    'it is an entropy and ⟨K⟩ + ln Z': () =>
      defined(
        identities.relativeEntropyToReservoirs,
        (drawn: Drawn, dims: Dims) => [asProcess(drawn, dims), [drawn.reservoir.state], after(drawn)],
        'D',
        'T + C - F',
      ),
    'the unitary keeps the entropy of the whole': () =>
      defined(identities.entropyUnderIsometry, (drawn: Drawn) => [drawn.U, before(drawn)], 'F', 'N'),
    'which starts as a product': () =>
      defined(identities.entropyOfProduct, ({ rho, reservoir }: Drawn) => [rho, reservoir.state], 'N', 'S + G'),
    'the reservoir starts in equilibrium': () =>
      defined(identities.entropyOfReservoir, (drawn: Drawn, dims: Dims) => [asProcess(drawn, dims), 0], 'G', 'k + C'),
    'K = βH − βμN': () =>
      defined(
        identities.traceOfCombination,
        (drawn: Drawn, dims: Dims) => {
          const { energy, number, energies, particles } = drawn.reservoir;
          const lost = reducedState(before(drawn).minus(after(drawn)), dims, 1);
          return [lost, [energies.beta, energy], [particles.beta.negated(), number]] as const;
        },
        'k',
        'u*b - v*m',
      ),
  },
});
