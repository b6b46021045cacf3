import { FUNCTION_WORDS } from './elementary-functions.ts';
import { type Surroundings, SyntaxCursor } from './syntax-cursor.ts';
import { PATTERNS, PATTERNS_WITH_PARTIES, type Token, type TokenPatterns, withNamesGiven } from './syntax-tokens.ts';
import type { Binary, Dyad, Tree } from './tree.ts';

/**
 * The grammar of all formulas, statements and operators, in the syntax of mathjs, with Dirac's brackets added.
 *
 * sum = product { (+ | −) product }; product = unary { (* | /) unary | power }; unary = [− | +] unary | power; power = atom [^ unary].
 * So −x^2 is −(x²), 2^3^2 is 2^9, and neighbours multiply (`2 g`, `g ZZ`). Greek letters, powers and dots are read as they are
 * printed (`plainText`).
 *
 * What mathjs and physicists, or two physicists, read differently is refused: a product after a division (`a/b c`), a
 * number behind a number (`1 000`), numbers in other bases (`0x10`), a function without parentheses (`sqrt 2`). Numbers stay
 * texts, so that no digit is lost. There are no constants: e, i and pi are names like any other, which whoever evaluates a tree
 * may know.
 */

/** What a text about operators on subsystems contains beyond formulas in numbers. */
interface Vocabulary {
  /** Functions besides the elementary ones. */
  readonly functions: ReadonlySet<string>;
}

/** A tree, and where its parts stand. */
export interface PlacedTree {
  readonly tree: Tree;
  /** Index of the first character of a part of the tree, of an operation that of its sign. */
  readonly placeOf: (part: Tree) => number;
}

/** May a name in front of a parenthesis be a factor? Not where any name is a parameter: `sinn(x)` and `5 mod 3` would be products. */
type IsFactor = (name: string) => boolean;

/**
 * Parse tree of a formula or operator.
 *
 * @param argument name of the text in errors
 * @param isFactor names that may stand in front of a parenthesis that they multiply
 * @param given    what is a name although it is written with other characters, such as `heat[hot]`
 * @throws {FormatError} that says and shows where the text stops making sense
 */
export function parseTree(
  text: string,
  argument = 'text',
  isFactor: IsFactor = () => true,
  given: readonly string[] = [],
): Tree {
  return new Parser(text, argument, isFactor, withNamesGiven(PATTERNS, given)).whole();
}

/**
 * Parse tree of an operator, in which `h.c.` stands behind a sum for its Hermitian conjugate: `a + b + h.c.` is the call `+h.c.`(a, b),
 * `a - h.c.` the call `-h.c.`(a).
 *
 * @throws {FormatError} as `parseTree`, and where it stands anywhere else
 */
export function parseOperatorTree(text: string, argument: string): Tree {
  return new Parser(text, argument, () => true, withNamesGiven(PATTERNS, CONJUGATES)).whole();
}

/**
 * Parse tree of a part of a text about operators on subsystems, with the places of its parts in the whole text.
 *
 * Arguments may be subsystems, A:B|C or A;B|C, calls of `:` and `|` in the tree, and are separated by commas or ‖; [X, Y] is a call of `[`,
 * X' and X† one of `'`. Of Dirac's brackets there are dyads of short labels, |0><1|.
 *
 * @param whole the text of which a part is read, from one index to another
 * @throws {FormatError} that says and shows where the text stops making sense
 */
export function parsePlacedTree(
  whole: string,
  [from, to]: readonly [number, number],
  argument: string,
  isFactor: IsFactor,
  vocabulary: Vocabulary,
): PlacedTree {
  const patterns = PATTERNS_WITH_PARTIES;
  const parser = new Parser(whole.slice(from, to), argument, isFactor, patterns, vocabulary, { whole, from });
  return { tree: parser.whole(), placeOf: (part) => parser.placeOf(part) };
}

class Parser extends SyntaxCursor {
  readonly #isFactor: IsFactor;
  readonly #vocabulary: Vocabulary | undefined;

  constructor(
    written: string,
    argument: string,
    isFactor: IsFactor,
    patterns: TokenPatterns,
    vocabulary?: Vocabulary,
    surroundings?: Surroundings,
  ) {
    super(written, argument, patterns, surroundings);
    [this.#isFactor, this.#vocabulary] = [isFactor, vocabulary];
  }

  whole(): Tree {
    const tree = this.#sum();
    const left = this.next;
    if (left !== undefined) this.fail(`"${left.text}" is out of place`, left.at);
    return tree;
  }

  #binary(operator: Binary['operator'], left: Tree, right: Tree): Tree {
    return this.node({ kind: 'binary', operator, left, right }, left, right);
  }

  #sum(): Tree {
    let left = this.#product();
    const terms = [left];
    for (let isConjugated = false; ;) {
      const at = this.next?.at ?? 0;
      const operator = this.taken('+', '-');
      if (operator === undefined) return left;
      const { next } = this;
      if (next !== undefined && CONJUGATES.includes(next.text)) {
        if (isConjugated) this.fail(`${next.text} stands twice in a sum; write parentheses around each`, next.at);
        isConjugated = true;
        this.read();
        left = this.placed(this.node({ kind: 'call', name: `${operator}h.c.`, args: [...terms] }, ...terms), at);
        continue;
      }
      const right = this.#product();
      terms.push(operator === '+' ? right : this.node({ kind: 'negative', of: right }, right));
      left = this.placed(this.#binary(operator, left, right), at);
    }
  }

