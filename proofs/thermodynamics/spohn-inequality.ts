import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/thermodynamics/spohn-inequality.ts';

/** S is the entropy of ρ(t) and R = tr ρ(t) ln π; v and f are their derivatives, −tr L(ρ) ln ρ and tr L(ρ) ln π. */
const S = setting({ S: 'real', R: 'real', v: 'real', f: 'real' });

/** Entropy production is the rate at which D(ρ(t)‖π) falls, and a channel that keeps π lets it fall. */
export default proof(claim, {
  covers: 'any dimension, ρ and π of full rank',
  partial: true,
  formulas: { distance: '-1*S - 1*R', production: '1*v + 1*f' },
  steps: {
    'what the symbols stand for': () =>
      every(
        cited('definition', 'D(ρ‖π) = tr ρ ln ρ − tr ρ ln π'),
        cited('calculus', 'd/dt tr ρ ln ρ = tr ρ̇ ln ρ, because tr ρ̇ = 0'),
      ),
    'the relative entropy from the entropy': ({ distance }) => S.equal(distance, '0 - S - R'),
    'entropy production is −d/dt D(ρ‖π)': ({ distance, production }) =>
      S.equal(S.product('-1', S.rate(distance, { S: 'v', R: 'f' })), production),
    'e^(tL) is a channel, and keeps π': () =>
      cited('BreuerPetruccione2002', 'generators in Lindblad form generate channels; L(π) = 0'),
    'D(e^(tL)ρ‖π) ≤ D(ρ‖π)': () => cited('Lindblad1975', 'relative entropy does not grow under channels'),
  },
});
