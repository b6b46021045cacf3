import type { Matrix } from '../matrix/interface.ts';
import { DimensionError } from '../matrix/errors.ts';
import { diagonal } from '../quantum/operators.ts';
import { embed, requireDims } from '../quantum/subsystems.ts';
import type { ReservoirProcess } from '../thermodynamics/reservoir-process.ts';
import { composedEnsemble, listOf } from './composed-ensemble.ts';
import { anyDensityMatrix } from './density-matrix.ts';
import { CONNECTED, type Connection, type Draws } from './draws.ts';
import type { Ensemble } from './ensemble.ts';
import { anyHamiltonian } from './hermitian.ts';
import { anyPositive } from './numbers.ts';
import { anyTemperature, equilibrium, EQUILIBRIUM, type Equilibrium } from './thermal.ts';
import { anyUnitary, cayley } from './unitary.ts';
import { productOfNumbers } from '../matrix/product-of-numbers.ts';

/** System and reservoirs in a product state, and a unitary that acts on all of them. */
export interface SystemWithReservoirs extends ReservoirProcess {
  /** ρ_s at the start, shape (d_s, d_s). */
  readonly systemState: Matrix;
  /** Hamiltonian H_r (own space), Gibbs state and temperature of each reservoir. */
  readonly reservoirs: readonly Equilibrium[];
  /** U, shape (d, d), d = Π dims. */
  readonly unitary: Matrix;
}

/** The same, driven by a Hamiltonian that does not depend on time. */
export interface InteractingSystem extends SystemWithReservoirs {
  readonly systemHamiltonian: Matrix;
  /** V, shape (d, d). */
  readonly interaction: Matrix;
  /** H = H_s + Σ H_r + V, shape (d, d). It commutes with U. */
  readonly hamiltonian: Matrix;
}

/** Sizes and energies of a system and its reservoirs. */
export interface ReservoirOptions {
  /** Dimension of the system, then of each reservoir. */
  readonly dims: readonly number[];
  /** Integer energies of each reservoir; 0, 1, 2, … when omitted. */
  readonly energies?: readonly (readonly number[])[];
}

/**
 * Random system and reservoirs under a unitary close to Haar measure: Hilbert–Schmidt system state, reservoirs in Gibbs
 * states at temperatures of their own.
 *
 * @param options.dims      dimension of the system, then of each reservoir
 * @param options.energies  integer energies of each reservoir; 0, 1, 2, … when omitted
 * @param options.unitary   ensemble of the unitary, shape (Π dims, Π dims), such as `anyCayleyUnitary` for a search;
 *                          `anyUnitary` when omitted
 * @throws {DimensionError} when a dimension is no positive integer
 * @throws {DomainError} when an energy is no integer
 * @source EspositoLindenbergVandenBroeck2010, equation (2)
 * @example anySystemWithReservoirs({ dims: [2, 2] }).size // 108
 */
export function anySystemWithReservoirs({
  unitary,
  ...options
}: ReservoirOptions & { readonly unitary?: Ensemble<Matrix> }): Ensemble<SystemWithReservoirs> {
  const { dims, energies, settings } = settingsOf(options);
  const evolution = unitary ?? anyUnitary({ dim: productOfNumbers(dims) });
  return composedEnsemble({
    name: `anySystemWithReservoirs(${unitary === undefined ? settings : `${settings.slice(0, -2)}, unitary: ${unitary.name} }`})`,
    measure: `Hilbert–Schmidt system, Boltzmann factors with arcsine law, unitary: ${evolution.measure}`,
    draws: processOf(energies.length),
    parts: {
      systemState: anyDensityMatrix({ dim: dims[0] }),
      temperatures: listOf(energies.length, anyTemperature()),
      unitary: evolution,
    },
    build: ({ systemState, temperatures, unitary }, arithmetic) =>
      evolved(
        dims,
        systemState,
        energies.map((list, r) => equilibrium(list, temperatures[r].boltzmannFactor, diagonal(list, arithmetic))),
        unitary,
      ),
  });
}

