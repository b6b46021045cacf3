import { claim, type Claim, type Literature } from '../claims/claim.ts';
import { allOf, assuming, atLeast, atMost, equals, type Relation } from '../claims/relation.ts';
import type { Real } from '../matrix/interface.ts';
import type { Ensembles } from '../ensembles/ensemble-record.ts';
import { parseTree, type Tree } from '../symbolic/formulas/syntax.ts';
import { treeLatex } from '../symbolic/formulas/tree-latex.ts';
import { treeText } from '../symbolic/formulas/tree-text.ts';
import { closestNames } from '../matrix/closest-names.ts';
import { aimedEnsembles } from './aimed-states.ts';
import { ELEMENTARY, type Scope, termOf } from './compile.ts';
import { type Declaration, declarationsOf, onlyState } from './declarations.ts';
import { type NamedSystems, namedSystems, partiesIn } from './parties.ts';
import { QUANTITIES } from './quantities.ts';
import { type Context, kindOf, senseless, type Term } from './terms.ts';

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
  readonly literature?: Literature;
  readonly note?: string;
}

/** Statement that was read: what it says, and on what. */
export interface ReadStatement extends NamedSystems {
  readonly id: string;
  readonly declarations: readonly Declaration[];
  readonly conclusion: Chain;
  readonly premises: readonly Chain[];
}

/** Sides in relations: `a ≥ b`, or `a ≤ b ≤ c`. */
export interface Chain {
  readonly text: string;
  readonly latex: string;
  readonly trees: readonly Tree[];
  readonly sides: readonly ((context: Context) => Real)[];
  readonly relations: readonly Relation['symbol'][];
}

const RELATION = /(>=|<=|≥|≤|==|=|<|>)/;
const SYMBOLS: Readonly<Record<string, Relation['symbol']>> = {
  '>=': '≥',
  '≥': '≥',
  '<=': '≤',
  '≤': '≤',
  '=': '=',
  '==': '=',
};
const LATEX: Readonly<Record<Relation['symbol'], string>> = { '≥': String.raw`\ge`, '≤': String.raw`\le`, '=': '=' };
const MAKES = { '≥': atLeast, '≤': atMost, '=': equals } as const;

/** Is a text meant as a statement, and not as the name of a claim or file? */
export function isStatement(text: string): boolean {
  return RELATION.test(text);
}

/** What a typed statement says. @throws {FormatError} where it makes no sense */
export function readStatement(typed: TypedStatement): ReadStatement {
  const systems = namedSystems(typeof typed.on === 'string' ? [typed.on] : typed.on);
  const { parties } = systems;
  const declarations = typed.given === undefined ? [onlyState(parties)] : declarationsOf(typed.given, parties);
  const names = new Map<string, Term>(
    declarations.flatMap(({ name, term, fixedPoint }) => [
      [name, term] as const,
      ...(fixedPoint === undefined ? [] : [[fixedPoint.name, fixedPoint.term] as const]),
    ]),
  );
  const scope = { parties, names };
  const premises = typed.if === undefined ? [] : typeof typed.if === 'string' ? [typed.if] : typed.if;
  return {
    ...systems,
    id: typed.id ?? slug(typed.statement),
    declarations,
    conclusion: chainOf(typed.statement, scope),
    premises: premises.map((premise) => chainOf(premise, scope)),
  };
}

/**
 * Claim of a statement that is typed in one line. The formula is the text: statement, search and certificate are made from it, and
 * nothing of it is run as code.
 *
 * @throws  {FormatError} where the text makes no sense, with the place; {UnknownNameError} for unknown subsystems
 * @example claimFromText({ statement: 'S(AB) >= S(A)', on: 'A=2,B=2' }).statement // 'S(AB) \\ge S(A)'
 */
