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

/** Lines of a help: meanings stay beside what they explain, and commands, which are copied, are not broken. */
export function fittedHelp(text: string, width: number | undefined): string {
  if (width === undefined) return text;
  return text
    .split('\n')
    .flatMap((line) => {
      if (/^ *npx /.test(line)) return [line];
      const [before] = /^ *(?:\S.*? {2,})?/.exec(line)!;
      return wrapped(line, width, before.length < width / 2 ? before.length : 4);
    })
    .join('\n');
}

/** Stands for a space at which no line ends. */
const GLUE = '\u00A0';

/** A line that fits the width of a terminal, in several if need be: no number is broken, nor one with its error or its unit. */
export function fitted(line: string, width: number | undefined): readonly string[] {
  // A command is copied as a whole.
  if (width === undefined || widthOf(line) <= width || /^ *reproduce: /.test(line)) return [line];
  const glued = line
    .replaceAll(/(?<=[\di]) (?=[±+−-] \d)|(?<=[\di] [±+−-]) (?=\d)/g, GLUE)
    .replaceAll(/(?<=\S) (?=[=≈<>≤≥] )|(?<=\S [=≈<>≤≥]) (?=\S)/g, GLUE);
  const indentation = Math.min(/^ */.exec(line)![0].length + HANGING, Math.floor(width / 4));
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