  #product(): Tree {
    let left = this.#unary();
    let divided = false;
    for (;;) {
      const at = this.next?.at ?? 0;
      const operator = this.taken('*', '/');
      if (operator !== undefined) {
        left = this.placed(this.#binary(operator, left, this.#unary()), at);
        divided = operator === '/';
        continue;
      }
      const next = this.next;
      if (next === undefined || (next.type === 'symbol' && next.text !== '(' && next.text !== '[')) return left;
      if (divided) this.fail('the product after a division is ambiguous; write * or parentheses', next.at);
      if (next.type === 'number') this.#requireProduct(next);
      left = this.placed(this.#binary('*', left, this.#power()), next.at);
    }
  }

  /** Two numbers are no product: `1 000` is a thousand, `2^3 4` a slip. Nor is `a.5`. */
  #requireProduct({ text, at }: Token): void {
    if (this.last.type !== 'number' && !text.startsWith('.')) return;
    this.fail(`the number ${text} is out of place; write * for a product`, at);
  }

  #unary(): Tree {
    return this.inside(() => this.#signed());
  }

  #signed(): Tree {
    const at = this.next?.at ?? 0;
    const sign = this.taken('-', '+');
    if (sign === undefined) return this.#power();
    const of = this.#unary();
    return sign === '-' ? this.placed(this.node({ kind: 'negative', of }, of), at) : of;
  }

  #power(): Tree {
    let base = this.#atom();
    for (;;) {
      const at = this.next?.at ?? 0;
      if (this.taken("'", '†') === undefined) break;
      base = this.placed(this.node({ kind: 'call', name: "'", args: [base] }, base), at);
    }
    const at = this.next?.at ?? 0;
    return this.taken('^') === undefined ? base : this.placed(this.#binary('^', base, this.#unary()), at);
  }

  #atom(): Tree {
    const token = this.read();
    return this.placed(this.#atomOf(token), token.at);
  }

  #atomOf(token: Token): Tree {
    switch (token.type) {
      case 'number':
        return this.#number(token);
      case 'ket':
        return { kind: 'ket', label: token.text.slice(1, -1).trim() };
      case 'dyad':
        return dyadOf(token.text);
      case 'name': {
        const isBefore = this.isSymbol('(');
        if (CONJUGATES.includes(token.text))
          return this.fail(
            `${token.text} is no term of its own; it stands behind a sum, as in (|0><1| + h.c.),`,
            token.at,
          );
        if (WORDS.has(token.text) && !this.#isFactor(token.text))
          return this.fail(`the word ${token.text} is no name`, token.at);
        if (isBefore && this.#vocabulary?.functions.has(token.text)) return this.#call(token.text);
        if (FUNCTIONS.has(token.text)) {
          return isBefore ? this.#call(token.text) : this.fail(`${token.text} has no parentheses`, token.at);
        }
        if (isBefore && !this.#isFactor(token.text)) {
          return this.fail(`there is the function ${token.text}, or * is missing behind it,`, token.at);
        }
        return { kind: 'name', name: token.text };
      }
      default: {
        if (token.text === '[') return this.#list();
        if (token.text !== '(') return this.fail(`"${token.text}" is out of place`, token.at);
        const inner = this.#sum();
        this.expect(')');
        return inner;
      }
    }
  }

  /** Digits as `parseRational` reads them. */
  #number({ text, at }: Token): Tree {
    if (/^0[box]|[+-]$/i.test(text)) return this.fail(`${text} is no decimal`, at);
    const [, whole, fraction, exponent] = /^(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text)!;
    if (exponent !== undefined && Math.abs(Number(exponent)) > LARGEST_EXPONENT) {
      return this.fail(`the exponent of ${text} exceeds ${LARGEST_EXPONENT}`, at);
    }
    const decimals = fraction === undefined || fraction === '' ? '' : `.${fraction}`;
    const power = exponent === undefined ? '' : `e${exponent}`;
    return { kind: 'number', text: `${whole === '' ? '0' : whole}${decimals}${power}` };
  }

  /** [X, Y], or rows of a matrix. */
  #list(): Tree {
    const args = [this.#sum()];
    while (this.taken(',') !== undefined) args.push(this.#sum());
    this.expect(']');
    return this.node({ kind: 'call', name: '[', args }, ...args);
  }

  #call(name: string): Tree {
    this.expect('(');
    const args = [this.#parties()];
    while (this.taken(',', '||', '‖') !== undefined) args.push(this.#parties());
    this.expect(')');
    return this.node({ kind: 'call', name, args }, ...args);
  }

  /** An argument; with subsystems, `A:B|C` is '|'(':'(A, B), C). */
  #parties(): Tree {
    const joined = (symbol: ':' | '|', part: () => Tree, other: ':' | '|' | ';' = symbol): Tree => {
      const at = this.next?.at ?? 0;
      const args = [part()];
      while (this.taken(symbol, other) !== undefined) args.push(part());
      return args.length === 1 ? args[0] : this.placed(this.node({ kind: 'call', name: symbol, args }, ...args), at);
    };
    return joined('|', () => joined(':', () => this.#sum(), ';'));
  }
}

/** How the Hermitian conjugate of a sum is written. */
const CONJUGATES = ['h.c.', 'H.c.'];

/** Operators and values of mathjs, which nobody means as names, unless a model declares them. */
const WORDS = new Set('mod and or xor not true false null undefined NaN Infinity'.split(' '));

/** Largest exponent of a decimal. */
const LARGEST_EXPONENT = 4096;

/** Names of functions, which a parenthesis follows. */
const FUNCTIONS = new Set(FUNCTION_WORDS);

function dyadOf(text: string): Dyad {
  const [, ket, bra, subsystem] = /^\|([^|<>]+)><([^|<>]+)\|(?:_(\d+))?$/.exec(text)!;
  return {
    kind: 'dyad',
    ket: ket.trim(),
    bra: bra.trim(),
    subsystem: subsystem === undefined ? undefined : Number(subsystem),
  };
}
