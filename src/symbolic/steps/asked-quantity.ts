import { contains, isAdmitted } from '../../exact/signs/parameter-box.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { parseRational, printRational } from '../../exact/integers/rational.ts';
import { FormatError } from '../../matrix/errors.ts';
import { type ClosedForm, isRational, rationalForm, substitutedIn } from '../formulas/closed-form.ts';
import type { FormLimit } from '../formulas/closed-form-limit.ts';
import { type Expansion, expansionOf, type Towards } from '../formulas/expansion.ts';
import { limitThrough } from '../formulas/limit-through-functions.ts';
import { assumes } from '../formulas/parameter-assumptions.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { meaningOf, parametersOf } from '../formulas/parameter-functions.ts';
import { exactValue, rigorousValue } from '../formulas/rigorous-value.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import type { Derivation } from '../models/derive.ts';
import type { Model } from '../models/model.ts';
import { coefficientFromText } from '../models/operator-text.ts';
import { derivedQuantity } from './derived-quantity.ts';
import { decimalOf } from './formula-verdict.ts';

/** What is asked of a quantity beside its formula. */
export interface QuantityQuestion {
  /** Rational functions that are put in for parameters, such as `D1=D2,gd=0`. */
  readonly set?: string;
  /** Values of all parameters, such as `g=1,r=1/2`. */
  readonly at?: string;
  /** `r -> oo` or `r -> 0`. */
  readonly limit?: string;
  /** The same, for an expansion. */
  readonly series?: string;
}

/** A real part or an imaginary part of a quantity, with what was asked of it. */
export interface AskedPart {
  readonly part: 're' | 'im' | undefined;
  readonly form: ClosedForm;
  /** Exact or rounded value at the point; `not real` where it is none. */
  readonly value?: string;
  readonly limit?: FormLimit;
  /** Undefined entries of what is no rational function. */
  readonly series?: Expansion | 'none';
}

/** A quantity with what was asked of it. */
export interface AskedQuantity {
  readonly quantity: string;
  readonly question: QuantityQuestion;
  readonly parts: readonly AskedPart[];
  /** Why there is no closed form. */
  readonly reason?: string;
}

/** Coefficients of an expansion. */
const COEFFICIENTS = 3;

/**
 * Closed form of a quantity of the steady state, with values, limits and expansions that are asked for.
 *
 * @param quantity a name as `clausius derive --help` lists them, such as `heat[hot]`, `concurrence`, `noise[hot, |2><2|]` or `<XI>`
 * @throws  {FormatError} for unknown quantities and for questions that cannot be read, or that leave the domain of the parameters
 * @example askedQuantity(derive(model({ name: 'bath', dims: [2], parameters: { a: 'positive', b: 'positive' }, hamiltonian: '|1><1|', jumps: [{ operator: '|0><1|', rate: 'a' }, { operator: '|1><0|', rate: 'b' }] })), 'current[bath, |1><1|]', { at: 'a=1,b=2' }).parts[0].value // '0'
 */
export function askedQuantity(
  derivation: Derivation,
  quantity: string,
  question: QuantityQuestion = {},
): AskedQuantity {
  const { model } = derivation;
  const { field } = model.arithmetic;
  const asked = questionOf(model, question);
  if (quantity === 'eigenvalue') {
    const advice = 'The spectrum is shown without `--quantity`.';
    throw new FormatError({ argument: 'quantity', expected: 'be one quantity', received: 'it is eigenvalue', advice });
  }
  const derived = derivedQuantity(derivation, quantity);
  if (derived.kind === 'unknown') return { quantity, question, parts: [], reason: derived.reason };
  const isComplex = derived.kind === 'complex' && !field.isZero(derived.value.b);
  const forms: readonly (readonly [AskedPart['part'], ClosedForm])[] =
    derived.kind === 'real'
      ? [[undefined, derived.form]]
      : [
          [isComplex ? 're' : undefined, rationalForm(derived.value.a)],
          ...(isComplex ? [['im', rationalForm(derived.value.b)] as const] : []),
        ];
  const parts = forms.map(([part, form]) => answered(model, asked, part, form));
  if (parts.every((part) => part !== undefined)) return { quantity, question, parts };
  return { quantity, question, parts: [], reason: `it has a pole at ${question.set}` };
}

interface Asked {
  readonly assignment: Readonly<Record<string, RationalFunction>>;
  readonly point: ParameterPoint | undefined;
  readonly limit: Direction | undefined;
  readonly series: Direction | undefined;
}

interface Direction {
  readonly parameter: string;
  readonly towards: Towards;
}

function answered(
  { arithmetic: { field }, box }: Model,
  { assignment, point, limit, series }: Asked,
  part: AskedPart['part'],
  original: ClosedForm,
): AskedPart | undefined {
  const form = substitutedIn(field, original, assignment);
  if (form === undefined) return undefined;
  return {
    part,
    form,
    ...(point === undefined ? {} : { value: valueAt(field, form, point) }),
    ...(limit === undefined ? {} : { limit: limitThrough(field, form, limit.parameter, limit.towards, box) }),
    ...(series === undefined
      ? {}
      : {
          series: isRational(form)
            ? expansionOf(field, form.value, series.parameter, series.towards, COEFFICIENTS)
            : ('none' as const),
        }),
  };
}

