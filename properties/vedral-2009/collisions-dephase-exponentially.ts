import {
  allOf,
  anyDensityMatrix,
  anyProbability,
  atLeast,
  atMost,
  claim,
  composedEnsemble,
  pauliY,
  reducedState,
  unitMatrix,
  type Matrix,
  type Real,
} from 'clausius';

/** Many weak collisions dephase exponentially: the overlap of k environment states is e^{−ηt} up to a term of order 1/k. */
export default claim('collisions-dephase-exponentially', {
  source: 'after Vedral2009, example of two qubits',
  statement: String.raw`|00\rangle|0_E\rangle \mapsto |00\rangle|a_E\rangle,\; |11\rangle|0_E\rangle \mapsto |11\rangle|b_E\rangle \text{ with } \langle a_E|b_E\rangle = 1 - \tfrac{\eta t}k,\ k \text{ times}:\quad e^{-\eta t}\Big(1 - \frac{(\eta t)^2}{k}\Big) \le \frac{\rho_{00,11}(t)}{\rho_{00,11}(0)} \le e^{-\eta t}`,
  literature: 'own result',
  note: 'The source takes the limit k → ∞. Each collision is a rotation of an environment qubit of its own, traced out behind it. The systems are the state and the environments, 2ᵏ dimensional for k qubits; ηt lies between 0 and 1.',
  systems: [
    [2, 2],
    [2, 16],
    [2, 256],
  ],
  given: ([, environments]) => ({
    levels: anyDensityMatrix({ dim: 2 }),
    collision: composedEnsemble({
      name: 'rotation of an environment qubit by an angle φ with k(1 − cos φ) ≤ 1',
      measure: 'tan φ/2 with arcsine law up to its largest value, or below',
      parts: { share: anyProbability() },
      build: ({ share }, arithmetic) => {
        const u = share.dividedBy(Math.ceil(Math.sqrt(2 * Math.log2(environments))));
        const square = u.times(u);
        const norm = square.plus(1);
        const one = arithmetic.real(1);
        return { cos: one.minus(square).dividedBy(norm), sin: u.times(2).dividedBy(norm) };
      },
    }),
  }),
  asserts: ({ levels, collision: { cos, sin } }, [, environments]) => {
    const { arithmetic } = levels;
    const k = Math.log2(environments);
    const [start, turned] = [unitMatrix(2, 0, 0, arithmetic), pauliY(arithmetic).timesI().scaled(sin.negated())];
    const rotation = arithmetic.identity(2).scaled(cos).plus(turned);
    const U = start.kron(arithmetic.identity(2)).plus(unitMatrix(2, 1, 1, arithmetic).kron(rotation));
    let rho = levels;
    for (let collision = 0; collision < k; collision++) {
      rho = reducedState(U.times(rho.kron(start)).times(U.adjoint()), [2, 2], 0);
    }
    // |ρ₀₁(t)|² beside e^{−2ηt}|ρ₀₁(0)|² with ηt = k(1 − cos φ)
    const time = cos.negated().plus(1).times(k);
    const limit = time.times(-2).exp().times(coherence(levels));
    const rest = time.times(time).dividedBy(-k).plus(1);
    return allOf(atMost(coherence(rho), limit), atLeast(coherence(rho), limit.times(rest).times(rest)));
  },
});

/** |ρ₀₁|². */
function coherence(rho: Matrix): Real {
  const [x, y] = [rho.realPart(0, 1), rho.imaginaryPart(0, 1)];
  return x.times(x).plus(y.times(y));
}
