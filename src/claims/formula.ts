import { parseRational } from '../exact/integers/rational.ts';
import { float64 } from '../float64/matrix.ts';
import { FormatError, UnknownNameError } from '../matrix/errors.ts';
import type { Arithmetic, Real } from '../matrix/interface.ts';
import { formulaOfFunction, isInArithmetics } from '../symbolic/formulas/defined-functions.ts';
import { functionNamed } from '../symbolic/formulas/elementary-functions.ts';
import { rationalOfTree } from '../symbolic/formulas/rational-of-tree.ts';
import { parseTree } from '../symbolic/formulas/syntax.ts';
import { folded, type Tree } from '../symbolic/formulas/tree.ts';
import { treeLatex } from '../symbolic/formulas/tree-latex.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';

/** Closed form in named parameters, as a paper prints it. */
export interface Formula {
  readonly text: string;
  /** Names of its parameters, in the order of their first occurrence. */
  readonly parameters: readonly string[];
  readonly latex: string;
  /** Value at the given parameters, in their arithmetic. @throws {UnknownNameError} when one is missing */
  evaluate(values: Readonly<Record<string, Real>>, arithmetic?: Arithmetic): Real;
}

/**
 * Formula of a text, in the grammar of models and `check-formula`: + − * / ^ with exponents n and n/2, parentheses, decimals
 * (read as exact fractions), and sqrt, ln (or log), exp, abs, max, min, sinh, cosh, tanh, coth; and arccos and arcsin (or acos and
 * asin), which closed forms have not.
 *
 * The value is computed with the operations of `Real`, so it carries an error bound in float64 and is exact in exact
 * arithmetic. Every other name is a parameter, e and pi too.
 *
 * @throws  {FormatError} when the text does not parse or uses something else; it shows where
 * @example formula('max(0, g*(r - 2*g)/(8*g^2 + r*(r + gamma)))').parameters.join() // 'g,r,gamma'
 */
export function formula(text: string): Formula {
  const tree = parseTree(text, 'formula', () => false);
  const parameters = new Set<string>();
  const value = compiled(tree, text, parameters);
  const names = [...parameters];
  return {
    text,
    parameters: names,
    latex: treeLatex(tree),
    evaluate(values, arithmetic = float64) {
      for (const name of names) {
        if (Object.hasOwn(values, name)) continue;
        throw new UnknownNameError({
          argument: 'values',
          expected: `give each of ${names.join(', ')}`,
          received: `${name} is missing`,
        });
      }
      return value(values, arithmetic);
    },
  };
}

/** A part of a formula, ready to be evaluated. */
type Evaluation = (values: Readonly<Record<string, Real>>, arithmetic: Arithmetic) => Real;

/** Largest exponent. */
const HIGHEST = 64;

/** Checks every node before anything is computed, and collects the parameters. */
function compiled(tree: Tree, text: string, parameters: Set<string>): Evaluation {
  const joined =
    (join: (a: Real, b: Real) => Real) =>
    (a: Evaluation, b: Evaluation): Evaluation =>
    (values, arithmetic) =>
      join(a(values, arithmetic), b(values, arithmetic));
  const isNone = (what: string): never => reject(text, `${what}, which is no number`);
  return folded<Evaluation>(tree, {
    number: (digits) => constant(digits) ?? reject(text, `the constant ${digits}, which float64 cannot hold`),
    name: (name) => {
      parameters.add(name);
      return (values) => values[name];
    },
    negative: (of) => (values, arithmetic) => of(values, arithmetic).negated(),
    '+': joined((a, b) => a.plus(b)),
    '-': joined((a, b) => a.minus(b)),
    '*': joined((a, b) => a.times(b)),
    '/': joined((a, b) => a.dividedBy(b)),
    '^': (base, exponent) => power(base, exponent, text),
    call: (name, operands) => {
      if (!isInArithmetics(name)) return reject(text, `the function ${name}`);
      const { value, takesSeveral } = functionNamed(name)!;
      const [first, ...others] = operands;
      if (others.length > 0 && takesSeveral !== true) return reject(text, `${name} with ${operands.length} arguments`);
      const definition = value === undefined ? formulaOfFunction(name) : undefined;
      const own = definition && compiled(definition, text, new Set());
      if (own !== undefined) return (values, arithmetic) => own({ x: first(values, arithmetic) }, arithmetic);
      return (values, arithmetic) => value!(...operands.map((operand) => operand(values, arithmetic)));
    },
    dyad: (part) => isNone(treeText(part)),
    ket: (label) => isNone(`|${label}>`),
  })!;
}

/** Power with an exponent n or n/2. */
function power(base: Evaluation, exponent: Tree, text: string): Evaluation {
  const value = rationalOfTree(exponent);
  const isHalf = value?.denominator === 2n;
  const count = Number(value?.numerator);
  if (value === undefined || (value.denominator !== 1n && !isHalf) || !(Math.abs(count) <= HIGHEST)) {
    return reject(text, `the exponent ${treeText(exponent)}, which is no n or n/2 with |n| ≤ ${HIGHEST}`);
  }
  return (values, arithmetic) => {
    const x = base(values, arithmetic);
    return integerPower(isHalf ? x.sqrt() : x, count, arithmetic);
  };
}

function integerPower(x: Real, exponent: number, arithmetic: Arithmetic): Real {
  let result = arithmetic.real(1);
  for (let k = 0; k < Math.abs(exponent); k++) result = result.times(x);
  return exponent < 0 ? arithmetic.real(1).dividedBy(result) : result;
}

/** Numbers from here on are not built: float64 ends at 2^1024. */
const TOO_LARGE = 2n ** 1000n;
/** Largest power of ten with 53 bits: 10²² = 5²²·2²². */
const EXACT_TENS = 22;

/** Can claims hold a decimal as a number? */
export function isHeld(decimal: string): boolean {
  return constant(decimal) !== undefined;
}

/** A decimal as the fraction that it is; undefined where numerator or denominator leave the range of float64. */
function constant(decimal: string): Evaluation | undefined {
  const [, whole, places = '', exponent = '0'] = /^(\d+)(?:\.(\d*?)0*)?(?:e([+-]?\d+))?$/i.exec(decimal)!;
  const tens = Number(exponent) - places.length;
  const digits = Number(whole + places) * Number(`1e${Math.max(tens, 0)}`);
  if (Number.isSafeInteger(digits) && tens >= -EXACT_TENS) {
    const scale = Number(`1e${Math.max(-tens, 0)}`);
    return (_values, arithmetic) => arithmetic.real(digits, scale);
  }
  const { numerator, denominator } = parseRational(decimal);
  if (numerator >= TOO_LARGE || denominator >= TOO_LARGE) return undefined;
  return (_values, arithmetic) => integer(numerator, arithmetic).dividedBy(integer(denominator, arithmetic));
}

/** A natural number of any size, from parts of 48 bits. */
function integer(n: bigint, arithmetic: Arithmetic): Real {
  if (n <= Number.MAX_SAFE_INTEGER) return arithmetic.real(Number(n));
  const low = Number(BigInt.asUintN(48, n));
  return integer(n >> 48n, arithmetic)
    .times(arithmetic.real(2 ** 48))
    .plus(arithmetic.real(low));
}

function reject(text: string, what: string): never {
  throw new FormatError({
    argument: 'formula',
    expected: 'be a closed form',
    received: `in ${JSON.stringify(text)} there is ${what}`,
  });
}
