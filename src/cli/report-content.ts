import { placesOf } from '../claims/source.ts';
import { FIGURES } from '../figures/catalogue.ts';
import type { ShownClaim } from '../page/claim-section.ts';
import type { ShownErratum } from '../page/errata-section.ts';
import type { ShownFigure } from '../page/figures-section.ts';
import { CampaignPool } from '../registry/campaign-pool.ts';
import { LIBRARY_CLAIMS } from '../registry/claim-files.ts';
import { sourcesOf } from '../registry/coverage.ts';
import { corrections } from '../registry/errata.ts';
import type { KeptResults } from '../registry/kept-results.ts';
import type { LedgerRow } from '../registry/ledger.ts';
import { OF_EQUALITY, type Portrait } from '../registry/sampled-margins.ts';
import type { ClaimDescription, PortrayTask } from '../registry/tasks.ts';
import type { VerifiedClaim } from '../registry/verify.ts';
import { onInterrupt } from './interrupt.ts';
import { huntCommandOn, PROGRAM, targetOf } from './reproduce.ts';
import type { Terminal } from './terminal.ts';
import type { CampaignOptions } from './verified-claims.ts';

/**
 * Pictures of the claims, kept as results of tasks are.
 *
 * @param options.kept    has read the files of the claims
 * @param options.onShown  takes each claim as soon as it is there, in any order
 */
export async function shownClaims(
  verified: readonly VerifiedClaim[],
  {
    seed,
    effort,
    timeout,
    workers,
    kept,
    onShown,
  }: CampaignOptions & {
    readonly kept: KeptResults | undefined;
    readonly onShown: (claim: ShownClaim) => Promise<void>;
  },
  terminal: Terminal,
): Promise<readonly ShownClaim[]> {
  const pool = new CampaignPool({ threads: terminal.threads, workers, timeout, kept });
  const release = onInterrupt(() => pool.close());
  try {
    return await Promise.all(
      verified.map(async (result) => {
        const { description, row } = result;
        const target = targetOf(description);
        const claim: ShownClaim = {
          row,
          portrait: knownPortrait(result) ?? (await portrayed(description, row, seed, pool)),
          seed,
          commands: [
            huntCommandOn(target, { seed, ...(effort === undefined ? {} : { effort }) }),
            ...(row.proof === undefined ? [] : [`${PROGRAM} prove ${target}`]),
          ],
        };
        await onShown(claim);
        return claim;
      }),
    );
  } finally {
    release();
    await pool.close();
  }
}

/** What the campaign has shown; undefined where a search has to be made for the picture. */
function knownPortrait({ row, margins }: VerifiedClaim): Portrait | undefined {
  const { counterexample, systems } = row;
  // The ledger has no picture of them.
  if ((counterexample ?? systems[0]?.smallest)?.relation === '=') return OF_EQUALITY;
  return counterexample === undefined && margins !== undefined ? { margins } : undefined;
}

async function portrayed(
  { file, path }: ClaimDescription,
  row: LedgerRow,
  seed: number,
  pool: CampaignPool,
): Promise<Portrait> {
  const outcome = await pool.run({ kind: 'portray', file, path, seed, equalities: false, ...instanceOf(row) });
  return outcome.ok ? outcome.value : { without: outcome.reason };
}

/** The counterexample of a row as a task takes it. */
export function instanceOf({ counterexample }: LedgerRow): Pick<PortrayTask, 'counterexample'> {
  if (counterexample === undefined) return {};
  const { claim, constant, system, unit, integers } = counterexample;
  return { counterexample: { claim, ...(constant === undefined ? {} : { constant }), system, unit, integers } };
}

/** Corrections of which both statements are in the report. */
export function shownErrata(verified: readonly VerifiedClaim[]): readonly ShownErratum[] {
  const rows = new Map(verified.map(({ description, row }) => [description.id, row]));
  const claims = verified.map(({ description }) => ({
    ...description,
    corrects: description.corrects.filter(({ claim }) => rows.has(claim)),
    refutedBy: description.refutedBy.filter((id) => rows.has(id)),
  }));
  return corrections(claims).map(({ correction, audited, corrected }) => ({
    correction,
    audited,
    auditedRow: rows.get(audited.id)!,
    correctedRow: rows.get(corrected.id)!,
  }));
}

/** Figures of the sources of the claims, with what the sources say at their places. */
export function shownFigures(claims: readonly ShownClaim[]): readonly ShownFigure[] {
  const keys = new Set(claims.flatMap(({ row }) => placesOf(row.source).map(({ source }) => source)));
  const sources = sourcesOf(LIBRARY_CLAIMS);
  return FIGURES.filter((figure) => placesOf(figure.source).some(({ source }) => keys.has(source))).map((figure) => {
    const places = placesOf(figure.source);
    const says = sources.flatMap(({ source, rows }) =>
      rows
        .filter((row) => places.some((place) => place.source === source && place.at === row.at))
        .map((row) => row.says),
    );
    return { figure, says };
  });
}
