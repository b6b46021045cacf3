import { FormatError } from '../../matrix/errors.ts';

/**
 * One small grammar for formulas and operators, in the syntax of mathjs, with Dirac's brackets added.
 *
 * sum = product { (+ | −) product }; product = unary { (* | /) unary | power }; unary = [−] power; power = atom [^ unary].
 * Neighbours multiply (`2 g`, `g ZZ`), except after a division, where mathjs and physicists disagree.
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
  const tokens = tokensOf(text, argument);
  let position = 0;
  const fail = (reason: string): never => {
    throw new FormatError({ argument, expected: 'be a formula', received: `in ${JSON.stringify(text)} ${reason}` });
  };
  const peek = (): Token | undefined => tokens[position];
  const isSymbol = (...symbols: readonly string[]): boolean => {
    const token = peek();
    return token?.type === 'symbol' && symbols.includes(token.text);
  };
  const expectSymbol = (symbol: string): void => {
    if (!isSymbol(symbol)) fail(`"${symbol}" is missing ${placeOf(peek())}`);
    position += 1;
  };
  const sum = (): Tree => {
    let left = product();
    while (isSymbol('+', '-')) {
      const operator = tokens[position].text as '+' | '-';
      position += 1;
      left = { kind: 'binary', operator, left, right: product() };
    }
    return left;
  };
  const product = (): Tree => {
    let left = unary();
    let divided = false;
    for (;;) {
      if (isSymbol('*', '/')) {
        const operator = tokens[position].text as '*' | '/';
        position += 1;
        left = { kind: 'binary', operator, left, right: unary() };
        divided = operator === '/';
        continue;
      }
      const next = peek();
      if (next === undefined || (next.type === 'symbol' && next.text !== '(')) return left;
      if (divided) fail(`the product after a division is ambiguous ${placeOf(next)}; write * or parentheses`);
      left = { kind: 'binary', operator: '*', left, right: power() };
    }
  };
  const unary = (): Tree => {
    if (isSymbol('-')) {
      position += 1;
      return { kind: 'negative', of: unary() };
    }
    if (isSymbol('+')) {
      position += 1;
      return unary();
    }
    return power();
  };
  const power = (): Tree => {
    const base = atom();
    if (!isSymbol('^')) return base;
    position += 1;
    return { kind: 'binary', operator: '^', left: base, right: unary() };
  };
  const atom = (): Tree => {
    const token = peek();
    if (token === undefined) return fail('something is missing at the end');
    position += 1;
    switch (token.type) {
      case 'number':
        return { kind: 'number', text: token.text };
      case 'ket':
        return { kind: 'ket', label: token.text.slice(1, -1).trim() };
      case 'dyad':
        return dyadOf(token.text);
      case 'name': {
        const next = peek();
        const isCall = FUNCTIONS.has(token.text) && next?.type === 'symbol' && next.text === '(';
        return isCall ? call(token.text) : { kind: 'name', name: token.text };
      }
      default: {
        if (token.text !== '(') return fail(`"${token.text}" is out of place ${placeOf(token)}`);
        const inner = sum();
        expectSymbol(')');
        return inner;
      }
    }
  };
  const call = (name: string): Tree => {
    expectSymbol('(');
    const args = [sum()];
    while (isSymbol(',')) {
      position += 1;
      args.push(sum());
    }
    expectSymbol(')');
    return { kind: 'call', name, args };
  };
  const tree = sum();
  const left = peek();
  if (left !== undefined) fail(`"${left.text}" is out of place ${placeOf(left)}`);
  return tree;
}

/** Names that are functions when a parenthesis follows. */
const FUNCTIONS = new Set(['sqrt', 'ln', 'log', 'exp', 'max', 'min', 'abs']);

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
