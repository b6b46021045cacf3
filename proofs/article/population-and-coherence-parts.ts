import {
  defined,
  diagonalPart,
  entropyRate,
  identities,
  proof,
  setting,
  spectral,
  takenAsRate,
  theorems,
  type Matrix,
  type Real,
  type ThermalisingSystem,
} from 'clausius';
import claim from '../../properties/article/population-and-coherence-parts.ts';

interface Drawn {
  readonly system: ThermalisingSystem;
  readonly rho: Matrix;
}

/**
 * The parts are the rates at which D(Δρ‖π) and D(ρ‖Δρ) fall, because the evolution commutes with Δ and keeps π.
 *
 * v = −tr L(ρ) ln ρ, p = tr ΔL(ρ) ln Δρ, g = tr ΔL(ρ) ln π and f = tr L(ρ) ln π.
 */
export default proof(claim, {
  covers: 'any dimension, energies and gaps that all differ',
  link: {
    symbols: setting({ v: 'real', p: 'real', g: 'real', f: 'real' }),
    read: ({ system: { generator, gibbsState }, rho }) => {
      const change = generator.applyTo(rho);
      return {
        v: entropyRate(generator, rho),
        p: spectral(diagonalPart(rho)).logTrace(diagonalPart(change)),
        g: spectral(gibbsState).logTrace(diagonalPart(change)),
        f: spectral(gibbsState).logTrace(change),
      };
    },
    sides: () => [
      ['g - p', '0'],
      ['p + v', '0'],
      ['(g - p) + (p + v)', 'f + v'],
    ],
  },
  steps: {
    'd/dt D(e^{tL}Δρ‖e^{tL}π) ≤ 0': () =>
      takenAsRate(
        theorems.dataProcessingInTime,
        ({ system: { generator, gibbsState }, rho }: Drawn, _: number, t: Real) => [
          generator,
          t,
          diagonalPart(rho),
          gibbsState,
        ],
        'p - g',
        '0',
      ),
    'd/dt D(e^{tL}ρ‖e^{tL}Δρ) ≤ 0': () =>
      takenAsRate(
        theorems.dataProcessingInTime,
        ({ system: { generator }, rho }: Drawn, _: number, t: Real) => [generator, t, rho, diagonalPart(rho)],
        '-p - v',
        '0',
      ),
    'ln π is diagonal': () =>
      defined(
        identities.logTraceOfDiagonal,
        ({ system: { generator, gibbsState }, rho }: Drawn) => [generator.applyTo(rho), gibbsState],
        'f',
        'g',
      ),
  },
});
