import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import { divideByInteger, integerContent, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, differenceOf, isRational } from './closed-form.ts';
import { keepsSign } from './real-where.ts';
import { signPolynomial } from './sign-polynomial.ts';

/**
 * Polynomial that has the sign of a form wherever the form is real on the box.
 *
 * Known for rational functions; for u + v of rational squares, roots among them, where u − v keeps a sign:
 * u² − v² = (u + v)(u − v); and for R Σ nₖ ln Aₖ with integers nₖ, which has the sign of R (Π Aₖ^nₖ − 1).
 *
 * @returns undefined where none is known, and for 0
 */
export function signCore(field: RationalFunctionField, form: ClosedForm, box: ParameterBox): Polynomial | undefined {
  if (isRational(form)) return field.isZero(form.value) ? undefined : signPolynomial(field, form.value, box);
  return coreOfRoots(field, form, box) ?? coreOfLogarithms(field, form, box);
}

function coreOfRoots(field: RationalFunctionField, form: ClosedForm, box: ParameterBox): Polynomial | undefined {
  if (form.kind !== 'sum' || form.terms.length !== 2) return undefined;
  const [u, v] = form.terms;
  const squares = [u, v].map((term) => squareOf(field, term));
  if (squares[0] === undefined || squares[1] === undefined) return undefined;
  const norm = field.sub(squares[0], squares[1]);
  // one of u + v and u − v is zero
  if (field.isZero(norm)) return undefined;
  const conjugate = differenceOf(field, u, v);
  if (keepsSign(field, conjugate, 'positive', box)) return signPolynomial(field, norm, box);
  if (!keepsSign(field, conjugate, 'negative', box)) return undefined;
  return signPolynomial(field, field.neg(norm), box);
}

/** Largest nₖ. */
const HIGHEST = 12n;

function coreOfLogarithms(field: RationalFunctionField, form: ClosedForm, box: ParameterBox): Polynomial | undefined {
  const terms = (form.kind === 'sum' ? form.terms : [form]).map((term) => logarithmOf(field, term));
  if (!terms.every((term) => term !== undefined)) return undefined;
  const [{ factor }] = terms;
  let argument = field.one;
  for (const term of terms) {
    const ratio = field.toRational(field.div(term.factor, factor));
    if (ratio?.denominator !== 1n || ratio.numerator > HIGHEST || ratio.numerator < -HIGHEST) return undefined;
    const base = ratio.numerator < 0n ? field.div(field.one, term.argument) : term.argument;
    for (let k = 0n; k < (ratio.numerator < 0n ? -ratio.numerator : ratio.numerator); k += 1n) {
      argument = field.mul(argument, base);
    }
  }
  const excess = field.sub(argument, field.one);
  return field.isZero(excess) ? undefined : signPolynomial(field, field.mul(factor, excess), box);
}

/** Factor and argument of R·ln A with rational R and A. */
function logarithmOf(
  field: RationalFunctionField,
  form: ClosedForm,
): { readonly factor: RationalFunction; readonly argument: RationalFunction } | undefined {
  const factors = form.kind === 'product' ? form.factors : [form];
  const others = factors.filter((factor) => !isRational(factor));
  const [logarithm] = others;
  if (others.length !== 1 || logarithm.kind !== 'function' || logarithm.name !== 'ln') return undefined;
  const [argument] = logarithm.args;
  if (!isRational(argument) || field.isZero(argument.value)) return undefined;
  const factor = factors.filter(isRational).reduce((product, { value }) => field.mul(product, value), field.one);
  return { factor, argument: argument.value };
}

/** The square of a rational function or of a rational multiple of square roots of rational functions. */
function squareOf(field: RationalFunctionField, form: ClosedForm): RationalFunction | undefined {
  const factors = form.kind === 'product' ? form.factors : [form];
  let square = field.one;
  for (const factor of factors) {
    if (isRational(factor)) square = field.mul(square, field.mul(factor.value, factor.value));
    else if (factor.kind === 'function' && factor.name === 'sqrt' && isRational(factor.args[0])) {
      square = field.mul(square, factor.args[0].value);
    } else return undefined;
  }
  return square;
}

/** The polynomial without a positive common factor of its coefficients. */
export function primitiveSign(p: Polynomial): Polynomial {
  const content = integerContent(p);
  const size = content < 0n ? -content : content;
  return size <= 1n ? p : divideByInteger(p, size);
}

/** Polynomial with the same zeros, each factor once, with a positive leading coefficient. */
export function zeroSet({ domain: ring }: RationalFunctionField, p: Polynomial): Polynomial {
  const { factors } = factorPolynomial(ring.packing, p);
  const product = factors.reduce((rest, { factor }) => ring.mul(rest, factor), ring.one);
  return product.coefficients[0] < 0n ? ring.neg(product) : product;
}
