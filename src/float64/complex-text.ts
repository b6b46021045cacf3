import type { Entries } from './entries.ts';

/** a + bi from the texts of a and b: `0`, `2i`, `1/2 - i`. */
export function complexText(re: string, im: string): string {
  if (im === '0') return re;
  const unit = im === '1' ? 'i' : im === '-1' ? '-i' : `${im}i`;
  if (re === '0') return unit;
  return unit.startsWith('-') ? `${re} - ${unit.slice(1)}` : `${re} + ${unit}`;
}

/** Rows of entries with all their digits, `[[0.5, 0.5i], [-0.5i, 0.5]]`. */
export function matrixText({ rows, cols, data, isReal }: Entries): string {
  const entry = (at: number): string => complexText(String(data[at]), isReal ? '0' : String(data[rows * cols + at]));
  const row = (i: number): string => Array.from({ length: cols }, (_, j) => entry(i * cols + j)).join(', ');
  return `[${Array.from({ length: rows }, (_, i) => `[${row(i)}]`).join(', ')}]`;
}
