import { SingleBar } from 'cli-progress';

/** What a command shows while it computes. */
export interface ProgressDisplay {
  /** @param taken  so many of those that are done were taken over from an earlier run, in no time */
  update(done: number, current: string, taken?: number): void;
  /** Prints results, above the display where both are on one terminal. */
  above(print: () => void): void;
  stop(): void;
}

/** What is known of how far a command is: claims that are done, a share of the work, or nothing but the time that it has taken. */
export type ProgressUnit = 'claims' | '%' | 'time';

/** Display of a command that nobody watches. */
export const SILENT: ProgressDisplay = {
  update: () => undefined,
  above: (print) => print(),
  stop: () => undefined,
};

/** Start of the line, and nothing from there on. */
const ERASE_LINE = '\r\u001B[K';

/** Seconds as a clock counts them: 7s, 2m05s, 3h12m. */
export function clockText(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, Math.floor(seconds) % 60];
  const two = (part: number): string => String(part).padStart(2, '0');
  if (h > 0) return `${h}h${two(m)}m`;
  return m > 0 ? `${m}m${two(s)}s` : `${s}s`;
}

/** What stands on a terminal; there is no bar where no share is known. */
const FORMATS: Readonly<Record<ProgressUnit, string>> = {
  claims: '{bar} {value}/{total} claims {duration_formatted}{eta_formatted} {current}',
  '%': '{bar} {percentage} % {duration_formatted}{eta_formatted} {current}',
  time: '{duration_formatted} {current}',
};

/** Line on a terminal, with what is computed just now. @param total  number of claims */
export function progressBar(unit: ProgressUnit, total = 100): ProgressDisplay {
  const display = new SingleBar({
    format: FORMATS[unit],
    // The time that is left is rounded to more seconds than one, and a word where it is not known.
    formatTime: (seconds, _options, rounding) => {
      if (rounding === 1) return clockText(seconds);
      return seconds > 0 ? `, ${clockText(seconds)} left` : '';
    },
    // Claims take seconds or minutes: what is left is told from all of them, a share of one search from its last steps.
    etaBuffer: unit === 'claims' ? 10_000 : 50,
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    barsize: 20,
    // Ctrl-C belongs to the command, which ends the workers first.
    gracefulExit: false,
  });
  display.start(total, 0, { current: '' });
  return {
    update: (done, current) => display.update(done, { current }),
    above: (print) => {
      process.stderr.write(ERASE_LINE);
      print();
      display.render();
    },
    stop: () => display.stop(),
  };
}

/** Seconds between two lines of progress. */
const PACE = 10;

/** Progress for a log: every ten seconds a line of how far it is, none in a short run. @param total  number of claims */
export function progressLines(note: (line: string) => void, unit: ProgressUnit, total = 100): ProgressDisplay {
  const start = performance.now();
  let [done, current, taken] = [0, '', 0];
  const timer = setInterval(() => {
    const seconds = (performance.now() - start) / 1000;
    const line = LINES[unit]({ total, done, taken, seconds, current });
    if (line !== undefined) note(line);
  }, 1000 * PACE);
  // Nobody waits for progress.
  timer.unref();
  return {
    ...SILENT,
    update: (...now) => ([done, current, taken = 0] = now),
    stop: () => clearInterval(timer),
  };
}

/** What is known at the time of a line. */
interface Moment extends Readonly<Record<'total' | 'done' | 'taken' | 'seconds', number>> {
  readonly current: string;
}

/** Line of a log; undefined where there is nothing to say. */
const LINES: Readonly<Record<ProgressUnit, (moment: Moment) => string | undefined>> = {
  claims: claimsLine,
  '%': shareLine,
  time: ({ seconds, current }) => `${clockText(seconds)}, ${current}`,
};

/** Claims that are done, and about how long the rest takes; undefined at the end. */
function claimsLine({ total, done, taken, seconds }: Moment): string | undefined {
  if (done === total) return undefined;
  const left = done > taken ? `, ${roughly((seconds / (done - taken)) * (total - done))} left` : '';
  return `${done} of ${total} claims${left}`;
}

/** What is done just now, and the share of it; undefined before there is any. Shares of parts tell no time that is left. */
function shareLine({ done, current }: Moment): string | undefined {
  if (current === '') return undefined;
  return done > 0 ? `${done} %, ${current}` : current;
}

/** Seconds as an estimate is told: tens of them, or minutes. */
function roughly(seconds: number): string {
  return seconds < 95
    ? `about ${10 * Math.max(1, Math.round(seconds / 10))} s`
    : `about ${Math.round(seconds / 60)} min`;
}
