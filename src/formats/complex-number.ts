import { negateRational, parseRational, rational, type Rational } from '../exact/integers/rational.ts';

/** Complex number with rational parts. */
export interface ComplexRational {
  readonly re: Rational;
  readonly im: Rational;
}

/** Longest text that is read as a number. */
const LONGEST = 1000;

const TERM =
  /\s*(?<sign>[+−-])?\s*(?<size>(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,4})?(?:\s*\/\s*\d+)?)?\s*\*?\s*(?<unit>[ij](?![a-z\d]))?\s*/iy;

/**
 * Complex number from text, as Python, NumPy, Mathematica and people write it, exactly: `0.5`, `1/2`, `-0.5j`, `(0.5+0j)`,
 * `1/2 - 3/4 i`, `2.5e-3+1e-4j`.
 *
 * @returns undefined for any other text
 */
export function parseComplex(text: string): ComplexRational | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = /^\s*\((.*)\)\s*$/s.exec(text)?.[1] ?? text;
  const parts: { re?: Rational; im?: Rational } = {};
  let at = 0;
  do {
    TERM.lastIndex = at;
    const { sign, size, unit } = TERM.exec(bare)!.groups!;
    const part = unit === undefined ? 're' : 'im';
    const isFirst = at === 0;
    if ((size === undefined && unit === undefined) || parts[part] !== undefined) return undefined;
    if (!isFirst && sign === undefined) return undefined;
    const number = size === undefined ? rational(1) : rationalFromText(size);
    if (number === undefined) return undefined;
    parts[part] = sign === undefined || sign === '+' ? number : negateRational(number);
    at = TERM.lastIndex;
  } while (at < bare.length);
  return { re: parts.re ?? ZERO, im: parts.im ?? ZERO };
}

const ZERO = rational(0);

/** Rational number from text, also without digits on one side of the point; undefined where the denominator is 0. */
function rationalFromText(text: string): Rational | undefined {
  if (/\/\s*0+$/.test(text)) return undefined;
  return parseRational(text.replace(/\.(?!\d)/, '').replace(/^\./, '0.'));
}
