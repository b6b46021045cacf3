import { samplePoints } from '../exact/parameter-box.ts';
import type { Quadratic } from '../exact/algebraic-extension.ts';
import { evaluateRationalFunction } from '../exact/rational-function-calculus.ts';
import type { RationalFunction } from '../exact/rational-function.ts';
import { compareRationals, numberFromRational, printRational, type Rational } from '../exact/rational.ts';
import type { SpectralFactor } from '../exact/spectrum.ts';
import { FormatError } from '../matrix/errors.ts';
import { type ClosedForm, differenceOf, isRational, productOf, rationalForm, sumOf } from './closed-form.ts';
import { printClosedForm } from './closed-form-text.ts';
import { parseClosedForm } from './closed-form-parse.ts';
import { compileClosedForm } from './closed-form-value.ts';
import type { Derivation } from './derive.ts';
import type { Model, ParameterPoint } from './model.ts';
import { scatteredPoints } from './negative-point.ts';
import { vanishes } from './normal-form.ts';
import { complexCoefficientFromText, operatorFromText } from './operator-text.ts';
import { vanishesByCases } from './proof-by-cases.ts';
import { type Enclosed, rigorousValue } from './rigorous-value.ts';
import type { SymbolicMatrix } from './symbolic-arithmetic.ts';

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
  readonly verdict: 'proved' | 'wrong' | 'undecided';
  /** Why, in one sentence. */
  readonly explanation: string;
  /** The derived formula, as text; undefined where none is known. */
  readonly correct: string | undefined;
  /** Point of the domain where the two differ, with both values. */
  readonly witness:
    | { readonly point: Readonly<Record<string, string>>; readonly claimed: string; readonly correct: string }
    | undefined;
}

/** Quantities a formula can be claimed for. */
export const QUANTITIES: readonly (readonly [name: string, meaning: string])[] = [
  ['rho[i][j]', 'entry of the steady state; the formula may contain the imaginary unit i'],
  ['<A>', 'expectation value of an operator in the steady state, such as <ZI> or <|0><0|_1>'],
  ['purity', 'tr ρ² of the steady state'],
  ['negativity', 'Σ |negative eigenvalues| of the partial transpose of the first subsystem'],
  ['production', 'entropy production rate of the steady state'],
  ['eigenvalue', 'an eigenvalue of the generator, with its multiplicity where one is given'],
];

/**
 * Verdict on a claimed formula: proved by exact algebra, wrong with a rational point where it differs, or undecided.
 *
 * @throws {FormatError} for unknown quantities and formulas that do not parse
 */
export function checkFormula(derivation: Derivation, claim: FormulaClaim): FormulaVerdict {
  const { model, steadyState } = derivation;
  const { arithmetic } = model;
  const quantity = claim.quantity.trim();
  if (quantity === 'eigenvalue') return checkEigenvalue(derivation, claim);
  if (steadyState.verdict !== 'unique') {
    requireKnown(quantity);
    return undecided(claim, 'the steady state is not unique for generic parameters', undefined);
  }
  const rho = steadyState.state;
  const entry = /^rho\[(\d+)\]\[(\d+)\]$/.exec(quantity);
  if (entry !== null) {
    const [row, col] = [Number(entry[1]), Number(entry[2])];
    if (row >= rho.rows || col >= rho.rows) {
      throw new FormatError({
        argument: 'quantity',
        expected: `name an entry of a matrix of shape (${rho.rows}, ${rho.rows})`,
        received: `it is ${quantity}`,
      });
    }
    return compareComplex(model, claim, rho.entry(row, col));
  }
  const operator = /^<(.+)>$/.exec(quantity);
  if (operator !== null) {
    const matrix = operatorFromText(operator[1], model.dims, arithmetic, 'quantity');
    return compareComplex(model, claim, traceOf(rho.times(matrix)));
  }
  switch (quantity) {
    case 'purity':
      return compare(model, claim, rationalForm(rho.traceOfProduct(rho).exact));
    case 'negativity': {
      const form = derivation.negativity?.form;
      return form === undefined
        ? undecided(claim, 'no closed form of the negativity is known', undefined)
        : compare(model, claim, form);
    }
    case 'production': {
      const { production } = derivation;
      if (production?.verdict === 'closed form') return compare(model, claim, production.rate);
      const jump = production === undefined ? '' : ` (jump ${production.jump} of ${production.bath} has no reverse)`;
      return undecided(claim, `the entropy production is not defined${jump}`, undefined);
    }
    default:
      requireKnown(quantity);
      throw new Error(`checkFormula: ${quantity} is listed but not handled`);
  }
}

