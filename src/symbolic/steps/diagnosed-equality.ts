import { type ClosedForm, rationalForm } from '../formulas/closed-form.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import { plainText } from '../formulas/unicode.ts';
import type { Derivation } from '../models/derive.ts';
import type { CommonField } from './claimed-functions.ts';
import { otherQuantities } from './derived-quantity.ts';
import { diagnosis } from './diagnosis.ts';
import type { ComplexForm } from './mistake.ts';
import { type Comparison, quantityForm, type Side } from './statement.ts';
import type { StatedQuantity } from './statement-parts.ts';
import type { StatementVerdict } from './statement-verdict.ts';

/**
 * A wrong verdict on an equality with what is known of the mistake; every other verdict as it is.
 *
 * The side that is a quantity counts as derived, or else the only one that has quantities; where both have, the sentences name it.
 *
 * @param common the model with the functions of the statement
 */
export function diagnosedEquality(
  derivation: Derivation,
  common: CommonField,
  { relation, left, right, sides }: Comparison,
  verdict: StatementVerdict,
): StatementVerdict {
  if (verdict.verdict !== 'wrong' || relation !== '=' || sides === undefined) return verdict;
  if (sides.every(({ quantities }) => quantities.size === 0)) return verdict;
  const turned = weight(sides[1]) > weight(sides[0]);
  const [[derived, correct], [{ text, given }, claimed]] = turned
    ? ([
        [sides[1], right],
        [sides[0], left],
      ] as const)
    : ([
        [sides[0], left],
        [sides[1], right],
      ] as const);
  const { field } = common.model.arithmetic;
  const real = (re: ClosedForm): ComplexForm => ({ re, im: rationalForm(field.zero) });
  const sentences = diagnosis(
    { field, box: common.model.box },
    {
      text,
      given,
      claimed: real(claimed),
      correct: real(correct),
      read: (changed) => real(parseClosedForm(field, changed, 'claim', given)),
      *others() {
        const stated = quantityOf(derived);
        if (stated === undefined) return;
        const { part } = stated;
        for (const [quantity, value] of otherQuantities(derivation, stated.quantity)) {
          const isComplex = value.kind === 'complex' && !derivation.model.arithmetic.field.isZero(value.value.b);
          if (part === undefined && isComplex) continue;
          if (quantity === text) continue;
          const name = part === undefined ? quantity : `${part}(${quantity})`;
          yield [name, real(common.form(quantityForm(derivation, { quantity, part })))] as const;
        }
      },
    },
  );
  if (sentences.length === 0) return verdict;
  const isPlain = given.size === 0;
  return {
    ...verdict,
    diagnosis: isPlain ? sentences : sentences.map((sentence) => `with ${derived.text} as derived: ${sentence}`),
  };
}

/** The quantity that a side is; undefined for a formula. */
function quantityOf({ text, quantities }: Side): StatedQuantity | undefined {
  return quantities.get(plainText(text));
}

/** The side that is a quantity, before the one in which one occurs. */
function weight(side: Side): number {
  return quantityOf(side) === undefined ? Math.min(side.quantities.size, 1) : 2;
}
