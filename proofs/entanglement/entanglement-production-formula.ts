import { cited, every, fails, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-production-formula.ts';

/** States of |00⟩ and |11⟩ with the population a of |00⟩; S stands for S(ρ), r and v for the derivatives of a and S. */
const S = setting({ a: '(0, 1)', r: 'real', S: 'real', v: 'real' });
const FLOW = { a: 'r', S: 'v' };

/** The derivative for the family of the source, where the closest state is the diagonal, and what is missing in print. */
export default proof(claim, {
  covers: 'states of |00⟩ and |11⟩ by computation; all states of full rank by Danskin’s theorem',
  partial: true,
  formulas: {
    entanglement: '-1*a*ln(a) - (1 - a)*ln(1 - a) - 1*S',
    // tr ρ̇ ln ρ = −Ṡ, and tr ρ̇ ln ρ* with ρ* = diag(a, 1 − a)
    production: '-1*v - r*ln(a) + r*ln(1 - a)',
    missing: 'r*ln(1 - a) - r*ln(a)',
    first: 'a/(1*a)',
    second: '(1 - a)/(1*(1 - a))',
  },
  steps: {
    'E is the relative entropy to the diagonal': () =>
      cited('Vedral2009', 'E = S(diagonal part) − S(ρ) for states on |00⟩, |11⟩'),
    'its derivative is tr ρ̇(ln ρ − ln ρ*)': ({ entanglement, production }) =>
      S.equal(S.rate(entanglement, FLOW), production),
    'D ln[ρ*](ρ) has the diagonal 1, so that tr D ln[ρ*](ρ) ρ̇* = tr ρ̇* = 0': ({ first, second }) =>
      every(
        S.equal(first, '1'),
        S.equal(second, '1'),
        S.equal(S.sum(S.product(first, 'r'), S.product(second, '-r')), '0'),
      ),
    'without coherences the printed exponential is 1, and −tr ρ̇ ln ρ* is missing': ({ production, missing }) =>
      every(S.equal(S.difference(production, missing), '-v'), fails(S.equal(missing, '0'))),
    'for ρ of full rank': () =>
      cited(
        'calculus',
        'the minimum over t of −tr ρ ln t has the derivative −tr ρ̇ ln ρ* where ρ* is the only minimiser',
      ),
    'ρ* is the only minimiser, and of full rank': () =>
      cited('VedralPlenio1998', '−tr ρ ln t is strictly convex in t > 0 and infinite for singular t'),
  },
});
