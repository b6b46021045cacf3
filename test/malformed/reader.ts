/** A format of files that commands read. */
export interface Reader {
  readonly name: string;
  /** Files as they ought to be. */
  readonly files: readonly Buffer[];
  /** Reads a file as the commands do. */
  readonly read: (bytes: Buffer, path: string) => void;
  /** Do errors name the file? Formulas come from the command line. */
  readonly isFile: boolean;
  readonly isJson: boolean;
}
