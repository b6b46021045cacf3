import { ClausiusError } from '../matrix/errors.ts';

/** Input that a command cannot work with, or options that do not go together; it ends with code 2 and this message alone. */
export class CommandError extends ClausiusError {}
