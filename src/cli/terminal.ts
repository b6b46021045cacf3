import type { Threads } from '../registry/threads.ts';
import { fitted } from '../report/wrapped.ts';
import { paint, visible, wantsColour, type Paint } from '../report/paint.ts';
import { progressBar, type ProgressDisplay, progressLines, type ProgressUnit } from './progress-display.ts';

/** Where a command writes: results on stdout, everything else on stderr. */
export interface Terminal {
  readonly paint: Paint;
  /** Characters of a line; without a limit where nobody watches. */
  readonly width?: number;
  result(text: string): void;
  note(this: void, text: string): void;
  /** Progress display on stderr: on a terminal one that is erased at the end, elsewhere a line now and then. */
  progress(unit: ProgressUnit, total?: number): ProgressDisplay;
  /** Threads for the tasks of several commands, one after the other; without them each command starts its own. */
  readonly threads?: Threads | undefined;
  /** Seconds from now after which the command is stopped, where it runs in a thread of its own; later calls replace earlier ones. */
  readonly limit?: ((seconds: number) => void) | undefined;
  /** What the command tells the shell when it has ended. */
  exitCode: number;
}

/** The process's own streams. @param write  writes to stdout, which is kept for results */
export function processTerminal(write: (text: string) => void): Terminal {
  const note = (text: string): void => {
    const lines = process.stderr.isTTY ? noteLines(text, lineWidth(process.stderr)) : [text];
    for (const line of lines) process.stderr.write(`${line}\n`);
  };
  const width = lineWidth(process.stdout);
  return {
    paint: paint(wantsColour(process.stdout, process.env)),
    ...(width === undefined ? {} : { width }),
    result: (text) => write(`${text}\n`),
    note,
    progress: (...of) => (process.stderr.isTTY ? progressBar(...of) : progressLines(note, ...of)),
    exitCode: 0,
  };
}

/** Characters of a line of a terminal; one that nobody has given a size, as under `script`, has 0 of them and no limit. */
export function lineWidth({
  isTTY,
  columns,
}: {
  readonly isTTY?: boolean;
  readonly columns?: number;
}): number | undefined {
  return isTTY === true && columns !== undefined && columns > 0 ? columns : undefined;
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
    progress: (...of) => {
      const display = terminal.progress(...of);
      return { ...display, update: (done, current, taken) => display.update(done, visible(current), taken) };
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
export function noteLines(text: string, width: number | undefined): readonly string[] {
  return text.split('\n').flatMap((line) => (/^ {2}\S|^ *\^$/.test(line) ? [line] : fitted(line, width)));
}
