import type { Tree } from './tree.ts';

/** What surrounds a part: the strongest operation it stands in. */
type Place = 'sum' | 'subtrahend' | 'factor' | 'divisor' | 'base' | 'exponent';

const LOOSE: Readonly<Record<'+' | '-' | '*' | '/' | 'negative', readonly Place[]>> = {
  '+': ['subtrahend', 'factor', 'divisor', 'base', 'exponent'],
  '-': ['subtrahend', 'factor', 'divisor', 'base', 'exponent'],
  '*': ['divisor', 'base', 'exponent'],
  '/': ['divisor', 'base', 'exponent'],
  negative: ['subtrahend', 'factor', 'divisor', 'base', 'exponent'],
};

/** Text of a parse tree of a formula, which `parseTree` reads back: `2*g/(r + 1)`. */
export function treeText(tree: Tree, place: Place = 'sum'): string {
  const wrapped = (text: string, kind: keyof typeof LOOSE): string =>
    LOOSE[kind].includes(place) ? `(${text})` : text;
  switch (tree.kind) {
    case 'number':
      return tree.text;
    case 'name':
      return tree.name;
    case 'call': {
      const args = tree.args.map((arg) => treeText(arg));
      if (tree.name === '[') return `[${args.join(', ')}]`;
      if (tree.name === "'") return `${treeText(tree.args[0], 'base')}'`;
      // Subsystems: A:B|C.
      return tree.name === ':' || tree.name === '|' ? args.join(tree.name) : `${tree.name}(${args.join(', ')})`;
    }
    case 'negative':
      return wrapped(`-${treeText(tree.of, 'factor')}`, 'negative');
    case 'binary': {
      const { operator, left, right } = tree;
      switch (operator) {
        case '+':
          return wrapped(`${treeText(left)} + ${treeText(right, 'subtrahend')}`, '+');
        case '-':
          return wrapped(`${treeText(left)} - ${treeText(right, 'subtrahend')}`, '-');
        case '*':
          return wrapped(`${treeText(left, 'factor')}*${treeText(right, 'divisor')}`, '*');
        case '/':
          return wrapped(`${treeText(left, 'factor')}/${treeText(right, 'divisor')}`, '/');
        default: {
          const text = `${treeText(left, 'base')}^${treeText(right, 'exponent')}`;
          return place === 'base' ? `(${text})` : text;
        }
      }
    }
    case 'ket':
      return `|${tree.label}>`;
    default:
      return `|${tree.ket}><${tree.bra}|${tree.subsystem === undefined ? '' : `_${tree.subsystem}`}`;
  }
}
