import type { Matrix } from '../matrix/interface.ts';
import { lindbladian, type Lindbladian } from '../quantum/lindbladian.ts';
import { diagonal, pauliZ, requireDim, sigmaMinus, sigmaPlus } from '../quantum/operators.ts';
import { embed, requireDims } from '../quantum/subsystems.ts';
import { composedEnsemble, listOf } from './composed-ensemble.ts';
import { anyDaviesCoupling, type ThermalSystem } from './davies.ts';
import type { Ensemble } from './ensemble.ts';
import { anyHamiltonian } from './hermitian.ts';
import { anyPositive } from './numbers.ts';
import { anyTemperature, equilibrium, EQUILIBRIUM, nonDegenerateEnergies, requireEnergies } from './thermal.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** An operator on more of them cannot be stored. */
const MOST_QUBITS = 15;

/**
 * Random thermal noise on each of several qubits: γ D[σ₋] + κ D[σ₊] + η D[σ_z] with χ² rates, under a joint Gaussian
 * Hamiltonian or none. The baths are named `0`, `1`, … after the qubits.
 *
 * @throws  {DimensionError} unless `qubits` is an integer from 1 to 15
 * @example anyLocalThermalNoise({ qubits: 2 }).size // 6
 */
export function anyLocalThermalNoise({
  qubits,
  hamiltonian = 'none',
}: {
  readonly qubits: number;
  readonly hamiltonian?: 'joint' | 'none';
}): Ensemble<Lindbladian> {
  requireDim('qubits', qubits, MOST_QUBITS);
  const dims = Array.from({ length: qubits }, () => 2);
  return composedEnsemble({
    name: `anyLocalThermalNoise({ qubits: ${qubits}, hamiltonian: ${hamiltonian} })`,
    measure: `χ² rates of σ₋, σ₊ and σ_z on each qubit; Hamiltonian: ${hamiltonian === 'none' ? 'none' : 'Gaussian'}`,
    draws: 'Lindblad generator',
    parts: {
      hamiltonians: listOf(hamiltonian === 'none' ? 0 : 1, anyHamiltonian({ dim: 2 ** qubits })),
      rates: listOf(qubits, listOf(3, anyPositive())),
    },
    build: ({ hamiltonians, rates }, arithmetic) => {
      const H = hamiltonians[0] ?? arithmetic.identity(2 ** qubits).scaled(0);
      const operators = [sigmaMinus(arithmetic), sigmaPlus(arithmetic), pauliZ(arithmetic)];
      const baths = rates.map((three, k) => [
        String(k),
        operators.map((operator, i) => ({ operator: embed(operator, dims, k), rate: three[i] })),
      ]);
      return lindbladian(H, Object.fromEntries(baths));
    },
  });
}

/** Coupled subsystems with a heat bath each. */
export interface LocallyDampedSystem extends ThermalSystem {
  /** Hamiltonian H_k of each subsystem, as an operator on all of them. */
  readonly localHamiltonians: readonly Matrix[];
  /** H − Σ H_k. */
  readonly interaction: Matrix;
}

/**
 * Random local master equation: every subsystem k has a Davies bath of its own, with detailed balance at the frequencies
 * of H_k alone, although the Hamiltonian H = Σ H_k + V couples the subsystems. Baths are named `0`, `1`, …; their Gibbs
 * states are those of H_k, of shape (dims[k], dims[k]).
 *
 * @param dims      dimensions of the subsystems
 * @param energies  integer energies of each subsystem; 0, 1, 3, … when omitted
 * @param temperatures  one for each bath, or one for all of them
 * @throws {DimensionError} when `dims` is no list of positive integers, or a subsystem has another number of energies
 * @throws {DomainError} when an energy is no integer
 * @source LevyKosloff2014
 * @example anyLocalMasterEquation({ dims: [2, 2] }).size // 32
 */
export function anyLocalMasterEquation({
  dims,
  energies = dims.map(nonDegenerateEnergies),
  temperatures = 'own',
}: {
  readonly dims: readonly number[];
  readonly energies?: readonly (readonly number[])[];
  readonly temperatures?: 'own' | 'common';
}): Ensemble<LocallyDampedSystem> {
  requireDims(dims);
  dims.forEach((dim, k) => requireEnergies(energies[k] ?? [], dim, `energies[${k}]`));
  return composedEnsemble({
    name: `anyLocalMasterEquation({ dims: [${dims.join(', ')}]${temperatures === 'own' ? '' : ', temperatures: common'} })`,
    measure: `Gaussian interaction; Gaussian coupling and χ² rates for each bath, ${temperatures === 'own' ? 'each with a' : 'one'} Boltzmann factor with arcsine law`,
    draws: {
      hamiltonian: 'Hermitian',
      localHamiltonians: 'Hermitian',
      interaction: 'Hermitian',
      generator: 'Lindblad generator',
      baths: Object.fromEntries(dims.map((_, k) => [String(k), EQUILIBRIUM])),
    },
    parts: {
      interaction: anyHamiltonian({ dim: productOfNumbers(dims) }),
      temperatures: listOf(temperatures === 'own' ? dims.length : 1, anyTemperature()),
      couplings: composedEnsemble({
        name: 'couplings',
        measure: 'Davies',
        parts: Object.fromEntries(dims.map((dim, k) => [`${k}`, anyDaviesCoupling({ dim, energies: energies[k] })])),
        build: (drawn) => dims.map((_, k) => drawn[`${k}`]),
      }),
    },
    build: ({ interaction, temperatures, couplings }, arithmetic) => {
      const baths = couplings.map((coupling, k) => coupling(temperatures[k % temperatures.length].boltzmannFactor));
      const states = baths.map(({ boltzmannFactor }, k) =>
        equilibrium(energies[k], boltzmannFactor, diagonal(energies[k], arithmetic)),
      );
      const localHamiltonians = states.map(({ hamiltonian }, k) => embed(hamiltonian, dims, k));
      const hamiltonian = localHamiltonians.reduce((sum, H) => sum.plus(H), interaction);
      const jumps = baths.map((bath, k) => [
        String(k),
        bath.jumps.map(({ operator, rate }) => ({ operator: embed(operator, dims, k), rate })),
      ]);
      return {
        hamiltonian,
        localHamiltonians,
        interaction,
        generator: lindbladian(hamiltonian, Object.fromEntries(jumps)),
        baths: Object.fromEntries(states.map((state, k) => [String(k), state])),
      };
    },
  });
}
