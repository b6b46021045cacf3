import { claim, type Claim } from '../claims/claim.ts';
import { allOf, atLeast } from '../claims/relation.ts';
import type { Ensembles } from '../ensembles/ensemble-record.ts';
import { basicInequalities } from '../entropic/basic-inequalities.ts';
import { dimensionBound, withDimensions } from '../entropic/dimension-bounds.ts';
import { DIMENSION, type EntropyForm, negated, PRIME } from '../entropic/entropy-form.ts';
import { float64 } from '../float64/matrix.ts';
import { rational } from '../exact/integers/rational.ts';
import { type LinearEntropies, linearEntropies } from '../statements/linear-entropies.ts';
import { type ListedQuantity, quantityList } from '../statements/quantity-list.ts';
import { type DeclaredScope, declaredScope, readStatement, type TypedStatement } from '../statements/text-claim.ts';

/** Numbers between which inequalities are looked for. */
export interface Quantities extends Pick<TypedStatement, 'on' | 'given' | 'if'> {
  /** Numbers as statements write them, separated by commas: `S(A), S(AB), N(A:B)`; also constants, such as `ln(dim(A))`. */
  readonly quantities: string;
}

/** What was read, and what is known of it before anything is drawn. */
export interface Subject extends Pick<DeclaredScope, 'parties' | 'systems' | 'declarations'> {
  readonly asked: Quantities;
  readonly quantities: readonly (ListedQuantity & { readonly isConstant: boolean })[];
  /** Each as a linear form in entropies, or as a coordinate of its own. */
  readonly forms: readonly EntropyForm[];
  /** Basic inequalities of the entropies, their bounds by dimensions, and what premises and types say of them. */
  readonly known: readonly EntropyForm[];
  /** The state of which the entropies are, where there is one. */
  readonly entropies: LinearEntropies | undefined;
  /** Claim of which the parts have the numbers on their left. */
  readonly claim: Claim;
}

/** What is asked for. @throws {FormatError} where it makes no sense, with the place */
export function subjectOf(asked: Quantities): Subject {
  const scope = declaredScope(asked);
  const { parties, systems, declarations } = scope;
  const quantities = quantityList(asked.quantities, scope).map((quantity) => ({
    ...quantity,
    isConstant: !quantity.value.code.includes('drawn.'),
  }));
  const entropies = entropiesOf(asked, scope);
  const forms = quantities.map(({ text }, k) => formOf(text, asked, entropies, systems) ?? coordinate(k));
  return {
    asked,
    parties,
    systems,
    declarations,
    quantities,
    forms,
    known: [
      ...(entropies === undefined ? [] : knownOf(entropies).map((form) => inNumbers(form, entropies, systems))),
      ...quantities.flatMap((quantity, k) => signsOf(quantity, forms[k], systems)),
    ],
    entropies,
    claim: claimOf({ systems, declarations }, quantities),
  };
}

/** Coordinate of a number that is no entropy: its key is above those of entropies and constants. */
function coordinate(k: number): EntropyForm {
  return new Map([[FIRST_COORDINATE + k, rational(1)]]);
}

const FIRST_COORDINATE = 2 ** 50;

/** Entropies of the one state that is drawn, with what is known of them; premises that are not linear in entropies are left out. */
function entropiesOf(
  { on, given, if: premises }: Quantities,
  { parties, declarations: [state, ...others] }: DeclaredScope,
): LinearEntropies | undefined {
  if (others.length > 0 || state.term.type !== 'operator' || state.term.is !== 'state') return undefined;
  const statement = `S(${state.term.on.map((k) => parties[k]).join('')}) >= 0`;
  const typed = { statement, on, ...(given === undefined ? {} : { given }) };
  const under = premises === undefined ? undefined : linearEntropies(readStatement({ ...typed, if: premises }));
  return under ?? linearEntropies(readStatement(typed));
}

/** The form of a number that is linear in entropies. */
function formOf(
  text: string,
  { on, given }: Quantities,
  entropies: LinearEntropies | undefined,
  systems: Subject['systems'],
): EntropyForm | undefined {
  if (entropies === undefined) return undefined;
  const statement = `${text} >= 0`;
  const own = linearEntropies(readStatement({ statement, on, ...(given === undefined ? {} : { given }) }), true);
  if (own?.goals.length !== 1) return undefined;
  const places = own.parties.map((party) => entropies.parties.indexOf(party));
  const moved = (key: number): number => {
    if (key >= PRIME) return key;
    if (key >= DIMENSION) return DIMENSION + places[key - DIMENSION];
    return places.reduce((set, place, k) => (((key >> k) & 1) === 1 ? set | (1 << place) : set), 0);
  };
  return inNumbers(new Map([...own.goals[0]].map(([key, x]) => [moved(key), x])), entropies, systems);
}

/** On one system dimensions are numbers; on several, names of numbers. */
function inNumbers(form: EntropyForm, { places }: LinearEntropies, systems: Subject['systems']): EntropyForm {
  const [system, ...others] = systems;
  if (others.length > 0) return form;
  return withDimensions(
    form,
    places.map((k) => system[k]),
  );
}

function knownOf({ parties, premises }: LinearEntropies): readonly EntropyForm[] {
  return [
    ...basicInequalities(parties.length).flatMap(({ isElemental, form }) => (isElemental ? [form] : [])),
    ...parties.map((_, party) => dimensionBound(party)),
    ...premises.flatMap(({ form, relation }) => (relation === '=' ? [form, negated(form)] : [form])),
  ];
}

/** What the sign of a constant says where it is certain and the same on all systems. */
function signsOf(
  { value, isConstant }: Subject['quantities'][number],
  form: EntropyForm,
  systems: Subject['systems'],
): readonly EntropyForm[] {
  if (!isConstant) return [];
  const signs = new Set(systems.map((dims) => value.of({ drawn: {}, dims, arithmetic: float64 }).sign()));
  return [
    ...(signs.has(-1) || signs.has(undefined) ? [] : [form]),
    ...(signs.has(1) || signs.has(undefined) ? [] : [negated(form)]),
  ];
}

/** A claim from which the numbers are read, on whatever is drawn. */
function claimOf(
  { systems, declarations }: Pick<Subject, 'systems' | 'declarations'>,
  quantities: readonly ListedQuantity[],
): Claim {
  const source = 'typed quantities';
  return claim('quantities', {
    source,
    statement: quantities.map(({ text }) => text).join(', '),
    literature: 'conjecture',
    systems,
    given: (dims): Ensembles => Object.fromEntries(declarations.map(({ name, ensemble }) => [name, ensemble(dims)])),
    asserts: (drawn, dims, arithmetic) => {
      const [first, ...others] = quantities.map(({ value }) => atLeast(value.of({ drawn, dims, arithmetic }), 0));
      return allOf(first, ...others);
    },
  });
}
