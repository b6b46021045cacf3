import { ELEMENTARY_FUNCTIONS, functionName, functionNamed } from './elementary-functions.ts';
import { parseTree } from './syntax.ts';
import { partsOf, type Tree } from './tree.ts';

const FORMULAS: ReadonlyMap<string, Tree> = new Map(
  Object.entries(ELEMENTARY_FUNCTIONS).flatMap(([name, { formula }]) =>
    formula === undefined ? [] : [[name, parseTree(formula)] as const],
  ),
);

/** Formula in x for which a function stands: `1 - 2/(exp(2*x) + 1)` for tanh. */
export function formulaOfFunction(word: string): Tree | undefined {
  return FORMULAS.get(functionName(word));
}

/** Is a function one of those that are known, or made of them alone? */
export function isMadeOf(word: string, isKnown: (name: string) => boolean): boolean {
  const areAll = (tree: Tree): boolean =>
    (tree.kind !== 'call' || isMadeOf(tree.name, isKnown)) && partsOf(tree).every(areAll);
  const formula = FORMULAS.get(functionName(word));
  return formula === undefined ? isKnown(functionName(word)) : areAll(formula);
}

/** Has a function a value in every arithmetic? Those of angles have none. */
export function isInArithmetics(word: string): boolean {
  return isMadeOf(word, (name) => functionNamed(name)?.value !== undefined);
}
