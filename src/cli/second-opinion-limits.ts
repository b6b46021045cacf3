import { printRational, type Rational } from '../exact/integers/rational.ts';
import { printClosedForm } from '../symbolic/formulas/closed-form-text.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { namedPoint } from '../symbolic/formulas/real-where.ts';
import type { Derivation } from '../symbolic/models/derive.ts';
import type { Model } from '../symbolic/models/model.ts';
import type { AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
import { limited } from './limited.ts';
import {
  answerOf,
  comparedPoints,
  disguise,
  disguised,
  PATIENCE,
  type SecondOpinion,
  withoutDefinitions,
} from './second-opinion.ts';

/** A formula, and what it becomes for small or large values of a parameter: Σ c_k xⁿ, of which a limit is the term x⁰. */
interface Asymptotic {
  readonly name: string;
  readonly text: string;
  readonly parameter: string;
  readonly towards: 'zero' | 'infinity';
  readonly terms: readonly { readonly exponent: number; readonly text: string }[];
}

/** Limits and expansions of quantities, as they are shown. */
export function shownLimits({ model }: Derivation, quantities: readonly AskedQuantity[]): readonly Asymptotic[] {
  const { field } = model.arithmetic;
  return quantities.flatMap(({ quantity, question, parts }) =>
    parts.flatMap(({ part, form, limit, series }) => {
      const text = printClosedForm(field, form);
      const of = part === undefined ? quantity : `${part}(${quantity})`;
      const about = (asked: string): Pick<Asymptotic, 'name' | 'text' | 'parameter' | 'towards'> => ({
        name: `${of} for ${asked.trim()}`,
        text,
        parameter: /^\s*(\w+)/.exec(asked)![1],
        towards: /0\s*$/.test(asked) ? 'zero' : 'infinity',
      });
      const limits: readonly Asymptotic[] =
        limit?.verdict === 'proved'
          ? [{ ...about(question.limit!), terms: [{ exponent: 0, text: printClosedForm(field, limit.limit) }] }]
          : [];
      if (series === undefined || series === 'none') return limits;
      const whole = about(question.series!);
      const step = whole.towards === 'zero' ? 1 : -1;
      const terms = series.coefficients.map((coefficient, k) => ({
        exponent: series.power + step * k,
        text: printClosedForm(field, coefficient),
      }));
      return [...limits, { ...whole, terms }];
    }),
  );
}

/** Digits of mathjs, and the powers of ten that stand for what is small or large: differences of terms lose no more than there are. */
const [DIGITS, NEAR, NEARER] = [600, 25, 50];

/** Part of a coefficient by which what comes behind it may change it. */
const TOLERANCE = 2 ** -50;

/**
 * Coefficients of expansions from values of the whole formula by mathjs, with 600 digits at x = 10^∓25 and 10^∓50: f x^{−n} → c₀,
 * (f − c₀xⁿ) x^{−n∓1} → c₁ and so on. nerdamer is not asked: it has no such digits.
 *
 * Slow limits, which are nearer at the second value and not near, count as unanswered.
 */
export async function secondOpinionOfLimits(model: Model, formulas: readonly Asymptotic[]): Promise<SecondOpinion> {
  const { create, all } = await import('mathjs');
  const math = create(all, { number: 'BigNumber', precision: DIGITS });
  const names = parametersOf(model.arithmetic.field);
  const values = comparedPoints(model.box).at(-1);
  if (values === undefined) return { agreed: { mathjs: 0 }, unanswered: { mathjs: 0 }, disagreements: [] };
  const point = namedPoint(model.arithmetic.field, values);
  const number = ({ numerator, denominator }: Rational) =>
    math.bignumber(numerator.toString()).div(math.bignumber(denominator.toString()));
  const [agreed, unanswered] = [{ mathjs: 0 }, { mathjs: 0 }];
  const disagreements: string[] = [];
  for (const { name, text, parameter, towards, terms } of formulas) {
    const parsed = [text, ...terms.map((term) => term.text)].map((formula) =>
      math.compile(disguised(withoutDefinitions(model, formula), names)),
    );
    /** By how much each coefficient is missed, and what mathjs has in its place. */
    const missed = (power: number): readonly (readonly [distance: number, found: string])[] => {
      const x = math.bignumber(10).pow(towards === 'zero' ? -power : power);
      const scope = Object.fromEntries(
        names.map((key, k) => [disguise(k), key === parameter ? x : number(point[key])]),
      );
      const [whole, ...coefficients] = parsed.map((code) => math.bignumber(String(code.evaluate(scope))));
      let rest = whole;
      return terms.map(({ exponent }, k) => {
        const found = rest.div(x.pow(exponent));
        rest = rest.minus(coefficients[k].times(x.pow(exponent)));
        const size = coefficients[k].abs().toNumber();
        return [found.minus(coefficients[k]).abs().toNumber() / (size === 0 ? 1 : size), found.toPrecision(17)];
      });
    };
    const [near, nearer] = [NEAR, NEARER].map((power) =>
      answerOf(() => limited(PATIENCE, () => missed(power))?.result),
    );
    for (const [k, { exponent }] of terms.entries()) {
      const [first, second] = [near?.[k], nearer?.[k]];
      const isKnown =
        first !== undefined && second !== undefined && Number.isFinite(first[0]) && Number.isFinite(second[0]);
      if (isKnown && second[0] <= TOLERANCE) agreed.mathjs += 1;
      else if (!isKnown || second[0] < first[0]) unanswered.mathjs += 1;
      else {
        const place = names.flatMap((key) => (key === parameter ? [] : [`${key} = ${printRational(point[key])}`]));
        const what = terms.length === 1 ? name : `the coefficient of ${parameter}^${exponent} in ${name}`;
        disagreements.push(`${what} at ${place.join(', ')}: mathjs ${second[1]}`);
      }
    }
  }
  return { agreed, disagreements, unanswered };
}
