import { derivationOf, every, hasJordanBlocks, hasSpectrum, proof, setting, Setting } from 'clausius';
import claim, { FIRST, SECOND } from '../../properties/entanglement/reset-spectrum.ts';
import { ISING } from '../reset-models.ts';

const S = new Setting(ISING);

/** Characteristic polynomial, its power sums, the gap, and the Jordan blocks where eigenvalues meet. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; Jordan blocks at r = 4g',
  formulas: {
    first: FIRST.text,
    second: SECOND.text,
    single: 'lambda + r',
    double: 'lambda + 2*r',
    coherences: 'lambda + 2*r + 2*gamma',
    pair: '(lambda + 3*r/2 + gamma)^2 + 4*g^2 - r^2/4',
    multiplicities: '2,1,4,4',
    kernels: '4,8',
    meeting: '4*g',
  },
  steps: {
    'the characteristic polynomial': ({ single, double, coherences, pair, multiplicities }) => {
      const [a, b, c, d] = multiplicities.split(',');
      return hasSpectrum(ISING, [
        ['lambda', 1],
        [single, a],
        [double, b],
        [coherences, c],
        [pair, d],
      ]);
    },
    'the power sums': ({ first, second }) =>
      every(
        S.equal(first, '2*(-r) + (-2*r) + 4*(-2*(r + gamma)) + 8*(-(3*r/2 + gamma))'),
        S.equal(second, '2*r^2 + 4*r^2 + 16*(r + gamma)^2 + 8*((3*r/2 + gamma)^2 - 4*(g^2 - r^2/16))'),
      ),
    'four Jordan blocks of size 2 where r = 4g, and none larger': ({ meeting, kernels }) =>
      hasJordanBlocks(ISING, { parameter: 'r', value: meeting, eigenvalue: '-(3*r/2 + gamma)' }, kernels.split(',')),
    'the gap is r: the pair stays to the left of −r': () => {
      // for λ = −r + x, x ≥ 0 real, each other factor is positive; complex pairs have real part −(3r/2 + γ)
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', x: 'nonnegative' });
      return every(
        T.sign(T.at('3*r/2 + gamma - r', {}), 'positive'),
        T.sign('(x + r/2 + gamma)^2 + 4*g^2 - r^2/4', 'positive'),
      );
    },
    'the steady state is simple': () => {
      const { uniqueness } = derivationOf(ISING);
      return uniqueness.verdict === 'everywhere'
        ? S.equal('0', '0')
        : { verdict: 'undecided', rests: [], reason: uniqueness.verdict };
    },
  },
});
