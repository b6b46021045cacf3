import { Command } from 'commander';
import { placesOf } from '../claims/source.ts';
import { FIGURES } from '../figures/catalogue.ts';
import type { Finding } from '../figures/data/figure.ts';
import { valuesOf } from '../figures/data/parameters.ts';
import { type Paper, type PaperFormula, paperOf, papers, paperVerdicts } from '../registry/papers.ts';
import { selectClaims } from '../registry/registry.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { columns } from '../report/number-text.ts';
import { widthOf } from '../report/paint.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { withPool } from './with-pool.ts';

interface PapersOptions {
  readonly json?: true;
  readonly timeout: number;
}

/** A number that a figure of a paper shows. */
interface FigureFinding extends Finding {
  readonly figure: string;
}

/** `clausius papers`: results of papers beside what is computed. */
export function papersCommand(terminal: Terminal): Command {
  return new Command('papers')
    .description('put the results of a paper beside what is computed')
    .argument('[key]', 'key of references.bib; all papers are listed when omitted')
    .addOption(OPTIONS.limit())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} papers
  ${PROGRAM} papers HartmannDurBriegel2006

"printed" formulas stand at the place that is named. What is not quoted says what it is about. Numbers are those of figures of
the paper; the claims of the library about it are tested by \`${PROGRAM} verify --source <key>\`.
Exit code: 0 all of it is proved, 1 one is wrong, 2 bad usage or input, 3 one is undecided or proved where real.`,
    )
    .action(async (key: string | undefined, options: PapersOptions) => {
      await withPool(options, terminal, async (pool) => {
        const claims = await selectClaims([], pool, terminal.note);
        if (key === undefined) list(claims, options, terminal);
        else await show(paperOf(key), about(claims, key), options, terminal);
      });
    });
}

function list(claims: readonly ClaimDescription[], { json }: PapersOptions, terminal: Terminal): void {
  const rows = papers().map(({ source, formulas }) => ({
    source,
    formulas: formulas.length,
    claims: about(claims, source).length,
    figures: FIGURES.filter((figure) => isOf(figure.source, source)).length,
  }));
  if (json) return terminal.result(JSON.stringify(rows, undefined, 2));
  const texts = rows.map(({ source, ...counts }) => [source, ...Object.values(counts).map(String)]);
  // as wide as 80 characters, with the longest key of a paper
  const lines = columns([['paper', 'formulas', 'claims', 'figures'], ...texts], [1, 2, 3]);
  printLines(lines, terminal);
}

async function show(
  paper: Paper,
  claims: readonly ClaimDescription[],
  { json }: PapersOptions,
  terminal: Terminal,
): Promise<void> {
  const verdicts = await paperVerdicts(paper);
  const findings = findingsOf(paper.source);
  terminal.exitCode = exitCode(verdicts);
  if (json) {
    const formulas = paper.formulas.map(({ stated, ...place }, k) => ({
      ...place,
      ...stated,
      verdict: verdicts[k].verdict,
    }));
    const own = claims.map(({ id, literature, source }) => ({ id, literature, source }));
    terminal.result(JSON.stringify({ source: paper.source, formulas, numbers: findings, claims: own }, undefined, 2));
    return;
  }
  const { paint } = terminal;
  terminal.result(paint.strong(paper.source));
  for (const [k, { at, about, model, stated }] of paper.formulas.entries()) {
    const found = verdicts[k];
    const { verdict } = found;
    const colour = { proved: paint.good, wrong: paint.bad }[verdict as 'proved' | 'wrong'] ?? paint.notable;
    const place = at === undefined ? `, not quoted: ${about ?? ''}` : `: printed in ${at}`;
    const isCorrected = 'correct' in found && found.correct !== undefined && verdict !== 'proved';
    const computed = isCorrected ? [`  computed: ${found.correct}`] : [];
    printLines([`${colour(verdict)}${place}, model ${model}`, `  ${statedText(stated)}`, ...computed], terminal);
  }
  const numbers = findings.map(({ figure, what, value, printed }) => [
    `  ${figure}`,
    what,
    String(Number(value.toPrecision(6))),
    printed === undefined ? 'not printed' : `printed: ${printed}`,
  ]);
  const table = columns(numbers);
  const fits = table.every((line) => widthOf(line) <= (terminal.width ?? Infinity));
  const below = numbers.flatMap(([figure, what, ...values]) => [`${figure}  ${what}`, `      ${values.join('  ')}`]);
  printLines(fits ? table : below, terminal);
  const rows = claims.map(({ id, literature, source }) => [`  ${id}`, literature, placeIn(source, paper.source)]);
  printLines(columns(rows), terminal);
}

function statedText(stated: PaperFormula['stated']): string {
  if ('claim' in stated) return stated.claim;
  const { quantity, formula, multiplicity } = stated;
  return `${quantity} = ${formula}${multiplicity === undefined ? '' : ` (${multiplicity === 1 ? 'simple' : `${multiplicity} times`})`}`;
}

/** Where in a paper a claim stands, of all places that it names. */
function placeIn(source: string, key: string): string {
  const places = placesOf(source).filter((place) => place.source === key);
  return places.map(({ after, at }) => `${after ? 'after ' : ''}${at ?? 'the whole'}`).join(', ');
}

function about(claims: readonly ClaimDescription[], key: string): readonly ClaimDescription[] {
  return claims.filter((claim) => isOf(claim.source, key));
}

function isOf(source: string, key: string): boolean {
  return placesOf(source).some((place) => place.source === key);
}

function findingsOf(key: string): readonly FigureFinding[] {
  return FIGURES.filter((figure) => isOf(figure.source, key)).flatMap((figure) => {
    const values = valuesOf(figure, []);
    const findings = figure.findings?.(values) ?? figure.compute(values).findings;
    return findings.map((finding) => ({ ...finding, figure: figure.id }));
  });
}

function exitCode(verdicts: readonly { readonly verdict: string }[]): number {
  if (verdicts.some(({ verdict }) => verdict === 'wrong')) return EXIT.wrong;
  return verdicts.every(({ verdict }) => verdict === 'proved') ? EXIT.expected : EXIT.undecided;
}
