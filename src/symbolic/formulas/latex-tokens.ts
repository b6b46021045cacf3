import { FormatError } from '../../matrix/errors.ts';

/** Piece of a formula in LaTeX. */
export interface LatexToken {
  /** `letters`: neighbouring letters without a blank between them. `number`: neighbouring digits. */
  readonly kind: 'letters' | 'number' | 'command' | 'symbol';
  /** The text; of a command without its backslash. */
  readonly text: string;
  readonly at: number;
  /** What stands in front: a space, which may end an argument, or the end of a line, a column or a formula. */
  readonly gap?: 'space' | 'break';
  /** Of a bracket or bar, where its size says so. */
  readonly side?: 'open' | 'close';
}

type Mark = Pick<LatexToken, 'gap' | 'side'>;

/** Sizes of brackets, styles and narrow spaces, which mean nothing. */
const NOTHING = new Set(`! big Big bigg Bigg displaystyle textstyle limits nolimits nonumber notag`.split(/\s+/));

/** Spaces, and sizes that say on which side a bracket or bar stands, as marks of the next token. */
const MARKS: ReadonlyMap<string, Mark> = new Map([
  ...marks(', ; : > enspace thinspace', { gap: 'space' }),
  ...marks('quad qquad', { gap: 'break' }),
  ...marks('left bigl Bigl biggl Biggl', { side: 'open' }),
  ...marks('right bigr Bigr biggr Biggr', { side: 'close' }),
]);

function marks(commands: string, mark: Mark): readonly (readonly [string, Mark])[] {
  return commands.split(' ').map((command) => [command, mark]);
}

const SAME: Readonly<Record<string, LatexToken>> = {
  lvert: { ...symbol('|'), side: 'open' },
  rvert: { ...symbol('|'), side: 'close' },
  vert: symbol('|'),
  '{': symbol('('),
  '}': symbol(')'),
  lbrace: symbol('('),
  rbrace: symbol(')'),
  lbrack: symbol('('),
  rbrack: symbol(')'),
  cdot: symbol('*'),
  times: symbol('*'),
  ast: symbol('*'),
  div: symbol('/'),
  ne: symbol('!='),
  neq: symbol('!='),
  le: symbol('<='),
  leq: symbol('<='),
  leqslant: symbol('<='),
  ge: symbol('>='),
  geq: symbol('>='),
  geqslant: symbol('>='),
  lt: symbol('<'),
  gt: symbol('>'),
  iff: symbol('iff'),
  Leftrightarrow: symbol('iff'),
  Longleftrightarrow: symbol('iff'),
  dfrac: command('frac'),
  tfrac: command('frac'),
  cfrac: command('frac'),
};

function symbol(text: string): LatexToken {
  return { kind: 'symbol', text, at: 0 };
}

function command(text: string): LatexToken {
  return { kind: 'command', text, at: 0 };
}

/**
 * Tokens of a formula in LaTeX, without what means nothing; brackets of any kind become parentheses.
 *
 * @throws {FormatError} for characters that are no LaTeX
 */
export function latexTokens(text: string): readonly LatexToken[] {
  const tokens: LatexToken[] = [];
  // a comma or full stop at the end belongs to the sentence around
  const source = text
    .replace(/^\s*\$+/, (start) => ' '.repeat(start.length))
    .replace(/\s*\$+\s*$/, '')
    .replace(/(?:\\[,;:!])*\s*[.,;]?\s*$/, '');
  let at = 0;
  let mark: Mark = {};
  while (at < source.length) {
    const rest = source.slice(at);
    const blank = /^(?:\s+|%[^\n]*|\\(?:left|right)\s*\.)/.exec(rest);
    const space = /^(?:~|\\\s)/.exec(rest);
    const end = /^(?:&|\\\\(?:\s*\[-?[\d.]+\s*[a-z]+\])?)/.exec(rest);
    const skipped = blank ?? space ?? end;
    if (skipped !== null) {
      if (blank === null && mark.gap !== 'break') mark = { ...mark, gap: space === null ? 'break' : 'space' };
      at += skipped[0].length;
      continue;
    }
    if (/^[\d.]+e[-+]?\d/.test(rest)) {
      throw new FormatError({
        argument: 'latex',
        expected: 'be a formula in LaTeX with one reading',
        received: `a number at character ${at + 1} of ${JSON.stringify(shown(text))} has an exponent`,
        advice: 'Write 3\\times 10^{-3}.',
      });
    }
    const written = /^\\([A-Za-z]+|.)/s.exec(rest);
    const found =
      written === null ? plainToken(rest) : (SAME[written[1]] ?? { kind: 'command' as const, text: written[1] });
    if (found === undefined) {
      throw new FormatError({
        argument: 'latex',
        expected: 'be a formula in LaTeX',
        received: `character ${at + 1} of ${JSON.stringify(shown(text))} is ${JSON.stringify(rest[0])}`,
      });
    }
    const next = written === null ? undefined : MARKS.get(written[1]);
    if (next !== undefined) mark = mark.gap === 'break' ? { ...next, ...mark } : { ...mark, ...next };
    else if (written === null || !NOTHING.has(written[1])) {
      tokens.push({ ...mark, ...found, at });
      mark = {};
    }
    at += written?.[0].length ?? found.text.length;
  }
  return tokens.map((token) => (BRACKETS[token.text] === undefined ? token : { ...token, text: BRACKETS[token.text] }));
}

const BRACKETS: Readonly<Record<string, string>> = { '[': '(', ']': ')', '==': '=' };

function plainToken(rest: string): Omit<LatexToken, 'at'> | undefined {
  const letters = /^[A-Za-z]+/.exec(rest)?.[0];
  if (letters !== undefined) return { kind: 'letters', text: letters };
  const number = /^(?:\d+\.?\d*|\.\d+)/.exec(rest)?.[0];
  if (number !== undefined) return { kind: 'number', text: number };
  const mark = /^(?:<=|>=|==|[-+*/^_{}()[\]|=<>',])/.exec(rest)?.[0];
  return mark === undefined ? undefined : { kind: 'symbol', text: mark };
}

/** Most characters of a text that an error shows. */
const SHOWN = 400;

/** The beginning of a long text, for an error. */
export function shown(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
