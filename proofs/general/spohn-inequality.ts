import {
  entropyRate,
  proof,
  setting,
  spectral,
  takenAsRate,
  theorems,
  uniqueSteadyState,
  type Lindbladian,
  type Matrix,
  type Real,
} from 'clausius';
import claim from '../../properties/general/spohn-inequality.ts';

interface Drawn {
  readonly generator: Lindbladian;
  readonly rho: Matrix;
}

/**
 * Entropy production v + f is the rate at which D(e^{tL}ρ‖π) falls: v = −tr L(ρ) ln ρ and f = tr L(ρ) ln π. A channel that keeps
 * π lets it fall.
 */
export default proof(claim, {
  covers: 'any dimension, any generator with one steady state',
  link: {
    symbols: setting({ v: 'real', f: 'real' }),
    read: ({ generator, rho }) => ({
      v: entropyRate(generator, rho),
      f: spectral(uniqueSteadyState(generator)).logTrace(generator.applyTo(rho)),
    }),
    sides: () => [['v + f', '0']],
  },
  steps: {
    'd/dt D(e^{tL}ρ‖e^{tL}π) ≤ 0': () =>
      takenAsRate(
        theorems.dataProcessingInTime,
        ({ generator, rho }: Drawn, _: number, t: Real) => [generator, t, rho, uniqueSteadyState(generator)],
        '-v - f',
        '0',
      ),
  },
});
