import { DimensionError, UnknownNameError } from '../matrix/errors.ts';
import type { Matrix, Real } from '../matrix/interface.ts';
import { spectral } from '../matrix/spectral.ts';
import { tensor } from '../quantum/operators.ts';
import { reducedState, requireOperator, type Dims } from '../quantum/subsystems.ts';
import { gibbsState, logPartitionFunction } from './gibbs-state.ts';
import { totalCorrelation } from './information.ts';
import { entropyChange } from './integrated-entropy-production.ts';
import { relativeEntropyToGibbsState } from './relative-entropy.ts';

/** Finite reservoir that starts in the Gibbs state of its own, constant Hamiltonian. */
export interface Reservoir {
  /** H_r, shape (d_r, d_r); H_r − μN_r for a reservoir of particles. */
  readonly hamiltonian: Matrix;
  /** Inverse temperature β_r, finite. */
  readonly beta: Real | number;
}

/**
 * Evolution of a system (subsystem 0) together with its reservoirs (subsystems 1, 2, …): the joint states before and after.
 *
 * With several reservoirs, a drive, or strong coupling nothing changes in the bookkeeping below: it needs the two states
 * only. Index k of `reservoirs` is subsystem k + 1.
 */
export interface ReservoirProcess {
  readonly dims: Dims;
  readonly reservoirs: readonly Reservoir[];
  /** ρ(0), shape (d, d), d = Π dims. */
  readonly initial: Matrix;
  /** ρ(t), shape (d, d). */
  readonly final: Matrix;
}

/**
 * Process that starts from the product ρ_s ⊗ ρ₁^eq ⊗ … and ends in U ρ(0) U†.
 *
 * @param rho         ρ_s(0), shape (d_s, d_s)
 * @param reservoirs  at least one; ρ_r^eq = e^(−β_r H_r)/Z_r
 * @param unitary     U, shape (d, d), d = d_s Π d_r, with the system as the slow factor
 * @throws            {DimensionError} when the shapes do not fit
 * @source            EspositoLindenbergVandenBroeck2010, equation (2)
 * @example           reservoirProcess(maximallyMixed(2), [{ hamiltonian: pauliZ(), beta: 1 }], swap(2)).final.rows // 4
 */
export function reservoirProcess(rho: Matrix, reservoirs: readonly Reservoir[], unitary: Matrix): ReservoirProcess {
  requireOperator('rho', rho, [rho.rows]);
  if (reservoirs.length === 0) {
    throw new DimensionError({ argument: 'reservoirs', expected: 'hold at least one', received: 'it is empty' });
  }
  const dims = [rho.rows, ...reservoirs.map(({ hamiltonian }) => hamiltonian.rows)];
  requireOperator('unitary', unitary, dims);
  const initial = tensor(rho, ...reservoirs.map(({ hamiltonian, beta }) => gibbsState(hamiltonian, beta)));
  return { dims, reservoirs, initial, final: unitary.times(initial).times(unitary.adjoint()) };
}

/** Reduced states of the system before and after. */
function systemStates({ dims, initial, final }: ReservoirProcess): {
  readonly initial: Matrix;
  readonly final: Matrix;
} {
  requireOperator('initial', initial, dims);
  return { initial: reducedState(initial, dims, 0), final: reducedState(final, dims, 0) };
}

/**
 * Change of the entropy of the system, ΔS = S(ρ_s(t)) − S(ρ_s(0)).
 *
 * @returns nats
 * @example systemEntropyChange(reservoirProcess(projector(ket([1, 0])), [{ hamiltonian: pauliZ(), beta: 0 }], swap(2))) // 0.6931
 */
export function systemEntropyChange(process: ReservoirProcess): Real {
  const { initial, final } = systemStates(process);
  return entropyChange(initial, final);
}

/**
 * Heat Q_r = ⟨H_r⟩₀ − ⟨H_r⟩_t that has left reservoir r, positive into the system.
 *
 * @param reservoir  index in `process.reservoirs`
 * @returns          energy
 * @throws           {UnknownNameError} when there is no such reservoir
 * @example          reservoirHeat(reservoirProcess(projector(ket([1, 0])), [{ hamiltonian: pauliZ(), beta: 0 }], swap(2)), 0) // -1
 */
export function reservoirHeat(process: ReservoirProcess, reservoir: number): Real {
  const { hamiltonian } = reservoirAt(process, reservoir);
  const { dims, initial, final } = process;
  return reducedState(initial.minus(final), dims, reservoir + 1).traceOfProduct(hamiltonian);
}

/**
 * Reversible part of the entropy change, Δ_eS = Σ_r β_r Q_r.
 *
 * @returns nats
 * @source  EspositoLindenbergVandenBroeck2010, equation (9)
 * @example entropyExchange(reservoirProcess(projector(ket([1, 0])), [{ hamiltonian: pauliZ(), beta: 1 }], swap(2))) // -1.7616
 */
export function entropyExchange(process: ReservoirProcess): Real {
  return process.reservoirs
    .map(({ beta }, r) => reservoirHeat(process, r).times(beta))
    .reduce((sum, term) => sum.plus(term));
}

