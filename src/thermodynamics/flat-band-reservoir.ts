import { float64 } from '../float64/matrix.ts';
import { DomainError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { sigmaMinus, sigmaPlus } from '../quantum/operators.ts';
import type { CouplingPart } from '../quantum/redfield.ts';
import { gaussLegendre } from './gauss-legendre.ts';
import type { SpinParameters } from './spin-in-reservoir.ts';

/** Large reservoir of the spin–random-matrix model: levels fill [−1/2, 1/2] evenly. */
export interface FlatBandParameters {
  /** β, the inverse temperature at time 0. */
  readonly beta: number;
  /** v = N Var(R_ij) for i ≠ j. */
  readonly variance: number;
}

/** Relaxation of a spin from its lower level. */
export interface SpinRelaxation {
  /** Rate of relaxation. */
  readonly rate: number;
  /** P_↑ for t → ∞. */
  readonly finalPopulation: number;
  /** P_↑ at time t. */
  population(time: number): number;
  /** ΔS − βΔ⟨H_s⟩ at time t, in nats: equation (25). */
  entropyProduction(time: number): number;
}

/**
 * Correlation function α̃(ω) = ∫ dτ e^{iωτ} α(τ)/2π = Σ_ij p_i|R_ij|² δ(ω + ε_i − ε_j) of a flat band for N → ∞; ω > 0 is absorbed.
 *
 * It is v(1 − e^{−β(1−ω)})/(1 − e^{−β}) for 0 ≤ ω ≤ 1, e^{βω} of that at |ω| for −1 ≤ ω < 0, and 0 beyond.
 *
 * @param frequency  ω
 * @throws   {DomainError} when a parameter is not finite, or the variance negative
 * @source   EspositoLindenbergVandenBroeck2010, equation (33), with v in place of 1/16
 * @example  flatBandCorrelation(0.1, { beta: 10, variance: 1 / 8 }) // 0.12499
 */
export function flatBandCorrelation(frequency: number, { beta, variance }: FlatBandParameters): number {
  requireParameters({ frequency, beta, variance });
  if (Math.abs(frequency) > 1) return 0;
  // Turning the band upside down: α̃(ω; β) = α̃(−ω; −β).
  const [omega, b] = beta < 0 ? [-frequency, -beta] : [frequency, beta];
  const size = Math.abs(omega);
  const share = b === 0 ? 1 - size : Math.expm1(-b * (1 - size)) / Math.expm1(-b);
  return variance * share * (omega < 0 ? Math.exp(b * omega) : 1);
}

/**
 * Redfield equation for the populations, ⟨σ_z⟩ = ⟨σ_z⟩_eq + (⟨σ_z⟩₀ − ⟨σ_z⟩_eq) e^{−γt} with γ = 2πλ²(α̃(Δ) + α̃(−Δ)).
 *
 * @throws  {DomainError} when a parameter is not finite, or the variance negative
 * @source  EspositoLindenbergVandenBroeck2010, equations (30) and (31)
 * @example redfieldRelaxation({ splitting: 0.1, beta: 10, coupling: 0.1, variance: 1 / 8 }).finalPopulation // 0.2689
 */
export function redfieldRelaxation(parameters: SpinParameters & FlatBandParameters): SpinRelaxation {
  const { splitting, beta, coupling } = requireParameters(parameters);
  const rate = 2 * Math.PI * coupling ** 2 * (correlation(splitting, parameters) + correlation(-splitting, parameters));
  return relaxation(rate, 1 / (1 + Math.exp(beta * splitting)), parameters);
}

/**
 * Weak coupling to a large flat band: P_↑ = (a/2)(1 − e^{−4πλ²vt}) with a = (e^{−βΔ} − e^{−β})/(1 − e^{−β}), for 0 ≤ Δ ≤ 1.
 *
 * Energy is conserved in every transition |↓, ε⟩ ↔ |↑, ε − Δ⟩, and both directions have the same rate, since there are as many levels
 * at either energy. The reservoir remembers what it has given: the spin comes to rest at a/2 and not at the population of the Gibbs
 * state, to which the Redfield equation leads; a is the share of the reservoir from which the spin can be excited.
 *
 * @throws  {DomainError} when a parameter is not finite, the variance negative, or Δ outside [0, 1]
 * @source  EspositoGaspard2003
 * @example energyResolvedRelaxation({ splitting: 0.1, beta: 10, coupling: 0.1, variance: 1 / 8 }).finalPopulation // 0.1839
 */
export function energyResolvedRelaxation(parameters: SpinParameters & FlatBandParameters): SpinRelaxation {
  const { splitting, coupling, variance } = requireParameters(parameters);
  if (splitting < 0 || splitting > 1) {
    throw new DomainError({ argument: 'splitting', expected: 'lie in [0, 1]', received: `it is ${splitting}` });
  }
  const share = variance === 0 ? 0 : correlation(-splitting, { ...parameters, variance: 1 });
  return relaxation(4 * Math.PI * coupling ** 2 * variance, share / 2, parameters);
}

/**
 * Strength of the Lamb shift, S(ω) = λ² P∫ dω′ α̃(ω′)/(ω − ω′), of a flat band.
 *
 * @param frequency  ω, in (−1, 1)
 * @throws   {DomainError} when ω is not in (−1, 1)
 * @accuracy below 1e-14 of λ²v for |β| ≤ 100: Gauss–Legendre rules on both sides of ω and of the kink at 0, with what is singular
 *           integrated in closed form
 * @example  flatBandShift(0.1, { beta: 10, variance: 1 / 8, coupling: 1 }) // -0.1841
 */
export function flatBandShift(
  frequency: number,
  parameters: FlatBandParameters & Pick<SpinParameters, 'coupling'>,
): number {
  requireParameters({ frequency, ...parameters });
  if (!(Math.abs(frequency) < 1)) {
    throw new DomainError({ argument: 'frequency', expected: 'lie in (−1, 1)', received: `it is ${frequency}` });
  }
  const here = correlation(frequency, parameters);
  const pieces = Math.max(1, Math.ceil(Math.abs(parameters.beta) / 8));
  const ends = [-1, ...[0, frequency].sort((x, y) => x - y), 1];
  let integral = 0;
  for (let k = 0; k + 1 < ends.length; k++) {
    const width = (ends[k + 1] - ends[k]) / pieces;
    for (let piece = 0; piece < pieces; piece++) {
      const from = ends[k] + piece * width;
      integral += gaussLegendre((x) => (correlation(x, parameters) - here) / (frequency - x), from, from + width);
    }
  }
  return parameters.coupling ** 2 * (integral + here * Math.log((1 + frequency) / (1 - frequency)));
}

/**
 * Coupling σ_x of the spin to a flat band, as `redfieldGenerator` takes it: σ₋ and σ₊ with rates 2πλ²α̃(±Δ).
 *
 * @param options.lambShift  with the principal values S(±Δ), which turn coherences and leave populations alone; false when omitted
 * @throws  {DomainError} when a parameter is not finite, the variance negative, or Δ not in (−1, 1)
 * @source  EspositoLindenbergVandenBroeck2010, below equation (28)
 * @example redfieldGenerator(pauliZ().scaled(0.05), flatBandCoupling({ splitting: 0.1, beta: 10, coupling: 0.1, variance: 1 / 8 })).hamiltonian.rows // 2
 */
export function flatBandCoupling({
  lambShift = false,
  ...parameters
}: SpinParameters & FlatBandParameters & { readonly lambShift?: boolean }): readonly CouplingPart[] {
  const { splitting, coupling } = requireParameters(parameters);
  return [
    { operator: sigmaMinus(), omega: splitting },
    { operator: sigmaPlus(), omega: -splitting },
  ].map(({ operator, omega }) => {
    const rate: Real = float64.real(2 * Math.PI * coupling ** 2 * correlation(omega, parameters));
    return lambShift ? { operator, rate, shift: float64.real(flatBandShift(omega, parameters)) } : { operator, rate };
  });
}

const correlation = flatBandCorrelation;

function relaxation(rate: number, finalPopulation: number, { splitting, beta }: SpinParameters): SpinRelaxation {
  const population = (time: number) => {
    if (time >= 0) return -finalPopulation * Math.expm1(-rate * time);
    throw new DomainError({ argument: 'time', expected: 'not be negative', received: `it is ${time}` });
  };
  return {
    rate,
    finalPopulation,
    population,
    entropyProduction: (time) => {
      const p = population(time);
      return binaryEntropy(p) - beta * splitting * p;
    },
  };
}

/** −p ln p − (1 − p) ln(1 − p), with 0 ln 0 = 0. */
export function binaryEntropy(p: number): number {
  return (p === 0 ? 0 : -p * Math.log(p)) - (p === 1 ? 0 : (1 - p) * Math.log1p(-p));
}

function requireParameters<P extends object>(parameters: P): P {
  for (const [argument, value] of Object.entries(parameters) as [string, number][]) {
    if (!Number.isFinite(value) || (argument === 'variance' && value < 0)) {
      const expected = argument === 'variance' ? 'be finite and not negative' : 'be finite';
      throw new DomainError({ argument, expected, received: `it is ${value}` });
    }
  }
  return parameters;
}
