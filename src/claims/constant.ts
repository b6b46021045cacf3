import { FormatError } from '../matrix/errors.ts';
import type { Arithmetic, Real } from '../matrix/interface.ts';
import { formula, type Formula } from './formula.ts';
import { Recent } from '../matrix/recent.ts';

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
  return constants.get(text, () => parsedConstant(text)).evaluate({}, arithmetic);
}

function parsedConstant(text: string): Formula {
  const parsed = formula(text);
  const [parameter] = parsed.parameters;
  if (parameter === undefined) return parsed;
  throw new FormatError({ argument: 'text', expected: 'have no parameters', received: `it has ${parameter}` });
}

/** Claims ask for the same constants on every draw: more than all claims of the library have. */
const constants = new Recent<string, Formula>(2 ** 8);
