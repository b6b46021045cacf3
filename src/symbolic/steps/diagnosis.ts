import {
  applied,
  type ClosedForm,
  constantForm,
  differenceOf,
  isRational,
  negativeOf,
  productOf,
  rationalForm,
} from '../formulas/closed-form.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import { meaningOf, parametersOf } from '../formulas/parameter-functions.ts';
import { ClausiusError } from '../../matrix/errors.ts';
import { vanishesByCases } from '../formulas/proof-by-cases.ts';
import { parseTree } from '../formulas/syntax.ts';
import { type Tree, withNames } from '../formulas/tree.ts';
import { treeEdits } from '../formulas/tree-edits.ts';
import { treeText } from '../formulas/tree-text.ts';
import { treeValue } from '../formulas/tree-value.ts';
import type { FormulasOnBox } from './foundations.ts';
import { areClose, type ComplexForm, Context, type Mistake, UNIT } from './mistake.ts';
import { constantsNear } from './simple-constants.ts';
import { specialCases } from './special-cases.ts';
import { exchanges, familyExchanges } from './exchanged-names.ts';

/**
 * What is wrong with a formula, in words: `claimed = −1 × derived`, `right if g ↔ r`, `right with 2*g in place of g`,
 * `right for gamma = 0`.
 *
 * Candidates are found by their float64 values at a few points; each sentence is then proved by exact algebra, for all
 * parameters of the domain. Where none is proved the list is empty.
 */
export function diagnosis(on: FormulasOnBox, mistake: Mistake): readonly string[] {
  const context = new Context(on, mistake);
  const main = mainSentence(context);
  if (main !== undefined && main.isComplete) return [main.text];
  const { claimed, correct } = mistake;
  const special = specialCases(on, [claimed.re, claimed.im], [correct.re, correct.im], context.points);
  if (main !== undefined || special.length > 0) return [...(main === undefined ? [] : [main.text]), ...special];
  return exchangedSpecialCases(context);
}

/** The same without special cases, for a formula that may be meant for something else. */
export function mainDiagnosis(on: FormulasOnBox, mistake: Mistake): string | undefined {
  return mainSentence(new Context(on, mistake))?.text;
}

function mainSentence(context: Context): Sentence | undefined {
  return firstOf(
    () => factorText(context),
    () => conjugateText(context),
    () => exchangeText(context),
    () => positivePartText(context),
    () => powerText(context),
    () => otherText(context),
    () => differenceText(context),
    () => correctionText(context),
    () => rationalFactorText(context),
  );
}

/** A sentence; complete where nothing else is worth saying. */
interface Sentence {
  readonly text: string;
  readonly isComplete: boolean;
}

function firstOf(...attempts: readonly (() => Sentence | undefined)[]): Sentence | undefined {
  for (const attempt of attempts) {
    const sentence = attempt();
    if (sentence !== undefined) return sentence;
  }
  return undefined;
}

function complete(text: string): Sentence {
  return { text, isComplete: true };
}

function factorText(context: Context): Sentence | undefined {
  const { field } = context.on;
  const { claimed, correct } = context.mistake;
  const turned: ComplexForm = { re: negativeOf(field, correct.im), im: correct.re };
  for (const [form, unit] of [
    [correct, ''],
    [turned, 'i '],
  ] as const) {
    const [left, right] = [context.values(claimed), context.values(form)];
    const ratio = left[0] / right[0];
    if (!Number.isFinite(ratio) || ratio === 0) continue;
    for (const [factor, text] of constantsNear(field, ratio)) {
      if (
        !areClose(
          left,
          right.map((value) => value * ratio),
        )
      )
        break;
      if (context.areEqual(claimed, context.scaled(form, factor)))
        return complete(`claimed = ${named(text, unit)} × derived`);
    }
  }
  return undefined;
}

function named(factor: string, unit: string): string {
  if (unit === '') return factor.replace(/^-/, '−');
  return `${factor.replace(/^-/, '−').replace(/^(−?)1$/, '$1')} i`.replace('− i', '−i').trim();
}

