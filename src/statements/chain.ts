import type { Relation } from '../claims/relation.ts';
import type { Real } from '../matrix/interface.ts';
import { parsePlacedTree, type PlacedTree, type Tree } from '../symbolic/formulas/syntax.ts';
import { treeLatex } from '../symbolic/formulas/tree-latex.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import { ELEMENTARY, termOf } from './compile.ts';
import { called, decimal, type Expression, method, reduced } from './expressions.ts';
import { nearestAdvice } from './nearest.ts';
import { sumOf } from './operator-terms.ts';
import { partiesIn } from './parties.ts';
import { FUNCTION_NAMES, quantityNamed } from './quantities.ts';
import { requireHermitian, tight } from './quantity.ts';
import { pointedAt, pointing, senseless } from './senseless.ts';
import type { ChainPiece, Piece } from './sentence.ts';
import { kindOf, type Scope, type Term } from './terms.ts';

/** Relations of statements; strict ones are premises. */
export type RelationSign = Relation['symbol'] | '>' | '<';

/** Numbers in a relation. */
export interface Comparison {
  readonly symbol: RelationSign;
  readonly left: Expression<Real>;
  readonly right: Expression<Real>;
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
  const latex = parts.map(({ tree }) => treeLatex(tree, (name, args) => ownLatex(name, args, scope)));
  return {
    text: parts.map(({ tree }, k) => (k === 0 ? '' : ` ${relations[k - 1]} `) + treeText(tree)).join(''),
    latex: latex.map((side, k) => (k === 0 ? '' : ` ${LATEX[relations[k - 1]]} `) + side).join(''),
    trees: parts.map(({ tree }) => tree),
    relations,
    comparisons,
  };
}

/** What a part of a text says that has no relation. @throws {FormatError} where it makes no sense, with the place */
export function sideOf(piece: Piece, scope: Scope): { readonly part: PlacedTree; readonly term: Term } {
  const part = placedTree(piece, scope);
  return { part, term: termOf(part, piece.source, scope) };
}

/** Two numbers, or two Hermitian operators, in a relation. */
function comparison(symbol: RelationSign, left: Term, right: Term): Comparison {
  if (left.type === 'operator' || right.type === 'operator') return operatorComparison(symbol, left, right);
  const [a, b] = [left, right].map((term, argument) => {
    if (term.type === 'number') return term.value;
    throw senseless('compare numbers or operators', `there is ${kindOf(term)}`, { argument });
  });
  return { symbol, left: a, right: b };
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
  const zero = decimal('0');
  const difference = X !== undefined && Y !== undefined ? sumOf(X, Y, 'minus').value : (X ?? Y)!.value;
  if (symbol === '=') return { symbol, left: method(difference, 'squaredNorm'), right: zero };
  // X ≥ Y and 0 ≤ Y read alike: one eigenvalue of the larger minus the smaller is the smallest.
  const isStrict = symbol === '>' || symbol === '<';
  const isFromAbove = (symbol === '≥' || symbol === '>') === (X !== undefined);
  const eigenvalues = method(called('spectral', difference), 'eigenvalues');
  return isFromAbove
    ? { symbol: isStrict ? '>' : '≥', left: reduced(eigenvalues, 'minimum'), right: zero }
    : { symbol: isStrict ? '<' : '≤', left: reduced(eigenvalues, 'maximum'), right: zero };
}

/** Tree of a side, in which functions are known ones. */
function placedTree({ source, from, to }: Piece, { names }: Scope): PlacedTree {
  const maps = [...names].flatMap(([name, term]) =>
    term.type === 'channel' || term.type === 'generator' || (term.type === 'operator' && term.isUnitary) ? [name] : [],
  );
  const functions = new Set([...FUNCTION_NAMES.filter((name) => !names.has(name)), ...maps]);
  for (const { 1: name, index } of source.text.slice(from, to).matchAll(/(?<![\w.])([A-Za-z]\w*)\s*\(/g)) {
    if (functions.has(name) || names.has(name) || (ELEMENTARY as readonly string[]).includes(name)) continue;
    const advice = nearestAdvice(name, [...functions, ...ELEMENTARY]);
    throw pointedAt(
      source,
      from + index,
      senseless('use functions that `clausius explain` lists', `there is ${name}`, { advice }),
    );
  }
  return parsePlacedTree(source.text, [from, to], source.argument, (name) => names.has(name), { functions });
}

function ownLatex(name: string, args: readonly string[], { parties, names }: Scope): string | undefined {
  if (args.length === 0) return names.has(name) || partiesIn(name, parties) === undefined ? undefined : name;
  if (name === ':') return args.join('{:}');
  if (name === '|') return args.join('|');
  if (name === "'") return `${tight(args[0])}^{\\dagger}`;
  if (name === '[') return `[${args.join(', ')}]`;
  if (names.has(name)) return `${name}(${args.join(', ')})`;
  return quantityNamed(name)?.latex(args);
}
