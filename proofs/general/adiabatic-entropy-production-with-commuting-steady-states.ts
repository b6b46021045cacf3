import { proof, setting, spectral, takenAsRate, theorems, type Lindbladian, type Matrix, type Real } from 'clausius';
import claim from '../../properties/general/adiabatic-entropy-production-with-commuting-steady-states.ts';
import { pairOfJumps, shortTime } from '../short-times.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly noise: {
    readonly generator: Lindbladian;
    readonly pi: Matrix;
    readonly jumps: readonly Matrix[];
    readonly baths: readonly { readonly boltzmannFactor: Real }[];
  };
}

/** Jensen's inequality for what happens in a short time; see `shortTime`. f_k is the entropy that flows through pair k, g = tr L(ρ) ln π. */
export default proof(claim, {
  covers: 'any dimension, any pairs of jumps, any H_eff that commutes with π',
  link: {
    symbols: setting({ f0: 'real', f1: 'real', g: 'real' }),
    read: ({ rho, noise: { generator, pi, jumps, baths } }) => {
      const [f0, f1] = jumps.map((L, k) => {
        const { beta, boltzmannFactor } = baths[k];
        const [down, up] = [L.adjoint().times(L), L.times(L.adjoint())].map((square) => rho.traceOfProduct(square));
        return down.minus(up.times(boltzmannFactor)).times(beta);
      });
      return { f0, f1, g: spectral(pi).logTrace(generator.applyTo(rho)) };
    },
    sides: () => [['f0 + f1', 'g']],
  },
  steps: {
    'ΣV†(ln T)V ≤ ln ΣV†TV for what happens in a short time': () =>
      takenAsRate(
        theorems.operatorJensen,
        ({ rho, noise: { pi, jumps, baths } }: Drawn, _: number, t: Real) => {
          const every = jumps.flatMap((L, k) => {
            const x = baths[k].boltzmannFactor;
            return pairOfJumps(L, x.times(0).plus(1), x);
          });
          return shortTime(rho, pi, every, t);
        },
        'g - f0 - f1',
        '0',
      ),
  },
});
