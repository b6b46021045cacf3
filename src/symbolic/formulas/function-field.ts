import { integerSquareRoot } from '../../exact/integers/integer.ts';
import { coefficientsIn } from '../../exact/polynomials/polynomial-calculus.ts';
import { constantTerm, degreesOf } from '../../exact/polynomials/polynomial.ts';
import {
  type RationalFunction,
  type RationalFunctionField,
  rationalFunctionField,
} from '../../exact/polynomials/rational-function.ts';
import { formulaOfFunction } from './defined-functions.ts';
import { isOfParameters } from './functions-in-field.ts';
import {
  angleIn,
  argumentIn,
  exponentialIn,
  fieldOfFunctions,
  ITSELF,
  meaningOf,
  type ParameterFunction,
  rootIn,
} from './parameter-functions.ts';
import { integerBasis } from './rational-span.ts';
import { scalarOfTree } from './scalar-of-tree.ts';
import { partsOf, type Tree, withNames } from './tree.ts';

/**
 * Field of the parameters and of all functions of them that occur in formulas.
 *
 * Exponents are sums of multiples of a basis over ℚ: e^{2βω} and e^{−βω} are powers of one variable, cos θ and e^{iθ/2} rational in
 * tan θ/4. A named formula (a e^x + b)/(c e^x + d) becomes the variable itself, so that formulas are printed in it.
 *
 * @param parameters names
 * @param named      formulas that have a name
 * @param formulas   the others
 */
export function fieldForFormulas(
  parameters: readonly string[],
  named: ReadonlyMap<string, Tree>,
  formulas: readonly Tree[],
): RationalFunctionField {
  return extendedField(rationalFunctionField(parameters), named, formulas, { exponents: [], angles: [], primes: [] });
}

/** The field with the functions of other formulas as well. */
export function fieldWithFormulas(field: RationalFunctionField, formulas: readonly Tree[]): RationalFunctionField {
  const { parameters, functions, named } = meaningOf(field);
  const argumentsOf = (kind: ParameterFunction['of']): readonly RationalFunction[] =>
    functions.filter(({ of }) => of === kind).map(({ argument }) => argument);
  return extendedField(parameters, named, formulas, {
    exponents: argumentsOf('exp'),
    angles: argumentsOf('tan').map((x) => parameters.add(x, x)),
    primes: field.roots.map(({ prime }) => prime),
  });
}

/** What functions of the parameters are needed for. */
interface KnownArguments {
  readonly exponents: readonly RationalFunction[];
  readonly angles: readonly RationalFunction[];
  /** Primes with a square root. */
  readonly primes: readonly bigint[];
}

function extendedField(
  parameters: RationalFunctionField,
  named: ReadonlyMap<string, Tree>,
  formulas: readonly Tree[],
  known: KnownArguments,
): RationalFunctionField {
  const plain = fieldOfFunctions(parameters, [], named);
  const exponents = [...known.exponents];
  const angles = [...known.angles];
  const primes = new Set(known.primes);
  const visited = new Set<Tree>();
  const visit = (tree: Tree): void => {
    if (visited.has(tree)) return;
    visited.add(tree);
    const definition = tree.kind === 'name' ? named.get(tree.name) : undefined;
    if (definition !== undefined) visit(definition);
    for (const part of partsOf(tree)) visit(part);
    if (tree.kind !== 'call' || tree.args.length !== 1) return;
    const [argument] = tree.args;
    const formula = formulaOfFunction(tree.name);
    if (formula !== undefined) return visit(withNames(formula, () => argument));
    if (tree.name === 'sqrt') primesUnderRoot(plain, argument).forEach((prime) => primes.add(prime));
    const value = isOfParameters(tree.name) ? scalarOfTree(plain, argument) : undefined;
    if (value === undefined) return;
    // e^(x + iy) is rational in e^x and the tangent of y/2
    if (tree.name === 'exp') exponents.push(value.a);
    angles.push(tree.name === 'exp' ? value.b : value.a);
  };
  [...formulas, ...named.values()].forEach(visit);
  const inField = (list: readonly RationalFunction[]): readonly RationalFunction[] =>
    list.filter((x) => !parameters.isZero(x)).toSorted((a, b) => parameters.size(a) - parameters.size(b));
  const functions: readonly ParameterFunction[] = [
    ...integerBasis(parameters, inField(exponents)).map((x) => itself(parameters, 'exp', upward(parameters, x))),
    ...integerBasis(parameters, inField(angles)).map((x) =>
      itself(parameters, 'tan', parameters.div(upward(parameters, x), parameters.fromInteger(2n))),
    ),
    ...[...primes]
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((prime) => itself(parameters, 'sqrt', parameters.fromInteger(prime))),
  ];
  return withNamedVariables(fieldOfFunctions(parameters, functions, named));
}

/** Largest prime whose square root is a variable. */
const LARGEST_PRIME = 1000n;

