import { compareRationals, numberFromRational, printRational, type Rational } from '../../exact/integers/rational.ts';
import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, isRational } from '../formulas/closed-form.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import type { Model } from '../models/model.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { scatteredPoints } from '../formulas/negative-point.ts';
import { failureText, isRealAt, isStrictlyViolated, namedPoint, violatedAt } from '../formulas/real-where.ts';
import { type Enclosed, exactValue, rigorousValue } from '../formulas/rigorous-value.ts';
import { witnessPoints } from './formula-witness.ts';

/**
 * Verdicts on claimed formulas, and the points that refute them.
 */

/** Formula that somebody claims for a quantity of a model. */
export interface FormulaClaim {
  /** See `QUANTITIES`. */
  readonly quantity: string;
  /** The claimed formula, in mathjs syntax. */
  readonly formula: string;
  /** For `eigenvalue`: the claimed algebraic multiplicity. */
  readonly multiplicity?: number;
}

/** What a claimed formula is worth. */
export interface FormulaVerdict {
  readonly claim: FormulaClaim;
  /** `proved where real`: equal wherever both are real numbers, which is not the whole domain; see `conditions`. */
  readonly verdict: 'proved' | 'proved where real' | 'wrong' | 'undecided';
  /** Why, in one sentence. */
  readonly explanation: string;
  /** The derived formula, as text; undefined where none is known. */
  readonly correct: string | undefined;
  /** Point of the domain where the two differ, with both values. */
  readonly witness: FormulaWitness | undefined;
  /** For `wrong`: what is known of the mistake, each sentence proved: `claimed = −1 × derived`, `right if g ↔ r`. */
  readonly diagnosis?: readonly string[];
  /** For `proved where real`: where the formulas are real numbers, such as `n > 0`. */
  readonly conditions?: readonly string[];
}

/** Point at which a formula differs from what it claims to be. */
export interface FormulaWitness {
  readonly point: Readonly<Record<string, string>>;
  readonly claimed: string;
  readonly correct: string;
}

export function proved(
  claim: FormulaClaim,
  correct: string,
  explanation = 'the difference to the derived formula vanishes identically',
): FormulaVerdict {
  return { claim, verdict: 'proved', explanation, correct, witness: undefined };
}

export function provedWhereReal(claim: FormulaClaim, correct: string, conditions: readonly string[]): FormulaVerdict {
  const explanation = `equal to the derived formula where both are real numbers: ${conditions.join(' and ')}, which is not proved on the whole domain`;
  return { claim, verdict: 'proved where real', explanation, correct, witness: undefined, conditions };
}

export function wrong(
  claim: FormulaClaim,
  explanation: string,
  correct: string,
  witness: FormulaWitness,
): FormulaVerdict {
  return { claim, verdict: 'wrong', explanation, correct, witness };
}

export function undecided(claim: FormulaClaim, explanation: string, correct: string | undefined): FormulaVerdict {
  return { claim, verdict: 'undecided', explanation, correct, witness: undefined };
}

/** Rational values of the parameters as texts. */
export function witnessPoint(point: ParameterPoint): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, printRational(value)]));
}

/** Verdict `wrong` for a formula that differs from the correct one at a rational point, or is not real where that is. */
export function witnessOf(
  model: Model,
  claim: FormulaClaim,
  claimed: ClosedForm,
  correct: ClosedForm,
  correctText: string,
): FormulaVerdict | undefined {
  const { field } = model.arithmetic;
  for (const values of pointsToTry(model, claimed, correct)) {
    const point = namedPoint(field, values);
    if (!isRealAt(field, correct, values)) continue;
    const right = rigorousValue(field, correct, point)!;
    const violated = violatedAt(field, claimed, values);
    if (violated !== undefined && isStrictlyViolated(field, violated, values)) {
      const explanation = `it is not real everywhere on the domain: ${failureText(field, { requirement: violated, point: values })}`;
      const witness = {
        point: witnessPoint(point),
        claimed: 'not real',
        correct: exactOrDecimal(field, correct, point),
      };
      return wrong(claim, explanation, correctText, witness);
    }
    const left = rigorousValue(field, claimed, point);
    if (left === undefined) continue;
    const apart = compareRationals(left.upper, right.lower) < 0 || compareRationals(right.upper, left.lower) < 0;
    if (!apart) continue;
    return wrong(claim, 'it differs from the derived formula', correctText, {
      point: witnessPoint(point),
      claimed: exactOrDecimal(field, claimed, point),
      correct: exactOrDecimal(field, correct, point),
    });
  }
  return undefined;
}

/** Value of a form that is real at a point: exact for rational functions, in decimals otherwise. */
export function exactOrDecimal(field: RationalFunctionField, form: ClosedForm, point: ParameterPoint): string {
  const exact = isRational(form) ? exactValue(field, form.value, point) : undefined;
  return exact === undefined ? decimalOf(rigorousValue(field, form, point)!) : printRational(exact);
}

/** First a few simple points, then those of a wider search at which the float64 values differ. */
function* pointsToTry(model: Model, claimed: ClosedForm, correct: ClosedForm): Generator<readonly Rational[]> {
  yield* witnessPoints(model);
  const { field } = model.arithmetic;
  const [left, right] = [compileClosedForm(field, claimed), compileClosedForm(field, correct)];
  for (const { exact, approximate } of scatteredPoints(model.box)) {
    const [x, y] = [left(...approximate), right(...approximate)];
    const isUnreal = Number.isNaN(x) && !Number.isNaN(y);
    // only a hint: what differs by less than this is not worth an exact evaluation
    if (isUnreal || Math.abs(x - y) > Math.sqrt(Number.EPSILON) * (Math.abs(x) + Math.abs(y))) yield exact;
  }
}

/** Decimals of an enclosure: one number where its ends round to the same. */
export function decimalOf({ lower, upper }: Enclosed): string {
  const [left, right] = [numberFromRational(lower).value, numberFromRational(upper).value];
  return left === right ? String(left) : `[${left}, ${right}]`;
}
