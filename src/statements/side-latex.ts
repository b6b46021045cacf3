import { latexName } from '../exact/polynomials/rational-function.ts';
import type { Tree } from '../symbolic/formulas/tree.ts';
import { treeLatex } from '../symbolic/formulas/tree-latex.ts';
import type { Declaration } from './declarations.ts';
import { partiesIn, type Parties } from './parties.ts';
import { quantityNamed } from './quantities.ts';
import { tight } from './quantity.ts';
import type { Scope } from './terms.ts';

/** LaTeX of a side of a relation, as papers write it. */
export function sideLatex(tree: Tree, scope: Scope, subsystems: ReadonlyMap<Tree, readonly number[]>): string {
  const times = (left: Tree, right: Tree): string => {
    const [a, b] = [subsystems.get(left), subsystems.get(right)];
    if (a !== undefined && b !== undefined) return a.some((k) => b.includes(k)) ? ' ' : String.raw` \otimes `;
    return right.kind === 'number' ? String.raw` \cdot ` : String.raw` \, `;
  };
  return treeLatex(tree, { times, holdsPower, call: (name, args) => callLatex(name, args, scope) });
}

/** Is it one symbol with its arguments behind it, or a norm? An exponent of “tr(X)” might belong to X. */
function holdsPower(latex: string): boolean {
  return /^\\?[A-Za-z]+(?:_\{?\w+\}?)?\([^()]*\)$/.test(latex) || /^\\\|[^|]*\\\|(?:_\d)?$/.test(latex);
}

function callLatex(name: string, args: readonly string[], { parties, names, symbols }: Scope): string | undefined {
  const symbol = symbols.get(name);
  const own = names.get(name);
  if (args.length === 0) {
    if (own !== undefined) return symbol;
    if (partiesIn(name, parties) !== undefined) return name;
    // Of one subsystem it is not said on which one an operator acts.
    return quantityNamed(name)
      ?.latex([''])
      .replaceAll(/[_^]\{\}/g, '');
  }
  if (name === ':') return args.join('{:}');
  if (name === '|') return args.join('|');
  if (name === "'") return `${tight(args[0])}^{\\dagger}`;
  if (name === '[') return `[${args.join(', ')}]`;
  if (own === undefined) return quantityNamed(name)?.latex(args);
  const letter = symbol ?? latexName(name);
  if (own.type !== 'operator') return `${letter}(${args.join(', ')})`;
  const operand = tight(args[0]);
  return `${letter}${operand.startsWith('\\') ? '' : ' '}${operand} ${letter}^{\\dagger}`;
}

/** What is asked of what is drawn where it is not any state, map or number: `\\text{separable } \\rho`. */
export function conditionsLatex(
  declarations: readonly Declaration[],
  { symbols }: Pick<Scope, 'symbols'>,
): readonly string[] {
  const letter = (name: string): string => symbols.get(name) ?? latexName(name);
  return declarations.flatMap(({ name, condition, companions }) => {
    const named = companions.map((other) => [other.kind, letter(other.name)] as const);
    return condition?.(letter(name), Object.fromEntries(named)) ?? [];
  });
}

/**
 * Letters for what is declared by a word such as “channel”, where no two then have the same; a map on a part of the subsystems says on
 * which.
 */
export function symbolsOf(declarations: readonly Declaration[], parties: Parties): ReadonlyMap<string, string> {
  const names = declarations.flatMap(({ name, companions }) => [name, ...companions.map((other) => other.name)]);
  const taken = [...parties, ...names.map(latexName)];
  const isWord = ({ name }: Declaration): boolean => latexName(name).startsWith(String.raw`\mathrm`);
  const words = declarations.filter(isWord).map(({ symbol }) => symbol);
  return new Map(
    declarations.map((declared) => {
      const { name, term, symbol } = declared;
      const isFree = !taken.includes(symbol ?? '') && words.filter((other) => other === symbol).length === 1;
      const letter = symbol !== undefined && isWord(declared) && isFree ? symbol : latexName(name);
      const isMap = term.type === 'channel' || (term.type === 'operator' && term.isUnitary === true);
      if (!isMap || term.on.length === parties.length || letter.includes('_')) return [name, letter];
      return [name, `${letter}_{${term.on.map((k) => parties[k]).join('')}}`];
    }),
  );
}
