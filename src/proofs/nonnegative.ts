import { degreesOf } from '../exact/polynomials/polynomial.ts';
import type { RationalFunctionField } from '../exact/polynomials/rational-function.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { samplePoints, simplePoints } from '../exact/signs/parameter-box.ts';
import { divideRationals, printRational, rational } from '../exact/integers/rational.ts';
import type { SignClaim } from '../exact/signs/sign-on-domain.ts';
import { type ClosedForm, isRational } from '../symbolic/formulas/closed-form.ts';
import { namedPoint } from '../symbolic/formulas/real-where.ts';
import { contentOf } from '../symbolic/formulas/requirements.ts';
import { rigorousValue } from '../symbolic/formulas/rigorous-value.ts';
import { Setting } from '../symbolic/steps/setting.ts';
import { Recent } from '../matrix/recent.ts';

/**
 * Is a closed form nonnegative on the whole domain of its setting, as far as this can tell?
 *
 * Besides what the setting decides by itself, which includes that the form is real: sums of nonnegative terms, products of
 * nonnegative factors, powers of nonnegative forms, sums with the larger of several numbers, max(a, b) ≥ max(c, d) where a ≥ c
 * and a ≥ d; and R ln g where R (g − 1) ≥ 0.
 *
 * @param known  forms that are nonnegative wherever the question is asked: what is left without them may be decided
 */
export function isNonnegative(S: Setting, form: ClosedForm, known: readonly ClosedForm[] = []): boolean {
  const answers = answersInSettings.get(S) ?? new Recent<string, boolean>(ANSWERS);
  answersInSettings.set(S, answers);
  const question = JSON.stringify([form, ...known].map(contentOf));
  return answers.get(question, () => isFoundNonnegative(S, form, known));
}

/** Answers by the forms: a conclusion is drawn again without each of the steps, and most of what it asks stays the same. */
const answersInSettings = new WeakMap<Setting, Recent<string, boolean>>();

/** Twice as many as the longest conclusion of the library asks for. */
const ANSWERS = 2 ** 10;

function isFoundNonnegative(S: Setting, form: ClosedForm, known: readonly ClosedForm[]): boolean {
  if (isDecided(S, form) || hasSignOfLogarithm(S, form) || isEvident(S, form, known)) return true;
  return known.some((part, k) => isNonnegative(S, S.difference(form, part), known.slice(k + 1)));
}

function isEvident(S: Setting, form: ClosedForm, known: readonly ClosedForm[]): boolean {
  switch (form.kind) {
    case 'product':
      return form.factors.every((factor) => isNonnegative(S, factor)) || withoutMaxima(S, [form], known);
    case 'quotient':
      return isNonnegative(S, form.numerator) && isNonnegative(S, form.denominator);
    case 'power':
      return isNonnegative(S, form.base);
    case 'function':
      return withoutMaxima(S, [form], known);
    case 'sum':
      return form.terms.every((term) => isNonnegative(S, term, known)) || withoutMaxima(S, form.terms, known);
    default:
      return false;
  }
}

function isDecided(S: Setting, form: ClosedForm, claim: Decidable = 'nonnegative'): boolean {
  if (failsSomewhere(S, form, claim)) return false;
  try {
    return S.sign(form, claim).verdict === 'proved';
  } catch (error) {
    // What the procedure refuses to decide, for whatever reason, is not decided.
    if (error instanceof ClausiusError) return false;
    throw error;
  }
}

type Decidable = Exclude<SignClaim, 'nonpositive'>;

/** Points that are tried before a proof is looked for, simple ones and others. */
const [SIMPLE, OTHERS] = [24, 16];

/** Has the form certainly another sign at one of a few points? To look for a proof takes much longer. */
function failsSomewhere(S: Setting, form: ClosedForm, claim: Decidable): boolean {
  for (const values of [...simplePoints(S.box, SIMPLE), ...samplePoints(S.box, OTHERS)]) {
    const found = rigorousValue(S.field, form, namedPoint(S.field, values));
    if (found === undefined) continue;
    const [lower, upper] = [found.lower.numerator, found.upper.numerator];
    if (claim === 'nonnegative' ? upper < 0n : claim === 'negative' ? lower >= 0n : upper <= 0n) return true;
  }
  return false;
}

/** Powers of arguments of logarithms beyond this are not multiplied out. */
const HIGHEST_POWER = 8;

/** Is it R Σ nₖ ln gₖ with whole numbers nₖ and positive gₖ, and R (Π gₖ^nₖ − 1) ≥ 0? For ln g has the sign of g − 1. */
function hasSignOfLogarithm(S: Setting, form: ClosedForm): boolean {
  const terms = logarithmsOf(S, form);
  if (terms === undefined || terms.length === 0) return false;
  try {
    const [{ factor: R }] = terms;
    const multiples = terms.map(({ factor }) => S.field.toRational(S.rational(quotient(S, factor, R))));
    if (!multiples.every((multiple) => multiple !== undefined)) return false;
    const unit = multiples.reduce((common, { denominator }) => common * denominator, 1n);
    const powers = multiples.map(({ numerator, denominator }) => Number((numerator * unit) / denominator));
    if (powers.some((power) => Math.abs(power) > HIGHEST_POWER)) return false;
    const texts = terms.map(({ argument }, k) => `(${S.print(argument)})^(${powers[k]})`);
    const product = S.difference(texts.join('*'), '1');
    return (
      terms.every(({ argument }) => S.sign(argument, 'positive').verdict === 'proved') &&
      S.sign(S.product(R, product), 'nonnegative').verdict === 'proved'
    );
  } catch (error) {
    // What the procedure refuses to decide, for whatever reason, is not decided.
    if (error instanceof ClausiusError) return false;
    throw error;
  }
}

