/** Input that a command cannot work with; it ends with code 2 and this message alone. */
export class CommandError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CommandError';
  }
}
