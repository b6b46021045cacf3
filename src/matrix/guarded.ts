import { argumentKind, described } from './argument-kinds.ts';
import { isRaisedHere } from './error-place.ts';
import { ClausiusError, OperatorError } from './errors.ts';
import { isMatrix, isReal } from './is-matrix.ts';
import { type OptionKinds, requireOptions } from './option-kinds.ts';
import { type Parameter, parametersOf } from './parameters.ts';

/**
 * The same function with errors that name its arguments. A call that succeeds costs nothing more; where one fails with an error of
 * the language (`undefined` has no `rows`, an array has no length −1), the arguments are compared with what their names stand for.
 *
 * Errors that a function of the caller throws are the caller's and stay what they are.
 *
 * @param name     by which it is public; a bundle may call it something else
 * @param options  what the options of an argument are, by the place of that argument: others are refused before the call
 */
export function guarded<F extends (...args: never[]) => unknown>(
  f: F,
  name: string,
  options: Readonly<Record<number, OptionKinds>> = {},
): F {
  const places = Object.entries(options).map(([place, kinds]) => [Number(place), kinds] as const);
  const check = (args: readonly unknown[]): void => {
    for (const [place, kinds] of places) requireOptions(name, kinds, args[place]);
  };
  const call =
    f.constructor === AsyncFunction
      ? async (...args: never[]): Promise<unknown> => {
          check(args);
          try {
            return await f(...args);
          } catch (error) {
            return raise(f, name, args, error, options);
          }
        }
      : (...args: never[]): unknown => {
          check(args);
          try {
            return f(...args);
          } catch (error) {
            return raise(f, name, args, error, options);
          }
        };
  Object.defineProperty(call, 'name', { value: name });
  Object.defineProperty(call, 'length', { value: f.length });
  return Object.assign(call, f);
}

const AsyncFunction = (async () => undefined).constructor;

function raise(
  f: (...args: never[]) => unknown,
  name: string,
  args: readonly unknown[],
  error: unknown,
  options: Readonly<Record<number, OptionKinds>>,
): never {
  const isRaw = error instanceof TypeError || error instanceof RangeError;
  if (error instanceof OperatorError) throw error;
  if (isRaw && isRaisedHere(error)) throw explained(f, name, args, error, options);
  throw error instanceof ClausiusError ? (renamed(f, args, error, options) ?? error) : error;
}

/**
 * An error about an argument of an internal function as one about the argument of this function that is given and is not what its
 * name says. What is not given may be optional, and the error is about something else.
 */
function renamed(
  f: (...args: never[]) => unknown,
  args: readonly unknown[],
  cause: ClausiusError,
  options: Readonly<Record<number, OptionKinds>>,
): ClausiusError | undefined {
  const parameters = parametersOf(f);
  const root = /^\w+/.exec(cause.argument)?.[0];
  if (parameters.some(({ name, members }) => name === root || members.includes(root ?? ''))) return undefined;
  const found = mismatches(parameters, args, true, options)[0];
  return found && errorOf(found, cause);
}

function explained(
  f: (...args: never[]) => unknown,
  name: string,
  args: readonly unknown[],
  cause: Error,
  options: Readonly<Record<number, OptionKinds>>,
): ClausiusError {
  const parameters = parametersOf(f);
  const [found = mismatches(parameters, args, false, options)[0]] = mismatches(parameters, args, true, options);
  return errorOf(found ?? leastKnown(name, parameters, args, cause), cause);
}

/** The same class of error as the cause, where that is one of this library. */
function errorOf([argument, expected, received]: Mismatch, cause: Error): ClausiusError {
  const kind = cause instanceof ClausiusError ? (cause.constructor as typeof ClausiusError) : ClausiusError;
  return Object.assign(new kind({ argument, expected, received }), { cause });
}

type Mismatch = readonly [argument: string, expected: string, received: string];

function mismatches(
  parameters: readonly Parameter[],
  args: readonly unknown[],
  isGiven: boolean,
  options: Readonly<Record<number, OptionKinds>>,
): readonly Mismatch[] {
  return parameters.flatMap((parameter, k) => {
    if (isGiven && args[k] === undefined) return [];
    const fault = mismatch(parameter, args, k, isGiven, options[k]);
    return fault === undefined ? [] : [fault];
  });
}

function mismatch(
  { name, fields, isOptional, isRest }: Parameter,
  args: readonly unknown[],
  k: number,
  isGiven: boolean,
  options: OptionKinds | undefined,
): Mismatch | undefined {
  const values = isRest ? args.slice(k) : [args[k]];
  for (const [offset, value] of values.entries()) {
    if (value === undefined && isOptional) continue;
    const shown = isRest ? `${name}[${offset}]` : name;
    if (fields !== undefined) {
      const expected = fields.length === 0 ? 'be an object of options' : `be an object with ${fields.join(', ')}`;
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return [shown, expected, `it is ${described(value)}`];
      for (const field of fields) {
        const member = (value as Readonly<Record<string, unknown>>)[field];
        // The kinds of options are known, and were looked at before the call; which may be left out is not.
        if (options !== undefined && isGiven && member === undefined) continue;
        const kind = options === undefined ? argumentKind(field) : undefined;
        const isWrong = kind === undefined ? member === undefined || member === null : !kind.fits(member);
        if (isWrong) return [`${shown}.${field}`, kind?.expected ?? 'be given', `it is ${described(member)}`];
      }
      continue;
    }
    const kind = argumentKind(name);
    const isWrong = kind === undefined ? value === undefined || value === null : !kind.fits(value);
    if (isWrong) return [shown, kind?.expected ?? 'be given', `it is ${described(value)}`];
  }
  return undefined;
}

/** All arguments are what their names say: the fault lies inside one of them, or they do not fit together. */
function leastKnown(
  name: string,
  parameters: readonly Parameter[],
  args: readonly unknown[],
  { message }: Error,
): Mismatch {
  const isComposed = (value: unknown): boolean =>
    (typeof value === 'object' || typeof value === 'function') && value !== null && !isMatrix(value) && !isReal(value);
  const at = Math.max(
    parameters.findLastIndex((_, k) => isComposed(args[k])),
    0,
  );
  const received = args.length === 0 ? 'none is given' : `it is ${described(args[at])}`;
  return [parameters[at]?.name ?? name, `be what \`${name}\` takes`, `${received} (${message})`];
}
