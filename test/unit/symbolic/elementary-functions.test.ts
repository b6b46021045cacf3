import { all, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { formula } from '../../../src/claims/formula.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { FormatError } from '../../../src/matrix/errors.ts';
import { unicodeMath } from '../../../src/report/unicode-math.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { compileClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { formulaOfFunction, isInArithmetics } from '../../../src/symbolic/formulas/defined-functions.ts';
import {
  ELEMENTARY_FUNCTIONS,
  FUNCTION_WORDS,
  functionName,
  isBasic,
} from '../../../src/symbolic/formulas/elementary-functions.ts';
import { isOfParameters } from '../../../src/symbolic/formulas/functions-in-field.ts';
import { formulaFromLatex } from '../../../src/symbolic/formulas/latex-formula.ts';
import { STYLES } from '../../../src/symbolic/formulas/notation.ts';
import { symbolicArithmetic } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';
import { parseTree } from '../../../src/symbolic/formulas/syntax.ts';
import { treeLatex } from '../../../src/symbolic/formulas/tree-latex.ts';
import { treeText } from '../../../src/symbolic/formulas/tree-text.ts';
import { treeValue } from '../../../src/symbolic/formulas/tree-value.ts';

const math = create(all, {});
const MATHJS: Readonly<Record<string, string>> = { ln: 'log', arccos: 'acos', arcsin: 'asin' };
const POINTS = [0.25, 0.875];

describe.each(Object.keys(ELEMENTARY_FUNCTIONS))('the function %s', (name) => {
  const text = `${name}(x)`;
  const truth = (x: number): number => math.evaluate(`${MATHJS[name] ?? name}(x)`, { x }) as number;

  test('has the value that mathjs computes, in every arithmetic that has one', () => {
    for (const x of POINTS) {
      expect(treeValue(parseTree(text), { x })).toBeCloseTo(truth(x), 14);
      const definition = formulaOfFunction(name);
      if (definition !== undefined) expect(treeValue(definition, { x })).toBeCloseTo(truth(x), 13);
      if (!isInArithmetics(name)) {
        expect(() => formula(text)).toThrow(FormatError);
        continue;
      }
      for (const arithmetic of [float64, enclosure]) {
        const { value, bound } = formula(text).evaluate({ x: arithmetic.real(x) }, arithmetic);
        expect(Math.abs(value - truth(x))).toBeLessThanOrEqual(bound + 4 * Number.EPSILON * Math.abs(truth(x)));
        expect(bound).toBeLessThan(2 ** -45);
      }
    }
  });

  test('is read in LaTeX as it is printed, and in letters', () => {
    const tree = parseTree(text);
    expect(formulaFromLatex(treeLatex(tree))).toBe(treeText(tree));
    expect(unicodeMath(treeLatex(tree))).not.toContain('\\');
  });

  test.each(['^2', '^(-1)', '^3*x', '^2/(x + 1)', '*x^2', '^2 + x'])(
    '%s behind it is read in LaTeX as it is printed',
    (rest) => {
      const tree = parseTree(text + rest);
      expect(formulaFromLatex(treeLatex(tree))).toBe(treeText(tree));
      const { field } = symbolicArithmetic(['x']);
      if (!isBasic(name)) return;
      const form = parseClosedForm(field, text + rest);
      const again = parseClosedForm(field, formulaFromLatex(printClosedForm(field, form, 'latex')));
      expect(printClosedForm(field, again)).toBe(printClosedForm(field, form));
    },
  );

  test('is no name of a parameter', () => {
    expect(() => symbolicArithmetic([name])).toThrow('has a meaning in formulas');
  });
});

test('synonyms are read, and are no names of parameters', () => {
  const synonyms = FUNCTION_WORDS.filter((word) => functionName(word) !== word);
  expect(synonyms).toEqual(['log', 'acos', 'asin']);
  for (const word of synonyms) {
    const name = functionName(word);
    expect(formula(`${word}(0.5)`).evaluate({}).value).toBe(formula(`${name}(0.5)`).evaluate({}).value);
    expect(formula(`${word}(x)`).latex).toBe(formula(`${name}(x)`).latex);
    expect(() => symbolicArithmetic([word])).toThrow('has a meaning in formulas');
  }
});

test('closed forms have all functions but inverse ones, and say so', () => {
  const field = rationalFunctionField(['x']);
  for (const name of Object.keys(ELEMENTARY_FUNCTIONS)) {
    if (name.startsWith('arc'))
      expect(() => parseClosedForm(field, `${name}(x)`)).toThrow(
        `${name} is no function of closed forms (they are sqrt, ln, exp, abs, max, min, sinh, cosh, tanh, coth, cos, sin, tan, cot)`,
      );
    else if (isOfParameters(name) && /^(cos|sin|tan|cot)$/.test(name))
      expect(() => parseClosedForm(field, `${name}(x)`)).toThrow('none of those of the model');
    else
      expect(compileClosedForm(field, parseClosedForm(field, `${name}(x)`))(0.25)).toBeCloseTo(
        treeValue(parseTree(`${name}(0.25)`), {}),
        14,
      );
  }
});

test('code calls functions by the names of the language', () => {
  const printed = (notation: 'ts' | 'python' | 'julia'): readonly string[] => [
    STYLES[notation].apply('ln', ['x']),
    STYLES[notation].apply('sqrt', ['x']),
    STYLES[notation].apply('max', ['x', 'y', 'z']),
  ];
  expect(printed('ts')).toEqual(['Math.log(x)', 'Math.sqrt(x)', 'Math.max(x, y, z)']);
  expect(printed('python')).toEqual(['np.log(x)', 'np.sqrt(x)', 'np.maximum(np.maximum(x, y), z)']);
  expect(STYLES.python.apply('max', ['x'])).toBe('x');
  expect(printed('julia')).toEqual(['log(x)', 'sqrt(x)', 'max(x, y, z)']);
});

test('a function inside itself is evaluated once', () => {
  const text = `${'sinh('.repeat(60)}x${')'.repeat(60)}`;
  expect(formula(text).evaluate({ x: float64.real(0) }).value).toBe(0);
});
