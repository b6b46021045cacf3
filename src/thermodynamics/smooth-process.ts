import { DimensionError } from '../matrix/errors.ts';
import type { Matrix } from '../matrix/interface.ts';
import { drivenEvolution, hamiltonianAt, type DrivenHamiltonian } from '../quantum/driven-evolution.ts';
import { embed } from '../quantum/subsystems.ts';
import type { DrivenProcess, ProtocolReservoir } from './driven-process.ts';
import { energyChange, reservoirProcess } from './reservoir-process.ts';

/** Hamiltonians of a system with reservoirs as smooth functions of time; a plain matrix does not depend on it. */
export interface SmoothProtocol {
  /** The process lasts from 0 to this time. */
  readonly duration: number;
  /** H_s(t), shape (d_s, d_s). */
  readonly systemHamiltonian: Matrix | DrivenHamiltonian;
  /** V(t), shape (d, d). */
  readonly interaction: Matrix | DrivenHamiltonian;
  /** H_r(t) of each reservoir; what `reservoirs` say when omitted. */
  readonly reservoirHamiltonians?: readonly (Matrix | DrivenHamiltonian)[];
}

/**
 * System with reservoirs under a Hamiltonian H(t) = H_s + Σ H_r + V that depends smoothly on time, from
 * ρ_s ⊗ Π e^{−β_r H_r}/Z_r. Float64 only.
 *
 * The work is W = ⟨H(t)⟩_t − ⟨H(0)⟩₀ = ∫tr[Ḣρ]dt; switching V on at time 0 is not work. All that is defined for processes applies:
 * with H_r constant the first law is ΔU = W + Σ Q_r, and with one reservoir T Δ_iS = W − ΔF.
 *
 * @param rho         ρ_s(0), shape (d_s, d_s)
 * @param reservoirs  at least one
 * @param protocol    Hamiltonians as functions of time
 * @throws   {DimensionError} when there is no reservoir, or a shape does not fit
 * @throws   {HermiticityError} when a Hamiltonian is not Hermitian
 * @throws   {NonFiniteError} when the duration is not finite
 * @accuracy as `drivenEvolution`
 * @source   EspositoLindenbergVandenBroeck2010, equations (3) and (19)
 * @example  smoothReservoirProcess(projector(ket([0, 1])), [{ hamiltonian: pauliZ(), beta: 1 }], { duration: 1, systemHamiltonian: { constant: pauliZ(), driven: [{ operator: pauliZ(), control: polynomialControl([0, 1]) }] }, interaction: zeroMatrix(4) }).work // -1
 */
export function smoothReservoirProcess(
  rho: Matrix,
  reservoirs: readonly ProtocolReservoir[],
  protocol: SmoothProtocol,
): DrivenProcess {
  if (reservoirs.length === 0) {
    throw new DimensionError({ argument: 'reservoirs', expected: 'hold at least one', received: 'it is empty' });
  }
  const { duration, systemHamiltonian, interaction, reservoirHamiltonians = [] } = protocol;
  const dims = [rho.rows, ...reservoirs.map(({ hamiltonian }) => hamiltonian.rows)];
  const internal = sumOf(embedded(systemHamiltonian, dims, 0), asDriven(interaction));
  const total = reservoirs
    .map(({ hamiltonian, energy = hamiltonian }, r) => embedded(reservoirHamiltonians[r] ?? energy, dims, r + 1))
    .reduce(sumOf, internal);
  const process = reservoirProcess(rho, reservoirs, drivenEvolution(total, 0, duration));
  const change = (part: DrivenHamiltonian) =>
    energyChange(process, hamiltonianAt(part, 0), hamiltonianAt(part, duration));
  return { ...process, work: change(total), internalEnergyChange: change(internal) };
}

function asDriven(hamiltonian: Matrix | DrivenHamiltonian): DrivenHamiltonian {
  return 'constant' in hamiltonian ? hamiltonian : { constant: hamiltonian, driven: [] };
}

/** The Hamiltonian of one subsystem on the whole. */
function embedded(
  hamiltonian: Matrix | DrivenHamiltonian,
  dims: readonly number[],
  subsystem: number,
): DrivenHamiltonian {
  const { constant, driven } = asDriven(hamiltonian);
  return {
    constant: embed(constant, dims, subsystem),
    driven: driven.map(({ operator, control }) => ({ operator: embed(operator, dims, subsystem), control })),
  };
}

function sumOf(left: DrivenHamiltonian, right: DrivenHamiltonian): DrivenHamiltonian {
  return { constant: left.constant.plus(right.constant), driven: [...left.driven, ...right.driven] };
}
