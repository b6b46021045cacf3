import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { PolynomialRing } from '../../exact/polynomials/polynomial-ring.ts';
import { underRoot } from '../../exact/polynomials/root-names.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, rationalForm } from './closed-form.ts';
import type { FunctionName } from './elementary-functions.ts';
import { type CodeLanguage, isCodeLanguage } from './code-names.ts';
import { type Notation, type PrintedName, type Style, STYLES } from './notation.ts';
import { meaningOf } from './parameter-functions.ts';
import { type NamedPolynomial, type Readable, Shaper } from './polynomial-shape.ts';
import { joined, type PowerText, type PrintedPolynomial, printPolynomialIn } from './polynomial-text.ts';
import { type Printable, printable, type PrintedFunction } from './printed-functions.ts';
import { withCommonScales, withInvertedLogarithm } from './shared-scale.ts';
import { withinFloats } from './within-floats.ts';

/** What surrounds a printed part: nothing, a sum, a product, or a power. */
type Place = 'top' | 'sum' | 'factor' | 'base';

/**
 * Text of a closed form, rational functions being printed with factored numerators and denominators.
 *
 * @example printClosedForm(symbolicArithmetic(['g']).field, { kind: 'rational', value: symbolicArithmetic(['g']).field.variable('g') }, 'latex') // 'g'
 */
export function printClosedForm(field: RationalFunctionField, form: ClosedForm, notation: Notation = 'text'): string {
  return formPrinter(field, notation)(form);
}

/**
 * `printClosedForm` for many formulas of one field, which share what was found about their polynomials.
 *
 * @param readable polynomials that are printed as names; given, even without any, terms are collected as well, and code has the names
 *                 of `namedFunctions`
 */
export function formPrinter(
  field: RationalFunctionField,
  notation: Notation,
  readable?: Readable,
): (form: ClosedForm) => string {
  const printer = new FormPrinter(field, notation, readable);
  return (form) => printer.print(form, 'top');
}

/** Text of a named polynomial. */
export function printNamed(
  field: RationalFunctionField,
  { polynomial, shown }: NamedPolynomial,
  notation: Notation,
): string {
  const value = { numerator: polynomial, denominator: shown.field.domain.one };
  return new FormPrinter(field, notation, { names: [] }).shown({ ...shown, value }, 'top');
}

/** Definitions in code of the functions of parameters that have a name, such as n = 1/(exp(βω) − 1). */
export function namedFunctions(field: RationalFunctionField, language: CodeLanguage): readonly NamedFunction[] {
  const { functions } = meaningOf(field);
  const printer = new FormPrinter(field, language, { names: [] });
  return functions.flatMap(({ name, of, argument, fraction }) => {
    if (of !== 'exp' || name.includes('(')) return [];
    const text = printer.definition({ of, argument, fraction });
    return [{ name: STYLES[language].name(name, field.variables), text, isSmall: fraction[0] === 0n }];
  });
}

/** A function of parameters by its name in code. */
export interface NamedFunction {
  readonly name: string;
  readonly text: string;
  /** Is it b/(c eˣ + d)? Where eˣ leaves the floats, it is 0 among them. */
  readonly isSmall: boolean;
}

/** A name alone, a number, or a function of something without parentheses. */
const CALL = /^[\p{L}\p{N}_.]+(\([^()]*\))?$/u;

/** Functions that LaTeX writes around their arguments: an exponent behind them has one reading. */
const ENCLOSED: ReadonlySet<FunctionName> = new Set(['sqrt', 'abs']);

class FormPrinter {
  readonly #field: RationalFunctionField;
  readonly #style: Style;
  readonly #isCode: boolean;
  readonly #readable: Readable | undefined;
  readonly #notation: Notation;
  /** Names that code has for other things. */
  readonly #names: readonly string[];
  /** Shapers of the rings in whose variables something is printed. */
  readonly #shapers = new Map<PolynomialRing, Shaper>();

  constructor(
    field: RationalFunctionField,
    notation: Notation,
    readable: Readable | undefined,
    names: readonly string[] = field.variables,
  ) {
    this.#field = field;
    this.#style = STYLES[notation];
    this.#isCode = isCodeLanguage(notation);
    this.#readable = readable;
    this.#notation = notation;
    this.#names = names;
  }

