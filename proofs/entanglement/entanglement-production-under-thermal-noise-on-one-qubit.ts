import { cited, every, proof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-production-under-thermal-noise-on-one-qubit.ts';
import { boundByDetailedBalance, TRACES } from '../detailed-balance.ts';

const S = setting({ gamma: 'positive', kappa: 'positive' });
const DOWN = S.matrix([
  ['0', '0'],
  ['1', '0'],
]);
const Z = S.matrix([
  ['1', '0'],
  ['0', '-1'],
]);

/** Thermal noise and dephasing have detailed balance (GNS) with respect to the stationary state of the qubit. */
export default proof(claim, {
  covers: 'all rates > 0, ρ of full rank',
  // π and the rates up to factors, e^{−ω} = γ/κ
  formulas: { ...TRACES, up: '1*kappa', down: '1*gamma' },
  steps: {
    'σ₋ and σ₊ are such a pair, and σ_z is Hermitian and commutes with π': ({ up, down }) => {
      const pi = S.matrix([
        [up, '0'],
        ['0', down],
      ]);
      const ratio = S.arithmetic.number(S.rational('gamma/kappa'));
      return every(
        S.equal(S.sum(up, down), 'gamma + kappa'),
        S.sameMatrix(pi.times(DOWN), DOWN.times(pi).scaled(ratio)),
        S.sameMatrix(pi.times(Z), Z.times(pi)),
      );
    },
    'separable states stay separable': () => cited('definition', 'e^(tD) acts on one qubit'),
    ...boundByDetailedBalance,
  },
});
