import { invertModulo, multiplyModulo } from '../integers/prime.ts';
import { reconstructRational } from './rational-reconstruction.ts';

/**
 * Integers, and rational numbers over one common denominator, from their residues modulo many primes.
 */

/** Integers whose residues arrive prime by prime, until they do not change any more. */
export class SettlingIntegers {
  #residues: readonly bigint[] | undefined = undefined;
  #modulus = 1n;
  #known: readonly bigint[] | undefined = undefined;

  /**
   * Takes the residues modulo a further prime.
   *
   * @returns the representatives of least size, and how they have settled: `unchanged` by this prime, or, after the first one,
   *          `small` beside it; undefined when they have not
   */
  add(
    image: Float64Array,
    prime: number,
  ): { readonly integers: readonly bigint[]; readonly settled: 'unchanged' | 'small' | undefined } {
    const before = this.#known;
    const residues = combinedResidues(this.#residues, this.#modulus, image, prime);
    this.#residues = residues;
    this.#modulus *= BigInt(prime);
    const integers = residues.map((residue) => symmetric(residue, this.#modulus));
    this.#known = integers;
    if (before === undefined) return { integers, settled: integers.every(isSmall) ? 'small' : undefined };
    return { integers, settled: integers.every((value, k) => value === before[k]) ? 'unchanged' : undefined };
  }
}

/** Is the size of a number below 2²⁰, far from that of the primes? */
function isSmall(n: bigint): boolean {
  return n < 2n ** 20n && n > -(2n ** 20n);
}

/** Residues modulo the product of all primes so far and the new one. */
export function combinedResidues(
  known: readonly bigint[] | undefined,
  modulus: bigint,
  image: Float64Array,
  prime: number,
): bigint[] {
  if (known === undefined) return Array.from(image, BigInt);
  const divisor = BigInt(prime);
  const inverse = invertModulo(Number(modulus % divisor), prime);
  return known.map((residue, k) => {
    const difference = image[k] - Number(residue % divisor);
    const step = multiplyModulo(difference < 0 ? difference + prime : difference, inverse, prime);
    return step === 0 ? residue : residue + modulus * BigInt(step);
  });
}

/** Numerators over one common denominator, or undefined while the modulus is too small. */
export function integersFromResidues(
  residues: readonly bigint[],
  modulus: bigint,
): readonly [readonly bigint[], bigint] | undefined {
  let denominator = 1n;
  const small = 2n ** BigInt(Math.floor(modulus.toString(2).length / 2));
  for (const residue of residues) {
    const scaled = symmetric(residue * denominator, modulus);
    if (scaled < small && scaled > -small) continue;
    const fraction = reconstructRational(((scaled % modulus) + modulus) % modulus, modulus);
    if (fraction === undefined) return undefined;
    denominator *= fraction[1];
    if (denominator > small) return undefined;
  }
  return [residues.map((residue) => symmetric(residue * denominator, modulus)), denominator];
}

function symmetric(n: bigint, modulus: bigint): bigint {
  let residue = n % modulus;
  if (residue < 0n) residue += modulus;
  return 2n * residue > modulus ? residue - modulus : residue;
}

/** Does a candidate have these residues modulo a prime it was not made from? */
export function predictsResidues(
  candidate: readonly [readonly bigint[], bigint],
  image: Float64Array,
  prime: number,
): boolean {
  const [numbers, denominator] = candidate;
  const divisor = BigInt(prime);
  const scale = Number(denominator % divisor);
  return numbers.every((value, k) => {
    const residue = Number(value % divisor);
    return multiplyModulo(image[k], scale, prime) === (residue < 0 ? residue + prime : residue);
  });
}