function valueAt(field: Model['arithmetic']['field'], form: ClosedForm, point: ParameterPoint): string {
  const exact = isRational(form) ? exactValue(field, form.value, point) : undefined;
  if (exact !== undefined) return printRational(exact);
  const enclosed = rigorousValue(field, form, point);
  return enclosed === undefined ? 'not real' : decimalOf(enclosed);
}

function questionOf(model: Model, { set, at, limit, series }: QuantityQuestion): Asked {
  return {
    assignment: set === undefined ? {} : assignmentOf(model, set),
    point: at === undefined ? undefined : pointOf(model, at),
    limit: limit === undefined ? undefined : directionOf(model, limit, 'limit'),
    series: series === undefined ? undefined : directionOf(model, series, 'series'),
  };
}

function equationsOf(
  model: Model,
  text: string,
  argument: string,
): readonly (readonly [name: string, value: string])[] {
  const names = parametersOf(model.arithmetic.field);
  const equations = text.split(',').map((equation) => {
    const [name, value, ...more] = equation.split('=').map((side) => side.trim());
    const isRead = names.includes(name) && value !== undefined && value !== '' && more.length === 0;
    if (isRead) return [name, value] as const;
    throw new FormatError({
      argument,
      expected: `be equations name=value with the parameters ${names.join(', ')}`,
      received: `it has ${JSON.stringify(equation)}`,
    });
  });
  const repeated = equations.find(([name], k) => equations.findIndex(([other]) => other === name) !== k);
  if (repeated === undefined) return equations;
  throw new FormatError({ argument, expected: 'have each parameter once', received: `${repeated[0]} occurs twice` });
}

/** Formulas rest on the domain, so that what is put in has to lie in it or on its boundary. */
function assignmentOf(model: Model, text: string): Readonly<Record<string, RationalFunction>> {
  const { arithmetic, box } = model;
  const { field } = arithmetic;
  requirePlain(model, 'set');
  const pairs = equationsOf(model, text, 'set').map(([name, value]) => {
    const image = coefficientFromText(value, arithmetic, 'set');
    const { lower, upper } = box[parametersOf(field).indexOf(name)];
    const isNonnegative = (f: RationalFunction): boolean =>
      signOfFractionOnBox(field.domain, f, 'nonnegative', box).verdict === 'proved';
    const isInside =
      (lower === undefined || isNonnegative(field.sub(image, field.fromRational(lower)))) &&
      (upper === undefined || isNonnegative(field.sub(field.fromRational(upper), image)));
    if (isInside) return [name, image] as const;
    throw new FormatError({
      argument: 'set',
      expected: `stay in the domain of ${name}`,
      received: `${value} is not known to lie in it`,
    });
  });
  return Object.fromEntries(pairs);
}

function requirePlain({ arithmetic: { field }, box }: Model, argument: string): void {
  if (meaningOf(field).functions.length === 0 && !assumes(box)) return;
  throw new FormatError({
    argument,
    expected: 'belong to a model of independent parameters',
    received: 'it has functions of parameters, or inequalities between them',
    advice: 'Give the parameter a formula in `let` of the model.',
  });
}

function pointOf(model: Model, text: string): ParameterPoint {
  const { field } = model.arithmetic;
  const names = parametersOf(field);
  const equations = new Map(equationsOf(model, text, 'at'));
  const missing = names.filter((name) => !equations.has(name));
  if (missing.length > 0) {
    const advice = 'Use `--set` for some of them.';
    throw new FormatError({
      argument: 'at',
      expected: 'have every parameter',
      received: `${missing.join(', ')} is missing`,
      advice,
    });
  }
  const values = names.map((name) => {
    const value = equations.get(name)!;
    if (/^-?(\d+(\.\d+)?|\d+\/[1-9]\d*)$/.test(value)) return parseRational(value);
    throw new FormatError({
      argument: 'at',
      expected: 'have numbers such as 2, 0.5 or 1/3',
      received: `${name} is ${value}`,
    });
  });
  if (!values.every((value, v) => contains(model.box[v], value)) || !isAdmitted(model.box, values)) {
    throw new FormatError({
      argument: 'at',
      expected: 'lie in the domain of the parameters',
      received: `it is ${text}`,
    });
  }
  return Object.fromEntries(names.map((name, v) => [name, values[v]]));
}

/** `r -> oo` or `r -> 0`, where the domain reaches there. */
function directionOf(model: Model, text: string, argument: string): Direction {
  const { field } = model.arithmetic;
  const match = /^\s*(\w+)\s*(?:->|→|\\to)\s*(oo|inf|∞|\\infty|0)\s*$/.exec(text);
  const index = match === null ? -1 : parametersOf(field).indexOf(match[1]);
  if (match === null || index < 0) {
    throw new FormatError({
      argument,
      expected: `be of the form r -> oo or r -> 0 with one of the parameters ${parametersOf(field).join(', ')}`,
      received: `it is ${JSON.stringify(text)}`,
    });
  }
  requirePlain(model, argument);
  const towards = match[2] === '0' ? 'zero' : 'infinity';
  const { lower, upper } = model.box[index];
  const isReached =
    towards === 'infinity'
      ? upper === undefined
      : lower?.numerator === 0n && (upper === undefined || upper.numerator > 0n);
  if (isReached) return { parameter: match[1], towards };
  throw new FormatError({
    argument,
    expected: `be a limit at the upper end of an unbounded domain, or at the lower end 0`,
    received: `it is ${text}, with ${match[1]} in another domain`,
  });
}
