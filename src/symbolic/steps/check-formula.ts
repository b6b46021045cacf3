import { FormatError } from '../../matrix/errors.ts';
import { samplePoints } from '../../exact/signs/parameter-box.ts';
import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { compareRationals, printRational } from '../../exact/integers/rational.ts';
import { polesLeftOut } from './away-from-poles.ts';
import { commonField } from './claimed-functions.ts';
import { checkEigenvalue } from './check-eigenvalue.ts';
import { complexText, derivedQuantity } from './derived-quantity.ts';
import { diagnosed, diagnosedEigenvalue, usesUnit } from './diagnosed.ts';
import { type ClosedForm, differenceOf, rationalForm } from '../formulas/closed-form.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import type { Derivation } from '../models/derive.ts';
import {
  decimalOf,
  type FormulaClaim,
  type FormulaVerdict,
  proved,
  provedWhereReal,
  undecided,
  witnessOf,
  witnessPoint,
  wrong,
} from './formula-verdict.ts';
import type { Model } from '../models/model.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { complexCoefficientFromText } from '../models/operator-text.ts';
import { meaningOf } from '../formulas/parameter-functions.ts';
import { quantitiesIn } from './statement.ts';
import { parseTree } from '../formulas/syntax.ts';
import { plainText } from '../formulas/unicode.ts';
import { vanishesByCases } from '../formulas/proof-by-cases.ts';
import {
  conditionsText,
  type Failure,
  failureText,
  isRealAt,
  isStrictlyViolated,
  namedPoint,
  realnessOf,
  violatedAt,
} from '../formulas/real-where.ts';
import { type Enclosed, exactValue, rigorousValue } from '../formulas/rigorous-value.ts';

export type { FormulaClaim, FormulaVerdict } from './formula-verdict.ts';

/**
 * Verdict on a claimed formula: proved by exact algebra, wrong with a rational point where it differs, or undecided.
 *
 * @throws {FormatError} for unknown quantities and formulas that do not parse
 * @example checkFormula(derive(model({ name: 'decay', dims: [2], parameters: { a: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] })), { quantity: 'rho[0][0]', formula: '0' }).verdict // 'proved'
 */
export function checkFormula(derivation: Derivation, asked: FormulaClaim): FormulaVerdict {
  const { model } = derivation;
  const quantity = plainText(asked.quantity.trim());
  requireNoQuantity(model, asked.formula);
  if (quantity === 'eigenvalue') {
    const verdict = diagnosedEigenvalue(derivation, checkEigenvalue(derivation, asked));
    const poles = verdict.verdict === 'proved' ? polesLeftOut(model) : [];
    return poles.length === 0 ? verdict : provedWhereReal(asked, verdict.correct!, poles);
  }
  const derived = derivedQuantity(derivation, quantity);
  switch (derived.kind) {
    case 'unknown':
      return undecided(asked, derived.reason, undefined);
    case 'complex':
      return diagnosed(derivation, derived, compareComplex(model, asked, derived.value));
    default:
      return diagnosed(derivation, derived, compare(model, asked, derived.form));
  }
}

/** @throws {FormatError} for a formula that names a derived quantity, which statements may */
function requireNoQuantity({ arithmetic: { field } }: Model, formula: string): void {
  const [named] = namedIn(formula, [...field.variables, ...meaningOf(field).named.keys()]);
  if (named === undefined) return;
  throw new FormatError({
    argument: 'formula',
    expected: 'be a formula in the parameters',
    received: `it has the quantity ${named}`,
    advice:
      'Write the equation in `--claim`, where quantities may stand on both sides, of complex ones re(…), im(…) or abs(…).',
  });
}

/** Quantities that a formula names; none where it cannot be read, of which others say more. */
function namedIn(formula: string, names: readonly string[]): readonly string[] {
  try {
    return quantitiesIn(formula, names);
  } catch (error) {
    if (error instanceof FormatError) return [];
    throw error;
  }
}