function requireKnown(quantity: string): void {
  const isKnown =
    QUANTITIES.some(([name]) => name === quantity) || /^rho\[\d+\]\[\d+\]$/.test(quantity) || /^<.+>$/.test(quantity);
  if (isKnown) return;
  throw new FormatError({
    argument: 'quantity',
    expected: `be one of ${QUANTITIES.map(([name]) => name).join(', ')}`,
    received: `it is ${JSON.stringify(quantity)}`,
  });
}

function traceOf(matrix: SymbolicMatrix): Quadratic<RationalFunction> {
  const { complexField } = matrix.arithmetic;
  return Array.from({ length: matrix.rows }, (_, k) => matrix.entry(k, k)).reduce((a, b) => complexField.add(a, b));
}

function undecided(claim: FormulaClaim, explanation: string, correct: string | undefined): FormulaVerdict {
  return { claim, verdict: 'undecided', explanation, correct, witness: undefined };
}

/** Comparison in ℚ(i)(parameters), where equality is decidable. */
function compareComplex(model: Model, claim: FormulaClaim, correct: Quadratic<RationalFunction>): FormulaVerdict {
  const { field, complexField } = model.arithmetic;
  if (field.isZero(correct.b) && !/(?<!\w)i(?!\w)/.test(claim.formula))
    return compare(model, claim, rationalForm(correct.a));
  const claimed = complexCoefficientFromText(claim.formula, model.arithmetic, 'formula');
  const correctText = complexText(model, correct);
  const difference = complexField.sub(claimed, correct);
  if (complexField.isZero(difference)) return proved(claim, correctText);
  const at = (x: Quadratic<RationalFunction>, point: ParameterPoint): string | undefined => {
    const [re, im] = [x.a, x.b].map((part) => evaluateRationalFunction(field, part, point));
    if (re === undefined || im === undefined) return undefined;
    return im.numerator === 0n ? printRational(re) : `${printRational(re)} + (${printRational(im)}) i`;
  };
  for (const values of samplePoints(model.box, WITNESSES)) {
    const point = pointOf(model, values);
    const [left, right] = [at(claimed, point), at(correct, point)];
    if (left === undefined || right === undefined || left === right) continue;
    return wrong(claim, correctText, point, left, right);
  }
  return undecided(claim, 'the formulas differ, but no point of the domain was found where they do', correctText);
}

function complexText(model: Model, { a, b }: Quadratic<RationalFunction>): string {
  const { field } = model.arithmetic;
  const print = (x: RationalFunction): string => printClosedForm(field, rationalForm(x));
  if (field.isZero(b)) return print(a);
  const imaginary = `i*(${print(b)})`;
  return field.isZero(a) ? imaginary : `${print(a)} + ${imaginary}`;
}

/** Points at which two formulas are compared. */
const WITNESSES = 60;

/** Comparison of real closed forms on the domain of the parameters. */
function compare(model: Model, claim: FormulaClaim, correct: ClosedForm): FormulaVerdict {
  const { field } = model.arithmetic;
  const claimed = parseClosedForm(field, claim.formula);
  const correctText = printClosedForm(field, correct);
  const difference = differenceOf(field, claimed, correct);
  if (vanishesByCases(field, difference, model.box) === 'proved') return proved(claim, correctText);
  const witness = witnessOf(model, claimed, correct);
  if (witness !== undefined) return wrong(claim, correctText, ...witness);
  return undecided(claim, 'neither a proof nor a point where the formulas differ was found', correctText);
}

function witnessOf(
  model: Model,
  claimed: ClosedForm,
  correct: ClosedForm,
): readonly [point: ParameterPoint, claimed: string, correct: string] | undefined {
  const { field } = model.arithmetic;
  for (const values of pointsToTry(model, claimed, correct)) {
    const point = pointOf(model, values);
    const left = rigorousValue(field, claimed, point);
    const right = rigorousValue(field, correct, point);
    if (left === undefined || right === undefined) continue;
    const apart = compareRationals(left.upper, right.lower) < 0 || compareRationals(right.upper, left.lower) < 0;
    if (!apart) continue;
    const shown = (form: ClosedForm, value: Enclosed): string => {
      const exact = isRational(form) ? evaluateRationalFunction(field, form.value, point) : undefined;
      return exact === undefined ? decimalOf(value) : printRational(exact);
    };
    return [point, shown(claimed, left), shown(correct, right)];
  }
  return undefined;
}

