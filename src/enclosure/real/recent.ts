/** Entries of each of the two generations. */
const GENERATION = 2 ** 13;

/**
 * Values by key, of which those last asked for are kept: each until 2¹³ others at least have been asked for after it, and never more
 * than 2¹⁴ in all.
 *
 * Weak references would keep a value for as long as anybody holds it, but what they refer to lives until the event loop turns, which
 * a search that runs without a pause does not let happen.
 */
export class Recent<T extends object> {
  #young = new Map<string, T>();
  #old = new Map<string, T>();

  /** The value of a key, made where it is not kept. */
  get(key: string, make: () => T): T {
    const known = this.#young.get(key);
    if (known !== undefined) return known;
    const value = this.#old.get(key) ?? make();
    this.#young.set(key, value);
    if (this.#young.size >= GENERATION) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    return value;
  }

  /** Number of values that are kept, those of both generations counted twice. */
  get size(): number {
    return this.#young.size + this.#old.size;
  }
}
