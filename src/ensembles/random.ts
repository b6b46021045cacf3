/** Source of uniform 32-bit words. */
export interface RandomStream {
  /** Next word, uniform on −2³¹ … 2³¹ − 1. */
  next(): number;
  /** As many words as `out` is long, the same as from `next`; a stream may have a faster way to make them. */
  fillWords?(out: Int32Array): void;
}

/** A generator as fast-check's `Random` takes it. */
interface CloneableStream extends RandomStream {
  clone(): CloneableStream;
  getState(): readonly number[];
}

/**
 * Stream of instance k of a campaign: Threefry-4x32-20 with key (seed, stream) and counter (k, 0, 0, 0) gives the state
 * of a xoshiro128** generator. Every instance has its own stream, reached in constant time and in any order.
 *
 * @param seed    campaign seed, an integer below 2⁵³
 * @param stream  hash of what the campaign is about (claim and system), see `streamOf`
 * @param index   number of the instance, a nonnegative integer below 2⁵³
 * @source SalmonMoraesDrorShaw2011, BlackmanVigna2021
 */
export function randomStream(seed: number, stream: number, index: number): CloneableStream {
  const block = threefry4x32(
    [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, stream >>> 0, 0],
    [index >>> 0, Math.floor(index / 2 ** 32) >>> 0, 0, 0],
  );
  return new Xoshiro128(block[0], block[1], block[2], block[3]);
}

/** Stream whose state is drawn from another one. */
export function childStream(next: () => number): CloneableStream {
  return new Xoshiro128(next(), next(), next(), next() | 1);
}

/** Number of a campaign's stream: FNV-1a hash of its name, so that adding a claim changes no other claim's draws. */
export function streamOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** xoshiro128** 1.1 with the interface of pure-rand 8. */
export class Xoshiro128 implements RandomStream {
  #a: number;
  #b: number;
  #c: number;
  #d: number;

  constructor(a: number, b: number, c: number, d: number) {
    this.#a = a | 0;
    this.#b = b | 0;
    this.#c = c | 0;
    this.#d = d | 0;
  }

  next(): number {
    const scrambled = Math.imul(rotate(Math.imul(this.#b, 5), 7), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = rotate(this.#d, 11);
    return scrambled | 0;
  }

  fillWords(out: Int32Array): void {
    // The state in local variables: the steps of `next` without a load and a store for each word of it.
    let a = this.#a;
    let b = this.#b;
    let c = this.#c;
    let d = this.#d;
    for (let k = 0; k < out.length; k++) {
      out[k] = Math.imul(rotate(Math.imul(b, 5), 7), 9);
      const shifted = b << 9;
      c ^= a;
      d ^= b;
      b ^= c;
      a ^= d;
      c ^= shifted;
      d = rotate(d, 11);
    }
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d;
  }

  clone(): Xoshiro128 {
    return new Xoshiro128(this.#a, this.#b, this.#c, this.#d);
  }

  getState(): readonly number[] {
    return [this.#a, this.#b, this.#c, this.#d];
  }
}

type Words = readonly [number, number, number, number];

/** Threefry-4x32 with 20 rounds: a keyed bijection of 128-bit counters. @source SalmonMoraesDrorShaw2011 */
export function threefry4x32(key: Words, counter: Words): Words {
  const [k0, k1, k2, k3] = key;
  const keys = [k0, k1, k2, k3, k0 ^ k1 ^ k2 ^ k3 ^ 0x1bd11bda];
  let a = (counter[0] + k0) | 0;
  let b = (counter[1] + k1) | 0;
  let c = (counter[2] + k2) | 0;
  let d = (counter[3] + k3) | 0;
  const round = (first: number, second: number): void => {
    a = (a + b) | 0;
    c = (c + d) | 0;
    // With the exchange that follows: the second word comes out of the fourth.
    const next = rotate(d, second) ^ c;
    d = rotate(b, first) ^ a;
    b = next;
  };
  for (let injection = 1; injection <= 5; injection++) {
    // Eight pairs of rotations, four between two injections of the key.
    if (injection % 2 === 1) {
      round(10, 26);
      round(11, 21);
      round(13, 27);
      round(23, 5);
    } else {
      round(6, 20);
      round(17, 11);
      round(25, 10);
      round(18, 20);
    }
    a = (a + keys[injection % 5]) | 0;
    b = (b + keys[(injection + 1) % 5]) | 0;
    c = (c + keys[(injection + 2) % 5]) | 0;
    d = (d + keys[(injection + 3) % 5] + injection) | 0;
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

function rotate(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}
