import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/thermodynamics/population-and-coherence-parts.ts';

/**
 * S and P are the entropies of ρ(t) and of its diagonal part Δρ(t) in the basis of the energies, R = tr ρ(t) ln π; v, w and f
 * are their derivatives.
 */
const S = setting({ S: 'real', P: 'real', R: 'real', v: 'real', w: 'real', f: 'real' });
const FLOW = { S: 'v', P: 'w', R: 'f' };

/** The parts are the rates at which D(Δρ‖π) and D(ρ‖Δρ) fall, and the evolution commutes with Δ. */
export default proof(claim, {
  covers: 'any dimension, energies that all differ, ρ of full rank',
  partial: true,
  formulas: {
    total: '1*v + 1*f',
    populations: '1*w + 1*f',
    coherences: '1*v - 1*w',
    toGibbs: '-1*P - 1*R',
    toDiagonal: '1*P - 1*S',
  },
  steps: {
    'L commutes with Δ': () =>
      every(
        cited('Davies1974', 'L commutes with X ↦ [H, X]'),
        cited('definition', 'Δ is the projection on the kernel of X ↦ [H, X] where all energies differ'),
      ),
    'ln π is diagonal, so tr ρ ln π = tr Δρ ln π': () => cited('definition', 'ln π = −βH − ln Z'),
    'the populations produce −d/dt D(Δρ‖π)': ({ toGibbs, populations }) =>
      every(S.equal(toGibbs, '0 - P - R'), S.equal(S.product('-1', S.rate(toGibbs, FLOW)), populations)),
    'which is nonnegative': () => cited('Spohn1978', 'for the state Δρ, of which L is the generator too'),
    'the coherences produce −d/dt D(ρ‖Δρ)': ({ toDiagonal, coherences }) =>
      every(
        cited('definition', 'tr ρ ln Δρ = tr Δρ ln Δρ, so D(ρ‖Δρ) = S(Δρ) − S(ρ)'),
        S.equal(toDiagonal, 'P - S'),
        S.equal(S.product('-1', S.rate(toDiagonal, FLOW)), coherences),
      ),
    'which is nonnegative, because e^(tL)Δρ = Δe^(tL)ρ': () => cited('Lindblad1975', 'D(e^(tL)ρ‖e^(tL)Δρ) ≤ D(ρ‖Δρ)'),
    'the parts add up': ({ total, populations, coherences }) =>
      every(S.equal(total, 'v + f'), S.equal(S.sum(populations, coherences), total)),
  },
});
