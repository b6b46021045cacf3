import { cited, every, proof, runProof, setting } from 'clausius';
import claim from '../../properties/entanglement/entanglement-lost-to-two-environments.ts';
import onOneSide from './entanglement-lost-to-an-environment.ts';

/** Entropies P0, P1, P2 of A B before, between and after the two interactions; R0, R and Q0, Q of the environments. */
const S = setting({ P0: 'real', P1: 'real', P2: 'real', R0: 'real', R: 'real', Q0: 'real', Q: 'real' });

/** The two interactions one after the other; neither changes the other's environment. */
export default proof(claim, {
  covers: 'any dimensions, uncorrelated start, any unitaries of each side with its own environment',
  formulas: {
    first: '(1*P1 - P0) + (1*R - R0)',
    second: '(1*P2 - P1) + (1*Q - Q0)',
    gain: '(1*P2 - P0) + (1*R - R0) + (1*Q - Q0)',
  },
  steps: {
    'the bound on one side': () => {
      const { verdict, rests } = runProof(onOneSide);
      return verdict === 'proved' ? { verdict, rests } : { verdict: 'undecided', rests, reason: 'see its own proof' };
    },
    'after the first interaction A′B starts uncorrelated with F': () =>
      cited('definition', 'F has not interacted, and what was E is traced out'),
    'the gains of both': ({ first, second }) =>
      every(S.equal(first, '(P1 + R) - (P0 + R0)'), S.equal(second, '(P2 + Q) - (P1 + Q0)')),
    'they add up, and so do the losses': ({ first, second, gain }) => S.equal(S.sum(first, second), gain),
  },
});
