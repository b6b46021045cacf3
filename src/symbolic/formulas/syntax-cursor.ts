import { FormatError } from '../../matrix/errors.ts';
import { excerptAt } from './excerpt.ts';
import { placeInWritten, type Token, tokenAt, type TokenPatterns } from './syntax-tokens.ts';
import type { Tree } from './tree.ts';
import { plainText } from './unicode.ts';

/** Longest text in characters, parts inside each other while it is read, and operations inside each other in its tree. */
const [LONGEST, DEEPEST, HIGHEST] = [200_000, 256, 2000];

/** The text of which another one is a part, and where that begins. */
export interface Surroundings {
  readonly whole: string;
  readonly from: number;
}

/** A formula as tokens, the place up to which it has been read, and what its parts and errors need of it. */
export class SyntaxCursor {
  readonly #written: string;
  readonly #argument: string;
  readonly #surroundings: Surroundings;
  readonly #tokens: readonly Token[];
  readonly #heights = new WeakMap<Tree, number>();
  /** Places in the plain text, for a text that is part of another one. */
  readonly #places: WeakMap<Tree, number> | undefined;
  #position = 0;
  #depth = 0;

  constructor(written: string, argument: string, patterns: TokenPatterns, surroundings?: Surroundings) {
    [this.#written, this.#argument] = [written, argument];
    this.#surroundings = surroundings ?? { whole: written, from: 0 };
    this.#places = surroundings === undefined ? undefined : new WeakMap();
    if (written.length > LONGEST) this.fail(`there are ${written.length} characters, more than ${LONGEST},`, 0);
    this.#tokens = this.#read(plainText(written), patterns);
  }

  get next(): Token | undefined {
    return this.#tokens[this.#position];
  }

  /** The token that was read last. */
  get last(): Token {
    return this.#tokens[this.#position - 1];
  }

  /** The token that comes next; it is read. */
  read(): Token {
    const token = this.next;
    if (token === undefined) return this.fail('something is missing', undefined);
    this.#position += 1;
    return token;
  }

  isSymbol(...symbols: readonly string[]): boolean {
    return this.next?.type === 'symbol' && symbols.includes(this.next.text);
  }

  /** The symbol that comes next, if it is one of these; it is read. */
  taken<S extends string>(...symbols: readonly S[]): S | undefined {
    return this.isSymbol(...symbols) ? (this.read().text as S) : undefined;
  }

  expect(symbol: string): void {
    if (this.taken(symbol) === undefined) this.fail(`"${symbol}" is missing`, this.next?.at);
  }

  /** What an action reads of a part inside the one that is being read. */
  inside<T>(action: () => T): T {
    this.#depth += 1;
    if (this.#depth > DEEPEST) this.fail(`more than ${DEEPEST} parts lie inside each other`, this.next?.at);
    const part = action();
    this.#depth -= 1;
    return part;
  }

  /** Place of a part in the whole text as it was written. */
  placeOf(part: Tree): number {
    return this.#surroundings.from + placeInWritten(this.#written, this.#places?.get(part) ?? 0);
  }

  /** The part, whose place is remembered. */
  placed<T extends Tree>(part: T, at: number): T {
    this.#places?.set(part, at);
    return part;
  }

  /** @param at place in the plain text; its end where undefined */
  fail(reason: string, at: number | undefined): never {
    const own = at === undefined ? this.#written.length : placeInWritten(this.#written, at);
    const { whole, from } = this.#surroundings;
    const { text, pointed } = excerptAt(whole, from + own);
    const isEnd = from + own === whole.length;
    throw new FormatError({
      argument: this.#argument,
      expected: 'be a formula',
      received: `in ${JSON.stringify(text)} ${reason} ${at === undefined && isEnd ? 'at the end' : `at character ${from + own + 1}`}`,
      advice: pointed,
    });
  }

  /** A node, unless it lies higher than those who walk trees can follow. */
  node<T extends Tree>(tree: T, ...parts: readonly Tree[]): T {
    const height = 1 + Math.max(0, ...parts.map((part) => this.#heights.get(part) ?? 0));
    if (height > HIGHEST) this.fail(`more than ${HIGHEST} operations lie inside each other`, this.next?.at);
    this.#heights.set(tree, height);
    return tree;
  }

  #read(text: string, patterns: TokenPatterns): readonly Token[] {
    const tokens: Token[] = [];
    let at = 0;
    while (at < text.length) {
      if (/\s/.test(text[at])) {
        at += 1;
        continue;
      }
      const token = tokenAt(text, at, patterns);
      if (token === undefined) return this.fail(`${JSON.stringify(text[at])} is no part of a formula`, at);
      tokens.push(token);
      at += token.text.length;
    }
    return tokens;
  }
}
