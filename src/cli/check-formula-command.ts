import { Command, InvalidArgumentError, Option } from 'commander';
import { TOOLKIT_VERSION } from '../certificates/toolkit-version.ts';
import { ClausiusError } from '../matrix/errors.ts';
import { replaceFile } from '../registry/new-file.ts';
import { loadModel } from '../registry/load-model.ts';
import { type Outcome, outcomeLines } from '../report/formula-verdict-text.ts';
import { checkFormula } from '../symbolic/steps/check-formula.ts';
import { checkStatement } from '../symbolic/steps/check-statement.ts';
import { columns } from '../report/number-text.ts';
import { QUANTITIES } from '../symbolic/steps/derived-quantity.ts';
import {
  certifiedModel,
  operatorOfQuantity,
  quantitiesOfStatement,
  residualOf,
} from '../symbolic/steps/formula-certificate.ts';
import { quantitiesIn } from '../symbolic/steps/statement.ts';
import { parametersOf } from '../symbolic/formulas/parameter-functions.ts';
import { derive, type Derivation } from '../symbolic/models/derive.ts';
import type { Model } from '../symbolic/models/model.ts';
import { type Listed, listedClaims, readClaim, type ReadClaim, type StatedClaim } from './claim-list.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { limited } from './limited.ts';
import { PROGRAM } from './reproduce.ts';
import { reportSecondOpinion, secondOpinion, type SecondOpinion, together } from './second-opinion.ts';
import { opinionOfStatement, shownClaim } from './shown-formulas.ts';
import { MODEL, OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { requireFile } from './writable.ts';

interface CheckOptions extends StatedClaim {
  readonly json?: true;
  readonly claims?: string;
  readonly timeout: number;
  readonly out?: string;
  readonly secondOpinion?: true;
}

/** `clausius check-formula`: is a printed formula what the model gives, and does a statement about it hold? */
export function checkFormulaCommand(terminal: Terminal): Command {
  return new Command('check-formula')
    .description('prove a claimed formula or statement for a model, or show where it is wrong')
    .argument('<model>', MODEL)
    .option('--quantity <name>', 'what the formula is claimed for, see below')
    .option('--formula <text>', 'the claimed formula, in the syntax of mathjs')
    .option('--claim <text>', 'a statement: relations between formulas and quantities')
    .option('--latex <text>', 'the formula or statement in LaTeX; the reading is shown')
    .addOption(
      new Option('--multiplicity <number>', 'claimed multiplicity of an eigenvalue').argParser(parseMultiplicity),
    )
    .addOption(
      new Option(
        '--claims <file>',
        'JSON file: a list of { "quantity", "formula" or "latex", "multiplicity"? } and { "claim" or "latex" }',
      ).conflicts(['quantity', 'formula', 'claim', 'latex', 'multiplicity']),
    )
    .option('--out <file>', 'write a certificate that another computer algebra system can check')
    .addOption(OPTIONS.secondOpinion())
    .addOption(OPTIONS.timeout())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Quantities:
${columns(QUANTITIES.map(([name, meaning]) => [`  ${name}`, meaning])).join('\n')}

Examples:
  ${PROGRAM} check-formula ising-reset --quantity '<YZ>' --formula '2*g*r/(4*g^2 + (gamma + r)*(gamma + 2*r))'
  ${PROGRAM} check-formula ising-reset --quantity '<XI>' --latex '\\frac{r(2r+\\gamma)}{4g^2+(r+\\gamma)(2r+\\gamma)}'
  ${PROGRAM} check-formula heisenberg-reset --claim 'negativity > 0 iff r > 2*g'
  ${PROGRAM} check-formula ising-reset --claim '1/4 < purity < 1'
  ${PROGRAM} check-formula ising-reset --claims claims.json --json

A formula is proved where it is a real number at every point of the domain and equal to the derived one; "proved where real"
names the condition under which both are real numbers. A statement has =, <=, >=, <, > or "iff" between formulas in which
quantities may occur, entries and expectation values that are not real inside re(…), im(…) or abs(…); it is proved on the
whole domain, or wrong at a point.

Exit code: 0 proved, 1 wrong, 2 bad usage or input, 3 undecided, proved where real, or another system disagreeing in
--second-opinion, 6 stopped by --timeout, 70 an error of the toolkit; for several claims, each of which gets its verdict, the
first of 1, 70, 2, 6, 3, 0 that occurs.`,
    )
    .action((path: string, options: CheckOptions) => check(path, options, terminal));
}

async function check(path: string, options: CheckOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) requireFile('--out', options.out);
  const model = await loadModel(path);
  const claims = claimsOf(options, model);
  // What is stopped claim by claim is not to be stopped as a whole.
  const again = (): void => terminal.limit?.(2 * options.timeout + SLACK);
  again();
  const derivationFor = derivations(model, claims.filter(isReadable), options.timeout);
  const outcomes = claims.map((claim): Outcome => {
    again();
    if (!isReadable(claim)) return { claim: claim.stated, verdict: 'unreadable', explanation: claim.problem.message };
    return outcomeOf(claim, derivationFor, options);
  });
  again();
  if (options.out !== undefined) {
    replaceFile(options.out, certificateText(model, claims, outcomes, derivationFor));
    terminal.note(`wrote ${options.out}; docs/formula-certificate.md says how to check it`);
  }
  show(outcomes, model, options, terminal);
  terminal.exitCode = exitCode(outcomes);
  if (!options.secondOpinion) return;
  const decided = claims.filter(isReadable).filter((claim) => ASKED.includes(outcomes[claims.indexOf(claim)].verdict));
  reportSecondOpinion(terminal, await opinionOn(model, decided, derivationFor), options.json === true);
}

function show(outcomes: readonly Outcome[], model: Model, { json }: CheckOptions, terminal: Terminal): void {
  if (json) {
    const result = { format: 'clausius-formulas', version: 1, model: model.name, verdicts: outcomes };
    terminal.result(JSON.stringify(result, undefined, 2));
    return;
  }
  printLines(
    outcomes.flatMap((outcome) => outcomeLines(outcome, terminal.paint)),
    terminal,
  );
}

/** What another system says of claims that are decided here. */
async function opinionOn(
  model: Model,
  claims: readonly ReadClaim[],
  derivationFor: (claim: ReadClaim) => Derivation,
): Promise<SecondOpinion> {
  const opinions = [await secondOpinion(model, [])];
  for (const claim of claims) {
    const derivation = derivationFor(claim);
    opinions.push(
      'quantity' in claim
        ? await secondOpinion(model, shownClaim(derivation, claim.quantity.trim(), claim.formula))
        : await opinionOfStatement(derivation, claim.claim),
    );
  }
  return together(opinions);
}

/** Seconds for what happens between the claims. */
const SLACK = 10;

function parseMultiplicity(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a positive integer.');
}

function claimsOf(options: CheckOptions, model: Model): readonly Listed[] {
  if (options.claims !== undefined) return listedClaims(options.claims, model);
  const { quantity, formula, claim, latex, multiplicity } = options;
  const given = Object.entries({ quantity, formula, claim, latex, multiplicity }).filter(
    ([, value]) => value !== undefined,
  );
  const texts = [formula, claim, latex].filter((text) => text !== undefined);
  const isUsable =
    texts.length === 1 &&
    (formula === undefined || quantity !== undefined) &&
    !(claim !== undefined && quantity !== undefined);
  if (!isUsable) {
    throw new CommandError({
      argument: '--quantity',
      expected: 'stand with one formula, in --formula or --latex',
      received: texts.length > 1 ? 'there are several' : quantity === undefined ? 'it is missing' : 'there is none',
      advice: 'Or write a statement in --claim or --latex, or name a file of them in --claims.',
    });
  }
  return [readClaim(Object.fromEntries(given), model)];
}

function isReadable(claim: Listed): claim is ReadClaim {
  return !('problem' in claim);
}

/** Only what the claims ask for is derived: all together, or for each claim alone where all together take too long. */
function derivations(model: Model, claims: readonly ReadClaim[], timeout: number): (claim: ReadClaim) => Derivation {
  const together = limited(timeout, () => derive(model, needs(model, claims)))?.result;
  return (claim) => together ?? derive(model, needs(model, [claim]));
}

function needs(model: Model, claims: readonly ReadClaim[]): Parameters<typeof derive>[1] {
  const quantities = claims.flatMap((claim) =>
    'claim' in claim ? quantitiesIn(claim.claim, parametersOf(model.arithmetic.field)) : [claim.quantity.trim()],
  );
  return {
    spectrum: quantities.includes('eigenvalue'),
    jordan: false,
    negativity: quantities.includes('negativity'),
    production: quantities.includes('production'),
  };
}

function outcomeOf(claim: ReadClaim, derivationFor: (claim: ReadClaim) => Derivation, options: CheckOptions): Outcome {
  const written = claim.latex === undefined ? {} : { latex: claim.latex };
  const { latex: _, ...stated } = claim;
  const shown = 'claim' in stated ? stated.claim : stated;
  try {
    const found = limited(options.timeout, () =>
      'claim' in stated
        ? checkStatement(derivationFor(claim), stated.claim)
        : checkFormula(derivationFor(claim), stated),
    );
    if (found !== undefined) return { ...found.result, ...written };
    return {
      claim: shown,
      verdict: 'stopped',
      explanation: `stopped after ${options.timeout} s without a verdict`,
      ...written,
    };
  } catch (error) {
    // of one claim, given on the command line, the command says what is wrong
    if (options.claims === undefined) throw error;
    const isInput = error instanceof ClausiusError;
    const explanation = error instanceof Error ? error.message : String(error);
    return { claim: shown, verdict: isInput ? 'unreadable' : 'failed', explanation, ...written };
  }
}

/** Verdicts on formulas that make sense. */
const ASKED: readonly Outcome['verdict'][] = ['proved', 'proved where real', 'wrong', 'undecided'];

const CODES: readonly (readonly [code: number, verdicts: readonly Outcome['verdict'][]])[] = [
  [EXIT.wrong, ['wrong']],
  [EXIT.crashed, ['failed']],
  [EXIT.usage, ['unreadable']],
  [EXIT.stopped, ['stopped']],
  [EXIT.undecided, ['undecided', 'proved where real']],
];

function exitCode(outcomes: readonly Outcome[]): number {
  const found = CODES.find(([, verdicts]) => outcomes.some(({ verdict }) => verdicts.includes(verdict)));
  return found?.[0] ?? EXIT.expected;
}

/** The certificate of a list of claims as JSON; see docs/formula-certificate.md. */
function certificateText(
  model: Model,
  claims: readonly Listed[],
  outcomes: readonly Outcome[],
  derivationFor: (claim: ReadClaim) => Derivation,
): string {
  const entries = outcomes.map((outcome, k) => {
    const claim = claims[k];
    if (!isReadable(claim) || !ASKED.includes(outcome.verdict)) return outcome;
    const derivation = derivationFor(claim);
    if ('claim' in claim) return { ...outcome, quantities: quantitiesOfStatement(derivation, claim.claim) };
    const quantity = claim.quantity.trim();
    const [residual, operator] = [
      residualOf(derivation, quantity, claim.formula),
      operatorOfQuantity(derivation, quantity),
    ];
    return {
      ...outcome,
      ...(residual === undefined ? {} : { residual }),
      ...(operator === undefined ? {} : { operator }),
    };
  });
  const derivation = derive(model, { spectrum: false, jordan: false, negativity: false, production: false });
  const certificate = {
    format: 'clausius-formula-certificate',
    version: 1,
    toolkit: TOOLKIT_VERSION,
    model: certifiedModel(derivation),
    claims: entries,
  };
  return `${JSON.stringify(certificate, undefined, 2)}\n`;
}
