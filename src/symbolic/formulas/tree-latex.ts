import { STYLES } from './notation.ts';
import type { Tree } from './syntax.ts';

/** LaTeX of a parse tree of a formula, which `formulaFromLatex` reads back: `\frac{2 \, g}{r + 1}`. */
export function treeLatex(tree: Tree, ofCall: OfCall = () => undefined): string {
  return latexOf(tree, 0, ofCall);
}

/** LaTeX of further functions, from that of their arguments, and of further names, without any; undefined for all others. */
type OfCall = (name: string, args: readonly string[]) => string | undefined;

/** How tightly parts hold together; a part that holds less than its place asks for goes into parentheses. */
const [SUM, PRODUCT, POWER, ATOM] = [1, 2, 3, 4];

function latexOf(tree: Tree, place: number, ofCall: OfCall): string {
  const { name, wrap, fraction } = STYLES.latex;
  const held = (text: string, strength: number): string => (strength < place ? wrap(text) : text);
  switch (tree.kind) {
    case 'number': {
      const [digits, exponent] = tree.text.toLowerCase().split('e');
      return exponent === undefined ? digits : held(`${digits} \\cdot 10^{${Number(exponent)}}`, PRODUCT);
    }
    case 'name':
      return ofCall(tree.name, []) ?? name(tree.name, []);
    case 'call':
      return callLatex(tree.name, tree.args, ofCall);
    case 'negative':
      return held(`-${latexOf(tree.of, PRODUCT, ofCall)}`, SUM);
    case 'binary': {
      const { operator, left, right } = tree;
      switch (operator) {
        case '+':
        case '-':
          return held(`${latexOf(left, SUM, ofCall)} ${operator} ${latexOf(right, PRODUCT, ofCall)}`, SUM);
        case '*':
          return held(`${latexOf(left, PRODUCT, ofCall)} \\cdot ${latexOf(right, POWER, ofCall)}`, PRODUCT);
        case '/':
          return held(fraction(latexOf(left, 0, ofCall), latexOf(right, 0, ofCall)), POWER);
        default: {
          const base = left.kind === 'call' ? wrap(latexOf(left, 0, ofCall)) : latexOf(left, ATOM, ofCall);
          return held(`${base}^{${latexOf(right, 0, ofCall)}}`, POWER);
        }
      }
    }
    case 'ket':
      return `|${tree.label}\\rangle`;
    default:
      return `|${tree.ket}\\rangle\\langle ${tree.bra}|`;
  }
}

function callLatex(name: string, args: readonly Tree[], ofCall: OfCall): string {
  const { apply, wrap } = STYLES.latex;
  const parts = args.map((arg) => latexOf(arg, 0, ofCall));
  const own = ofCall(name, parts);
  if (own !== undefined) return own;
  switch (name) {
    case 'log':
      return apply('ln', parts);
    case 'acos':
      return callLatex('arccos', args, ofCall);
    case 'cos':
    case 'sin':
    case 'sqrt':
    case 'ln':
    case 'exp':
    case 'abs':
    case 'max':
    case 'min':
      return apply(name, parts);
    default:
      return `\\${name}${wrap(parts.join(', '))}`;
  }
}
