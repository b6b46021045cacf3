import { every, hasNegativity, proof, setting } from 'clausius';
import claim, { MAXIMUM } from '../../properties/entanglement/xx-decay-negativity-is-bounded.ts';
import { XX_DECAY_BY_INVERSION } from '../decay-models.ts';

const S = setting({ g: 'positive', B: 'positive', c: 'nonnegative', w: '[0, 1]', x: 'positive' });

/** The negativity grows with |2s − 1| and falls with dephasing beyond C = B/2, where it is a function of g/C. */
export default proof(claim, {
  covers: 'two qubits, all g, B > 0, C ≥ B/2, 0 ≤ s ≤ 1',
  formulas: {
    signed: '(2*B*g*w - B*(B/2 + c)*(1 - w^2) - 2*g^2)/(4*(B*(B/2 + c) + 2*g^2))',
    cold: 'x*(2 - x)/(4*(x^2 + 1))',
    maximum: MAXIMUM.text,
    place: '(sqrt(5) - 1)/2',
  },
  steps: {
    'the negativity is max(0, f) with w = |2s − 1|': ({ signed }) =>
      every(...XX_DECAY_BY_INVERSION.map((half) => hasNegativity(half, `max(0, ${signed})`))),
    'f does not fall with w': ({ signed }) => S.sign(S.derivative(signed, 'w'), 'nonnegative'),
    'at w = 1, f + 1/4 is positive and falls with c, so max(0, f) does not grow': ({ signed }) =>
      every(
        S.equal(S.at(signed, { w: '1' }), '(B*g - g^2)/(2*(B*(B/2 + c) + 2*g^2))'),
        // where f > 0, that is for g < B, the derivative has the sign of −(B − g)
        S.sign(S.product(S.derivative(S.at(signed, { w: '1' }), 'c'), '1/(B - g)'), 'negative'),
      ),
    'at w = 1 and c = 0 it is a function of x = 2g/B': ({ signed, cold }) =>
      S.equal(S.at(S.at(signed, { w: '1' }), { c: '0', g: 'x*B/2' }), cold),
    'its maximum is at the golden ratio': ({ cold, maximum, place }) =>
      every(
        setting({ x: 'positive' }).supremum(cold, 'x', maximum, place),
        S.equal(S.at('(B*g - g^2)/(2*(B*(B/2 + c) + 2*g^2))', { c: '0', g: 'x*B/2' }), cold),
      ),
  },
});
