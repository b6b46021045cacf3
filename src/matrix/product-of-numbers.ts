/** Product of numbers, 1 of none: the dimension of subsystems, the size of axes. */
export function productOfNumbers(numbers: readonly number[]): number {
  let product = 1;
  for (let k = 0; k < numbers.length; k++) product *= numbers[k];
  return product;
}
