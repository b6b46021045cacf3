import { boxPoint, type ParameterBox } from '../exact/parameter-box.ts';
import { pseudoRandom } from '../exact/prime.ts';
import { evaluateRationalFunction } from '../exact/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../exact/rational-function.ts';
import { numberFromRational, type Rational, rational } from '../exact/rational.ts';
import { rationalForm } from './closed-form.ts';
import { compileClosedForm } from './closed-form-value.ts';

/** Points that are tried in float64 before an exact one is taken. */
const TRIES = 4000;

/** Positive rationals of three digits over six decades. */
function coordinate(next: () => number): Rational {
  const mantissa = 100 + (next() % 900);
  const power = (next() % 7) - 5;
  return power < 0 ? rational(mantissa, 10n ** BigInt(-power)) : rational(mantissa * 10 ** power);
}

/**
 * Rational point of the open box where a rational function is negative: found by a fixed pseudo-random search in float64
 * and confirmed exactly.
 *
 * @returns undefined when the search met none, which proves nothing
 */
export function negativePoint(
  field: RationalFunctionField,
  f: RationalFunction,
  box: ParameterBox,
): readonly Rational[] | undefined {
  const approximate = compileClosedForm(field, rationalForm(f));
  const next = pseudoRandom(field.variables.length + 1);
  for (let k = 0; k < TRIES; k += 1) {
    const point = boxPoint(
      box,
      box.map(() => coordinate(next)),
    );
    if (approximate(...point.map((x) => numberFromRational(x).value)) >= 0) continue;
    const named = Object.fromEntries(field.variables.map((name, v) => [name, point[v]]));
    const value = evaluateRationalFunction(field, f, named);
    if (value !== undefined && value.numerator < 0n) return point;
  }
  return undefined;
}
