import { Recent } from './recent.ts';

/**
 * Objects that are compared by identity, one for each key: the same as long as anybody holds it, however many others are asked for.
 *
 * @see Recent, which holds those last asked for, with what others have found about them and attached to them
 */
export class Interned<T extends object> {
  readonly #recent: Recent<string, T>;
  readonly #living = new Map<string, WeakRef<T>>();
  readonly #left = new FinalizationRegistry<string>((key) => {
    // Another of the same key may have been made in the meantime.
    if (this.#living.get(key)?.deref() === undefined) this.#living.delete(key);
  });

  /** @param generation  objects of each of the two generations of those last asked for */
  constructor(generation: number) {
    this.#recent = new Recent(generation);
  }

  /** The object of a key, made where nobody holds it. */
  get(key: string, make: () => T): T {
    return this.#recent.get(key, () => this.#living.get(key)?.deref() ?? this.#made(key, make()));
  }

  #made(key: string, object: T): T {
    this.#living.set(key, new WeakRef(object));
    this.#left.register(object, key);
    return object;
  }

  /** Number of keys whose objects somebody may still hold. */
  get size(): number {
    return this.#living.size;
  }
}