function conjugateText(context: Context): Sentence | undefined {
  const { field } = context.on;
  const { claimed, correct } = context.mistake;
  if (isRational(correct.im) && field.isZero(correct.im.value)) return undefined;
  const conjugate = { re: correct.re, im: negativeOf(field, correct.im) };
  if (context.areEqual(claimed, conjugate)) return complete('claimed is the complex conjugate of the derived formula');
  const minus = { re: negativeOf(field, correct.re), im: correct.im };
  return context.areEqual(claimed, minus)
    ? complete('claimed = −1 × the complex conjugate of the derived formula')
    : undefined;
}

function exchangeText(context: Context): Sentence | undefined {
  const { field } = context.on;
  const { correct } = context.mistake;
  const wanted = context.values(correct);
  const scopes = context.points.map((point) => scopeAt(context, point));
  for (const [exchange, text] of exchanges(parametersOf(field))) {
    const values = scopes.map((scope) => treeValue(exchangedTree(context, exchange), scope));
    const isNear =
      areClose(values, wanted) ||
      areClose(
        values.map((x) => -x),
        wanted,
      );
    const form = isNear ? exchangedForm(context, exchange) : undefined;
    if (form === undefined) continue;
    if (context.areEqual(form, correct)) return complete(`right if ${text} are exchanged`);
    const minus = { re: negativeOf(field, form.re), im: negativeOf(field, form.im) };
    if (context.areEqual(minus, correct)) return complete(`−1 × the formula that is right if ${text} are exchanged`);
  }
  return undefined;
}

/** The claimed formula with names exchanged in its text; undefined where that cannot be read. */
function exchangedForm(context: Context, exchange: ReadonlyMap<string, string>): ComplexForm | undefined {
  return readable(context, treeText(exchangedTree(context, exchange)));
}

function exchangedTree({ mistake }: Context, exchange: ReadonlyMap<string, string>): Tree {
  return withNames(treeOf(mistake), (name) => ({ kind: 'name', name: exchange.get(name) ?? name }));
}

function treeOf({ text, given = new Map() }: Mistake): Tree {
  return parseTree(text, 'formula', () => true, [...given.keys()]);
}

/** A formula that may be none: functions of changed parameters need not be those of the model. */
function readable({ mistake }: Context, text: string): ComplexForm | undefined {
  try {
    return mistake.read(text);
  } catch (error) {
    if (error instanceof ClausiusError) return undefined;
    throw error;
  }
}

/** Where a formula is right after an exchange of parameters. */
function exchangedSpecialCases(context: Context): readonly string[] {
  const { on, mistake } = context;
  for (const [exchange, text] of familyExchanges(parametersOf(on.field))) {
    const form = exchangedForm(context, exchange);
    if (form === undefined) continue;
    const special = specialCases(on, [form.re, form.im], [mistake.correct.re, mistake.correct.im], context.points);
    if (special.length > 0) return special.map((sentence) => `${sentence}, if ${text} are exchanged`);
  }
  return [];
}

function positivePartText(context: Context): Sentence | undefined {
  const { field } = context.on;
  const { claimed, correct } = context.mistake;
  const part = applied(field, 'max', constantForm(field, 0), claimed.re);
  const isRight = context.areEqual({ re: part, im: claimed.im }, correct);
  return isRight ? complete('right where it is positive: max(0, …) around it is missing') : undefined;
}

/** claimed = ± 1/derived, its square or its root, of real formulas. */
function powerText(context: Context): Sentence | undefined {
  const { field } = context.on;
  const { claimed, correct } = context.mistake;
  if (![claimed, correct].every(({ im }) => isRational(im) && field.isZero(im.value))) return undefined;
  const real = (re: ClosedForm): ComplexForm => ({ re, im: claimed.im });
  const one = constantForm(field, 1);
  const square = ({ re }: ComplexForm): ComplexForm => real(productOf(field, re, re));
  const signs = [
    [one, ''],
    [negativeOf(field, one), '−'],
  ] as const;
  for (const [sign, text] of signs) {
    const turned = context.scaled(correct, sign);
    if (context.areEqual(real(productOf(field, claimed.re, turned.re)), real(one))) {
      return complete(`claimed = ${text}1/derived`);
    }
    if (context.areEqual(context.scaled(claimed, sign), square(correct))) {
      return complete(`claimed = ${text}derived^2`);
    }
    if (context.areEqual(square(claimed), turned)) return complete(`claimed^2 = ${text}derived`);
  }
  return undefined;
}

