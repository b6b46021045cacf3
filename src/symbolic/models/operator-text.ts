import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import { parseRational } from '../../exact/integers/rational.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { pauliX, pauliY, pauliZ, tensor } from '../../quantum/operators.ts';
import { embed, type Dims } from '../../quantum/subsystems.ts';
import { isOfParameters, valueInField } from '../formulas/functions-in-field.ts';
import { meaningOf, parametersOf, rootIn } from '../formulas/parameter-functions.ts';
import { lengthProblem } from '../formulas/product-length.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import { parseOperatorTree, parseTree } from '../formulas/syntax.ts';
import { folded, type Tree } from '../formulas/tree.ts';
import { type Context, counted, dyad, fail, ketOf } from './ket-text.ts';
import { withConjugate } from './hermitian-conjugate.ts';
import { localOperatorOf, radicandsOf } from './local-operators.ts';
import { suggestedOperator } from './suggested-operator.ts';
import { productOfNumbers } from '../../matrix/product-of-numbers.ts';

/**
 * Operators written as text.
 *
 * | text | meaning |
 * |---|---|
 * | `ZZ`, `XIY` | Pauli string, one letter for each qubit |
 * | `Z_0`, `sigmaMinus_1` | X, Y, Z, sigmaPlus, sigmaMinus on one qubit, counted from zero |
 * | `annihilation_1`, `creation_1`, `numberOperator_1` | a, a† and a†a of an oscillator, cut off at the dimension of the subsystem |
 * | `spinX_0`, `spinPlus_0` | J_x, J_y, J_z, J₊, J₋ of a spin j of dimension 2j + 1, from m = j down |
 * | `\|0><2\|`, `\|01><10\|` | dyad, one character for each subsystem; `\|+>`, `\|->`, `\|R>`, `\|L>` for qubits; levels above 9 of several subsystems with commas |
 * | `\|0><2\|_1` | dyad on one subsystem |
 * | `g*(\|0><1\| + h.c.)` | Hermitian conjugate of the sum in front of it, up to the parenthesis |
 * | `2*g`, `(J - 1)/2`, `i` | coefficient: rational in the parameters and the imaginary unit; a bare number stands for its multiple of 1 |
 * | `exp(-beta*omega)`, `cos(theta)` | exp, sinh, cosh, tanh, coth, cos, sin, tan, cot of coefficients, where the model declares the parameters |
 * | `sqrt(2)`, `sqrt(3/2)` | square root of a rational number |
 */

type Scalar = Quadratic<RationalFunction>;
type Value = { readonly scalar: Scalar } | { readonly operator: SymbolicMatrix };

/**
 * Operator of a text.
 *
 * @param dims     dimensions of the subsystems
 * @param argument name of the text in errors
 * @returns        shape (d, d), d = Π dims
 * @throws         {FormatError}
 * @example        operatorFromText('g*ZZ + |01><10|', [2, 2], symbolicArithmetic(['g']))
 */
export function operatorFromText(
  text: string,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument = 'operator',
): SymbolicMatrix {
  const context = { arithmetic, dims, argument, text };
  return operatorOf(context, valueOf(context, parseOperatorTree(text, argument)));
}

/**
 * Coefficient of a text: real and rational in the parameters.
 *
 * @throws {FormatError}
 */
export function coefficientFromText(text: string, arithmetic: SymbolicArithmetic, argument = 'rate'): RationalFunction {
  const { a, b } = complexCoefficientFromText(text, arithmetic, argument);
  return arithmetic.field.isZero(b) ? a : fail({ arithmetic, dims: [], argument, text }, 'it is not real');
}

/**
 * Coefficient of a text that may contain the imaginary unit.
 *
 * @throws {FormatError}
 */
export function complexCoefficientFromText(
  text: string,
  arithmetic: SymbolicArithmetic,
  argument = 'coefficient',
): Quadratic<RationalFunction> {
  const context = { arithmetic, dims: [], argument, text };
  const value = valueOf(context, parseTree(text, argument));
  return 'operator' in value ? fail(context, 'there is an operator') : value.scalar;
}

/**
 * Ket of a label such as `|+>` or `|01>`, of integer components and in general not normalised.
 *
 * @returns shape (d, 1)
 * @throws  {FormatError}
 */
export function ketFromText(
  text: string,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument = 'ket',
): SymbolicMatrix {
  const context = { arithmetic, dims, argument, text };
  const tree = parseTree(text, argument);
  return tree.kind === 'ket' ? ketOf(context, tree.label, dims).vector : fail(context, 'there is no ket like |0>');
}

/** Is the text a ket and nothing else? */
export function isKetText(text: string): boolean {
  return /^\s*\|[^|<>]+>\s*$/.test(text);
}

