import { bignumberDependencies, create, type MathNode, numericDependencies, parseDependencies } from 'mathjs';
import { FormatError } from '../../../src/matrix/errors.ts';
import type { RationalFunction, RationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { parseRational } from '../../../src/exact/integers/rational.ts';

/**
 * Reading of rational functions in the syntax of mathjs. Only its parse tree is used; numbers are read as decimals of any
 * length, so `0.1` is 1/10.
 */

const mathematics = create({ parseDependencies, bignumberDependencies, numericDependencies }, { number: 'BigNumber' });

/**
 * Rational function from text such as `(r^2 + 2*g)/(1 - 0.5 r)`.
 *
 * @throws {FormatError} for text that does not parse, unknown names, and anything that is not rational in the variables
 * @throws {DomainError} on division by zero
 * @example rationalFunctionField(['x']).print(parseRationalFunction(rationalFunctionField(['x']), 'x/(2 x)')) // '1/2'
 */
export function parseRationalFunction(field: RationalFunctionField, text: string): RationalFunction {
  let tree: MathNode;
  try {
    tree = mathematics.parse(text);
  } catch (error) {
    throw refusal(text, error instanceof Error ? error.message : String(error));
  }
  return valueOf(field, tree, text);
}

function refusal(text: string, reason: string): FormatError {
  return new FormatError({
    argument: 'text',
    expected: 'be a rational function in mathjs syntax',
    received: `"${text}" is not: ${reason}`,
  });
}

/** The parts of a parse tree that are read here. */
interface Tree {
  readonly type: string;
  readonly name?: string;
  readonly fn?: unknown;
  readonly args?: readonly Tree[];
  readonly content?: Tree;
  readonly value?: unknown;
}

function valueOf(field: RationalFunctionField, node: Tree, text: string): RationalFunction {
  switch (node.type) {
    case 'ParenthesisNode':
      return valueOf(field, node.content!, text);
    case 'ConstantNode':
      return field.fromRational(parseRational(decimalText(node.value, text)));
    case 'SymbolNode': {
      if (field.variables.includes(node.name!)) return field.variable(node.name!);
      const names = field.variables.length === 0 ? 'there are none' : `they are ${field.variables.join(', ')}`;
      throw refusal(text, `${node.name} is not a parameter (${names})`);
    }
    case 'OperatorNode':
      return operation(field, String(node.fn), node.args!, text);
    case 'FunctionNode':
      throw refusal(text, `the function ${String(node.fn)} is not rational`);
    default:
      throw refusal(text, `a ${node.type} is not part of a rational function`);
  }
}

function decimalText(value: unknown, text: string): string {
  if (typeof value === 'object' && value !== null && 'toFixed' in value && typeof value.toFixed === 'function') {
    return (value as { toFixed(): string }).toFixed();
  }
  throw refusal(text, `${String(value)} is not a number`);
}

function operation(
  field: RationalFunctionField,
  operator: string,
  operands: readonly Tree[],
  text: string,
): RationalFunction {
  const values = (): RationalFunction[] => operands.map((operand) => valueOf(field, operand, text));
  switch (operator) {
    case 'add':
      return values().reduce((a, b) => field.add(a, b));
    case 'multiply':
      return values().reduce((a, b) => field.mul(a, b));
    case 'subtract':
      return values().reduce((a, b) => field.sub(a, b));
    case 'divide':
      return values().reduce((a, b) => field.div(a, b));
    case 'unaryPlus':
      return valueOf(field, operands[0], text);
    case 'unaryMinus':
      return field.neg(valueOf(field, operands[0], text));
    case 'pow':
      return power(field, valueOf(field, operands[0], text), valueOf(field, operands[1], text), text);
    default:
      throw refusal(text, `the operation ${operator} is not rational`);
  }
}

function power(
  field: RationalFunctionField,
  base: RationalFunction,
  exponent: RationalFunction,
  text: string,
): RationalFunction {
  const value = field.toRational(exponent);
  if (value === undefined || value.denominator !== 1n) {
    throw refusal(text, `the exponent ${field.print(exponent)} is not an integer`);
  }
  if (value.numerator > 1000n || value.numerator < -1000n) throw refusal(text, 'an exponent exceeds 1000');
  const magnitude = Math.abs(Number(value.numerator));
  let result = field.one;
  let square = base;
  for (let rest = magnitude; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = field.mul(result, square);
    if (rest > 1) square = field.mul(square, square);
  }
  return value.numerator < 0n ? field.div(field.one, result) : result;
}
