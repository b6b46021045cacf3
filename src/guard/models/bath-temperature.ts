import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { balanceRounding } from '../../matrix/tolerances.ts';
import {
  applied,
  type ClosedForm,
  differenceOf,
  negativeOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from '../../symbolic/formulas/closed-form.ts';
import { printClosedForm } from '../../symbolic/formulas/closed-form-text.ts';
import type { ParameterPoint } from '../../symbolic/formulas/parameter-domain.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import type { Answer, Balance } from './bath-answer.ts';
import { keepsSomeState } from './bath-without-temperature.ts';
import type { Transitions } from './transitions.ts';
import { everywhere, isZeroOn, numberOf, placeText, pointsOf, shown, shownExactly, valueAt } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** Is ln(ratio) + β·gain = 0 for every transition? */
export function atBeta(
  model: Model,
  beta: ClosedForm,
  { list }: Transitions,
  within: number,
  common: Partial<Balance>,
  answer: Answer,
): Balance {
  const {
    arithmetic: { field },
  } = model;
  const text = printClosedForm(field, beta);
  let rounded: Finding['standing'] = 'holds';
  let worst = 0;
  for (const { gain, ratio, error } of list) {
    const exponent = productOf(field, beta, rationalForm(gain));
    const deviation = sumOf(field, applied(field, 'ln', rationalForm(ratio!)), exponent);
    const verdict = deviationOf(model, deviation, exponent, within, error);
    if (verdict.standing === 'violated') {
      const { point, value, bound } = verdict;
      const implied = impliedBeta(model, ratio!, gain, point);
      const declared = valueAt(model, beta, point);
      return answer(
        'violated',
        `rates of gain ${gainText(model, gain)} are those of β = ${implied}, not ${declared === undefined ? text : numberOf(declared)}${placeText(point)}`,
        {
          ...common,
          value,
          bound,
          size: Math.abs(value) / bound,
          witness: witnessPoint(point),
          remedy: 'Take the rates from the stated temperature, or state the one that the rates have.',
        },
      );
    }
    if (verdict.standing !== 'holds' && rounded !== 'undecided') rounded = verdict.standing;
    worst = Math.max(worst, Math.abs(verdict.value));
  }
  if (rounded === 'holds') {
    return answer('holds', `the Gibbs state of β = ${text} balances all jumps${everywhere(model)}`, {
      ...common,
      beta,
      value: 0,
    });
  }
  const says =
    rounded === 'explained'
      ? `the rates are those of β = ${text} but for rounding: ln(γ_up/γ_down) + βω is ${shown(worst)}`
      : `whether all rates are those of β = ${text} is not decided`;
  return answer(rounded, says, { ...common, value: worst, ...(rounded === 'explained' ? { beta } : {}) });
}

type Deviation =
  | { readonly standing: 'holds' | 'explained' | 'undecided'; readonly value: number }
  | {
      readonly standing: 'violated';
      readonly value: number;
      readonly bound: number;
      readonly point: ParameterPoint;
    };

/**
 * How ln(γ_up/γ_down) + βω stands: zero, zero but for what `within` and rounding explain, or not.
 *
 * @param error  relative error of ω
 */
export function deviationOf(
  model: Model,
  deviation: ClosedForm,
  exponent: ClosedForm,
  within: number,
  error = 0,
): Deviation {
  const decision = isZeroOn(model, deviation);
  if (decision.verdict === 'proved') return { standing: error === 0 ? 'holds' : 'explained', value: 0 };
  if (decision.verdict === 'undecided') return { standing: 'undecided', value: 0 };
  let worst = 0;
  for (const point of pointsOf(model)) {
    const [off, size] = [valueAt(model, deviation, point), valueAt(model, exponent, point)];
    if (off === undefined || size === undefined) continue;
    const value = numberOf(off);
    const bound = 2 * within + balanceRounding(numberOf(size)) + 2 * error * Math.abs(numberOf(size));
    if (Math.abs(value) > bound) return { standing: 'violated', value, bound, point };
    worst = Math.max(worst, Math.abs(value));
  }
  return { standing: model.box.length === 0 ? 'explained' : 'undecided', value: worst };
}

function impliedBeta(model: Model, ratio: RationalFunction, gain: RationalFunction, point: ParameterPoint): string {
  const {
    arithmetic: { field },
  } = model;
  if (field.isZero(gain)) return '±∞';
  const form = negativeOf(field, quotientOf(field, applied(field, 'ln', rationalForm(ratio)), rationalForm(gain)));
  const value = valueAt(model, form, point);
  return value === undefined ? 'no number' : String(numberOf(value));
}

/** Without a stated temperature: do all rates have one? */
export function withImpliedBeta(
  model: Model,
  bath: string,
  { list }: Transitions,
  within: number,
  common: Partial<Balance>,
  answer: Answer,
): Balance {
  const {
    arithmetic: { field },
  } = model;
  const first = list.find(({ gain }) => !field.isZero(gain))!;
  const logarithm = (ratio: RationalFunction): ClosedForm => applied(field, 'ln', rationalForm(ratio));
  const beta = negativeOf(field, quotientOf(field, logarithm(first.ratio!), rationalForm(first.gain)));
  let standing: Finding['standing'] = 'holds';
  for (const { gain, ratio, error } of list) {
    const exponent = productOf(field, logarithm(first.ratio!), rationalForm(field.div(gain, first.gain)));
    const verdict = deviationOf(
      model,
      differenceOf(field, logarithm(ratio!), exponent),
      exponent,
      within,
      error + first.error,
    );
    if (verdict.standing === 'violated') {
      const { point } = verdict;
      const [one, other] = [
        impliedBeta(model, first.ratio!, first.gain, point),
        impliedBeta(model, ratio!, gain, point),
      ];
      const detail = `jumps of gain ${gainText(model, first.gain)} have β = ${one}, those of gain ${gainText(model, gain)} β = ${other}${placeText(point)}`;
      return keepsSomeState(model, bath) === 'yes'
        ? answer('explained', `the bath keeps a state, but none of one temperature: ${detail}`, common)
        : answer('violated', `no state balances all jumps: ${detail}`, {
            ...common,
            value: verdict.value,
            bound: verdict.bound,
            witness: witnessPoint(point),
            remedy: 'Give the jumps of each heat bath a name of their own, and rates of one temperature.',
          });
    }
    if (verdict.standing !== 'holds' && standing !== 'undecided') standing = verdict.standing;
  }
  const text = printClosedForm(field, beta);
  if (standing === 'holds')
    return answer('holds', `the Gibbs state of β = ${text} balances all jumps`, { ...common, beta });
  return answer(
    standing,
    standing === 'explained' ? `balanced but for rounding, β = ${text}` : 'one temperature of all jumps is not decided',
    { ...common, ...(standing === 'explained' ? { beta } : {}) },
  );
}

/** A gain for people: in short where it is a number. */
function gainText({ arithmetic: { field } }: Model, gain: RationalFunction): string {
  const value = field.toRational(gain);
  return value === undefined ? field.print(gain) : shownExactly(value);
}
