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
import { derivedQuantity } from './derived-quantity.ts';
import {
  malformed,
  type Part,
  type Relation,
  type Split,
  splitAtRelations,
  type StatedQuantity,
} from './statement-parts.ts';

export type { Relation } from './statement-parts.ts';

/** Two formulas in a relation. */
export interface Comparison {
  readonly relation: Relation;
  readonly left: ClosedForm;
  readonly right: ClosedForm;
  readonly text: string;
  /** Polynomial whose sign is known to be that of left − right; for `negativity > 0` with one eigenvalue that can be negative. */
  readonly sign?: Polynomial;
  /** What was written for the two. */
  readonly sides?: readonly [Side, Side];
}

/** A formula as it was written, with the closed forms of the quantities in it. */
export interface Side extends Part {
  readonly given: ReadonlyMap<string, ClosedForm>;
}

/** `a <= b`, `a < b < c`, or `a > 0 iff b > 0`. */
export type Statement = (
  | { readonly kind: 'comparisons'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'equivalence'; readonly sides: readonly [Comparison, Comparison] }
) & {
  /** The model with all functions of parameters that occur in the statement. */
  readonly common: CommonField;
};

/** A quantity without a closed form, of which a statement can say nothing. */
export class UnknownQuantity extends Error {}

const EQUIVALENCE = /\s+(?:if\s+and\s+only\s+if|iff)\s+|\s*(?:<=>|<->|⇔|⟺)\s*/;

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
  const common = commonField(
    model,
    pieces.flatMap(({ parts }) => parts.map((part) => treeOf(part, 'claim'))),
  );
  const lists = pieces.map((piece, k) => comparisonsOf(derivation, common, piece, sides[k], text));
  if (lists.length === 1) return { kind: 'comparisons', comparisons: lists[0], common };
  if (lists.length === 2 && lists.every((list) => list.length === 1)) {
    return { kind: 'equivalence', sides: [lists[0][0], lists[1][0]], common };
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
  const trees = pieces.map((part) => treeOf(part, 'quantities'));
  const common = commonField(model, trees);
  const formulas = pieces.map((part, k) => ({
    tree: trees[k],
    form: formOf(common, sideOf(derivation, common, part), 'quantities'),
    quantities: quantitiesOf(part),
  }));
  return { model: common.model, formulas };
}

/** Quantities that a text names. */
export function quantitiesIn(text: string, parameters: readonly string[]): readonly string[] {
  return text
    .split(EQUIVALENCE)
    .flatMap((side) => splitAtRelations(side, text, parameters).parts)
    .flatMap(quantitiesOf);
}

function quantitiesOf({ quantities }: Part): readonly string[] {
  return [...quantities.values()].map(({ quantity }) => quantity);
}

function treeOf({ text, quantities }: Part, argument: Argument): Tree {
  return parseTree(text, argument, () => true, [...quantities.keys()]);
}

function comparisonsOf(
  derivation: Derivation,
  common: CommonField,
  { parts, relations }: Split,
  side: string,
  whole: string,
): readonly Comparison[] {
  if (relations.length === 0) throw malformed(whole, `there is no relation in ${JSON.stringify(side.trim())}`);
  const sides = parts.map((part) => sideOf(derivation, common, part));
  const forms = sides.map((written) => formOf(common, written, 'claim'));
  const isSame = common.model === derivation.model;
  return relations.map((relation, k) => {
    // what decides N > 0 says nothing about N >= 0, which always holds
    const decides = relation === '>' || relation === '<=';
    const sign = decides && isSame ? signOf(derivation, parts[k], parts[k + 1]) : undefined;
    return {
      relation,
      left: forms[k],
      right: forms[k + 1],
      text: `${parts[k].text} ${relation} ${parts[k + 1].text}`,
      sides: [sides[k], sides[k + 1]] as const,
      ...(sign === undefined ? {} : { sign }),
    };
  });
}

/** The name that errors have for a text. */
type Argument = 'claim' | 'quantities';

function sideOf(derivation: Derivation, common: CommonField, part: Part): Side {
  const given = [...part.quantities].map(
    ([written, quantity]) => [written, common.form(quantityForm(derivation, quantity))] as const,
  );
  return { ...part, given: new Map(given) };
}

function formOf({ model }: CommonField, { text, given }: Side, argument: Argument): ClosedForm {
  return parseClosedForm(model.arithmetic.field, text, argument, given);
}

/**
 * Closed form of a quantity in a statement.
 *
 * @throws {FormatError} where it is not real; {UnknownQuantity} where there is none
 */
export function quantityForm(derivation: Derivation, { quantity, part }: StatedQuantity): ClosedForm {
  const derived = derivedQuantity(derivation, quantity);
  const { field } = derivation.model.arithmetic;
  if (derived.kind === 'unknown') throw new UnknownQuantity(`${quantity}: ${derived.reason}`);
  if (derived.kind === 'real') {
    if (part === 'im') return rationalForm(field.zero);
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
function signOf({ negativity }: Derivation, left: Part, right: Part): Polynomial | undefined {
  const condition = negativity?.condition;
  return left.text === 'negativity' && right.text === '0' && typeof condition === 'object' ? condition : undefined;
}
