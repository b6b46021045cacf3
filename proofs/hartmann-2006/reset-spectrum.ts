import { everyVerdict, hasJordanBlocks, hasSpectrum, isUnique, model, proof, setting, Setting } from 'clausius';
import claim, { FIRST, SECOND } from '../../properties/hartmann-2006/reset-spectrum.ts';
import { drawnModel, ISING, ratesAnd, THREE_SPINS } from '../reset-models.ts';

const S = new Setting(ISING);

/**
 * λ = −k(γ + r) − (N − k)r/2 + (N − k − 2j)√(r²/4 − 4g²M²) with multiplicity C(N, k) C(k, k₊) C(N − k, j) and M = 2k₊ − k, at
 * N = 3: factor × multiplicity of its roots.
 */
const THREE = [
  'lambda × 1',
  'lambda + 1*r × 3',
  'lambda + 2*r × 3',
  'lambda + 3*r × 1',
  '(lambda + gamma + 2*r)^2 - 4*(r^2/4 - 4*g^2) × 6',
  'lambda + gamma + 2*r × 12',
  '(lambda + 2*gamma + 5*r/2)^2 - (r^2/4 - 16*g^2) × 6',
  'lambda + 2*gamma + 2*r × 6',
  'lambda + 2*gamma + 3*r × 6',
  'lambda + 3*gamma + 3*r × 8',
].join(';');

/** Where r = 2γ the pair meets at −2r, an eigenvalue anyway: the spins there, with more dephasing, and with faster resets. */
const AT_TWICE = model({
  ...ISING.definition,
  name: `${ISING.name}, r = 2*gamma`,
  parameters: { g: 'positive', r: 'positive' },
  let: { gamma: 'r/2' },
});
const BESIDE = [
  model({
    ...ISING.definition,
    name: `${ISING.name}, r < 2*gamma`,
    parameters: { g: 'positive', r: 'positive', s: 'positive' },
    let: { gamma: 'r/2 + s' },
  }),
  model({
    ...ISING.definition,
    name: `${ISING.name}, r > 2*gamma`,
    parameters: { g: 'positive', gamma: 'positive', s: 'positive' },
    let: { r: '2*gamma + s' },
  }),
];
const MEETING = { parameter: 'g', value: 'r/4', eigenvalue: '-(3*r/2 + gamma)' };

/** Characteristic polynomial, its power sums, the gap, and the Jordan blocks where eigenvalues meet. */
export default proof(claim, {
  covers: 'two qubits, all g, γ, r > 0; Jordan blocks at r = 4g; beyond the claim, the spectrum for three qubits',
  formulas: {
    first: FIRST.text,
    second: SECOND.text,
    single: 'lambda + 1*r',
    double: 'lambda + 2*r',
    coherences: 'lambda + 2*r + 2*gamma',
    pair: '(lambda + 3*r/2 + gamma)^2 + 4*g^2 - r^2/4',
    multiplicities: '2,1,4,4',
    kernels: '4,8',
    kernelsWithDouble: '5,9',
    three: THREE,
  },
  link: {
    parameters: ratesAnd({}),
    read: ({ model: { g, gamma, r } }) => ({ g, gamma, r }),
    objects: (values, arithmetic) => ({ model: drawnModel([0, 0, 1], ['+', '+'], values, arithmetic) }),
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
      everyVerdict(
        S.equal(first, '2*(-r) + (-2*r) + 4*(-2*(r + gamma)) + 8*(-(3*r/2 + gamma))'),
        S.equal(second, '2*r^2 + 4*r^2 + 16*(r + gamma)^2 + 8*((3*r/2 + gamma)^2 - 4*(g^2 - r^2/16))'),
      ),
    'four Jordan blocks of size 2 where r = 4g, and none larger': ({ kernels, kernelsWithDouble }) =>
      everyVerdict(
        hasJordanBlocks(AT_TWICE, MEETING, kernelsWithDouble.split(',')),
        ...BESIDE.map((ising) => hasJordanBlocks(ising, MEETING, kernels.split(','))),
      ),
    'the gap is r: the pair stays to the left of −r': () => {
      // for λ = −r + x, x ≥ 0 real, each other factor is positive; complex pairs have real part −(3r/2 + γ)
      const T = setting({ g: 'positive', gamma: 'positive', r: 'positive', x: 'nonnegative' });
      return everyVerdict(
        T.sign(T.at('3*r/2 + gamma - r', {}), 'positive'),
        T.sign('(x + r/2 + gamma)^2 + 4*g^2 - r^2/4', 'positive'),
      );
    },
    'three qubits: the formula for N qubits, factor by factor': ({ three }) =>
      hasSpectrum(
        THREE_SPINS,
        three.split(';').map((line) => {
          const [factor, multiplicity] = line.split('×');
          return [factor, multiplicity.trim()] as const;
        }),
      ),
    'the steady state is simple': () => isUnique(ISING),
  },
});
