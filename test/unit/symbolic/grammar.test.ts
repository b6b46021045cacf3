import { describe, expect, test } from 'vitest';
import { assert, constantFrom, array, letrec, oneof, property, record, tuple } from 'fast-check';
import { all, create } from 'mathjs';
import { formula } from '../../../src/claims/formula.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { rationalFunctionField } from '../../../src/exact/polynomials/rational-function.ts';
import { FormatError } from '../../../src/matrix/errors.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { formulaFromLatex } from '../../../src/symbolic/formulas/latex-formula.ts';
import { scalarOfTree } from '../../../src/symbolic/formulas/scalar-of-tree.ts';
import { parseTree } from '../../../src/symbolic/formulas/syntax.ts';
import type { Tree } from '../../../src/symbolic/formulas/tree.ts';
import { treeLatex } from '../../../src/symbolic/formulas/tree-latex.ts';
import { treeText } from '../../../src/symbolic/formulas/tree-text.ts';
import { treeValue } from '../../../src/symbolic/formulas/tree-value.ts';

const mathjs = create(all);

/** Values of all names, e, i and pi among them: in mathjs a scope goes before its constants. */
const SCOPE = { a: 1.3, b: 0.7, lambda: 0.9, omega_h: 2.1, x2: 1.6, e: 1.7, i: 0.6, pi: 2.3, in: 1.1 };
const NAMES = ['a', 'b', 'lambda', 'omega_h', 'x2', 'e', 'i', 'pi'] as const;