function operatorOf({ arithmetic, dims }: Context, value: Value): SymbolicMatrix {
  if ('operator' in value) return value.operator;
  return scaledBy(arithmetic, arithmetic.identity(productOfNumbers(dims)), value.scalar);
}

function scaledBy(arithmetic: SymbolicArithmetic, matrix: SymbolicMatrix, { a, b }: Scalar): SymbolicMatrix {
  const real = matrix.scaled(arithmetic.number(a));
  return arithmetic.field.isZero(b) ? real : real.plus(matrix.timesI().scaled(arithmetic.number(b)));
}

function valueOf(context: Context, tree: Tree): Value {
  const { complexField, field } = context.arithmetic;
  const joined =
    (scalars: (x: Scalar, y: Scalar) => Scalar, operators: (x: SymbolicMatrix, y: SymbolicMatrix) => SymbolicMatrix) =>
    (x: Value, y: Value): Value =>
      'scalar' in x && 'scalar' in y
        ? { scalar: scalars(x.scalar, y.scalar) }
        : { operator: operators(operatorOf(context, x), operatorOf(context, y)) };
  return folded<Value>(tree, {
    number: (text) => ({ scalar: complexField.element(field.fromRational(parseRational(text)), field.zero) }),
    name: (name) => named(context, name),
    negative: (x) => ('scalar' in x ? { scalar: complexField.neg(x.scalar) } : { operator: x.operator.scaled(-1) }),
    '+': joined(
      (x, y) => complexField.add(x, y),
      (x, y) => x.plus(y),
    ),
    '-': joined(
      (x, y) => complexField.sub(x, y),
      (x, y) => x.minus(y),
    ),
    '*': (x, y) => times(context, x, y),
    '/': (x, y) => quotient(context, x, y),
    '^': (base, exponent) => power(context, base, exponentOf(context, exponent)),
    call: (name, args) => called(context, name, args),
    ket: (label) => fail(context, `|${label}> is a ket; write a dyad such as |0><1|`),
    dyad: ({ ket, bra, subsystem }) => {
      if (context.dims.length === 0) return fail(context, 'there is an operator');
      const local = subsystem === undefined ? context.dims : [dimensionOf(context, subsystem)];
      const operator = dyad(context, ket, bra, local);
      return { operator: subsystem === undefined ? operator : embedded(context, operator, subsystem) };
    },
  })!;
}

/** e^x, cosh x, cos x … of a coefficient. */
function called(context: Context, name: string, args: readonly Value[]): Value {
  const [x] = args;
  if (name === '+h.c.' || name === '-h.c.') {
    const terms = args.map((term) => operatorOf(context, term));
    return { operator: withConjugate(context, terms, name === '+h.c.' ? 1 : -1) };
  }
  if (name === 'sqrt' && args.length === 1) return root(context, x);
  if (!isOfParameters(name) || args.length !== 1) return fail(context, `${name} is not rational in the parameters`);
  if ('operator' in x) return fail(context, `there is ${name} of an operator`);
  const value = valueInField(context.arithmetic.field, name, x.scalar);
  if (value === undefined) return fail(context, `${name} is used with an argument for which it has no value here`);
  return { scalar: value };
}

/** √x of a rational number. */
function root(context: Context, x: Value): Value {
  const { complexField, field } = context.arithmetic;
  const value = 'scalar' in x && field.isZero(x.scalar.b) ? rootIn(field, x.scalar.a) : undefined;
  if (value !== undefined) return { scalar: complexField.element(value, field.zero) };
  return fail(
    context,
    'there is a square root of what is no nonnegative rational number with small prime factors; give it a parameter of its own',
  );
}

function quotient(context: Context, x: Value, y: Value): Value {
  const { complexField } = context.arithmetic;
  if ('operator' in y) return fail(context, 'there is a division by an operator');
  if (complexField.isZero(y.scalar)) return fail(context, 'there is a division by zero');
  if ('operator' in x) return times(context, x, { scalar: complexField.div(complexField.one, y.scalar) });
  requireShort(context, [x.scalar, inverted(context, y.scalar)]);
  return { scalar: complexField.div(x.scalar, y.scalar) };
}

/** What a factor is multiplied by where it is divided by y: 1/y of a real y, and as long as y of a complex one. */
function inverted({ arithmetic: { field } }: Context, y: Scalar): Scalar {
  const { numerator, denominator } = y.a;
  return field.isZero(y.b) ? { a: { numerator: denominator, denominator: numerator }, b: y.b } : y;
}

/** Products of coefficients are multiplied out, so that long ones are refused. */
function requireShort(context: Context, factors: readonly Scalar[], exponent = 1): void {
  const { field } = context.arithmetic;
  for (const part of ['a', 'b'] as const) {
    const values = factors.map((factor) => factor[part]).filter((value) => !field.isZero(value));
    const reason = lengthProblem(field, values, exponent);
    if (reason !== undefined) fail(context, reason);
  }
}

