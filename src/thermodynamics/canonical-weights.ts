import { Float64Real } from '../float64/real.ts';
import { UNIT_ROUNDOFF } from '../matrix/tolerances.ts';

/** Canonical state of a reservoir whose levels are known: nothing is diagonalised. */
interface CanonicalWeights {
  /** e^(−βε)/Z. */
  readonly weights: Float64Array;
  /** ln Z. */
  readonly logPartitionFunction: Float64Real;
  /** Σ pε. */
  readonly energy: Float64Real;
  /** −Σ p ln p = β⟨H⟩ + ln Z. */
  readonly entropy: Float64Real;
  /** Bound of Σ|δp|. */
  readonly error: number;
}

/**
 * Canonical weights of levels, relative to the most occupied one, so that nothing overflows.
 *
 * @param energies  levels, at least one
 * @param beta      inverse temperature, finite
 * @accuracy        an exponent is off by 2u of itself and one rounding, and the sums by N more: Σ|δp| ≤ 2(N + 4 + 2⟨βε⟩)u
 */
export function canonicalWeights(energies: Float64Array, beta: number): CanonicalWeights {
  let ground = energies[0];
  for (const energy of energies) if (beta * energy < beta * ground) ground = energy;
  const factors = energies.map((energy) => Math.exp(-beta * (energy - ground)));
  const sum = factors.reduce((total, factor) => total + factor, 0);
  const weights = factors.map((factor) => factor / sum);
  const above = energies.reduce((total, energy, j) => total + weights[j] * (energy - ground), 0);
  const spread = energies.reduce((largest, energy) => Math.max(largest, Math.abs(energy - ground)), 0);
  const error = 2 * UNIT_ROUNDOFF * (energies.length + 4 + 2 * Math.abs(beta) * above);
  const excess = new Float64Real(above, spread * error + UNIT_ROUNDOFF * spread);
  const logOfSum = new Float64Real(Math.log(sum), error + 2 * UNIT_ROUNDOFF * Math.log(sum));
  const entropy = excess.times(beta).plus(logOfSum);
  return {
    weights,
    error,
    entropy,
    energy: excess.plus(ground),
    logPartitionFunction: logOfSum.minus(new Float64Real(ground).times(beta)),
  };
}
