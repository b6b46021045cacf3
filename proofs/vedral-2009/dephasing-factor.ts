import {
  fails,
  hermitianFrom,
  hermitianReading,
  hermitianSymbols,
  generatorMapsTo,
  model,
  proof,
  Setting,
  setting,
} from 'clausius';
import claim from '../../properties/vedral-2009/dephasing-factor.ts';

const DEPHASING = model({
  name: 'a qubit that dephases',
  dims: [2],
  parameters: { eta: 'positive', p: '[0, 1]', a: 'real', b: 'real' },
  hamiltonian: '0',
  jumps: [{ operator: 'Z', rate: 'eta' }],
});
const S = new Setting(DEPHASING);
const RHO = S.matrix([
  ['p', 'a - i*b'],
  ['a + i*b', '1 - p'],
]);
const Z = S.matrix([
  ['1', '0'],
  ['0', '-1'],
]);

/** The double commutator, the dissipator, and their effect on a coherence. */
export default proof(claim, {
  covers: 'one qubit, all states, η > 0',
  formulas: { rate: '-2*eta', printed: '-eta/2', factor: '1/2*eta' },
  link: {
    parameters: setting({ eta: 'positive', ...hermitianSymbols('rho', 2) }),
    read: ({ rho, eta }) => ({ eta, ...hermitianReading('rho', rho) }),
    objects: ({ eta, ...entries }, arithmetic) => ({ eta, rho: hermitianFrom('rho', 2, entries, arithmetic) }),
  },
  steps: {
    'the dissipator is the printed double commutator': ({ factor }) => {
      const inner = Z.times(RHO).minus(RHO.times(Z));
      const double = Z.times(inner).minus(inner.times(Z));
      return generatorMapsTo(DEPHASING, RHO, double.scaled(S.arithmetic.number(S.rational(`-(${factor})`))));
    },
    'coherences decay at the rate 2η': ({ rate }) => generatorMapsTo(DEPHASING, RHO, coherence(rate)),
    'not at the printed rate': ({ printed }) => fails(generatorMapsTo(DEPHASING, RHO, coherence(printed))),
    'the printed rate is that of spin operators': ({ printed, rate }) => S.equal(S.product(rate, '1/4'), printed),
  },
});

function coherence(rate: string): ReturnType<typeof S.matrix> {
  return S.matrix([
    ['0', `(${rate})*(a - i*b)`],
    [`(${rate})*(a + i*b)`, '0'],
  ]);
}
