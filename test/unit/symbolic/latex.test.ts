import * as fc from 'fast-check';
import { evaluate } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../src/matrix/errors.ts';
import { formulaFromLatex } from '../../../src/symbolic/formulas/latex-formula.ts';
import { parseTree, type Tree } from '../../../src/symbolic/formulas/syntax.ts';
import { treeValue } from '../../../src/symbolic/formulas/tree-value.ts';
import { treeText } from '../../../src/symbolic/formulas/tree-text.ts';
import { CORPUS, REFUSED } from './latex-corpus.ts';

/** Values of the sides of a formula or statement at a point of its names, by mathjs. */
function valuesOf(text: string, point: number): readonly unknown[] {
  const names = new Set(text.match(/[A-Za-z]\w*/g));
  const scope = Object.fromEntries(
    [...names]
      .filter(
        (name) =>
          !['i', 'iff', 'exp', 'log', 'ln', 'abs', 'sqrt', 'max'].includes(name) && !/^(cos|sin|tan|cot)/.test(name),
      )
      // between 0 and 1, another for each name
      .map((name) => [name, (Array.from(name).reduce((sum, c) => sum * 7 + c.charCodeAt(0), point) % 89) / 97 + 0.01]),
  );
  return text
    .split(/ (?:=|<=|>=|<|>|iff) /)
    .map((side) => evaluate(side.replaceAll(/\bln\(/g, 'log('), { ...scope }) as unknown);
}

const relationsOf = (text: string): readonly string[] => text.match(/ (?:=|<=|>=|<|>|iff) /g) ?? [];

describe('formulas of papers in LaTeX', () => {
  test('there are at least sixty', () => {
    expect(new Set(CORPUS.map(([latex]) => latex)).size).toBeGreaterThanOrEqual(60);
  });

  test.each(CORPUS)('%s is read as meant', (latex, meaning) => {
    const reading = formulaFromLatex(latex);
    expect(relationsOf(reading)).toEqual(relationsOf(meaning));
    for (const point of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const [found, expected] = [valuesOf(reading, point), valuesOf(meaning, point)];
      expect(found).toHaveLength(expected.length);
      found.forEach((value, k) => {
        const isClose = evaluate('abs(a - b) <= 1e-12*(abs(a) + abs(b))', { a: value, b: expected[k] }) as boolean;
        expect({ isClose, value }).toMatchObject({ isClose: true });
      });
    }
  });

  test.each(REFUSED)('%s is refused', (latex, reason) => {
    expect(() => formulaFromLatex(latex)).toThrow(reason);
    expect(() => formulaFromLatex(latex)).toThrow(FormatError);
  });
});

describe('names in LaTeX', () => {
  const read = (latex: string, ...parameters: readonly string[]): string => formulaFromLatex(latex, { parameters });

  test.each([
    [String.raw`\gamma_{\rm h}`, 'gammaH'],
    [String.raw`\bar n_c`, 'nbar_c'],
    [String.raw`\bar n_c`, 'nc_bar'],
    [String.raw`r_1`, 'r1'],
    [String.raw`\mathrm{hotUp}`, 'hotUp'],
    ['hotUp', 'hotUp'],
    [String.raw`\lambda`, 'lambda'],
    [String.raw`\Gamma_\downarrow`, 'GammaDown'],
    [String.raw`\gamma_+`, 'gamma_plus'],
  ])('%s is the parameter %s', (latex, name) => {
    expect(read(latex, 'a', name)).toBe(name);
  });

  test('letters are a product of parameters', () => {
    expect(read('gJ^2r', 'g', 'J', 'r')).toBe('g*J^2*r');
    expect(read('g_1J', 'g1', 'J')).toBe('g1*J');
  });

  test.each([
    ['gr', ['g', 'r', 'gr'], /is a parameter and a product/],
    ['N_h', ['n_h'], /N_h is not a parameter/],
    ['n_h + n_H', ['n_h'], /written in two ways/],
    ['n_h', ['n_h', 'nh'], /may be n_h or nh/],
    [String.raw`\hbar\omega`, ['omega'], /hbar is not a parameter/],
    ['xy', ['x'], /y is not a parameter/],
  ])('%s is refused where the parameters are %j', (latex, parameters, reason) => {
    expect(() => read(latex, ...parameters)).toThrow(reason);
  });
});

test('a tree that is printed is read back with the same value', () => {
  const leaf = fc.oneof(
    fc.constantFrom('a', 'b_1', 'gamma').map((name): Tree => ({ kind: 'name', name })),
    fc.constantFrom('1', '2.5', '30').map((text): Tree => ({ kind: 'number', text })),
  );
  const trees = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      leaf,
      tie('tree').map((of): Tree => ({ kind: 'negative', of })),
      fc
        .tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('tree'), tie('tree'))
        .map(([operator, left, right]): Tree => ({ kind: 'binary', operator: operator as '+', left, right })),
      fc
        .tuple(fc.constantFrom('sqrt', 'exp', 'max'), tie('tree'))
        .map(([name, arg]): Tree => ({ kind: 'call', name, args: [arg] })),
    ),
  })).tree;
  fc.assert(
    fc.property(trees, (tree) => {
      const scope = { a: 0.7, b_1: 1.3, gamma: 2.1 };
      const [value, back] = [tree, parseTree(treeText(tree))].map((either) => treeValue(either, scope));
      expect(back).toBe(value);
    }),
    { seed: 14, numRuns: 500 },
  );
});
