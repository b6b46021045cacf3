import {
  anyPositive,
  bellState,
  claim,
  composedEnsemble,
  diagonal,
  enclosedEntanglement,
  equals,
  formula,
} from 'clausius';

/** The relative entropy of entanglement of a Bell state mixed with an orthogonal product state. */
export default claim('entanglement-of-vedral-plenio-states', {
  source: 'VedralPlenio1998',
  statement: String.raw`E(\lambda\,\Phi^+ + (1 - \lambda)|01\rangle\langle01|) = (\lambda - 2)\ln(1 - \tfrac\lambda2) + (1 - \lambda)\ln(1 - \lambda)`,
  literature: 'theorem',
  note: 'State and closest state are both singular.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({
    mixture: composedEnsemble({
      name: 'a Bell state and |01⟩⟨01|',
      measure: 'λ = a/(a + b) of χ² distributed a and b',
      draws: { lambda: 'probability', rho: 'density matrix' },
      parts: { a: anyPositive(), b: anyPositive() },
      build: ({ a, b }, arithmetic) => {
        const lambda = a.dividedBy(a.plus(b));
        const product = diagonal([0, 1, 0, 0], arithmetic);
        const rho = product.plus(bellState('phi+', arithmetic).minus(product).scaled(lambda));
        return { lambda, rho };
      },
    }),
  }),
  asserts: ({ mixture: { lambda, rho } }, dims) =>
    equals(enclosedEntanglement(rho, dims), ENTANGLEMENT.evaluate({ l: lambda }, rho.arithmetic)),
});

export const ENTANGLEMENT = formula('(l - 2)*ln(1 - l/2) + (1 - l)*ln(1 - l)');
