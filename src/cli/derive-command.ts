import { Command, Option } from 'commander';
import { loadModel } from '../registry/load-model.ts';
import { derivationCode } from '../report/derivation-code.ts';
import { derivationData } from '../report/derivation-data.ts';
import { derivationLatex } from '../report/derivation-latex.ts';
import { derivationLines, type TextOptions } from '../report/derivation-text.ts';
import { CODE_LANGUAGES, type CodeLanguage } from '../symbolic/formulas/code-names.ts';
import { derive } from '../symbolic/models/derive.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import type { Terminal } from './terminal.ts';

interface DeriveCommandOptions {
  readonly json?: true;
  readonly latex?: true;
  readonly ascii?: true;
  readonly full?: true;
  readonly code?: CodeLanguage;
  readonly spectrum: boolean;
  readonly entropy?: true;
  readonly threshold?: string;
  readonly from?: string;
}

/** `clausius derive`: closed forms of a model. */
export function deriveCommand(terminal: Terminal): Command {
  return new Command('derive')
    .description('derive steady state, spectrum, negativity and entropy production of a model in closed form')
    .argument(
      '<model>',
      'file: JSON, or TypeScript with `export default model({ … })`; or the name of one in docs/models.md',
    )
    .addOption(new Option('--latex', 'print a LaTeX document').conflicts(['json', 'code', 'ascii']))
    .addOption(new Option('--ascii', 'print formulas in the syntax of mathjs').conflicts(['json', 'code']))
    .option('--full', 'every formula without abbreviations, every eigenvalue of the partial transpose')
    .addOption(new Option('--code <language>', 'print functions instead').choices(CODE_LANGUAGES).conflicts('json'))
    .option('--entropy', 'entropy of the steady state')
    .option('--threshold <parameter>', 'solve for the parameter at which entanglement begins or ends')
    .option(
      '--from <state>',
      'evolution in time from a state: a ket like "|01>", or a density matrix like "(1 + Z_0)/4"',
    )
    .option('--no-spectrum', 'leave out the spectrum of the generator')
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} derive ising-reset
  ${PROGRAM} derive three-level-maser --latex
  ${PROGRAM} derive examples/models/ising-reset.json --code python
  ${PROGRAM} derive examples/models/ising-reset.json --threshold r --from '|01>'

Formulas hold at every point of the domains of the parameters at which they are real numbers; where that is not known to be
every point, a line says so. What is proved and what is not is said.
Exit code: 0 derived and proved, 2 bad usage or input, 3 the steady state is not unique for generic parameters.`,
    )
    .action(async (path: string, options: DeriveCommandOptions) => {
      const derivation = derive(await loadModel(path), {
        spectrum: options.spectrum,
        entropy: options.entropy ?? false,
        ...(options.threshold === undefined ? {} : { threshold: options.threshold }),
        ...(options.from === undefined ? {} : { initial: options.from }),
      });
      if (options.json) terminal.result(JSON.stringify(derivationData(derivation), undefined, 2));
      else if (options.code !== undefined) terminal.result(derivationCode(derivation, options.code).trimEnd());
      else if (options.latex) terminal.result(derivationLatex(derivation));
      else for (const line of derivationLines(derivation, textOptions(options, terminal))) terminal.result(line);
      const isUnique = derivation.steadyState.verdict === 'unique';
      const isProved = derivation.residual?.verdict === 'proved';
      terminal.exitCode = isUnique ? (isProved ? EXIT.expected : EXIT.wrong) : EXIT.undecided;
    });
}

function textOptions({ ascii, full }: DeriveCommandOptions, { width }: Terminal): TextOptions {
  return {
    notation: ascii ? 'text' : 'unicode',
    full: full ?? false,
    ...(width === undefined ? {} : { width }),
  };
}
