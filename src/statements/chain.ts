import type { Relation } from '../claims/relation.ts';
import type { Real } from '../matrix/interface.ts';
import { parsePlacedTree, type PlacedTree } from '../symbolic/formulas/syntax.ts';
import type { Tree } from '../symbolic/formulas/tree.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import { ELEMENTARY, termOf } from './compile.ts';
import { called, type Expression, extreme, method, plain } from './expressions.ts';
import { nearestAdvice } from './nearest.ts';
import { sumOf } from './operator-terms.ts';
import { FUNCTION_NAMES } from './quantities.ts';
import { requireHermitian } from './quantity.ts';
import { sideLatex } from './side-latex.ts';
import { pointedAt, pointing, senseless } from './senseless.ts';
import type { ChainPiece, Piece } from './sentence.ts';
import { kindOf, type Scope, type Term, writtenOut } from './terms.ts';

/** Relations of statements; strict ones are premises. */
type RelationSign = Relation['symbol'] | '>' | '<';

/** Numbers in a relation. */
interface Comparison {
  readonly symbol: RelationSign;
  readonly left: Expression<Real>;
  readonly right: Expression<Real | number>;
}

/** Sides in relations: `a ≥ b`, or `a ≤ b ≤ c`. */
export interface Chain {
  readonly text: string;
  readonly latex: string;
  readonly trees: readonly Tree[];
  readonly relations: readonly RelationSign[];
  readonly comparisons: readonly Comparison[];
}

const SYMBOLS: Readonly<Record<string, RelationSign>> = {
  '>=': '≥',
  '≥': '≥',
  '<=': '≤',
  '≤': '≤',
  '=': '=',
  '==': '=',
  '>': '>',
  '<': '<',
};
const LATEX: Readonly<Record<RelationSign, string>> = {
  '≥': String.raw`\ge`,
  '≤': String.raw`\le`,
  '=': '=',
  '>': '>',
  '<': '<',
};

/** What a chain of relations says. @throws {FormatError} where it makes no sense, with the place */
export function chainOf(
  { source, from, to, signs }: ChainPiece,
  scope: Scope,
  role: 'conclusion' | 'premise' = 'conclusion',
): Chain {
  if (signs.length === 0) {
    const written = JSON.stringify(source.text.slice(from, to).trim());
    throw pointedAt(source, from, senseless('have a relation, such as S(AB) >= S(A)', `there is ${written}`));
  }
  const relations = signs.map(({ sign, at }) => {
    const symbol = SYMBOLS[sign];
    if (role === 'premise' || (symbol !== '>' && symbol !== '<')) return symbol;
    const advice = `Write ${sign}= instead; a strict relation may be a premise behind "if".`;
    throw pointedAt(source, at, senseless('conclude relations >=, <= and =', `there is "${sign}"`, { advice }));
  });
  const starts = [from, ...signs.map(({ sign, at }) => at + sign.length)];
  const ends = [...signs.map(({ at }) => at), to];
  const sides = starts.map((start, k) => sideOf({ source, from: start, to: ends[k] }, scope));
  const [parts, terms] = [sides.map(({ part }) => part), sides.map(({ term }) => term)];
  const comparisons = relations.map((symbol, k) =>
    pointing(
      source,
      ({ details: { argument = 0 } }) => parts[k + argument].placeOf(parts[k + argument].tree),
      () => comparison(symbol, terms[k], terms[k + 1]),
    ),
  );
  const latex = sides.map(({ part: { tree }, subsystems }) => sideLatex(tree, scope, subsystems));
  return {
    text: parts.map(({ tree }, k) => (k === 0 ? '' : ` ${relations[k - 1]} `) + treeText(tree)).join(''),
    latex: latex.map((side, k) => (k === 0 ? '' : ` ${LATEX[relations[k - 1]]} `) + side).join(''),
    trees: parts.map(({ tree }) => tree),
    relations,
    comparisons,
  };
}

/** What a part of a text says that has no relation. @throws {FormatError} where it makes no sense, with the place */
export function sideOf(piece: Piece, scope: Scope): Side {
  const part = placedTree(piece, scope);
  const subsystems = new Map<Tree, readonly number[]>();
  return { part, subsystems, term: termOf(part, piece.source, scope, subsystems) };
}

interface Side {
  readonly part: PlacedTree;
  readonly term: Term;
  /** On which subsystems its operators act. */
  readonly subsystems: ReadonlyMap<Tree, readonly number[]>;
}

/** Two numbers, or two Hermitian operators, in a relation. */
function comparison(symbol: RelationSign, left: Term, right: Term): Comparison {
  if (left.type === 'operator' || right.type === 'operator') return operatorComparison(symbol, left, right);
  const [a, b] = [left, right].map((term, argument) => {
    if (term.type === 'number') return term;
    throw senseless('compare numbers or operators', `there is ${kindOf(term)}`, { argument });
  });
  const bound = writtenOut(b);
  return { symbol, left: a.value, right: bound === undefined ? b.value : plain(bound) };
}

/** X ≥ Y where no eigenvalue of X − Y is negative, X > Y where all are positive, X = Y where ‖X − Y‖₂² = 0. */
function operatorComparison(symbol: RelationSign, left: Term, right: Term): Comparison {
  const [X, Y] = [left, right].map((term, argument) => {
    if (term.type === 'number' && term.literal?.numerator === 0n) return undefined;
    if (term.type !== 'operator')
      throw senseless('compare an operator with operators or with 0', `there is ${kindOf(term)}`, { argument });
    if (symbol !== '=') requireHermitian(`X ${symbol} Y`, term, argument);
    return term;
  });
  const zero = plain(0);
  const difference = X !== undefined && Y !== undefined ? sumOf(X, Y, 'minus').value : (X ?? Y)!.value;
  if (symbol === '=') return { symbol, left: method(difference, 'squaredNorm'), right: zero };
  // X ≥ Y and 0 ≤ Y read alike: one eigenvalue of the larger minus the smaller is the smallest.
  const isStrict = symbol === '>' || symbol === '<';
  const isFromAbove = (symbol === '≥' || symbol === '>') === (X !== undefined);
  const eigenvalues = method(called('spectral', difference), 'eigenvalues');
  return isFromAbove
    ? { symbol: isStrict ? '>' : '≥', left: extreme(eigenvalues, 'smallest'), right: zero }
    : { symbol: isStrict ? '<' : '≤', left: extreme(eigenvalues, 'largest'), right: zero };
}

/** Known functions, and maps that are declared. */
export function functionsIn(names: Scope['names']): Scope['functions'] {
  const maps = [...names].flatMap(([name, term]) =>
    term.type === 'channel' || term.type === 'generator' || (term.type === 'operator' && term.isUnitary) ? [name] : [],
  );
  return new Set([...FUNCTION_NAMES.filter((name) => !names.has(name)), ...maps]);
}

/** Tree of a side, in which functions are known ones. */
function placedTree({ source, from, to }: Piece, { names, functions }: Scope): PlacedTree {
  for (const { 1: name, index } of source.text.slice(from, to).matchAll(/(?<![\w.])([A-Za-z]\w*)\s*\(/g)) {
    if (functions.has(name) || names.has(name) || ELEMENTARY.has(name)) continue;
    const advice = nearestAdvice(name, [...functions, ...ELEMENTARY]);
    throw pointedAt(
      source,
      from + index,
      senseless('use functions that `clausius explain` lists', `there is ${name}`, { advice }),
    );
  }
  return parsePlacedTree(source.text, [from, to], source.argument, (name) => names.has(name), { functions });
}
