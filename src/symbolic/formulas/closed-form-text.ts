import { factorPolynomial } from '../../exact/polynomials/factor.ts';
import { exponentOf, type Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { PolynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import {
  latexName,
  type RationalFunction,
  type RationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, type FunctionName, rationalForm } from './closed-form.ts';
import { type CodeLanguage, codeName } from './code-names.ts';
import { type Printable, printable } from './printed-functions.ts';

/** Notation in which closed forms are printed: `text` is mathjs syntax and is read back by `parseClosedForm`. */
export type Notation = 'text' | 'latex' | CodeLanguage;

interface Style {
  readonly name: (parameter: string, parameters: readonly string[]) => string;
  /** A term with a minus in front. */
  readonly negative: (term: string) => string;
  readonly power: (base: string, exponent: number) => string;
  readonly times: string;
  /** Fraction of a numerator and a denominator that are wrapped where needed. */
  readonly fraction: (numerator: string, denominator: string) => string;
  /** Does a fraction group its parts without parentheses? */
  readonly grouped: boolean;
  readonly wrap: (inner: string) => string;
  readonly apply: (name: FunctionName | 'cos' | 'sin', args: readonly string[]) => string;
}

const plain: Style = {
  name: (parameter) => parameter,
  negative: (term) => `-${term}`,
  power: (base, exponent) => `${base}^${exponent}`,
  times: '*',
  fraction: (numerator, denominator) => `${numerator}/${denominator}`,
  grouped: false,
  wrap: (inner) => `(${inner})`,
  apply: (name, args) => `${name}(${args.join(', ')})`,
};

const latexFunctions: Readonly<Record<FunctionName | 'cos' | 'sin', (args: readonly string[]) => string>> = {
  cos: ([x]) => `\\cos\\left(${x}\\right)`,
  sin: ([x]) => `\\sin\\left(${x}\\right)`,
  sqrt: ([x]) => `\\sqrt{${x}}`,
  ln: ([x]) => `\\ln\\left(${x}\\right)`,
  exp: ([x]) => `e^{${x}}`,
  abs: ([x]) => `\\left|${x}\\right|`,
  max: (args) => `\\max\\left\\{${args.join(', ')}\\right\\}`,
  min: (args) => `\\min\\left\\{${args.join(', ')}\\right\\}`,
};

const STYLES: Readonly<Record<Notation, Style>> = {
  text: plain,
  latex: {
    ...plain,
    name: (parameter) => latexName(parameter),
    power: (base, exponent) => `${base}^{${exponent}}`,
    times: ' ',
    fraction: (numerator, denominator) => `\\frac{${numerator}}{${denominator}}`,
    grouped: true,
    wrap: (inner) => `\\left(${inner}\\right)`,
    apply: (name, args) => latexFunctions[name](args),
  },
  ts: {
    ...plain,
    name: (parameter, parameters) => codeName('ts', parameter, parameters),
    negative: negatedPower,
    power: (base, exponent) => `${base} ** ${exponent}`,
    times: ' * ',
    fraction: (numerator, denominator) => `${numerator} / ${denominator}`,
    apply: (name, args) => `Math.${name === 'ln' ? 'log' : name}(${args.join(', ')})`,
  },
  python: {
    ...plain,
    name: (parameter, parameters) => codeName('python', parameter, parameters),
    power: (base, exponent) => `${base}**${exponent}`,
    times: ' * ',
    fraction: (numerator, denominator) => `${numerator} / ${denominator}`,
    apply: (name, args) => {
      const builtin = name === 'max' || name === 'min' || name === 'abs';
      return `${builtin ? name : `math.${name === 'ln' ? 'log' : name}`}(${args.join(', ')})`;
    },
  },
  julia: {
    ...plain,
    name: (parameter, parameters) => codeName('julia', parameter, parameters),
    times: ' * ',
    fraction: (numerator, denominator) => `${numerator} / ${denominator}`,
    apply: (name, args) => `${name === 'ln' ? 'log' : name}(${args.join(', ')})`,
  },
};

/** −x ** 2 is no expression of TypeScript: a power behind a minus is put into parentheses. */
function negatedPower(term: string): string {
  let depth = 0;
  for (let at = 0; at < term.length; at += 1) {
    if (term[at] === '(') depth += 1;
    else if (term[at] === ')') depth -= 1;
    if (depth > 0 || !/[\w.)]/.test(term[at])) continue;
    const power = /^ \*\* -?\d+/.exec(term.slice(at + 1));
    if (power !== null) return `-(${term.slice(0, at + 1)}${power[0]})${term.slice(at + 1 + power[0].length)}`;
    if (at + 1 < term.length && term[at + 1] === ' ') break;
  }
  return `-${term}`;
}

/** What surrounds a printed part: nothing, a sum, a product, or a power. */
type Place = 'top' | 'sum' | 'factor' | 'base';

/**
 * Text of a closed form, rational functions being printed with factored numerators and denominators.
 *
 * @example printClosedForm(symbolicArithmetic(['g']).field, { kind: 'rational', value: symbolicArithmetic(['g']).field.variable('g') }, 'latex') // 'g'
 */
export function printClosedForm(field: RationalFunctionField, form: ClosedForm, notation: Notation = 'text'): string {
  return print(field, form, STYLES[notation], notation, 'top');
}

function print(field: RationalFunctionField, form: ClosedForm, style: Style, notation: Notation, place: Place): string {
  const inner = (part: ClosedForm, where: Place): string => print(field, part, style, notation, where);
  const wrapped = (text: string, needed: boolean): string => (needed ? style.wrap(text) : text);
  switch (form.kind) {
    case 'rational':
      return printRationalFunction(field, form.value, style, notation, place);
    case 'sum': {
      const text = form.terms.map((term) => inner(term, 'sum')).reduce(joined);
      return wrapped(text, place === 'factor' || place === 'base');
    }
    case 'product': {
      // a minus goes to the front, where a sum makes a difference of it
      const [first, ...rest] = form.factors;
      const isNegative = first.kind === 'rational' && inner(first, 'top').startsWith('-');
      const scale = isNegative ? rationalForm(field.neg(first.value)) : first;
      const isOne = scale.kind === 'rational' && field.equals(scale.value, field.one);
      const factors = isOne ? rest : [scale, ...rest];
      const size = factors.map((factor) => inner(factor, 'factor')).join(style.times);
      const text = isNegative ? style.negative(size) : size;
      return wrapped(text, place === 'base' || (isNegative && place === 'factor'));
    }
    case 'quotient': {
      const part: Place = style.grouped ? 'top' : 'base';
      const text = style.fraction(
        inner(form.numerator, style.grouped ? 'top' : 'factor'),
        inner(form.denominator, part),
      );
      return wrapped(text, place === 'base' || (place === 'factor' && !style.grouped));
    }
    case 'power':
      return wrapped(style.power(inner(form.base, 'base'), form.exponent), place === 'base');
    default:
      return style.apply(
        form.name,
        form.args.map((arg) => inner(arg, 'top')),
      );
  }
}

function joined(left: string, right: string): string {
  return right.startsWith('-') ? `${left} - ${right.slice(1)}` : `${left} + ${right}`;
}

function printRationalFunction(
  field: RationalFunctionField,
  value: RationalFunction,
  style: Style,
  notation: Notation,
  place: Place,
): string {
  const shown = printable(field, value);
  const ring = shown.field.domain;
  const { numerator, denominator } =
    notation === 'text' || notation === 'latex' ? shown.value : withinFloats(shown.value);
  if (ring.isZero(numerator)) return '0';
  const name = (variable: string, exponent: number): string => power(shown, variable, exponent, style, notation);
  const top = printPolynomialIn(ring, numerator, style, notation, name);
  const signed = (text: string): string => (top.isNegative ? style.negative(text) : text);
  if (ring.isUnit(denominator)) {
    const text = signed(top.text);
    const isOpen =
      place === 'base' ? !/^\w+(\([^()]*\))?$/.test(text) : place === 'factor' && (top.isSum || top.isNegative);
    return isOpen ? style.wrap(text) : text;
  }
  // −n/(a − b) is printed as n/(b − a)
  const turned = top.isNegative && denominator.coefficients.some((c) => c < 0n);
  const bottom = printPolynomialIn(ring, turned ? ring.neg(denominator) : denominator, style, notation, name);
  const above = top.isSum && !style.grouped ? style.wrap(top.text) : top.text;
  // a denominator has a positive leading coefficient, but a factor of it may still have been turned around
  const below = bottom.isNegative ? style.negative(bottom.text) : bottom.text;
  const fraction = style.fraction(above, style.grouped || /^[\w.]+$/.test(below) ? below : style.wrap(below));
  const text = turned ? fraction : signed(fraction);
  const isOpen = place === 'base' || (place === 'factor' && ((top.isNegative && !turned) || !style.grouped));
  return isOpen ? style.wrap(text) : text;
}

/** Terms above which a polynomial is printed as it is: factoring it would cost more than it shows. */
const LONGEST_FACTORED = 60;

/** Polynomial as a product of its factors, the sign apart. */
interface PrintedPolynomial {
  readonly text: string;
  readonly isSum: boolean;
  readonly isNegative: boolean;
}

/** Text of a power of a variable. */
type PowerText = (variable: string, exponent: number) => string;

/** Power of a parameter or of a function of parameters: (e^x)^n is printed as e^{n x}. */
function power(
  { field, parameters, functions }: Printable,
  variable: string,
  exponent: number,
  style: Style,
  notation: Notation,
): string {
  const raised = (base: string): string => (exponent === 1 ? base : style.power(base, exponent));
  const found = functions.get(variable);
  if (found === undefined) return raised(style.name(variable, parameters.variables));
  const { of, argument, fraction } = found;
  const isNamed = !variable.includes('(');
  if (isNamed && (notation === 'text' || notation === 'latex')) return raised(style.name(variable, field.variables));
  const text = (factor: bigint): string => {
    const inner = rationalForm(parameters.mul(parameters.fromInteger(factor), argument));
    return style.apply(of, [printClosedForm(parameters, inner, notation)]);
  };
  if (!isNamed) return of === 'exp' ? text(BigInt(exponent)) : raised(text(1n));
  // code knows the parameters only
  const linear = (slope: bigint, constant: bigint): string =>
    style.wrap(`${slope}${style.times}${text(1n)} + ${constant}`);
  const [a, b, c, d] = fraction;
  return raised(style.wrap(style.fraction(linear(a, b), linear(c, d))));
}

function printPolynomialIn(
  ring: PolynomialRing,
  p: Polynomial,
  style: Style,
  notation: Notation,
  name: PowerText,
): PrintedPolynomial {
  if (p.keys.length === 1) {
    const isNegative = p.coefficients[0] < 0n;
    return { text: expanded(ring, isNegative ? ring.neg(p) : p, style, notation, name), isSum: false, isNegative };
  }
  const whole = { text: expanded(ring, p, style, notation, name), isSum: true, isNegative: false };
  if (p.keys.length > LONGEST_FACTORED) return whole;
  const { content, factors } = factorPolynomial(ring.packing, p);
  if (factors.length === 1 && factors[0].multiplicity === 1 && (content === 1n || content === -1n)) return whole;
  let isNegative = content < 0n;
  const parts = factors
    .toSorted((a, b) => a.factor.keys.length - b.factor.keys.length)
    .map(({ factor, multiplicity }) => {
      const isSum = factor.keys.length > 1;
      // −(a − b) is printed as (b − a)
      const turned = isNegative && isSum && multiplicity === 1 && factor.coefficients.some((c) => c < 0n);
      if (turned) isNegative = false;
      // a factor of one term is a variable
      const single = ring.variables.find((_, v) => !isSum && exponentOf(ring.packing, factor.keys[0], v) > 0);
      if (single !== undefined) return name(single, multiplicity);
      const base = style.wrap(expanded(ring, turned ? ring.neg(factor) : factor, style, notation, name));
      return multiplicity === 1 ? base : style.power(base, multiplicity);
    });
  const size = content < 0n ? -content : content;
  const all = size === 1n ? parts : [integer(size, notation), ...parts];
  return { text: all.join(style.times), isSum: false, isNegative };
}

/** Binary places that the largest coefficient of a fraction may have in code: floats end at 1024. */
const LONGEST_COEFFICIENT = 1000n;

/**
 * The same fraction with coefficients that floats hold: where one is too large, all are divided by a power of two and rounded, by
 * 2⁻¹⁰⁰⁰ of the largest.
 */
function withinFloats(value: RationalFunction): Pick<RationalFunction, 'numerator' | 'denominator'> {
  const { numerator, denominator } = value;
  const sizes = [...numerator.coefficients, ...denominator.coefficients].map((c) => BigInt(c.toString(2).length));
  const shift = sizes.reduce((a, b) => (a > b ? a : b), 0n) - LONGEST_COEFFICIENT;
  if (shift <= 0n) return value;
  const halved = (p: Polynomial): Polynomial => {
    const shifted = p.coefficients.map((c) => (c + (1n << (shift - 1n))) >> shift);
    const kept = shifted.flatMap((c, k) => (c === 0n ? [] : [k]));
    return { ...p, keys: kept.map((k) => p.keys[k]), coefficients: kept.map((k) => shifted[k]) };
  };
  const below = halved(denominator);
  return below.keys.length === 0 ? value : { numerator: halved(numerator), denominator: below };
}

/** Code computes in floats: integers that these do not hold are written in their notation. */
function integer(n: bigint, notation: Notation): string {
  const isLarge = n > 2n ** 53n;
  return notation === 'text' || notation === 'latex' || !isLarge ? n.toString() : Number(n).toExponential();
}

function expanded(ring: PolynomialRing, p: Polynomial, style: Style, notation: Notation, name: PowerText): string {
  const first = p.coefficients.findIndex((coefficient) => coefficient > 0n);
  const order =
    first <= 0 ? p.keys.map((_, k) => k) : [first, ...p.keys.keys()].filter((k, at) => at === 0 || k !== first);
  const terms = order.map((k) => {
    const coefficient = p.coefficients[k];
    const magnitude = coefficient < 0n ? -coefficient : coefficient;
    const factors = ring.variables.flatMap((variable, v) => {
      const exponent = exponentOf(ring.packing, p.keys[k], v);
      return exponent === 0 ? [] : [name(variable, exponent)];
    });
    if (magnitude !== 1n || factors.length === 0) factors.unshift(integer(magnitude, notation));
    const size = factors.join(style.times);
    return coefficient < 0n ? style.negative(size) : size;
  });
  return terms.length === 0 ? '0' : terms.reduce(joined);
}
