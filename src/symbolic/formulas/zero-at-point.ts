import { gcdOfIntegers, lcmOfIntegers } from '../../exact/integers/integer.ts';
import { printRational, type Rational, rational } from '../../exact/integers/rational.ts';
import { evaluateRationalFunction } from '../../exact/polynomials/rational-function-calculus.ts';
import {
  type RationalFunction,
  type RationalFunctionField,
  rationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { type ClosedForm, isRational, substitutedIn } from './closed-form.ts';
import { elementaryAt, fieldForFormulas, imageOfFunction } from './function-field.ts';
import { boxOfFunctions } from './function-range.ts';
import { vanishes } from './normal-form.ts';
import type { ParameterPoint } from './parameter-domain.ts';
import { fieldOfFunctions, ITSELF, meaningOf, type ParameterFunction } from './parameter-functions.ts';
import { parseTree } from './syntax.ts';

/**
 * Is a closed form that is real at a point zero there, by exact algebra? `false` says nothing.
 *
 * What is left at a point are numbers and functions of numbers, e^(1/2) or √2, in which the normal form is looked for: of these only
 * their relations are used, so that other values of them would do as well.
 */
export function vanishesAt(field: RationalFunctionField, form: ClosedForm, point: ParameterPoint): boolean {
  const { parameters, functions } = meaningOf(field);
  const places = functions.map((part) => evaluateRationalFunction(parameters, part.argument, point));
  if (!places.every((place) => place !== undefined)) return false;
  const { field: numbers, value } = fieldOfNumbers(functions.map(({ of }, k) => ({ of, place: places[k] })));
  const images: Record<string, RationalFunction> = {};
  for (const name of parameters.variables) images[name] = numbers.fromRational(point[name]);
  for (const [k, part] of functions.entries()) {
    const u = value({ of: part.of, place: places[k] });
    const image = u && imageOfFunction(numbers, part, u);
    if (image === undefined) return false;
    images[part.name] = image;
  }
  const there = substitutedIn(field, form, images, numbers);
  if (there === undefined) return false;
  if (isRational(there)) return numbers.isZero(there.value);
  return vanishes(numbers, there, boxOfFunctions(numbers, [])) === 'proved';
}

interface FunctionOfNumber {
  readonly of: ParameterFunction['of'];
  readonly place: Rational;
}

/** Largest power of an exponential that another one is written as. */
const HIGHEST = 48n;

/** Field of functions of numbers, with the value of each; e² is the square of e, unless the powers become large. */
function fieldOfNumbers(functions: readonly FunctionOfNumber[]): {
  readonly field: RationalFunctionField;
  readonly value: (part: FunctionOfNumber) => RationalFunction | undefined;
} {
  const text = ({ of, place }: FunctionOfNumber): string => `${of}(${printRational(place)})`;
  if (hasSmallPowers(functions)) {
    const trees = functions.map((part) => parseTree(text(part)));
    const field = fieldForFormulas([], new Map(), trees);
    return { field, value: ({ of, place }) => elementaryAt(field, of, field.fromRational(place)) };
  }
  const none = rationalFunctionField([]);
  const others = functions.filter(({ place }) => place.numerator !== 0n);
  const distinct = new Map(others.map((part) => [text(part), part]));
  const field = fieldOfFunctions(
    none,
    [...distinct].map(([name, { of, place }]) => ({ name, of, argument: none.fromRational(place), fraction: ITSELF })),
  );
  const value = (part: FunctionOfNumber): RationalFunction =>
    distinct.has(text(part)) ? field.variable(text(part)) : part.of === 'exp' ? field.one : field.zero;
  return { field, value };
}

function hasSmallPowers(functions: readonly FunctionOfNumber[]): boolean {
  return (['exp', 'tan'] as const).every((kind) => {
    const places = functions.flatMap(({ of, place }) => (of === kind && place.numerator !== 0n ? [place] : []));
    const unit = places.reduce(
      (common, { numerator, denominator }) =>
        rational(gcdOfIntegers(common.numerator, numerator), lcmOfIntegers(common.denominator, denominator)),
      rational(0),
    );
    return places.every(({ numerator, denominator }) => {
      const power = (numerator * unit.denominator) / (denominator * unit.numerator);
      return power <= HIGHEST && power >= -HIGHEST;
    });
  });
}
