/** Room for the intermediate numbers of a function that runs millions of times, which its next call takes over. */
export class Scratch {
  #numbers = new Float64Array(0);

  /** At least so many numbers, whatever they are. */
  room(count: number): Float64Array {
    if (this.#numbers.length < count) this.#numbers = new Float64Array(count);
    return this.#numbers;
  }
}