  print(form: ClosedForm, place: Place): string {
    const style = this.#style;
    const field = this.#field;
    const wrapped = (text: string, needed: boolean): string => (needed ? style.wrap(text) : text);
    switch (form.kind) {
      case 'rational':
        return this.#rational(form.value, place);
      case 'sum': {
        const { terms } = this.#readable === undefined ? form : withCommonScales(field, form);
        const texts = terms.map((term) => this.print(term, 'sum'));
        const start = this.#readable === undefined ? 0 : texts.findIndex((term) => !term.startsWith(style.minus));
        const ordered = start <= 0 ? texts : [texts[start], ...texts.toSpliced(start, 1)];
        const text = ordered.reduce((left, right) => joined(style, left, right));
        return wrapped(text, terms.length > 1 && (place === 'factor' || place === 'base'));
      }
      case 'product': {
        // a minus goes to the front, where a sum makes a difference of it
        const [first, ...others] = form.factors;
        const isNegative = first.kind === 'rational' && this.print(first, 'top').startsWith(style.minus);
        const inverted = isNegative && this.#readable !== undefined ? withInvertedLogarithm(field, others) : undefined;
        const scale = isNegative ? rationalForm(field.neg(first.value)) : first;
        const isTurned = isNegative && inverted === undefined;
        // 1 - 2/(x + 1), not 1 - (2/(x + 1))
        const isQuotient = isTurned && others.length === 1 && others[0].kind === 'quotient' && isUnity(field, scale);
        const text = isQuotient ? this.print(others[0], 'sum') : this.#product(scale, inverted ?? others);
        return wrapped(isTurned ? style.negative(text) : text, place === 'base' || (isTurned && place === 'factor'));
      }
      case 'quotient': {
        const part: Place = style.grouped ? 'top' : 'base';
        const text = style.fraction(
          this.print(form.numerator, style.grouped ? 'top' : 'factor'),
          this.print(form.denominator, part),
        );
        return wrapped(text, place === 'base' || (place === 'factor' && !style.grouped));
      }
      case 'power':
        return wrapped(style.power(this.print(form.base, 'base'), form.exponent), place === 'base');
      default: {
        const text = style.apply(
          form.name,
          form.args.map((arg) => this.print(arg, 'top')),
        );
        return wrapped(text, place === 'base' && this.#notation === 'latex' && !ENCLOSED.has(form.name));
      }
    }
  }

  #product(scale: ClosedForm, rest: readonly ClosedForm[]): string {
    const style = this.#style;
    const field = this.#field;
    const text = (factors: readonly ClosedForm[]): string =>
      factors.map((factor, k) => (k === 0 ? '' : this.#times(factor)) + this.print(factor, 'factor')).join('');
    if (isUnity(field, scale)) return text(rest);
    const isFraction = scale.kind === 'rational' && !field.domain.isUnit(scale.value.denominator);
    if (this.#readable === undefined || style.grouped || !isFraction) return text([scale, ...rest]);
    // c·√x/d, not (c/d)·√x
    const shown = printable(field, scale.value);
    const { domain } = shown.field;
    const whole = (p: Polynomial): Printable => ({ ...shown, value: { numerator: p, denominator: domain.one } });
    const isTurned = this.shown(whole(shown.value.denominator), 'top').startsWith(style.minus);
    const [above, below] = [shown.value.numerator, shown.value.denominator].map((p) => (isTurned ? domain.neg(p) : p));
    const isOne = domain.equals(above, domain.one);
    const top = [...(isOne ? [] : [this.shown(whole(above), 'factor')]), ...(rest.length === 0 ? [] : [text(rest)])];
    return style.fraction(top.join(style.times), this.shown(whole(below), 'base'));
  }

  /** What is in front of a factor: x (ln y)² may be a function of ln y. */
  #times(factor: ClosedForm): string {
    const isOpen = this.#notation === 'latex' && factor.kind === 'power' && factor.base.kind === 'function';
    return isOpen && !ENCLOSED.has(factor.base.name) ? String.raw` \cdot ` : this.#style.times;
  }

  #rational(value: RationalFunction, place: Place): string {
    return this.shown(printable(this.#field, value), place);
  }

  /** Text of a rational function in the variables that are printed. */
  shown(shown: Printable, place: Place): string {
    const style = this.#style;
    const ring = shown.field.domain;
    const { numerator, denominator } = this.#isCode ? withinFloats(shown.value) : shown.value;
    // a long sum has few powers, again and again
    const powers = new Map<string, string>();
    const power = (variable: string, exponent: number): string => {
      const key = `${variable} ${exponent}`;
      const text = powers.get(key) ?? this.#power(shown, variable, exponent);
      powers.set(key, text);
      return text;
    };
    const powerText: PowerText = {
      of: power,
      lessOne: (variable, exponent) => this.#lessOne(shown.functions.get(variable), variable, exponent),
    };
    const shaper = this.#shapers.get(ring) ?? new Shaper(ring, this.#readable);
    this.#shapers.set(ring, shaper);
    if (ring.isZero(numerator)) return '0';
    const print = (p: Polynomial): PrintedPolynomial => printPolynomialIn(shaper, p, style, powerText);
    const isWhole = ring.isUnit(denominator);
    const first = isWhole ? undefined : print(denominator);
    // a denominator has a positive leading coefficient, but its name may stand for its negative
    const above = first?.isNegative === true ? ring.neg(numerator) : numerator;
    // a sum of negative terms is printed as minus a sum
    const isTurned = this.#readable !== undefined && above.coefficients.every((c) => c < 0n);
    const size = print(isTurned ? ring.neg(above) : above);
    const top = { ...size, isNegative: size.isNegative !== isTurned };
    const signed = (text: string, isSum: boolean): string =>
      top.isNegative ? style.negative(isSum ? style.wrap(text) : text) : text;
    if (first === undefined) {
      const text = signed(top.text, top.isSum);
      const isSum = top.isSum && !top.isNegative;
      const isOpen = place === 'base' ? !CALL.test(text) : place === 'factor' && (isSum || top.isNegative);
      return isOpen ? style.wrap(text) : text;
    }
    // −n/(a − b) is printed as n/(b − a)
    const other =
      top.isNegative && denominator.coefficients.some((c) => c < 0n) ? print(ring.neg(denominator)) : undefined;
    const turned = other !== undefined && !other.isNegative && !first.isNegative;
    const below = (turned ? other : first).text;
    const numeratorText = top.isSum && !style.grouped ? style.wrap(top.text) : top.text;
    const fraction = style.fraction(numeratorText, style.grouped || CALL.test(below) ? below : style.wrap(below));
    const text = turned ? fraction : signed(fraction, false);
    const isOpen = place === 'base' || (place === 'factor' && ((top.isNegative && !turned) || !style.grouped));
    return isOpen ? style.wrap(text) : text;
  }

  /** Power of a parameter or of a function of parameters: (e^x)^n is printed as e^{n x}. */
  #power({ functions }: Printable, variable: string, exponent: number): string {
    const style = this.#style;
    const raised = (base: string): string => (exponent === 1 ? base : style.power(base, exponent));
    const found = functions.get(variable);
    const root = underRoot(variable);
    if (root !== undefined) return raised(style.apply('sqrt', [style.integer(root)]));
    if (found === undefined) return raised(style.name(variable, this.#names));
    if (!variable.includes('(')) {
      const isDefined = !this.#isCode || this.#readable !== undefined;
      return raised(isDefined ? style.name(variable, this.#names) : style.wrap(this.definition(found)));
    }
    const text = (factor: bigint): string => this.#applied(found.of, found.argument, factor);
    if (found.of === 'exp') return text(BigInt(exponent));
    // cos²(x): the exponent of cos(x)² may be read as that of x
    if (this.#notation === 'latex')
      return exponent === 1 ? text(1n) : text(1n).replace(/^\\[a-z]+/, (name) => style.power(name, exponent));
    return raised(text(1n));
  }

  /** A function of a multiple of an argument in the parameters. */
  #applied(of: PrintedName, argument: RationalFunction, factor = 1n): string {
    const { parameters } = meaningOf(this.#field);
    const inner = rationalForm(parameters.mul(parameters.fromInteger(factor), argument));
    const readable = this.#readable && { names: [] };
    return this.#style.apply(of, [
      new FormPrinter(parameters, this.#notation, readable, this.#names).print(inner, 'top'),
    ]);
  }

  /** (a u + b)/(c u + d), of which code knows the parameters only. */
  definition({ of, argument, fraction: [a, b, c, d] }: PrintedFunction): string {
    const style = this.#style;
    const term = (n: bigint, text?: string): readonly string[] => {
      const size = n < 0n ? -n : n;
      const written =
        text === undefined ? style.integer(size) : size === 1n ? text : style.integer(size) + style.times + text;
      return n === 0n ? [] : [n < 0n ? style.negative(written) : written];
    };
    const linear = (slope: bigint, constant: bigint): string => {
      const isLess = this.#isCode && of === 'exp' && slope !== 0n && slope === -constant;
      const terms = isLess
        ? term(slope, this.#applied('expm1', argument))
        : [...term(slope, this.#applied(of, argument)), ...term(constant)];
      const sum = terms.reduce((left, right) => joined(style, left, right));
      return CALL.test(sum) ? sum : style.wrap(sum);
    };
    const below = linear(c, d);
    return below === '1' ? linear(a, b) : style.fraction(linear(a, b), below);
  }

  /** e^{n x} − 1, which loses its digits where x is small. */
  #lessOne(found: PrintedFunction | undefined, variable: string, exponent: number): string | undefined {
    if (!this.#isCode || found?.of !== 'exp' || !variable.includes('(')) return undefined;
    return this.#applied('expm1', found.argument, BigInt(exponent));
  }
}

function isUnity(field: RationalFunctionField, form: ClosedForm): boolean {
  return form.kind === 'rational' && field.equals(form.value, field.one);
}
