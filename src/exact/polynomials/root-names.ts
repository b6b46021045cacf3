/** Variable with its exponent in a product. */
export type Power = readonly [name: string, exponent: number];

/** Square roots of primes are variables of these names. */
const ROOT = /^sqrt\((\d+)\)$/;

/** n of a variable √n, or undefined. */
export function underRoot(name: string): bigint | undefined {
  const match = ROOT.exec(name);
  return match === null ? undefined : BigInt(match[1]);
}

/** A product with one root in place of several: x √2 √3 = x √6. */
export function withOneRoot(powers: readonly Power[]): readonly Power[] {
  const roots = powers.flatMap(([name]) => underRoot(name) ?? []);
  if (roots.length < 2) return powers;
  const product = roots.reduce((n, prime) => n * prime, 1n);
  return [...powers.filter(([name]) => underRoot(name) === undefined), [`sqrt(${product})`, 1]];
}
