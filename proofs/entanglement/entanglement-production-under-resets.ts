import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-production-under-resets.ts';

/** Traces as symbols: X_y stands for tr X ln Y, with R for ρ, S for the closest separable state ρ* and P for π. */
const S = setting({ R_r: 'real', R_s: 'real', R_p: 'real', P_r: 'real', P_s: 'real', P_p: 'real' });

/** π is a separable state as well, and no closer to ρ than ρ*. */
export default proof(claim, {
  covers: 'any dimensions, any separable π, ρ of full rank',
  formulas: {
    E: '1*R_r - 1*R_s',
    toReset: '1*R_r - 1*R_p',
    back: '1*P_p - 1*P_s',
    production: '(1*R_r - R_p) + (1*P_p - P_r)',
    entanglement: '(1*P_r - R_r) - (1*P_s - R_s)',
  },
  steps: {
    'relative entropies from traces': ({ E, toReset, back }) =>
      every(
        cited('definition', 'E = D(ρ‖ρ*), D(X‖Y) = tr X ln X − tr X ln Y'),
        S.equal(E, 'R_r - R_s'),
        S.equal(toReset, 'R_r - R_p'),
        S.equal(back, 'P_p - P_s'),
      ),
    'Ė = tr(π − ρ)(ln ρ − ln ρ*)': ({ entanglement }) =>
      every(
        cited('entanglement-production-formula', 'Ė = tr ρ̇(ln ρ − ln ρ*) for ρ of full rank'),
        S.equal(entanglement, 'P_r - P_s - (R_r - R_s)'),
      ),
    'σ + Ė = D(π‖ρ*) + D(ρ‖π) − E': ({ production, entanglement, back, toReset, E }) =>
      every(
        S.equal(production, '(R_r - P_r) - (R_p - P_p)'),
        S.equal(S.sum(production, entanglement), S.sum(back, S.difference(toReset, E))),
      ),
    'which is nonnegative': () =>
      every(cited('Klein1931', 'D(ρ‖σ) ≥ 0'), cited('definition', 'E ≤ D(ρ‖π) for separable π')),
    'Ė ≤ −E ≤ 0': () => cited('VedralPlenio1998', 'E is convex: E((1 − h)ρ + hπ) ≤ (1 − h)E(ρ)'),
  },
});
