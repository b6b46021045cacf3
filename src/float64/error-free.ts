/** Is a + b = sum without rounding? For finite numbers, by the error of the sum, which is a float64 (Knuth). */
export function isExactSum(a: number, b: number, sum: number): boolean {
  return sumError(a, b, sum) === 0;
}

/** a + b − sum, exactly, for the rounded sum of finite numbers. */
export function sumError(a: number, b: number, sum: number): number {
  const second = sum - a;
  return a - (sum - second) + (b - second);
}

/** Is a · b = product without rounding? False where the halves of the factors could leave the range of doubles. */
export function isExactProduct(a: number, b: number, product: number): boolean {
  if (a === 0 || b === 0) return true;
  const size = Math.abs(product);
  if (!(size > SMALLEST && size < LARGEST && Math.abs(a) < LARGEST && Math.abs(b) < LARGEST)) return false;
  return productError(a, b, product) === 0;
}

/** a · b − product, exactly, for the rounded product of numbers whose halves stay in the range of doubles (Dekker). */
export function productError(a: number, b: number, product: number): number {
  // The four products of halves are exact, and so is each sum in this order.
  const high = upperHalf(a);
  const low = a - high;
  const upper = upperHalf(b);
  const lower = b - upper;
  return low * lower - (product - high * upper - low * upper - high * lower);
}

/** Is a / b = quotient without rounding? */
export function isExactQuotient(a: number, b: number, quotient: number): boolean {
  return quotient * b === a && isExactProduct(quotient, b, a);
}

const SMALLEST = 2 ** -900;
const LARGEST = 2 ** 900;

/** The upper half of the digits (Veltkamp). */
function upperHalf(x: number): number {
  const shifted = x * (2 ** 27 + 1);
  return shifted - (shifted - x);
}
