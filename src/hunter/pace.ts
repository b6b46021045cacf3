import type { Landscape } from './landscape.ts';

/** Consecutive hopeless looks that end a descent: one may fall on a plateau. */
const PATIENCE = 2;

/** A height this many times beyond reach ends a descent at once. */
const STALLED = 16;

/** A descent may become faster, by this factor at most in this reckoning. */
const ACCELERATION = 4;

/**
 * Watch over the pace of a descent. One that slows down far above zero cannot reach a violation within its budget and leaves
 * what it has not spent to others; this is what finds narrow valleys among broad ones.
 */
export class Pace {
  readonly #landscape: Landscape;
  readonly #window: number;
  #steps = 0;
  #value: number;
  #spent: number;
  #hopeless = 0;

  /** @param window  steps between two looks */
  constructor(landscape: Landscape, value: number, window: number) {
    this.#landscape = landscape;
    this.#window = window;
    this.#value = value;
    this.#spent = landscape.spent;
  }

  /** To be asked once each step with the present value: is a violation still within reach? */
  promises(value: number): boolean {
    if (++this.#steps % this.#window !== 0) return true;
    const { spent, left } = this.#landscape;
    const reach = (ACCELERATION * (this.#value - value) * left) / (spent - this.#spent);
    this.#hopeless = value <= 0 || value <= reach ? 0 : value > STALLED * reach ? PATIENCE : this.#hopeless + 1;
    this.#value = value;
    this.#spent = spent;
    return this.#hopeless < PATIENCE;
  }
}
