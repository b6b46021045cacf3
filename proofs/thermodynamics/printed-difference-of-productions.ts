import { cited, every, fails, proof, setting } from 'clausius';
import claim, { DIFFERENCE } from '../../properties/thermodynamics/printed-difference-of-productions.ts';

/** a(t) with limit p and rate Γ; S stands for S(ρ), which drops out, and v for its derivative. */
const S = setting({ a: '(0, 1)', p: '(0, 1)', G: 'positive', S: 'real', v: 'real', h: '(0, 1)', u: 'real' });

/** The entropy of the state drops out of σ + σ_E; the rest is a logarithm of populations. */
export default proof(claim, {
  covers: 'the printed family, all 0 < a, a_∞ < 1, γ + κ > 0; decay rate by the limit of Δ/ε²',
  formulas: {
    difference: DIFFERENCE.text,
    // up to a constant
    production: '1*S + a*ln(p) - a*ln(1 - p)',
    entanglement: '-1*a*ln(a) - (1 - a)*ln(1 - a) - S',
    curvature: '1/(p*(1 - p))',
  },
  steps: {
    'σ = Ṡ + d/dt tr ρ ln ρ_T and σ_E = d/dt [S(Δρ) − S] add up to the printed difference': ({
      difference,
      production,
      entanglement,
    }) => {
      const flow = { a: 'G*(p - a)', S: 'v' };
      return S.equal(
        S.sum(S.rate(production, flow), S.rate(entanglement, flow)),
        S.product('G', inPopulations(difference)),
      );
    },
    'the closest separable state of the family is its diagonal': () =>
      cited('Vedral2009', 'E = S(diagonal part) − S(ρ) for states on |00⟩, |11⟩'),
    'the logarithm has the sign of a_∞ − a, so the difference is nonnegative': ({ difference }) =>
      every(
        S.equal(inPopulations(difference), '(p - a)*ln((1 - a)*p/(a*(1 - p)))'),
        S.equal('(1 - a)*p/(a*(1 - p)) - 1', '(p - a)/(a*(1 - p))'),
        S.sign('a*(1 - p)', 'positive'),
        cited('calculus', 'ln y has the sign of y − 1'),
      ),
    'for ε → ε/2 it falls below one half: Δ/ε increases with |ε|': ({ difference }) => {
      // Δ(p + ε)/ε = −ln(…) =: g(ε), g(0) = 0, with derivative 1/(a(1 − a)) > 0
      const slope = S.derivative(S.product(inPopulations(difference), '1/(a - p)'), 'a');
      return every(S.equal(slope, '1/(a*(1 - a))'), S.sign('1/(a*(1 - a))', 'positive'));
    },
    'close to the limit it is ε²/(a_∞(1 − a_∞)), so it decays as e^{−2Γt}': ({ difference, curvature }) => {
      const near = S.at(inPopulations(difference), { a: 'p + h' });
      return S.limit(S.product(near, '1/h^2'), 'h', 'zero', curvature);
    },
    'where one of the rates is zero, and with it a_∞ or 1 − a_∞, it is infinite': ({ difference }) =>
      every(
        fails(S.limit(S.at(inPopulations(difference), { p: 'h' }), 'h', 'zero', '0')),
        fails(S.limit(S.at(inPopulations(difference), { p: '1 - h' }), 'h', 'zero', '0')),
      ),
  },
});

/** The formula of the claim with b = 1 − a, c = p, d = 1 − p. */
function inPopulations(text: string): string {
  return text.replaceAll(/\bb\b/g, '(1 - a)').replaceAll(/\bc\b/g, 'p').replaceAll(/\bd\b/g, '(1 - p)');
}
