import { FormatError } from '../../matrix/errors.ts';
import { plainText } from './unicode.ts';

/**
 * One small grammar for formulas and operators, in the syntax of mathjs, with Dirac's brackets added.
 *
 * sum = product { (+ | −) product }; product = unary { (* | /) unary | power }; unary = [−] power; power = atom [^ unary].
 * Greek letters, powers and dots are read as they are printed (`plainText`). Neighbours multiply (`2 g`, `g ZZ`), except after a division, where mathjs and physicists disagree.
 */

/** Parse tree. */
export type Tree =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'name'; readonly name: string }
  | {
      readonly kind: 'dyad';
      /** Labels of |ket⟩⟨bra|. */
      readonly ket: string;
      readonly bra: string;
      /** Subsystem on which it acts; undefined for the whole system. */
      readonly subsystem: number | undefined;
    }
  | { readonly kind: 'ket'; readonly label: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Tree[] }
  | { readonly kind: 'negative'; readonly of: Tree }
  | {
      readonly kind: 'binary';
      readonly operator: '+' | '-' | '*' | '/' | '^';
      readonly left: Tree;
      readonly right: Tree;
    };

interface Token {
  readonly type: 'number' | 'name' | 'dyad' | 'ket' | 'symbol';
  readonly text: string;
  readonly at: number;
}

const PATTERNS: readonly (readonly [Token['type'], RegExp])[] = [
  ['dyad', /\|[^|<>]+><[^|<>]+\|(?:_\d+)?/y],
  ['ket', /\|[^|<>]+>/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[A-Za-z]\w*/y],
  ['symbol', /[-+*/^(),]/y],
];

/**
 * Parse tree of a formula or operator.
 *
 * @param argument name of the text in errors
 * @throws {FormatError} that says where the text stops making sense
 */
export function parseTree(text: string, argument = 'text'): Tree {
  return new Parser(plainText(text), argument).whole();
}

class Parser {
  readonly #text: string;
  readonly #argument: string;
  readonly #tokens: readonly Token[];
  #position = 0;

  constructor(text: string, argument: string) {
    [this.#text, this.#argument] = [text, argument];
    this.#tokens = tokensOf(text, argument);
  }

  whole(): Tree {
    const tree = this.#sum();
    const left = this.#next;
    if (left !== undefined) this.#fail(`"${left.text}" is out of place ${placeOf(left)}`);
    return tree;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#position];
  }

  #fail(reason: string): never {
    throw new FormatError({
      argument: this.#argument,
      expected: 'be a formula',
      received: `in ${JSON.stringify(this.#text)} ${reason}`,
    });
  }

  #isSymbol(...symbols: readonly string[]): boolean {
    const token = this.#next;
    return token?.type === 'symbol' && symbols.includes(token.text);
  }

  /** The symbol that comes next, if it is one of these; it is read. */
  #taken<S extends string>(...symbols: readonly S[]): S | undefined {
    return this.#isSymbol(...symbols) ? (this.#tokens[this.#position++].text as S) : undefined;
  }

  #expect(symbol: string): void {
    if (this.#taken(symbol) === undefined) this.#fail(`"${symbol}" is missing ${placeOf(this.#next)}`);
  }

  #sum(): Tree {
    let left = this.#product();
    for (;;) {
      const operator = this.#taken('+', '-');
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: this.#product() };
    }
  }

  #product(): Tree {
    let left = this.#unary();
    let divided = false;
    for (;;) {
      const operator = this.#taken('*', '/');
      if (operator !== undefined) {
        left = { kind: 'binary', operator, left, right: this.#unary() };
        divided = operator === '/';
        continue;
      }
      const next = this.#next;
      if (next === undefined || (next.type === 'symbol' && next.text !== '(')) return left;
      if (divided) this.#fail(`the product after a division is ambiguous ${placeOf(next)}; write * or parentheses`);
      left = { kind: 'binary', operator: '*', left, right: this.#power() };
    }
  }

  #unary(): Tree {
    if (this.#taken('-') !== undefined) return { kind: 'negative', of: this.#unary() };
    return this.#taken('+') === undefined ? this.#power() : this.#unary();
  }

  #power(): Tree {
    const base = this.#atom();
    return this.#taken('^') === undefined ? base : { kind: 'binary', operator: '^', left: base, right: this.#unary() };
  }

  #atom(): Tree {
    const token = this.#next;
    if (token === undefined) return this.#fail('something is missing at the end');
    this.#position += 1;
    switch (token.type) {
      case 'number':
        return { kind: 'number', text: token.text };
      case 'ket':
        return { kind: 'ket', label: token.text.slice(1, -1).trim() };
      case 'dyad':
        return dyadOf(token.text);
      case 'name': {
        const isCall = FUNCTIONS.has(token.text) && this.#isSymbol('(');
        return isCall ? this.#call(token.text) : { kind: 'name', name: token.text };
      }
      default: {
        if (token.text !== '(') return this.#fail(`"${token.text}" is out of place ${placeOf(token)}`);
        const inner = this.#sum();
        this.#expect(')');
        return inner;
      }
    }
  }

  #call(name: string): Tree {
    this.#expect('(');
    const args = [this.#sum()];
    while (this.#taken(',') !== undefined) args.push(this.#sum());
    this.#expect(')');
    return { kind: 'call', name, args };
  }
}

/** Names that are functions when a parenthesis follows. */
const FUNCTIONS = new Set('sqrt ln log max min abs exp sinh cosh tanh coth cos sin tan cot'.split(' '));

function placeOf(token: Token | undefined): string {
  return token === undefined ? 'at the end' : `at character ${token.at + 1}`;
}

function tokensOf(text: string, argument: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at])) {
      at += 1;
      continue;
    }
    const token = PATTERNS.flatMap(([type, pattern]) => {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      return match === null ? [] : [{ type, text: match[0], at }];
    })[0];
    if (token === undefined) {
      throw new FormatError({
        argument,
        expected: 'be a formula',
        received: `in ${JSON.stringify(text)} character ${at + 1} is ${JSON.stringify(text[at])}`,
      });
    }
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function dyadOf(text: string): Tree {
  const [, ket, bra, subsystem] = /^\|([^|<>]+)><([^|<>]+)\|(?:_(\d+))?$/.exec(text)!;
  return {
    kind: 'dyad',
    ket: ket.trim(),
    bra: bra.trim(),
    subsystem: subsystem === undefined ? undefined : Number(subsystem),
  };
}
