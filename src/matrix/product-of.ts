/** Product of numbers, 1 of none: the dimension of subsystems, the size of axes. */
export function productOf(numbers: readonly number[]): number {
  return numbers.reduce((product, n) => product * n, 1);
}
