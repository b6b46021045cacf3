import type { Domain } from './field.ts';
import { modularPrime } from './prime.ts';

/**
 * The ring ℤ on `bigint`.
 */

const largestSafe = BigInt(Number.MAX_SAFE_INTEGER);

/** Absolute value |n|. */
export function absoluteInteger(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** Number of binary digits of |n|; 0 for n = 0. */
export function bitLength(n: bigint): number {
  if (n === 0n) return 0;
  const magnitude = n < 0n ? -n : n;
  if (magnitude <= largestSafe) {
    const safe = Number(magnitude);
    return safe < 2 ** 32 ? 32 - Math.clz32(safe) : 64 - Math.clz32(Math.floor(safe / 2 ** 32));
  }
  const nearest = Number(magnitude);
  if (nearest === Infinity) {
    const hex = magnitude.toString(16);
    return 4 * (hex.length - 1) + 32 - Math.clz32(Number.parseInt(hex[0], 16));
  }
  view.setFloat64(0, nearest);
  const digits = (view.getUint32(0) >>> 20) - 1022;
  // What is next to a power of two from below may have been rounded up to it.
  const isPowerOfTwo = view.getUint32(4) === 0 && (view.getUint32(0) & 0xfffff) === 0;
  return isPowerOfTwo && magnitude >> BigInt(digits - 1) === 0n ? digits - 1 : digits;
}

const view = new DataView(new ArrayBuffer(8));

/** Greatest common divisor of nonnegative integers below 2⁵³. */
export function gcdOfSafeNumbers(a: number, b: number): number {
  let x = a;
  let y = b;
  while (y !== 0) {
    const rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

/** Greatest common divisor, nonnegative (Lehmer's method on the leading 50 bits); gcd(0, 0) = 0. */
export function gcdOfIntegers(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  if (x === 1n || y === 1n) return 1n;
  if (x < y) [x, y] = [y, x];
  if (y === 0n) return x;
  // Powers of two, as dyadic numbers have for denominators; n & −n is the largest one that divides n.
  if ((x & (x - 1n)) === 0n) return y & -y;
  if ((y & (y - 1n)) === 0n) return (x & (y - 1n)) === 0n ? y : x & -x;
  while (y > largestSafe) [x, y] = lehmerStep(x, y);
  if (y === 0n) return x;
  if (x > largestSafe) [x, y] = [y, x % y];
  return BigInt(gcdOfSafeNumbers(Number(x), Number(y)));
}

/**
 * One step of Lehmer: Euclid on the leading digits as long as both roundings give the same quotient (Collins), then one
 * linear combination of the long numbers. Quotients are exact: all operands stay below 2⁵².
 */
function lehmerStep(a: bigint, b: bigint): [bigint, bigint] {
  const shift = BigInt(bitLength(a) - 50);
  let x = Number(a >> shift);
  let y = Number(b >> shift);
  let p = 1;
  let q = 0;
  let r = 0;
  let s = 1;
  while (y + r !== 0 && y + s !== 0) {
    const quotient = Math.floor((x + p) / (y + r));
    if (quotient !== Math.floor((x + q) / (y + s))) break;
    // One by one: assignments of lists make these as often in code that is not yet optimised.
    const nextR = p - quotient * r;
    p = r;
    r = nextR;
    const nextS = q - quotient * s;
    q = s;
    s = nextS;
    const nextY = x - quotient * y;
    x = y;
    y = nextY;
  }
  if (q === 0) return [b, a % b];
  const u = BigInt(p) * a + BigInt(q) * b;
  const v = BigInt(r) * a + BigInt(s) * b;
  return u >= v ? [u, v] : [v, u];
}

/** Least common multiple, nonnegative. */
export function lcmOfIntegers(a: bigint, b: bigint): bigint {
  if (a === 0n || b === 0n) return 0n;
  return absoluteInteger((a / gcdOfIntegers(a, b)) * b);
}

/** ⌊√n⌋ of a nonnegative integer (Newton from above). */
export function integerSquareRoot(n: bigint): bigint {
  if (n < 0n) throw new RangeError('integerSquareRoot: negative argument');
  if (n < 2n) return n;
  let root = 1n << BigInt((bitLength(n) + 1) >> 1);
  for (;;) {
    const next = (root + n / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

/** The ring ℤ; the greatest common divisor is nonnegative. */
export const integers: Domain<bigint> = {
  zero: 0n,
  one: 1n,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  neg: (a) => -a,
  isZero: (a) => a === 0n,
  equals: (a, b) => a === b,
  fromInteger: (n) => n,
  print: (a) => a.toString(),
  size: (a) => (a <= largestSafe && a >= -largestSafe ? 1 : bitLength(a) / 32),
  gcd: gcdOfIntegers,
  exactQuotient: (a, b) => {
    if (b === 0n) return undefined;
    const quotient = a / b;
    return quotient * b === a ? quotient : undefined;
  },
  isUnit: (a) => a === 1n || a === -1n,
  specialise: (seed) => {
    const prime = modularPrime(seed);
    const modulus = BigInt(prime);
    return {
      prime,
      apply: (a) => {
        const residue = Number(a % modulus);
        return residue < 0 ? residue + prime : residue;
      },
    };
  },
};
