import type { ConstantNode, FunctionNode, MathNode, OperatorNode, ParenthesisNode, SymbolNode } from 'mathjs';
import { create, parseDependencies } from 'mathjs/number';
import { float64 } from '../float64/matrix.ts';
import { FormatError, UnknownNameError } from '../matrix/errors.ts';
import { maximum, minimum } from '../matrix/extrema.ts';
import type { Arithmetic, Real } from '../matrix/interface.ts';

/** Closed form in named parameters, as a paper prints it. */
export interface Formula {
  readonly text: string;
  /** Names of its parameters, in the order of their first occurrence. */
  readonly parameters: readonly string[];
  /** LaTeX, typeset by mathjs. */
  readonly latex: string;
  /** Value at the given parameters, in their arithmetic. @throws {UnknownNameError} when one is missing */
  evaluate(values: Readonly<Record<string, Real>>, arithmetic?: Arithmetic): Real;
}

/**
 * Formula of a text in mathjs syntax: + − * / ^ with integer exponents, parentheses, decimal constants (read as exact
 * fractions), and abs, sqrt, ln, exp, max, min.
 *
 * mathjs parses; the value is computed with the operations of `Real`, so it carries an error bound in float64 and is
 * exact in exact arithmetic.
 *
 * @throws  {FormatError} when the text does not parse or uses something else
 * @example formula('max(0, g*(r - 2*g)/(8*g^2 + r*(r + gamma)))').parameters.join() // 'g,r,gamma'
 */
export function formula(text: string): Formula {
  const tree = parsed(text);
  const parameters = new Set<string>();
  requireSupported(tree, text, parameters);
  const names = [...parameters];
  const value = evaluatorOf(tree);
  return {
    text,
    parameters: names,
    latex: tree.toTex(),
    evaluate(values, arithmetic = float64) {
      for (const name of names) if (!Object.hasOwn(values, name)) throw missing(name, names);
      return value(values, arithmetic);
    },
  };
}

/** The parser of mathjs alone: a bundle has a tenth of what all of mathjs would be. */
const { parse } = create(parseDependencies);

const BINARY: Readonly<Record<string, (a: Real, b: Real) => Real>> = {
  add: (a, b) => a.plus(b),
  subtract: (a, b) => a.minus(b),
  multiply: (a, b) => a.times(b),
  divide: (a, b) => a.dividedBy(b),
};

const FUNCTIONS: Readonly<Record<string, (...values: Real[]) => Real>> = {
  abs: (x) => x.abs(),
  sqrt: (x) => x.sqrt(),
  ln: (x) => x.ln(),
  log: (x) => x.ln(),
  exp: (x) => x.exp(),
  max: (...values) => values.reduce(maximum),
  min: (...values) => values.reduce(minimum),
};

type Evaluator = (values: Readonly<Record<string, Real>>, arithmetic: Arithmetic) => Real;

/** The function that a tree stands for, so that its nodes are read once only. */
function evaluatorOf(node: MathNode): Evaluator {
  switch (node.type) {
    case 'ConstantNode': {
      const [digits, exponent] = decimalDigits((node as ConstantNode).value);
      const [numerator, denominator] = [digits * powerOfTen(exponent), powerOfTen(-exponent)];
      return (_, arithmetic) => arithmetic.real(numerator, denominator);
    }
    case 'SymbolNode': {
      const { name } = node as SymbolNode;
      return (values) => values[name];
    }
    case 'ParenthesisNode':
      return evaluatorOf((node as ParenthesisNode).content);
    case 'FunctionNode': {
      const apply = FUNCTIONS[(node as FunctionNode).fn.toString()];
      const operands = (node as FunctionNode).args.map(evaluatorOf);
      return (values, arithmetic) => apply(...operands.map((operand) => operand(values, arithmetic)));
    }
    default: {
      const { fn, args } = node as OperatorNode;
      const first = evaluatorOf(args[0]);
      if (fn === 'unaryMinus') return (values, arithmetic) => first(values, arithmetic).negated();
      if (fn === 'unaryPlus') return first;
      if (fn === 'pow') {
        const exponent = exponentOf(args[1])!;
        return (values, arithmetic) => integerPower(first(values, arithmetic), exponent, arithmetic);
      }
      const [apply, second] = [BINARY[fn], evaluatorOf(args[1])];
      return (values, arithmetic) => apply(first(values, arithmetic), second(values, arithmetic));
    }
  }
}

