import { FormatError } from '../../matrix/errors.ts';

/** Piece of a formula in LaTeX. */
export interface LatexToken {
  /** `letters`: neighbouring letters without a blank between them. `number`: neighbouring digits. */
  readonly kind: 'letters' | 'number' | 'command' | 'symbol';
  /** The text; of a command without its backslash. */
  readonly text: string;
  readonly at: number;
}

/** Blanks, sizes of brackets and line breaks, which mean nothing. */
const NOTHING = new Set(
  `, ; : ! > quad qquad enspace thinspace left right big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr displaystyle
  textstyle limits nolimits nonumber notag`.split(/\s+/),
);

const SAME: Readonly<Record<string, LatexToken>> = {
  lvert: symbol('|'),
  rvert: symbol('|'),
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
  while (at < source.length) {
    const rest = source.slice(at);
    const size = /^\\(?:left|right)\s*\./.exec(rest) ?? /^(?:\s+|~|&|\\\\|\\\s|%[^\n]*)/.exec(rest);
    if (size !== null) {
      at += size[0].length;
      continue;
    }
    const written = /^\\([A-Za-z]+|.)/s.exec(rest);
    const found =
      written === null ? plainToken(rest) : (SAME[written[1]] ?? { kind: 'command' as const, text: written[1] });
    if (found === undefined) {
      throw new FormatError({
        argument: 'latex',
        expected: 'be a formula in LaTeX',
        received: `character ${at + 1} of ${JSON.stringify(text)} is ${JSON.stringify(rest[0])}`,
      });
    }
    if (written === null || !NOTHING.has(written[1])) tokens.push({ ...found, at });
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