function times(context: Context, x: Value, y: Value): Value {
  const { arithmetic } = context;
  if ('scalar' in x && 'scalar' in y) {
    requireShort(context, [x.scalar, y.scalar]);
    return { scalar: arithmetic.complexField.mul(x.scalar, y.scalar) };
  }
  if ('scalar' in x) return times(context, y, x);
  return { operator: 'scalar' in y ? scaledBy(arithmetic, x.operator, y.scalar) : x.operator.times(y.operator) };
}

function exponentOf(context: Context, tree: Tree): number {
  const sign = tree.kind === 'negative' ? -1 : 1;
  const inner = tree.kind === 'negative' ? tree.of : tree;
  const exponent = inner.kind === 'number' ? Number(inner.text) : NaN;
  return Number.isInteger(exponent) && exponent <= 64
    ? sign * exponent
    : fail(context, 'an exponent is no integer up to 64');
}

function power(context: Context, base: Value, exponent: number): Value {
  const { complexField } = context.arithmetic;
  if ('operator' in base) {
    if (exponent < 1) return fail(context, 'an operator has an exponent below 1');
    return {
      operator: Array.from({ length: exponent - 1 }).reduce<SymbolicMatrix>(
        (m) => m.times(base.operator),
        base.operator,
      ),
    };
  }
  requireShort(context, [base.scalar], Math.abs(exponent));
  let result = complexField.one;
  for (let k = 0; k < Math.abs(exponent); k += 1) result = complexField.mul(result, base.scalar);
  if (exponent >= 0) return { scalar: result };
  if (complexField.isZero(result)) return fail(context, 'there is a division by zero');
  return { scalar: complexField.div(complexField.one, result) };
}

function named(context: Context, name: string): Value {
  const { arithmetic, dims } = context;
  const { field, complexField } = arithmetic;
  if (name === 'i') return { scalar: complexField.element(field.zero, field.one) };
  if (field.variables.includes(name)) return { scalar: complexField.element(field.variable(name), field.zero) };
  const definition = meaningOf(field).named.get(name);
  if (definition !== undefined) return valueOf(context, definition);
  const pauli = { I: arithmetic.identity(2), X: pauliX(arithmetic), Y: pauliY(arithmetic), Z: pauliZ(arithmetic) };
  if (/^[IXYZ]+$/.test(name) && dims.length > 0) {
    requireFitting(context, name);
    return { operator: tensor(...Array.from(name, (letter) => pauli[letter as keyof typeof pauli])) as SymbolicMatrix };
  }
  const local = localOperatorOf(name);
  if (local !== undefined && dims.length > 0) {
    const { operator, subsystem = 0 } = local;
    const isQubit = operator.of === 'qubit';
    if (local.subsystem === undefined && dims.length > 1) {
      return fail(context, `${name} needs a ${isQubit ? 'qubit' : 'subsystem'}, as in ${name}_0`);
    }
    const dim = dimensionOf(context, subsystem);
    if (isQubit && dim !== 2) return fail(context, `subsystem ${subsystem} of ${name} is no qubit`);
    const missing = radicandsOf(operator, dim).find((n) => rootIn(field, field.fromInteger(BigInt(n))) === undefined);
    if (missing !== undefined) return fail(context, `${name} contains √${missing}, which the model does not`);
    return { operator: embedded(context, operator.make(dim, arithmetic) as SymbolicMatrix, subsystem) };
  }
  const names = parametersOf(field);
  const parameters = names.length === 0 ? 'there are none' : `they are ${names.join(', ')}`;
  const advice = suggestedOperator(name, dims, names);
  return fail(context, `${name} is neither a parameter (${parameters}) nor an operator`, advice);
}

/** A Pauli string has a letter for each subsystem, and all are qubits. @throws {FormatError} */
function requireFitting(context: Context, name: string): void {
  const { dims } = context;
  const other = dims.findIndex((dim) => dim !== 2);
  if (name.length !== dims.length) {
    const advice =
      name.length === 1
        ? `Operators of one subsystem have its number, as in ${name}_0.`
        : 'There is one letter for each subsystem, I where nothing acts.';
    fail(context, `${name} is an operator on ${counted(name.length, 'qubit')}`, advice);
  }
  if (other >= 0) fail(context, `${name} acts on qubits, but subsystem ${other} has dimension ${dims[other]}`);
}

function dimensionOf(context: Context, subsystem: number): number {
  return context.dims[subsystem] ?? fail(context, `there is no subsystem ${subsystem}; they are counted from zero`);
}

function embedded({ dims }: Context, operator: SymbolicMatrix, subsystem: number): SymbolicMatrix {
  return embed(operator, dims, subsystem) as SymbolicMatrix;
}
