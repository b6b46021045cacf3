import {
  anyDensityMatrix,
  anyPositive,
  claim,
  embed,
  equals,
  lindbladian,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
} from 'clausius';

/** The printed solution of the decay of a|00⟩ + b|11⟩ has no |01⟩ and |10⟩, which noise on one qubit populates. */
export default claim('local-decay-keeps-two-levels', {
  source: 'Vedral2009, equation (5)',
  statement: String.raw`\rho \text{ on } |00\rangle, |11\rangle \;\Rightarrow\; \langle 01|\mathcal{L}(\rho)|01\rangle + \langle 10|\mathcal{L}(\rho)|10\rangle = 0`,
  literature: 'false',
  note: 'The printed state solves an equation with the correlated jumps |00⟩⟨11| and |11⟩⟨00|, not noise on one qubit.',
  systems: [[2, 2]],
  given: () => ({
    qubit: anyDensityMatrix({ dim: 2 }),
    gamma: anyPositive(),
    kappa: anyPositive(),
    eta: anyPositive(),
  }),
  asserts: ({ qubit, gamma, kappa, eta }, dims) => {
    const { arithmetic } = qubit;
    // |k⟩ ↦ |kk⟩
    const copy = arithmetic.matrix(4, 2, [1, 0, 0, 0, 0, 0, 0, 1]);
    const noise = [
      { operator: sigmaMinus(arithmetic), rate: gamma },
      { operator: sigmaPlus(arithmetic), rate: kappa },
      { operator: pauliZ(arithmetic), rate: eta },
    ];
    const generator = lindbladian(
      embed(pauliZ(arithmetic), dims, 0),
      noise.map(({ operator, rate }) => ({ operator: embed(operator, dims, 0), rate })),
    );
    const change = generator.applyTo(copy.times(qubit).times(copy.adjoint()));
    return equals(change.realPart(1, 1).plus(change.realPart(2, 2)), 0);
  },
});
