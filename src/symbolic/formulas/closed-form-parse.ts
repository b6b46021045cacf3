import type { RationalFunctionField } from '../../exact/polynomials/rational-function.ts';
import { parseRational } from '../../exact/integers/rational.ts';
import {
  applied,
  type ClosedForm,
  differenceOf,
  isRational,
  negativeOf,
  powerOf,
  productOf,
  quotientOf,
  rationalForm,
  sumOf,
} from './closed-form.ts';
import { formulaOfFunction, isMadeOf } from './defined-functions.ts';
import { ELEMENTARY_FUNCTIONS, functionName, functionNamed, isBasic } from './elementary-functions.ts';
import { isOfParameters, valueInField } from './functions-in-field.ts';
import { meaningOf, parametersOf } from './parameter-functions.ts';
import { lengthProblem } from './product-length.ts';
import { type Requirement, requirementsOf, requiring } from './requirements.ts';
import { DomainError, FormatError } from '../../matrix/errors.ts';
import { parseTree } from './syntax.ts';
import { type Algebra, folded, partsOf, type Tree } from './tree.ts';
import { treeText } from './tree-text.ts';

/** Largest exponent. */
const HIGHEST = 256;
/** Functions that are read. */
const READ = Object.keys(ELEMENTARY_FUNCTIONS).filter((word) =>
  isMadeOf(word, (name) => isBasic(name) || isOfParameters(name)),
);

/**
 * Closed form of a text in mathjs syntax: + − * / ^ with integer exponents, sqrt, ln (or log), exp, abs, max, min, and the
 * hyperbolic functions sinh, cosh, tanh, coth. Angles in cos, sin, tan, cot are those of the model.
 *
 * Decimals are read exactly: `0.1` is 1/10. What the formula needs to be real as it is written is kept beside the form; see
 * `requirements.ts`.
 *
 * @param argument name of the text in errors
 * @param given    closed forms by what stands for them in the text
 * @throws {FormatError} for unknown names and anything that is no closed form
 * @throws {DomainError} on division by zero
 */
export function parseClosedForm(
  field: RationalFunctionField,
  text: string,
  argument = 'formula',
  given: ReadonlyMap<string, ClosedForm> = new Map(),
): ClosedForm {
  const reading: Reading = { field, text, argument, given, requirements: [] };
  const tree = parseTree(text, argument, () => true, [...given.keys()]);
  try {
    return requiring(formOf(reading, tree), reading.requirements);
  } catch (error) {
    if (!isDivisionByZero(error)) throw error;
    const place = treeText(smallestFailing(tree, (part) => formOf(reading, part)));
    throw new DomainError({
      argument,
      expected: 'have divisors that are different from zero',
      received: `in ${JSON.stringify(text)} the divisor of ${place} is 0`,
    });
  }
}

/** A text that is read, and what its parts have needed so far. */
interface Reading {
  readonly field: RationalFunctionField;
  readonly text: string;
  readonly argument: string;
  readonly given: ReadonlyMap<string, ClosedForm>;
  readonly requirements: Requirement[];
}

function formOf(reading: Reading, tree: Tree): ClosedForm {
  return folded(tree, algebraOf(reading)) ?? refuse(reading, 'there is a ket');
}

function algebraOf(reading: Reading): Algebra<ClosedForm> {
  const { field } = reading;
  return {
    number: (digits) => rationalForm(field.fromRational(parseRational(digits))),
    name: (name) => namedForm(reading, name),
    negative: (x) => negativeOf(field, x),
    '+': (x, y) => sumOf(field, x, y),
    '-': (x, y) => differenceOf(field, x, y),
    '*': (x, y) => {
      checkLength(reading, [x, y], 1);
      return productOf(field, x, y);
    },
    '/': (x, y) => {
      checkLength(reading, [x, reciprocalOf(y)], 1);
      return quotientOf(field, x, needing(reading, y, 'nonzero'));
    },
    '^': (base, exponent) => powerForm(reading, base, exponent),
    call: (word, args) => calledForm(reading, word, args),
  };
}

function refuse({ argument, text }: Reading, reason: string): never {
  throw new FormatError({
    argument,
    expected: 'be a closed form',
    received: `in ${JSON.stringify(text)} ${reason}`,
  });
}

