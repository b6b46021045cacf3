import { resetGenerator } from '../ensembles/reset-model.ts';
import { float64 } from '../float64/matrix.ts';
import type { Lindbladian } from '../quantum/lindbladian.ts';
import { doubledUntil, firstRise, root } from './roots.ts';
import { signedNegativityOf, slopeOf } from './steady-negativity.ts';

/** Generator of the model, in units of γ = 1. */
export function resetModel(g: number, r: number): Lindbladian {
  return generator(g, 1, r);
}

/** Signed negativity of the steady state. */
function negativityAt(g: number, r: number): number {
  return signedNegativityOf(resetModel(g, r));
}

/** Coupling of the largest negativity at a reset rate r ≥ 3γ: between r/3 and r + γ, and near r/(1 + √3) for fast resets. */
export function ridgeInCoupling(r: number): number {
  return root((g) => slopeOf(resetModel(g, r), generator(1, 0, 0)), r / 3, r + 1);
}

/** Reset rate of the largest negativity at a coupling; undefined where none is found. */
export function ridgeInResetRate(g: number): number | undefined {
  const slope = (r: number): number => slopeOf(resetModel(g, r), generator(0, 0, 1));
  const threshold = thresholdInResetRate(g);
  if (threshold === undefined) return undefined;
  const far = doubledUntil((r) => slope(r) < 0, threshold, LIMIT);
  return far === undefined ? undefined : root(slope, threshold, far);
}

/** Couplings at which entanglement begins and ends at a reset rate; undefined where there is none. */
export function boundaryInCoupling(r: number): readonly [number, number] | undefined {
  const ridge = ridgeInCoupling(r);
  const signed = (g: number): number => negativityAt(g, r);
  return signed(ridge) > 0 ? [root(signed, 0, ridge), root(signed, ridge, r)] : undefined;
}

/** Reset rate at which entanglement begins at a coupling; undefined where none is found. */
export function thresholdInResetRate(g: number): number | undefined {
  const signed = (r: number): number => negativityAt(g, r);
  return firstRise(signed, g, LIMIT);
}

/** Smallest reset rate with entanglement at some coupling. */
export function smallestResetRate(): number {
  return root((r) => negativityAt(ridgeInCoupling(r), r), 3, 5);
}

/** Reset rates beyond this are not looked at. */
const LIMIT = 2 ** 24;

function generator(g: number, gamma: number, r: number): Lindbladian {
  const [zero, coupling] = [float64.real(0), float64.real(g)];
  return resetGenerator(
    { couplings: [zero, zero, coupling], resets: ['+', '+'], gamma: float64.real(gamma), r: float64.real(r) },
    float64,
  );
}
