import { allOf, anySeparableState, atMost, claim, signedNegativity } from 'clausius';

/** Average negativity is a witness: product vectors of all qubits have none across any cut. */
export default claim('average-negativity-of-separable-states', {
  source: 'HartmannDurBriegel2006, section III B',
  statement: String.raw`\rho = \sum_k p_k\, a_k \otimes b_k \otimes c_k \otimes\dots \;\Rightarrow\; \bar{\mathcal{N}} = 0`,
  literature: 'theorem',
  note: 'So a nonzero average means entanglement. The converse is false: bound entangled states have none.',
  effort: 1 / 8,
  systems: [
    [2, 2, 2],
    [2, 2, 2, 2],
  ],
  given: (dims) => ({ rho: anySeparableState({ dims, terms: 32 }) }),
  asserts: ({ rho }, dims) => {
    const [first, ...others] = bipartitions(dims.length).map((part) => atMost(signedNegativity(rho, dims, part), 0));
    return allOf(first, ...others);
  },
});

/** The part with the first subsystem, for each of the 2^(n−1) − 1 bipartitions. */
function bipartitions(count: number): readonly (readonly number[])[] {
  return Array.from({ length: 2 ** (count - 1) - 1 }, (_, bits) =>
    Array.from({ length: count }, (__, k) => k).filter((k) => k === 0 || (bits >> (k - 1)) % 2 === 1),
  );
}
