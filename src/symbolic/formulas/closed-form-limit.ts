import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { applied, type ClosedForm, constantForm, isRational, productOf, rationalForm, sumOf } from './closed-form.ts';
import type { Towards } from './expansion.ts';
import { vanishes } from './normal-form.ts';
import { isMet } from './real-where.ts';
import { requirementsOf } from './requirements.ts';
import { productSeries, quotientSeries, type Series } from './series.ts';

/** Limit of a closed form. */
export type FormLimit =
  { readonly verdict: 'proved'; readonly limit: ClosedForm } | { readonly verdict: 'infinite' | 'undecided' };

/** Terms of a series that are compared before a cancellation counts as unresolved. */
const TERMS = 8;

/**
 * Limit of Σ R·ln A + R₀ with rational R, R₀ and A > 0 in one parameter, for example of an entropy production rate.
 *
 * Each part is a series in x or 1/x: A = α x^b (1 + u), R ln A = R·(ln α + b ln x + u − u²/2 + …). The coefficients of
 * positive powers, and of ln x, have to cancel exactly.
 */
export function limitOf(
  field: RationalFunctionField,
  form: ClosedForm,
  parameter: string,
  towards: Towards,
  box: ParameterBox,
): FormLimit {
  const parts = logarithmicTerms(field, form);
  if (parts === undefined) return { verdict: 'undecided' };
  // coefficients, by power of the small variable ε, of 1 and of ln ε
  const plain = new Map<number, ClosedForm>();
  const logarithmic = new Map<number, ClosedForm>();
  let reliable = Infinity;
  const include = (sums: Map<number, ClosedForm>, power: number, term: ClosedForm): void => {
    const known = sums.get(power);
    sums.set(power, known === undefined ? term : sumOf(field, known, term));
  };
  for (const { factor, argument } of parts) {
    const weight = seriesOf(field, factor, parameter, towards);
    reliable = Math.min(reliable, weight.order + TERMS - 1);
    if (argument === undefined) {
      for (const [k, c] of weight.coefficients.entries()) include(plain, weight.order + k, rationalForm(c));
      continue;
    }
    const series = seriesOf(field, argument, parameter, towards);
    const [alpha] = series.coefficients;
    const lnAlpha = applied(field, 'ln', rationalForm(alpha));
    const tail = productSeries(field, weight, logarithmOfSeries(field, series));
    for (const [k, c] of weight.coefficients.entries()) {
      include(plain, weight.order + k, productOf(field, rationalForm(c), lnAlpha));
      const scaled = field.mul(field.fromInteger(BigInt(series.order)), c);
      if (!field.isZero(scaled)) include(logarithmic, weight.order + k, rationalForm(scaled));
    }
    for (const [k, c] of tail.coefficients.entries()) include(plain, tail.order + k, rationalForm(c));
  }
  if (reliable < 0) return { verdict: 'undecided' };
  const isZero = (term: ClosedForm): boolean => vanishes(field, term, box) === 'proved';
  const diverging = [
    ...[...plain].filter(([power]) => power < 0),
    ...[...logarithmic].filter(([power]) => power <= 0),
  ].filter(([, term]) => !isZero(term));
  if (diverging.length > 0) {
    const isCertain = diverging.some(([, term]) => vanishes(field, term, box) === 'refuted');
    return { verdict: isCertain && diverging.length === 1 ? 'infinite' : 'undecided' };
  }
  return { verdict: 'proved', limit: plain.get(0) ?? constantForm(field, 0) };
}

/**
 * Is a form real for all values of the parameter near the limit? Each requirement is proved on the whole box, or for the
 * leading coefficient of the rational function it speaks of.
 */
export function isRealTowards(
  field: RationalFunctionField,
  form: ClosedForm,
  parameter: string,
  towards: Towards,
  box: ParameterBox,
): boolean {
  return requirementsOf(field, form).every((requirement) => {
    const { of, is } = requirement;
    if (isRational(of) && !field.isZero(of.value)) {
      const [lead] = seriesOf(field, of.value, parameter, towards).coefficients;
      if (is === 'nonzero' && isMet(field, { of: rationalForm(lead), is }, box)) return true;
      if (is !== 'nonzero' && isMet(field, { of: rationalForm(lead), is: 'positive' }, box)) return true;
    }
    return isMet(field, requirement, box);
  });
}

/** Series in ε = x or 1/x. */
function seriesOf(
  field: RationalFunctionField,
  f: RationalFunction,
  parameter: string,
  towards: Towards,
): Series<RationalFunction> {
  const ring = field.domain;
  const v = ring.index(parameter);
  const [numerator, denominator] = [f.numerator, f.denominator].map((p) =>
    coefficientsIn(ring.packing, p, v).map((part) => field.fraction(part, ring.one)),
  );
  if (towards === 'zero') return quotientSeries(field, numerator, denominator, TERMS);
  const series = quotientSeries(field, numerator.toReversed(), denominator.toReversed(), TERMS);
  return { ...series, order: series.order + denominator.length - numerator.length };
}

/** ln(1 + u) for a series α ε^b (1 + u). */
function logarithmOfSeries(field: RationalFunctionField, series: Series<RationalFunction>): Series<RationalFunction> {
  const [alpha] = series.coefficients;
  const u = series.coefficients.map((c, k) => (k === 0 ? field.zero : field.div(c, alpha)));
  // ℓ = ln(1 + u) obeys (1 + u) ℓ′ = u′: k ℓ_k = k u_k − Σ_{j<k} j ℓ_j u_{k−j}
  const logarithm: RationalFunction[] = [field.zero];
  for (let k = 1; k < TERMS; k += 1) {
    let sum = field.mul(field.fromInteger(BigInt(k)), u[k]);
    for (let j = 1; j < k; j += 1) {
      sum = field.sub(sum, field.mul(field.fromInteger(BigInt(j)), field.mul(logarithm[j], u[k - j])));
    }
    logarithm.push(field.div(sum, field.fromInteger(BigInt(k))));
  }
  return { order: 0, coefficients: logarithm };
}

interface LogarithmicTerm {
  readonly factor: RationalFunction;
  /** Argument of the logarithm; undefined for a rational term. */
  readonly argument: RationalFunction | undefined;
}

function logarithmicTerms(field: RationalFunctionField, form: ClosedForm): readonly LogarithmicTerm[] | undefined {
  switch (form.kind) {
    case 'rational':
      return [{ factor: form.value, argument: undefined }];
    case 'function': {
      const [argument] = form.args;
      return form.name === 'ln' && argument.kind === 'rational'
        ? [{ factor: field.one, argument: argument.value }]
        : undefined;
    }
    case 'sum': {
      const lists = form.terms.map((term) => logarithmicTerms(field, term));
      return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
    }
    case 'product': {
      const others = form.factors.filter(({ kind }) => kind !== 'rational');
      if (others.length !== 1) return undefined;
      const scale = form.factors.reduce(
        (product, factor) => (factor.kind === 'rational' ? field.mul(product, factor.value) : product),
        field.one,
      );
      return logarithmicTerms(field, others[0])?.map(({ factor, argument }) => ({
        factor: field.mul(scale, factor),
        argument,
      }));
    }
    default:
      return undefined;
  }
}
