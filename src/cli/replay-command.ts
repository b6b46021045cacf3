import { Command } from 'commander';
import { parseCertificate } from '../certificates/parse-certificate.ts';
import { parsePlainJson } from '../formats/json-text.ts';
import { readTextFile } from '../formats/read-file.ts';
import { parseCounterexample } from '../hunter/counterexample.ts';
import { valueOf } from '../registry/task-error.ts';
import type { CheckedCertificate, ClaimDescription, Replayed } from '../registry/tasks.ts';
import { jsonText } from '../registry/ledger.ts';
import { titleLines } from '../report/claim-title.ts';
import { certificateLines, premiseLines } from '../report/certificate-text.ts';
import { counterexampleLines } from '../report/counterexample-text.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { claimOf } from './stored-claim.ts';
import { printLines, type Terminal } from './terminal.ts';
import { timed } from './timed.ts';
import { withPool } from './with-pool.ts';
import { type StatementOptions, withStatementOptions } from './statement-options.ts';

interface ReplayOptions extends StatementOptions {
  readonly json?: true;
  readonly claim?: string;
  readonly timeout: number;
}

/** `clausius replay`: evaluates a stored counterexample, or checks a stored certificate. */
export function replayCommand(terminal: Terminal): Command {
  const command = new Command('replay')
    .description('evaluate a stored counterexample and show its objects, or check a certificate')
    .argument('<file>', 'counterexample or certificate written by hunt, verify or certify')
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
  ${PROGRAM} replay violation.json
  ${PROGRAM} replay violation.json --claim ./my-claim.ts
  ${PROGRAM} replay certificate.json

The claim is that of the library, or of the file that you name: nothing that lies beside <file> is run.
Exit code: 0 it violates the claim (certificate: it is valid), 1 it does not, 2 bad usage or input, 3 undecided,
4 the error bound of float64 failed (to be reported).`,
    )
    .action((file: string, options: ReplayOptions) => replay(file, options, terminal));
}

async function replay(file: string, options: ReplayOptions, terminal: Terminal): Promise<void> {
  const json = readTextFile(file);
  const isCertificate = formatOf(json, file) === 'clausius-certificate';
  const { claim: id } = isCertificate ? parseCertificate(json, file) : parseCounterexample(json, file);
  await withPool({ timeout: options.timeout, workers: 1 }, terminal, async (pool) => {
    const claim = await claimOf(id, file, options, pool);
    const { file: claimFile, path } = claim;
    if (isCertificate) {
      const task = { kind: 'check' as const, file: claimFile, path, certificate: file };
      const check = valueOf(await timed(terminal, `checking the certificate of ${id}`, () => pool.run(task)));
      if (options.json) terminal.result(JSON.stringify(check, undefined, 2));
      else printCheck(claim, check, terminal);
      terminal.exitCode = check.valid ? EXIT.expected : EXIT.wrong;
      return;
    }
    const task = { kind: 'replay' as const, file: claimFile, path, stored: file };
    const replayed = valueOf(await timed(terminal, `evaluating ${id}`, () => pool.run(task)));
    if (options.json) terminal.result(jsonText(replayed));
    else print(claim, replayed, terminal);
    terminal.exitCode = replayExitCode(replayed);
  });
}

function replayExitCode({ zone, boundFailed }: Replayed): number {
  if (boundFailed) return EXIT.boundFailed;
  return zone === 'violated' ? EXIT.expected : zone === 'undecided' ? EXIT.undecided : EXIT.wrong;
}

/** What a JSON text says it is; undefined where it does not say. */
function formatOf(text: string, file: string): unknown {
  const value = parsePlainJson(text, file);
  return typeof value === 'object' && value !== null ? (value as { readonly format?: unknown }).format : undefined;
}

function printTitle(claim: ClaimDescription, terminal: Terminal): void {
  const [title, ...formula] = titleLines(claim);
  printLines([terminal.paint.strong(title), ...formula], terminal);
}

function printCheck(
  claim: ClaimDescription,
  { valid, problems, certificate, premises }: CheckedCertificate,
  terminal: Terminal,
): void {
  const { paint } = terminal;
  printTitle(claim, terminal);
  terminal.result(valid ? paint.notable('the certificate is valid') : paint.bad('the certificate is NOT valid'));
  printLines(
    problems.map((problem) => `  ${problem}`),
    terminal,
  );
  // What an invalid certificate says is not repeated: nothing of it is known.
  if (valid) printLines(certificateLines(certificate, premises), terminal);
}

function print(claim: ClaimDescription, replayed: Replayed, terminal: Terminal): void {
  const { paint } = terminal;
  printTitle(claim, terminal);
  terminal.result(replayed.zone === 'violated' ? paint.notable('violated') : `not violated: ${replayed.zone}`);
  if (replayed.boundFailed) {
    terminal.result(
      paint.bad(
        `the error bound of float64 failed: ${replayed.decided}; the claim drops a bound, or please report claim and instance`,
      ),
    );
  } else if (replayed.zone !== 'violated' && replayed.decided !== undefined)
    terminal.result(`  in rigorous arithmetic: ${replayed.decided}`);
  const { counterexample, objects, margin, premises } = replayed;
  printLines(premiseLines(premises), terminal);
  printLines(counterexampleLines(counterexample, objects, margin), terminal);
}
