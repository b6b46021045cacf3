import { requireDim } from '../quantum/operators.ts';
import { energyResolvedRelaxation, redfieldRelaxation } from '../thermodynamics/flat-band-reservoir.ts';
import { infiniteReservoirEvolution } from '../thermodynamics/infinite-reservoir.ts';
import type { SpinParameters } from '../thermodynamics/spin-in-reservoir.ts';
import { spinRandomMatrixModel } from './gaussian-orthogonal.ts';

/** What the curves are computed for. */
export interface SpinRandomMatrixCurvesOptions extends Partial<SpinParameters> {
  /** Numbers of levels N, one realisation each. */
  readonly levels: readonly number[];
  /** Nonnegative and finite. */
  readonly times: readonly number[];
  /** v = N Var(R_ij); 1/8 when omitted. */
  readonly variance?: number;
  /** Seed of all realisations; 1 when omitted. */
  readonly seed?: number;
}

/** Both entropy productions, in nats, at each time. */
export interface EntropyProductionCurves {
  /** Δ_iS, equation (10). */
  readonly entropyProduction: readonly number[];
  /** ΔS − βΔ⟨H_s⟩, equation (25). */
  readonly weakCouplingEntropyProduction: readonly number[];
}

/** Entropy production of a spin in finite reservoirs of several sizes, and what it tends to. */
export interface SpinRandomMatrixCurves {
  readonly times: readonly number[];
  readonly realisations: readonly ({ readonly levels: number } & EntropyProductionCurves)[];
  /** N → ∞ at this coupling. */
  readonly infinite: EntropyProductionCurves;
  /** Equation (25) from the Redfield equation (30), the curve QME of the figure. */
  readonly redfield: readonly number[];
  /** Equation (25) for N → ∞ and then λ → 0 at the same λ²t. */
  readonly energyResolved: readonly number[];
}

/**
 * Curves of figure 1: entropy production in single realisations of several sizes, with Δ = 0.1, β = 10 and λ = 0.1 when omitted, beside
 * the Redfield equation and the limit N → ∞, which it is not.
 *
 * @throws  {DimensionError} when a number of levels is not a positive integer
 * @throws  {DomainError} when a parameter or a time is outside its range
 * @source  EspositoLindenbergVandenBroeck2010, figure 1
 * @example spinRandomMatrixCurves({ levels: [2, 5], times: [0, 100] }).redfield[1] // 0.2899
 */
export function spinRandomMatrixCurves({
  levels,
  times,
  splitting = 0.1,
  beta = 10,
  coupling = 0.1,
  variance = 1 / 8,
  seed = 1,
}: SpinRandomMatrixCurvesOptions): SpinRandomMatrixCurves {
  levels.forEach((count, k) => requireDim(`levels[${k}]`, count));
  const parameters = { splitting, beta, coupling, variance };
  const redfield = redfieldRelaxation(parameters);
  const energyResolved = energyResolvedRelaxation(parameters);
  const infinite = infiniteReservoirEvolution(parameters)(times);
  return {
    times,
    realisations: levels.map((count) => {
      const points = spinRandomMatrixModel({ ...parameters, levels: count, seed }).along(times);
      return {
        levels: count,
        entropyProduction: points.map(({ entropyProduction }) => entropyProduction.value),
        weakCouplingEntropyProduction: points.map((point) => point.weakCouplingEntropyProduction.value),
      };
    }),
    infinite: {
      entropyProduction: infinite.map(({ entropyProduction }) => entropyProduction),
      weakCouplingEntropyProduction: infinite.map((point) => point.weakCouplingEntropyProduction),
    },
    redfield: times.map((time) => redfield.entropyProduction(time)),
    energyResolved: times.map((time) => energyResolved.entropyProduction(time)),
  };
}
