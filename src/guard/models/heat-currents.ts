import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { rationalForm } from '../../symbolic/formulas/closed-form.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { everywhere, isNonnegativeOn, numberOf, placeText, shownForm, valueAt } from './witness.ts';

/** The signs of the heat currents, where there are at least two baths. */
export function currentFindings(model: Model, currents: ReadonlyMap<string, RationalFunction>): readonly Finding[] {
  if (currents.size < 2) return [];
  const { field } = model.arithmetic;
  return [...currents].map(([bath, J]) => {
    const common = { invariant: 'heat current', subject: `bath ${bath}`, bound: 0 } as const;
    const formula = shownForm(model, rationalForm(J));
    if (field.isZero(J)) return { ...common, standing: 'holds', value: 0, says: `J = 0${everywhere(model)}` };
    const [up, down] = [isNonnegativeOn(model, rationalForm(J)), isNonnegativeOn(model, rationalForm(field.neg(J)))];
    const value = model.box.length === 0 ? numberOf(valueAt(model, rationalForm(J), {})!) : NaN;
    const sign =
      up.verdict === 'proved'
        ? `≥ 0${everywhere(model)}: the system takes heat from it`
        : down.verdict === 'proved'
          ? `≤ 0${everywhere(model)}: the system gives heat to it`
          : up.verdict === 'refuted' && down.verdict === 'refuted'
            ? `changes its sign: it is negative${placeText(up.point)} and positive${placeText(down.point)}`
            : undefined;
    if (sign !== undefined) return { ...common, standing: 'holds', value, says: `J = ${formula} ${sign}` };
    return { ...common, standing: 'undecided', value, says: `the sign of J = ${formula} is not decided` };
  });
}
