import {
  commutator,
  defined,
  dissipator,
  heatCurrent,
  identities,
  proof,
  setting,
  type Matrix,
  type ThermalSystem,
} from 'clausius';
import claim from '../../properties/general/first-law-of-a-driven-generator.ts';

interface Drawn {
  readonly system: ThermalSystem;
  readonly rho: Matrix;
}

const turning = ({ system: { generator }, rho }: Drawn): Matrix =>
  commutator(generator.hamiltonian, rho).timesI().scaled(-1);
const noises = ({ system: { generator, baths }, rho }: Drawn): readonly Matrix[] =>
  Object.keys(baths).map((bath) => dissipator(generator, bath).applyTo(rho));

/** c is tr H L(ρ), u the part of −i[H, ρ] in it, q and p are the heat currents of the two baths. */
export default proof(claim, {
  covers: 'any dimension, any two baths',
  link: {
    symbols: setting({ c: 'real', u: 'real', q: 'real', p: 'real' }),
    read: (drawn) => {
      const { generator, hamiltonian, baths } = drawn.system;
      const [q, p] = Object.keys(baths).map((bath) => heatCurrent(generator, drawn.rho, bath, hamiltonian));
      const c = generator.applyTo(drawn.rho).traceOfProduct(hamiltonian);
      return { c, u: turning(drawn).traceOfProduct(hamiltonian), q, p };
    },
    sides: () => [['c', 'q + p']],
  },
  steps: {
    'L(ρ) = −i[H, ρ] + ΣD(ρ)': () =>
      defined(
        identities.traceOfSum,
        (drawn: Drawn) => [drawn.system.hamiltonian, turning(drawn), ...noises(drawn)],
        'c',
        'u + q + p',
      ),
    'H does not change its own energy': () =>
      defined(
        identities.traceUnderHamiltonian,
        ({ system: { generator, hamiltonian }, rho }: Drawn) => [generator.hamiltonian, rho, hamiltonian],
        'u',
        '0',
      ),
  },
});
