/** Array of real or complex numbers of any shape, row-major: what a NumPy array holds, as the float64 numbers it holds. */
export interface NumberArray {
  readonly shape: readonly number[];
  readonly re: Float64Array;
  /** Undefined for an array of real numbers. */
  readonly im: Float64Array | undefined;
}
