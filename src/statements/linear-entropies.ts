import type { Relation } from '../claims/relation.ts';
import { type EntropyPremise } from '../entropic/cone.ts';
import {
  combination,
  DIMENSION,
  entropies,
  type EntropyForm,
  formText,
  type Group,
  groupAt,
  MOST_PARTIES,
  negated,
  PRIME,
} from '../entropic/entropy-form.ts';
import { type EntropyRelation, entropyRelations, type EntropyScope } from '../entropic/recognised.ts';
import { parseRational, rational } from '../exact/integers/rational.ts';
import type { Tree } from '../symbolic/formulas/tree.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import type { Declaration } from './declarations.ts';
import { type Parties, partiesIn } from './parties.ts';
import { ALIASES } from './quantities.ts';

/** Statement about the entropies of the reductions of one state: forms that have to be nonnegative, under linear premises. */
export interface LinearEntropies {
  /** Those that occur, in order; bit k of a set is party k of these. */
  readonly parties: Parties;
  readonly goals: readonly EntropyForm[];
  readonly premises: readonly EntropyPremise[];
  /** Name of the state, the subsystems on which it is drawn, and those among them that occur. */
  readonly state: string;
  readonly on: readonly number[];
  readonly places: readonly number[];
  /** What is drawn. */
  readonly kind: 'state' | 'pure' | 'classical' | 'other';
}

/** What was read, as far as it matters here. */
export interface ReadEntropies {
  readonly parties: Parties;
  readonly declarations: readonly Pick<Declaration, 'name' | 'type' | 'term' | 'companions'>[];
  readonly conclusion: ReadChain;
  readonly premises: readonly ReadChain[];
  readonly isEquivalence: boolean;
}

interface ReadChain {
  readonly trees: readonly Tree[];
  readonly relations: readonly (Relation['symbol'] | '>' | '<')[];
}

/**
 * A statement as one about linear forms in entropies of one state; undefined where it is none, or has more than six parties.
 *
 * @param hasConstants  may the forms have logarithms of numbers and of dimensions besides?
 */
export function linearEntropies(
  { parties, declarations, conclusion, premises, isEquivalence }: ReadEntropies,
  hasConstants = false,
): LinearEntropies | undefined {
  // What is drawn beside the state would have to be drawn for a counterexample too.
  const [state, ...others] = declarations;
  if (isEquivalence || others.length > 0) return undefined;
  if (state?.term.type !== 'operator' || state.term.is !== 'state') return undefined;
  const { on } = state.term;
  const taken = new Set(
    declarations.flatMap(({ name, companions }) => [name, ...companions.map((other) => other.name)]),
  );
  const groupOf = (word: string): Group | undefined => {
    const group = taken.has(word) ? undefined : partiesIn(word, parties);
    return group === undefined ? undefined : groupAt(group);
  };
  const scope: EntropyScope = {
    state: state.name,
    parties: groupAt(on),
    groupOf,
    reductionOf: (word) => {
      const part = word.startsWith(`${state.name}_`) && !taken.has(word) ? word.slice(state.name.length + 1) : '';
      const group = part.includes('_') ? undefined : groupOf(part);
      return group !== undefined && (group & ~groupAt(on)) === 0 ? group : undefined;
    },
    hasConstants,
    shortName: (name) => (Object.hasOwn(ALIASES, name) ? ALIASES[name] : name),
  };
  const goals = relationsOf(conclusion, scope);
  const given = premises.map((chain) => {
    const relations = relationsOf(chain, scope);
    return relations?.map((relation) => ({ ...relation, text: relations.length === 1 ? leftOf(chain) : undefined }));
  });
  if (goals === undefined || given.includes(undefined)) return undefined;
  const kind = /^\w+/.exec(state.type)![0];
  const known: readonly Known[] = [...given.flatMap((list) => list!), ...ofKind(kind, on)];
  const used = [...goals, ...known]
    .flatMap(({ form }) => [...form.keys()].map(partiesOf))
    .reduce((all, set) => all | set, 0);
  const places = on.filter((k) => ((used >> k) & 1) === 1);
  if (places.length > MOST_PARTIES) return undefined;
  const own = places.map((k) => parties[k]);
  const named = (form: EntropyForm): EntropyForm => renumbered(form, places);
  return {
    parties: own,
    goals: goals.flatMap(({ form, relation }) =>
      relation === '=' ? [named(form), negated(named(form))] : [named(form)],
    ),
    premises: known.map(({ form, relation, text = formText(named(form), own), by = 'premise' }) => ({
      form: named(form),
      relation,
      text,
      by,
    })),
    state: state.name,
    on,
    places,
    kind: kind === 'state' || kind === 'pure' || kind === 'classical' ? kind : 'other',
  };
}

interface Known extends EntropyRelation {
  readonly text?: string | undefined;
  readonly by?: string;
}

/** The left side of a premise whose right side is zero and not the larger one. */
function leftOf({ trees: [left, right], relations: [symbol] }: ReadChain): string | undefined {
  const isZero = right.kind === 'number' && parseRational(right.text).numerator === 0n;
  return isZero && symbol !== '≤' ? treeText(left) : undefined;
}

/** Undefined for strict relations, which say more than the cone of entropies knows, and where a side is no linear form. */
function relationsOf({ trees, relations }: ReadChain, scope: EntropyScope): readonly EntropyRelation[] | undefined {
  const lists = relations.map((symbol, k) =>
    symbol === '>' || symbol === '<' ? undefined : entropyRelations(trees[k], symbol, trees[k + 1], scope),
  );
  return lists.includes(undefined) ? undefined : lists.flatMap((list) => list!);
}

/**
 * What is true of all states of a type: S = 0 of pure ones, S = Σ S(i) of products; of separable states, and so of classical ones,
 * S(i|rest) ≥ 0, from which S(X|Y) ≥ 0 follows: conditional entropy is concave, and zero on pure products.
 */
function ofKind(kind: string, on: readonly number[]): readonly Known[] {
  const whole = entropies([groupAt(on)]);
  const by = `${kind} state`;
  if (kind === 'pure') return [{ form: whole, relation: '=', by }];
  if (kind === 'product') {
    const parts = entropies(on.map((k) => 1 << k));
    return [
      {
        form: combination([
          [rational(1), parts],
          [rational(-1), whole],
        ]),
        relation: '=',
        by,
      },
    ];
  }
  if (kind !== 'separable' && kind !== 'classical') return [];
  return on.map((k) => ({
    form: entropies([groupAt(on)], [groupAt(on.filter((other) => other !== k))]),
    relation: '≥' as const,
    by,
  }));
}

/** Parties of which a coefficient speaks. */
function partiesOf(key: number): Group {
  return key < DIMENSION ? key : key < PRIME ? 1 << (key - DIMENSION) : 0;
}

/** The form with party places[k] as party k. */
function renumbered(form: EntropyForm, places: readonly number[]): EntropyForm {
  const moved = (key: number): number => {
    if (key >= PRIME) return key;
    if (key >= DIMENSION) return DIMENSION + places.indexOf(key - DIMENSION);
    return groupAt(places.flatMap((k, i) => (((key >> k) & 1) === 1 ? [i] : [])));
  };
  return new Map([...form].map(([group, x]) => [moved(group), x]));
}
