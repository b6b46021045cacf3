import {
  commutator,
  everyVerdict,
  fails,
  hermitianFrom,
  hermitianReading,
  hermitianSymbols,
  generatorMapsTo,
  model,
  proof,
  setting,
  Setting,
  type Matrix,
} from 'clausius';
import claim from '../../properties/vedral-2009/decay-equation-in-lindblad-form.ts';

const QUBIT = model({
  name: 'a qubit that decays, is excited and dephases',
  dims: [2],
  parameters: {
    gamma: 'positive',
    kappa: 'positive',
    eta: 'positive',
    omega: 'positive',
    p: '[0, 1]',
    a: 'real',
    b: 'real',
  },
  hamiltonian: 'omega/2*Z',
  jumps: [
    { operator: '|1><0|', rate: 'gamma' },
    { operator: '|0><1|', rate: 'kappa' },
    { operator: 'Z', rate: 'eta' },
  ],
});
const S = new Setting(QUBIT);
const RHO = S.matrix([
  ['p', 'a - i*b'],
  ['a + i*b', '1 - p'],
]);
const DOWN = S.matrix([
  ['0', '0'],
  ['1', '0'],
]);
const UP = S.matrix([
  ['0', '1'],
  ['0', '0'],
]);
const Z = S.matrix([
  ['1', '0'],
  ['0', '-1'],
]);

/** All terms as matrices of a general state. */
export default proof(claim, {
  covers: 'one qubit, all states, all rates > 0',
  formulas: { frequency: 'omega/2', rate: '1/2', dephasing: '1/2*eta', printed: '1*omega' },
  link: {
    parameters: setting({
      omega: 'positive',
      gamma: 'positive',
      kappa: 'positive',
      eta: 'positive',
      ...hermitianSymbols('rho', 2),
    }),
    read: ({ rho, omega, gamma, kappa, eta }) => ({ omega, gamma, kappa, eta, ...hermitianReading('rho', rho) }),
    objects: ({ omega, gamma, kappa, eta, ...entries }, arithmetic) => ({
      omega,
      gamma,
      kappa,
      eta,
      rho: hermitianFrom('rho', 2, entries, arithmetic),
    }),
  },
  steps: {
    'the printed right-hand side is the generator': ({ frequency, rate, dephasing }) =>
      generatorMapsTo(QUBIT, RHO, rightSide(frequency, rate, dephasing)),
    'with H = ωσ_z it is not': ({ frequency, printed, rate, dephasing }) =>
      everyVerdict(
        fails(generatorMapsTo(QUBIT, RHO, rightSide(printed, rate, dephasing))),
        S.equal(printed, S.product('2', frequency)),
      ),
  },
});

/** The equation with `frequency` before [σ_z, ρ]/i, γ·rate and κ·rate before the decay brackets, and `dephasing` before the double one. */
function rightSide(frequency: string, rate: string, dephasing: string): Matrix {
  const scaled = (A: Matrix, factor: string): Matrix => A.scaled(S.arithmetic.number(S.rational(factor)));
  const bracket = (L: Matrix, K: Matrix): Matrix => commutator(L.times(RHO), K).plus(commutator(L, RHO.times(K)));
  return scaled(commutator(Z, RHO).timesI(), `-(${frequency})`)
    .plus(scaled(bracket(DOWN, UP), `gamma*${rate}`))
    .plus(scaled(bracket(UP, DOWN), `kappa*${rate}`))
    .minus(scaled(commutator(Z, commutator(Z, RHO)), dephasing));
}
