import { FormatError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import type { Tree } from '../symbolic/formulas/tree.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import { sideOf } from './chain.ts';
import type { Expression } from './expressions.ts';
import { pointedAt, senseless, type Source } from './senseless.ts';
import { kindOf, type Scope } from './terms.ts';

/** One number of a list such as `S(A), N(A:B)`. */
export interface ListedQuantity {
  /** As statements write it. */
  readonly text: string;
  readonly value: Expression<Real>;
  /** Does it need brackets in a product? */
  readonly isSum: boolean;
}

/** Numbers of a list that is separated by commas. @throws {FormatError} where one makes no sense or occurs twice, with the place */
export function quantityList(text: string, scope: Scope): readonly ListedQuantity[] {
  const source: Source = { argument: 'quantities', text };
  const found: ListedQuantity[] = [];
  for (const [from, to] of commaSeparated(text)) {
    const place = from + (text.slice(from, to).length - text.slice(from, to).trimStart().length);
    if (place === to) throw pointedAt(source, place, senseless('list numbers such as S(A), S(AB)', 'one is missing'));
    const { part, term } = sideOf({ source, from, to }, scope);
    if (term.type !== 'number') throw pointedAt(source, place, senseless('list numbers', `there is ${kindOf(term)}`));
    const written = treeText(part.tree);
    if (found.some((other) => other.text === written))
      throw pointedAt(source, place, senseless('list each number once', `${written} occurs twice`));
    found.push({ text: written, value: term.value, isSum: isSum(part.tree) });
  }
  if (found.length > 1) return found;
  throw new FormatError({ argument: 'quantities', expected: 'be two or more', received: `there is ${found[0].text}` });
}

/** Does a formula need brackets in a product? */
export function isSum(tree: Tree): boolean {
  return tree.kind === 'negative' || (tree.kind === 'binary' && (tree.operator === '+' || tree.operator === '-'));
}

/** Parts between the commas that stand in no brackets, by their places. */
export function commaSeparated(text: string): readonly (readonly [from: number, to: number])[] {
  const commas: number[] = [];
  let depth = 0;
  for (const { 0: character, index } of text.matchAll(/[()[\],]/g)) {
    if ('(['.includes(character)) depth++;
    else if (')]'.includes(character)) depth--;
    else if (depth === 0) commas.push(index);
  }
  const starts = [0, ...commas.map((at) => at + 1)];
  return starts.map((from, k) => [from, commas[k] ?? text.length]);
}
