import {
  anyPositive,
  anyProbability,
  assuming,
  atLeast,
  claim,
  composedEnsemble,
  embed,
  lindbladian,
  pauliX,
  pauliY,
  pauliZ,
  resetJumps,
  sigmaMinus,
  sigmaPlus,
  signedNegativity,
  tensor,
  uniqueSteadyState,
} from 'clausius';

const DIMS = [2, 2] as const;

/** In the model of figure 2 a colder bath leaves more entanglement at every reset rate: the curves do not cross. */
export default claim('colder-baths-entangle-more', {
  source: 'after HartmannDurBriegel2006, figure 2',
  statement: String.raw`0 \le s \le s' \le \tfrac12 \;\Rightarrow\; \mathcal{N}(s) \ge \mathcal{N}(s')`,
  literature: 'own result',
  note: 'The source says that the curves of all temperatures lie between those of s = 0 and s = 1/2. H = g(0.7 XX + 0.3 YY + ZZ + 0.5 X⊗1 + 0.5 1⊗X), g = 10γ, C = B/2 = 4γ; resets to |+⟩, which the source does not print.',
  systems: [DIMS],
  given: () => ({
    models: composedEnsemble({
      name: 'figure 2 at one reset rate and two temperatures',
      measure: 'r/γ = 8 + 40χ², 2s′ and s/s′ with arcsine laws',
      parts: { excess: anyPositive(), warm: anyProbability(), ratio: anyProbability() },
      build: ({ excess, warm, ratio }, arithmetic) => {
        const [X, Y, Z] = [pauliX, pauliY, pauliZ].map((pauli) => pauli(arithmetic));
        const field = embed(X, DIMS, 0)
          .plus(embed(X, DIMS, 1))
          .scaled(5);
        const H = tensor(X, X).scaled(7).plus(tensor(Y, Y).scaled(3)).plus(tensor(Z, Z).scaled(10)).plus(field);
        const r = excess.times(40).plus(8);
        const plus = arithmetic.matrix(2, 1, [1, 1]);
        const [cold, hot] = [warm.times(ratio).dividedBy(2), warm.dividedBy(2)].map((s) =>
          lindbladian(H, {
            noise: DIMS.flatMap((_, k) => [
              { operator: embed(sigmaPlus(arithmetic), DIMS, k), rate: s.times(8) },
              { operator: embed(sigmaMinus(arithmetic), DIMS, k), rate: s.minus(1).times(-8) },
            ]),
            reset: DIMS.flatMap((_, k) => resetJumps(plus, r, DIMS, k)),
          }),
        );
        return { cold, hot, excess, warm, ratio };
      },
    }),
  }),
  asserts: ({ models: { cold, hot } }) => {
    const [colder, hotter] = [cold, hot].map((generator) => signedNegativity(uniqueSteadyState(generator), DIMS));
    return assuming(atLeast(hotter, 0), atLeast(colder, hotter));
  },
});
