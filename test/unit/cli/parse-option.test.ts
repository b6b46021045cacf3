import { describe, expect, test } from 'vitest';
import { exitCodeOf } from '../../../src/cli/exit-code.ts';
import { parseDuration, parseFactor, parseSeed, parseSystem, parseWorkers } from '../../../src/cli/parse-option.ts';
import { huntCommand, quoted } from '../../../src/cli/reproduce.ts';
import { claimFiles, LIBRARY_CLAIMS } from '../../../src/registry/claim-files.ts';

describe('options', () => {
  test('are read with their units', () => {
    expect([parseDuration('60s'), parseDuration('1.5m'), parseDuration('2h'), parseDuration('7')]).toEqual([
      60, 90, 7200, 7,
    ]);
    expect([parseSeed('0'), parseSeed('9007199254740991')]).toEqual([0, 2 ** 53 - 1]);
    expect([parseWorkers('1'), parseFactor('0.1'), parseFactor('.5')]).toEqual([1, 0.1, 0.5]);
    expect([parseSystem('4'), parseSystem('2x3')]).toEqual([4, [2, 3]]);
  });

  test.each([
    [parseDuration, ['0s', '-1s', '60x', '', '1e3', '1000h']],
    [parseSeed, ['-1', '1.5', '1e3', '', '9007199254740992']],
    [parseWorkers, ['0', '-2', 'all', '5000']],
    [parseFactor, ['0', '-1', 'x', '', '.']],
    [parseSystem, ['0', '2x', 'x2', '2x0', '2,3']],
  ])('are refused where they mean nothing', (parse, texts) => {
    for (const text of texts) expect(() => parse(text), text).toThrow(/^Write /);
  });
});

test('the exit code is 1 as soon as one standing must not be, and 3 or 4 when all of those are undecided or say nothing', () => {
  const fine = { ok: true, standing: 'consistent' } as const;
  const undecided = { ok: false, standing: 'undecided' } as const;
  const alarm = { ok: false, standing: 'ALARM (numerical)' } as const;
  expect(exitCodeOf([])).toBe(0);
  expect(exitCodeOf([fine])).toBe(0);
  expect(exitCodeOf([fine, undecided])).toBe(3);
  expect(exitCodeOf([undecided, alarm])).toBe(1);
  const failed = { ok: false, standing: 'float64 bound failed' } as const;
  expect(exitCodeOf([fine, failed])).toBe(4);
  expect(exitCodeOf([undecided, failed])).toBe(4);
  expect(exitCodeOf([failed, alarm])).toBe(1);
  const vacuous = { ok: false, standing: 'vacuous' } as const;
  expect(exitCodeOf([fine, vacuous])).toBe(5);
  expect(exitCodeOf([undecided, vacuous])).toBe(5);
  expect(exitCodeOf([vacuous, failed])).toBe(4);
  expect(exitCodeOf([vacuous, alarm])).toBe(1);
});

describe('commands that reproduce', () => {
  test('name claims of the library by id and others by path, with every option that matters', () => {
    const [own] = claimFiles(LIBRARY_CLAIMS);
    expect(huntCommand({ ...own, id: 'spohn' }, { seed: 1 })).toMatch(/ hunt spohn$/);
    expect(
      huntCommand(
        { file: '/x/my claim.ts', path: 'my claim.ts', id: 'a' },
        { seed: 7, effort: 2, system: [4, [2, 3]], for: 60 },
      ),
    ).toMatch(/ hunt 'my claim\.ts' --system 4 --system 2x3 --seed 7 --effort 2 --for 60s$/);
  });

  test('quote paths for a shell', () => {
    expect(quoted('./a/b.ts')).toBe('./a/b.ts');
    expect(quoted("it's")).toBe(String.raw`'it'\''s'`);
    expect(quoted('a$b')).toBe("'a$b'");
  });
});
