import {
  anyAngle,
  anyPositive,
  atMost,
  claim,
  composedEnsemble,
  maximum,
  signedNegativity,
  spinGasState,
  symmetricDensityMatrix,
  symmetricResetState,
} from 'clausius';

/** A gas that remembers leaves no more entanglement than dephasing without memory at the same initial rate. */
export default claim('spin-gas-entangles-less', {
  source: 'after HartmannDurBriegel2006, section II A',
  statement: String.raw`\mathcal{N}_{\text{gas}}(g, r, K, \varphi, n) \le \mathcal{N}(g, r, \gamma) \text{ of equation (3) with } \gamma = K(1 - \cos\varphi)`,
  literature: 'own result',
  note: 'Collisions exp(−i(φ/2) Z⊗Z) with n = 2 spins of the gas for each qubit at rate K: e^{−γt} cos^n(K t sin φ/n) in place of e^{−γt}.',
  effort: 1 / 8,
  systems: [[2, 2]],
  given: () => ({
    model: composedEnsemble({
      name: 'two Ising qubits in a gas of two spins each, reset to |+⟩',
      measure: 'independent χ² coupling and collision rate, 16 times χ² for the reset rate; uniform φ',
      draws: { gas: 'density matrix', memoryless: 'density matrix' },
      parts: { g: anyPositive(), K: anyPositive(), fast: anyPositive(), phase: anyAngle() },
      build: ({ g, K, fast, phase }, arithmetic) => {
        const reset = fast.times(16);
        const gamma = K.minus(K.times(phase.cos));
        return {
          gas: spinGasState({ coupling: g, reset, collisions: K, phase, spins: 2, arithmetic }),
          memoryless: symmetricDensityMatrix(
            symmetricResetState({ qubits: 2, coupling: g, dephasing: gamma, reset, arithmetic }),
          ),
        };
      },
    }),
  }),
  asserts: ({ model: { gas, memoryless } }, dims) =>
    atMost(signedNegativity(gas, dims), maximum(signedNegativity(memoryless, dims), gas.arithmetic.real(0))),
});
