import { every, proof, setting, Setting, signedNegativityOf } from 'clausius';
import claim, { CUSP, DISTANCE } from '../../properties/entanglement/reset-threshold-in-coupling.ts';
import { ISING } from '../reset-models.ts';

const S = new Setting(ISING);

/** The border is a parabola in g around r/2; its width vanishes at the root of the heptagon cubic. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0',
  formulas: { distance: DISTANCE.text, cusp: CUSP.text, heptagon: 'y^3 + y^2 - 2*y - 1' },
  steps: {
    'entangled exactly inside the interval': ({ distance }) =>
      S.equal(signedNegativityOf(ISING), S.product(distance, '1/(2*(2*g^2 + (r + gamma/2)*(r + gamma)))')),
    'the interval is empty where the cubic is not positive': ({ distance, cusp }) =>
      S.equal(S.product(S.sum(distance, '(g - r/2)^2'), '4*(r + gamma)'), cusp),
    'its positive root is γ/(y − 1) with y³ + y² − 2y − 1 = 0, the equation of y = 2 cos(2π/7)': ({
      cusp,
      heptagon,
    }) => {
      // r = γ/(y − 1) is positive for y > 1
      const T = setting({ gamma: 'positive', r: 'positive', y: '(1, inf)' });
      return T.equal(T.at(cusp, { r: 'gamma/(y - 1)' }), T.product(heptagon, '-gamma^3/(y - 1)^3'));
    },
    'there is one positive root': ({ cusp }) => {
      // in u = γ/r the cubic falls from 1 to −∞
      const T = setting({ gamma: 'positive', r: 'positive', u: 'positive' });
      const inverse = T.product(T.at(cusp, { gamma: 'u*r' }), '1/r^3');
      return every(
        T.equal(T.at(inverse, { u: '0' }), '1'),
        T.sign(T.derivative(inverse, 'u'), 'negative'),
        T.sign(T.at(inverse, { u: '1' }), 'negative'),
      );
    },
  },
});
