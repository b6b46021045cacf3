import { FormatError } from '../../matrix/errors.ts';
import { tensor, unitMatrix } from '../../quantum/operators.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { rootIn } from '../formulas/parameter-functions.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';

/**
 * Kets and dyads by their labels, in texts about operators: `|01>`, `|+>`, `|10,2>`, `|R><L|`.
 */

/** Where a label or name stands. */
export interface Context {
  readonly arithmetic: SymbolicArithmetic;
  readonly dims: Dims;
  readonly argument: string;
  readonly text: string;
}

/** That a text makes no sense as an operator. @throws {FormatError} */
export function fail(context: Context, reason: string, advice?: string): never {
  throw new FormatError({
    argument: context.argument,
    expected: context.dims.length === 0 ? 'be a coefficient' : `be an operator on dims [${context.dims.join(', ')}]`,
    received: `in ${JSON.stringify(context.text)} ${reason}`,
    ...(advice === undefined ? {} : { advice }),
  });
}

/** |ket⟩⟨bra| of two labels. @throws {FormatError} */
export function dyad(context: Context, ket: string, bra: string, dims: Dims): SymbolicMatrix {
  const [left, right] = [ketOf(context, ket, dims), ketOf(context, bra, dims)];
  const halves = left.halves + right.halves;
  const { arithmetic } = context;
  const scale = halves % 2 === 0 ? arithmetic.field.one : rootIn(arithmetic.field, arithmetic.field.fromInteger(2n));
  if (scale === undefined) return fail(context, `|${ket}><${bra}| contains √2, which the model does not`);
  const dyadic = left.vector.times(right.vector.adjoint()).scaled(arithmetic.real(1, 2 ** Math.ceil(halves / 2)));
  return dyadic.scaled(arithmetic.number(scale));
}

/** Components of the single-qubit kets beside the levels, times √2. */
const QUBIT_KETS: Readonly<Record<string, readonly [readonly number[], readonly number[]]>> = {
  '+': [
    [1, 1],
    [0, 0],
  ],
  '-': [
    [1, -1],
    [0, 0],
  ],
  R: [
    [1, 0],
    [0, 1],
  ],
  L: [
    [1, 0],
    [0, -1],
  ],
};

/** `1 level`, `2 levels`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Ket of a label times √2 to the power `halves`. @throws {FormatError} */
export function ketOf(
  context: Context,
  label: string,
  dims: Dims,
): { readonly vector: SymbolicMatrix; readonly halves: number } {
  const { arithmetic } = context;
  const isLevel = dims.length === 1 && /^\d+$/.test(label);
  const letters = isLevel
    ? [label]
    : label.includes(',')
      ? label.split(',').map((part) => part.trim())
      : Array.from(label);
  if (letters.length !== dims.length) {
    const found = `the label ${label} has ${counted(letters.length, 'level')} for ${counted(dims.length, 'subsystem')}`;
    const advice =
      letters.length === 1 ? `Operators of one subsystem have its number: |${label}><${label}|_0.` : undefined;
    return fail(context, found, advice);
  }
  let halves = 0;
  const factors = letters.map((letter, k) => {
    const special = QUBIT_KETS[letter];
    if (special !== undefined && dims[k] === 2) {
      halves += 1;
      return arithmetic.matrix(2, 1, special[0], special[1]);
    }
    const level = /^(0|[1-9]\d*)$/.test(letter) ? Number(letter) : NaN;
    if (!(level < dims[k])) return fail(context, `${letter} is no state of a subsystem of dimension ${dims[k]}`);
    return unitMatrix(dims[k], level, 0, arithmetic).columns(0, 1);
  });
  return { vector: tensor(...factors) as SymbolicMatrix, halves };
}
