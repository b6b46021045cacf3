import { SingleBar } from 'cli-progress';
import type { Threads } from '../registry/threads.ts';
import { fitted } from '../report/wrapped.ts';
import { paint, visible, wantsColour, type Paint } from '../report/paint.ts';

/** Where a command writes: results on stdout, everything else on stderr. */
export interface Terminal {
  readonly paint: Paint;
  /** Characters of a line; without a limit where nobody watches. */
  readonly width?: number;
  result(text: string): void;
  note(this: void, text: string): void;
  /** Progress display; it shows nothing unless stderr is a terminal. */
  progress(total: number, unit: 'claims' | '%'): ProgressDisplay;
  /** Threads for the tasks of several commands, one after the other; without them each command starts its own. */
  readonly threads?: Threads | undefined;
  /** Seconds from now after which the command is stopped, where it runs in a thread of its own; later calls replace earlier ones. */
  readonly limit?: ((seconds: number) => void) | undefined;
  /** What the command tells the shell when it has ended. */
  exitCode: number;
}

interface ProgressDisplay {
  update(done: number, current: string): void;
  /** Prints results, above the display where both are on one terminal. */
  above(print: () => void): void;
  stop(): void;
}

/** The process's own streams. @param write  writes to stdout, which is kept for results */
export function processTerminal(write: (text: string) => void): Terminal {
  return {
    paint: paint(wantsColour(process.stdout, process.env)),
    ...(process.stdout.isTTY ? { width: process.stdout.columns } : {}),
    result: (text) => write(`${text}\n`),
    note: (text) => {
      const lines = process.stderr.isTTY ? noteLines(text, process.stderr.columns) : [text];
      for (const line of lines) process.stderr.write(`${line}\n`);
    },
    progress: (total, unit) => (process.stderr.isTTY ? bar(total, unit) : SILENT),
    exitCode: 0,
  };
}

/** The terminal behind the one place at which texts of files and claims lose their power over it: see `visible`. */
export function guarded(terminal: Terminal): Terminal {
  return {
    paint: terminal.paint,
    ...(terminal.width === undefined ? {} : { width: terminal.width }),
    threads: terminal.threads,
    limit: terminal.limit,
    result: (text) => terminal.result(visible(text)),
    note: (text) => terminal.note(visible(text)),
    progress: (total, unit) => {
      const display = terminal.progress(total, unit);
      return { ...display, update: (done, current) => display.update(done, visible(current)) };
    },
    get exitCode() {
      return terminal.exitCode;
    },
    set exitCode(code) {
      terminal.exitCode = code;
    },
  };
}

/**
 * Prints lines for people, none of them longer than the terminal is wide.
 *
 * @param hanging  columns before the lines in which an indented one goes on; four more than before it when omitted
 */
export function printLines(lines: readonly string[], terminal: Terminal, hanging = 0): void {
  for (const line of lines)
    for (const part of fitted(line, terminal.width, line.startsWith(' ') ? hanging : 0)) terminal.result(part);
}

/** Lines of a message; a place in a text, with a caret below it, stays as it is. */
export function noteLines(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => (/^ {2}\S|^ *\^$/.test(line) ? [line] : fitted(line, width)));
}

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

function bar(total: number, unit: 'claims' | '%'): ProgressDisplay {
  const count = unit === '%' ? '{percentage} %' : `{value}/{total} ${unit}`;
  const display = new SingleBar({
    format: `{bar} ${count} {duration_formatted}{eta_formatted} {current}`,
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
