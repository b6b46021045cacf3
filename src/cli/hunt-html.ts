import { TOOLKIT_VERSION } from '../certificates/toolkit-version.ts';
import type { EntropyDecision } from '../decisions/entropy-inequality.ts';
import { replaceFile } from '../registry/new-file.ts';
import type { CampaignPool } from '../registry/campaign-pool.ts';
import type { LedgerRow } from '../registry/ledger.ts';
import type { ClaimDescription } from '../registry/tasks.ts';
import { huntCommand, type HuntOptionsOfCommand } from './reproduce.ts';
import { instanceOf } from './report-content.ts';
import { isTyped } from '../registry/typed-file.ts';
import type { Terminal } from './terminal.ts';

/** What a page of a hunt is about. */
interface Hunted {
  readonly claim: ClaimDescription;
  readonly row: LedgerRow;
  /** What was decided of it before the search. */
  readonly decision: EntropyDecision | undefined;
}

/** Writes what a hunt has shown as a page. */
export async function writeHuntPage(
  file: string,
  { claim, row, decision }: Hunted,
  options: HuntOptionsOfCommand,
  pool: CampaignPool,
  terminal: Terminal,
): Promise<void> {
  const { seed } = options;
  const outcome = await pool.run({
    kind: 'portray',
    file: claim.file,
    path: claim.path,
    seed,
    effort: 2,
    ...instanceOf(row),
  });
  // Other commands need not load what draws and typesets.
  const { huntPage } = await import('../page/hunt-page.ts');
  const shown = {
    row,
    portrait: outcome.ok ? outcome.value : { without: outcome.reason },
    seed,
    commands: [huntCommand(claim, options)],
    isTyped: isTyped(claim.file),
    decision,
  };
  replaceFile(file, await huntPage(shown, TOOLKIT_VERSION));
  terminal.note(`Wrote ${file}.`);
}
