/** A change of one place of a source file that makes a bound, a guard or a verdict wrong. */
export interface Mutation {
  /** What goes wrong, in words. */
  readonly says: string;
  readonly file: string;
  /** Text that occurs exactly once in the file, … */
  readonly text: string;
  /** … and what it is replaced by. */
  readonly by: string;
  /** Test files of which at least one has to fail. */
  readonly tests: readonly string[];
}
