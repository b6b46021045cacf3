import type { Quadratic } from '../../exact/integers/algebraic-extension.ts';
import type { Polynomial } from '../../exact/polynomials/polynomial.ts';
import type { RationalFunction } from '../../exact/polynomials/rational-function.ts';
import { FormatError } from '../../matrix/errors.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import { parseTree } from '../formulas/syntax.ts';
import type { Tree } from '../formulas/tree.ts';
import { type ClosedForm, rationalForm } from '../formulas/closed-form.ts';
import { meaningOf } from '../formulas/parameter-functions.ts';
import type { Derivation } from '../models/derive.ts';
import type { Model } from '../models/model.ts';
import { type CommonField, commonField } from './claimed-functions.ts';
import { CATALOGUE, quantityPattern } from '../quantities/catalogue.ts';
import { derivedQuantity } from './derived-quantity.ts';

/** Relation between two formulas. */
export type Relation = '=' | '!=' | '<=' | '>=' | '<' | '>';

/** Two formulas in a relation. */
export interface Comparison {
  readonly relation: Relation;
  readonly left: ClosedForm;
  readonly right: ClosedForm;
  readonly text: string;
  /** Polynomial whose sign is known to be that of left − right; for `negativity > 0` with one eigenvalue that can be negative. */
  readonly sign?: Polynomial;
}

/** `a <= b`, `a < b < c`, or `a > 0 iff b > 0`. */
export type Statement = (
  | { readonly kind: 'comparisons'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'equivalence'; readonly sides: readonly [Comparison, Comparison] }
) & {
  /** The model with all functions of parameters that occur in the statement. */
  readonly model: Model;
};

/** A quantity without a closed form, of which a statement can say nothing. */
export class UnknownQuantity extends Error {}

const EQUIVALENCE = /\s+(?:if\s+and\s+only\s+if|iff)\s+|\s*(?:<=>|<->|⇔|⟺)\s*/;
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

/**
 * Statement of a text: formulas in the parameters and the quantities of `QUANTITIES`, in relations.
 *
 * @throws {FormatError} where the text makes no sense; {UnknownQuantity} for a quantity without a closed form
 */
export function statementOf(derivation: Derivation, text: string): Statement {
  const sides = text.split(EQUIVALENCE);
  const { model } = derivation;
  const names = [...model.arithmetic.field.variables, ...meaningOf(model.arithmetic.field).named.keys()];
  const pieces = sides.map((side) => splitAtRelations(side, text, names));
  const formulas = pieces.flatMap(({ parts }) => parts.map((part) => parseTree(writtenIn(part, names).text, 'claim')));
  const common = commonField(model, formulas);
  const lists = pieces.map((piece, k) => comparisonsOf(derivation, common, piece, sides[k], text));
  if (lists.length === 1) return { kind: 'comparisons', comparisons: lists[0], model: common.model };
  if (lists.length === 2 && lists.every((list) => list.length === 1)) {
    return { kind: 'equivalence', sides: [lists[0][0], lists[1][0]], model: common.model };
  }
  throw malformed(text, 'it has more than one relation on a side of an equivalence, or more than one equivalence');
}

/** A formula in which quantities may occur. */
export interface StatedFormula {
  readonly tree: Tree;
  readonly form: ClosedForm;
  /** The quantities that occur in it. */
  readonly quantities: readonly string[];
}

/**
 * Formulas as they stand in statements, over one field.
 *
 * @throws {FormatError} where a text makes no sense; {UnknownQuantity} for a quantity without a closed form
 */
export function formulasOf(
  derivation: Derivation,
  texts: readonly string[],
): { readonly model: Model; readonly formulas: readonly StatedFormula[] } {
  const { model } = derivation;
  const names = [...model.arithmetic.field.variables, ...meaningOf(model.arithmetic.field).named.keys()];
  const pieces = texts.map((text) => {
    const { parts, relations } = splitAtRelations(text, text, names);
    if (relations.length === 0) return parts[0];
    throw new FormatError({
      argument: 'quantities',
      expected: 'be formulas',
      received: `there is a relation in ${text}`,
    });
  });
  const trees = pieces.map((part) => parseTree(writtenIn(part, names).text, 'quantities'));
  const common = commonField(model, trees);
  const formulas = pieces.map((part, k) => ({
    tree: trees[k],
    form: formOf(derivation, common, part, 'quantities'),
    quantities: part.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.quantity])),
  }));
  return { model: common.model, formulas };
}

/** Quantities that a text names. */
export function quantitiesIn(text: string, parameters: readonly string[]): readonly string[] {
  return text
    .split(EQUIVALENCE)
    .flatMap((side) => splitAtRelations(side, text, parameters).parts)
    .flatMap((part) => part.filter((piece) => typeof piece !== 'string').map(({ quantity }) => quantity));
}

function malformed(text: string, received: string): FormatError {
  return new FormatError({
    argument: 'claim',
    expected: 'be a statement such as "purity >= 1/4" or "negativity > 0 iff r > 2*g"',
    received: `in ${JSON.stringify(text)} ${received}`,
  });
}

