import { type Advice, FormatError } from '../../matrix/errors.ts';
import { FUNCTION_WORDS, functionName } from './elementary-functions.ts';
import { FONTS } from './latex-names.ts';
import { type LatexToken, latexTokens, shown } from './latex-tokens.ts';

/** Functions of papers that formulas have not: they are read, so that they are refused by their names. */
const UNKNOWN = 'sech csch arctan artanh arsinh arcosh'.split(' ');

/** Functions by their commands; roots have braces instead. */
export const FUNCTIONS: Readonly<Record<string, string>> = Object.fromEntries(
  [...FUNCTION_WORDS, ...UNKNOWN].filter((word) => word !== 'sqrt').map((word) => [word, functionName(word)]),
);

/** Words that are neither functions of closed forms nor names. */
const OPERATORS = new Set('Re Im Tr tr det sgn sign arg diag rank dim span mod for if and or where'.split(' '));

/** Longest text. */
const LONGEST = 10_000;

/** Parts inside each other. */
const DEEPEST = 256;

/** A formula in LaTeX and the place up to which it has been read. */
export class LatexCursor {
  readonly #latex: string;
  readonly #tokens: LatexToken[];
  #position = 0;
  #depth = 0;

  constructor(latex: string) {
    this.#latex = latex;
    if (latex.length > LONGEST) this.fail(`there are ${latex.length} characters, more than ${LONGEST}`);
    this.#tokens = [...withWords(latexTokens(latex))];
  }

  get next(): LatexToken | undefined {
    return this.#tokens[this.#position];
  }

  /** Where the next token stands, for errors. */
  place(): string {
    return this.next === undefined ? 'at the end' : `at character ${this.next.at + 1}`;
  }

  fail(received: string, more: Advice = {}): never {
    throw new FormatError({
      argument: 'latex',
      expected: 'be a formula in LaTeX with one reading',
      received: `in ${JSON.stringify(shown(this.#latex))} ${received}`,
      ...more,
    });
  }

  /** What an action reads of a part inside the one that is being read. */
  inside<T>(action: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.fail(`more than ${DEEPEST} parts lie inside each other ${this.place()}`);
    const part = action();
    this.#depth -= 1;
    return part;
  }

  is(...texts: readonly string[]): boolean {
    return this.next?.kind === 'symbol' && texts.includes(this.next.text);
  }

  take<const S extends string>(...texts: readonly S[]): S | undefined {
    return this.is(...texts) ? (this.#tokens[this.#position++].text as S) : undefined;
  }

  expect(text: string): void {
    if (this.take(text) === undefined) this.fail(`"${text}" is missing ${this.place()}`);
  }

  /** The token that comes next; it is read. */
  read(): LatexToken {
    const token = this.next;
    if (token === undefined) return this.fail('something is missing at the end');
    this.#position += 1;
    return token;
  }

  /** The tokens from the next one on, and where they stand. */
  ahead(count?: number): readonly LatexToken[] {
    return this.#tokens.slice(this.#position, count === undefined ? undefined : this.#position + count);
  }

  /** Does the formula have this text at a token? */
  isWritten(token: LatexToken, text: string): boolean {
    return this.#latex.startsWith(text, token.at);
  }

  /** The first character of the next token alone, as TeX takes it. */
  splitNext(): void {
    const { kind, text, at } = this.next!;
    const parts = [text.slice(0, 1), text.slice(1)].map((part, k) => ({ kind, text: part, at: at + k }));
    this.#tokens.splice(this.#position, 1, ...parts);
  }

  /** The tokens between the bracket that comes next and the one that closes it. */
  bracketed(skip = 0): readonly LatexToken[] {
    const from = this.#position + skip;
    return this.#tokens.slice(from + 1, this.#closing(from));
  }

  /** Place of the bracket that closes the one at a place. */
  #closing(from: number): number {
    const open = this.#tokens[from].text;
    const close = open === '{' ? '}' : ')';
    let depth = 0;
    for (let k = from; k < this.#tokens.length; k += 1) {
      if (this.#tokens[k].kind !== 'symbol') continue;
      if (this.#tokens[k].text === open) depth += 1;
      if (this.#tokens[k].text === close && (depth -= 1) === 0) return k;
    }
    return this.fail(`"${close}" is missing at the end`);
  }
}

/** `\text{if and only if}` as one symbol, and words that are functions as their commands. */
function withWords(tokens: readonly LatexToken[]): readonly LatexToken[] {
  const result: LatexToken[] = [];
  for (let k = 0; k < tokens.length; k += 1) {
    const token = tokens[k];
    const close = tokens.findIndex((other, j) => j > k && other.text === '}');
    const isFont = token.kind === 'command' && FONTS.has(token.text) && tokens[k + 1]?.text === '{' && close > 0;
    const words = isFont ? tokens.slice(k + 2, close).map(({ text }) => text) : [];
    const joined = words.join(' ');
    if (joined === 'iff' || joined === 'if and only if') result.push({ kind: 'symbol', text: 'iff', at: token.at });
    else if (isFont && OPERATORS.has(joined)) refuseWord(joined);
    else if (isFont && FUNCTIONS[joined] !== undefined) result.push({ kind: 'command', text: joined, at: token.at });
    else {
      result.push(token);
      continue;
    }
    k = close;
  }
  return result;
}

function refuseWord(word: string): never {
  throw new FormatError({
    argument: 'latex',
    expected: 'be a formula in LaTeX with one reading',
    received: `"${word}" is not known`,
  });
}
