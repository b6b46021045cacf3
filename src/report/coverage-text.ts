import type { CoverageRow, SourceContents } from '../registry/coverage.ts';
import type { LedgerRow } from '../registry/ledger.ts';

/** Coverage for a terminal: each place of each source with what is known of it. */
export function coverageLines(sources: readonly SourceContents[], rows: readonly CoverageRow[]): readonly string[] {
  return [
    ...sources.flatMap(({ source, title }) => [
      `${source}: ${title}`,
      ...rows
        .filter((row) => row.source === source)
        .flatMap(({ at, says, claims, reason }) => [
          `  ${at}: ${says}`,
          ...claims.map((row) => `    ${row.claim}: ${standingOf(row)}`),
          ...(reason === undefined ? [] : [`    ${claims.length === 0 ? 'not covered: ' : ''}${reason}`]),
        ]),
      '',
    ]),
    ...counts(sources, rows),
  ];
}

/** The same as a page in Markdown. */
export function coverageMarkdown(sources: readonly SourceContents[], rows: readonly CoverageRow[]): readonly string[] {
  return [
    '# Coverage of the sources',
    '',
    'What each source says, place by place, and what is known of it: the claims about it with their standings. Written by `npm run docs:coverage`.',
    '',
    ...counts(sources, rows).map((line) => `- ${line}`),
    ...sources.flatMap(({ source, title }) => [
      '',
      `## ${source}`,
      '',
      title,
      '',
      '| place | what it says | claims | remark |',
      '| --- | --- | --- | --- |',
      ...rows
        .filter((row) => row.source === source)
        .map(({ at, says, claims, reason }) => {
          const known = claims.map((row) => `\`${row.claim}\`: ${standingOf(row)}`).join('<br>');
          const remark = reason === undefined ? '' : claims.length === 0 ? `not covered: ${reason}` : reason;
          return `| ${[at, says, known, remark].map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
        }),
    ]),
  ];
}

/** How many places of each source are covered. */
function counts(sources: readonly SourceContents[], rows: readonly CoverageRow[]): readonly string[] {
  return sources.map(({ source }) => {
    const own = rows.filter((row) => row.source === source);
    const covered = own.filter(({ claims }) => claims.length > 0);
    const claims = new Set(covered.flatMap((row) => row.claims.map(({ claim }) => claim)));
    const count = `${covered.length} of ${own.length} places covered, by ${claims.size} claim${claims.size === 1 ? '' : 's'}`;
    return `${source}: ${count}${covered.length < own.length ? '; the others have a reason' : ''}.`;
  });
}

/** Standing of a claim with what it rests on. */
function standingOf({ standing, literature, proof }: LedgerRow): string {
  const word = literature === 'false' && standing === 'refuted' ? 'refuted' : standing;
  const from = proof?.standing === 'proved from' ? ` ${proof.from.join(', ')}` : '';
  return `${word}${from}${proof?.partial ? ' (proved in part)' : ''}`;
}