/** First a few simple points, then those of a wider search at which the float64 values differ. */
function* pointsToTry(model: Model, claimed: ClosedForm, correct: ClosedForm): Generator<readonly Rational[]> {
  yield* samplePoints(model.box, WITNESSES);
  const { field } = model.arithmetic;
  const [left, right] = [compileClosedForm(field, claimed), compileClosedForm(field, correct)];
  for (const { exact, approximate } of scatteredPoints(model.box)) {
    const [x, y] = [left(...approximate), right(...approximate)];
    // only a hint: what differs by less than this is not worth an exact evaluation
    if (Math.abs(x - y) > Math.sqrt(Number.EPSILON) * (Math.abs(x) + Math.abs(y))) yield exact;
  }
}

function decimalOf({ lower, upper }: Enclosed): string {
  const [left, right] = [numberFromRational(lower).value, numberFromRational(upper).value];
  return left === right ? String(left) : `[${left}, ${right}]`;
}

function pointOf({ arithmetic }: Model, values: readonly Rational[]): ParameterPoint {
  return Object.fromEntries(arithmetic.field.variables.map((name, v) => [name, values[v]]));
}

function proved(claim: FormulaClaim, correct: string): FormulaVerdict {
  return {
    claim,
    verdict: 'proved',
    explanation: 'the difference to the derived formula vanishes identically',
    correct,
    witness: undefined,
  };
}

function wrong(
  claim: FormulaClaim,
  correct: string,
  point: ParameterPoint,
  claimedValue: string,
  correctValue: string,
): FormulaVerdict {
  return {
    claim,
    verdict: 'wrong',
    explanation: 'it differs from the derived formula',
    correct,
    witness: {
      point: Object.fromEntries(Object.entries(point).map(([name, value]) => [name, printRational(value)])),
      claimed: claimedValue,
      correct: correctValue,
    },
  };
}

/** Is the formula a root of a factor of the characteristic polynomial, and how often? */
function checkEigenvalue({ model, spectrum }: Derivation, claim: FormulaClaim): FormulaVerdict {
  const { field } = model.arithmetic;
  const claimed = parseClosedForm(field, claim.formula);
  if (spectrum === undefined) return undecided(claim, 'the spectrum was not derived', undefined);
  let multiplicity = 0;
  let isClear = spectrum.omitted.length === 0;
  for (const factor of spectrum.factors) {
    const value = factor.coefficients.reduceRight<ClosedForm>(
      (sum, coefficient) => sumOf(field, productOf(field, sum, claimed), rationalForm(coefficient)),
      rationalForm(field.zero),
    );
    const verdict = vanishes(field, value, model.box);
    if (verdict === 'proved') multiplicity += factor.multiplicity;
    else if (verdict === 'open' && witnessOf(model, value, rationalForm(field.zero)) === undefined) isClear = false;
  }
  const list = spectrum.factors.map((factor) => factorText(model, factor)).join('; ');
  const wanted = claim.multiplicity;
  if (multiplicity > 0 && (wanted === undefined || (isClear && wanted === multiplicity))) return proved(claim, list);
  if (!isClear) return undecided(claim, 'not every factor of the characteristic polynomial could be compared', list);
  const explanation =
    multiplicity === 0 ? 'it is no eigenvalue for generic parameters' : `its multiplicity is ${multiplicity}`;
  return { claim, verdict: 'wrong', explanation, correct: list, witness: undefined };
}

/** Root, pair or polynomial of a factor of a characteristic polynomial, with its multiplicity. */
export function factorText({ arithmetic }: Model, factor: SpectralFactor): string {
  const { field } = arithmetic;
  const { root, pair, coefficients, multiplicity } = factor;
  const times = multiplicity === 1 ? '' : ` (${multiplicity} times)`;
  const print = (x: RationalFunction): string => printClosedForm(field, rationalForm(x));
  if (root !== undefined) return `${print(root)}${times}`;
  if (pair !== undefined) return `${print(pair.mean)} ± sqrt(${print(pair.discriminant)})${times}`;
  return `${coefficients.length - 1} roots of ${coefficients.map((c, k) => `(${print(c)})*x^${k}`).join(' + ')}${times}`;
}
