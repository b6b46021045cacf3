import { Float64Real, operand, type Approximation } from '../float64/real.ts';
import { ArithmeticError, DomainError, NonFiniteError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { outward, UNIT_ROUNDOFF } from '../matrix/tolerances.ts';

/**
 * Real, analytic function u(t) of time by which a Hamiltonian is driven. Others than those below may be written down: what is
 * proved of an evolution rests on both members being right.
 */
export interface Control {
  /** The first coefficients u_k of u(t + s) = Σ u_k sᵏ. */
  readonly coefficients: (this: void, t: number, count: number) => readonly Real[];
  /** Bound of |u| on the disc of this radius about t in the complex plane. */
  readonly boundOnDisc: (this: void, t: number, radius: number) => number;
}

/**
 * Polynomial a₀ + a₁t + a₂t² + …, such as the linear sweep of Landau and Zener.
 *
 * @throws  {NonFiniteError} when a coefficient is not finite
 * @example polynomialControl([1, 2]).coefficients(3, 3).map(({ value }) => value) // [7, 2, 0]
 */
export function polynomialControl(coefficients: readonly (Real | number)[]): Control {
  const known = coefficients.map((a, k) => finiteReal(`coefficients[${k}]`, a));
  return {
    coefficients: (t, count) => {
      const shifted = [...known];
      for (let k = 0; k < shifted.length; k++) {
        for (let j = shifted.length - 2; j >= k; j--) shifted[j] = shifted[j].plus(shifted[j + 1].times(t));
      }
      return Array.from({ length: count }, (_, k) => shifted[k] ?? ZERO);
    },
    boundOnDisc: (t, radius) => {
      const reach = outward(Math.abs(t) + radius);
      return known.reduceRight((sum, a) => outward(sum * reach + sizeOf(a)), 0);
    },
  };
}

/**
 * Oscillation a cos ωt + b sin ωt.
 *
 * @param options.frequency  ω
 * @param options.cosine     a; 0 when omitted
 * @param options.sine       b; 0 when omitted
 * @throws  {NonFiniteError} when a number is not finite
 * @example oscillatingControl({ frequency: 1, cosine: 2 }).coefficients(0, 3).map(({ value }) => value) // [2, 0, -1]
 */
export function oscillatingControl({
  frequency,
  cosine = 0,
  sine = 0,
}: {
  readonly frequency: Real | number;
  readonly cosine?: Real | number;
  readonly sine?: Real | number;
}): Control {
  const omega = finiteReal('frequency', frequency);
  const a = finiteReal('cosine', cosine);
  const b = finiteReal('sine', sine);
  return {
    coefficients: (t, count) => {
      const angle = omega.times(t);
      const [cos, sin] = [Math.cos(angle.value), Math.sin(angle.value)].map(
        (value) => new Float64Real(value, outward(angle.bound + 2 * UNIT_ROUNDOFF)),
      );
      const value = a.times(cos).plus(b.times(sin));
      const slope = b.times(cos).minus(a.times(sin));
      const turned = [value, slope, value.negated(), slope.negated()];
      let factor = ONE;
      return Array.from({ length: count }, (_, k) => {
        if (k > 0) factor = factor.times(omega).dividedBy(k);
        return factor.times(turned[k % 4]);
      });
    },
    boundOnDisc: (_, radius) => outward((sizeOf(a) + sizeOf(b)) * Math.cosh(outward(sizeOf(omega) * radius))),
  };
}

/**
 * Pulse A exp(−(t − t₀)²/(2w²)).
 *
 * @param options.center  t₀
 * @param options.width   w > 0, the standard deviation
 * @throws  {NonFiniteError} when a number is not finite
 * @throws  {DomainError} when the width is not positive
 * @example gaussianControl({ amplitude: 2, center: 0, width: 1 }).coefficients(0, 3).map(({ value }) => value) // [2, 0, -1]
 */
export function gaussianControl({
  amplitude,
  center,
  width,
}: {
  readonly amplitude: Real | number;
  readonly center: Real | number;
  readonly width: Real | number;
}): Control {
  const A = finiteReal('amplitude', amplitude);
  const middle = finiteReal('center', center);
  const w = finiteReal('width', width);
  if (w.sign() !== 1) {
    throw new DomainError({ argument: 'width', expected: 'be positive', received: `it is ${w.value}` });
  }
  const precision = ONE.dividedBy(w.times(w));
  return {
    // u′ = −(t − t₀)u/w²
    coefficients: (t, count) => {
      const distance = middle.negated().plus(t);
      const found = [A.times(distance.times(distance).times(precision).dividedBy(-2).exp())];
      for (let k = 0; k + 1 < count; k++) {
        const slope = distance.times(found[k]).plus(k === 0 ? ZERO : found[k - 1]);
        found.push(slope.times(precision).dividedBy(-(k + 1)));
      }
      return found.slice(0, count);
    },
    // Re (x + iy)² = x² − y² with |y| ≤ radius and |x| at least what the radius leaves: nothing where the disc meets the line through the center.
    boundOnDisc: (t, radius) => {
      const distance = middle.negated().plus(t);
      const nearest = Math.max(0, Math.abs(distance.value) - distance.bound - radius) * (1 - 4 * UNIT_ROUNDOFF);
      const exponent = (radius * radius - nearest * nearest) / 2;
      const scaled = precision.times(exponent);
      const rounding = sizeOf(precision) * 4 * UNIT_ROUNDOFF * (radius * radius + nearest * nearest);
      return outward(sizeOf(A) * Math.exp(scaled.value + scaled.bound + rounding));
    },
  };
}

/**
 * Product of controls, such as an oscillation in a pulse.
 *
 * @example productOfControls(polynomialControl([1, 1]), polynomialControl([1, 1])).coefficients(0, 3).map(({ value }) => value) // [1, 2, 1]
 */
export function productOfControls(...controls: readonly Control[]): Control {
  return {
    coefficients: (t, count) =>
      controls
        .map((control) => control.coefficients(t, count))
        .reduce(
          (left, right) =>
            left.map((_, k) =>
              left
                .slice(0, k + 1)
                .map((a, j) => a.times(right[k - j]))
                .reduce((sum, term) => sum.plus(term)),
            ),
          Array.from({ length: count }, (_, k): Real => (k === 0 ? ONE : ZERO)),
        ),
    boundOnDisc: (t, radius) =>
      controls.reduce((product, control) => outward(product * control.boundOnDisc(t, radius)), 1),
  };
}

const ZERO = new Float64Real(0);
const ONE = new Float64Real(1);

function sizeOf({ value, bound }: Approximation): number {
  return Math.abs(value) + bound;
}

function finiteReal(argument: string, x: Real | number): Float64Real {
  if (typeof x !== 'number' && !(x instanceof Float64Real)) {
    throw new ArithmeticError({
      argument,
      expected: 'be a float64 number, since smooth drives are integrated in floating point',
      received: 'it is a number of another arithmetic',
    });
  }
  const { value, bound } = operand(x);
  if (Number.isFinite(value) && Number.isFinite(bound)) return new Float64Real(value, bound);
  throw new NonFiniteError({ argument, expected: 'be finite', received: `it is ${value} (error at most ${bound})` });
}
