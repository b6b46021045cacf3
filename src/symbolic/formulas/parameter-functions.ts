import { differentiate, substitute } from '../../exact/polynomials/rational-function-calculus.ts';
import {
  type RationalFunction,
  type RationalFunctionField,
  rationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import { integerCombination } from './rational-span.ts';
import type { Tree } from './tree.ts';

/**
 * Variables of a field that are functions of others: e^{βω}, tan θ/2, n̄.
 *
 * Exponentials and tangents of linearly independent arguments are algebraically independent over the parameters, so that a rational
 * function of all of them is zero for all values of the parameters only where it is zero in the field.
 */

/**
 * Variable y of a field with y = (a u + b)/(c u + d), where u = e^x or tan x for a function x of the parameters, or y = √x of a
 * prime x.
 */
export interface ParameterFunction {
  /** Its name among the variables of the field. */
  readonly name: string;
  readonly of: 'exp' | 'tan' | 'sqrt';
  /** x in the field of the parameters. */
  readonly argument: RationalFunction;
  /** [a, b, c, d] */
  readonly fraction: readonly [bigint, bigint, bigint, bigint];
}

/** What the variables of a field stand for. */
interface FieldMeaning {
  /** Field of the parameters alone, which come first among the variables. */
  readonly parameters: RationalFunctionField;
  readonly functions: readonly ParameterFunction[];
  /** Formulas that have a name. */
  readonly named: ReadonlyMap<string, Tree>;
}

const meanings = new WeakMap<RationalFunctionField, FieldMeaning>();
const none: ReadonlyMap<string, Tree> = new Map();

/** The identity y = u. */
export const ITSELF = [1n, 0n, 0n, 1n] as const;

/** Field of the parameters and of functions of them; the same lists give the same field. */
export function fieldOfFunctions(
  parameters: RationalFunctionField,
  functions: readonly ParameterFunction[],
  named: ReadonlyMap<string, Tree> = none,
): RationalFunctionField {
  if (functions.length === 0 && named.size === 0) return parameters;
  const definitions = functions.map(
    ({ of, argument, fraction }) => `${of} ${parameters.print(argument)} ${fraction.join(' ')}`,
  );
  const field = rationalFunctionField(
    [...parameters.variables, ...functions.map(({ name }) => name)],
    JSON.stringify([definitions, [...named]]),
    functions.flatMap(({ name, of, argument }) =>
      of === 'sqrt' ? [{ name, prime: parameters.toRational(argument)!.numerator }] : [],
    ),
  );
  if (!meanings.has(field)) meanings.set(field, { parameters, functions, named });
  return field;
}

/** What the variables of a field stand for: parameters, where nothing else was said. */
export function meaningOf(field: RationalFunctionField): FieldMeaning {
  return meanings.get(field) ?? { parameters: field, functions: [], named: none };
}

/** Names to which a point gives values. */
export function parametersOf(field: RationalFunctionField): readonly string[] {
  return meaningOf(field).parameters.variables;
}

/** Does a parameter stand in the argument of a function? */
export function functionsDependOn(field: RationalFunctionField, parameter: string): boolean {
  const { parameters, functions } = meaningOf(field);
  return functions.some(({ argument }) => !parameters.isZero(differentiate(parameters, argument, parameter)));
}

/** The argument of a function as an element of the field. */
export function argumentIn(field: RationalFunctionField, { argument }: ParameterFunction): RationalFunction {
  return substitute(meaningOf(field).parameters, argument, {}, field)!;
}

/** u = (d y − b)/(a − c y), the exponential or tangent itself. */
export function elementaryOf(
  field: RationalFunctionField,
  { name, fraction: [a, b, c, d] }: ParameterFunction,
): RationalFunction {
  const y = field.variable(name);
  const integer = (n: bigint): RationalFunction => field.fromInteger(n);
  return field.div(field.sub(field.mul(integer(d), y), integer(b)), field.sub(integer(a), field.mul(integer(c), y)));
}

/** Does a rational function contain a variable that is a function of others? */
export function containsFunctions(field: RationalFunctionField, { numerator, denominator }: RationalFunction): boolean {
  const first = parametersOf(field).length;
  return field.variables.some(
    (_, v) =>
      v >= first && [numerator, denominator].some((part) => coefficientsIn(field.domain.packing, part, v).length > 1),
  );
}

/** A rational function of the parameters alone, in their field; undefined where it contains functions of them. */
function inParameters(field: RationalFunctionField, f: RationalFunction): RationalFunction | undefined {
  const { parameters, functions } = meaningOf(field);
  if (functions.length === 0) return f;
  if (containsFunctions(field, f)) return undefined;
  const nothing = Object.fromEntries(functions.map(({ name }) => [name, parameters.zero]));
  return substitute(field, f, nothing, parameters);
}

/** e^x, where it is a product of powers of the exponentials of the field. */
export function exponentialIn(field: RationalFunctionField, x: RationalFunction): RationalFunction | undefined {
  const powers = powersIn(field, 'exp', x);
  return powers?.reduce(
    (product, [part, power]) => field.mul(product, powerIn(field, elementaryOf(field, part), power)),
    field.one,
  );
}

/** cos x and sin x, where x is a sum of multiples of twice the arguments of tangents of the field. */
export function angleIn(
  field: RationalFunctionField,
  x: RationalFunction,
): { readonly cos: RationalFunction; readonly sin: RationalFunction } | undefined {
  const half = field.div(x, field.fromInteger(2n));
  const powers = powersIn(field, 'tan', half);
  if (powers === undefined) return undefined;
  let [cos, sin] = [field.one, field.zero];
  for (const [part, power] of powers) {
    const t = elementaryOf(field, part);
    const square = field.mul(t, t);
    const norm = field.add(field.one, square);
    const c = field.div(field.sub(field.one, square), norm);
    const s = field.div(field.mul(field.fromInteger(power < 0 ? -2n : 2n), t), norm);
    for (let k = 0; k < Math.abs(power); k += 1) {
      [cos, sin] = [field.sub(field.mul(cos, c), field.mul(sin, s)), field.add(field.mul(cos, s), field.mul(sin, c))];
    }
  }
  return { cos, sin };
}

/** Integers n_k with x = Σ n_k x_k for the arguments x_k of the functions of a kind. */
function powersIn(
  field: RationalFunctionField,
  of: ParameterFunction['of'],
  x: RationalFunction,
): readonly (readonly [ParameterFunction, number])[] | undefined {
  const { parameters, functions } = meaningOf(field);
  const own = functions.filter((part) => part.of === of);
  const wanted = inParameters(field, x);
  if (wanted === undefined) return undefined;
  const powers = integerCombination(
    parameters,
    own.map(({ argument }) => argument),
    wanted,
  );
  return powers?.flatMap((power, k) => (power === 0 ? [] : [[own[k], power] as const]));
}

function powerIn(field: RationalFunctionField, base: RationalFunction, power: number): RationalFunction {
  let result = field.one;
  for (let k = 0; k < Math.abs(power); k += 1) result = field.mul(result, base);
  return power < 0 ? field.div(field.one, result) : result;
}

/** ∂y/∂p of y = (a u + b)/(c u + d) with u′ = u x′ for u = e^x and (1 + u²) x′ for u = tan x. */
export function functionDerivative(
  field: RationalFunctionField,
  part: ParameterFunction,
  parameter: string,
): RationalFunction {
  const change = differentiate(field, argumentIn(field, part), parameter);
  if (field.isZero(change)) return change;
  const u = elementaryOf(field, part);
  const [a, b, c, d] = part.fraction;
  const below = field.add(field.mul(field.fromInteger(c), u), field.fromInteger(d));
  const slope = field.div(field.fromInteger(a * d - b * c), field.mul(below, below));
  const growth = part.of === 'exp' ? u : field.add(field.one, field.mul(u, u));
  return field.mul(field.mul(slope, growth), change);
}

/** √x in the field of a rational number x that is not negative; undefined for others and where the field has no such root. */
export function rootIn(field: RationalFunctionField, x: RationalFunction): RationalFunction | undefined {
  return field.toRational(x) === undefined ? undefined : field.squareRoot(x);
}

/** Powers of an exponential that are looked for in the argument of a logarithm. */
const HIGHEST = 8;

/** f = e^exponent·rest, without the exponentials that are factors of f. */
export function logarithmParts(
  field: RationalFunctionField,
  f: RationalFunction,
): { readonly exponent: RationalFunction; readonly rest: RationalFunction } {
  let [exponent, rest] = [field.zero, f];
  for (const part of meaningOf(field).functions) {
    if (part.of !== 'exp' || field.isZero(rest)) continue;
    const u = elementaryOf(field, part);
    const v = field.domain.index(part.name);
    const occurs = (g: RationalFunction): boolean =>
      [g.numerator, g.denominator].some((p) => coefficientsIn(field.domain.packing, p, v).length > 1);
    if (!occurs(rest)) continue;
    for (const sign of [1n, -1n]) {
      let candidate = rest;
      let power = 0n;
      while (occurs(candidate) && power < HIGHEST) {
        candidate = sign === 1n ? field.div(candidate, u) : field.mul(candidate, u);
        power += 1n;
      }
      if (occurs(candidate)) continue;
      exponent = field.add(exponent, field.mul(field.fromInteger(sign * power), argumentIn(field, part)));
      rest = candidate;
      break;
    }
  }
  return { exponent, rest };
}