/**
 * Random system and reservoirs under a Hamiltonian H = H_s + Σ H_r + V: the unitary (1 + iτH)⁻¹(1 − iτH) is a function of H,
 * as e^{−2iτH} is, and rational, so the energy is conserved exactly.
 *
 * @throws {DimensionError} when a dimension is no positive integer
 * @example anyInteractingSystem({ dims: [2, 2] }).size // 31
 */
export function anyInteractingSystem(options: ReservoirOptions): Ensemble<InteractingSystem> {
  const { dims, energies, settings } = settingsOf(options);
  return composedEnsemble({
    name: `anyInteractingSystem(${settings})`,
    measure: 'Hilbert–Schmidt system, Boltzmann factors with arcsine law, Gaussian H_s and V, χ² time step',
    draws: {
      ...processOf(energies.length),
      systemHamiltonian: 'Hermitian',
      interaction: 'Hermitian',
      hamiltonian: 'Hermitian',
      [CONNECTED]: [...EVOLVED, 'unitary commutes with hamiltonian'],
    },
    parts: {
      systemState: anyDensityMatrix({ dim: dims[0] }),
      temperatures: listOf(energies.length, anyTemperature()),
      systemHamiltonian: anyHamiltonian({ dim: dims[0] }),
      interaction: anyHamiltonian({ dim: productOfNumbers(dims) }),
      step: anyPositive(),
    },
    build: ({ systemState, temperatures, systemHamiltonian, interaction, step }, arithmetic) => {
      const reservoirs = energies.map((list, r) =>
        equilibrium(list, temperatures[r].boltzmannFactor, diagonal(list, arithmetic)),
      );
      const hamiltonian = reservoirs.reduce(
        (sum, { hamiltonian: H }, r) => sum.plus(embed(H, dims, r + 1)),
        interaction.plus(embed(systemHamiltonian, dims, 0)),
      );
      const unitary = cayley(hamiltonian.scaled(step));
      if (unitary === undefined) return undefined;
      // Field by field: V8 makes what is spread a layout of its own.
      const { initial, final } = evolved(dims, systemState, reservoirs, unitary);
      return { dims, systemState, reservoirs, unitary, initial, final, systemHamiltonian, interaction, hamiltonian };
    },
  });
}

const EVOLVED: readonly Connection[] = [
  'initial is the product of systemState and the gibbsState of each reservoir',
  'final is initial under unitary',
];

/** What is stated of a process with so many reservoirs. */
function processOf(reservoirs: number) {
  return {
    dims: 'dimensions',
    systemState: 'density matrix',
    reservoirs: Array.from({ length: reservoirs }, () => EQUILIBRIUM),
    unitary: 'unitary',
    initial: 'density matrix',
    final: 'density matrix',
    [CONNECTED]: EVOLVED,
  } as const satisfies Draws;
}

function evolved(
  dims: readonly number[],
  systemState: Matrix,
  reservoirs: readonly Equilibrium[],
  unitary: Matrix,
): SystemWithReservoirs {
  const initial = reservoirs.reduce((state, { gibbsState }) => state.kron(gibbsState), systemState);
  const final = unitary.times(initial).times(unitary.adjoint());
  return { dims, systemState, reservoirs, unitary, initial, final };
}

function settingsOf({ dims, energies }: ReservoirOptions) {
  requireDims(dims);
  const ladders = energies ?? dims.slice(1).map((dim) => Array.from({ length: dim }, (_, n) => n));
  if (ladders.length !== dims.length - 1 || ladders.some((list, r) => list.length !== dims[r + 1])) {
    throw new DimensionError({
      argument: 'energies',
      expected: `hold one list for each reservoir, of lengths ${dims.slice(1).join(', ') || '(none)'}`,
      received: `the lengths are ${ladders.map((list) => list.length).join(', ') || '(none)'}`,
    });
  }
  const shown = energies === undefined ? '' : `, energies: ${JSON.stringify(energies)}`;
  return { dims, energies: ladders, settings: `{ dims: [${dims.join(', ')}]${shown} }` };
}
