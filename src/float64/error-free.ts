/** Is a + b = sum without rounding? For finite numbers, by the error of the sum, which is a float64 (Knuth). */
export function isExactSum(a: number, b: number, sum: number): boolean {
  const second = sum - a;
  return a - (sum - second) + (b - second) === 0;
}

/** Is a · b = product without rounding? False where the halves of the factors could leave the range of doubles. */
export function isExactProduct(a: number, b: number, product: number): boolean {
  if (a === 0 || b === 0) return true;
  if (!(Math.abs(product) > SMALLEST && Math.abs(product) < LARGEST)) return false;
  if (!(Math.abs(a) < LARGEST && Math.abs(b) < LARGEST)) return false;
  const [high, low] = halves(a);
  const [upper, lower] = halves(b);
  // Dekker: the four products of halves are exact, and so is each sum in this order.
  return low * lower - (product - high * upper - low * upper - high * lower) === 0;
}

/** Is a / b = quotient without rounding? */
export function isExactQuotient(a: number, b: number, quotient: number): boolean {
  return quotient * b === a && isExactProduct(quotient, b, a);
}

const SMALLEST = 2 ** -900;
const LARGEST = 2 ** 900;

/** Two halves of the digits (Veltkamp). */
function halves(x: number): readonly [high: number, low: number] {
  const shifted = x * (2 ** 27 + 1);
  const high = shifted - (shifted - x);
  return [high, x - high];
}
