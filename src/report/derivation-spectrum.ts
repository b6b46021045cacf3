import { factorPolynomial } from '../exact/polynomials/factor.ts';
import type { ParameterBox } from '../exact/signs/parameter-box.ts';
import { exponentOf, type Polynomial } from '../exact/polynomials/polynomial.ts';
import type { RationalFunction, RationalFunctionField } from '../exact/polynomials/rational-function.ts';
import type { SpectralFactor } from '../exact/matrices/spectrum.ts';
import { applied, productOf, rationalForm } from '../symbolic/formulas/closed-form.ts';
import type { Printer } from './derivation-printer.ts';
import { imaginaryText } from './derivation-state.ts';

/** Letters of a characteristic polynomial that is shown where not everything is, and terms above which none is tried. */
const LONGEST_SHOWN = 90;
const MOST_TERMS = 100;

/** Eigenvalues with their multiplicities; long polynomials only where everything is shown. */
export function spectrumWords(
  printer: Printer,
  factors: readonly SpectralFactor[],
  box: ParameterBox,
  full: boolean,
): string {
  const texts = factors.map((factor) => {
    const degree = factor.coefficients.length - 1;
    const terms = factor.coefficients.reduce((sum, { numerator }) => sum + numerator.keys.length, 0);
    if (full || degree === 1 || terms <= MOST_TERMS) {
      const text = factorText(printer, factor, box);
      if (full || lettersOf(text) <= (degree < 3 ? 2 : 1) * LONGEST_SHOWN) return text;
    }
    const times = factor.multiplicity === 1 ? '' : ` (${factor.multiplicity} times)`;
    return `${degree} roots of a polynomial of degree ${degree}${times}`;
  });
  return texts.join(', ');
}

/** How long a text is as it is read: a command of LaTeX is one sign, and its braces are none. */
function lettersOf(text: string): number {
  return text.replaceAll(/\\(?:left|right)\b|[{}]/g, '').replaceAll(/\\[a-zA-Z]+ ?/g, '.').length;
}

/** Eigenvalues that are the zeros of one factor, with their multiplicity. */
function factorText(printer: Printer, factor: SpectralFactor, box: ParameterBox): string {
  const { field, rational, inline } = printer;
  const { root, pair, coefficients, multiplicity, irreducible } = factor;
  const times = multiplicity === 1 ? '' : ` (${multiplicity} times)`;
  if (root !== undefined) return `${inline(rational(root))}${times}`;
  if (pair !== undefined) return `${inline(pairText(printer, pair.mean, pair.discriminant, box))}${times}`;
  const kind = irreducible ? 'irreducible' : 'not factored further';
  const unknown = ['x', 'z', 'root', 'eigenvalue'].find((name) => !field.variables.includes(name)) ?? 'lambda';
  const terms = coefficients
    .map((coefficient, k) => termText(printer, coefficient, unknown, k))
    .filter((term) => term !== undefined)
    .toReversed()
    .join(' + ');
  return `${coefficients.length - 1} roots of ${inline(terms)}${times} (${kind})`;
}

function termText(
  { field, rational, style }: Printer,
  c: RationalFunction,
  unknown: string,
  k: number,
): string | undefined {
  if (field.isZero(c)) return undefined;
  const power = k === 1 ? unknown : style.power(unknown, k);
  if (k === 0) return style.wrap(rational(c));
  return field.equals(c, field.one) ? power : `${style.wrap(rational(c))}${style.times}${power}`;
}

/** mean ± √Δ, squares being taken out of the root and ±√(−Δ) being ±i √Δ. */
function pairText(printer: Printer, mean: RationalFunction, discriminant: RationalFunction, box: ParameterBox): string {
  const { field, form, rational, notation, style } = printer;
  const { outer, inner: radicand } = squaresOut(field, discriminant);
  const isImaginary = isNegativeEverywhere(field, radicand.numerator, box);
  const inner = isImaginary ? field.neg(radicand) : radicand;
  // ± makes the sign of what is taken out irrelevant
  const root = field.equals(inner, field.one)
    ? rationalForm(outer)
    : productOf(field, rationalForm(outer), applied(field, 'sqrt', rationalForm(inner)));
  const text = form(root);
  const isSum = root.kind === 'rational' && field.domain.isUnit(outer.denominator) && / [+−-] /.test(text);
  const unit = notation === 'latex' ? '\\mathrm{i}' : 'i';
  const size = isSum ? style.wrap(text) : text;
  const part = isImaginary ? imaginaryText(size, unit, style.times) : size;
  const sign = { text: '+-', unicode: '±', latex: '\\pm' }[notation as 'text'];
  return field.isZero(mean) ? `${sign}${part}` : `${rational(mean)} ${sign} ${part}`;
}

/** Is a polynomial negative or zero at every point, because each of its terms is? */
function isNegativeEverywhere({ domain }: RationalFunctionField, p: Polynomial, box: ParameterBox): boolean {
  return p.keys.every(
    (key, k) =>
      box.every(
        ({ lower }, v) =>
          exponentOf(domain.packing, key, v) % 2 === 0 || (lower !== undefined && lower.numerator >= 0n),
      ) && p.coefficients[k] < 0n,
  );
}

/** f = outer²·inner with a square-free inner polynomial over a square-free constant. */
function squaresOut(
  field: RationalFunctionField,
  f: RationalFunction,
): { readonly outer: RationalFunction; readonly inner: RationalFunction } {
  const { domain } = field;
  const split = (p: Polynomial): { readonly root: Polynomial; readonly rest: Polynomial } => {
    const { content, factors } = factorPolynomial(domain.packing, p);
    let [root, rest] = [domain.one, domain.one];
    for (const { factor, multiplicity } of factors) {
      for (let k = 0; k < Math.floor(multiplicity / 2); k += 1) root = domain.mul(root, factor);
      if (multiplicity % 2 === 1) rest = domain.mul(rest, factor);
    }
    const [square, left] = squareOfInteger(content);
    return { root: domain.mul(root, domain.fromInteger(square)), rest: domain.mul(rest, domain.fromInteger(left)) };
  };
  const [above, below] = [split(f.numerator), split(f.denominator)];
  // √(a/b) = √(ab)/b
  return {
    outer: field.fraction(above.root, domain.mul(below.root, below.rest)),
    inner: field.fraction(domain.mul(above.rest, below.rest), domain.one),
  };
}

/** n = square²·left for small prime factors. */
function squareOfInteger(n: bigint): readonly [square: bigint, left: bigint] {
  let [square, left] = [1n, n];
  for (let p = 2n; p < 1000n && p * p <= (left < 0n ? -left : left); p += 1n) {
    while (left % (p * p) === 0n) {
      left /= p * p;
      square *= p;
    }
  }
  return [square, left];
}

/** Jordan blocks of an eigenvalue from the dimensions of the kernels of powers. */
export function jordanText(dimensions: readonly number[]): string {
  if (dimensions.length === 1) return 'diagonalisable';
  const sizes = dimensions.map((dimension, k) => {
    const blocks = dimension - (dimensions[k - 1] ?? 0);
    return blocks - ((dimensions[k + 1] ?? dimension) - dimension);
  });
  const parts = sizes.flatMap((count, k) =>
    count === 0 || k === 0 ? [] : [`${count} Jordan block${count === 1 ? '' : 's'} of size ${k + 1}`],
  );
  return parts.join(', ');
}
