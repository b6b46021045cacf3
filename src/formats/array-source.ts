/** Array of a file that is read frame by frame. */
export interface ArraySource {
  readonly name: string;
  readonly shape: readonly number[];
  readonly complex: boolean;
  /** Its matrices, the last two dimensions in C order, one after the other; of a list of vectors, the last dimension. */
  frames(): AsyncIterable<Frame>;
}

/** One matrix or vector of an array. */
export interface Frame {
  readonly index: number;
  readonly real: Float64Array;
  readonly imaginary: Float64Array | undefined;
}
