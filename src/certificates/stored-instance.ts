import { systemName, type Claim, type System } from '../claims/claim.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import { FormatError, UnknownNameError } from '../matrix/errors.ts';

/** Instance of a claim as it is stored: integers by the names of `given`, in units of a common denominator. */
export interface StoredInstance {
  readonly claim: string;
  readonly system: System;
  /** Coordinates are integer / unit. */
  readonly unit: number;
  readonly integers: Readonly<Record<string, readonly number[]>>;
}

/**
 * Objects of a stored instance in the given arithmetic, by the names of `given`; undefined where the integers describe none.
 *
 * @throws {UnknownNameError} when it belongs to another claim or to a system the claim does not have
 * @throws {FormatError} when its integers do not fit what the claim draws
 */
export function builtObjects(
  claim: Claim,
  { system, unit, integers }: StoredInstance,
  arithmetic: Arithmetic,
): Readonly<Record<string, unknown>> | undefined {
  const entries = Object.entries(claim.given(system)).map(([name, ensemble]) => {
    const vector = integers[name];
    if (vector === undefined || vector.length !== ensemble.size) {
      throw new FormatError({
        argument: 'integers',
        expected: `have ${ensemble.size} numbers in \`${name}\``,
        received: vector === undefined ? 'there is no such list' : `there are ${vector.length}`,
        advice: `The file does not fit the present form of ${claim.id}.`,
      });
    }
    return [name, ensemble.build({ integers: Int32Array.from(vector), unit }, arithmetic)] as const;
  });
  return entries.some(([, object]) => object === undefined) ? undefined : Object.fromEntries(entries);
}

/** System of the claim that a stored instance belongs to. @throws {UnknownNameError} when it does not fit the claim */
export function systemOf(claim: Claim, { claim: id, system }: StoredInstance): System {
  if (id !== claim.id) {
    throw new UnknownNameError({
      argument: 'claim',
      expected: `be ${claim.id}`,
      received: `it is ${id}`,
      advice: 'The file belongs to another claim.',
    });
  }
  const known = claim.systems.find((candidate) => systemName(candidate) === systemName(system));
  if (known !== undefined) return known;
  throw new UnknownNameError({
    argument: 'system',
    expected: `be a system of ${claim.id}: ${claim.systems.map(systemName).join(', ')}`,
    received: `it is ${systemName(system)}`,
  });
}
