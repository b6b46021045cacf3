import { afterEach, describe, expect, test, vi } from 'vitest';
import { clockText, type ProgressDisplay, progressLines } from '../../../src/cli/progress-display.ts';
import { processTerminal } from '../../../src/cli/terminal.ts';

test('seconds are counted as a clock does', () => {
  expect([0, 59, 60, 125, 3600, 400_000].map(clockText)).toEqual(['0s', '59s', '1m00s', '2m05s', '1h00m', '111h06m']);
});

/** Lines of a run that ends at a second: from so many seconds on, the display is told so much. */
function linesOf(
  [total, unit]: readonly [number, 'claims' | '%'],
  moments: readonly (readonly [second: number, ...told: Parameters<ProgressDisplay['update']>])[],
  end: number,
): readonly string[] {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const lines: string[] = [];
  const display = progressLines(total, unit, (line) => lines.push(line));
  let now = 0;
  for (const [second, ...told] of moments) {
    vi.advanceTimersByTime(1000 * (second - now));
    now = second;
    display.update(...told);
  }
  vi.advanceTimersByTime(1000 * (end - now));
  display.stop();
  vi.advanceTimersByTime(60_000);
  vi.useRealTimers();
  return lines;
}

describe('progress where stderr is no terminal', () => {
  const CLAIMS = [224, 'claims'] as const;
  const SHARE = [100, '%'] as const;

  test('is a line every ten seconds, with the time that is left', () => {
    const moments = [
      [0, 0, ''],
      [4, 30, 'a claim (sample)'],
      [9, 60, ''],
      [10.5, 61, ''],
      [19, 100, ''],
      [21, 112, ''],
      [39, 218, ''],
    ] as const;
    expect(linesOf(CLAIMS, moments, 45)).toEqual([
      '60 of 224 claims, about 30 s left',
      '100 of 224 claims, about 20 s left',
      '112 of 224 claims, about 30 s left',
      '218 of 224 claims, about 10 s left',
    ]);
  });

  test('is none in a short run, nor when it has stopped', () => {
    expect(linesOf(CLAIMS, [[5, 100, '']], 9.9)).toEqual([]);
    expect(linesOf(SHARE, [[5, 100, 'system 4 (draw)']], 9.9)).toEqual([]);
  });

  test('is none where all claims are done', () => {
    const moments = [
      [8, 100, ''],
      [11, 224, ''],
    ] as const;
    expect(linesOf(CLAIMS, moments, 30)).toEqual(['100 of 224 claims, about 10 s left']);
  });

  test('tells minutes, and nothing of the time where nothing is known', () => {
    expect(linesOf(CLAIMS, [[15, 12, '']], 30)).toEqual([
      '0 of 224 claims',
      '12 of 224 claims, about 6 min left',
      '12 of 224 claims, about 9 min left',
    ]);
  });

  test('does not count as work what was taken over', () => {
    const moments = [
      [1, 200, '', 200],
      [12, 204, '', 200],
      [24, 204, '', 204],
    ] as const;
    expect(linesOf(CLAIMS, moments, 35)).toEqual([
      '200 of 224 claims',
      '204 of 224 claims, about 2 min left',
      '204 of 224 claims',
    ]);
  });

  test('of one search is what is done just now, also where that goes on for long', () => {
    const moments = [
      [11, 0, 'system 2x2 (draw)'],
      [21, 40, 'system 2x2 (climb)'],
      [45, 100, 'system 2x3 (shrink)'],
    ] as const;
    expect(linesOf(SHARE, moments, 55)).toEqual([
      'system 2x2 (draw)',
      '40 %, system 2x2 (climb)',
      '40 %, system 2x2 (climb)',
      '100 %, system 2x3 (shrink)',
    ]);
  });

  test('lets results through', () => {
    const printed: string[] = [];
    const display = progressLines(2, 'claims', () => undefined);
    display.above(() => printed.push('row'));
    display.stop();
    expect(printed).toEqual(['row']);
  });
});

describe('the streams of a process', () => {
  const isTerminal = process.stderr.isTTY;
  afterEach(() => {
    process.stderr.isTTY = isTerminal;
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test('without a terminal have such lines of claims and of a single search, and no results', () => {
    process.stderr.isTTY = false;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const results: string[] = [];
    const terminal = processTerminal((text) => results.push(text));
    const displays = [terminal.progress(4, 'claims'), terminal.progress(100, '%')];
    for (const display of displays) display.update(2, 'system 4 (draw)');
    vi.advanceTimersByTime(10_000);
    for (const display of displays) display.stop();
    expect(written.mock.calls).toEqual([['2 of 4 claims, about 10 s left\n'], ['2 %, system 4 (draw)\n']]);
    expect(results).toEqual([]);
  });
});
