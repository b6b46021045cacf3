/** Colours of a report; each function returns its text unchanged where colours are off. */
export interface Paint {
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
  readonly notable: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

/** Colours for a terminal, or none. */
export function paint(coloured: boolean): Paint {
  const code =
    (open: number, close: number) =>
    (text: string): string =>
      coloured ? `\u001B[${open}m${text}\u001B[${close}m` : text;
  return { good: code(32, 39), bad: code(31, 39), notable: code(33, 39), faint: code(2, 22), strong: code(1, 22) };
}

/** Should this stream get colours? Only a terminal, and never with NO_COLOR set to anything (no-color.org). */
export function wantsColour(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv): boolean {
  const { NO_COLOR, TERM } = environment;
  return stream.isTTY === true && (NO_COLOR === undefined || NO_COLOR === '') && TERM !== 'dumb';
}
