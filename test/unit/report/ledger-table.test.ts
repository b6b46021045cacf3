import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { LedgerRow, LedgerSystem } from '../../../src/registry/ledger.ts';
import { evidenceLines, measureLines, remarks } from '../../../src/report/evidence-text.ts';
import { ledgerMarkdown } from '../../../src/report/ledger-markdown.ts';
import { ROOT } from '../source-files.ts';
import { EFFORT } from '../../../src/registry/effort.ts';
import {
  attention,
  LedgerTable,
  openStatements,
  standingsCounted,
  summary,
  type TimedRow,
} from '../../../src/report/ledger-table.ts';
import { meaningOfSearch, meaningsOf } from '../../../src/report/standing-meanings.ts';
import { percent } from '../../../src/report/number-text.ts';
import { wrapped } from '../../../src/report/wrapped.ts';
import { paint, visible, wantsColour, widthOf } from '../../../src/report/paint.ts';

const PLAIN = paint(false);

const system = (changes: Partial<LedgerSystem> = {}): LedgerSystem => ({
  system: '2',
  measure: 'rho: Hilbert–Schmidt measure',
  draws: { holds: 3000, undecided: 0, violated: 0, vacuous: 0 },
  edgeCases: { holds: 0, undecided: 0, violated: 0, vacuous: 0 },
  empty: 0,
  climbed: 400,
  violatingShareBelow: 0.001,
  smallest: { relation: '≥', margin: 0.25, bound: 2 ** -50, phase: 'climb' },
  ...changes,
});

const row = (changes: Partial<LedgerRow> = {}): LedgerRow => ({
  claim: 'klein',
  file: 'properties/thermodynamics/klein.ts',
  literature: 'theorem',
  source: 'Klein1931',
  statement: 's',
  standing: 'consistent',
  ok: true,
  news: false,
  explanation: 'no violation was found',
  finding: 'no violation',
  systems: [system()],
  stored: 'none',
  ...changes,
});

const isState = { object: 'rho', is: 'density matrix', holds: true } as const;

const broken = row({
  claim: 'broken',
  file: 'properties/controls/broken.ts',
  standing: 'ALARM (numerical)',
  ok: false,
  explanation: 'a theorem is violated: the code or the source is wrong',
  systems: [system({ draws: { holds: 9, undecided: 1, violated: 1, vacuous: 9 }, empty: 20 })],
  counterexample: {
    format: 'clausius-counterexample',
    version: 1,
    claim: 'broken',
    system: [2, 3],
    unit: 1,
    integers: { rho: [1] },
    relation: '≥',
    left: -0.5,
    right: 0,
    margin: -0.5,
    bound: 2 ** -50,
    found: { seed: 1, phase: 'climb', instance: 7 },
    objects: [
      { name: 'rho', text: '1/5·[[1, 2i], [-2i, 4]]', exact: true, checked: [isState] },
      { name: 'beta', text: '0.3', exact: false, checked: [] },
    ],
  },
});

const tableOf = (timed: readonly TimedRow[], colours = PLAIN, width?: number): string => {
  const table = new LedgerTable(
    timed.map((one) => one.row.claim),
    colours,
    width,
  );
  return [table.head(), ...timed.flatMap((one) => table.lines(one))].join('\n');
};

