import type { Overhead, Task } from './tasks.ts';

export interface Ratio {
  /** Median over the rounds of the ratio within a round. */
  readonly value: number;
  readonly gate: number | undefined;
  readonly met: boolean | undefined;
}

export interface TaskResult {
  readonly task: string;
  readonly size: number;
  /** Instances per CPU second, median over the rounds. */
  readonly rates: Readonly<Partial<Record<'clausius' | 'qutip' | 'numpy', number>>>;
  readonly ratios: Readonly<Partial<Record<'qutip' | 'numpy', Ratio>>>;
}

export interface OverheadResult {
  readonly name: string;
  readonly size: number;
  /** Microseconds of CPU time each, median over the rounds. */
  readonly cost: number;
  readonly baseline: number;
  readonly ratio: Ratio;
}

/** Rates of one round by contender. */
export type Round = Readonly<Partial<Record<'clausius' | 'qutip' | 'numpy', number>>>;

export function taskResult({ name, size, gates }: Task, rounds: readonly Round[]): TaskResult {
  const rates: Partial<Record<keyof Round, number>> = {};
  const ratios: Partial<Record<'qutip' | 'numpy', Ratio>> = {};
  for (const who of ['clausius', 'qutip', 'numpy'] as const) {
    const known = rounds.flatMap((round) => round[who] ?? []);
    if (known.length === 0) continue;
    rates[who] = median(known);
    if (who === 'clausius') continue;
    const value = median(rounds.map((round) => round.clausius! / round[who]!));
    const gate = gates[who];
    ratios[who] = { value, gate, met: gate === undefined ? undefined : value >= gate };
  }
  return { task: name, size, rates, ratios };
}

/** @param rounds  rates [of what is measured, of what it is compared with] */
export function overheadResult(
  { name, size, limit }: Overhead,
  rounds: readonly (readonly [number, number])[],
): OverheadResult {
  const value = median(rounds.map(([own, base]) => base / own));
  return {
    name,
    size,
    cost: median(rounds.map(([own]) => 1e6 / own)),
    baseline: median(rounds.map(([, base]) => 1e6 / base)),
    ratio: { value, gate: limit, met: value <= limit },
  };
}

export function taskTable(results: readonly TaskResult[]): string {
  const header = ['task', 'size', 'clausius', 'QuTiP', 'NumPy', '/QuTiP', 'gate', '', '/NumPy', 'gate', ''];
  const rows = results.map(({ task, size, rates, ratios }) => [
    task,
    String(size),
    rateText(rates.clausius),
    rateText(rates.qutip),
    rateText(rates.numpy),
    ...ratioCells(ratios.qutip, '≥'),
    ...ratioCells(ratios.numpy, '≥'),
  ]);
  return table([header, ...rows]);
}

export function overheadTable(results: readonly OverheadResult[]): string {
  const header = ['through the public interfaces', 'size', 'µs', 'of µs', 'ratio', 'gate', ''];
  const rows = results.map(({ name, size, cost, baseline, ratio }) => [
    name,
    String(size),
    cost.toFixed(2),
    baseline.toFixed(2),
    ...ratioCells(ratio, '≤'),
  ]);
  return table([header, ...rows]);
}

function ratioCells(ratio: Ratio | undefined, symbol: string): readonly string[] {
  if (ratio === undefined) return ['', '', ''];
  const { value, gate, met } = ratio;
  return [
    digits(value),
    gate === undefined ? '' : `${symbol} ${gate}`,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ];
}

function rateText(rate: number | undefined): string {
  if (rate === undefined) return '-';
  const [scaled, unit] = rate >= 1e6 ? [rate / 1e6, 'M'] : rate >= 1e3 ? [rate / 1e3, 'k'] : [rate, ''];
  return `${digits(scaled)}${unit === '' ? '' : ` ${unit}`}`;
}

/** Three significant digits without exponent. */
export function digits(x: number): string {
  return String(Number(x.toPrecision(3)));
}

export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => row[c].length)));
  return rows
    .map((row) => row.map((cell, c) => (c === 0 ? cell.padEnd(widths[c]) : cell.padStart(widths[c]))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