/** Primes that occur to an odd power in n·d, for a positive rational number n/d. */
function primesUnderRoot(field: RationalFunctionField, tree: Tree): readonly bigint[] {
  const value = scalarOfTree(field, tree);
  const number = value === undefined || !field.isZero(value.b) ? undefined : field.toRational(value.a);
  if (number === undefined || number.numerator <= 0n) return [];
  let rest = number.numerator * number.denominator;
  const found: bigint[] = [];
  for (let prime = 2n; prime <= LARGEST_PRIME && rest > 1n; prime += 1n) {
    let isOdd = false;
    for (; rest % prime === 0n; rest /= prime) isOdd = !isOdd;
    if (isOdd) found.push(prime);
  }
  const root = integerSquareRoot(rest);
  return root * root === rest ? found : [];
}

function itself(
  parameters: RationalFunctionField,
  of: ParameterFunction['of'],
  argument: RationalFunction,
): ParameterFunction {
  const text = parameters.print(argument).replaceAll(' ', '');
  return { name: `${of}(${text})`, of, argument, fraction: ITSELF };
}

/** x or −x, whichever starts with a plus. */
function upward(field: RationalFunctionField, x: RationalFunction): RationalFunction {
  return x.numerator.coefficients[0] < 0n ? field.neg(x) : x;
}

/** The field with named fractions of degree 1 in an exponential in its place. */
function withNamedVariables(field: RationalFunctionField): RationalFunctionField {
  const { parameters, functions, named } = meaningOf(field);
  const renamed = new Map<string, ParameterFunction>();
  for (const [name, tree] of named) {
    const value = scalarOfTree(field, tree);
    if (value === undefined || !field.isZero(value.b)) continue;
    const found = functions.find(
      (part) => part.of === 'exp' && !renamed.has(part.name) && isOnly(field, value.a, part),
    );
    const fraction = found === undefined ? undefined : linearFraction(field, value.a, found.name);
    if (found !== undefined && fraction !== undefined) renamed.set(found.name, { ...found, name, fraction });
  }
  if (renamed.size === 0) return field;
  return fieldOfFunctions(
    parameters,
    functions.map((part) => renamed.get(part.name) ?? part),
    named,
  );
}

/** Is the variable of a function the only one in f? */
function isOnly(field: RationalFunctionField, f: RationalFunction, { name }: ParameterFunction): boolean {
  const { packing } = field.domain;
  const [above, below] = [degreesOf(packing, f.numerator), degreesOf(packing, f.denominator)];
  return field.variables.every((variable, v) => (variable === name) === (above[v] > 0 || below[v] > 0));
}

/** [a, b, c, d] of (a u + b)/(c u + d). */
function linearFraction(
  field: RationalFunctionField,
  f: RationalFunction,
  variable: string,
): ParameterFunction['fraction'] | undefined {
  const v = field.domain.index(variable);
  const [above, below] = [f.numerator, f.denominator].map((part) =>
    coefficientsIn(field.domain.packing, part, v).map((coefficient) => constantTerm(coefficient)!),
  );
  if (above.length > 2 || below.length > 2) return undefined;
  return [above[1] ?? 0n, above[0], below[1] ?? 0n, below[0]];
}

/** Images of the functions of a field in one that has been extended by `fieldWithFormulas`. */
export function imagesIn(
  field: RationalFunctionField,
  target: RationalFunctionField,
): Readonly<Record<string, RationalFunction>> {
  return Object.fromEntries(
    meaningOf(field).functions.map((part) => {
      const u = elementaryAt(target, part.of, argumentIn(target, part))!;
      return [part.name, imageOfFunction(target, part, u)!];
    }),
  );
}

const ELEMENTARY = { exp: exponentialIn, tan: tangentIn, sqrt: rootIn };

/** Exponential, tangent or root of an element of a field; undefined where it is none. */
export function elementaryAt(
  field: RationalFunctionField,
  of: ParameterFunction['of'],
  argument: RationalFunction,
): RationalFunction | undefined {
  return ELEMENTARY[of](field, argument);
}

/** Value (a u + b)/(c u + d) of a function in another field, by u; undefined at a pole. */
export function imageOfFunction(
  target: RationalFunctionField,
  { fraction }: ParameterFunction,
  u: RationalFunction,
): RationalFunction | undefined {
  const [a, b, c, d] = fraction.map((n) => target.fromInteger(n));
  const below = target.add(target.mul(c, u), d);
  return target.isZero(below) ? undefined : target.div(target.add(target.mul(a, u), b), below);
}

/** tan x = sin 2x/(1 + cos 2x) */
function tangentIn(field: RationalFunctionField, x: RationalFunction): RationalFunction {
  const { cos, sin } = angleIn(field, field.add(x, x))!;
  return field.div(sin, field.add(field.one, cos));
}