describe('the table', () => {
  test('says which results are those of an earlier run', () => {
    expect(tableOf([{ row: row(), seconds: 0, kept: true }])).toMatch(/ 3,000 +kept$/);
  });

  test('has long remarks below the row to which they belong', () => {
    const lines = tableOf([{ row: broken, seconds: 0 }], PLAIN, 120).split('\n');
    expect(lines[2]).toMatch(/^ {2}✗ {2}broken .* 10 +0\.0 s$/);
    expect(lines[3]).toMatch(/^ {5}45 % of the draws fail the premise, /);
    expect(tableOf([{ row: broken, seconds: 0 }], PLAIN, 400).split('\n')).toHaveLength(3);
  });

  test('groups claims and aligns their columns', () => {
    const timed = [
      { row: row(), seconds: 1.25 },
      { row: broken, seconds: 0 },
    ];
    const lines = tableOf(timed).split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[1]).toBe('thermodynamics');
    expect(lines[2]).toMatch(/^ {2}✓ {2}klein {3}theorem {10}consistent +0\.25 ± 9e-16 +3,000 +1\.3 s$/);
    expect(lines[3]).toBe('controls');
    expect(lines[4]).toMatch(
      /^ {2}✗ {2}broken .* 10 +0\.0 s +45 % of the draws fail the premise, 5 % undecided, 50 % of the draws define no instance/,
    );
    expect(lines[2].indexOf('consistent')).toBe(lines[4].indexOf('ALARM'));
  });

  test('names a group again where a row of it comes late', () => {
    const late = row({ claim: 'spohn' });
    const lines = tableOf([row(), broken, late, late].map((one) => ({ row: one, seconds: 0 }))).split('\n');
    const titles = lines.filter((line) => /^[a-z]/.test(line));
    expect(titles).toEqual(['thermodynamics', 'controls', 'thermodynamics (continued)']);
    expect(lines.findIndex((line) => line.includes(' spohn '))).toBe(lines.indexOf(titles[2]) + 1);
    expect(lines).toHaveLength(8);
  });

  test('shows what needs a reader with the exact objects and the command that reproduces it', () => {
    const lines = attention([row(), broken], ({ claim }) => `clausius hunt ${claim}`, PLAIN);
    expect(lines).toEqual([
      '',
      'broken: ALARM (numerical)',
      '  a theorem is violated: the code or the source is wrong (Klein1931; properties/controls/broken.ts)',
      '  system 2x3: -0.5 ≥ 0 fails; margin -0.5 ± 9e-16 in float64',
      '    rho = 1/5·[[1, 2i], [-2i, 4]]; beta ≈ 0.3',
      '    proved exactly: rho (density matrix)',
      '    not checked: beta',
      '    met by seed 1, climb 7',
      '  reproduce: clausius hunt broken',
    ]);
  });

  test('says where a violation was met again, with the counterexample on file', () => {
    const metAgain = {
      system: 4,
      margin: -0.25,
      bound: 2 ** -52,
      found: { seed: 9, phase: 'sample', instance: 3 },
    } as const;
    const lines = attention([{ ...broken, metAgain }], () => '', PLAIN);
    expect(lines).toContain(
      '  this search met a violation in float64 as well: system 4, margin -0.25 ± 2e-16, by seed 9, sample 3',
    );
    expect(lines).toContain('    met by seed 1, climb 7');
  });

  test('closes with the number of claims of each standing', () => {
    expect(summary([row(), row(), broken], 5)[0]).toBe(
      '3 claims: 2 consistent, 1 ALARM (numerical). 1 must not be so.',
    );
    expect(summary([row()], 5)[0]).toBe(
      '1 claim: 1 consistent. Every standing is one that such a claim (theorem) may have.',
    );
    expect(summary([row()], 5)[1]).toContain('Seed 5.');
    const shares = summary([row()], 5).join(' ');
    expect(shares).toContain(
      'Searched with fewer than the usual evaluations: theorems of the literature with 1/8; instances of n < 24 integers with n/24, and 1/8 at least. `--effort 1`',
    );
    const certain = row({ standing: 'refuted', literature: 'false' });
    const all = summary([row({ standing: 'proved' }), certain], 5).join(' ');
    expect(all).toContain(
      ': what is proved with 1/64 of them; what is certainly refuted until it was violated again; in',
    );
    expect([EFFORT.proved, EFFORT.theorem]).toEqual([1 / 64, 1 / 8]);
    for (const page of ['docs/commands.md', 'ARCHITECTURE.md']) {
      expect(readFileSync(join(ROOT, page), 'utf8')).toMatch(/a sixty-fourth of the .*an eighth/);
    }
  });
});

