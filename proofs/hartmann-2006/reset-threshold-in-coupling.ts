import { everyVerdict, hasNegativity, isUnique, proof, setting, steadyNegativity } from 'clausius';
import claim, { CUSP, DISTANCE, SCALE } from '../../properties/hartmann-2006/reset-threshold-in-coupling.ts';
import { ISING, ISING_SIGNED, ratesAnd } from '../reset-models.ts';

/** The boundary is a parabola in g around r/2; its width vanishes at the root of the heptagon cubic. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  formulas: { distance: DISTANCE.text, scale: SCALE.text, cusp: CUSP.text, heptagon: 'y^3 + y^2 - 2*y - 1' },
  link: {
    symbols: ratesAnd({ N: 'real' }),
    read: ({ model: { generator, g, gamma, r } }) => ({ N: steadyNegativity(ISING, generator), g, gamma, r }),
    sides: ({ distance, scale, cusp }) => [
      ['N', `max(0, (${distance})/(${scale}))`],
      [distance, `(${cusp})/(4*(r + gamma))`],
    ],
  },
  steps: {
    'the steady state is unique': () => isUnique(ISING),
    'its negativity': () => hasNegativity(ISING, `max(0, ${ISING_SIGNED})`),
    'the positive root of the cubic is γ/(y − 1) with y³ + y² − 2y − 1 = 0, the equation of y = 2 cos(2π/7)': ({
      cusp,
      heptagon,
    }) => {
      const T = setting({ gamma: 'positive', r: 'positive', y: '(1, inf)' });
      return T.equal(T.at(cusp, { r: 'gamma/(y - 1)' }), T.product(heptagon, '-gamma^3/(y - 1)^3'));
    },
    'there is one positive root': ({ cusp }) => {
      // in u = γ/r the cubic falls from 1 to −∞
      const T = setting({ gamma: 'positive', r: 'positive', u: 'positive' });
      const inverse = T.product(T.at(cusp, { gamma: 'u*r' }), '1/r^3');
      return everyVerdict(
        T.equal(T.at(inverse, { u: '0' }), '1'),
        T.sign(T.derivative(inverse, 'u'), 'negative'),
        T.sign(T.at(inverse, { u: '1' }), 'negative'),
      );
    },
  },
});
