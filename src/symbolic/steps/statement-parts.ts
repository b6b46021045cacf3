import { FormatError } from '../../matrix/errors.ts';
import { plainText } from '../formulas/unicode.ts';
import { CATALOGUE, quantityPattern } from '../quantities/catalogue.ts';

/** Relation between two formulas. */
export type Relation = '=' | '!=' | '<=' | '>=' | '<' | '>';

const RELATIONS: readonly (readonly [string, Relation])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['≤', '<='],
  ['≥', '>='],
  ['!=', '!='],
  ['≠', '!='],
  ['==', '='],
  ['=', '='],
  ['<', '<'],
  ['>', '>'],
];

/** A quantity in a formula, with the function that is applied to it. */
export interface StatedQuantity {
  readonly quantity: string;
  readonly part: 'abs' | 're' | 'im' | undefined;
}

/** A formula as it was written, with the quantities that occur in it by what is written for them. */
export interface Part {
  readonly text: string;
  readonly quantities: ReadonlyMap<string, StatedQuantity>;
}

/** Formulas and the relations between them. */
export interface Split {
  readonly parts: readonly Part[];
  readonly relations: readonly Relation[];
}

/**
 * Formulas of a text without equivalences. Where an operand is expected, `<` begins an expectation value; behind one it is a relation.
 *
 * @param whole the text of which it is a part, for errors
 * @throws {FormatError}
 */
export function splitAtRelations(side: string, whole: string, parameters: readonly string[]): Split {
  const [texts, relations]: [string[], Relation[]] = [[''], []];
  const quantities = [new Map<string, StatedQuantity>()];
  let at = 0;
  let expectsOperand = true;
  const take = (length: number): string => {
    const taken = side.slice(at, at + length);
    at += length;
    texts[texts.length - 1] += taken;
    return taken;
  };
  while (at < side.length) {
    const rest = side.slice(at);
    const found = expectsOperand || !/^[<⟨]/.test(rest) ? quantityAt(rest, parameters) : undefined;
    if (found !== undefined) {
      const { quantity, part, length } = found;
      quantities.at(-1)!.set(plainText(take(length)), { quantity, part });
      expectsOperand = false;
      continue;
    }
    const relation = RELATIONS.find(([symbol]) => rest.startsWith(symbol));
    if (relation !== undefined) {
      if (expectsOperand) throw malformed(whole, `"${relation[0]}" stands where a formula is expected`);
      relations.push(relation[1]);
      at += relation[0].length;
      texts.push('');
      quantities.push(new Map());
      expectsOperand = true;
      continue;
    }
    const piece = take(/^(?:\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\w+|\s+|.)/s.exec(rest)![0].length);
    if (piece.trim() !== '') expectsOperand = /^[-+*/^(,]$/.test(piece);
  }
  if (texts.at(-1)!.trim() === '' && relations.length > 0) throw malformed(whole, 'a formula is missing at the end');
  return { parts: texts.map((text, k) => ({ text: text.trim(), quantities: quantities[k] })), relations };
}

/** Quantities by their names, with an index in brackets where they have one. */
const NAMES = [/^rho\[\d+\]\[\d+\]/, /^(?:negativity|production)(?!\w)/, ...CATALOGUE.map(quantityPattern)];

/** The quantity at the beginning of a text, also inside abs(…), re(…) and im(…). */
function quantityAt(
  written: string,
  parameters: readonly string[],
): (StatedQuantity & { readonly length: number }) | undefined {
  const text = written.replaceAll('⟨', '<').replaceAll('⟩', '>');
  const call = /^(abs|re|im)\s*\(\s*/.exec(text);
  if (call !== null) {
    const inner = quantityAt(text.slice(call[0].length), parameters);
    if (inner === undefined || inner.part !== undefined) return undefined;
    const close = /^\s*\)/.exec(text.slice(call[0].length + inner.length));
    if (close === null) return undefined;
    return { ...inner, part: call[1] as 'abs', length: call[0].length + inner.length + close[0].length };
  }
  const plain = NAMES.map((name) => name.exec(text)?.[0]).find((found) => found !== undefined);
  if (plain !== undefined && !parameters.includes(plain))
    return { quantity: plain, part: undefined, length: plain.length };
  // <|0><0|_1>: the first > at which brackets of a dyad are closed
  const operator = /^<\s*((?:\|[^|<>]+><[^|<>]+\|(?:_\d+)?|[^<>|])+)>/.exec(text);
  if (operator === null) return undefined;
  return { quantity: `<${operator[1].trim()}>`, part: undefined, length: operator[0].length };
}

/** The error of a statement that makes no sense. */
export function malformed(text: string, received: string): FormatError {
  return new FormatError({
    argument: 'claim',
    expected: 'be a statement such as "purity >= 1/4" or "negativity > 0 iff r > 2*g"',
    received: `in ${JSON.stringify(text)} ${received}`,
  });
}