describe('what standings mean', () => {
  const guess = row({ literature: 'conjecture', standing: 'open' });
  const refuted = row({ literature: 'conjecture', standing: 'refuted', news: true, stored: 'none' });

  test('a refuted conjecture is news, and what may be is named by what the claims are', () => {
    expect(standingsCounted([refuted])).toBe(
      '1 claim: 1 refuted. Every standing is one that such a claim (conjecture) may have; ' +
        '1 is news: it settles what the literature conjectures or prints.',
    );
    expect(standingsCounted([row(), refuted, refuted])).toMatch(/\(theorem, conjecture\) may have; 2 are news: they/);
  });

  test('those that rest on a search are explained where they occur', () => {
    expect(meaningOfSearch([refuted])).toBeUndefined();
    expect(summary([refuted], 5, 1)).toEqual([...wrapped(standingsCounted([refuted]), 120), 'Seed 5.']);
    expect(meaningOfSearch([row()])).toMatch(/^Consistent means: no violation .* It is not a proof\.$/);
    expect(meaningOfSearch([guess])).toMatch(/^Open means: .* Open ones are no theorems/);
    expect(meaningOfSearch([guess, row()])).toMatch(/^Consistent and open mean: /);
    expect(summary([guess], 5).every((line) => widthOf(line) <= 120)).toBe(true);
  });

  test('each of the others has a phrase, once', () => {
    expect(meaningsOf([refuted, guess, broken, refuted]).map(([{ standing }]) => standing)).toEqual([
      'refuted',
      'ALARM (numerical)',
    ]);
  });
});

describe('evidence in words', () => {
  test('says what a pass means', () => {
    expect(evidenceLines(row())).toEqual([
      'system 2: 0 violations in 3,000 draws, so fewer than 0.1 % of the measure violate (95 %); 400 climbing steps; ' +
        'smallest margin 0.25 ± 9e-16 (climb)',
    ]);
    expect(measureLines(row())).toEqual(['measure: rho: Hilbert–Schmidt measure']);
  });

  test('says measures that differ with their systems, and the same one once', () => {
    const systems = [system({ system: '2' }), system({ system: '3' }), system({ system: '4', measure: 'rho: other' })];
    expect(measureLines(row({ systems }))).toEqual([
      'measure on 2, 3: rho: Hilbert–Schmidt measure',
      'measure on 4: rho: other',
    ]);
  });

  test('says in words where nothing was drawn, and where no draw says anything', () => {
    const nothing = { holds: 0, undecided: 0, violated: 0, vacuous: 0 };
    const {
      smallest: _smallest,
      violatingShareBelow: _share,
      ...bare
    } = system({ climbed: 0, draws: nothing, edgeCases: nothing });
    expect(evidenceLines(row({ systems: [bare] }))).toEqual(['system 2: nothing was evaluated']);
    const vacuous = { ...bare, draws: { ...nothing, vacuous: 8000 }, climbed: 10, inside: 0 };
    expect(evidenceLines(row({ systems: [vacuous] }))).toEqual([
      'system 2: none of 8,000 draws satisfies the premise; 10 climbing steps, 0 of them where the premise holds',
    ]);
    const doubtful = { ...bare, outside: { draws: 2, message: 'Argument `x` must be y. Use z.' } };
    expect(evidenceLines(row({ systems: [doubtful] }))[0]).toBe('system 2: 0 violations in 0 draws and 2 in doubt');
    expect(remarks(row({ systems: [doubtful] }))).toContain('100 % without a value (Argument `x` must be y)');
  });

  test('says of how many draws the statement speaks', () => {
    const draws = { holds: 13, undecided: 0, violated: 0, vacuous: 7987 };
    const rare = row({ systems: [system({ draws })] });
    expect(evidenceLines(rare)[0]).toContain(
      '0 violations in 13 draws that satisfy the premise (99.8 % of all do not)',
    );
    expect(remarks(rare)).toEqual(['99.8 % of the draws fail the premise']);
    expect(remarks(rare, true)).toEqual([]);
    const never = row({ systems: [system({ draws: { ...draws, holds: 0 } })] });
    expect(remarks(never)).toEqual(['no draw satisfies the premise']);
  });

  test('a share of what is not all is below 100 %', () => {
    expect([0.45, 0.994, 0.996, 0.999_96, 1 - 1e-9, 1].map(percent)).toEqual([
      '45 %',
      '99 %',
      '99.6 %',
      '99.996 %',
      'more than 99.9999 %',
      '100 %',
    ]);
  });

  test('names the largest ratio of the sides', () => {
    const closest = { ratio: 0.75, left: 3, right: 4, phase: 'climb' } as const;
    expect(evidenceLines(row({ systems: [system({ closest })] }))[0]).toMatch(
      /smallest margin 0\.25 ± 9e-16 \(climb\); largest ratio of the sides 0\.75 \(climb\)$/,
    );
    const draws = { ...system().draws, violated: 1 };
    expect(evidenceLines(row({ systems: [system({ closest, draws })] }))[0]).not.toContain('ratio');
  });

  test('says of an open statement how closely it was approached', () => {
    const open = row({ claim: 'guess', literature: 'conjecture', standing: 'open', note: 'No proof is known.' });
    expect(openStatements([row(), open, broken], PLAIN)).toEqual([
      '',
      'guess: open',
      '  s (Klein1931)',
      '  No proof is known.',
      `  ${evidenceLines(open)[0]}`,
      '  measure: rho: Hilbert–Schmidt measure',
    ]);
  });

  test('promises nothing where a draw violates', () => {
    const { violatingShareBelow: _share, ...rest } = system({
      draws: { holds: 9, undecided: 0, violated: 1, vacuous: 0 },
    });
    expect(evidenceLines(row({ systems: [rest] }))[0]).toMatch(/^system 2: 1 violation in 10 draws; 400 climbing/);
  });

  test('mentions systems without support and what is stored', () => {
    const idle = system({ system: '3', draws: { holds: 0, undecided: 0, violated: 0, vacuous: 3000 } });
    expect(remarks(row({ systems: [system(), idle] }))).toEqual([
      '50 % of the draws fail the premise',
      'no support on 3',
    ]);
    expect(remarks({ ...broken, stored: 'none' })).toContain('counterexample not stored (`verify --write` stores it)');
    expect(remarks({ ...broken, stored: 'different' })).toContain('differs from the stored one');
    expect(remarks(row())).toEqual([]);
  });
});

