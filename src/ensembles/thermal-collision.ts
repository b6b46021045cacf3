import type { Matrix } from '../matrix/interface.ts';
import { partialTrace, permuted } from '../quantum/subsystems.ts';
import { requireDim } from '../quantum/operators.ts';
import { composedEnsemble } from './composed-ensemble.ts';
import type { Ensemble } from './ensemble.ts';
import { anyTemperature, gibbsStateOf } from './thermal.ts';
import { anyEnergyConservingUnitary, energySums } from './unitary.ts';

/** Collision with an ancilla in equilibrium that conserves the energy of both together. */
export interface ThermalCollision {
  /** U with [U, ln π ⊗ 1 + 1 ⊗ ln τ] = 0, on system ⊗ ancilla. */
  readonly unitary: Matrix;
  /** Gibbs state τ of the ancilla, of full rank. */
  readonly ancilla: Matrix;
  /** Gibbs state π of the system at the same temperature, of full rank: Φ(π) = π. */
  readonly fixedPoint: Matrix;
}

/**
 * Random collision of two systems with the energies 0, 1, 2, … each: a Boltzmann factor with arcsine law and an
 * energy-conserving unitary, a Cayley transform within each sector of equal total energy.
 *
 * @param dim      dimension of the system
 * @param ancilla  dimension of the ancilla
 * @throws {DimensionError} unless both are positive integers
 * @example anyThermalCollision({ dim: 2, ancilla: 2 }).size // 8
 */
export function anyThermalCollision({
  dim,
  ancilla,
}: {
  readonly dim: number;
  readonly ancilla: number;
}): Ensemble<ThermalCollision> {
  requireDim('dim', dim);
  requireDim('ancilla', ancilla);
  const [own, others] = [dim, ancilla].map((count) => Array.from({ length: count }, (_, k) => k));
  return composedEnsemble({
    name: `anyThermalCollision({ dim: ${dim}, ancilla: ${ancilla} })`,
    measure: 'equally spaced levels, Boltzmann factor with arcsine law, Cayley transform in every energy sector',
    parts: {
      temperature: anyTemperature(),
      unitary: anyEnergyConservingUnitary({ energies: energySums(own, others) }),
    },
    build: ({ temperature: { boltzmannFactor }, unitary }, arithmetic) => ({
      unitary,
      ancilla: gibbsStateOf(others, boltzmannFactor, arithmetic),
      fixedPoint: gibbsStateOf(own, boltzmannFactor, arithmetic),
    }),
  });
}

/**
 * State tr_E U(ρ ⊗ τ)U† of the system after a collision.
 *
 * @param state  ρ, shape (d, d)
 * @returns      shape (d, d)
 * @example purity(afterCollision({ unitary: swap(2), ancilla: maximallyMixed(2), fixedPoint: maximallyMixed(2) }, projector(ket([1, 0])))) // 0.5
 */
export function afterCollision({ unitary, ancilla }: ThermalCollision, state: Matrix): Matrix {
  const whole = unitary.times(state.kron(ancilla)).times(unitary.adjoint());
  return partialTrace(whole, [state.rows, ancilla.rows], 1);
}

/**
 * The collision run backwards, with U† in place of U.
 *
 * @example reversedCollision({ unitary: swap(2), ancilla: maximallyMixed(2), fixedPoint: maximallyMixed(2) }).unitary.minus(swap(2)).squaredNorm() // 0
 */
export function reversedCollision(collision: ThermalCollision): ThermalCollision {
  return { ...collision, unitary: collision.unitary.adjoint() };
}

/**
 * The same collision for a system with an idle part: U ⊗ 1, and π ⊗ 1/d.
 *
 * @param idle  dimension of the part that does not take part; it comes second
 * @example withIdlePart({ unitary: swap(2), ancilla: maximallyMixed(2), fixedPoint: maximallyMixed(2) }, 3).fixedPoint.rows // 6
 */
export function withIdlePart({ unitary, ancilla, fixedPoint }: ThermalCollision, idle: number): ThermalCollision {
  const one = unitary.arithmetic.identity(idle);
  const dims = [fixedPoint.rows, ancilla.rows, idle];
  return {
    unitary: permuted(unitary.kron(one), dims, [0, 2, 1]),
    ancilla,
    fixedPoint: fixedPoint.kron(one.scaled(unitary.arithmetic.real(1, idle))),
  };
}
