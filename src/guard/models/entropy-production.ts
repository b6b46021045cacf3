import { steadyEntropyProduction } from '../../symbolic/models/steady-entropy-production.ts';
import type { SymbolicMatrix } from '../../symbolic/formulas/symbolic-arithmetic.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { everywhere, isNonnegativeOn, numberOf, placeText, shown, shownForm } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** σ of the states that the baths keep, where temperatures are not known. */
export function productionFindings(model: Model, pi: SymbolicMatrix, isPhysical: boolean): readonly Finding[] {
  if (model.redfield.length > 0 || Object.keys(model.written).length === 0) return [];
  const produced = steadyEntropyProduction(model, pi);
  if (produced.verdict === 'undefined') return [];
  const common = {
    invariant: 'entropy production',
    subject: 'steady state',
    bound: 0,
    physics: 'σ = −Σ tr[D_b(π)(ln π − ln π_b)] ≥ 0 with the states π_b that the baths keep (Spohn)',
  } as const;
  const formula = produced.verdict === 'closed form' ? ` = ${shownForm(model, produced.rate)}` : '';
  if (isPhysical) {
    const says = `σ${formula} ≥ 0${everywhere(model)}, by Spohn’s inequality`;
    return [{ ...common, standing: 'holds', value: 0, says }];
  }
  const undecided: Finding = {
    ...common,
    standing: 'undecided',
    value: NaN,
    says: `the sign of σ${formula} is not decided`,
  };
  if (produced.verdict !== 'closed form') return [undecided];
  const decision = isNonnegativeOn(model, produced.rate);
  if (decision.verdict === 'undecided') return [undecided];
  if (decision.verdict === 'proved') {
    return [{ ...common, standing: 'holds', value: 0, says: `σ${formula} ≥ 0${everywhere(model)}` }];
  }
  const { point, value } = decision;
  return [
    {
      ...common,
      standing: 'violated',
      value: numberOf(value),
      witness: witnessPoint(point),
      says: `σ = ${shown(numberOf(value))} < 0${placeText(point)}`,
      remedy: 'Make all rates nonnegative.',
    },
  ];
}