export function claimFromText(typed: TypedStatement): Claim {
  const read = readStatement(typed);
  const { id, systems, declarations, conclusion, premises } = read;
  const aimed = aimedEnsembles(read);
  const { source = 'typed statement', literature = 'conjecture', note } = typed;
  const conditions = premises.map(({ latex }) => latex).join(String.raw`,\; `);
  return claim(id, {
    source,
    literature,
    statement: premises.length === 0 ? conclusion.latex : String.raw`${conditions} \;\Rightarrow\; ${conclusion.latex}`,
    ...(note === undefined ? {} : { note }),
    systems,
    given: (dims): Ensembles =>
      aimed(dims, Object.fromEntries(declarations.map(({ name, ensemble }) => [name, ensemble(dims)]))),
    asserts: (drawn, dims, arithmetic) => {
      const context = { drawn, dims, arithmetic };
      const [first, ...others] = premises.flatMap((chain) => relationsOf(chain, context));
      const said = together(relationsOf(conclusion, context));
      return first === undefined ? said : assuming(together([first, ...others]), said);
    },
  });
}

function together(relations: readonly Relation[]): Relation {
  const [first, ...others] = relations;
  return others.length === 0 ? first : allOf(first, ...others);
}

function relationsOf({ sides, relations }: Chain, context: Context): readonly Relation[] {
  const values = sides.map((side) => side(context));
  return relations.map((symbol, k) => MAKES[symbol](values[k], values[k + 1]));
}

function chainOf(text: string, scope: Scope): Chain {
  const pieces = text.split(RELATION);
  const texts = pieces.filter((_, k) => k % 2 === 0).map((piece) => piece.trim());
  const symbols = pieces.filter((_, k) => k % 2 === 1);
  if (symbols.length === 0)
    throw senseless('have a relation, such as S(AB) >= S(A)', `there is ${JSON.stringify(text)}`);
  const relations = symbols.map((symbol) => {
    if (Object.hasOwn(SYMBOLS, symbol)) return SYMBOLS[symbol];
    throw senseless('have relations >=, <= and =', `there is "${symbol}"`, `Write ${symbol}= instead.`);
  });
  const trees = texts.map((part) => parsed(part, scope));
  const sides = trees.map((tree, k) => {
    const term = termOf(tree, scope);
    if (term.type === 'number') return term.of;
    throw senseless('compare numbers', `${texts[k]} is ${kindOf(term)}`);
  });
  const latex = trees.map((tree) => treeLatex(tree, (name, args) => ownLatex(name, args, scope)));
  return {
    text: trees.map((tree, k) => (k === 0 ? '' : ` ${relations[k - 1]} `) + treeText(tree)).join(''),
    latex: latex.map((side, k) => (k === 0 ? '' : ` ${LATEX[relations[k - 1]]} `) + side).join(''),
    trees,
    sides,
    relations,
  };
}

function parsed(text: string, { names }: Scope): Tree {
  const maps = [...names].filter(([, { type }]) => type === 'channel' || type === 'generator').map(([name]) => name);
  const functions = new Set([...QUANTITIES.map(({ name }) => name).filter((name) => !names.has(name)), ...maps]);
  for (const [, name] of text.matchAll(/([A-Za-z]\w*)\s*\(/g)) {
    if (functions.has(name) || names.has(name) || Object.hasOwn(ELEMENTARY, name)) continue;
    const close = closestNames(name, [...functions, ...Object.keys(ELEMENTARY)]);
    throw senseless(
      `use functions that \`clausius explain\` lists, in ${JSON.stringify(text)}`,
      `there is ${name}`,
      close.length === 0 ? undefined : `Did you mean ${close.join(' or ')}?`,
    );
  }
  return parseTree(text, 'statement', (name) => names.has(name), { functions });
}

function ownLatex(name: string, args: readonly string[], { parties, names }: Scope): string | undefined {
  if (args.length === 0) return names.has(name) || partiesIn(name, parties) === undefined ? undefined : name;
  if (name === ':') return args.join('{:}');
  if (name === '|') return args.join('|');
  const quantity = QUANTITIES.find((other) => other.name === name);
  if (quantity !== undefined) return quantity.latex(args);
  return names.has(name) ? `${name}(${args.join(', ')})` : undefined;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
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