/** Value of a text by mathjs, whose ln is called log; undefined where it gives no number. */
function byMathjs(text: string): number | undefined {
  try {
    const value: unknown = mathjs.evaluate(text.replaceAll(/(?<!\w)ln(?=\()/g, 'log'), { ...SCOPE });
    return typeof value === 'number' ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSame(own: number, other: number): boolean {
  const areSilent = !Number.isFinite(own) && !Number.isFinite(other);
  return areSilent || Math.abs(own - other) <= 1e-9 * (1 + Math.abs(other));
}

const { tree: anyTree } = letrec<{ tree: Tree }>((tie) => {
  const tree = tie('tree');
  const number = constantFrom('0', '1', '2', '3', '0.5', '12', '0.1', '1e-2').map((text): Tree => ({
    kind: 'number',
    text,
  }));
  const name = constantFrom(...NAMES).map((text): Tree => ({ kind: 'name', name: text }));
  const exponent = constantFrom('2', '3', '-1', '-2').map((text): Tree =>
    text.startsWith('-') ? { kind: 'negative', of: { kind: 'number', text: text.slice(1) } } : { kind: 'number', text },
  );
  return {
    tree: oneof(
      { maxDepth: 5, withCrossShrink: true },
      name,
      number,
      tree.map((of): Tree => ({ kind: 'negative', of })),
      record({ operator: constantFrom('+', '-', '*', '/'), left: tree, right: tree }).map((parts): Tree => ({
        kind: 'binary',
        ...parts,
      })),
      tuple(tree, exponent).map(([left, right]): Tree => ({ kind: 'binary', operator: '^', left, right })),
      tuple(constantFrom('sqrt', 'exp', 'abs', 'ln', 'tanh'), tree).map(([called, arg]): Tree => ({
        kind: 'call',
        name: called,
        args: [arg],
      })),
      tuple(constantFrom('max', 'min'), array(tree, { minLength: 1, maxLength: 3 })).map(([called, args]): Tree => ({
        kind: 'call',
        name: called,
        args,
      })),
    ),
  };
});

describe('the grammar', () => {
  test('a tree that is printed is read back as the same value, by mathjs too', () => {
    assert(
      property(anyTree, (tree) => {
        const text = treeText(tree);
        const own = treeValue(tree, SCOPE);
        expect(isSame(treeValue(parseTree(text), SCOPE), own)).toBe(true);
        const other = byMathjs(text);
        // complex numbers are none here
        if (other !== undefined && Number.isFinite(own)) expect(isSame(own, other), text).toBe(true);
      }),
      { seed: 7, numRuns: 400 },
    );
  });

  test('a tree that is typeset is read back as the same value', () => {
    let read = 0;
    assert(
      property(anyTree, (tree) => {
        const latex = treeLatex(tree);
        let text: string;
        try {
          text = formulaFromLatex(latex, { parameters: NAMES });
        } catch (error) {
          // some products and powers are ambiguous
          expect(error).toBeInstanceOf(FormatError);
          return;
        }
        read += 1;
        // e and π are constants in LaTeX
        const scope = { ...SCOPE, e: Math.E, pi: Math.PI };
        const [own, back] = [treeValue(tree, scope), treeValue(parseTree(text), scope)];
        expect(isSame(back, own), `${treeText(tree)} | ${latex} | ${text}`).toBe(true);
      }),
      { seed: 11, numRuns: 400 },
    );
    expect(read).toBeGreaterThan(150);
  });

  test('a random text is refused with its place, or mathjs reads the same', () => {
    const common = 'a|b|2|3|0.5|lambda|+|-|*|/|^|(|)|(|)| '.split('|');
    const rare =
      'x2|.5|1e2|2.|0x10|0b1|,|sqrt(|max(|ln(|exp|mod|and|!|%|.|=|<|e|i|pi|true|[|]|;|:|?|\'|"|e-|in|10'.split('|');
    let read = 0;
    const word = oneof(
      { weight: 3, arbitrary: constantFrom(...common) },
      { weight: 1, arbitrary: constantFrom(...rare) },
    );
    assert(
      property(array(word, { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join('');
        let own: number;
        try {
          const parsed = formula(text);
          if (parsed.parameters.some((name) => !Object.hasOwn(SCOPE, name))) return;
          const values = Object.fromEntries(Object.entries(SCOPE).map(([name, value]) => [name, float64.real(value)]));
          read += 1;
          own = parsed.evaluate(values).value;
        } catch (error) {
          // a division by zero has a value in mathjs
          if ((error as Error).name === 'DomainError') return;
          expect(error, text).toBeInstanceOf(FormatError);
          expect((error as Error).message, text).toMatch(/at character \d+|at the end|there is/);
          return;
        }
        if (Number.isNaN(own)) return;
        const other = byMathjs(text);
        expect(other, text).toBeDefined();
        expect(isSame(own, other!), `${text}: ${own}, ${other}`).toBe(true);
      }),
      { seed: 5, numRuns: 10_000 },
    );
    expect(read).toBeGreaterThan(700);
  });

  test.each([
    ['-x^2', -9],
    ['2^-1', 0.5],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['2 x^2', 18],
    ['(2)(x)', 6],
    ['x 2', 6],
    ['8/2*x', 12],
    ['x - 2 - 1', 0],
    ['5.x', 15],
    ['2−x·2', -4],
    ['x² - √(4)', 7],
  ])('%s is %s at x = 3', (text, value) => {
    expect(treeValue(parseTree(text), { x: 3 })).toBe(value);
  });

  test.each([
    ['8/2 x', 'ambiguous; write * or parentheses at character 5'],
    ['0x10', '0x10 is no decimal at character 1'],
    ['2e-x', '2e- is no decimal at character 1'],
    ['1 000', 'the number 000 is out of place; write * for a product at character 3'],
    ['x.5', 'the number .5 is out of place'],
    ['sqrt 2', 'sqrt has no parentheses at character 1'],
    ['√2', 'sqrt has no parentheses at character 1'],
    ['5!', '"!" is no part of a formula at character 2'],
    ['5%', '"%" is no part of a formula at character 2'],
    ['a < b < c', '"<" is no part of a formula at character 3'],
    ['β + ω² $', '"$" is no part of a formula at character 8'],
    ['(a', '")" is missing at the end'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => parseTree(text)).toThrow(FormatError);
    expect(() => parseTree(text)).toThrow(reason);
  });

  test('operators of mathjs are names in models only', () => {
    expect(treeValue(parseTree('5 mod'), { mod: 3 })).toBe(15);
    expect(() => formula('5 mod 3')).toThrow('the word mod is no name at character 3');
  });

  test('an error shows the place in the text as it was written', () => {
    expect(() => parseTree('β + ω² $')).toThrow(/\n {2}β \+ ω² \$\n {9}\^$/);
    const long = `${'a + '.repeat(100)}) + ${'b + '.repeat(100)}b`;
    expect(() => parseTree(long)).toThrow(/at character 401.*\n {2}….*…\n +\^$/s);
  });

  test.each([
    ['parentheses', '('.repeat(20_000) + 'x' + ')'.repeat(20_000)],
    ['open parentheses', '('.repeat(20_000)],
    ['signs', `${'-'.repeat(20_000)}x`],
    ['powers', `x${'^x'.repeat(20_000)}`],
    ['functions', `${'exp('.repeat(20_000)}x${')'.repeat(20_000)}`],
    ['terms', `x${' + x'.repeat(20_000)}`],
    ['too many characters', 'x'.repeat(1_000_000)],
  ])('%s beyond what can be walked are refused', (_, text) => {
    expect(() => parseTree(text)).toThrow(FormatError);
    expect(() => formula(text)).toThrow(/more than \d+/);
  });

  test('the highest tree is walked by everything that reads one', () => {
    const text = `x${' + 1'.repeat(1990)}`;
    const tree = parseTree(text);
    const field = rationalFunctionField(['x']);
    expect(treeValue(tree, { x: 1 })).toBe(1991);
    expect(treeText(tree)).toBe(text);
    expect(treeLatex(tree)).toBe(text);
    expect(formula(text).evaluate({ x: float64.real(1) }).value).toBe(1991);
    expect(field.print(scalarOfTree(field, tree)!.a)).toBe('x + 1990');
    expect(() => parseClosedForm(field, text)).not.toThrow();
  });
});
