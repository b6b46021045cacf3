import type { Packing, Polynomial } from './polynomial.ts';

/** Results that are kept of the polynomials of one packing. */
const MOST_KEPT = 1000;

/** What was found of polynomials, for those of the same terms that are met again. */
export class KeptByContent<T> {
  readonly #found = new WeakMap<Packing, Map<string, T>>();

  /**
   * The result of `find`, which depends on nothing else than what is given.
   *
   * @param more what it depends on beside the polynomials
   */
  get(packing: Packing, polynomials: readonly Polynomial[], more: number | undefined, find: () => T): T {
    const found = this.#found.get(packing) ?? new Map<string, T>();
    this.#found.set(packing, found);
    const texts = polynomials.map(({ keys, coefficients, reach }) =>
      [keys.join(), coefficients.join(), reach].join(';'),
    );
    const key = [...texts, more].join('\n');
    const result = found.get(key) ?? find();
    if (found.size >= MOST_KEPT) found.clear();
    found.set(key, result);
    return result;
  }
}
