import { applied, differenceOf, productOf, rationalForm, sumOf } from '../../symbolic/formulas/closed-form.ts';
import { printClosedForm } from '../../symbolic/formulas/closed-form-text.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import type { Answer, Balance } from './bath-answer.ts';
import { deviationOf } from './bath-temperature.ts';
import { activeJumps, transitionsBetween } from './transitions.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** Rotating frame: the ratio of every pair is e^{±βω} with the stated frequency. */
export function rotatingBalance(model: Model, bath: string, within: number, answer: Answer): Balance {
  const {
    arithmetic: { field },
    hamiltonian,
  } = model;
  const { beta, frequency } = model.baths[bath];
  const transitions = transitionsBetween(hamiltonian.scaled(0), activeJumps(model, bath));
  const common = { rotating: true } as const;
  if (transitions === undefined || beta === undefined || beta === 'infinite') {
    return answer('undecided', 'a frequency is stated without a temperature above 0', common);
  }
  if (transitions.list.some(({ ratio }) => ratio === undefined)) {
    return answer('violated', 'a jump has no reverse, as at temperature 0, which is not the one stated', common);
  }
  const exponent = productOf(field, beta, frequency!);
  let standing: Finding['standing'] = 'holds';
  for (const { ratio } of transitions.list) {
    const logarithm = applied(field, 'ln', rationalForm(ratio!));
    const either = [sumOf(field, logarithm, exponent), differenceOf(field, logarithm, exponent)].map((form) =>
      deviationOf(model, form, exponent, within),
    );
    if (either.some((verdict) => verdict.standing === 'holds')) continue;
    const found = either.find((verdict) => verdict.standing === 'explained' || verdict.standing === 'undecided');
    if (found !== undefined) {
      standing = found.standing;
      continue;
    }
    const smaller = either.toSorted((a, b) => Math.abs(a.value) - Math.abs(b.value))[0];
    const more = smaller.standing === 'violated' ? { bound: smaller.bound, witness: witnessPoint(smaller.point) } : {};
    return answer('violated', `the ratio ${field.print(ratio!)} of a jump and its reverse is not e^{±βω}`, {
      ...common,
      value: smaller.value,
      ...more,
      remedy: 'Take the rates from the stated temperature and frequency.',
    });
  }
  const text = printClosedForm(field, exponent);
  return answer(
    standing,
    `rates of all pairs in the ratio e^{−βω}, βω = ${text}${standing === 'holds' ? '' : `: ${standing}`}`,
    {
      ...common,
      ...(standing === 'holds' || standing === 'explained' ? { beta } : {}),
    },
  );
}
