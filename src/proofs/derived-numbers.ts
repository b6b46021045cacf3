import type { ParameterBox } from '../exact/signs/parameter-box.ts';
import { printRational, type Rational } from '../exact/integers/rational.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { printClosedForm } from '../symbolic/formulas/closed-form-text.ts';
import type { Model } from '../symbolic/models/model.ts';
import { intervalOf, intervalText } from '../symbolic/formulas/parameter-domain.ts';
import { Setting } from '../symbolic/steps/setting.ts';
import type { DerivedFact, StepVerdict } from '../symbolic/steps/step-verdict.ts';
import { symbolicArithmetic } from '../symbolic/formulas/symbolic-arithmetic.ts';
import type { Statement } from './conclusion.ts';
import { isDecidedLemma } from './lemma.ts';
import type { SteadyNumber, SymbolLink } from './link.ts';
import type { LinkStatements } from './link-checks.ts';

/** The lemmas of a step that are decided in the symbols of a link. */
export function lemmasOf({ lemmas = [] }: StepVerdict, symbols: Setting): readonly Statement[] {
  return lemmas
    .filter((lemma) => isDecidedLemma(lemma) && lemma.setting === symbols)
    .map(({ left, right, where }) => ({ symbol: '≥', left, right, where }));
}

/** What is put in for the symbols of steady states, and what is known of those without a formula. */
interface DerivedNumbers {
  readonly setting: Setting;
  readonly put: (text: string) => string;
  /** Inequalities between numbers of one model at two values of a parameter. */
  readonly grown: readonly Statement[];
  /** Why formulas of a model are not used: the statement leaves the domain on which they were derived. */
  readonly outside: string | undefined;
}

/**
 * The symbols of steady states replaced by what was derived of the models, as far as the link keeps to the domains of their
 * parameters. Of a signed negativity a formula may have the sign only: it is that times a nonnegative number, a symbol of its own.
 */
export function withDerived(
  { symbols: S }: SymbolLink<never, never, never>,
  { steady }: LinkStatements,
  derived: readonly DerivedFact[],
): DerivedNumbers {
  const scales: string[] = [];
  const values = new Map<string, string>();
  let outside: string | undefined;
  const usable = [...steady].filter(([, { model, at }]) => {
    if (!derived.some((fact) => fact.model === model && fact.quantity === 'unique')) return false;
    const left = leftDomain(S, model, at);
    if (left !== undefined) outside ??= `${model.name} is derived for ${left} only`;
    return left === undefined;
  });
  for (const [name, { model, quantity, at }] of usable) {
    const known = (kind: string): DerivedFact['form'] =>
      derived.find((fact) => fact.model === model && fact.quantity === kind && fact.changing === undefined)?.form;
    const [itself, form] = [known(`${quantity} itself`), known(quantity)];
    if (itself === undefined && form === undefined) continue;
    const text = printClosedForm(model.arithmetic.field, (itself ?? form)!).replaceAll(/[A-Za-z_]\w*/g, (word) =>
      model.arithmetic.field.variables.includes(word) ? `(${at[word] ?? word})` : word,
    );
    const isScaled = quantity === 'signed negativity' && itself === undefined;
    if (isScaled) scales.push(`scale${name}`);
    values.set(name, isScaled ? `scale${name}*(${text})` : text);
  }
  const box: ParameterBox = [...S.box, ...scales.map(() => intervalOf('nonnegative'))];
  const arithmetic = symbolicArithmetic([...S.field.variables, ...scales]);
  const setting = scales.length === 0 ? S : new Setting({ arithmetic, box });
  const put = (text: string): string =>
    text.replaceAll(/[A-Za-z_]\w*/g, (word) => (values.has(word) ? `(${values.get(word)})` : word));
  return { setting, put, grown: grownNumbers(S, usable, derived), outside };
}

/**
 * Numbers that grow (fall) with a parameter wherever they are not negative: of two values of the parameter, the larger (smaller) one
 * has the larger number, if the other number is not negative.
 */
function grownNumbers(
  S: Setting,
  numbers: readonly (readonly [string, SteadyNumber])[],
  derived: readonly DerivedFact[],
): readonly Statement[] {
  return derived.flatMap(({ model, quantity, changing }) => {
    if (changing === undefined) return [];
    const { parameter, change } = changing;
    const own = numbers.filter(([, number]) => number.model === model && number.quantity === quantity);
    return own.flatMap(([more, { at }]) =>
      own.flatMap(([less, { at: other }]): readonly Statement[] => {
        const differ = model.arithmetic.field.variables.filter((name) => (at[name] ?? name) !== (other[name] ?? name));
        if (more === less || differ.some((name) => name !== parameter)) return [];
        const step = `${at[parameter] ?? parameter} - (${other[parameter] ?? parameter})`;
        const isOrdered = isDecided(S, change === 'grows' ? step : `-(${step})`, 'nonnegative');
        return isOrdered ? [{ symbol: '≥', left: more, right: less, where: [less] }] : [];
      }),
    );
  });
}

/** A parameter that takes values outside the domain of the model, or may do so; undefined where none does. */
function leftDomain(S: Setting, { arithmetic, box }: Model, at: SteadyNumber['at']): string | undefined {
  const names = arithmetic.field.variables;
  const v = names.findIndex((name, k) => {
    const { lower, upper, lowerClosed, upperClosed } = box[k];
    const value = at[name] ?? name;
    const margin = (end: Rational, sign: string): string => `${sign}((${value}) - (${printRational(end)}))`;
    const isAbove = lower === undefined || isDecided(S, margin(lower, ''), lowerClosed ? 'nonnegative' : 'positive');
    const isBelow = upper === undefined || isDecided(S, margin(upper, '-'), upperClosed ? 'nonnegative' : 'positive');
    return !isAbove || !isBelow;
  });
  return v < 0 ? undefined : intervalText(names[v], box[v]);
}

function isDecided(S: Setting, text: string, claim: 'positive' | 'nonnegative'): boolean {
  try {
    return S.sign(text, claim).verdict === 'proved';
  } catch (error) {
    // What the procedure refuses to decide, for whatever reason, is not decided.
    if (error instanceof ClausiusError) return false;
    throw error;
  }
}