function missing(name: string, names: readonly string[]): UnknownNameError {
  return new UnknownNameError({
    argument: 'values',
    expected: `give each of ${names.join(', ')}`,
    received: `${name} is missing`,
  });
}

function integerPower(x: Real, exponent: number, arithmetic: Arithmetic): Real {
  let power = arithmetic.real(1);
  for (let k = 0; k < Math.abs(exponent); k++) power = power.times(x);
  return exponent < 0 ? arithmetic.real(1).dividedBy(power) : power;
}

/** Checks every node before anything is computed, and collects the parameters. */
function requireSupported(node: MathNode, text: string, parameters: Set<string>): void {
  const reject = (what: string): never => {
    throw malformed(text, `it contains ${what}`);
  };
  switch (node.type) {
    case 'ConstantNode':
      if (!isExactDecimal((node as ConstantNode).value)) {
        reject(`the constant ${node.toString()}, which is no decimal of at most 15 digits and moderate size`);
      }
      return;
    case 'SymbolNode':
      parameters.add((node as SymbolNode).name);
      return;
    case 'ParenthesisNode':
      requireSupported((node as ParenthesisNode).content, text, parameters);
      return;
    case 'FunctionNode': {
      const { fn, args } = node as FunctionNode;
      const name = fn.toString();
      if (!Object.hasOwn(FUNCTIONS, name)) reject(`the function ${name}`);
      const variadic = name === 'max' || name === 'min';
      if (variadic ? args.length === 0 : args.length !== 1) reject(`${name} with ${args.length} arguments`);
      for (const arg of args) requireSupported(arg, text, parameters);
      return;
    }
    case 'OperatorNode': {
      const { fn, args } = node as OperatorNode;
      if (fn === 'pow') {
        if (exponentOf(args[1]) === undefined) reject(`the exponent ${args[1].toString()}, which is not an integer`);
        requireSupported(args[0], text, parameters);
        return;
      }
      if (!Object.hasOwn(BINARY, fn) && fn !== 'unaryMinus' && fn !== 'unaryPlus')
        reject(`the operator of ${node.toString()}`);
      for (const arg of args) requireSupported(arg, text, parameters);
      return;
    }
    default:
      reject(`a ${node.type}`);
  }
}

function exponentOf(node: MathNode): number | undefined {
  if (node.type === 'ParenthesisNode') return exponentOf((node as ParenthesisNode).content);
  if (node.type === 'OperatorNode' && (node as OperatorNode).fn === 'unaryMinus') {
    const inner = exponentOf((node as OperatorNode).args[0]);
    return inner === undefined ? undefined : -inner;
  }
  const value: unknown = node.type === 'ConstantNode' ? (node as ConstantNode).value : undefined;
  return Number.isInteger(value) && Math.abs(value as number) <= 64 ? (value as number) : undefined;
}

/** Digits n and exponent e of the decimal n·10^e that prints as the given number: 0.25 is 25·10⁻². */
function decimalDigits(value: number): readonly [digits: number, exponent: number] {
  const [, digits = '', fraction = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return [Number(digits + fraction), Number(exponent) - fraction.length];
}

/** 10^e, correctly rounded, and 1 for negative e. */
function powerOfTen(exponent: number): number {
  return exponent > 0 ? Number(`1e${exponent}`) : 1;
}

/** Is a constant n·10^e with n·10^max(e, 0) and 10^max(−e, 0) exact in float64? */
function isExactDecimal(value: unknown): boolean {
  if (typeof value !== 'number') return false;
  const [digits, exponent] = decimalDigits(value);
  // 10²² = 5²²·2²² is the largest power of ten with 53 bits.
  return Number.isSafeInteger(digits * powerOfTen(exponent)) && exponent >= -22;
}

function parsed(text: string): MathNode {
  try {
    return parse(text);
  } catch (error) {
    throw malformed(text, error instanceof Error ? error.message : String(error));
  }
}

function malformed(text: string, received: string): FormatError {
  return new FormatError({ argument: 'formula', expected: 'be a closed form', received: `in "${text}" ${received}` });
}
