import type { Packing, Polynomial } from './polynomial.ts';
import { Recent } from '../../matrix/recent.ts';

/** Results of one packing in each generation: more than all proofs of the library together ask of one. */
const GENERATION = 500;

/** What was found of polynomials, for those of the same terms that are met again. */
export class KeptByContent<T> {
  readonly #found = new WeakMap<Packing, Recent<string, T>>();

  /**
   * The result of `find`, which depends on nothing else than what is given.
   *
   * @param more what it depends on beside the polynomials
   */
  get(packing: Packing, polynomials: readonly Polynomial[], more: number | undefined, find: () => T): T {
    const found = this.#found.get(packing) ?? new Recent<string, T>(GENERATION);
    this.#found.set(packing, found);
    const texts = polynomials.map(({ keys, coefficients, reach }) =>
      [keys.join(), coefficients.join(), reach].join(';'),
    );
    return found.get([...texts, more].join('\n'), find);
  }
}
