import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import type { Claim } from '../../../src/claims/claim.ts';
import { LIBRARY_CLAIMS } from '../../../src/registry/claim-files.ts';
import { coverage, requireCovered, sourcesOf, type SourceContents } from '../../../src/registry/coverage.ts';
import type { LedgerRow } from '../../../src/registry/ledger.ts';
import { coverageLines } from '../../../src/report/coverage-text.ts';
import { claimText, temporaryFolder } from '../claim-folder.ts';
import { claimSources, ROOT } from '../source-files.ts';

const contents = (...rows: SourceContents['rows']): SourceContents => ({
  format: 'clausius-source',
  version: 1,
  source: 'Known1999',
  title: 'What is known',
  rows,
});

const CLAIMS = [
  { id: 'first', source: 'Known1999, equation (1)' },
  { id: 'second', source: 'after Known1999' },
  { id: 'other', source: 'Other2000, equation (1)' },
];

const whole = contents(
  { at: 'equation (1)', says: 'a', claims: ['first', 'second'] },
  { at: 'equation (2)', says: 'b', reason: 'A definition.' },
);

describe('the description of a source', () => {
  test('is compared with the claims', () => {
    expect(() => requireCovered(whole, CLAIMS)).not.toThrow();
  });

  test.each([
    ['a row without claim and reason', contents(...whole.rows, { at: 'figure 1', says: 'c' }), /figure 1 has neither/],
    [
      'a claim that does not exist',
      contents(...whole.rows, { at: 'figure 1', says: 'c', claims: ['third'] }),
      /figure 1 names third/,
    ],
    [
      'a claim at another place than its own',
      contents(
        { at: 'equation (1)', says: 'a', claims: ['second'] },
        { at: 'equation (2)', says: 'b', claims: ['first'] },
      ),
      /must name first at equation \(1\)/,
    ],
    [
      'a claim about the whole source that is named nowhere',
      contents({ at: 'equation (1)', says: 'a', claims: ['first'] }),
      /must name second at one of its places/,
    ],
  ])('is refused with %s', (_what, wrong, message) => {
    expect(() => requireCovered(wrong, CLAIMS)).toThrow(message);
  });

  test('is read from a file, and errors name the place in it', () => {
    const folder = temporaryFolder({
      'good/sources/Known1999.json': JSON.stringify(whole),
      'bad/sources/Known1999.json': JSON.stringify({ ...whole, rows: [{ at: 'figure 1' }] }),
    });
    expect(sourcesOf(join(folder, 'good'))).toEqual([whole]);
    expect(sourcesOf(folder)).toEqual([]);
    expect(() => sourcesOf(join(folder, 'bad'))).toThrow(/rows\[0\]/);
  });
});

test('each place is shown with its claims, their standings and the reason', () => {
  const row = (claim: string, standing: string): LedgerRow => ({ claim, standing, literature: 'theorem' }) as LedgerRow;
  const rows = coverage([whole], [row('first', 'proved'), row('second', 'open')]);
  expect(coverageLines([whole], rows)).toEqual([
    'Known1999: What is known',
    '  equation (1): a',
    '    first: proved',
    '    second: open',
    '  equation (2): b',
    '    not covered: A definition.',
    '',
    'Known1999: 1 of 2 places covered, by 2 claims; the others have a reason.',
  ]);
});

test('no reasons are spoken of where every place has a claim', () => {
  const row = { claim: 'first', standing: 'proved', literature: 'theorem' } as LedgerRow;
  const [first] = whole.rows;
  const covered = { ...whole, rows: [{ ...first, claims: ['first'] }] };
  expect(coverageLines([covered], coverage([covered], [row])).at(-1)).toBe(
    'Known1999: 1 of 1 places covered, by 1 claim.',
  );
});

describe('the sources of the library', () => {
  const sources = sourcesOf(LIBRARY_CLAIMS);

  test('name their claims where these say that they stand', async () => {
    const claims = await Promise.all(
      claimSources().map(async (file) => ((await import(join(ROOT, file))) as { readonly default: Claim }).default),
    );
    expect(sources).toHaveLength(4);
    for (const one of sources) requireCovered(one, claims);
  });

  test('are counted in the README', () => {
    const rows = sources.flatMap((one) => one.rows);
    const covered = rows.filter(({ claims }) => claims !== undefined).length;
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`${covered} of ${rows.length} places have claims`);
  });

  test.each([
    ['Vedral2009', 5, 0],
    ['EspositoLindenbergVandenBroeck2010', 33, 1],
    ['HartmannDurBriegel2006', 3, 3],
  ])('%s: every numbered equation and figure', (key, equations, figures) => {
    const { rows } = sources.find(({ source }) => source === key)!;
    const places = new Set(rows.map(({ at }) => at));
    const numbered = (name: (k: number) => string, count: number): string[] =>
      Array.from({ length: count }, (_, k) => name(k + 1));
    const all = [...numbered((k) => `equation (${k})`, equations), ...numbered((k) => `figure ${k}`, figures)];
    expect(all.filter((at) => !places.has(at))).toEqual([]);
    expect([...places].filter((at) => /^(equation|figure)/.test(at)).toSorted()).toEqual(all.toSorted());
  });
});

test.runIf(ALL)(
  'a page that says another standing than is so is noticed by --check',
  () => {
    const claimOf = (literature: string): string =>
      claimText('purity', literature, 'return atMost(purity(rho), 1);')
        .replace('Nobody2024', 'Known1999, equation (1)')
        .replace('systems:', 'effort: 1 / 64, systems:');
    const says = contents({ at: 'equation (1)', says: 'Purity is bounded.', claims: ['purity'] });
    const folder = temporaryFolder({
      'purity.ts': claimOf('theorem'),
      'sources/Known1999.json': JSON.stringify(says),
    });
    const page = join(folder, 'coverage.md');
    const run = (...options: readonly string[]): number | null => {
      const script = join(ROOT, 'scripts/write-coverage.ts');
      return spawnSync(process.execPath, ['--import', 'tsx', script, folder, '--page', page, ...options], { cwd: ROOT })
        .status;
    };
    expect(run()).toBe(0);
    const written = readFileSync(page, 'utf8');
    expect(written).toContain('Purity is bounded.');
    writeFileSync(join(folder, 'purity.ts'), claimOf('conjecture'));
    // That the page of the library passes is seen by continuous integration.
    expect(run('--check')).toBe(1);
    expect(readFileSync(page, 'utf8')).toBe(written);
  },
  120_000,
);
