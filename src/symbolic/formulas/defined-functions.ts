import { ELEMENTARY_FUNCTIONS, functionNamed } from './elementary-functions.ts';
import { parseTree } from './syntax.ts';
import { partsOf, type Tree } from './tree.ts';

const FORMULAS: ReadonlyMap<string, Tree> = new Map(
  Object.entries(ELEMENTARY_FUNCTIONS).flatMap(([name, { formula }]) =>
    formula === undefined ? [] : [[name, parseTree(formula)] as const],
  ),
);

/** Formula in x for which a function stands: `1 - 2/(exp(2*x) + 1)` for tanh. */
export function formulaOfFunction(name: string): Tree | undefined {
  return FORMULAS.get(name);
}

/** Has a function a value in every arithmetic? Those of angles have none. */
export function isInArithmetics(word: string): boolean {
  const areAll = (tree: Tree): boolean =>
    (tree.kind !== 'call' || isInArithmetics(tree.name)) && partsOf(tree).every(areAll);
  const formula = FORMULAS.get(word);
  return formula === undefined ? functionNamed(word)?.value !== undefined : areAll(formula);
}
