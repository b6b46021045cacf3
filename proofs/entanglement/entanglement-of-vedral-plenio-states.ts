import { every, proof, setting } from 'clausius';
import {
  ENTANGLEMENT as BALANCED,
  QUADRATIC,
} from '../../properties/entanglement/entanglement-of-balanced-x-states.ts';
import claim, { ENTANGLEMENT } from '../../properties/entanglement/entanglement-of-vedral-plenio-states.ts';

const S = setting({ l: '(0, 1)', u: 'real', v: 'real', p: 'real', w: 'real', x: 'real', q: 'real', s: 'real' });

/** r₁ = 1 − λ, r₂ = 0 and w = p = λ/2, where the closest state has lost an eigenvalue: q = s. */
const STATE = { u: '1 - l', v: '0', p: 'l/2', w: 'l/2' };

/** The limit r₂ → 0, w → p of X states with ρ₀₀ = ρ₁₁. */
export default proof(claim, {
  covers: '0 < λ < 1; λ = 0 and λ = 1 by continuity',
  formulas: {
    entanglement: ENTANGLEMENT.text,
    shift: '1*l^2/4',
    overlap: '1*l/2*(1 - l/2)',
    left: '1*u*ln(u/(u + x)) + (p + w)*ln((p + w)/(q + s))',
  },
  steps: {
    'the shift of the populations solves the quadratic equation, and s = q': ({ shift, overlap }) =>
      every(
        S.equal(S.at(QUADRATIC.text, { ...STATE, x: shift }), '0'),
        S.equal(S.at('(u + x)*(v + x)', { ...STATE, x: shift }), `(${overlap})^2`),
        S.sign(overlap, 'positive'),
        S.equal(S.at('p - x', { ...STATE, x: shift }), overlap),
      ),
    'the terms r₂ ln(r₂/x) and (p − w) ln((p − w)/(q − s)) vanish': ({ left }) =>
      every(
        S.equal(S.difference(BALANCED.text, left), 'v*ln(v/(v + x)) + (p - w)*ln((p - w)/(q - s))'),
        // (p − w)/(q − s) = 1 − x/s stays finite.
      ),
    'the others give E': ({ entanglement, shift, overlap, left }) =>
      S.equal(S.at(left, { ...STATE, x: shift, q: overlap, s: overlap }), entanglement),
  },
});