/** The form, of which the reading notes what it needs. */
function needing({ field, requirements }: Reading, of: ClosedForm, is: Requirement['is']): ClosedForm {
  if (!isRational(of) || field.sign(of.value) !== 1) requirements.push({ of, is });
  return of;
}

/** A product of rational functions is multiplied out; other factors stay as they are. */
function checkLength(reading: Reading, factors: readonly ClosedForm[], exponent: number): void {
  const values = factors.filter(isRational).map(({ value }) => value);
  if (values.length < factors.length) return;
  const reason = lengthProblem(reading.field, values, exponent);
  if (reason !== undefined) refuse(reading, reason);
}

function reciprocalOf(form: ClosedForm): ClosedForm {
  return isRational(form)
    ? rationalForm({ numerator: form.value.denominator, denominator: form.value.numerator })
    : form;
}

/** What stands for a form, a parameter, or a name that the model defines. */
function namedForm(reading: Reading, name: string): ClosedForm {
  const { field, given, requirements } = reading;
  const form = given.get(name);
  if (form !== undefined) {
    requirements.push(...requirementsOf(field, form));
    return form;
  }
  if (field.variables.includes(name)) return rationalForm(field.variable(name));
  const definition = meaningOf(field).named.get(name);
  if (definition !== undefined) return formOf(reading, definition);
  const names = [...parametersOf(field), ...meaningOf(field).named.keys()];
  const parameters = names.length === 0 ? 'there are none' : `they are ${names.join(', ')}`;
  const other = name === 'e' ? '; e^x is written exp(x)' : '';
  return refuse(reading, `${name} is not a parameter (${parameters})${other}`);
}

/** A power whose exponent is a multiple of 1/2. */
function powerForm(reading: Reading, base: ClosedForm, tree: Tree): ClosedForm {
  const { field } = reading;
  const right = formOf(reading, tree);
  const exponent = isRational(right) ? field.toRational(right.value) : undefined;
  if (exponent === undefined) return refuse(reading, 'an exponent is no number');
  const value = Number(exponent.numerator);
  if (!(Math.abs(value) <= HIGHEST)) return refuse(reading, `an exponent exceeds ${HIGHEST}`);
  checkLength(reading, [base], Math.abs(value));
  if (exponent.denominator === 1n) return powerOf(field, value < 0 ? needing(reading, base, 'nonzero') : base, value);
  if (exponent.denominator !== 2n) return refuse(reading, 'an exponent is no multiple of 1/2');
  needing(reading, base, value < 0 ? 'positive' : 'nonnegative');
  return powerOf(field, applied(field, 'sqrt', base), value);
}

/** A function of arguments: of parameters alone, by its formula in others, or as it stands. */
function calledForm(reading: Reading, word: string, args: readonly ClosedForm[]): ClosedForm {
  const { field } = reading;
  const name = functionName(word);
  const { takesSeveral, needs } = functionNamed(word) ?? {};
  if (!READ.includes(name)) {
    return refuse(reading, `${word} is no function of closed forms (they are ${READ.join(', ')})`);
  }
  if (takesSeveral !== true && args.length !== 1) return refuse(reading, `${word} has ${args.length} arguments`);
  const [x] = args;
  const isInField = isOfParameters(name) && isRational(x);
  const value = isInField ? valueInField(field, name, { a: x.value, b: field.zero }) : undefined;
  const formula = formulaOfFunction(name);
  // a pole is where the value has it, not where its formula divides
  if (value !== undefined && formula !== undefined)
    needing(reading, rationalForm(field.fraction(value.a.denominator, field.domain.one)), 'nonzero');
  if (value !== undefined) return rationalForm(value.a);
  if (formula !== undefined) return folded(formula, { ...algebraOf(reading), name: () => x })!;
  if (!isBasic(name)) return refuse(reading, `the angle of ${word} is none of those of the model`);
  if (needs !== undefined) needing(reading, x, needs);
  return applied(field, name, ...args);
}

function isDivisionByZero(error: unknown): boolean {
  return error instanceof DomainError && error.argument === 'divisor';
}

/** The innermost part of a tree that has no value. */
function smallestFailing(tree: Tree, read: (part: Tree) => ClosedForm): Tree {
  for (const part of partsOf(tree)) {
    try {
      read(part);
    } catch (error) {
      if (isDivisionByZero(error)) return smallestFailing(part, read);
      throw error;
    }
  }
  return tree;
}
