import type { Matrix, Real } from '../matrix/interface.ts';
import { DimensionError } from '../matrix/errors.ts';
import { requireBath } from './generator.ts';
import type { Jump, Lindbladian } from './lindbladian.ts';
import { tracelessPreimage, uniqueSteadyState } from './steady-state.ts';

/** Cumulants per unit of time, for long times, of a number that jumps change. */
export interface CountingCumulants {
  /** First cumulant, the mean current. */
  readonly mean: Real;
  /** Second cumulant, the noise: the growth of the variance. */
  readonly noise: Real;
  /** Third cumulant. */
  readonly third: Real;
}

/**
 * Cumulants of Σ_k ν_k N_k per unit of time in the steady state, N_k being the number of jumps L_k.
 *
 * They are the derivatives at χ = 0 of the eigenvalue λ(χ), λ(0) = 0, of L(χ) = L + Σ_k (e^{χ ν_k} − 1) γ_k L_k·L_k†, by
 * perturbation theory with the group inverse of L. With J_n = Σ ν_kⁿ γ_k L_k·L_k† and x₀ = π: mean = tr J₁x₀;
 * L x₁ = (mean − J₁) x₀, noise = tr(J₂x₀ + 2J₁x₁); L x₂ = (mean − J₁) x₁ + (noise − J₂) x₀/2,
 * third = tr(J₃x₀ + 3J₂x₁ + 6J₁x₂); tr x₁ = tr x₂ = 0.
 *
 * @param generator Lindbladian with a unique steady state
 * @param weights   ν_k of the jumps of each bath that is counted, in their order
 * @param rho       its steady state, shape (d, d), where it is known
 * @returns         numbers per unit of time, to the powers 1, 2 and 3 of the unit of ν
 * @throws          {UnknownNameError} when there is no such bath
 * @throws          {DimensionError} unless there is a weight for each jump
 * @throws          {SingularMatrixError} where the steady state is not unique, or where that is undecided
 * @accuracy        in float64 each cumulant has a running error bound, of at most 3e-9 for a maser of three levels; values are better
 * @source          FlindtNovotnyBraggioJauho2010
 * @example         countingCumulants(lindbladian(zeroMatrix(2), { bath: [sigmaPlus(), sigmaMinus()] }), { bath: [1, 0] }).noise // 0.25
 */
export function countingCumulants(
  generator: Lindbladian,
  weights: Readonly<Record<string, readonly (Real | number)[]>>,
  rho: Matrix = uniqueSteadyState(generator),
): CountingCumulants {
  const [mean, noise, third] = cumulantsInOrder(generator, weights, rho);
  return { mean, noise, third };
}

/** The first three cumulants of `countingCumulants`, each computed when it is asked for. */
export function* cumulantsInOrder(
  generator: Lindbladian,
  weights: Readonly<Record<string, readonly (Real | number)[]>>,
  rho: Matrix,
): Generator<Real, void> {
  const { arithmetic } = rho;
  const counted = Object.entries(weights).flatMap(([bath, list]) => countedJumps(generator, bath, list));
  const changed = (power: number, X: Matrix): Matrix =>
    counted.reduce((sum, { weight, jump: { operator: L, rate } }) => {
      const factor = Array.from({ length: power }).reduce<Real>((product) => product.times(weight), arithmetic.real(1));
      return sum.plus(L.times(X).times(L.adjoint()).scaled(factor.times(rate)));
    }, X.scaled(0));
  const J1 = changed(1, rho);
  const mean = J1.trace();
  yield mean;
  const x1 = tracelessPreimage(generator, rho.scaled(mean).minus(J1));
  const J1x1 = changed(1, x1);
  const J2 = changed(2, rho);
  const noise = J2.trace().plus(J1x1.trace().times(2));
  yield noise;
  const second = rho.scaled(noise).minus(J2).scaled(arithmetic.real(1, 2));
  const x2 = tracelessPreimage(generator, x1.scaled(mean).minus(J1x1).plus(second));
  yield changed(3, rho).trace().plus(changed(2, x1).trace().times(3)).plus(changed(1, x2).trace().times(6));
}

/**
 * Number of jumps of some baths per unit of time, Σ_k γ_k tr L_k†L_k ρ, their dynamical activity.
 *
 * @param rho   density matrix, shape (d, d)
 * @param baths names of baths; all when omitted
 * @throws      {UnknownNameError} when there is no such bath
 * @example     dynamicalActivity(lindbladian(zeroMatrix(2), [sigmaMinus()]), maximallyMixed(2)) // 0.5
 */
export function dynamicalActivity(
  generator: Lindbladian,
  rho: Matrix,
  baths: readonly string[] = Object.keys(generator.baths),
): Real {
  for (const bath of baths) requireBath(generator.baths, bath);
  return baths
    .flatMap((bath) => generator.baths[bath])
    .reduce<Real>(
      (sum, { operator: L, rate }) => sum.plus(rho.traceOfProduct(L.adjoint().times(L)).times(rate)),
      rho.arithmetic.real(0),
    );
}

interface CountedJump {
  readonly jump: Jump;
  readonly weight: Real | number;
}

function countedJumps(
  { baths }: Lindbladian,
  bath: string,
  weights: readonly (Real | number)[],
): readonly CountedJump[] {
  requireBath(baths, bath);
  const jumps = baths[bath];
  if (weights.length === jumps.length) return jumps.map((jump, k) => ({ jump, weight: weights[k] }));
  throw new DimensionError({
    argument: `weights.${bath}`,
    expected: `have one number for each of the ${jumps.length} jumps`,
    received: `it has ${weights.length}`,
  });
}
