import { type Algebra, folded, type Tree } from './tree.ts';

/** What surrounds a part: the strongest operation it stands in. */
type Place = 'sum' | 'subtrahend' | 'factor' | 'divisor' | 'base' | 'exponent';

/** Text of a part where it stands. */
type Text = (place: Place) => string;

/** In parentheses in some places. */
const loose =
  (places: readonly Place[], text: string): Text =>
  (place) =>
    places.includes(place) ? `(${text})` : text;

/** Where sums and products are in parentheses. */
const OF_SUMS: readonly Place[] = ['subtrahend', 'factor', 'divisor', 'base', 'exponent'];
const OF_PRODUCTS: readonly Place[] = ['divisor', 'base', 'exponent'];

const TEXTS: Algebra<Text> = {
  number: (text) => () => text,
  name: (name) => () => name,
  negative: (x) => loose(OF_SUMS, `-${x('factor')}`),
  '+': (x, y) => loose(OF_SUMS, `${x('sum')} + ${y('subtrahend')}`),
  '-': (x, y) => loose(OF_SUMS, `${x('sum')} - ${y('subtrahend')}`),
  '*': (x, y) => loose(OF_PRODUCTS, `${x('factor')}*${y('divisor')}`),
  '/': (x, y) => loose(OF_PRODUCTS, `${x('factor')}/${y('divisor')}`),
  '^': (base, exponent) => loose(['base'], `${base('base')}^${folded(exponent, TEXTS)!('exponent')}`),
  call: (name, args) => {
    if (name === "'") return () => `${args[0]('base')}'`;
    const parts = args.map((arg) => arg('sum'));
    if (name === '[') return () => `[${parts.join(', ')}]`;
    // Subsystems: A:B|C.
    return () => (name === ':' || name === '|' ? parts.join(name) : `${name}(${parts.join(', ')})`);
  },
  ket: (label) => () => `|${label}>`,
  dyad:
    ({ ket, bra, subsystem }) =>
    () =>
      `|${ket}><${bra}|${subsystem === undefined ? '' : `_${subsystem}`}`,
};

/** Text of a parse tree of a formula, which `parseTree` reads back: `2*g/(r + 1)`. */
export function treeText(tree: Tree): string {
  return folded(tree, TEXTS)!('sum');
}