describe('the table in Markdown', () => {
  test('has a line for each claim, without bars inside its cells', () => {
    const closest = [0.5, 0.75].map((ratio) => ({ ratio, left: ratio, right: 1, phase: 'climb' }) as const);
    const systems = closest.map((sides, k) => system({ system: `${k}`, closest: sides, empty: 5 }));
    const lines = ledgerMarkdown([row({ statement: String.raw`|x| \le 1`, systems }), { ...broken, stored: 'none' }]);
    expect(lines).toHaveLength(4);
    expect(lines[2]).toBe(
      '| `klein` | $\\vert x\\vert  \\le 1$ | theorem | consistent | 6,810 | 0.25 ± 9e-16 | 0.75 |  |',
    );
    expect(new Set(lines.map((line) => line.split(' | ').length))).toEqual(new Set([8]));
  });

  test('keeps the double bars of norms and divergences', () => {
    const statement = String.raw`D(\rho\|\sigma) \ge \Big\|\rho - \sigma\Big\|_1^2/2 + |x|`;
    expect(ledgerMarkdown([row({ statement })])[2].split(' | ')[1]).toBe(
      String.raw`$D(\rho\Vert \sigma) \ge \Big\Vert \rho - \sigma\Big\Vert _1^2/2 + \vert x\vert $`,
    );
  });

  test('tells a certified margin from a numerical one', () => {
    const certified = {
      level: 'certified',
      of: 'stored',
      margin: ['-0.126', '-0.125'],
      certificateFile: 'valid',
    } as const;
    const numerical = { level: 'numerical', of: 'found', reason: 'undecided', certificateFile: 'none' } as const;
    const cells = (violation: LedgerRow['violation']): string | undefined =>
      ledgerMarkdown([{ ...broken, violation: violation! }])[2]
        .split(' | ')
        .at(-1);
    expect(cells(certified)).toBe('-0.125, certified |');
    expect(cells(numerical)).toBe('-0.5, numerical |');
  });
});

describe('colours', () => {
  test('are for terminals only, and never with NO_COLOR', () => {
    expect(wantsColour({ isTTY: true }, {})).toBe(true);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '' })).toBe(true);
    expect(wantsColour({ isTTY: true }, { NO_COLOR: '1' })).toBe(false);
    expect(wantsColour({ isTTY: true }, { TERM: 'dumb' })).toBe(false);
    expect(wantsColour({ isTTY: false }, {})).toBe(false);
    expect(wantsColour({}, {})).toBe(false);
  });

  test('surround text without changing it', () => {
    expect(visible(paint(true).good('✓'))).toBe('\u001B[32m✓\u001B[39m');
    expect(PLAIN.good('✓')).toBe('✓');
    const timed = [{ row: row(), seconds: 1 }];
    const coloured = visible(tableOf(timed, paint(true)));
    expect(coloured).not.toBe(tableOf(timed));
    // oxlint-disable-next-line no-control-regex
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(tableOf(timed));
  });
});
