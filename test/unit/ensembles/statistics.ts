import { expect } from 'vitest';

/** Mean and standard error of independent numbers. */
export function meanOf(numbers: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = numbers.reduce((sum, x) => sum + x, 0) / numbers.length;
  const squares = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / (numbers.length - 1) / numbers.length) };
}

/**
 * Expects the mean of independent numbers within four standard errors of its theoretical value (for the fixed seeds of the
 * tests this is no matter of luck), and reports how far it is.
 */
export function within(numbers: readonly number[], theory: number): void {
  const { mean, error } = meanOf(numbers);
  expect(error, 'the numbers must vary, or the test cannot fail').toBeGreaterThan(0);
  expect(
    Math.abs(mean - theory) / error,
    `mean ${mean} ± ${error} should be ${theory}; deviation in standard errors`,
  ).toBeLessThan(4);
}

/** Expects the mean of independent numbers more than eight standard errors away from a value: the test has power. */
export function excludes(numbers: readonly number[], wrong: number): void {
  const { mean, error } = meanOf(numbers);
  expect(Math.abs(mean - wrong) / error).toBeGreaterThan(8);
}

/** Φ(x) by the series of erf, summed until it no longer changes. */
export function normalCumulative(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 1; k < 400; k++) {
    term *= (x * x) / (2 * k + 1);
    sum += term;
  }
  return 1 / 2 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}

/** Probability of an integer under the discrete Gaussian: a normal deviate of standard deviation 16, rounded. */
export function probabilityOf(n: number): number {
  return normalCumulative((n + 1 / 2) / 16) - normalCumulative((n - 1 / 2) / 16);
}
