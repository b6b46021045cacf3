import { rationalForm } from '../../symbolic/formulas/closed-form.ts';
import { type Model, rateOf } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import { everywhere, isNonnegativeOn, numberOf, placeText } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

const PHYSICS =
  'a jump happens γ times per unit of time: a negative rate is no rate, and the map it makes is not positive';

/**
 * Rates of the jumps of a model, γ ≥ 0 on its whole domain: one finding for each that is not, or one for all.
 *
 * @param isOutweighed  is the generator completely positive all the same?
 */
export function ratesFindings(model: Model, isOutweighed: boolean): readonly Finding[] {
  const {
    arithmetic,
    arithmetic: { field },
    written,
  } = model;
  const jumps = Object.entries(written).flatMap(([bath, list]) => list.map((jump, k) => ({ bath, jump, k })));
  if (jumps.length === 0) return [];
  const findings = jumps.flatMap(({ bath, jump, k }): readonly Finding[] => {
    const rate = rateOf(arithmetic, jump);
    const decision = isNonnegativeOn(model, rationalForm(rate));
    if (decision.verdict === 'proved') return [];
    const common = { invariant: 'rates', subject: `bath ${bath}, jump ${k}`, bound: 0, physics: PHYSICS };
    if (decision.verdict === 'undecided') {
      return [
        {
          ...common,
          standing: 'undecided',
          value: NaN,
          says: `the sign of the rate ${field.print(rate)} is not decided`,
        },
      ];
    }
    const { point, value } = decision;
    const says = `the rate ${field.print(rate)} is ${numberOf(value)}${placeText(point)}${isOutweighed ? ', which other jumps outweigh' : ''}`;
    return [
      {
        ...common,
        standing: isOutweighed ? 'explained' : 'violated',
        value: numberOf(value),
        says,
        witness: witnessPoint(point),
        remedy: 'Turn its sign, or narrow the domains of the parameters.',
      },
    ];
  });
  if (findings.length > 0) return findings;
  return [
    {
      invariant: 'rates',
      subject: 'all jumps',
      standing: 'holds',
      value: jumps.length,
      bound: 0,
      says: `${jumps.length === 1 ? 'the rate is' : `all ${jumps.length} rates are`} nonnegative${everywhere(model)}`,
    },
  ];
}