/**
 * Irreversible part of the entropy change, Δ_iS = D(ρ(t)‖ρ_s(t) ⊗ ρ₁^eq ⊗ …) = S(ρ_s) − S(ρ) + Σ_r (β_r⟨H_r⟩ + ln Z_r).
 *
 * For a product start it equals ΔS − Δ_eS and is nonnegative. The second form needs no logarithm of ρ_r^eq, so cold
 * reservoirs cost no digits.
 *
 * @returns nats, in [0, ∞)
 * @throws  {DimensionError} when a shape does not fit
 * @source  EspositoLindenbergVandenBroeck2010, equation (10)
 * @example entropyProduction(reservoirProcess(maximallyMixed(2), [{ hamiltonian: pauliZ(), beta: 0 }], swap(2))) // 0
 */
export function entropyProduction({ dims, reservoirs, final }: ReservoirProcess): Real {
  requireOperator('final', final, dims);
  return reservoirs
    .map(({ hamiltonian, beta }, r) =>
      reducedState(final, dims, r + 1)
        .traceOfProduct(hamiltonian)
        .times(beta)
        .plus(logPartitionFunction(hamiltonian, beta)),
    )
    .reduce((sum, term) => sum.plus(term), spectral(reducedState(final, dims, 0)).entropy())
    .minus(spectral(final).entropy());
}

/**
 * Correlation entropy S_c = S(ρ) − S(ρ_s) − Σ_r S(ρ_r) of the final state, minus its total correlation.
 *
 * @returns nats, in (−∞, 0]
 * @source  EspositoLindenbergVandenBroeck2010, equation (14)
 * @example correlationEntropy(reservoirProcess(projector(ket([1, 0])), [{ hamiltonian: pauliZ(), beta: 0 }], swap(2))) // 0
 */
export function correlationEntropy({ dims, final }: ReservoirProcess): Real {
  return totalCorrelation(final, dims).negated();
}

/**
 * Displacement D(ρ_r(t)‖ρ_r^eq) of a reservoir from its equilibrium.
 *
 * @param reservoir  index in `process.reservoirs`
 * @returns          nats, in [0, ∞)
 * @example          reservoirDisplacement(reservoirProcess(projector(ket([1, 0])), [{ hamiltonian: pauliZ(), beta: 0 }], swap(2)), 0) // 0.6931
 */
export function reservoirDisplacement(process: ReservoirProcess, reservoir: number): Real {
  const { hamiltonian, beta } = reservoirAt(process, reservoir);
  return relativeEntropyToGibbsState(reducedState(process.final, process.dims, reservoir + 1), hamiltonian, beta);
}

/**
 * Irreversible entropy as correlation plus displacement, −S_c + Σ_r D(ρ_r(t)‖ρ_r^eq): another form of Δ_iS, which for one
 * reservoir is the Landauer equality −β Q = −ΔS + I(s:r) + D_r.
 *
 * @returns nats, in [0, ∞)
 * @source  ReebWolf2014
 * @example correlationAndDisplacement(reservoirProcess(maximallyMixed(2), [{ hamiltonian: pauliZ(), beta: 0 }], swap(2))) // 0
 */
export function correlationAndDisplacement(process: ReservoirProcess): Real {
  return process.reservoirs
    .map((_, r) => reservoirDisplacement(process, r))
    .reduce((sum, term) => sum.plus(term), correlationEntropy(process).negated());
}

/**
 * Lower bound 2(ΔS)²/(ln²(d_r − 1) + 4) on Δ_iS for one reservoir of dimension d_r ≥ 2.
 *
 * @param entropyChange  ΔS of the system
 * @param reservoirDim   d_r
 * @returns              nats
 * @throws               {DimensionError} when d_r is not an integer ≥ 2
 * @source               ReebWolf2014
 * @example              finiteReservoirBound(float64.real(1), 2) // 0.5
 */
export function finiteReservoirBound(entropyChange: Real, reservoirDim: number): Real {
  if (!Number.isInteger(reservoirDim) || reservoirDim < 2) {
    throw new DimensionError({
      argument: 'reservoirDim',
      expected: 'be an integer of at least 2',
      received: `it is ${reservoirDim}`,
    });
  }
  const log = entropyChange
    .times(0)
    .plus(reservoirDim - 1)
    .ln();
  return entropyChange.times(entropyChange).times(2).dividedBy(log.times(log).plus(4));
}

/**
 * Energy change ⟨B⟩_t − ⟨A⟩₀ of a process between two Hamiltonians: the work W for A = H(0), B = H(t), the change of the
 * internal energy ΔU for the parts H_s + V; the work of switching the coupling on at time 0 is in neither.
 *
 * @param before  A, shape (d, d)
 * @param after   B, shape (d, d)
 * @returns       energy
 * @throws        {DimensionError} when a shape does not fit
 * @source        EspositoLindenbergVandenBroeck2010, equations (19) and (22)
 * @example       energyChange(reservoirProcess(projector(ket([1, 0])), [{ hamiltonian: pauliZ(), beta: 0 }], swap(2)), embed(pauliZ(), [2, 2], 0), embed(pauliZ(), [2, 2], 0)) // -1
 */
export function energyChange({ dims, initial, final }: ReservoirProcess, before: Matrix, after: Matrix): Real {
  requireOperator('before', before, dims);
  requireOperator('after', after, dims);
  return final.traceOfProduct(after).minus(initial.traceOfProduct(before));
}

function reservoirAt({ reservoirs }: ReservoirProcess, index: number): Reservoir {
  const reservoir = reservoirs[index];
  if (reservoir !== undefined) return reservoir;
  throw new UnknownNameError({
    argument: 'reservoir',
    expected: `be 0 … ${reservoirs.length - 1}`,
    received: `it is ${index}`,
    advice: 'Reservoirs are counted from zero; the system is not one of them.',
  });
}
