import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from '../claims/source.ts';
import { listOf, optional, recordWith } from '../formats/described-parts.ts';
import { constant, type Description, readDescribed, text, version } from '../formats/description.ts';
import { FormatError } from '../matrix/errors.ts';
import type { LedgerRow } from './ledger.ts';
import type { ClaimDescription } from './tasks.ts';

/** What a source says at one place, and what is claimed about it here. */
interface SourceRow {
  /** Equation, figure, section or passage, as in the `source` of claims. */
  readonly at: string;
  readonly says: string;
  /** Identifiers of the claims about it. */
  readonly claims?: readonly string[];
  /** Why there is no claim, or what the claims leave out. */
  readonly reason?: string;
}

/** Contents of a source, place by place: a file in `properties/sources`. */
export interface SourceContents {
  readonly format: 'clausius-source';
  readonly version: 1;
  /** Key of references.bib. */
  readonly source: string;
  readonly title: string;
  readonly rows: readonly SourceRow[];
}

/** Row of the coverage of a source: what stands there, and what is known of it. */
export interface CoverageRow extends Omit<SourceRow, 'claims'> {
  readonly source: string;
  readonly claims: readonly LedgerRow[];
}

const SOURCE: Description<SourceContents> = recordWith('a record', {
  format: constant('clausius-source'),
  version: version(1),
  source: text('a key of references.bib', 100),
  title: text('a nonempty text', 200),
  rows: listOf(
    'a nonempty list of rows',
    recordWith<SourceRow>('a record', {
      at: text('a place', 100),
      says: text('a nonempty text', 1000),
      claims: optional(listOf('a nonempty list of ids', text('an id', 100), 1)),
      reason: optional(text('a nonempty text', 1000)),
    }),
    1,
  ),
});

/**
 * Contents of the sources that a folder of claims describes, in the order of their keys.
 *
 * @param properties  the folder; its descriptions lie in `sources`
 * @throws {FormatError} for a file that is none
 */
export function sourcesOf(properties: string): readonly SourceContents[] {
  const folder = join(properties, 'sources');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names
    .toSorted()
    .map((name) => readDescribed(SOURCE, readFileSync(join(folder, name), 'utf8'), `sources/${name}`));
}

/** Coverage of sources by the rows of a ledger that has all claims they name. */
export function coverage(sources: readonly SourceContents[], ledger: readonly LedgerRow[]): readonly CoverageRow[] {
  const known = new Map(ledger.map((row) => [row.claim, row]));
  return sources.flatMap(({ source, rows }) =>
    rows.map(({ claims: ids = [], ...row }) => ({ source, ...row, claims: ids.map((id) => known.get(id)!) })),
  );
}

/**
 * Compares the description of a source with the claims: every row has a claim or a reason, every claim it names exists, and a
 * claim that names a place of the source stands in the row of that place.
 *
 * @throws {FormatError}
 */
export function requireCovered(
  { source, rows }: SourceContents,
  claims: readonly Pick<ClaimDescription, 'id' | 'source'>[],
): void {
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({ argument: `sources/${source}.json`, expected, received });
  const ids = new Set(claims.map(({ id }) => id));
  for (const { at, claims: named = [], reason } of rows) {
    if (named.length === 0 && reason === undefined)
      throw wrong('have a claim or a reason in every row', `${at} has neither`);
    const unknown = named.find((id) => !ids.has(id));
    if (unknown !== undefined) throw wrong('name claims that exist', `${at} names ${unknown}`);
  }
  for (const claim of claims) {
    for (const place of placesOf(claim.source)) {
      if (place.source !== source) continue;
      const here = rows.filter(({ at }) => place.at === undefined || at === place.at);
      if (here.some(({ claims: named = [] }) => named.includes(claim.id))) continue;
      throw wrong(
        `name ${claim.id} at ${place.at ?? 'one of its places'}`,
        'it does not, and the claim says that it stands there',
      );
    }
  }
}
