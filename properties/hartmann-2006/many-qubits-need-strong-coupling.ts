import { anySymmetricResetModel, assuming, atMost, claim, signedNegativity, uniqueSteadyState } from 'clausius';

/** That entanglement needs a coupling above the dephasing rate holds for two Ising qubits, not for three. */
export default claim('many-qubits-need-strong-coupling', {
  source: 'HartmannDurBriegel2006, section III B',
  statement: String.raw`g \le \gamma \;\Rightarrow\; \mathcal{N}_{1|23} = 0`,
  literature: 'false',
  note: 'The source states the condition for two qubits and says that the properties carry over to larger systems. It holds for the pairs: pairs-need-strong-coupling.',
  systems: [[2, 2, 2]],
  given: (dims) => ({ model: anySymmetricResetModel({ qubits: dims.length }) }),
  asserts: ({ model: { generator, g, gamma } }, dims) =>
    assuming(atMost(g, gamma), atMost(signedNegativity(uniqueSteadyState(generator), dims, 0), 0)),
});
