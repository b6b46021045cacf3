import { bitLength } from '../../exact/integers/integer.ts';
import { printRational, type Rational } from '../../exact/integers/rational.ts';
import { type Atom, internedAtom } from './atom.ts';
import { atPrecision, intervalOfRational } from '../interval/interval.ts';
import { lnOf } from '../interval/elementary.ts';

/** ln q of a positive rational number; small numbers are given the digits that their logarithm needs. */
export function internedLogarithm(q: Rational): Atom {
  const leading = Math.max(0, bitLength(q.denominator) - bitLength(q.numerator));
  return internedAtom(
    `ln ${printRational(q)}`,
    (bits) => {
      const ln = lnOf(intervalOfRational(q, bits + leading + 8));
      return ln === undefined ? undefined : atPrecision(ln, bits);
    },
    { logarithmOf: q },
  );
}
