import { anticommutator, commutator, everyVerdict, fails, proof, setting, type Matrix } from 'clausius';
import claim from '../../properties/vedral-2009/kraus-operators-of-a-short-time.ts';

const LETTERS = ['h', 'k', 'j', 'r'].flatMap((name) => [1, 2, 3, 4].map((index) => `${name}${index}`));
const S = setting({ t: 'positive', ...Object.fromEntries(LETTERS.map((name) => [name, 'real'] as const)) });

/** A Hermitian matrix of a qubit with entries of its own. */
const [H, K, J, RHO] = ['h', 'k', 'j', 'r'].map((x) =>
  S.matrix([
    [`${x}1`, `${x}2 - i*${x}3`],
    [`${x}2 + i*${x}3`, `${x}4`],
  ]),
);
const ONE = S.matrix([
  ['1', '0'],
  ['0', '1'],
]);

/** Identities of polynomials in H, K = ΣΓ†Γ, J = ΣΓρΓ† and ρ, which may be any Hermitian matrices. */
export default proof(claim, {
  // Two jumps have more coordinates than rational functions can hold with fourth powers of Δt: it is not bound to its claim.
  covers: 'one qubit, any number of jumps, all times',
  formulas: { half: '1/2', step: '1*t', rest: '1*t^2' },
  steps: {
    'ΣW†W = 1 + Δt²H̃†H̃': ({ half, step, rest }) => S.sameMatrix(completeness(half, step), withRest(rest, half)),
    'it is not 1': ({ half, step }) => fails(S.sameMatrix(completeness(half, step), ONE)),
    'ΣWρW† = ρ + Δt ρ̇ + Δt²H̃ρH̃†': ({ half, step, rest }) => {
      const W0 = firstOperator(half, step);
      const image = W0.times(RHO).times(W0.adjoint()).plus(scaled(J, step));
      const change = J.minus(commutator(H, RHO).timesI()).minus(scaled(anticommutator(K, RHO), '1/2'));
      const tilde = effective(half);
      const stated = RHO.plus(scaled(change, 't')).plus(scaled(tilde.times(RHO).times(tilde.adjoint()), rest));
      return everyVerdict(S.sameMatrix(image, stated), S.equal(step, 't'));
    },
  },
});

/** H̃ = H − (i/2)K. */
function effective(half: string): Matrix {
  return H.minus(scaled(K.timesI(), half));
}

function firstOperator(half: string, step: string): Matrix {
  return ONE.minus(scaled(effective(half).timesI(), step));
}

function completeness(half: string, step: string): Matrix {
  const W0 = firstOperator(half, step);
  return W0.adjoint().times(W0).plus(scaled(K, step));
}

function withRest(rest: string, half: string): Matrix {
  const tilde = effective(half);
  return ONE.plus(scaled(tilde.adjoint().times(tilde), rest));
}

function scaled(A: Matrix, factor: string): Matrix {
  return A.scaled(S.arithmetic.number(S.rational(factor)));
}
