import type { Matrix } from '../../matrix/interface.ts';
import type { OpenSystemGenerator } from '../../quantum/generator.ts';
import type { Lindbladian } from '../../quantum/lindbladian.ts';
import { driftOf } from '../../quantum/lindbladian.ts';

/** Dimension from which on products of operators are cheaper than the d²×d² matrix of a generator. */
const LARGE_DIM = 8;

/**
 * The same generator, applied by products of its operators where it is large: L(ρ) = Kρ + ρK† + Σ γ_k L_k ρ L_k†.
 */
export function appliedByOperators(generator: Lindbladian): OpenSystemGenerator {
  if (generator.dim < LARGE_DIM) return generator;
  const { hamiltonian, jumps, baths, dim } = generator;
  const rates = jumps.map(({ rate }) => rate);
  const operators = jumps.map(({ operator }) => operator);
  const drift = driftOf(hamiltonian, operators, rates);
  const adjoints = operators.map((L) => L.adjoint());
  return {
    dim,
    hamiltonian,
    baths,
    get matrix() {
      return generator.matrix;
    },
    dissipator: (bath) => appliedByOperators(generator.dissipator(bath)),
    applyTo(rho: Matrix): Matrix {
      const drifted = drift.times(rho);
      return operators.reduce(
        (sum, L, k) => sum.plus(L.times(rho).times(adjoints[k]).scaled(rates[k])),
        drifted.plus(rho.times(drift.adjoint())),
      );
    },
  };
}
