import {
  heatCurrent,
  proof,
  setting,
  spectral,
  takenAsRate,
  theorems,
  uniqueSteadyState,
  type Jump,
  type Matrix,
  type Real,
  type ThermalSystem,
} from 'clausius';
import claim from '../../properties/general/adiabatic-entropy-production-of-davies-generators.ts';
import { pairOfJumps, shortTime, type EntropicJump } from '../short-times.ts';

interface Drawn {
  readonly system: ThermalSystem;
  readonly rho: Matrix;
}

const BATHS = ['hot', 'cold'] as const;

/** Of a bath: the jumps that keep the energy, and pairs A(ω), A(ω)† with the ratio e^{−βω} of their rates. */
function entropicJumps([keeping, ...others]: readonly Jump[]): readonly EntropicJump[] {
  const real = (rate: Jump['rate']): Real => keeping.operator.arithmetic.real(0).plus(rate);
  const pairs = others.flatMap(({ operator, rate }, k) =>
    k % 2 === 0 ? pairOfJumps(operator, real(rate), real(others[k + 1].rate)) : [],
  );
  return [{ operator: keeping.operator, rate: real(keeping.rate), factor: real(1) }, ...pairs];
}

/**
 * Jensen's inequality for what happens in a short time; see `shortTime`. Without degeneracy the steady state is diagonal, so that it
 * commutes with H. q_k is β times the heat of bath k, g = tr L(ρ) ln π.
 */
export default proof(claim, {
  covers: 'any dimension, any two baths',
  link: {
    symbols: setting({ q0: 'real', q1: 'real', g: 'real' }),
    read: ({ system: { generator, baths }, rho }) => {
      const [q0, q1] = BATHS.map((bath) =>
        heatCurrent(generator, rho, bath, generator.hamiltonian).times(baths[bath].beta),
      );
      return { q0, q1, g: spectral(uniqueSteadyState(generator)).logTrace(generator.applyTo(rho)) };
    },
    sides: () => [['-(g + q0 + q1)', '0']],
  },
  steps: {
    'ΣV†(ln T)V ≤ ln ΣV†TV for what happens in a short time': () =>
      takenAsRate(
        theorems.operatorJensen,
        ({ system: { generator }, rho }: Drawn, _: number, t: Real) => {
          const every = BATHS.flatMap((bath) => entropicJumps(generator.baths[bath]));
          return shortTime(rho, uniqueSteadyState(generator), every, t);
        },
        'g + q0 + q1',
        '0',
      ),
  },
});
