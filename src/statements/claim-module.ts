import type { Chain } from './chain.ts';
import { type ReadStatement, readStatement, statementLatex, TYPED_SOURCE, type TypedStatement } from './text-claim.ts';

/** What the module imports from. */
const LIBRARY_NAME = 'clausius';

const MAKERS = { '≥': 'atLeast', '≤': 'atMost', '=': 'equals', '>': 'moreThan', '<': 'lessThan' } as const;

/**
 * TypeScript module of the claim that a statement stands for, which evaluates as `claimFromText` does.
 *
 * @throws  {FormatError} where the text makes no sense, with the place
 * @example claimModule({ statement: 'S(A) >= 0', on: 'A=2' }).includes('atLeast(vonNeumannEntropy(drawn.rho), ') // true
 */
export function claimModule(typed: TypedStatement): string {
  const read = readStatement(typed);
  const { source = TYPED_SOURCE, literature = 'conjecture', note } = typed;
  // A system of one subsystem is its dimension.
  const system = read.parties.length === 1 ? 'dim' : 'dims';
  const ofSystem = (text: string): string =>
    system === 'dim' ? text.replaceAll('dim: dims[0]', 'dim').replaceAll('dims[0]', 'dim') : text;
  const { code: ofDims, uses } = assertionCode(read);
  const code = ofSystem(ofDims);
  const ensembles = read.declarations.map(({ name, code: ensemble }) => `    ${name}: ${ofSystem(ensemble)},`);
  const imports = [...new Set(['claim', ...uses, ...read.declarations.map(({ use }) => use)])];
  return [
    `import { ${imports.toSorted().join(', ')} } from '${LIBRARY_NAME}';`,
    '',
    `/** ${comment(typed, read)} */`,
    `export default claim(${quoted(read.id)}, {`,
    `  source: ${quoted(source)},`,
    `  statement: String.raw\`${statementLatex(read)}\`,`,
    `  literature: ${quoted(literature)},`,
    ...(note === undefined ? [] : [`  note: ${quoted(note)},`]),
    `  systems: [${read.systems.map((dims) => (system === 'dim' ? dims[0] : `[${dims.join(', ')}]`)).join(', ')}],`,
    ...(read.declarations.some(({ code: ensemble }) => ensemble.includes('dims['))
      ? [`  given: (${system}) => ({`, ...ensembles, '  }),']
      : ['  given: () => ({', ...ensembles, '  }),']),
    `  asserts: (${parameters(code, system)}) =>`,
    `    ${code},`,
    '});',
    '',
  ].join('\n');
}

/** A text of a program. */
const quoted = (text: string): string => JSON.stringify(text);

function comment(typed: TypedStatement, { conclusion, premises, isEquivalence }: ReadStatement): string {
  const given = typed.given === undefined ? '' : `, ${typed.given.trim()}`;
  const conditions = premises.map(({ text }) => text).join(' and ');
  const joint = isEquivalence ? 'iff' : 'if';
  const said = premises.length === 0 ? conclusion.text : `${conclusion.text} ${joint} ${conditions}`;
  return `${said}${given}`.replaceAll('*/', '* /').replaceAll(/\s+/g, ' ');
}

/** Those of `drawn`, the system and `arithmetic` of which the code speaks. */
function parameters(code: string, system: 'dim' | 'dims'): string {
  const hasDims = new RegExp(`\\b${system}\\b`).test(code);
  if (/\barithmetic\b/.test(code)) return `drawn, ${hasDims ? '' : '_'}${system}, arithmetic`;
  if (hasDims) return `drawn, ${system}`;
  return /\bdrawn\b/.test(code) ? 'drawn' : '';
}

interface Code {
  readonly code: string;
  readonly uses: readonly string[];
}

function assertionCode({ conclusion, premises, isEquivalence }: ReadStatement): Code {
  const said = conjunction(relationsCode(conclusion));
  if (premises.length === 0) return said;
  const condition = conjunction(premises.flatMap(relationsCode));
  const implication = (premise: Code, other: Code): Code => ({
    code: `assuming(${premise.code}, ${other.code})`,
    uses: ['assuming', ...premise.uses, ...other.uses],
  });
  const forward = implication(condition, said);
  return isEquivalence ? conjunction([forward, implication(said, condition)]) : forward;
}

function relationsCode({ comparisons }: Chain): readonly Code[] {
  return comparisons.map(({ symbol, left, right }) => ({
    code: `${MAKERS[symbol]}(${left.code}, ${right.code})`,
    uses: [MAKERS[symbol], ...left.uses, ...right.uses],
  }));
}

function conjunction(parts: readonly Code[]): Code {
  if (parts.length === 1) return parts[0];
  return {
    code: `allOf(${parts.map(({ code }) => code).join(', ')})`,
    uses: ['allOf', ...parts.flatMap(({ uses }) => uses)],
  };
}
