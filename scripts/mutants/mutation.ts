/** A change at one place of a source file that makes a bound, a guard or a verdict wrong. */
export interface Mutation {
  readonly file: string;
  /** What is wrong then, in words. */
  readonly fault: string;
  /** Text that occurs exactly once in the file, … */
  readonly text: string;
  /** … and what stands in its place. */
  readonly by: string;
  /** Test files, of which one has to fail. */
  readonly tests: readonly string[];
}

/** Maker of mutations of one source file, which the same test files have to notice. */
export function within(file: string, ...tests: readonly string[]) {
  return (fault: string, text: string, by: string): Mutation => ({ file, fault, text, by, tests });
}
