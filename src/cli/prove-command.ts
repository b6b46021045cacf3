import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { proofFile } from '../registry/claim-files.ts';
import { resolvedProofs } from '../registry/proof-dependencies.ts';
import { selectClaims } from '../registry/registry.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { valueOf } from '../registry/task-error.ts';
import { marksText, proofLines } from '../report/proof-text.ts';
import { CommandError } from './command-error.ts';
import { EXIT } from './exit-code.ts';
import { PROGRAM, targetOf } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { claimByClaim } from './timed.ts';
import { withPool } from './with-pool.ts';

interface ProveOptions {
  readonly json?: true;
  readonly timeout: number;
}

/** `clausius prove`: runs proofs and prints their steps. */
export function proveCommand(terminal: Terminal): Command {
  return new Command('prove')
    .description('run the proofs of claims and print what is decided, taken and covered')
    .argument('[targets...]', 'ids or groups of the library, files or folders; all claims of the library when omitted')
    .addOption(OPTIONS.timeout())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} prove reset-negativity
  ${PROGRAM} prove --json

The proof of properties/<group>/<id>.ts is proofs/<group>/<id>.ts.
Exit code: 0 all proved, of all or of a part, 1 a proof fails, 2 bad usage or input, 3 one only argues.`,
    )
    .action((targets: readonly string[], options: ProveOptions) => prove(targets, options, terminal));
}

/** Why there is nothing to run, and what can be done instead. */
function noProof(claims: readonly ClaimDescription[]): CommandError {
  const [first] = claims;
  return new CommandError({
    argument: 'targets',
    expected: 'name a claim with a proof',
    received: claims.length > 1 ? `none of ${idsText(claims)} has one` : `${first.id} has none`,
    ...(claims.length > 1 ? {} : { advice: `\`${PROGRAM} hunt ${targetOf(first)}\` looks for a violation.` }),
  });
}

/** Ids, of many claims the first ones. */
function idsText(claims: readonly ClaimDescription[]): string {
  const first = claims.slice(0, MOST_IDS).map(({ id }) => id);
  const more = claims.length - first.length;
  return `${first.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

const MOST_IDS = 5;

async function prove(targets: readonly string[], { json, timeout }: ProveOptions, terminal: Terminal): Promise<void> {
  await withPool({ timeout }, terminal, async (pool) => {
    const selected = await selectClaims(targets, pool, terminal.note);
    const claims = selected.filter(({ file }) => existsSync(proofFile(file)));
    const without = selected.filter((claim) => !claims.includes(claim));
    if (claims.length === 0) throw noProof(without);
    if (targets.length > 0 && without.length > 0) terminal.note(`Without a proof: ${idsText(without)}.`);
    const outcomes = await claimByClaim(terminal, claims, ({ file, path }) =>
      pool.run({ kind: 'prove', file, path, proof: proofFile(file) }),
    );
    const own = new Map(outcomes.map((outcome, k) => [claims[k].id, valueOf(outcome)] as const));
    const reports = [...(await resolvedProofs(claims, own, pool)).values()];
    if (json) terminal.result(JSON.stringify({ format: 'clausius-proofs', version: 1, proofs: reports }, undefined, 2));
    else {
      for (const report of reports) {
        terminal.result(terminal.paint.strong(report.claim));
        printLines(
          proofLines(report).map((line) => `  ${line}`),
          terminal,
        );
      }
      printLines([terminal.paint.faint(marksText(reports))], terminal);
    }
    const has = (standing: string): boolean => reports.some((report) => report.standing === standing);
    terminal.exitCode = has('failed') ? EXIT.wrong : has('argued') ? EXIT.undecided : EXIT.expected;
  });
}
