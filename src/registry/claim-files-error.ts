/** Files that hold no usable claim, one line each. */
export class ClaimFilesError extends Error {
  readonly failures: readonly string[];
  /** Did their import take more time or memory than allowed? */
  readonly stopped: boolean;

  constructor(failures: readonly string[], stopped = false) {
    super(failures.join('\n'));
    this.name = 'ClaimFilesError';
    this.failures = failures;
    this.stopped = stopped;
  }
}
