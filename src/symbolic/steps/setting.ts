import type { ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import type { SignClaim } from '../../exact/signs/sign-on-domain.ts';
import { described } from '../../matrix/argument-kinds.ts';
import { ArithmeticError, DomainError, FormatError } from '../../matrix/errors.ts';
import type { Matrix } from '../../matrix/interface.ts';
import {
  type ClosedForm,
  derivativeOf,
  differenceOf,
  isRational,
  productOf,
  rationalForm,
  substitutedIn,
  sumOf,
} from '../formulas/closed-form.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import { printClosedForm } from '../formulas/closed-form-text.ts';
import { isRealTowards, limitOf } from '../formulas/closed-form-limit.ts';
import { vanishesByCases } from '../formulas/proof-by-cases.ts';
import { inheriting, requirementsOf, requiring } from '../formulas/requirements.ts';
import { branchExpansions, type Expansion, expansionOf, type Towards } from '../formulas/expansion.ts';
import { supremumOf } from '../formulas/extremum.ts';
import { assumes } from '../formulas/parameter-assumptions.ts';
import { meaningOf } from '../formulas/parameter-functions.ts';
import { complexCoefficientFromText } from '../models/operator-text.ts';
import { boxOf, type ParameterDomain } from '../formulas/parameter-domain.ts';
import { poleText, polesLeftOut } from './away-from-poles.ts';
import { everyVerdict, type StepVerdict } from './step-verdict.ts';
import { symbolicArithmetic, type SymbolicArithmetic, type SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { fieldText, foundations } from './foundations.ts';
import { isRealSomewhere, pointOfDifference, whyUnreal, withConditions } from './formula-witness.ts';
import { signOfForm, signOfFraction } from './sign-verdict.ts';

/** Formula: text in mathjs syntax, closed form or rational function. */
export type Expression = string | ClosedForm | RationalFunction;

/** What a setting is made from: its names and domains, or a model that has both. */
export interface SettingOptions {
  readonly arithmetic: SymbolicArithmetic;
  readonly box: ParameterBox;
}

/**
 * Parameters with their domains, and the decisions about formulas in them that steps of proofs are made of.
 *
 * Every method that returns a `StepVerdict` decides in exact arithmetic; floating-point numbers do not occur.
 */
export class Setting {
  readonly arithmetic: SymbolicArithmetic;
  readonly box: ParameterBox;
  /** Formulas by their texts: the same are read many times. */
  readonly #forms = new Map<string, ClosedForm>();

  /** @throws {DomainError} when the options are not those of a model or of `setting` */
  constructor(options: SettingOptions) {
    if (!isSettingOptions(options)) {
      throw new DomainError({
        argument: 'options',
        expected: 'be a model, or an arithmetic with the box of its parameters',
        received: `it is ${described(options)}`,
        advice: '`setting` makes one of names and domains.',
      });
    }
    this.arithmetic = options.arithmetic;
    this.box = options.box;
  }

  get field(): RationalFunctionField {
    return this.arithmetic.field;
  }

  /** The formula as a closed form. @throws {FormatError} */
  form(expression: Expression): ClosedForm {
    if (typeof expression === 'string') return this.#read(expression);
    if (typeof expression !== 'object' || expression === null) {
      const received = `it is ${described(expression)}`;
      throw new FormatError({ argument: 'expression', expected: 'be a formula or its text', received });
    }
    return 'kind' in expression ? expression : rationalForm(expression);
  }

  #read(text: string): ClosedForm {
    const form = this.#forms.get(text) ?? parseClosedForm(this.field, text);
    this.#forms.set(text, form);
    return form;
  }

  /** The formula as a rational function. @throws {DomainError} where it is none */
  rational(expression: Expression): RationalFunction {
    const form = this.form(expression);
    if (isRational(form)) return form.value;
    const received = `it is ${this.print(form)}`;
    throw new DomainError({ argument: 'expression', expected: 'be a rational function', received });
  }

  /** Text of a formula. */
  print(expression: Expression): string {
    return printClosedForm(this.field, this.form(expression));
  }

  sum(...terms: readonly Expression[]): ClosedForm {
    const forms = terms.map((term) => this.form(term));
    return inheriting(this.field, sumOf(this.field, ...forms), forms);
  }

  difference(left: Expression, right: Expression): ClosedForm {
    const [a, b] = [this.form(left), this.form(right)];
    return inheriting(this.field, differenceOf(this.field, a, b), [a, b]);
  }

  product(...factors: readonly Expression[]): ClosedForm {
    const forms = factors.map((factor) => this.form(factor));
    return inheriting(this.field, productOf(this.field, ...forms), forms);
  }

  /** Partial derivative. @throws {ArithmeticError} where abs, max or min have none */
  derivative(expression: Expression, parameter: string): ClosedForm {
    const form = this.form(expression);
    return inheriting(this.field, derivativeOf(this.field, form, parameter), [form]);
  }

  /**
   * Derivative along a flow, Σ (∂f/∂p)·ṗ: with a parameter x for e^(−Γt) and ẋ = −Γ x, the derivative in time.
   *
   * @param rates ṗ by the name of p; other parameters are constant
   */
  rate(expression: Expression, rates: Readonly<Record<string, Expression>>): ClosedForm {
    const terms = Object.entries(rates).map(([name, speed]) => this.product(this.derivative(expression, name), speed));
    return this.sum('0', ...terms);
  }

  /** The formula with rational functions put in for parameters. @throws {DomainError} at a pole */
  at(expression: Expression, values: Readonly<Record<string, Expression>>): ClosedForm {
    this.#requireIndependent();
    const assignment = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, this.rational(value)]));
    const form = this.form(expression);
    const image = substitutedIn(this.field, form, assignment);
    if (image !== undefined) {
      const requirements = requirementsOf(this.field, form).map(({ of, is }) => {
        const there = substitutedIn(this.field, of, assignment);
        // what has a pole there is no number that anything could be required of
        return { of: there ?? rationalForm(this.field.zero), is: there === undefined ? ('nonzero' as const) : is };
      });
      return requiring(image, requirements);
    }
    const received = `${this.print(expression)} has a pole there`;
    throw new DomainError({ argument: 'values', expected: 'be no pole', received });
  }

  /**
   * Matrix of texts, row by row; the imaginary unit is `i`.
   *
   * @example new Setting(symbols).matrix([['1/2', 'i*c'], ['-i*c', '1/2']])
   */
  matrix(rows: readonly (readonly string[])[]): SymbolicMatrix {
    const entries = rows.flat().map((text) => complexCoefficientFromText(text, this.arithmetic, 'entry'));
    return this.arithmetic.matrixOf(
      rows.length,
      rows[0].length,
      entries.map(({ a }) => a),
      entries.map(({ b }) => b),
    );
  }

  /** Entrywise derivative of a matrix along a flow; see `rate`. */
  rateOfMatrix(matrix: SymbolicMatrix, rates: Readonly<Record<string, Expression>>): SymbolicMatrix {
    const derived = (parts: readonly RationalFunction[]): readonly RationalFunction[] =>
      parts.map((part) => this.rational(this.rate(part, rates)));
    const im = matrix.im ?? matrix.re.map(() => this.field.zero);
    return this.arithmetic.matrixOf(matrix.rows, matrix.cols, derived(matrix.re), derived(im));
  }

  /**
   * left = right on the whole domain, where both are real numbers.
   *
   * Refuted at a point where they differ, or where one of them alone is real; undecided where a divisor of one has a zero.
   */
  equal(left: Expression, right: Expression): StepVerdict {
    return this.#compared(left, right, 'everywhere');
  }

  /**
   * left = right at every point of the domain at which both are real numbers; where that is not the whole domain, the verdict
   * rests on the conditions.
   *
   * For formulas whose conditions no intervals express; that the points of interest obey the conditions is a step of its own.
   */
  equalWhereReal(left: Expression, right: Expression): StepVerdict {
    return this.#compared(left, right, 'where real');
  }

  #compared(left: Expression, right: Expression, where: 'everywhere' | 'where real'): StepVerdict {
    const [a, b] = [this.form(left), this.form(right)];
    const difference = differenceOf(this.field, a, b);
    const verdict = vanishesByCases(this.field, difference, this.box);
    const rests = foundations(this, difference);
    const witness = verdict === 'proved' ? undefined : pointOfDifference(this, a, b);
    if (witness !== undefined) return { verdict: 'refuted', rests, witness };
    if (verdict === 'proved' && where === 'where real' && isRealSomewhere(this, [a, b])) {
      const poles = polesLeftOut(this, [a, b]);
      return { verdict: 'proved', rests: [...withConditions(this, [a, b], rests), ...poles] };
    }
    const unreal = whyUnreal(this, [a, b], rests);
    if (unreal !== undefined) return unreal;
    if (verdict === 'proved') return this.#unlessAtPoles({ verdict: 'proved', rests }, [a, b]);
    // parameters between which there are inequalities need not fill an open set
    if (verdict === 'open' || assumes(this.box))
      return { verdict: 'undecided', rests, reason: `${this.print(difference)} = 0 is open` };
    return { verdict: 'refuted', rests, witness: { point: {}, found: this.print(a), stated: this.print(b) } };
  }

  /** Two matrices are equal in every entry. */
  sameMatrix(left: Matrix, right: Matrix): StepVerdict {
    const [a, b] = [this.#symbolic(left), this.#symbolic(right)];
    const zeros = a.re.map(() => this.field.zero);
    const pairs = [
      ...a.re.map((entry, k) => [entry, b.re[k]] as const),
      ...(a.im ?? zeros).map((entry, k) => [entry, (b.im ?? zeros)[k]] as const),
    ];
    const different = pairs.filter(([x, y]) => !this.field.equals(x, y));
    if (different.length > 0) return this.equal(...different[0]);
    const rests = [fieldText(this)];
    const entries = pairs.flatMap((pair) => pair.map((entry) => rationalForm(entry)));
    return whyUnreal(this, entries, rests) ?? this.#unlessAtPoles({ verdict: 'proved', rests }, entries);
  }

  /** A formula is real and keeps a sign on the whole domain. */
  sign(expression: Expression, claim: SignClaim): StepVerdict {
    const form = this.form(expression);
    const verdict = isRational(form) ? signOfFraction(this, form.value, claim) : signOfForm(this, form, claim);
    if (verdict.verdict === 'refuted') return verdict;
    const isStrict = claim === 'positive' || claim === 'negative';
    return whyUnreal(this, [form], verdict.rests) ?? this.#unlessAtPoles(verdict, isStrict ? [] : [form]);
  }

  /** left ≥ right on the whole domain, or left > right. */
  atLeast(left: Expression, right: Expression, claim: 'positive' | 'nonnegative' = 'nonnegative'): StepVerdict {
    return this.sign(this.difference(left, right), claim);
  }

  /**
   * Solutions y(x) of an equation for large or small x, as far as their expansions start with a simple root.
   *
   * @param equation numerator of it is used: the equation is expression = 0
   * @returns        the first coefficients of each solution, from the leading one
   */
  branches(
    equation: Expression,
    unknown: string,
    parameter: string,
    towards: Towards,
    count: number,
  ): readonly Expansion[] {
    this.#requireIndependent();
    const { numerator } = this.rational(equation);
    return branchExpansions(this.field, numerator, unknown, parameter, towards, count, this.box);
  }

  /** Expansion of a rational function in one parameter; see `expansionOf`. */
  expansion(expression: Expression, parameter: string, towards: Towards, count: number): Expansion {
    this.#requireIndependent();
    return expansionOf(this.field, this.rational(expression), parameter, towards, count);
  }

  /**
   * The supremum of a function of one parameter on its domain.
   *
   * @param at where it is attained; omitted where that is not asked
   */
  supremum(expression: Expression, parameter: string, value: Expression, at?: Expression): StepVerdict {
    this.#requireIndependent();
    const range = this.box[this.field.domain.index(parameter)];
    const form = this.form(expression);
    const found = supremumOf(this.field, this.rational(form), parameter, range);
    if (found.verdict !== 'proved') {
      return { verdict: 'undecided', rests: [], reason: `the supremum in ${parameter} is ${found.verdict}` };
    }
    const place =
      at === undefined
        ? []
        : typeof found.at === 'string'
          ? [{ verdict: 'undecided', rests: [], reason: `it is approached at the ${found.at}` } as const]
          : [this.equal(found.at, at)];
    const rests = ['critical values and limits at the ends, compared by rigorous enclosures'];
    const unreal = whyUnreal(this, [form], rests);
    if (unreal !== undefined) return unreal;
    return everyVerdict({ verdict: 'proved', rests }, this.equal(found.value, value), ...place);
  }

  /**
   * The limit of Σ R·ln A + R₀ with rational R, R₀ and A > 0 in one parameter is the given value.
   */
  limit(expression: Expression, parameter: string, towards: Towards, value: Expression): StepVerdict {
    this.#requireIndependent();
    const form = this.form(expression);
    const found = limitOf(this.field, form, parameter, towards, this.box);
    if (found.verdict === 'proved' && !isRealTowards(this.field, form, parameter, towards, this.box)) {
      const reason = `${this.print(form)} is not known to be real near the limit`;
      return { verdict: 'undecided', rests: [fieldText(this)], reason };
    }
    if (found.verdict === 'proved') {
      const rests = ['series of rational functions and of their logarithms'];
      return everyVerdict({ verdict: 'proved', rests }, this.equal(found.limit, value));
    }
    const rests = [fieldText(this)];
    if (found.verdict === 'undecided') return { verdict: 'undecided', rests, reason: 'the limit is open' };
    return { verdict: 'refuted', rests, witness: { point: {}, found: 'an infinite limit', stated: this.print(value) } };
  }

  /** Coefficients that were found are the stated ones, one by one. */
  coefficients(found: readonly Expression[], stated: readonly Expression[]): StepVerdict {
    if (found.length < stated.length) {
      const reason = `only ${found.length} coefficients were found`;
      return { verdict: 'undecided', rests: [], reason };
    }
    return everyVerdict(...stated.map((formula, k) => this.equal(found[k], formula)));
  }

  /** What is proved of variables need not hold where they have poles; see `polesLeftOut`. */
  #unlessAtPoles(verdict: StepVerdict, forms: readonly ClosedForm[]): StepVerdict {
    const reason = verdict.verdict === 'proved' ? poleText(polesLeftOut(this, forms)) : undefined;
    return reason === undefined ? verdict : { verdict: 'undecided', rests: verdict.rests, reason };
  }

  /** Substitution, expansions and suprema treat the parameters one by one. */
  #requireIndependent(): void {
    if (meaningOf(this.field).functions.length === 0 && !assumes(this.box)) return;
    throw new DomainError({
      argument: 'options',
      expected: 'be a model whose parameters are independent of each other',
      received: 'it has functions of parameters, or inequalities between them',
      advice: 'Give the function or the difference a parameter of its own.',
    });
  }

  #symbolic(matrix: Matrix): SymbolicMatrix {
    if (matrix.arithmetic === this.arithmetic) return matrix as SymbolicMatrix;
    throw new ArithmeticError({
      argument: 'matrix',
      expected: 'belong to the arithmetic of the setting',
      received: `it belongs to ${matrix.arithmetic.name}`,
    });
  }
}

function isSettingOptions(options: unknown): options is SettingOptions {
  const { arithmetic, box } = Object(options ?? {}) as { arithmetic?: unknown; box?: unknown };
  const { name, field } = Object(arithmetic ?? {}) as { name?: unknown; field?: unknown };
  return name === 'symbolic' && typeof field === 'object' && Array.isArray(box);
}

/**
 * Setting of named parameters with their domains.
 *
 * @throws {FormatError} for parameters with names or domains that cannot be read
 * @example setting({ p: '[0, 1]' }).atLeast('p', 'p^2').verdict // 'proved'
 */
export function setting(parameters: Readonly<Record<string, ParameterDomain>>): Setting {
  return new Setting({ arithmetic: symbolicArithmetic(Object.keys(parameters)), box: boxOf(parameters) });
}
