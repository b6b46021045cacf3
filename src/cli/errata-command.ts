import { Command, Option } from 'commander';
import { errata, isComplete } from '../registry/errata.ts';
import { selectClaims } from '../registry/registry.ts';
import { errataLatex, errataLines, LABELLED } from '../report/errata-text.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { timed } from './timed.ts';
import { withPool } from './with-pool.ts';

interface ErrataOptions {
  readonly json?: true;
  readonly latex?: true;
  readonly timeout: number;
}

/** `clausius errata`: statements of sources that are wrong, with their corrections. */
export function errataCommand(terminal: Terminal): Command {
  return new Command('errata')
    .description(
      'list statements of sources that are false, qualified or ambiguous, with correction, proof and witness',
    )
    .argument('[targets...]', 'files or folders of claims; all claims of the library when omitted')
    .addOption(OPTIONS.timeout())
    .addOption(OPTIONS.json())
    .addOption(new Option('--latex', 'print a LaTeX description list').conflicts('json'))
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} errata
  ${PROGRAM} errata --latex > errata.tex

The list is made of the claims with a field \`corrects\`; proofs and counterexamples are evaluated now.
What is quoted has been compared with the text of its source; the rest is implied by it, or our reading of it.
Exit code: 0 each has a witness and no proof fails, 1 one has not, 2 bad usage or input.`,
    )
    .action(async (targets: readonly string[], { json, latex, timeout }: ErrataOptions) => {
      await withPool({ timeout }, terminal, async (pool) => {
        const claims = await selectClaims(targets, pool, terminal.note);
        const list = await timed(terminal, 'proofs and witnesses', () => errata(claims, pool));
        if (json) {
          terminal.result(JSON.stringify({ format: 'clausius-errata', version: 2, errata: list }, undefined, 2));
        } else if (latex) for (const line of errataLatex(list)) terminal.result(line);
        else printLines(errataLines(list), terminal, LABELLED);
        terminal.exitCode = list.every(isComplete) ? EXIT.expected : EXIT.wrong;
      });
    });
}
