/**
 * Prime fields F_p with p < 2²⁶, on plain numbers: products stay below 2⁵², so they are exact.
 *
 * All primes are ≡ 1 (mod 4): −1 is a square, which lets Gaussian numbers be mapped into F_p.
 */

const primes: number[] = [];

function isPrime(n: number): boolean {
  if (n % 2 === 0) return n === 2;
  for (let divisor = 3; divisor * divisor <= n; divisor += 2) if (n % divisor === 0) return false;
  return n > 1;
}

/** The prime number `index` of the sequence of primes ≡ 1 (mod 4) below 2²⁶, in descending order. */
export function modularPrime(index: number): number {
  while (primes.length <= index) {
    let candidate = primes.length === 0 ? 2 ** 26 - 3 : primes.at(-1)! - 4;
    while (candidate % 4 !== 1 || !isPrime(candidate)) candidate -= candidate % 4 === 1 ? 4 : 1;
    primes.push(candidate);
  }
  return primes[index];
}

/** a·b mod p for residues a, b in [0, p), p < 2²⁶. */
export function multiplyModulo(a: number, b: number, prime: number): number {
  // the rounded quotient of integers below 2⁵² has the right floor: x/p differs from an integer by at least x/p · 2⁻⁵²
  const product = a * b;
  return product - Math.floor(product / prime) * prime;
}

/** Inverse of a modulo p; a must not be divisible by p. */
export function invertModulo(a: number, prime: number): number {
  let r0 = prime;
  let r1 = a % prime;
  let s0 = 0;
  let s1 = 1;
  while (r1 !== 0) {
    const quotient = Math.floor(r0 / r1);
    const r = r0 - quotient * r1;
    const s = s0 - quotient * s1;
    r0 = r1;
    r1 = r;
    s0 = s1;
    s1 = s;
  }
  if (r0 !== 1) throw new RangeError('invertModulo: zero has no inverse');
  return s0 < 0 ? s0 + prime : s0;
}

/** aⁿ mod p. */
export function powerModulo(a: number, exponent: number, prime: number): number {
  let result = 1;
  let base = a;
  let remaining = exponent;
  while (remaining > 0) {
    if (remaining % 2 === 1) result = multiplyModulo(result, base, prime);
    remaining = Math.floor(remaining / 2);
    if (remaining > 0) base = multiplyModulo(base, base, prime);
  }
  return result;
}

/** A square root of a modulo p (Tonelli and Shanks), or undefined for a non-residue. */
export function squareRootModulo(a: number, prime: number): number | undefined {
  if (a === 0) return 0;
  if (powerModulo(a, (prime - 1) / 2, prime) !== 1) return undefined;
  let odd = prime - 1;
  let twos = 0;
  while (odd % 2 === 0) {
    odd /= 2;
    twos += 1;
  }
  let nonResidue = 2;
  while (powerModulo(nonResidue, (prime - 1) / 2, prime) === 1) nonResidue += 1;
  let generator = powerModulo(nonResidue, odd, prime);
  let root = powerModulo(a, (odd + 1) / 2, prime);
  let defect = powerModulo(a, odd, prime);
  while (defect !== 1) {
    let order = 0;
    for (let power = defect; power !== 1; power = multiplyModulo(power, power, prime)) order += 1;
    let factor = generator;
    for (let step = 0; step < twos - order - 1; step += 1) factor = multiplyModulo(factor, factor, prime);
    root = multiplyModulo(root, factor, prime);
    generator = multiplyModulo(factor, factor, prime);
    defect = multiplyModulo(defect, generator, prime);
    twos = order;
  }
  return root;
}

/** Deterministic sequence of integers in [0, 2³²) (the mulberry32 generator). */
export function pseudoRandom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