interface Logarithm {
  readonly factor: ClosedForm;
  readonly argument: ClosedForm;
}

/** The form as Σ factor·ln(argument) with rational factors; undefined where it is none. */
function logarithmsOf(S: Setting, form: ClosedForm): readonly Logarithm[] | undefined {
  if (form.kind === 'function' && form.name === 'ln') return [{ factor: S.form('1'), argument: form.args[0] }];
  if (form.kind === 'sum') {
    const parts = form.terms.map((term) => logarithmsOf(S, term));
    return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
  }
  if (form.kind === 'quotient' && isRational(form.denominator)) {
    const { denominator } = form;
    return logarithmsOf(S, form.numerator)?.map((term) => ({ ...term, factor: quotient(S, term.factor, denominator) }));
  }
  if (form.kind !== 'product') return undefined;
  const others = form.factors.filter((factor) => !isRational(factor));
  if (others.length !== 1) return undefined;
  const rest = form.factors.filter((factor) => factor !== others[0]);
  return logarithmsOf(S, others[0])?.map(({ factor, argument }) => ({ factor: S.product(factor, ...rest), argument }));
}

function quotient(S: Setting, a: ClosedForm, b: ClosedForm): ClosedForm {
  return S.form(`(${S.print(a)})/(${S.print(b)})`);
}

/** k·max(a, b, …) with the sign of k on the domain, or undefined. */
interface Maximum {
  readonly factor: ClosedForm;
  readonly sign: 1 | -1;
  readonly args: readonly ClosedForm[];
}

function maximumOf(S: Setting, term: ClosedForm): Maximum | undefined {
  const factors = term.kind === 'product' ? term.factors : [term];
  const maximum = factors.find((factor) => factor.kind === 'function' && factor.name === 'max');
  if (maximum?.kind !== 'function') return undefined;
  const factor = S.product('1', ...factors.filter((other) => other !== maximum));
  const sign = isNonnegative(S, factor) ? 1 : isNonnegative(S, S.product('-1', factor)) ? -1 : undefined;
  return sign && { factor, sign, args: maximum.args };
}

/**
 * A sum with terms k·max(a, b, …) is nonnegative, for k ≤ 0, exactly where it is with each of a, b, … in place of the maximum, and
 * for k ≥ 0 where it is with one of them.
 */
function withoutMaxima(S: Setting, terms: readonly ClosedForm[], known: readonly ClosedForm[]): boolean {
  const maxima = terms.map((term) => maximumOf(S, term));
  const place = [-1, 1].map((sign) => maxima.findIndex((part) => part?.sign === sign)).find((found) => found >= 0);
  if (place === undefined) return false;
  const { factor, sign, args } = maxima[place]!;
  const rest = terms.filter((_, k) => k !== place);
  const holds = (arg: ClosedForm): boolean => isNonnegative(S, S.sum('0', ...rest, S.product(factor, arg)), known);
  return sign === 1 ? args.some(holds) : args.every(holds);
}

/**
 * Is a fact negative wherever the margin is not positive? Then the margin is positive wherever the fact holds.
 *
 * The margin has to be linear in a parameter v. Where it is v − u ≤ 0 with v > 0, v is u/(1 + t) with t ≥ 0; a parameter that can
 * be zero is not of this form. Where it is u − v ≤ 0, v is u + t.
 */
export function isContradicted(S: Setting, margin: ClosedForm, fact: ClosedForm): boolean {
  if (!isRational(margin)) return false;
  return S.field.variables.some((name, v) => {
    const { lower, upper, lowerClosed } = S.box[v];
    if (lower?.numerator !== 0n || upper !== undefined || !occurringIn(S.field, margin).has(name)) return false;
    const slope = S.derivative(margin, name);
    if (!isRational(slope)) return false;
    const constant = S.field.toRational(slope.value);
    if (constant === undefined || constant.numerator === 0n) return false;
    const bound = S.difference(name, S.product(margin, printRational(divideRationals(rational(1), constant))));
    if (!isRational(bound) || (constant.numerator > 0n && lowerClosed)) return false;
    const where = S.print(bound);
    const value = constant.numerator > 0n ? `(${where})/(1 + ${name})` : `${where} + ${name}`;
    const nonnegative = { lower, upper, lowerClosed: true, upperClosed: false };
    const T = new Setting({ arithmetic: S.arithmetic, box: S.box.with(v, nonnegative) });
    return isNegative(T, T.at(fact, { [name]: value }));
  });
}

function isNegative(S: Setting, form: ClosedForm): boolean {
  if (isDecided(S, form, 'negative')) return true;
  return form.kind === 'function' && form.name === 'max' && form.args.every((arg) => isNegative(S, arg));
}

/** Names of the variables that occur in a form. */
export function occurringIn(field: RationalFunctionField, form: ClosedForm): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (part: ClosedForm): void => {
    switch (part.kind) {
      case 'rational':
        for (const polynomial of [part.value.numerator, part.value.denominator]) {
          degreesOf(field.domain.packing, polynomial).forEach((degree, v) => {
            if (degree > 0) names.add(field.variables[v]);
          });
        }
        return;
      case 'sum':
        return part.terms.forEach(visit);
      case 'product':
        return part.factors.forEach(visit);
      case 'quotient':
        return [part.numerator, part.denominator].forEach(visit);
      case 'power':
        return visit(part.base);
      default:
        return part.args.forEach(visit);
    }
  };
  visit(form);
  return names;
}
