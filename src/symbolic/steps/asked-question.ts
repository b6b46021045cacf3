import { contains, isAdmitted, type ParameterBox } from '../../exact/signs/parameter-box.ts';
import type { RationalFunction, RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { differentiate } from '../../exact/polynomials/rational-function-calculus.ts';
import { parseRational } from '../../exact/integers/rational.ts';
import { FormatError } from '../../matrix/errors.ts';
import type { Towards } from '../formulas/expansion.ts';
import { assumes } from '../formulas/parameter-assumptions.ts';
import type { ParameterPoint } from '../formulas/parameter-domain.ts';
import { argumentIn, meaningOf, parametersOf } from '../formulas/parameter-functions.ts';
import { signOfFractionOnBox } from '../formulas/sign-on-box.ts';
import { treeText } from '../formulas/tree-text.ts';
import { type Model, model } from '../models/model.ts';
import { withoutStart } from '../models/start.ts';
import { coefficientFromText } from '../models/operator-text.ts';

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

/** A question that has been read. */
export interface Asked {
  readonly assignment: Readonly<Record<string, RationalFunction>>;
  readonly point: ParameterPoint | undefined;
  readonly limit: Direction | undefined;
  readonly series: Direction | undefined;
}

/** Where a variable of the field goes. */
export interface Direction {
  /** The parameter that was asked for. */
  readonly of: string;
  /** It, or the function of it that goes along. */
  readonly parameter: string;
  readonly towards: Towards;
}

/** Reads a question. @throws {FormatError} */
export function questionOf(model: Model, { set, at, limit, series }: QuantityQuestion): Asked {
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
  if (!isPlain(model)) {
    throw new FormatError({
      argument: 'set',
      expected: 'belong to a model of independent parameters',
      received: 'it has functions of parameters, or inequalities between them',
      advice: 'Use `modelWith`.',
    });
  }
  const pairs = equationsOf(model, text, 'set').map(([name, value]) => {
    const image = coefficientFromText(value, arithmetic, 'set');
    requireInside(arithmetic.field, box, name, image, box[parametersOf(arithmetic.field).indexOf(name)], value);
    return [name, image] as const;
  });
  return Object.fromEntries(pairs);
}

function requireInside(
  field: RationalFunctionField,
  box: ParameterBox,
  name: string,
  image: RationalFunction,
  { lower, upper }: ParameterBox[number],
  text: string,
): void {
  const isNonnegative = (f: RationalFunction): boolean =>
    signOfFractionOnBox(field.domain, f, 'nonnegative', box).verdict === 'proved';
  const isInside =
    (lower === undefined || isNonnegative(field.sub(image, field.fromRational(lower)))) &&
    (upper === undefined || isNonnegative(field.sub(field.fromRational(upper), image)));
  if (isInside) return;
  throw new FormatError({
    argument: 'set',
    expected: `stay in the domain of ${name}`,
    received: `${text} is not known to lie in it`,
  });
}

/** Has a model neither functions of its parameters nor inequalities between them? */
export function isPlain({ arithmetic: { field }, box }: Model): boolean {
  return meaningOf(field).functions.length === 0 && !assumes(box);
}

/**
 * A model with formulas in place of some of its parameters, which become names of these formulas.
 *
 * @param text such as `beta_c=2*beta_h, g=1`
 * @throws {FormatError} for equations that cannot be read or that leave the domain
 * @example Object.keys(modelWith(model({ name: 'decay', dims: [2], parameters: { a: 'positive', b: 'positive' }, hamiltonian: '0', jumps: [{ operator: 'sigmaMinus', rate: 'a' }] }), 'a=2*b').parameters) // ['b']
 */
export function modelWith(given: Model, text: string): Model {
  const { definition } = given;
  const equations = equationsOf(given, text, 'set');
  const names = equations.map(([name]) => name);
  const image = model({
    ...withoutStart(definition),
    parameters: Object.fromEntries(Object.entries(definition.parameters).filter(([name]) => !names.includes(name))),
    let: { ...Object.fromEntries(equations), ...definition.let },
  });
  const { arithmetic, box } = image;
  for (const [name, value] of equations) {
    const formula = coefficientFromText(value, arithmetic, 'set');
    const domain = given.box[parametersOf(given.arithmetic.field).indexOf(name)];
    requireInside(arithmetic.field, box, name, formula, domain, value);
  }
  return image;
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
      received: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing`,
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
  if (model.assume.some((text) => isAbout(model, text, match[1]))) {
    throw new FormatError({
      argument,
      expected: 'be about a parameter of which nothing is assumed beside its domain',
      received: `it is ${text}`,
    });
  }
  const towards = match[2] === '0' ? 'zero' : 'infinity';
  const { lower, upper } = model.box[index];
  const isReached =
    towards === 'infinity'
      ? upper === undefined
      : lower?.numerator === 0n && (upper === undefined || upper.numerator > 0n);
  if (isReached) return alongWith(model, { of: match[1], parameter: match[1], towards }, argument);
  throw new FormatError({
    argument,
    expected: `be a limit at the upper end of an unbounded domain, or at the lower end 0`,
    received: `it is ${text}, with ${match[1]} in another domain`,
  });
}

/** Does an inequality speak of a parameter, by its name or through other formulas? */
function isAbout({ arithmetic: { field } }: Model, text: string, parameter: string): boolean {
  const { named } = meaningOf(field);
  const reaches = (formula: string, seen: readonly string[]): boolean =>
    (formula.match(/[A-Za-z]\w*/g) ?? []).some(
      (name) =>
        name === parameter ||
        (!seen.includes(name) && named.has(name) && reaches(treeText(named.get(name)!), [...seen, name])),
    );
  return reaches(text, []);
}

/**
 * Where y = (a u + b)/(c u + d), u = e^{k p}, goes with a parameter p, k having one sign: with p → ∞ and with p → 0 to the values at
 * u = ∞ or 0 and at u = 1, of which 0 and ∞ are directions.
 *
 * @throws {FormatError} where several functions depend on p, or the one is of another kind
 */
function alongWith(model: Model, plain: Direction, argument: string): Direction {
  const { field } = model.arithmetic;
  const { parameters, functions } = meaningOf(field);
  const { of, towards } = plain;
  const along = functions.filter((part) => !parameters.isZero(differentiate(parameters, part.argument, of)));
  if (along.length === 0) return plain;
  const [part] = along;
  const slope = field.div(argumentIn(field, part), field.variable(of));
  const slopeIs = (claim: 'positive' | 'negative'): boolean =>
    signOfFractionOnBox(field.domain, slope, claim, model.box).verdict === 'proved';
  const growth = slopeIs('positive') ? 1n : slopeIs('negative') ? -1n : 0n;
  const isLinear = parameters.isZero(
    differentiate(parameters, parameters.div(part.argument, parameters.variable(of)), of),
  );
  if (along.length === 1 && part.of === 'exp' && isLinear && growth !== 0n && argument === 'limit') {
    const [a, b, c, d] = part.fraction;
    // [top, bottom] at the limit of u, and what is added to them on the way there
    const [[top, bottom], [dTop, dBottom]] =
      towards === 'zero'
        ? [
            [a + b, c + d],
            [a * growth, c * growth],
          ]
        : growth > 0n
          ? [
              [a, c],
              [b, d],
            ]
          : [
              [b, d],
              [a, c],
            ];
    if (bottom === 0n && top * dBottom > 0n) return { of, parameter: part.name, towards: 'infinity' };
    if (top === 0n && dTop * bottom > 0n) return { of, parameter: part.name, towards: 'zero' };
  }
  throw new FormatError({
    argument,
    expected: 'be about a parameter outside of functions, or in one occupation number alone that goes to 0 or ∞',
    received: `${of} stands in ${along.map(({ name }) => name).join(', ')}`,
  });
}
