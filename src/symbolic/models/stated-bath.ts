import { FormatError } from '../../matrix/errors.ts';
import type { Dims } from '../../quantum/subsystems.ts';
import { type ClosedForm, constantForm, isRational, quotientOf } from '../formulas/closed-form.ts';
import { parseClosedForm } from '../formulas/closed-form-parse.ts';
import type { SymbolicArithmetic, SymbolicMatrix } from '../formulas/symbolic-arithmetic.ts';
import type { BathDefinition, PlainDefinition } from './model-definition.ts';
import { operatorOf } from './operator-definition.ts';

/** What a model states of a bath beside its jumps. */
export interface StatedBath {
  /** Inverse temperature β; `'infinite'` at temperature 0. */
  readonly beta: ClosedForm | 'infinite' | undefined;
  /** Energy that a jump exchanges with the bath, where it is not to be read from a Hamiltonian. */
  readonly frequency: ClosedForm | undefined;
  /**
   * Energy that each jump of the bath gives to the system, in their order, where jumps of a thermal bath state frequencies and the
   * bath nothing of the kind; undefined for a jump of which it is not said.
   */
  readonly energies: readonly (ClosedForm | undefined)[] | undefined;
  /** Hamiltonian between whose levels the bath jumps, shape (d, d). */
  readonly hamiltonian: SymbolicMatrix | undefined;
}

/**
 * What a definition states of its baths, by name.
 *
 * @param names     the baths that have jumps
 * @param energies  of their jumps, where frequencies are stated beside them
 * @param place     what stands before the name of a field in an error
 * @throws {FormatError} for other names, for formulas that cannot be read, and where both β and a temperature are given
 */
export function statedBaths(
  definitions: Readonly<Record<string, BathDefinition>>,
  names: readonly string[],
  energies: PlainDefinition['energies'],
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  place: string,
): Readonly<Record<string, StatedBath>> {
  return Object.fromEntries(
    Object.entries(definitions).map(([bath, definition]) => {
      const argument = `${place}baths.${bath}`;
      if (names.includes(bath)) {
        return [bath, statedBath(definition, energies[bath], dims, arithmetic, argument)] as const;
      }
      const expected = `be one of the baths ${names.join(', ')}`;
      throw new FormatError({ argument, expected, received: 'there are no jumps of that name' });
    }),
  );
}

function statedBath(
  { beta, temperature, frequency, hamiltonian }: BathDefinition,
  energies: readonly (string | undefined)[] | undefined,
  dims: Dims,
  arithmetic: SymbolicArithmetic,
  argument: string,
): StatedBath {
  const { field } = arithmetic;
  const read = (value: string | number | undefined, name: string): ClosedForm | undefined =>
    value === undefined ? undefined : parseClosedForm(field, String(value), `${argument}.${name}`);
  if (beta !== undefined && temperature !== undefined) {
    throw new FormatError({
      argument,
      expected: 'have one of the fields beta and temperature',
      received: 'it has both',
    });
  }
  const T = read(temperature, 'temperature');
  const isCold = T !== undefined && isRational(T) && field.isZero(T.value);
  return {
    beta: isCold ? 'infinite' : T === undefined ? read(beta, 'beta') : quotientOf(field, constantForm(field, 1), T),
    frequency: read(frequency, 'frequency'),
    energies: energies?.map((energy) => read(energy, 'frequency')),
    hamiltonian:
      hamiltonian === undefined ? undefined : operatorOf(hamiltonian, dims, arithmetic, `${argument}.hamiltonian`),
  };
}

/**
 * Subsystems that are said to be oscillators.
 *
 * @throws {FormatError} where there is no such subsystem
 */
export function oscillatorsOf(subsystems: readonly number[], dims: Dims, argument: string): readonly number[] {
  for (const s of subsystems) {
    if (dims[s] !== undefined) continue;
    throw new FormatError({
      argument,
      expected: `have numbers of subsystems, 0 … ${dims.length - 1}`,
      received: `one is ${s}`,
    });
  }
  return subsystems;
}
