/** The pool was closed while a task was under way. */
export class PoolClosedError extends Error {
  constructor() {
    super('The pool was closed.');
    this.name = 'PoolClosedError';
  }
}
