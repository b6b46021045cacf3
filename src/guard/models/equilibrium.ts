import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, differenceOf, isRational, rationalForm } from '../../symbolic/formulas/closed-form.ts';
import type { Model } from '../../symbolic/models/model.ts';
import type { Finding } from '../findings/finding.ts';
import type { Balance } from './bath-answer.ts';
import { type Decision, everywhere, isNonnegativeOn, isZeroOn, numberOf, placeText, shown } from './witness.ts';
import { witnessPoint } from '../../symbolic/steps/formula-verdict.ts';

/** What was decided, with what is said of it. */
export interface Decided {
  readonly finding: Finding;
  readonly decision: Decision;
}

/**
 * Between two baths σ = J (β′ − β) for the heat J from the first: both factors have one sign. With β = s ln a and β′ = s ln a′ it has the
 * sign of J s (a′/a − 1), which is rational.
 */
export function flowsDownhill(
  model: Model,
  balances: readonly Balance[],
  currents: ReadonlyMap<string, RationalFunction>,
): boolean {
  const { field } = model.arithmetic;
  if (balances.length !== 2) return false;
  const [J, rest] = balances.map(({ bath }) => currents.get(bath)!);
  if (!field.isZero(field.add(J, rest))) return false;
  const [beta, next] = balances.map((balance) => balance.beta as ClosedForm);
  const haveSign = (sign: 1 | -1): boolean => {
    const flow = rationalForm(sign === 1 ? J : field.neg(J));
    const step = sign === 1 ? differenceOf(field, next, beta) : differenceOf(field, beta, next);
    return [flow, step].every((form) => isNonnegativeOn(model, form).verdict === 'proved');
  };
  if (haveSign(1) || haveSign(-1)) return true;
  const [one, other] = [beta, next].map((form) => multipleOfLogarithm(model, form));
  if (one === undefined || other === undefined || !field.equals(one.factor, other.factor)) return false;
  const ratio = field.div(other.argument, one.argument);
  const sign = field.mul(field.mul(J, one.factor), field.sub(ratio, field.one));
  return isNonnegativeOn(model, rationalForm(sign)).verdict === 'proved';
}

/** s ln a with rational s and a. */
function multipleOfLogarithm(
  { arithmetic: { field } }: Model,
  form: ClosedForm,
): { readonly factor: RationalFunction; readonly argument: RationalFunction } | undefined {
  const partsOf = (part: ClosedForm): readonly ClosedForm[] => {
    if (part.kind === 'product') return part.factors.flatMap(partsOf);
    if (part.kind !== 'quotient' || !isRational(part.denominator)) return [part];
    return [...partsOf(part.numerator), rationalForm(field.div(field.one, part.denominator.value))];
  };
  const parts = partsOf(form);
  const rationals = parts.filter(isRational);
  const [logarithm, ...others] = parts.filter((part) => !isRational(part));
  if (others.length > 0 || logarithm?.kind !== 'function' || logarithm.name !== 'ln') return undefined;
  const [argument] = logarithm.args;
  if (!isRational(argument)) return undefined;
  return {
    factor: rationals.reduce((product, { value }) => field.mul(product, value), field.one),
    argument: argument.value,
  };
}

/** Between baths of one temperature no heat flows, where no work is done. */
export function equilibriumOf(
  model: Model,
  balances: readonly Balance[],
  currents: ReadonlyMap<string, RationalFunction>,
): Decided | undefined {
  const { field } = model.arithmetic;
  const thermal = balances.filter(({ beta }) => isZeroOn(model, beta as ClosedForm).verdict !== 'proved');
  if (thermal.length < 2 || thermal.length < balances.length) return undefined;
  // where a bath has a Hamiltonian of its own, work may be done
  if (balances.some(({ levels }) => levels === 'stated')) return undefined;
  const [first, ...others] = thermal.map(({ beta }) => beta as ClosedForm);
  if (!others.every((beta) => isZeroOn(model, differenceOf(field, beta, first)).verdict === 'proved')) return undefined;
  const common = {
    invariant: 'equilibrium',
    subject: 'steady state',
    bound: 0,
    physics: 'between baths of one temperature no heat flows (zeroth law)',
  } as const;
  for (const { bath } of thermal) {
    const decision = isZeroOn(model, rationalForm(currents.get(bath)!));
    if (decision.verdict !== 'refuted') continue;
    const value = numberOf(decision.value);
    return {
      decision,
      finding: {
        ...common,
        standing: 'violated',
        value,
        witness: witnessPoint(decision.point),
        says: `all baths have one temperature, and J_${bath} = ${shown(value)}${placeText(decision.point)}`,
        remedy: 'Write jumps between the levels of the whole Hamiltonian.',
      },
    };
  }
  const says = `all baths have one temperature, and no heat flows${everywhere(model)}`;
  return { decision: { verdict: 'proved' }, finding: { ...common, standing: 'holds', value: 0, says } };
}
