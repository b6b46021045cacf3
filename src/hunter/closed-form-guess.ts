import { gcdOfIntegers } from '../exact/integers/integer.ts';

/** Closed form that a number may have. */
export interface ClosedFormGuess {
  /** As `formula` reads it: `1/2`, `(sqrt(3) - 1)/8`. */
  readonly text: string;
  readonly value: number;
  /** Number of forms as short as this one that lie in the interval by chance, on average. */
  readonly coincidences: number;
}

interface Candidate {
  readonly text: string;
  readonly value: number;
  /** Product of what is written: the number of forms up to a length grows about as it does. */
  readonly length: number;
}

/** A guess is made where fewer forms than this, no longer than it, would lie in the interval by chance. */
const MOST_COINCIDENCES = 1 / 1000;

/** Numbers besides 1 of which a form has a multiple, with their share of its length. */
const IRRATIONAL: readonly (readonly [text: string, value: number, length: number])[] = [
  ...[2, 3, 5, 6, 7, 10].map((n) => [`sqrt(${n})`, Math.sqrt(n), 2 * n] as const),
  ['ln(2)', Math.LN2, 4],
  ['ln(3)', Math.log(3), 6],
];

/** Largest numerator and denominator of a rational number, of a rational multiple, and of a form with two terms. */
const LARGEST = { rational: 400, multiple: 32, terms: 6, denominator: 32 };

/**
 * The shortest closed form in an interval, if digits carry it: a rational number, a rational multiple of a square root, of ln 2 or of
 * ln 3, or of one of their reciprocals, or (a + b√n)/d. Shortness is that of what is written. The interval is narrow enough
 * if forms up to that length, spread evenly over an octave, would hardly meet it by chance. It remains a guess.
 *
 * @param from  one end of the interval, of either sign
 * @param to    the other end
 * @returns     undefined where no form is in the interval, or too many of that length could be
 */
export function closedFormGuess(from: number, to: number): ClosedFormGuess | undefined {
  const [lower, upper] = [Math.min(from, to), Math.max(from, to)];
  if (lower <= 0 && upper >= 0) return undefined;
  const isNegative = upper < 0;
  const [least, most] = isNegative ? [-upper, -lower] : [lower, upper];
  const all = [...candidates()];
  const inside = all.filter(({ value }) => value >= least && value <= most);
  if (inside.length === 0) return undefined;
  const shortest = inside.reduce((a, b) => (b.length < a.length ? b : a));
  const rivals = all.filter(
    ({ value, length }) => length <= shortest.length && value >= most / 2 && value <= most * 2,
  ).length;
  // Both octaves of the rivals have the width of 3/2 of the value.
  const coincidences = (rivals * (most - least)) / ((3 / 2) * most);
  if (coincidences > MOST_COINCIDENCES) return undefined;
  const { text, value } = shortest;
  if (!isNegative) return { text, value, coincidences };
  const isSum = text.includes(' ') && !text.startsWith('(');
  return { text: isSum ? `-(${text})` : `-${text}`, value: -value, coincidences };
}

function* candidates(): Generator<Candidate> {
  for (const [p, q] of fractions(LARGEST.rational)) {
    yield { text: q === 1 ? `${p}` : `${p}/${q}`, value: p / q, length: p * q };
  }
  for (const [p, q] of fractions(LARGEST.multiple)) {
    for (const [name, x, length] of IRRATIONAL) {
      const multiple = p === 1 ? name : `${p}*${name}`;
      yield { text: q === 1 ? multiple : `${multiple}/${q}`, value: (p * x) / q, length: p * q * length };
      const below = q === 1 ? name : `(${q}*${name})`;
      if (!name.startsWith('sqrt')) yield { text: `${p}/${below}`, value: p / (q * x), length: p * q * length };
    }
  }
  for (let d = 1; d <= LARGEST.denominator; d++) {
    for (const [name, x, length] of IRRATIONAL) {
      for (let b = -LARGEST.terms; b <= LARGEST.terms; b++) {
        for (let a = -LARGEST.terms; a <= LARGEST.terms; a++) {
          const value = (b * x + a) / d;
          if (a === 0 || b === 0 || value <= 0 || !isInLowestTerms(a, b, d)) continue;
          yield { text: twoTerms(a, b, name, d), value, length: Math.abs(a * b) * d * length * 4 };
        }
      }
    }
  }
}

/** Fractions in lowest terms with p·q up to a limit. */
function* fractions(largest: number): Generator<readonly [number, number]> {
  for (let p = 1; p <= largest; p++) {
    for (let q = 1; q * p <= largest; q++) if (isInLowestTerms(p, q)) yield [p, q];
  }
}

/** (b·x + a)/d, the positive term first. */
function twoTerms(a: number, b: number, name: string, d: number): string {
  const irrational = Math.abs(b) === 1 ? name : `${Math.abs(b)}*${name}`;
  const [first, sign, second] = b > 0 ? [irrational, a > 0 ? '+' : '-', Math.abs(a)] : [a, '-', irrational];
  return d === 1 ? `${first} ${sign} ${second}` : `(${first} ${sign} ${second})/${d}`;
}

function isInLowestTerms(...numbers: readonly number[]): boolean {
  return numbers.map(BigInt).reduce((a, b) => gcdOfIntegers(a, b)) === 1n;
}
