import { knownSystem, type Claim, type System } from '../claims/claim.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import type { Statements } from '../ensembles/draws.ts';
import { exact } from '../exact/matrices/exact-matrix.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import { FormatError } from '../matrix/errors.ts';
import type { BuiltTwice } from './presuppositions.ts';

/** Instance of a claim as it is stored: integers by the names of `given`, in units of a common denominator. */
export interface StoredInstance {
  readonly claim: string;
  readonly system: System;
  /** Coordinates are integer / unit. */
  readonly unit: number;
  readonly integers: Readonly<Record<string, readonly number[]>>;
}

/**
 * A stored instance in exact and in enclosure arithmetic; undefined where its integers describe none.
 *
 * @throws {ArithmeticError} when its objects are not rational
 */
export function builtTwice(claim: Claim, instance: StoredInstance): BuiltTwice | undefined {
  const statements: Statements = new Map();
  const objects = builtObjects(claim, instance, exact, statements);
  const enclosed = builtObjects(claim, instance, enclosure);
  return objects && enclosed && { exact: objects, enclosed, statements };
}

/**
 * Objects of a stored instance in the given arithmetic, by the names of `given`; undefined where the integers describe none.
 *
 * @param statements  takes down what the ensembles state of the objects
 * @throws {UnknownNameError} when it belongs to another claim or to a system the claim does not have
 * @throws {FormatError} when its integers do not fit what the claim draws
 */
export function builtObjects(
  claim: Claim,
  instance: StoredInstance,
  arithmetic: Arithmetic,
  statements?: Statements,
): Readonly<Record<string, unknown>> | undefined {
  const { unit, integers } = instance;
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({
      argument: 'integers',
      expected,
      received,
      advice: `The file does not fit the present form of ${claim.id}.`,
    });
  const given = Object.entries(claim.given(knownSystem(claim, instance)));
  const extra = Object.keys(integers).find((name) => !given.some(([known]) => known === name));
  if (extra !== undefined) throw wrong('have only the names of `given`', `there is ${JSON.stringify(extra)}`);
  const entries = given.map(([name, ensemble]) => {
    const vector = Object.hasOwn(integers, name) ? integers[name] : undefined;
    if (vector === undefined || vector.length !== ensemble.size) {
      throw wrong(
        `have ${ensemble.size} numbers in \`${name}\``,
        vector === undefined ? 'there is no such list' : `there are ${vector.length}`,
      );
    }
    return [name, ensemble.build({ integers: Int32Array.from(vector), unit }, arithmetic, statements)] as const;
  });
  return entries.some(([, object]) => object === undefined) ? undefined : Object.fromEntries(entries);
}
