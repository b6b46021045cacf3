import { type Binary, partsOf, type Tree, withParts } from './tree.ts';
import { treeText } from './tree-text.ts';

/** A formula with one part changed, and what was changed. */
interface Edit {
  readonly tree: Tree;
  readonly before: string;
  readonly after: string;
}

/** Longest text of an operation that is shown around a number or name. */
const SHORT = 24;

/**
 * Formulas that differ from a given one in one place, as a slip of the pen does: a sign, a number, an exponent, a name, a term or
 * factor too many, a factor of two. The likeliest slips come first.
 */
export function treeEdits(tree: Tree, names: readonly string[]): readonly Edit[] {
  const found: { readonly rank: number; readonly edit: Edit }[] = [];
  const visit = (part: Tree, place: (changed: Tree) => Tree, context: (changed: Tree) => Tree): void => {
    const change = (rank: number, changed: Tree): void => {
      found.push({
        rank,
        edit: { tree: place(changed), before: treeText(context(part)), after: treeText(context(changed)) },
      });
    };
    for (const [rank, changed] of changesOf(part, names)) change(rank, changed);
    const inside = (child: Tree, rebuild: (changed: Tree) => Tree): void => {
      // a number or name is shown with the operation that it stands in
      const isSmall = child.kind === 'number' || child.kind === 'name';
      const isShort = part.kind === 'binary' && treeText(part).length <= SHORT;
      visit(child, (changed) => place(rebuild(changed)), isSmall && isShort ? rebuild : (changed) => changed);
    };
    const parts = partsOf(part);
    parts.forEach((child, k) => inside(child, (changed) => withParts(part, parts.with(k, changed))));
  };
  visit(
    tree,
    (changed) => changed,
    (changed) => changed,
  );
  return found.toSorted((a, b) => a.rank - b.rank).map(({ edit }) => edit);
}

/** Functions that are taken for each other. */
const PARTNERS = [
  ['tanh', 'coth'],
  ['cos', 'sin'],
  ['cosh', 'sinh'],
  ['tan', 'cot'],
] as const;

const number = (value: number): Tree => ({ kind: 'number', text: String(value) });
const two = number(2);

/** Changes of one part, each with its rank. */
function changesOf(part: Tree, names: readonly string[]): readonly (readonly [rank: number, changed: Tree])[] {
  switch (part.kind) {
    case 'number': {
      const value = Number(part.text);
      if (!Number.isInteger(value)) return [];
      const others = [2 * value, value / 2, value + 1, value - 1, 4 * value, value / 4];
      return others.filter((x) => Number.isInteger(x) && x !== value && x >= 0).map((x) => [1, number(x)] as const);
    }
    case 'name':
      return [
        ...names.filter((name) => name !== part.name).map((name) => [3, { kind: 'name', name }] as const),
        ...scaled(part),
        [2, binary('^', part, two)],
      ];
    case 'negative':
      return [[0, part.of], ...scaled(part)];
    case 'call': {
      const [first] = part.args;
      const unwrapped: (readonly [number, Tree])[] = part.args.length === 1 ? [[4, first]] : [];
      const turned: (readonly [number, Tree])[] =
        part.name === 'exp' && first.kind !== 'negative'
          ? [[0, { ...part, args: [{ kind: 'negative', of: first }] }]]
          : PARTNERS.flatMap(([one, other]) =>
              part.name === one || part.name === other
                ? [[2, { ...part, name: part.name === one ? other : one }] as const]
                : [],
            );
      return [...turned, ...unwrapped, ...scaled(part)];
    }
    case 'binary':
      return changesOfBinary(part);
    default:
      return [];
  }
}

function changesOfBinary(part: Binary): readonly (readonly [rank: number, changed: Tree])[] {
  const { operator, left, right } = part;
  switch (operator) {
    case '+':
    case '-':
      return [
        [0, { ...part, operator: operator === '+' ? '-' : '+' }],
        [0, { ...part, left: { kind: 'negative', of: left } }],
        [4, left],
        [4, right],
        ...scaled(part),
      ];
    case '*':
      return [
        [3, { ...part, operator: '/' }],
        [4, left],
        [4, right],
        [2, binary('^', part, two)],
      ];
    case '/':
      return [
        [2, binary('/', right, left)],
        [3, { ...part, operator: '*' }],
        [4, left],
      ];
    default:
      return [[2, left], [2, binary('^', part, number(-1))], ...scaled(part)];
  }
}

function scaled(part: Tree): readonly (readonly [rank: number, changed: Tree])[] {
  return [
    [2, binary('*', two, part)],
    [2, binary('/', part, two)],
  ];
}

function binary(operator: Binary['operator'], left: Tree, right: Tree): Tree {
  return { kind: 'binary', operator, left, right };
}
