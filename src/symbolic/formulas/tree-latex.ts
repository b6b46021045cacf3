import { functionLatex } from './elementary-functions.ts';
import { STYLES } from './notation.ts';
import type { Tree } from './tree.ts';

/** LaTeX of a parse tree of a formula, which `formulaFromLatex` reads back: `\frac{2 \cdot g}{r + 1}`. */
export function treeLatex(tree: Tree, writing: Writing = {}): string {
  return latexOf(tree, 0, writing);
}

/** How papers of a subject write formulas, where it differs. */
interface Writing {
  /** Further functions, from the LaTeX of their arguments, and further names, without any; undefined for all others. */
  readonly call?: (name: string, args: readonly string[]) => string | undefined;
  /** What is between two factors; a minus then stands in front of their product. */
  readonly times?: (left: Tree, right: Tree) => string;
  /** Does a function hold an exponent without parentheses? */
  readonly holdsPower?: (latex: string) => boolean;
}

/** How tightly parts hold together; a part that holds less than its place asks for goes into parentheses. */
const [SUM, PRODUCT, POWER, ATOM] = [1, 2, 3, 4];

/** Does a product begin with a minus, which may as well stand in front of it? */
function isSigned(tree: Tree): boolean {
  if (tree.kind === 'negative') return true;
  return tree.kind === 'binary' && (tree.operator === '*' || tree.operator === '/') && isSigned(tree.left);
}

function latexOf(tree: Tree, place: number, writing: Writing): string {
  const { name, wrap, fraction } = STYLES.latex;
  const { call = () => undefined, times, holdsPower } = writing;
  const held = (text: string, strength: number): string => (strength < place ? wrap(text) : text);
  switch (tree.kind) {
    case 'number': {
      const [digits, exponent] = tree.text.toLowerCase().split('e');
      return exponent === undefined ? digits : held(`${digits} \\cdot 10^{${Number(exponent)}}`, PRODUCT);
    }
    case 'name':
      return call(tree.name, []) ?? name(tree.name, []);
    case 'call':
      return callLatex(tree.name, tree.args, writing);
    case 'negative':
      return held(`-${latexOf(tree.of, PRODUCT, writing)}`, SUM);
    case 'binary': {
      const { operator, left, right } = tree;
      const sign = times !== undefined && isSigned(left) ? '-' : '';
      const [first, whole] = sign === '' ? [PRODUCT, PRODUCT] : [SUM, SUM];
      switch (operator) {
        case '+':
        case '-':
          return held(`${latexOf(left, SUM, writing)} ${operator} ${latexOf(right, PRODUCT, writing)}`, SUM);
        case '*':
          return held(
            latexOf(left, first, writing) +
              (times?.(left, right) ?? String.raw` \cdot `) +
              latexOf(right, POWER, writing),
            whole,
          );
        case '/': {
          const [over, under] = [left, right].map((part) => latexOf(part, 0, writing));
          return held(sign + fraction(over.slice(sign.length), under), sign === '' ? POWER : SUM);
        }
        default: {
          const inner = latexOf(left, left.kind === 'call' ? 0 : ATOM, writing);
          const base = left.kind === 'call' && holdsPower?.(inner) !== true ? wrap(inner) : inner;
          return held(`${base}^{${latexOf(right, 0, writing)}}`, POWER);
        }
      }
    }
    case 'ket':
      return `|${tree.label}\\rangle`;
    default:
      return `|${tree.ket}\\rangle\\langle ${tree.bra}|`;
  }
}

function callLatex(name: string, args: readonly Tree[], writing: Writing): string {
  const parts = args.map((arg) => latexOf(arg, 0, writing));
  return writing.call?.(name, parts) ?? functionLatex(name, parts);
}
