import { type ClosedForm, rationalForm } from '../symbolic/formulas/closed-form.ts';
import { parseClosedForm } from '../symbolic/formulas/closed-form-parse.ts';
import { printClosedForm } from '../symbolic/formulas/closed-form-text.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
import { derivedQuantity } from '../symbolic/steps/derived-quantity.ts';
import { type Statement, statementOf, UnknownQuantity } from '../symbolic/steps/statement.ts';
import { secondOpinion, type SecondOpinion, type Shown } from './second-opinion.ts';

/** The closed forms of a derivation as they are shown. */
export function shownFormulas({ model, expectations, negativity, production }: Derivation): readonly Shown[] {
  const { field } = model.arithmetic;
  const shown = (name: string, form: ClosedForm): Shown => ({ name, form, text: printClosedForm(field, form) });
  return [
    ...[...expectations]
      .filter(([name]) => !/^I+$/.test(name))
      .map(([name, value]) => shown(`<${name}>`, rationalForm(value))),
    ...(negativity?.form === undefined ? [] : [shown('negativity', negativity.form)]),
    ...(production?.verdict === 'closed form' ? [shown('production', production.rate)] : []),
  ];
}

/** Quantities with closed forms as they are shown. */
export function shownQuantities({ model }: Derivation, quantities: readonly AskedQuantity[]): readonly Shown[] {
  const { field } = model.arithmetic;
  return quantities.flatMap(({ quantity, parts }) =>
    parts.map(({ part, form }) => ({
      name: part === undefined ? quantity : `${part}(${quantity})`,
      form,
      text: printClosedForm(field, form),
    })),
  );
}

/** A claimed formula as it was written, and the derived one as it is shown; nothing for complex formulas and eigenvalues. */
export function shownClaim(derivation: Derivation, quantity: string, formula: string): readonly Shown[] {
  const { field } = derivation.model.arithmetic;
  if (quantity === 'eigenvalue') return [];
  const derived = derivedQuantity(derivation, quantity);
  const isComplex = derived.kind === 'complex' && !field.isZero(derived.value.b);
  if (derived.kind === 'unknown' || isComplex || /(?<!\w)i(?!\w)/.test(formula)) return [];
  const correct = derived.kind === 'real' ? derived.form : rationalForm(derived.value.a);
  return [
    { name: `the claimed ${quantity}`, form: parseClosedForm(field, formula), text: formula },
    { name: quantity, form: correct, text: printClosedForm(field, correct) },
  ];
}

/** Both sides of each relation of a statement, with closed forms in place of quantities; none where a quantity has none. */
export async function opinionOfStatement(derivation: Derivation, text: string): Promise<SecondOpinion> {
  const statement = statementIn(derivation, text);
  if (statement === undefined) return { agreed: {}, disagreements: [], unanswered: {} };
  const { model } = statement.common;
  const comparisons = statement.kind === 'comparisons' ? statement.comparisons : statement.sides;
  const shown = comparisons.flatMap(({ left, right, text: relation }) =>
    [left, right].map((form, k) => ({
      name: `the ${k === 0 ? 'left' : 'right'} side of ${relation}`,
      form,
      text: printClosedForm(model.arithmetic.field, form),
    })),
  );
  return secondOpinion(model, shown);
}

function statementIn(derivation: Derivation, text: string): Statement | undefined {
  try {
    return statementOf(derivation, text);
  } catch (error) {
    if (error instanceof UnknownQuantity) return undefined;
    throw error;
  }
}
