import { claim, type Claim, type ClaimDefinition, type System } from '../claims/claim.ts';
import { allOf, assuming, atLeast, atMost, equals, lessThan, moreThan, type Relation } from '../claims/relation.ts';
import type { Ensembles } from '../ensembles/ensemble-record.ts';
import { FormatError } from '../matrix/errors.ts';
import { aimedEnsembles } from './aimed-states.ts';
import { type Chain, chainOf, functionsIn } from './chain.ts';
import { type Declaration, declarationsOf, onlyState } from './declarations.ts';
import type { DeclaredEnsembles, NamedSystem } from './drawn-types.ts';
import type { Real } from '../matrix/interface.ts';
import type { Context, Expression } from './expressions.ts';
import { type NamedSystems, namedSystems } from './parties.ts';
import { conjunctionOf, RELATION, sentenceOf } from './sentence.ts';
import { conditionsLatex, symbolsOf } from './side-latex.ts';
import type { Scope, Term } from './terms.ts';

const MAKES = { '≥': atLeast, '≤': atMost, '=': equals, '>': moreThan, '<': lessThan } as const;

/** Source of a statement that was typed without one. */
export const TYPED_SOURCE = 'typed statement';

/** Statement as it is typed. */
export interface TypedStatement {
  /** `S(A|B) >= -S(A)`, also `0 <= x <= y`. */
  readonly statement: string;
  /** Subsystems with their dimensions, `A=2,B=3`; several for several systems. */
  readonly on: string | readonly string[];
  /** What is drawn: `rho, sigma: state(AB); N: channel(A)`. A state on all subsystems when omitted. */
  readonly given?: string;
  /** Premises, each like a statement. */
  readonly if?: string | readonly string[];
  /** Identifier of the claim; made of the statement when omitted. */
  readonly id?: string;
  readonly source?: string;
  /** `conjecture` when omitted. */
  readonly literature?: Claim['literature'];
  readonly note?: string;
}

/** Typed statement with what a claim may say of its source besides. */
export type TypedClaim = TypedStatement &
  Pick<ClaimDefinition<System, Ensembles>, 'corrects' | 'effort' | 'surrogate' | 'refutedBy'>;

/** Statement that was read: what it says, and on what. */
export interface ReadStatement extends NamedSystems {
  readonly id: string;
  readonly declarations: readonly Declaration[];
  readonly conclusion: Chain;
  readonly premises: readonly Chain[];
  /** What is asked of what is drawn, in LaTeX. */
  readonly conditions: readonly string[];
  /** True where the conclusion also implies the premises, which then are one. */
  readonly isEquivalence: boolean;
}

/** Is a text meant as a statement, and not as the name of a claim or file? */
export function isStatement(text: string): boolean {
  return RELATION.test(text);
}

/** Names that statements may use, with the objects that are drawn. */
export interface DeclaredScope extends Scope {
  readonly declarations: readonly Declaration[];
  readonly systems: NamedSystems['systems'];
}

/** What names stand for where `on` and `given` are typed. @throws {FormatError} where they make no sense, with the place */
export function declaredScope({ on, given }: Pick<TypedStatement, 'on' | 'given'>): DeclaredScope {
  const { parties, systems } = namedSystems(typeof on === 'string' ? [on] : on);
  const declarations = given === undefined ? [onlyState(parties)] : declarationsOf(given, parties);
  const names = new Map<string, Term>(
    declarations.flatMap(({ name, term, companions }) => [
      [name, term] as const,
      ...companions.map((companion) => [companion.name, companion.term] as const),
    ]),
  );
  const [functions, symbols] = [functionsIn(names), symbolsOf(declarations, parties)];
  return { parties, systems, names, functions, symbols, declarations };
}

/** What a typed statement says. @throws {FormatError} where it makes no sense, with the place */
export function readStatement(typed: TypedStatement): ReadStatement {
  const { declarations, ...scope } = declaredScope(typed);
  const { parties, systems } = scope;
  const others = typed.if === undefined ? [] : typeof typed.if === 'string' ? [typed.if] : typed.if;
  const sentence = sentenceOf({ argument: 'statement', text: typed.statement });
  const conclusion = chainOf(sentence.conclusion, scope);
  // An equivalence also concludes its premise.
  const role = sentence.isEquivalence ? 'conclusion' : 'premise';
  const own = sentence.premises.map((premise) => chainOf(premise, scope, role));
  const premises = others.flatMap((text) =>
    conjunctionOf({ argument: 'if', text }).map((premise) => chainOf(premise, scope, 'premise')),
  );
  if (sentence.isEquivalence && premises.length > 0)
    throw new FormatError({
      argument: 'if',
      expected: 'be missing beside "iff"',
      received: `it is ${others.join(', ')}`,
    });
  return {
    parties,
    systems,
    id: typed.id ?? slug(typed.statement),
    declarations,
    conditions: conditionsLatex(declarations, scope),
    conclusion,
    premises: [...premises, ...own],
    isEquivalence: sentence.isEquivalence,
  };
}

