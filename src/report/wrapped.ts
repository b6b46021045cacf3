import { widthOf } from './paint.ts';

/** Lines of at most this width, broken between words; the first keeps its own indentation. */
export function wrapped(text: string, width: number, indentation = 0): readonly string[] {
  const start = /^ */.exec(text)![0];
  const lines: string[] = [];
  let line = start;
  for (const word of text.slice(start.length).split(' ')) {
    const longer = line.trim() === '' ? `${line}${word}` : `${line} ${word}`;
    if (widthOf(longer) <= width || line.trim() === '') line = longer;
    else {
      lines.push(line);
      line = `${' '.repeat(indentation)}${word}`;
    }
  }
  return [...lines, line];
}

/**
 * Lines of a help: meanings stay beside what they explain, what is written in lines is a paragraph, and commands are broken where a
 * shell takes them as one.
 */
export function fittedHelp(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return paragraphs(text.split('\n'))
    .flatMap((line) => {
      if (COMMAND.test(line)) return fittedCommand(line, width);
      const [before] = /^ *(?:\S.*? {2,})?/.exec(line)!;
      if (before === '') return wrapped(line, Math.min(width, WIDEST));
      return wrapped(line, width, before.length < width / 2 ? before.length : 4);
    })
    .join('\n');
}

/** Columns up to which a paragraph is read with ease. */
const WIDEST = 120;

/** Paragraphs as lines: what is not indented goes on after a line that is not either, unless it says something of its own. */
function paragraphs(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1) ?? '';
    const goesOn =
      /^[^\s]/.test(line) && /^[^\s].*[^:]$/.test(last) && !/^(?:Exit code|With --\S+|Example\S*):? /.test(line);
    if (goesOn) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

/** A line that is copied into a shell. */
const COMMAND = /^ *(?:reproduce: |npx |npm run |echo |bash )/;

/** A command in parts: each option and each redirection with what follows it; a quoted word is one. */
function partsOf(command: string): readonly string[] {
  const words = command.match(/^ *|(?:'[^']*'|[^' ])+/g)!;
  return words
    .slice(1)
    .reduce<readonly string[]>(
      (parts, word) =>
        /^(?:--|[|>]$)/.test(word)
          ? [...parts, word]
          : [...parts.slice(0, -1), `${parts.at(-1)!}${parts.at(-1)!.trim() === '' ? '' : ' '}${word}`],
      [words[0]],
    );
}

/** A command, before the options of which a shell lets the line end; what it does, behind a #, before it where there is no room. */
function fittedCommand(line: string, width: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const [, command, comment] = /^(.*?)(?: +(# .*))?$/.exec(line)!;
  const indentation = /^ */.exec(line)![0];
  const lines: string[] = [];
  for (const part of partsOf(command)) {
    const last = lines.at(-1);
    // Two more for the stroke at the end.
    if (last !== undefined && widthOf(`${last} ${part}`) + 2 <= width) lines[lines.length - 1] = `${last} ${part}`;
    else lines.push(last === undefined ? part : `${indentation}    ${part}`);
  }
  return [...(comment === undefined ? [] : [`${indentation}${comment}`]), lines.join(' \\\n')];
}

/** Stands for a space at which no line ends. */
const GLUE = '\u00A0';

/**
 * A line that fits the width of a terminal, in several if need be: no number is broken, nor one with its error or its unit.
 *
 * @param hanging  columns before the lines that go on; four more than before the first one when omitted
 */
export function fitted(line: string, width: number | undefined, hanging = 0): readonly string[] {
  // A command is copied as a whole.
  if (width === undefined || widthOf(line) <= width || COMMAND.test(line)) return [line];
  const glued = line
    .replaceAll(/(?<=[\di]) (?=[±+−-] \d)|(?<=[\di] [±+−-]) (?=\d)/g, GLUE)
    .replaceAll(/(?<=\S) (?=[=≈<>≤≥×] )|(?<=\S [=≈<>≤≥×]) (?=\S)/g, GLUE)
    .replaceAll(/(?<=\(\d+) (?=times\))/g, GLUE)
    // What is to be typed stays on one line.
    .replaceAll(/`[^`]+`/g, (typed) => typed.replaceAll(' ', GLUE));
  const indentation = Math.min(Math.max(/^ */.exec(line)![0].length + HANGING, hanging), Math.floor(width / 4));
  const lines = wrapped(glued, width, indentation).flatMap((part) => splitLong(part, width, indentation));
  return lines.map((part) => part.replaceAll(GLUE, ' ').trimEnd());
}

/** Columns by which lines that go on are indented. */
const HANGING = 4;

/** Words that are longer than a line end after signs and brackets; what has none stays whole. */
function splitLong(line: string, width: number, indentation: number): readonly string[] {
  if (widthOf(line) <= width) return [line];
  const parts = line.split(/(?<=[,;:/·)\]}⇒=≤≥]|\u00A0)(?!$)/u);
  const lines: string[] = [];
  let sofar = '';
  for (const part of parts) {
    if (sofar.trim() !== '' && widthOf(sofar) + widthOf(part) > width) {
      lines.push(sofar.trimEnd());
      sofar = ' '.repeat(indentation);
    }
    sofar += part;
  }
  return [...lines, sofar.trimEnd()];
}
