import {
  anyDensityMatrix,
  anyHamiltonian,
  anyObservable,
  atLeast,
  claim,
  entropyProductionRate,
  lindbladian,
  maximallyMixed,
} from 'clausius';

/** A Hamiltonian moves states in which no entropy is produced: they are not in equilibrium. */
export default claim('vanishing-entropy-production-with-internal-dynamics', {
  source: 'Vedral2009, entanglement production',
  statement: String.raw`\sigma = 0 \;\Rightarrow\; \dot\rho = 0:\quad \|\mathcal{L}(\rho)\|_2^2 \le 2\,\sigma\operatorname{tr}A^2,\quad \mathcal{L}(\rho) = -i[H, \rho] + \mathcal{D}[A](\rho),\; A = A^\dagger`,
  literature: 'false',
  surrogate: '2σ tr A² stands for any bound that vanishes with σ, the source has none',
  note: 'In the source driving includes internal dynamics, and then the statement is about dissipation alone, see vanishing-entropy-production. Read as driving from outside it fails: H is constant.',
  systems: [2],
  given: (dim) => ({
    hamiltonian: anyHamiltonian({ dim }),
    jump: anyObservable({ dim }),
    rho: anyDensityMatrix({ dim }),
  }),
  asserts: ({ hamiltonian, jump, rho }, dim) => {
    const generator = lindbladian(hamiltonian, [jump]);
    const sigma = entropyProductionRate(generator, rho, maximallyMixed(dim, rho.arithmetic));
    return atLeast(sigma.times(jump.squaredNorm()).times(2), generator.applyTo(rho).squaredNorm());
  },
});
