import { cited, every, maps, model, partialTrace, proof, Setting, type Matrix } from 'clausius';
import claim from '../../properties/entanglement/production-does-not-depend-on-the-idle-qubit.ts';

const NOISY = model({
  name: 'two qubits, the first of which decays, is excited and dephases',
  dims: [2, 2],
  parameters: {
    gamma: 'positive',
    kappa: 'positive',
    eta: 'positive',
    omega: 'real',
    p: '(0, 1)',
    a: 'real',
    b: 'real',
    m: 'real',
    c: 'real',
    d: 'real',
  },
  hamiltonian: 'omega/2*ZI',
  jumps: [
    { operator: '|1><0|_0', rate: 'gamma' },
    { operator: '|0><1|_0', rate: 'kappa' },
    { operator: 'Z_0', rate: 'eta' },
  ],
});
const S = new Setting(NOISY);
const IDLE = S.matrix([
  ['p', 'a - i*b'],
  ['a + i*b', '1 - p'],
]);

/** The stationary states, and the trace that drops out because the other qubit is left alone. */
export default proof(claim, {
  covers: 'noise on one of two qubits, all rates > 0, all states',
  formulas: { excited: 'kappa/(1*gamma + kappa)', ground: 'gamma/(1*gamma + kappa)' },
  steps: {
    'τ ⊗ χ is stationary': ({ excited, ground }) => {
      const tau = S.matrix([
        [excited, '0'],
        ['0', ground],
      ]);
      return every(maps(NOISY, tau.kron(IDLE), zeros(4)), S.equal(S.sum(excited, ground), '1'));
    },
    'what the noise makes of Y ⊗ χ has no trace over the first qubit': () => {
      const Y = S.matrix([
        ['m', 'c - i*d'],
        ['c + i*d', '1 - m'],
      ]);
      const image = NOISY.generator.applyTo(Y.kron(IDLE));
      return S.sameMatrix(partialTrace(image, [2, 2], 0), zeros(2));
    },
    'so tr ρ̇(1 ⊗ ln χ) = 0': () => cited('definition', 'tr ρ̇(1 ⊗ Y) = tr_B[(tr_A ρ̇)Y], and products Y ⊗ χ span all ρ'),
  },
});

function zeros(dim: number): Matrix {
  return S.matrix(Array.from({ length: dim }, () => Array.from({ length: dim }, () => '0')));
}
