import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockText, progressLines } from '../../../src/cli/progress-display.ts';
import { processTerminal } from '../../../src/cli/terminal.ts';

test('seconds are counted as a clock does', () => {
  expect([0, 59, 60, 125, 3600, 400_000].map(clockText)).toEqual(['0s', '59s', '1m00s', '2m05s', '1h00m', '111h06m']);
});

describe('progress where stderr is no terminal', () => {
  /** Lines of a run: at so many seconds, so many claims are done, of which some were taken over. */
  const linesOf = (...moments: readonly (readonly [second: number, done: number, taken?: number])[]) => {
    let now = 1000;
    const lines: string[] = [];
    const display = progressLines(
      224,
      (line) => lines.push(line),
      () => now,
    );
    for (const [second, done, taken] of moments) {
      now = 1000 + second;
      display.update(done, 'a claim (sample)', taken);
      display.above(() => lines.push(`row ${done}`));
    }
    display.stop();
    return lines.filter((line) => !line.startsWith('row'));
  };

  test('is a line about every ten seconds, with the time that is left', () => {
    expect(linesOf([0, 0], [4, 30], [10, 60], [10.5, 61], [19, 100], [21, 112], [41, 218])).toEqual([
      '60 of 224 claims, about 30 s left',
      '112 of 224 claims, about 20 s left',
      '218 of 224 claims, about 10 s left',
    ]);
  });

  test('is none in a short run', () => {
    expect(linesOf([0, 0], [5, 100], [9.9, 223])).toEqual([]);
  });

  test('is none at the end', () => {
    expect(linesOf([0, 0], [11, 100], [30, 224])).toEqual(['100 of 224 claims, about 10 s left']);
  });

  test('tells minutes, and nothing where nothing is known', () => {
    expect(linesOf([11, 0], [60, 12], [1000, 12])).toEqual([
      '0 of 224 claims',
      '12 of 224 claims, about 18 min left',
      '12 of 224 claims, about 294 min left',
    ]);
  });

  test('does not count as work what was taken over', () => {
    expect(linesOf([1, 200, 200], [12, 204, 200], [24, 204, 204])).toEqual([
      '204 of 224 claims, about 60 s left',
      '204 of 224 claims',
    ]);
  });

  test('lets results through', () => {
    const printed: string[] = [];
    progressLines(2, () => undefined).above(() => printed.push('row'));
    expect(printed).toEqual(['row']);
  });
});

describe('the streams of a process', () => {
  const isTerminal = process.stderr.isTTY;
  afterEach(() => {
    process.stderr.isTTY = isTerminal;
    vi.restoreAllMocks();
  });

  test('without a terminal have such lines of claims, and nothing of a single search', () => {
    process.stderr.isTTY = false;
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const terminal = processTerminal(() => undefined);
    const displays = [terminal.progress(4, 'claims'), terminal.progress(100, '%')];
    now = 20_000;
    for (const display of displays) display.update(2, '');
    expect(written.mock.calls).toEqual([['2 of 4 claims, about 20 s left\n']]);
  });
});
