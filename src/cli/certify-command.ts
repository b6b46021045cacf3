import { Command } from 'commander';
import { formatCertificate } from '../certificates/certificate.ts';
import { readTextFile } from '../formats/read-file.ts';
import { parseCounterexample } from '../hunter/counterexample.ts';
import { writeCertificate } from '../registry/counterexample-file.ts';
import { valueOf } from '../registry/task-error.ts';
import { certificateLines } from '../report/certificate-text.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM, quoted, targetOf } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { claimOf } from './stored-claim.ts';
import { printLines, type Terminal } from './terminal.ts';
import { timed } from './timed.ts';
import { withPool } from './with-pool.ts';
import { requireNewFile } from './writable.ts';
import { type StatementOptions, withStatementOptions } from './statement-options.ts';

interface CertifyOptions extends StatementOptions {
  readonly json?: true;
  readonly claim?: string;
  readonly timeout: number;
  readonly out?: string;
}

/** `clausius certify`: encloses the margin of a stored counterexample rigorously. */
export function certifyCommand(terminal: Terminal): Command {
  const command = new Command('certify')
    .description('prove that a stored counterexample violates its claim')
    .argument('<file>', 'counterexample written by hunt or verify')
    .option('--out <file>', 'write the certificate into a new file')
    .option(
      '--claim <claim>',
      'file of a claim that is not in the library, which is a program and runs, or a typed statement',
    );
  return withStatementOptions(command)
    .addOption(OPTIONS.timeout())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} certify violation.json --out certificate.json
  ${PROGRAM} replay certificate.json

With --json the certificate itself is printed. docs/certificate.md describes it, and what to do about objects that are not
checked. The claim is that of the library, or of the file that you name: nothing that lies beside <file> is run.
Exit code: 0 it is certified, 1 it certainly does not violate the claim, 2 bad usage or input, 3 undecided or not checked.`,
    )
    .action((file: string, options: CertifyOptions) => certify(file, options, terminal));
}

async function certify(file: string, options: CertifyOptions, terminal: Terminal): Promise<void> {
  if (options.out !== undefined) requireNewFile('--out', options.out);
  const { claim: id } = parseCounterexample(readTextFile(file), file);
  await withPool({ timeout: options.timeout, workers: 1 }, terminal, async (pool) => {
    const claim = await claimOf(id, file, options, pool);
    const task = { kind: 'certify' as const, file: claim.file, path: claim.path, stored: file };
    const { certificate, uncertified, premises } = valueOf(
      await timed(terminal, `certifying ${id}`, () => pool.run(task)),
    );
    if (certificate === undefined) {
      terminal.note(`${id} is not certified: ${uncertified!.reason}.`);
      const isOpen = uncertified!.verdict === 'undecided' || uncertified!.verdict === 'unchecked';
      terminal.exitCode = isOpen ? EXIT.undecided : EXIT.wrong;
      return;
    }
    if (options.json) terminal.result(formatCertificate(certificate).trimEnd());
    else printLines(certificateLines(certificate, premises), terminal);
    if (options.out === undefined) return;
    if (!writeCertificate(options.out, certificate)) {
      throw new CommandError({
        argument: '--out',
        expected: 'name a new file',
        received: `${options.out} exists`,
        advice: 'Choose another name.',
      });
    }
    const claimOption = options.claim === undefined ? '' : ` --claim ${targetOf(claim)}`;
    terminal.note(`Wrote ${options.out}. Check it: ${PROGRAM} replay ${quoted(options.out)}${claimOption}`);
  });
}
