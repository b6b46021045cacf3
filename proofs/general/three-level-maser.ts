import { everyVerdict, hasProduction, isUnique, model, proof, Setting, setting } from 'clausius';
import claim, { build, COHERENCE } from '../../properties/general/three-level-maser.ts';

const MASER = model({
  name: 'a three-level maser',
  dims: [3],
  parameters: { g: 'positive', w: 'real', uh: 'positive', dh: 'positive', uc: 'positive', dc: 'positive' },
  hamiltonian: 'g*(|1><2| + |2><1|) + w*|2><2|',
  jumps: {
    hot: [
      { operator: '|2><0|', rate: 'uh' },
      { operator: '|0><2|', rate: 'dh' },
    ],
    cold: [
      { operator: '|1><0|', rate: 'uc' },
      { operator: '|0><1|', rate: 'dc' },
    ],
  },
});
const S = new Setting(MASER);

/** The coherence is evaluated over rational functions; beyond the claim, its sign, and the entropy production as photon rate times affinity. */
export default proof(claim, {
  covers: 'three levels, all g and rates > 0, any detuning',
  link: {
    parameters: setting({ g: 'positive', w: 'real', uh: 'positive', dh: 'positive', uc: 'positive', dc: 'positive' }),
    read: ({ model: { values } }) => values,
    objects: (values, arithmetic) => ({ model: build(values, arithmetic) }),
  },
  formulas: { coherence: COHERENCE.text, threshold: '1*uh*dc - 1*dh*uc' },
  steps: {
    'the steady state is unique': () => isUnique(MASER),
    'it has the sign of the threshold': ({ coherence, threshold }) =>
      S.sign(S.product(coherence, `1/(${threshold})`), 'positive'),
    'the entropy production is g times the coherence times the affinity': ({ coherence }) =>
      everyVerdict(hasProduction(MASER, S.product('g', coherence, 'ln(uh*dc/(dh*uc))'))),
  },
});
