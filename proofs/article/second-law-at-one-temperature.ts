import {
  commutator,
  defined,
  dissipator,
  entropyRate,
  heatCurrent,
  identities,
  proof,
  setting,
  spectral,
  type Matrix,
  type ThermalisingSystem,
} from 'clausius';
import claim from '../../properties/article/second-law-at-one-temperature.ts';

interface Drawn {
  readonly system: ThermalisingSystem;
  readonly rho: Matrix;
}

const turning = ({ system: { generator }, rho }: Drawn): Matrix =>
  commutator(generator.hamiltonian, rho).timesI().scaled(-1);
const dissipated = ({ system: { generator }, rho }: Drawn): Matrix => dissipator(generator, 'bath').applyTo(rho);

/**
 * ln ρ_β = −βH − ln Z turns the term with ρ_β into heat, and the Hamiltonian moves none.
 *
 * v = −tr L(ρ) ln ρ; f, u and d are the traces of L(ρ), of its Hamiltonian part and of its dissipator with ln ρ_β; q = Q̇.
 */
export default proof(claim, {
  covers: 'any dimension, any Davies generator',
  link: {
    symbols: setting({ v: 'real', f: 'real', u: 'real', d: 'real', q: 'real', beta: 'positive' }),
    read: (drawn) => {
      const { generator, gibbsState, hamiltonian, beta } = drawn.system;
      const [f, u, d] = [generator.applyTo(drawn.rho), turning(drawn), dissipated(drawn)].map((X) =>
        spectral(gibbsState).logTrace(X),
      );
      return {
        v: entropyRate(generator, drawn.rho),
        f,
        u,
        d,
        q: heatCurrent(generator, drawn.rho, 'bath', hamiltonian),
        beta,
      };
    },
    sides: () => [['f + v', 'v - beta*q']],
  },
  steps: {
    'L(ρ) = −i[H, ρ] + D(ρ)': () =>
      defined(
        identities.logTraceOfSum,
        (drawn: Drawn) => [drawn.system.gibbsState, turning(drawn), dissipated(drawn)],
        'f',
        'u + d',
      ),
    'H commutes with ρ_β': () =>
      defined(
        identities.entropyUnderHamiltonian,
        ({ system: { generator, gibbsState }, rho }: Drawn) => [generator.hamiltonian, rho, gibbsState],
        'u',
        '0',
      ),
    'ln ρ_β = −βH − ln Z': () =>
      defined(
        identities.tracelessLogarithmOfGibbsState,
        (drawn: Drawn) => {
          const { gibbsState, hamiltonian, beta } = drawn.system;
          return [dissipated(drawn), gibbsState, hamiltonian, beta];
        },
        'd',
        '-beta*q',
      ),
  },
});
