import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  clockText,
  type ProgressDisplay,
  progressLines,
  type ProgressUnit,
} from '../../../src/cli/progress-display.ts';
import { processTerminal } from '../../../src/cli/terminal.ts';

test('seconds are counted as a clock does', () => {
  expect([0, 59, 60, 125, 3600, 400_000].map(clockText)).toEqual(['0s', '59s', '1m00s', '2m05s', '1h00m', '111h06m']);
});

/** Lines of a run that ends at a second: from so many seconds on, the display is told so much. */
function linesOf(
  [unit, total]: readonly [ProgressUnit, number?],
  moments: readonly (readonly [second: number, ...told: Parameters<ProgressDisplay['update']>])[],
  end: number,
): readonly string[] {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  const lines: string[] = [];
  const display = progressLines((line) => lines.push(line), unit, total);
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
  const CLAIMS = ['claims', 224] as const;
  const SHARE = ['%'] as const;
  const TIME = ['time'] as const;

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

  test('of what nobody knows the end of is the time that it has taken, and what is done just now', () => {
    const moments = [
      [0, 0, 'states.npz'],
      [61, 0, 'states.npz, 40 of 100 matrices'],
    ] as const;
    const [waiting, going] = ['states.npz', 'states.npz, 40 of 100 matrices'];
    expect(linesOf(TIME, moments, 75)).toEqual([
      ...[10, 20, 30, 40, 50].map((seconds) => `${seconds}s, ${waiting}`),
      `1m00s, ${waiting}`,
      `1m10s, ${going}`,
    ]);
    expect(linesOf(TIME, [[0, 0, 'states.npz']], 9.9)).toEqual([]);
  });

  test('lets results through', () => {
    const printed: string[] = [];
    const display = progressLines(() => undefined, 'claims', 2);
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

  test('on a terminal have a line without a bar where no share is known, which is erased at the end', () => {
    process.stderr.isTTY = true;
    vi.useFakeTimers();
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const display = processTerminal(() => undefined).progress('time');
    display.update(0, 'closed forms');
    vi.advanceTimersByTime(61_000);
    display.stop();
    const texts = written.mock.calls.map(([text]) => String(text));
    expect(texts).toContainEqual(expect.stringContaining('1m01s closed forms'));
    expect(texts.join('')).not.toMatch(/%|--/);
    expect(texts.at(-1)).toBe('\u001B[2K');
  });

  test('without a terminal have such lines of claims, of a single search and of time, and no results', () => {
    process.stderr.isTTY = false;
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
    const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const results: string[] = [];
    const terminal = processTerminal((text) => results.push(text));
    const displays = [terminal.progress('claims', 4), terminal.progress('%'), terminal.progress('time')];
    for (const display of displays) display.update(2, 'system 4 (draw)');
    vi.advanceTimersByTime(10_000);
    for (const display of displays) display.stop();
    expect(written.mock.calls).toEqual([
      ['2 of 4 claims, about 10 s left\n'],
      ['2 %, system 4 (draw)\n'],
      ['10s, system 4 (draw)\n'],
    ]);
    expect(results).toEqual([]);
  });
});
