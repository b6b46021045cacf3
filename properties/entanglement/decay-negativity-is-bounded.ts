import {
  anyLocalThermalNoise,
  anyPositive,
  atMost,
  claim,
  formula,
  lindbladian,
  pauliX,
  signedNegativity,
  sumOfGenerators,
  tensor,
  uniqueSteadyState,
} from 'clausius';

/** A coupling σ_x⊗σ_x maintains at most the golden-ratio negativity against thermal noise of both qubits. */
export default claim('decay-negativity-is-bounded', {
  source: 'HartmannDurBriegel2006, section III',
  statement: String.raw`\mathcal{N} \le \frac{\sqrt5 - 1}{8}`,
  literature: 'conjecture',
  note: 'Attained for cold decay at g = γ(√5 − 1)/2, B/2 = C = γ on both qubits; here each qubit has rates of its own.',
  systems: [[2, 2]],
  given: () => ({ noise: anyLocalThermalNoise({ qubits: 2 }), g: anyPositive() }),
  asserts: ({ noise, g }, dims) => {
    const { arithmetic } = noise.hamiltonian;
    const X = pauliX(arithmetic);
    const rho = uniqueSteadyState(sumOfGenerators(noise, lindbladian(tensor(X, X).scaled(g), {})));
    return atMost(signedNegativity(rho, dims), BOUND.evaluate({}, arithmetic));
  },
});

const BOUND = formula('(sqrt(5) - 1)/8');
