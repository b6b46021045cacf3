import { Command } from 'commander';
import { systemName } from '../claims/claim.ts';
import { placesOf } from '../claims/source.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { groupOf, ofSource, selectClaims } from '../registry/registry.ts';
import { columns } from '../report/number-text.ts';
import { PROGRAM } from './reproduce.ts';
import { OPTIONS } from './shared-options.ts';
import { printLines, type Terminal } from './terminal.ts';
import { withPool } from './with-pool.ts';

interface ListOptions {
  readonly json?: true;
  readonly timeout: number;
  readonly source?: string;
}

/** `clausius list`: shows claims without testing them. */
export function listCommand(terminal: Terminal): Command {
  return new Command('list')
    .description('show claims without testing them')
    .argument('[targets...]', 'ids or groups of the library, files or folders; all claims of the library when omitted')
    .addOption(OPTIONS.source())
    .addOption(OPTIONS.timeout())
    .addOption(OPTIONS.json())
    .addHelpText(
      'after',
      `
Examples:
  ${PROGRAM} list
  ${PROGRAM} list hartmann-2006 --json
  ${PROGRAM} list --source Vedral2009`,
    )
    .action((targets: readonly string[], options: ListOptions) => list(targets, options, terminal));
}

async function list(targets: readonly string[], options: ListOptions, terminal: Terminal): Promise<void> {
  await withPool(options, terminal, async (pool) => {
    const all = await selectClaims(targets, pool, terminal.note);
    const claims = options.source === undefined ? all : ofSource(all, options.source);
    if (options.json) terminal.result(JSON.stringify(claims.map(shared), undefined, 2));
    else printClaims(claims, terminal);
  });
}

function printClaims(claims: readonly ClaimDescription[], terminal: Terminal): void {
  const lines = columns(
    claims.map(({ id, literature, systems, source }) => [
      `  ${id}`,
      literature,
      systems.map(systemName).join(' '),
      source,
    ]),
  );
  let group = '';
  claims.forEach((claim, index) => {
    if (groupOf(claim) !== group) {
      group = groupOf(claim);
      terminal.result(terminal.paint.strong(group));
    }
    printLines([lines[index]], terminal);
  });
}

/** Description without the absolute path, which means nothing elsewhere, and with the places that the source names. */
function shared({ file: _file, ...description }: ClaimDescription): object {
  return { ...description, places: placesOf(description.source) };
}