function otherText(context: Context): Sentence | undefined {
  // 0 is right for many others, and tells nothing.
  const { re, im } = context.mistake.claimed;
  if ([re, im].every((part) => isRational(part) && context.on.field.isZero(part.value))) return undefined;
  for (const [name, form] of context.mistake.others()) {
    if (context.areEqual(context.mistake.claimed, form)) return complete(`right for ${name}`);
  }
  return undefined;
}

/** Longest text of a difference or factor that is worth a sentence. */
const LONGEST = 40;

function differenceText(context: Context): Sentence | undefined {
  const { field, box } = context.on;
  const { claimed, correct } = context.mistake;
  const [re, im] = [differenceOf(field, claimed.re, correct.re), differenceOf(field, claimed.im, correct.im)];
  const isReal = vanishesByCases(field, im, box) === 'proved';
  if (!isReal || !isRational(re) || field.toRational(re.value) === undefined) return undefined;
  return complete(
    `claimed = derived ${printClosedForm(field, re).replace(/^(-?)/, (sign) => (sign === '' ? '+ ' : '− '))}`,
  );
}

function rationalFactorText(context: Context): Sentence | undefined {
  const { field } = context.on;
  const { claimed, correct } = context.mistake;
  for (const part of ['re', 'im'] as const) {
    const [a, b] = [claimed[part], correct[part]];
    if (!isRational(a) || !isRational(b) || field.isZero(b.value) || field.isZero(a.value)) continue;
    const ratio = field.div(a.value, b.value);
    const text = printClosedForm(field, rationalForm(ratio));
    if (text.length > LONGEST) return undefined;
    const isRight = context.areEqual(claimed, context.scaled(correct, rationalForm(ratio)));
    return isRight
      ? { text: `claimed = ${/^\w+$/.test(text) ? text : `(${text})`} × derived`, isComplete: false }
      : undefined;
  }
  return undefined;
}

/** Corrections that are tried exactly. */
const TRIED = 3;

/** The smallest correction: one part of the formula changed. */
function correctionText(context: Context): Sentence | undefined {
  const { field } = context.on;
  const { named } = meaningOf(field);
  const { text, correct } = context.mistake;
  const wanted = context.values(correct);
  const scopes = context.points.map((point) => scopeAt(context, point));
  const names = [...parametersOf(field), ...named.keys(), ...(/(?<!\w)i(?!\w)/.test(text) ? ['i'] : [])];
  const tree = treeOf(context.mistake);
  let tried = 0;
  for (const edit of treeEdits(tree, names)) {
    const isNear = scopes.every((scope, k) => areClose([treeValue(edit.tree, scope)], [wanted[k]]));
    if (!isNear || (tried += 1) > TRIED) continue;
    const corrected = treeText(edit.tree);
    const form = readable(context, corrected);
    if (form === undefined || !context.areEqual(correct, form)) continue;
    return complete(`right with ${edit.after} in place of ${edit.before}: ${corrected}`);
  }
  return undefined;
}

/** Values of parameters, of formulas that have a name, and of the imaginary unit. */
function scopeAt({ on: { field }, mistake }: Context, point: readonly number[]): Readonly<Record<string, number>> {
  const scope: Record<string, number> = Object.fromEntries(parametersOf(field).map((name, v) => [name, point[v]]));
  scope.i = UNIT;
  for (const [name, definition] of meaningOf(field).named) scope[name] = treeValue(definition, scope);
  for (const [name, form] of mistake.given ?? []) scope[name] = compileClosedForm(field, form)(...point);
  return scope;
}
