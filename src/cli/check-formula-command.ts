import { Command, InvalidArgumentError, Option } from 'commander';
import { listOf, optional, recordWith } from '../formats/described-parts.ts';
import { integer, readDescribed, text } from '../formats/description.ts';
import { readTextFile } from '../formats/read-file.ts';
import { loadModel } from '../registry/load-model.ts';
import { checkFormula, type FormulaClaim, type FormulaVerdict } from '../symbolic/steps/check-formula.ts';
import { QUANTITIES } from '../symbolic/steps/derived-quantity.ts';
import { derive, type Derivation } from '../symbolic/models/derive.ts';
import type { Model } from '../symbolic/models/model.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface CheckOptions {
  readonly json?: true;
  readonly quantity?: string;
  readonly formula?: string;
  readonly multiplicity?: number;
  readonly claims?: string;
}

/** `clausius check-formula`: is a printed formula what the model gives? */
export function checkFormulaCommand(terminal: Terminal): Command {
  return new Command('check-formula')
    .description('prove a claimed formula for a model, or show where it is wrong')
    .argument('<model>', 'file: JSON, or TypeScript with `export default model({ … })`')
    .option('--quantity <name>', 'what the formula is claimed for, see below')
    .option('--formula <text>', 'the claimed formula, in the syntax of mathjs')
    .addOption(
      new Option('--multiplicity <number>', 'claimed multiplicity of an eigenvalue').argParser(parseMultiplicity),
    )
    .addOption(
      new Option('--claims <file>', 'JSON file: a list of { "quantity", "formula", "multiplicity"? }').conflicts([
        'quantity',
        'formula',
        'multiplicity',
      ]),
    )
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Quantities:
${QUANTITIES.map(([name, meaning]) => `  ${name.padEnd(11)} ${meaning}`).join('\n')}

Examples:
  ${PROGRAM} check-formula examples/models/ising-reset.json --quantity 'rho[0][3]' \\
    --formula 'r^2*(r + gamma/2)/(4*(r + gamma)*(2*g^2 + (r + gamma/2)*(r + gamma)))'
  ${PROGRAM} check-formula examples/models/ising-reset.json --claims claims.json --json

A formula is proved where it is a real number at every point of the domain and equal to the derived one; "proved where real"
names the condition under which both are real numbers.

Exit code: 0 proved, 1 wrong, 2 bad usage or input, 3 undecided or proved where real; for several claims the first of 1, 3, 0
that occurs.`,
    )
    .action(async (path: string, options: CheckOptions) => {
      const claims = claimsOf(options);
      const model = await loadModel(path);
      const derivation = deriveFor(model, claims);
      const verdicts = claims.map((claim) => checkFormula(derivation, claim));
      if (options.json) {
        terminal.result(
          JSON.stringify({ format: 'clausius-formulas', version: 1, model: model.name, verdicts }, undefined, 2),
        );
      } else for (const verdict of verdicts) print(verdict, terminal);
      terminal.exitCode = exitCode(verdicts);
    });
}

function parseMultiplicity(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a positive integer.');
}

function claimsOf({ quantity, formula, multiplicity, claims }: CheckOptions): readonly FormulaClaim[] {
  if (claims !== undefined) return readDescribed(CLAIMS, readTextFile(claims), claims);
  if (quantity === undefined || formula === undefined) {
    throw new CommandError('Options `--quantity` and `--formula` must be given together, or `--claims` instead.');
  }
  return [{ quantity, formula, ...(multiplicity === undefined ? {} : { multiplicity }) }];
}

/** Longest text of a claim that is read. */
const LONGEST_FORMULA = 100_000;

const CLAIMS = listOf(
  'a list of claims',
  recordWith<FormulaClaim>('a claim { "quantity", "formula" }', {
    quantity: text('a text', LONGEST_FORMULA),
    formula: text('a text', LONGEST_FORMULA),
    multiplicity: optional(integer('a positive integer', 1)),
  }),
  1,
);

/** Only what the claims ask for is derived. */
function deriveFor(model: Model, claims: readonly FormulaClaim[]): Derivation {
  const asks = (quantity: string): boolean => claims.some((claim) => claim.quantity.trim() === quantity);
  return derive(model, {
    spectrum: asks('eigenvalue'),
    jordan: false,
    negativity: asks('negativity'),
    production: asks('production'),
  });
}

function print({ claim, verdict, explanation, correct, witness }: FormulaVerdict, terminal: Terminal): void {
  const { paint } = terminal;
  const colours = {
    proved: paint.good,
    'proved where real': paint.notable,
    wrong: paint.bad,
    undecided: paint.notable,
  };
  const colour = colours[verdict];
  terminal.result(`${colour(verdict)}: ${claim.quantity} = ${claim.formula}`);
  terminal.result(`  ${explanation}`);
  if (correct !== undefined && verdict !== 'proved') terminal.result(`  correct: ${correct}`);
  if (witness === undefined) return;
  const point = Object.entries(witness.point).map(([name, value]) => `${name} = ${value}`);
  terminal.result(`  at ${point.join(', ')}: claimed ${witness.claimed}, correct ${witness.correct}`);
}

function exitCode(verdicts: readonly FormulaVerdict[]): number {
  const has = (verdict: FormulaVerdict['verdict']): boolean => verdicts.some((other) => other.verdict === verdict);
  if (has('wrong')) return EXIT.wrong;
  return has('undecided') || has('proved where real') ? EXIT.undecided : EXIT.expected;
}
