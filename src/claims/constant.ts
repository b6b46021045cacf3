import { FormatError } from '../matrix/errors.ts';
import type { Arithmetic, Real } from '../matrix/interface.ts';
import { formula, type Formula } from './formula.ts';

/**
 * Constant as it is written: `0.52` is 13/25 in every arithmetic, and `sqrt(2)/3` or `ln(2)` has the digits of the arithmetic. A plain
 * number 0.52 stands for the double next to it.
 *
 * @param text  as `formula` reads it, without parameters
 * @throws      {FormatError} when the text is no formula or has parameters
 * @throws      {ArithmeticError} for roots and logarithms in exact arithmetic
 * @example     constant('0.52', exact).toString() // '13/25'
 */
export function constant(text: string, arithmetic: Arithmetic): Real {
  let parsed = known.get(text);
  if (parsed === undefined) {
    parsed = formula(text);
    const [parameter] = parsed.parameters;
    if (parameter !== undefined) {
      throw new FormatError({ argument: 'text', expected: 'have no parameters', received: `it has ${parameter}` });
    }
    known.set(text, parsed);
  }
  return parsed.evaluate({}, arithmetic);
}

/** Claims ask for the same constants on every draw. */
const known = new Map<string, Formula>();
