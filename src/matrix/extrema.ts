import type { Real } from './interface.ts';
import { isRecording } from './recording.ts';

/**
 * Larger of two numbers; where their order is in doubt, a value whose bound covers both.
 *
 * @example maximum(float64.real(2), float64.real(3)) // 3
 */
export function maximum(a: Real, b: Real): Real {
  const difference = a.minus(b);
  // With an infinite one the expression for both cases has no value.
  const sign = isRecording() && Number.isFinite(difference.value) ? undefined : difference.sign();
  // (a + b + |a − b|)/2 has a bound that covers both candidates.
  return sign === undefined ? a.plus(b).plus(difference.abs()).dividedBy(2) : sign < 0 ? b : a;
}

/**
 * Smaller of two numbers; see `maximum`.
 *
 * @example minimum(float64.real(2), float64.real(3)) // 2
 */
export function minimum(a: Real, b: Real): Real {
  return maximum(a.negated(), b.negated()).negated();
}
