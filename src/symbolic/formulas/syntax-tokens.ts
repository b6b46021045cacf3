import { plainText } from './unicode.ts';

/** Smallest part of a text, with its place in the plain one. */
export interface Token {
  readonly type: 'number' | 'name' | 'dyad' | 'ket' | 'symbol';
  readonly text: string;
  readonly at: number;
}

/** What tokens look like, the first that fits being taken. */
export type TokenPatterns = readonly (readonly [Token['type'], RegExp])[];

export const PATTERNS: TokenPatterns = [
  ['dyad', /\|[^|<>]+><[^|<>]+\|(?:_\d+)?/y],
  ['ket', /\|[^|<>]+>/y],
  ['number', /0[boxBOX]\w+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+|[eE][+-])?/y],
  ['name', /[A-Za-z]\w*/y],
  ['symbol', /[-+*/^(),]/y],
];

/** Those of a text about operators on subsystems. */
export const PATTERNS_WITH_PARTIES: TokenPatterns = [
  // Short labels only, since | is also a symbol.
  ['dyad', /\|[\w+-]+><[\w+-]+\|/y],
  ...PATTERNS.filter(([type]) => type === 'number' || type === 'name'),
  ['symbol', /\|\||[-+*/^(),;:|‖[\]'†]/y],
];

/** The patterns with more names, which are taken as they are written. */
export function withNamesGiven(patterns: TokenPatterns, names: readonly string[]): TokenPatterns {
  if (names.length === 0) return patterns;
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const texts = longestFirst.map(
    (name) => name.replaceAll(/[^\w\s]/g, String.raw`\$&`) + (/\w$/.test(name) ? String.raw`(?!\w)` : ''),
  );
  return [['name', new RegExp(texts.join('|'), 'y')], ...patterns];
}

/** The part that begins at a place of a plain text. */
export function tokenAt(text: string, at: number, patterns: TokenPatterns): Token | undefined {
  for (const [type, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { type, text: match[0], at };
  }
  return undefined;
}

/** Place in a text as it was written of a place in its plain text. */
export function placeInWritten(written: string, at: number): number {
  let [low, high] = [0, written.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (plainText(written.slice(0, middle)).length <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