/** Comparison in ℚ(i)(parameters), where equality is decidable. */
function compareComplex(given: Model, claim: FormulaClaim, derived: Quadratic<RationalFunction>): FormulaVerdict {
  if (given.arithmetic.field.isZero(derived.b) && !usesUnit(claim.formula))
    return compare(given, claim, rationalForm(derived.a));
  const { model, rational } = commonField(given, [parseTree(claim.formula, 'formula')]);
  const { field, complexField } = model.arithmetic;
  const correct = { a: rational(derived.a), b: rational(derived.b) };
  const claimed = complexCoefficientFromText(claim.formula, model.arithmetic, 'formula');
  const correctText = complexText(given.arithmetic.field, derived);
  const difference = complexField.sub(claimed, correct);
  if (complexField.isZero(difference)) {
    // equal in lowest terms, so without poles together
    const parts = [correct.a, correct.b].map((part) => rationalForm(part));
    const realness = realnessOf(field, parts, model.box);
    const poles = polesLeftOut(model, parts);
    if (realness.everywhere && poles.length === 0) return proved(claim, correctText);
    return provedWhereReal(claim, correctText, [...conditionsText(field, realness, model.box), ...poles]);
  }
  const at = ({ a, b }: Quadratic<RationalFunction>, point: ParameterPoint): readonly Enclosed[] | undefined => {
    const parts = [a, b].map((part) => rigorousValue(field, rationalForm(part), point));
    return parts.every((part) => part !== undefined) ? parts : undefined;
  };
  const shown = ({ a, b }: Quadratic<RationalFunction>, point: ParameterPoint): string => {
    const [re, im] = [a, b].map((part) => {
      const value = exactValue(field, part, point);
      return value === undefined ? decimalOf(rigorousValue(field, rationalForm(part), point)!) : printRational(value);
    });
    return im === '0' ? re : `${re} + (${im}) i`;
  };
  for (const values of samplePoints(model.box, WITNESSES)) {
    const point = namedPoint(field, values);
    const [left, right] = [at(claimed, point), at(correct, point)];
    if (left === undefined || right === undefined) continue;
    const areApart = left.some(
      ({ lower, upper }, k) =>
        compareRationals(upper, right[k].lower) < 0 || compareRationals(right[k].upper, lower) < 0,
    );
    if (!areApart) continue;
    return wrong(claim, 'it differs from the derived formula', correctText, {
      point: witnessPoint(point),
      claimed: shown(claimed, point),
      correct: shown(correct, point),
    });
  }
  return undecided(claim, 'the formulas differ, but no point of the domain was found where they do', correctText);
}

/** Points at which two formulas are compared. */
const WITNESSES = 60;

/** Comparison of real closed forms on the domain of the parameters, at all points of it. */
function compare(given: Model, claim: FormulaClaim, derived: ClosedForm): FormulaVerdict {
  const { model, form } = commonField(given, [parseTree(claim.formula, 'formula')]);
  const { field } = model.arithmetic;
  const correct = form(derived);
  const claimed = parseClosedForm(field, claim.formula);
  const correctText = printClosedForm(given.arithmetic.field, derived);
  const isEqual = vanishesByCases(field, differenceOf(field, claimed, correct), model.box) === 'proved';
  const realness = isEqual ? realnessOf(field, [claimed, correct], model.box) : undefined;
  const poles = isEqual ? polesLeftOut(model, [claimed, correct]) : [];
  if (realness?.everywhere === true) {
    return poles.length === 0 ? proved(claim, correctText) : provedWhereReal(claim, correctText, poles);
  }
  // the formulas may be equal where both are real, and one of them not be real where the other is
  const refutation =
    witnessOf(model, claim, claimed, correct, correctText) ??
    realness?.failures
      .map((failure) => unrealAlone(model, claim, claimed, correct, correctText, failure))
      .find((verdict) => verdict !== undefined);
  if (refutation !== undefined) return refutation;
  if (realness === undefined) {
    return undecided(claim, 'neither a proof nor a point where the formulas differ was found', correctText);
  }
  if (!isRealSomewhere(model, claimed, correct)) {
    return undecided(claim, 'no point was found where the formula and the derived one are real', correctText);
  }
  return provedWhereReal(claim, correctText, [...conditionsText(field, realness, model.box), ...poles]);
}

/** Verdict `wrong` where the claimed formula is not real and the derived one is. */
function unrealAlone(
  model: Model,
  claim: FormulaClaim,
  claimed: ClosedForm,
  correct: ClosedForm,
  correctText: string,
  { point: values }: Failure,
): FormulaVerdict | undefined {
  const { field } = model.arithmetic;
  const violated = violatedAt(field, claimed, values);
  if (violated === undefined || !isStrictlyViolated(field, violated, values)) return undefined;
  if (!isRealAt(field, correct, values)) return undefined;
  const point = namedPoint(field, values);
  const explanation = `it is not real everywhere on the domain: ${failureText(field, { requirement: violated, point: values })}`;
  const value = decimalOf(rigorousValue(field, correct, point)!);
  return wrong(claim, explanation, correctText, { point: witnessPoint(point), claimed: 'not real', correct: value });
}

function isRealSomewhere(model: Model, claimed: ClosedForm, correct: ClosedForm): boolean {
  const { field } = model.arithmetic;
  for (const values of samplePoints(model.box, WITNESSES)) {
    if (isRealAt(field, claimed, values) && isRealAt(field, correct, values)) return true;
  }
  return false;
}
