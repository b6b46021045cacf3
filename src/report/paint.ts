import { randomUUID } from 'node:crypto';

/** Colours of a report; each function returns its text unchanged where colours are off. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly notable: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

/**
 * What stands for the escape character in painted text. No file and no claim can know it, so that `visible` tells our own colours
 * from the control characters of a text that is shown.
 */
const ESCAPE = `\u001B${randomUUID()}`;

/** Colours for a terminal, or none; `visible` turns them into those that it obeys. */
export function paint(coloured: boolean): Paint {
  const code =
    (open: number, close: number) =>
    (text: string): string =>
      coloured ? `${ESCAPE}[${open}m${text}${ESCAPE}[${close}m` : text;
  return { good: code(32, 39), bad: code(31, 39), notable: code(33, 39), faint: code(2, 22), strong: code(1, 22) };
}

/**
 * Text as a terminal may get it: our own colours, lines, and nothing else that a terminal obeys or hides. Control and format
 * characters (C0, C1, DEL, bidirectional overrides, separators of lines, what has no width) are shown as JSON escapes, so JSON
 * stays what it was.
 *
 * @example visible('valid\u001B[2J') // 'valid\\u001b[2J'
 */
export function visible(text: string): string {
  return text
    .split(ESCAPE)
    .map((part) => part.replaceAll(CONTROLS, escaped))
    .join('\u001B');
}

/** Places that a painted text takes on a terminal. */
export function widthOf(text: string): number {
  return Array.from(text.replaceAll(PAINTED, '').replaceAll(/\p{M}/gu, '')).length;
}

const PAINTED = new RegExp(String.raw`${ESCAPE}\[\d+m`, 'g');

/** The same for what has to stay on one line, such as the message of an error. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\\n');
}

const CONTROLS = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, k) => character.charCodeAt(k))
    .map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`)
    .join('');
}

/** Should this stream get colours? Only a terminal, and never with NO_COLOR set to anything (no-color.org). */
export function wantsColour(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, TERM } = environment;
  return stream.isTTY === true && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb';
}
