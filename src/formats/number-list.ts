/** Float64 numbers, more and more of them. */
export class NumberList {
  #values = new Float64Array(1024);
  #length = 0;

  push(values: ArrayLike<number>): void {
    const length = this.#length + values.length;
    if (length > this.#values.length) {
      const larger = new Float64Array(Math.max(length, 2 * this.#values.length));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values.set(values, this.#length);
    this.#length = length;
  }

  array(): Float64Array {
    return this.#values.slice(0, this.#length);
  }
}
