/**
 * Number with three significant digits, in the shortest form: 0.0213, 7.45e-5.
 */
export function rounded(value: number): string {
  return decimal(Number(value.toPrecision(3)));
}

/** The shortest decimal of a number, small ones with an exponent: 0.0213, 3.1e-5. */
function decimal(value: number): string {
  return value !== 0 && Math.abs(value) < SMALLEST_PLAIN ? value.toExponential() : String(value);
}

/** Below this more zeros stand after the point than a reader counts. */
const SMALLEST_PLAIN = 1 / 1000;

/** Two numbers with three significant digits, or as many as it takes to tell them apart: 1.5 and 1.4999999. */
export function toldApart(a: number, b: number): readonly [string, string] {
  for (let digits = 3; digits < MOST_DIGITS; digits++) {
    const [first, second] = [a, b].map((value) => Number(value.toPrecision(digits)));
    if (first !== second || a === b) return [decimal(first), decimal(second)];
  }
  return [decimal(a), decimal(b)];
}

/** Significant digits that tell any two numbers of float64 apart. */
const MOST_DIGITS = 17;

/**
 * Margin with its error bound: −0.0213 ± 4e-15.
 */
export function withBound(value: number, bound: number): string {
  return bound === 0 ? rounded(value) : `${rounded(value)} ± ${decimal(Number(bound.toPrecision(1)))}`;
}

/** Number in the digits that its error bound leaves certain, ten at most: 0.5 for 0.4999999986 ± 3e-9. */
export function inCertainDigits(value: number, bound: number): string {
  const digits = bound > 0 && value !== 0 ? Math.floor(Math.log10(Math.abs(value) / bound)) : DIGITS_OF_RATIO;
  return String(Number(value.toPrecision(Math.min(Math.max(digits, 1), DIGITS_OF_RATIO))));
}

const DIGITS_OF_RATIO = 10;

/** Ratio of two sides, so that its distance from 1 is seen: 0.871, 3.3, 1 − 2.4e-7. */
export function ratioText(ratio: number): string {
  const distance = ratio - 1;
  // Three digits would hide a distance below 1/200.
  if (distance === 0 || Math.abs(distance) >= 1 / 200) return ratio < 1000 ? rounded(ratio) : ratio.toExponential(1);
  return `1 ${distance < 0 ? '−' : '+'} ${Number(Math.abs(distance).toPrecision(2))}`;
}

/** Count with separated thousands: 24,000. */
export function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Count with its noun: 1 draw, 2,000 draws. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** Share in percent, rounded up to two digits so that a bound stays a bound: 0.038 %. */
export function percentAtMost(share: number): string {
  const percent = 100 * share;
  if (percent === 0) return '0 %';
  const digit = 10 ** (Math.floor(Math.log10(percent)) - 1);
  return `${Number((Math.ceil(percent / digit) * digit).toPrecision(2))} %`;
}

/** Share in percent with two digits; of what is not all, with as many as it takes to be less than 100: 99.8 %. */
export function percent(share: number): string {
  if (share === 1) return '100 %';
  for (let digits = 2; digits <= MOST_DIGITS_OF_SHARE; digits++) {
    const text = (100 * share).toPrecision(digits);
    if (Number(text) < 100) return `${Number(text)} %`;
  }
  return 'more than 99.9999 %';
}

/** Significant digits of a share at most. */
const MOST_DIGITS_OF_SHARE = 6;

/** Texts side by side, each column as wide as its widest cell; cells of `right` columns end together. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): readonly string[] {
  const widths = rows.reduce<number[]>((sofar, row) => {
    row.forEach((cell, k) => {
      sofar[k] = Math.max(sofar[k] ?? 0, width(cell));
    });
    return sofar;
  }, []);
  return rows.map((row) => inColumns(row, widths, right));
}

/** Texts side by side in columns of given widths, the last ones as wide as they are; a text that is too wide moves the others. */
export function inColumns(row: readonly string[], widths: readonly number[], right: readonly number[] = []): string {
  return row
    .map((cell, k) => {
      const padding = ' '.repeat(Math.max(0, (widths[k] ?? 0) - width(cell)));
      return right.includes(k) ? padding + cell : cell + padding;
    })
    .join('  ')
    .trimEnd();
}

/** Number of characters, each of which takes one place on a terminal. */
function width(text: string): number {
  return Array.from(text).length;
}
