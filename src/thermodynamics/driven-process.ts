import { DimensionError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { tensor } from '../quantum/operators.ts';
import { embed, requireOperator } from '../quantum/subsystems.ts';
import { unitaryEvolution } from '../quantum/unitary-evolution.ts';
import { gibbsState } from './gibbs-state.ts';
import { energyChange, systemEntropyChange, type Reservoir, type ReservoirProcess } from './reservoir-process.ts';

/** Interval of a protocol in which the Hamiltonian is constant. */
export interface ProtocolStep {
  readonly duration: number;
  /** H_s, shape (d_s, d_s). */
  readonly systemHamiltonian: Matrix;
  /** V, shape (d, d). */
  readonly interaction: Matrix;
  /** H_r of each reservoir in this interval; what `reservoirs` say when omitted. */
  readonly reservoirHamiltonians?: readonly Matrix[];
}

/** Reservoir of a protocol; one that exchanges particles has an energy beside what its Gibbs state is made of. */
export interface ProtocolReservoir extends Reservoir {
  /** H_r, which moves the reservoir, where `hamiltonian` is H_r − μN_r; the same as `hamiltonian` when omitted. */
  readonly energy?: Matrix;
}

/** Process with what its protocol did to the energies. */
export interface DrivenProcess extends ReservoirProcess {
  /** W = Σ_k tr[(H_(k+1) − H_k)ρ(t_k)], the work of all changes of the Hamiltonian after time 0: equation (19). */
  readonly work: Real;
  /** ΔU = ⟨H_s + V⟩_t − ⟨H_s + V⟩₀: equation (21). */
  readonly internalEnergyChange: Real;
}

/**
 * System with reservoirs under a Hamiltonian H(t) = H_s + Σ H_r + V that is constant in each of several intervals.
 *
 * The evolution is exact, U = … e^{−iH₂t₂} e^{−iH₁t₁}, from ρ_s ⊗ Π e^{−β_r H_r}/Z_r. Switching V on at time 0 is not work. All that is
 * defined for processes applies: with H_r constant the first law is ΔU = W + Σ Q_r, and with one reservoir T Δ_iS = W − ΔF.
 *
 * @param rho         ρ_s(0), shape (d_s, d_s)
 * @param reservoirs  at least one
 * @param steps       at least one, in the order of time
 * @throws   {DimensionError} when a list is empty, or a shape does not fit
 * @throws   {HermiticityError} when a Hamiltonian is not Hermitian
 * @throws   {NonFiniteError} when a duration is not finite
 * @accuracy as `unitaryEvolution`
 * @source   EspositoLindenbergVandenBroeck2010, equations (1) to (3)
 * @example  drivenReservoirProcess(projector(ket([0, 1])), [{ hamiltonian: pauliZ(), beta: 1 }], [{ duration: 1, systemHamiltonian: pauliZ(), interaction: zeroMatrix(4) }]).work // 0
 */
export function drivenReservoirProcess(
  rho: Matrix,
  reservoirs: readonly ProtocolReservoir[],
  steps: readonly ProtocolStep[],
): DrivenProcess {
  for (const [argument, { length }] of Object.entries({ reservoirs, steps })) {
    if (length === 0) throw new DimensionError({ argument, expected: 'hold at least one', received: 'it is empty' });
  }
  requireOperator('rho', rho, [rho.rows]);
  const dims = [rho.rows, ...reservoirs.map(({ hamiltonian }) => hamiltonian.rows)];
  const internal = steps.map(({ systemHamiltonian, interaction }) => {
    requireOperator('interaction', interaction, dims);
    return embed(systemHamiltonian, dims, 0).plus(interaction);
  });
  const total = steps.map(({ reservoirHamiltonians = [] }, k) =>
    reservoirs.reduce(
      (sum, { hamiltonian, energy = hamiltonian }, r) =>
        sum.plus(embed(reservoirHamiltonians[r] ?? energy, dims, r + 1)),
      internal[k],
    ),
  );
  const initial = tensor(rho, ...reservoirs.map(({ hamiltonian, beta }) => gibbsState(hamiltonian, beta)));
  let final = initial;
  let work = initial.trace().times(0);
  steps.forEach(({ duration }, k) => {
    if (k > 0) work = work.plus(final.traceOfProduct(total[k].minus(total[k - 1])));
    const unitary = unitaryEvolution(total[k])(duration);
    final = unitary.times(final).times(unitary.adjoint());
  });
  const process = { dims, reservoirs, initial, final };
  return { ...process, work, internalEnergyChange: energyChange(process, internal[0], internal[steps.length - 1]) };
}

/**
 * Change of the nonequilibrium free energy, ΔF = ΔU − T ΔS, with one reservoir.
 *
 * @throws  {DimensionError} when there are several reservoirs, which have no common temperature
 * @source  EspositoLindenbergVandenBroeck2010, equation (23)
 * @example freeEnergyChange(drivenReservoirProcess(projector(ket([0, 1])), [{ hamiltonian: pauliZ(), beta: 1 }], [{ duration: 1, systemHamiltonian: pauliZ(), interaction: zeroMatrix(4) }])) // 0
 */
export function freeEnergyChange(process: DrivenProcess): Real {
  const [{ beta }] = process.reservoirs;
  if (process.reservoirs.length > 1) {
    throw new DimensionError({
      argument: 'process',
      expected: 'have one reservoir',
      received: `it has ${process.reservoirs.length}`,
    });
  }
  return process.internalEnergyChange.minus(systemEntropyChange(process).dividedBy(beta));
}
