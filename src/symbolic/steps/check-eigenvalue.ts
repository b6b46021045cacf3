import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import { substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { printRational, type Rational, rational } from '../../exact/integers/rational.ts';
import type { SpectralFactor } from '../../exact/matrices/spectrum.ts';
import { type ClosedForm, partsOf, productOf, rationalForm, sumOf } from '../formulas/closed-form.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import type { Derivation } from '../models/derive.ts';
import {
  decimalOf,
  type FormulaClaim,
  type FormulaVerdict,
  proved,
  provedWhereReal,
  undecided,
  witnessPoint,
  wrong,
} from './formula-verdict.ts';
import type { Fraction, TermRing } from '../formulas/generator-terms.ts';
import type { Model } from '../models/model.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { type NormalForm, normalForm } from '../formulas/normal-form.ts';
import { holdsInEveryCase } from '../formulas/proof-by-cases.ts';
import {
  conditionsText,
  failureText,
  isRealAt,
  isStrictlyViolated,
  namedPoint,
  realnessOf,
  violatedAt,
} from '../formulas/real-where.ts';
import type { Requirement } from '../formulas/requirements.ts';
import { exactValue, rigorousValue } from '../formulas/rigorous-value.ts';
import { witnessPoints } from './formula-witness.ts';
import { eigenvaluesText, factorText } from './eigenvalues-text.ts';

/**
 * Is a formula an eigenvalue of the generator, and how often?
 *
 * It is one where, in every case, it is a root of some factor of the characteristic polynomial; which one may differ from
 * case to case.
 */
export function checkEigenvalue({ model, spectrum }: Derivation, claim: FormulaClaim): FormulaVerdict {
  const { field } = model.arithmetic;
  const claimed = parseClosedForm(field, claim.formula);
  if (spectrum === undefined) return undecided(claim, 'the spectrum was not derived', undefined);
  const list = spectrum.factors.map((factor) => factorText(model, factor)).join('; ');
  const isComplete = spectrum.omitted.length === 0;
  const wanted = claim.multiplicity;
  const isEigenvalue = holdsInEveryCase(field, claimed, model.box, ({ ring, value }, { images }) => {
    const roots = spectrum.factors.map(({ coefficients }) => {
      const there = coefficients.map((coefficient) => substitute(field, coefficient, images));
      return there.every((coefficient) => coefficient !== undefined) ? isRootOf(ring, value, there) : 'open';
    });
    const count = spectrum.factors.reduce(
      (sum, { multiplicity }, k) => sum + (roots[k] === 'proved' ? multiplicity : 0),
      0,
    );
    if (wanted === undefined) return count > 0;
    return count === wanted && isComplete && !roots.includes('open');
  });
  if (isEigenvalue) {
    const realness = realnessOf(field, [claimed], model.box);
    const root = 'it is a root of the characteristic polynomial of the generator';
    if (realness.everywhere) return proved(claim, list, root);
    const unmet = [...realness.failures.map(({ requirement }) => requirement), ...realness.open];
    const radicand = complexRoot(model, claimed)?.radicand;
    if (radicand !== undefined && unmet.every(isRoot)) {
      return proved(claim, list, `${root}, and complex where ${field.domain.print(radicand)} is negative`);
    }
    const failure = realness.failures.find(({ requirement, point }) => isStrictlyViolated(field, requirement, point));
    if (failure === undefined) return provedWhereReal(claim, list, conditionsText(field, realness, model.box));
    return unreal(model, spectrum.factors, claim, list, failure.point)!;
  }
  if (!isComplete) return undecided(claim, 'not every factor of the characteristic polynomial is known', list);
  for (const values of witnessPoints(model)) {
    const verdict =
      unreal(model, spectrum.factors, claim, list, values) ?? refuted(model, spectrum.factors, claim, list, values);
    if (verdict !== undefined) return verdict;
  }
  return undecided(claim, 'neither a proof nor a point where it is no such eigenvalue was found', list);
}

/** Is it required that the argument of a square root is not negative? */
function isRoot({ of, is }: Requirement): boolean {
  return is === 'nonnegative' && of.kind === 'rational';
}

/**
 * A formula A + B√D with one root: a complex number where D < 0, for which all rules hold that its normal form was made by.
 *
 * √p √q = √(pq) is not among them, so a formula with several roots is none.
 */
function complexRoot(
  { arithmetic, box }: Model,
  form: ClosedForm,
): { readonly normal: NormalForm; readonly radicand: Polynomial } | undefined {
  const { field } = arithmetic;
  const normal = usesRootsOnly(form) ? normalForm(field, form, box) : undefined;
  if (normal === undefined || normal.ring.tower.radicands.length !== 1) return undefined;
  const { numerator, denominator } = normal.value;
  const isAlgebraic = normal.ring.algebraic(numerator) !== undefined && denominator === normal.ring.one;
  return isAlgebraic ? { normal, radicand: normal.ring.tower.radicands[0] } : undefined;
}

/** Do square roots of rational functions alone occur in a form? */
function usesRootsOnly(form: ClosedForm): boolean {
  if (form.kind === 'function') return form.name === 'sqrt' && form.args[0].kind === 'rational';
  return partsOf(form).every(usesRootsOnly);
}

/** Is a fraction a root of the polynomial with these coefficients, wherever it is real? `no` means for generic parameters. */
function isRootOf(
  ring: TermRing,
  value: Fraction,
  coefficients: readonly RationalFunction[],
): 'proved' | 'no' | 'open' {
  const sum = valueOf(ring, value, coefficients);
  if (sum === undefined) return 'open';
  if (sum.numerator.size === 0) return 'proved';
  const algebraic = ring.algebraic(sum.numerator);
  return algebraic !== undefined && !ring.tower.isZero(algebraic) ? 'no' : 'open';
}

/** Value of the polynomial with these coefficients, in ascending order. */
function valueOf(ring: TermRing, value: Fraction, coefficients: readonly RationalFunction[]): Fraction | undefined {
  let sum: Fraction | undefined = { numerator: ring.zero, denominator: ring.one };
  for (const coefficient of coefficients.toReversed()) {
    const scaled: Fraction | undefined = sum === undefined ? undefined : ring.multiplyFractions(sum, value);
    sum =
      scaled === undefined
        ? undefined
        : ring.addFractions(scaled, { numerator: ring.rational(coefficient), denominator: ring.one });
  }
  return sum;
}

/** Verdict `wrong` at a point where the formula is certainly no real number. */
function unreal(
  model: Model,
  factors: readonly SpectralFactor[],
  claim: FormulaClaim,
  list: string,
  values: readonly Rational[],
): FormulaVerdict | undefined {
  const { field } = model.arithmetic;
  const claimed = parseClosedForm(field, claim.formula);
  const requirement = violatedAt(field, claimed, values);
  if (requirement === undefined) return undefined;
  if (isRoot(requirement) && complexRoot(model, claimed) !== undefined) return undefined;
  const point = namedPoint(field, values);
  const text = failureText(field, { requirement, point: values });
  return wrong(claim, `it is not real everywhere on the domain: ${text}`, list, {
    point: witnessPoint(point),
    claimed: 'not real',
    correct: eigenvaluesText(field, factors, point),
  });
}

/** Verdict `wrong` at a point where the formula is certainly no eigenvalue, or not as often as is claimed. */
function refuted(
  model: Model,
  factors: readonly SpectralFactor[],
  claim: FormulaClaim,
  list: string,
  values: readonly Rational[],
): FormulaVerdict | undefined {
  const { field } = model.arithmetic;
  const claimed = parseClosedForm(field, claim.formula);
  const point = namedPoint(field, values);
  const found = isRealAt(field, claimed, values)
    ? realRoots(field, factors, claimed, point)
    : complexRoots(model, factors, claimed, point);
  if (found === undefined) return undefined;
  const { least, most, value } = found;
  const { multiplicity: wanted = 1 } = claim;
  const isTooOften = claim.multiplicity !== undefined && least > wanted;
  if (most >= wanted && !isTooOften) return undefined;
  const times = claim.multiplicity === undefined ? '' : wanted === 1 ? ' (simple)' : ` (${wanted} times)`;
  const explanation =
    most === 0 ? 'it is no eigenvalue' : `its multiplicity is ${most === least ? most : `at most ${most}`}`;
  return wrong(claim, explanation, list, {
    point: witnessPoint(point),
    claimed: `${value}${times}`,
    correct: eigenvaluesText(field, factors, point),
  });
}

/** How often a formula is an eigenvalue at a point, at least and at most. */
interface Multiplicity {
  readonly least: number;
  readonly most: number;
  /** The value of the formula. */
  readonly value: string;
}

function realRoots(
  field: RationalFunctionField,
  factors: readonly SpectralFactor[],
  claimed: ClosedForm,
  point: ParameterPoint,
): Multiplicity | undefined {
  let most = 0;
  let least = 0;
  for (const { coefficients, multiplicity } of factors) {
    const polynomial = coefficients.reduceRight<ClosedForm>(
      (sum, coefficient) => sumOf(field, productOf(field, sum, claimed), rationalForm(coefficient)),
      rationalForm(field.zero),
    );
    const found = rigorousValue(field, polynomial, point);
    if (found === undefined) return undefined;
    if (found.lower.numerator > 0n || found.upper.numerator < 0n) continue;
    most += multiplicity;
    if (found.lower.numerator === 0n && found.upper.numerator === 0n) least += multiplicity;
  }
  return { least, most, value: decimalOf(rigorousValue(field, claimed, point)!) };
}

/** The same for A + B√D where D < 0: U + V√D is zero only where U and V are. */
function complexRoots(
  model: Model,
  factors: readonly SpectralFactor[],
  claimed: ClosedForm,
  point: ParameterPoint,
): Multiplicity | undefined {
  const { field } = model.arithmetic;
  const root = complexRoot(model, claimed);
  if (root === undefined) return undefined;
  const { ring, value } = root.normal;
  const at = (f: RationalFunction | undefined): Rational | undefined =>
    f === undefined ? rational(0) : exactValue(field, f, point);
  const partsOf = ({ numerator, denominator }: Fraction): readonly Rational[] | undefined => {
    const radical = denominator === ring.one ? ring.algebraic(numerator) : undefined;
    const parts = radical === undefined ? [undefined] : [at(radical.get(0)), at(radical.get(1))];
    return parts.every((part) => part !== undefined) ? parts : undefined;
  };
  const radicand = at(field.fraction(root.radicand, field.domain.one));
  const shown = partsOf(value);
  if (radicand === undefined || radicand.numerator >= 0n || shown === undefined) return undefined;
  let count = 0;
  for (const { coefficients, multiplicity } of factors) {
    const sum = valueOf(ring, value, coefficients);
    const parts = sum === undefined ? undefined : partsOf(sum);
    if (parts === undefined) return undefined;
    if (parts.every(({ numerator }) => numerator === 0n)) count += multiplicity;
  }
  const [real, slope, under] = [...shown, radicand].map(printRational);
  return { least: count, most: count, value: `${real} + (${slope})*sqrt(${under})` };
}
