import type { RationalFunction } from '../exact/polynomials/rational-function.ts';
import { type ClosedForm, isRational } from '../symbolic/formulas/closed-form.ts';
import { parseTree } from '../symbolic/formulas/syntax.ts';
import { treeLatex } from '../symbolic/formulas/tree-latex.ts';
import { unicodePower } from '../symbolic/formulas/unicode.ts';
import type { NegativeRoots } from '../symbolic/models/negative-roots.ts';
import type { Printer } from './derivation-printer.ts';

/** Words, or an equation. */
type Line = { readonly words: string } | { readonly left: readonly string[]; readonly right: string };

/** Terms of a coefficient that is no longer read. */
const LONGEST_READ = 120;

/** Letters of the coefficients of a factor. */
const LETTERS = ['e', 'f', 'h', 'k', 'l', 'm'];

/**
 * A negativity with roots of polynomials in it: what is added, the polynomials with names for their coefficients, and the roots of cubics in
 * trigonometric form.
 *
 * @param full  are coefficients shown that nobody reads?
 */
export function negativeRootsLines(
  printer: Printer,
  closedPart: ClosedForm,
  roots: readonly NegativeRoots[],
  full = false,
): readonly Line[] {
  const { field, form, inline, rational } = printer;
  const isTaken = (letter: string): boolean =>
    field.variables.some((name) => new RegExp(`^${letter}_?\\d$`).test(name));
  const letters = LETTERS.filter((letter) => !isTaken(letter));
  const named = roots.map((part, k) => ({ ...part, names: part.symmetric.map((_, j) => `${letters[k]}${j + 1}`) }));
  const isZero = isRational(closedPart) && field.isZero(closedPart.value);
  const written = (text: string): string => inline(inNotation(text, printer));
  const sums = named.map(({ multiplicity, names, most }) => {
    const count = multiplicity === 1 ? '' : `${multiplicity} times `;
    const atMost = most < names.length ? `, at most ${['none', 'one', 'two', 'three'][most]} of them negative` : '';
    return `${count}the sum of ${written('abs(x)')} over the roots ${inline('x < 0')} of ${written(polynomialText(names))}, all of which are real${atMost}`;
  });
  return [
    { words: [...(isZero ? [] : [inline(form(closedPart))]), ...sums].join(', and ') },
    ...named.flatMap(({ symmetric, names }) =>
      names.map((name, j): Line => {
        const terms = symmetric[j].numerator.keys.length + symmetric[j].denominator.keys.length;
        if (full || terms <= LONGEST_READ) return { left: [inNotation(name, printer)], right: rational(symmetric[j]) };
        return { words: `${written(name)} is a quotient with ${terms} terms; --full and --json show it` };
      }),
    ),
    ...named.flatMap(({ names, most }) => (names.length === 3 ? [cubicLine(names, most, written)] : [])),
  ];

  function polynomialText(names: readonly string[]): string {
    const n = names.length;
    const power = (exponent: number): string => (exponent === 0 ? '' : exponent === 1 ? '*x' : `*x^${exponent}`);
    return names.reduce((sum, name, j) => `${sum} ${j % 2 === 0 ? '-' : '+'} ${name}${power(n - j - 1)}`, `x^${n}`);
  }
}

/** x_k = e₁/3 + (2/3) s cos((arccos q + 2πk)/3), the lowest of them with k = 1. */
function cubicLine([e1, e2, e3]: readonly string[], most: number, written: (text: string) => string): Line {
  const [root, s, q] = [
    `${e1}/3 + 2*s*cos((acos(q) + 2*pi*k)/3)/3`,
    `sqrt(${e1}^2 - 3*${e2})`,
    `(2*${e1}^3 - 9*${e1}*${e2} + 27*${e3})/(2*s^3)`,
  ];
  const which =
    most === 1 ? `lowest root, ${written('k')} = 1:` : `roots, ${written('k')} = 0, 1, 2, the lowest with 1:`;
  return {
    words: `${which} ${written(root)} with s = ${written(s)}, q = ${written(q)}; ${written(`${e1}/3`)} where s = 0`,
  };
}

/** A formula in mathjs syntax as it is written in a notation. */
function inNotation(text: string, { notation, style }: Printer): string {
  if (notation === 'latex') return treeLatex(parseTree(text));
  if (notation !== 'unicode') return text;
  return text
    .replaceAll(/\^(\d)/g, (_, exponent: string) => unicodePower(Number(exponent)))
    .replaceAll('*', style.times)
    .replaceAll('-', style.minus)
    .replaceAll('sqrt', '√')
    .replaceAll('acos', 'arccos')
    .replaceAll('pi', 'π')
    .replaceAll('abs(x)', '|x|');
}

/** Polynomials whose negative roots add to a negativity as JSON data: coefficients of 1, x, …, xⁿ. */
export function rootsData(
  { multiplicity, symmetric, most }: NegativeRoots,
  print: (value: RationalFunction) => string,
): Readonly<Record<string, unknown>> {
  const lower = symmetric.map((e, k) => (k % 2 === 0 ? `-(${print(e)})` : print(e))).toReversed();
  return { multiplicity, coefficients: [...lower, '1'], negative: most };
}