/**
 * Claim of a statement that is typed in one line: the default export of a file in `properties/` or of a file of your own. The formula
 * is the text: statement, search and certificate are made from it, and nothing of it is run as code. A system of one subsystem is its
 * dimension.
 *
 * @throws  {FormatError} where the text makes no sense, with the place
 * @example
 * claimFromText({
 *   id: 'pinsker-inequality',
 *   source: 'OhyaPetz2004',
 *   statement: 'D(rho, sigma) >= norm(rho - sigma)^2/2',
 *   given: 'rho, sigma: state(A)',
 *   on: ['A=2', 'A=3'],
 *   literature: 'theorem',
 * });
 * @example claimFromText({ statement: 'S(AB) >= S(A)', on: 'A=2,B=2' }).statement // 'S(AB) \\ge S(A)'
 */
export function claimFromText<const T extends TypedClaim>(
  typed: T,
): Claim<
  NamedSystem<T['on'] extends infer On extends string ? On : T['on'][number]>,
  DeclaredEnsembles<
    T extends { readonly given: infer Given extends string }
      ? Given
      : 'given' extends keyof T
        ? string
        : 'rho: state(A)'
  >
> {
  const read = readStatement(typed);
  const { id, systems, declarations } = read;
  const aimed = aimedEnsembles(read);
  const { source = TYPED_SOURCE, literature = 'conjecture', note, corrects, effort, surrogate, refutedBy } = typed;
  const said = Object.entries({ note, corrects, effort, surrogate, refutedBy }).filter(
    ([, value]) => value !== undefined,
  );
  const dimsOf = (system: System): readonly number[] => (typeof system === 'number' ? [system] : system);
  const made: Claim = claim(id, {
    ...Object.fromEntries(said),
    source,
    literature,
    statement: statementLatex(read),
    systems: systems.map((dims): System => (dims.length === 1 ? dims[0] : dims)),
    given: (system): Ensembles => {
      const dims = dimsOf(system);
      return aimed(dims, Object.fromEntries(declarations.map(({ name, ensemble }) => [name, ensemble(dims)])));
    },
    asserts: (drawn, system, arithmetic) => assertion(read, { drawn, dims: dimsOf(system), arithmetic }),
  });
  // The types are read from the same text.
  return made as never;
}

/** LaTeX of a statement with its premises, and with what is asked of the objects in it. */
export function statementLatex({ conclusion, premises, conditions, isEquivalence }: ReadStatement): string {
  const list = (parts: readonly string[]): string => parts.join(String.raw`,\; `);
  const domain = conditions.length === 0 ? '' : String.raw`\quad \text{for } ${list(conditions)}`;
  if (premises.length === 0) return conclusion.latex + domain;
  const arrow = isEquivalence ? String.raw`\;\Leftrightarrow\;` : String.raw`\;\Rightarrow\;`;
  return `${list(premises.map(({ latex }) => latex))} ${arrow} ${conclusion.latex}${domain}`;
}

function assertion({ conclusion, premises, isEquivalence }: ReadStatement, context: Context): Relation {
  if (premises.length === 0) return together(relationsOf(conclusion, context));
  const condition = together(premises.flatMap((chain) => relationsOf(chain, context)));
  const said = together(relationsOf(conclusion, context));
  const forward = assuming(condition, said);
  return isEquivalence ? allOf(forward, assuming(said, condition)) : forward;
}

function together(relations: readonly Relation[]): Relation {
  return relations.length === 1 ? relations[0] : allOf(relations[0], ...relations.slice(1));
}

function relationsOf({ comparisons }: Chain, context: Context): readonly Relation[] {
  const relations: Relation[] = [];
  let middle: Expression<Real | number> | undefined;
  let value: Real | number = 0;
  for (const { symbol, left, right } of comparisons) {
    // A side in the middle of a chain is evaluated once.
    const a = left === middle ? (value as Real) : left.of(context);
    const b = right.of(context);
    relations.push(MAKES[symbol](a, b));
    [middle, value] = [right, b];
  }
  return relations;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  // and not the brackets of |0><1|
  [/(?<=[\s)])>(?!=)/g, ' gt '],
  [/(?<=[\s)])<(?!=)/g, ' lt '],
  [/>=|≥/g, ' ge '],
  [/<=|≤/g, ' le '],
  [/==?/g, ' eq '],
  [/\+/g, ' plus '],
  [/[-−]/g, ' minus '],
  [/\*/g, ' times '],
  [/\//g, ' over '],
  [/\^/g, ' power '],
  [/\|/g, ' given '],
];

/** Longest identifier that is made of a statement. */
const LONGEST_ID = 80;

/** Identifier of a statement: that of `S(AB) >= S(A)` ends in “ge-s-a”. */
function slug(statement: string): string {
  const words = WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), statement.toLowerCase());
  const id = words.replaceAll(/[^a-z0-9]+/g, '-').slice(0, LONGEST_ID);
  return id.replaceAll(/^-+|-+$/g, '') || 'statement';
}
