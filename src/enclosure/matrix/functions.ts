import { type Rational, rational } from '../../exact/integers/rational.ts';
import type { BallFunction } from './ball-spectrum.ts';
import { expOf, lnOf, sqrtOf } from '../interval/elementary.ts';
import { type Interval, intervalOf, intervalOfRational, productOf, quotientOf, sumOf } from '../interval/interval.ts';
import { EnclosureReal, rationalReal } from '../real/real.ts';
import type { SpectralFunction } from './spectral-decomposition.ts';

/**
 * Functions of Hermitian matrices.
 */
export interface RealFunction extends BallFunction {
  ofReal(x: EnclosureReal): EnclosureReal;
}

export const LOGARITHM: RealFunction = {
  name: 'ln',
  ofReal: (x) => x.ln(),
  ofRational: (x) => rationalReal(x).ln(),
  ofInterval: lnOf,
  slope: (x) => reciprocalOfLower(x),
};

export const EXPONENTIAL: RealFunction = {
  name: 'exp',
  ofReal: (x) => x.exp(),
  ofRational: (x) => rationalReal(x).exp(),
  ofInterval: expOf,
  slope: (x) => expOf(x)?.upper,
};

export const SQUARE_ROOT: RealFunction = {
  name: '√',
  ofReal: (x) => x.sqrt(),
  ofRational: (x) => rationalReal(x).sqrt(),
  ofInterval: sqrtOf,
  slope: (x) => {
    // 1/(2√x), largest at the lower end
    const root = x.lower > 0n ? sqrtOf(intervalOf(x.lower, x.lower, x.bits)) : undefined;
    return root === undefined ? undefined : reciprocalOfLower(sumOf(root, root));
  },
};

function reciprocalOfLower({ lower, bits }: Interval): bigint | undefined {
  if (lower <= 0n) return undefined;
  return quotientOf(intervalOfRational(rational(1), bits), intervalOf(lower, lower, bits))!.upper;
}

/** x ↦ f(shift + factor·x). */
export function composedWith(f: RealFunction, shift: EnclosureReal, factor: EnclosureReal): SpectralFunction {
  return {
    name: `${f.name}(${shift.key} + ${factor.key}·)`,
    ofRational: (x: Rational) => f.ofReal(shift.plus(factor.times(rationalReal(x)))),
    ofInterval: (x) => {
      const [s, c] = [shift.enclose(x.bits), factor.enclose(x.bits)];
      return s === undefined || c === undefined ? undefined : f.ofInterval(sumOf(s, productOf(c, x)));
    },
  };
}