function comparisonsOf(
  derivation: Derivation,
  common: CommonField,
  { parts, relations, texts }: Split,
  side: string,
  whole: string,
): readonly Comparison[] {
  if (relations.length === 0) throw malformed(whole, `there is no relation in ${JSON.stringify(side.trim())}`);
  const forms = parts.map((part) => formOf(derivation, common, part, 'claim'));
  const isSame = common.model === derivation.model;
  return relations.map((relation, k) => {
    // what decides N > 0 says nothing about N >= 0, which always holds
    const decides = relation === '>' || relation === '<=';
    const sign = decides && isSame ? signOf(derivation, parts[k], parts[k + 1]) : undefined;
    return {
      relation,
      left: forms[k],
      right: forms[k + 1],
      text: `${texts[k]} ${relation} ${texts[k + 1]}`,
      ...(sign === undefined ? {} : { sign }),
    };
  });
}

/** Text, or a quantity with the function that is applied to it. */
type Piece = string | { readonly quantity: string; readonly part: 'abs' | 're' | 'im' | undefined };

interface Split {
  readonly parts: readonly (readonly Piece[])[];
  readonly relations: readonly Relation[];
  readonly texts: readonly string[];
}

/** Where an operand is expected, `<` begins an expectation value; behind one it is a relation. */
function splitAtRelations(side: string, whole: string, parameters: readonly string[]): Split {
  const [parts, relations, texts]: [Piece[][], Relation[], string[]] = [[[]], [], ['']];
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
    const found = expectsOperand ? quantityAt(rest, parameters) : undefined;
    if (found !== undefined) {
      parts.at(-1)!.push({ quantity: found.quantity, part: found.part });
      take(found.length);
      expectsOperand = false;
      continue;
    }
    const relation = RELATIONS.find(([symbol]) => rest.startsWith(symbol));
    if (relation !== undefined) {
      if (expectsOperand) throw malformed(whole, `"${relation[0]}" stands where a formula is expected`);
      relations.push(relation[1]);
      at += relation[0].length;
      parts.push([]);
      texts.push('');
      expectsOperand = true;
      continue;
    }
    const piece = take(/^(?:\w+|\s+|.)/s.exec(rest)![0].length);
    parts.at(-1)!.push(piece);
    if (piece.trim() !== '') expectsOperand = /^[-+*/^(,]$/.test(piece);
  }
  return { parts, relations, texts: texts.map((text) => text.trim()) };
}

/** Quantities by their names, with an index in brackets where they have one. */
const NAMES = [/^rho\[\d+\]\[\d+\]/, /^(?:negativity|production)(?!\w)/, ...CATALOGUE.map(quantityPattern)];

/** The quantity at the beginning of a text, also inside abs(…), re(…) and im(…). */
function quantityAt(
  text: string,
  parameters: readonly string[],
): { readonly quantity: string; readonly part: 'abs' | 're' | 'im' | undefined; readonly length: number } | undefined {
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

/** The formula over the parameters and one more variable for each quantity, in which their closed forms are put. */
function formOf(
  derivation: Derivation,
  common: CommonField,
  pieces: readonly Piece[],
  argument: 'claim' | 'quantities',
): ClosedForm {
  const { field } = common.model.arithmetic;
  const { text, quantities } = writtenIn(pieces, [...field.variables, ...meaningOf(field).named.keys()]);
  const images = new Map(
    [...quantities].map(([name, { quantity, part }]) => [name, common.form(quantityForm(derivation, quantity, part))]),
  );
  return parseClosedForm(field, text, argument, images);
}

/** The formula with a name for each quantity. */
function writtenIn(
  pieces: readonly Piece[],
  taken: readonly string[],
): { readonly text: string; readonly quantities: ReadonlyMap<string, Exclude<Piece, string>> } {
  const quantities = new Map<string, Exclude<Piece, string>>();
  const text = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    let name = `quantity${quantities.size + 1}`;
    while (taken.includes(name)) name += '_';
    quantities.set(name, piece);
    return `(${name})`;
  });
  return { text: text.join(''), quantities };
}

function quantityForm(derivation: Derivation, quantity: string, part: 'abs' | 're' | 'im' | undefined): ClosedForm {
  const derived = derivedQuantity(derivation, quantity);
  const { field } = derivation.model.arithmetic;
  if (derived.kind === 'unknown') throw new UnknownQuantity(`${quantity}: ${derived.reason}`);
  if (derived.kind === 'real') {
    return part === 'abs' ? { kind: 'function', name: 'abs', args: [derived.form] } : derived.form;
  }
  const { a, b } = derived.value;
  if (part === 'im') return rationalForm(b);
  if (part === 'abs') return modulus(derivation, derived.value);
  if (part === 're' || field.isZero(b)) return rationalForm(a);
  throw malformed(quantity, 'the value is not real; write re(…), im(…) or abs(…) of it');
}

function modulus({ model }: Derivation, { a, b }: Quadratic<RationalFunction>): ClosedForm {
  const { field } = model.arithmetic;
  const part = [a, b].find((other) => field.isZero(other));
  if (part !== undefined) return { kind: 'function', name: 'abs', args: [rationalForm(part === a ? b : a)] };
  const square = field.add(field.mul(a, a), field.mul(b, b));
  return { kind: 'function', name: 'sqrt', args: [rationalForm(square)] };
}

/** For `negativity > 0` the polynomial that decides it, if there is one. */
function signOf({ negativity }: Derivation, left: readonly Piece[], right: readonly Piece[]): Polynomial | undefined {
  const bare = left.filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
  const isNegativity = bare.length === 1 && typeof bare[0] !== 'string' && bare[0].quantity === 'negativity';
  const isZero = right.every((piece) => typeof piece === 'string') && /^\s*0\s*$/.test(right.join(''));
  const condition = negativity?.condition;
  return isNegativity && isZero && typeof condition === 'object' ? condition : undefined;
}
