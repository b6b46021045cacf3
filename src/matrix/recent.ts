/**
 * Values by key, of which those last asked for are kept: each until `generation` others at least have been asked for after it, and
 * never more than twice as many in all; undefined is no value. Whatever is kept for the life of a process is kept here, since a server lives for ever.
 *
 * Weak references would keep a value for as long as anybody holds it, but what they refer to lives until the event loop turns, which
 * a search that runs without a pause does not let happen.
 */
export class Recent<K, V> {
  readonly #generation: number;
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  /** @param generation  values of each of the two generations */
  constructor(generation: number) {
    this.#generation = generation;
  }

  /** The value of a key, made where it is not kept. */
  get(key: K, make: () => V): V {
    const kept = this.#young.get(key);
    if (kept !== undefined) return kept;
    const value = this.#old.get(key) ?? make();
    this.#young.set(key, value);
    if (this.#young.size >= this.#generation) {
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
