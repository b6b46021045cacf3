import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/thermodynamics/entropy-production-is-a-derivative.ts';

/** Traces as symbols: X_y stands for tr X ln Y, with R for ρ, L for ρ + δ and T for ρ_T. */
const S = setting({ R_r: 'real', R_t: 'real', L_l: 'real', L_r: 'real', L_t: 'real' });

/** Three relative entropies share the traces that cancel. */
export default proof(claim, {
  covers: 'any dimension, states of full rank',
  formulas: {
    change: '(1*L_l - L_t) - (1*R_r - R_t)',
    linear: '(1*L_r - R_r) - (1*L_t - R_t)',
    rest: '1*L_l - L_r',
  },
  steps: {
    'what the symbols stand for': () =>
      every(
        cited('definition', 'D(X‖Y) = tr X ln X − tr X ln Y'),
        cited('definition', 'tr δ ln Y = tr(ρ + δ) ln Y − tr ρ ln Y'),
      ),
    'relative entropies from traces': ({ change, rest }) =>
      every(S.equal(change, 'L_l - L_t - R_r + R_t'), S.equal(rest, 'L_l - L_r')),
    'the linear term from traces': ({ linear }) => S.equal(linear, '(L_r - R_r) - (L_t - R_t)'),
    'both sides agree': ({ change, linear, rest }) => S.equal(change, S.sum(linear, rest)),
  },
});
