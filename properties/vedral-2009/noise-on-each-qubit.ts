import {
  anyHamiltonian,
  anyPositive,
  composedEnsemble,
  embed,
  lindbladian,
  listOf,
  sumOfGenerators,
  tensor,
  uniqueSteadyState,
  type Arithmetic,
  type Ensemble,
  type Lindbladian,
  type Matrix,
} from 'clausius';

/** Generator of two qubits with noise on each, and its steady state. */
export interface NoiseOnEachQubit {
  readonly generator: Lindbladian;
  readonly steadyState: Matrix;
}

/** Noise of two qubits that act independently: the sum of their generators, and the product of their steady states. */
export function noiseOnEachQubit(first: Lindbladian, second: Lindbladian): NoiseOnEachQubit {
  return {
    generator: sumOfGenerators(onBoth(first, 0), onBoth(second, 1)),
    steadyState: tensor(uniqueSteadyState(first), uniqueSteadyState(second)),
  };
}

/** Two qubits, each with a Hamiltonian H_k in the frame of its drive and with jumps at rates of its own. */
export function anyDrivenQubits(
  operators: readonly ((arithmetic: Arithmetic) => Matrix)[],
): Ensemble<NoiseOnEachQubit> {
  return composedEnsemble({
    name: 'generator of two driven qubits and its steady state',
    measure: 'Gaussian Hamiltonians, χ² rates',
    draws: { steadyState: 'density matrix' },
    parts: {
      hamiltonians: listOf(2, anyHamiltonian({ dim: 2 })),
      rates: listOf(2, listOf(operators.length, anyPositive())),
    },
    build: ({ hamiltonians, rates }, arithmetic) => {
      const [first, second] = hamiltonians.map((H, k) =>
        lindbladian(
          H,
          operators.map((operator, i) => ({ operator: operator(arithmetic), rate: rates[k][i] })),
        ),
      );
      return noiseOnEachQubit(first, second);
    },
  });
}

/** Generator of one qubit, acting on both. */
function onBoth({ hamiltonian, jumps }: Lindbladian, qubit: number): Lindbladian {
  const dims = [2, 2];
  return lindbladian(
    embed(hamiltonian, dims, qubit),
    jumps.map(({ operator, rate }) => ({ operator: embed(operator, dims, qubit), rate })),
  );
}
