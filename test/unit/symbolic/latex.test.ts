import * as fc from 'fast-check';
import { evaluate } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../src/matrix/errors.ts';
import { formulaFromLatex } from '../../../src/symbolic/formulas/latex-formula.ts';
import { parseTree } from '../../../src/symbolic/formulas/syntax.ts';
import type { Tree } from '../../../src/symbolic/formulas/tree.ts';
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

  test('TeX takes one letter as index where that is what the parameters are', () => {
    expect(read('1-f_Lf_R', 'f_L', 'f_R')).toBe('1 - f_L*f_R');
    expect(() => read('f_Lf_R', 'f_L', 'f_R', 'f_Lf')).toThrow(/TeX takes one character of Lf/);
    expect(() => read('n_hot', 'n_h', 'n_hot')).toThrow(/TeX takes one character of hot/);
    expect(() => read('n_hot', 'n_h')).toThrow(/o is not a parameter/);
  });

  test.each([
    [String.raw`\bar n_{\rm hot}(\bar n_c+1)`, 'n_hot*(n_cold + 1)'],
    [String.raw`\bar n_h`, 'n_hot'],
  ])('%s is an occupation number of a bath', (latex, reading) => {
    expect(read(latex, 'n_hot', 'n_cold')).toBe(reading);
    expect(read(String.raw`\bar n`, 'n_bath')).toBe('n_bath');
    expect(read(String.raw`\bar n`, 'n_bath', 'nbar')).toBe('nbar');
  });

  test.each([
    [String.raw`\bar n`, ['n_hot', 'n_cold'], /may be n_hot or n_cold/],
    [String.raw`\bar n n`, ['n'], /written in two ways/],
    [String.raw`\tilde n_h`, ['n_hot'], /ntilde_h is not a parameter/],
    ['n_h', ['n_hot'], /n_h is not a parameter/],
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

describe('entries and expectation values in LaTeX', () => {
  const read = (latex: string, dims: readonly number[], parameters: readonly string[] = ['g']): string =>
    formulaFromLatex(latex, { parameters, dims });

  test.each([
    [String.raw`|\rho_{12}| \leqslant \tfrac12`, [3], 'abs(rho[1][2]) <= 1/2'],
    [String.raw`\rho_{01,10}`, [2, 2], 'rho[1][2]'],
    [String.raw`\rho_{02,10}`, [2, 3], 'rho[2][3]'],
    [String.raw`\rho_{3,12}`, [13], 'rho[3][12]'],
    [String.raw`\langle\sigma_z\rangle \ge -\langle \sigma_{x}\rangle`, [2], '<Z> >= -<X>'],
    [String.raw`\langle XY\rangle \neq 0`, [2, 2], '<XY> != 0'],
  ])('%s of dimensions %j is %s', (latex, dims, reading) => {
    expect(read(latex, dims)).toBe(reading);
  });

  test.each([
    [String.raw`\rho_{13}`, [3]],
    [String.raw`\rho_{01,20}`, [2, 2]],
    [String.raw`\rho_{0110}`, [2, 2]],
    [String.raw`\langle\sigma_z\rangle`, [2, 2]],
    [String.raw`\langle X`, [2]],
    [String.raw`\langle a^\dagger a\rangle`, [3]],
  ])('%s of dimensions %j is refused', (latex, dims) => {
    expect(() => read(latex, dims)).toThrow(FormatError);
  });

  const baths = ['hot', 'cold', 'work', 'warm'];

  test.each([
    [String.raw`\dot Q_{\text{hot}} \le \dot{Q}_c`, 'heat[hot] <= heat[cold]'],
    [String.raw`P = -\dot Q_{\mathrm{work}}`, 'power = -heat[work]'],
  ])('%s is %s where there are baths', (latex, reading) => {
    expect(formulaFromLatex(latex, { parameters: [], baths })).toBe(reading);
    expect(() => formulaFromLatex(latex, { parameters: [] })).toThrow(/is not a parameter/);
  });

  test.each([String.raw`\dot Q_w`, String.raw`\dot Q_x`, String.raw`\dot Q`, 'Q_h', String.raw`\dot Q_h'`, 'P_h'])(
    '%s is no current',
    (latex) => {
      expect(() => formulaFromLatex(latex, { parameters: [], baths })).toThrow(/is not a parameter/);
    },
  );

  test('a parameter that is called P is no power', () => {
    expect(formulaFromLatex('P', { parameters: ['P'], baths })).toBe('P');
  });

  test('a parameter comes first, and without dimensions nothing is an entry', () => {
    expect(read(String.raw`\rho_{12}`, [3], ['rho_12'])).toBe('rho_12');
    expect(() => read(String.raw`\rho_{12}`, [])).toThrow(FormatError);
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
