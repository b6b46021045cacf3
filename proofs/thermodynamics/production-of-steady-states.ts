import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/thermodynamics/production-of-steady-states.ts';

/** Of both baths: F = tr D(π) ln π, heat Q = tr H D(π), inverse temperature b; U = tr(−i[H, π]) ln π. */
const S = setting({ F1: 'real', F2: 'real', Q1: 'real', Q2: 'real', b1: 'real', b2: 'real', U: 'real' });

/** The terms with ln π add up to that of L(π) = 0. */
export default proof(claim, {
  covers: 'any dimension, any Hamiltonian, two baths of any temperatures',
  formulas: {
    resolved: '-(1*F1 + 1*b1*Q1) - (1*F2 + 1*b2*Q2)',
    flow: '-1*b1*Q1 - b2*Q2',
    printed: '-1*(F1 + F2 + U) - 1*b1*(Q1 + Q2)',
  },
  steps: {
    'what the symbols stand for': () =>
      every(
        cited('definition', 'ln ρ_α = −β_α H − ln Z_α, and tr D_α(π) = 0'),
        cited('definition', 'tr [H, π] ln π = 0 and tr [H, π] H = 0, as the trace is cyclic'),
      ),
    'L(π) = 0: F₁ + F₂ = 0 and Q₁ + Q₂ = 0, U being 0': ({ printed }) =>
      S.equal(S.at(printed, { U: '0', F2: '-F1', Q2: '-Q1' }), '0'),
    'resolved by baths the heat remains': ({ resolved, flow }) =>
      every(
        S.equal(S.at(resolved, { F2: '-F1' }), flow),
        S.equal(S.difference(resolved, flow), '-(F1 + F2)'),
        S.equal(flow, '-(b1*Q1 + b2*Q2)'),
      ),
    'the printed rate is −tr L(π)(ln π − ln ρ_T)': ({ printed }) => S.equal(printed, '-(F1 + F2 + U) - b1*(Q1 + Q2)'),
  },
});
