import type { Statements } from '../ensembles/draws.ts';
import type { Ensemble } from '../ensembles/ensemble.ts';
import type { Instance } from '../ensembles/instance.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import { FormatError } from '../matrix/errors.ts';
import { knownSystem, type Claim, type System } from './claim.ts';
import { givenOn } from './given.ts';

/** Instance of a claim as it is stored: integers by the names of `given`, in units of a common denominator. */
export interface StoredInstance {
  readonly claim: string;
  /** Factor of the right side, of a statement that `withConstant` has made. */
  readonly constant?: string;
  readonly system: System;
  /** Coordinates are integer / unit. */
  readonly unit: number;
  readonly integers: Readonly<Record<string, readonly number[]>>;
}

/** What one name of `given` draws from, and its part of an instance. */
interface StoredPart {
  readonly name: string;
  readonly ensemble: Ensemble<unknown>;
  readonly instance: Instance;
}

/**
 * A stored instance by the names of `given`, in their order: the one place where its integers are checked.
 *
 * @throws {UnknownNameError} when it belongs to another claim or to a system the claim does not have
 * @throws {FormatError} when its integers do not fit what the claim draws
 */
export function storedParts(claim: Claim, stored: StoredInstance): readonly StoredPart[] {
  const { unit, integers } = stored;
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({
      argument: 'integers',
      expected,
      received,
      advice: `The file does not fit the present form of ${claim.id}.`,
    });
  const given = Object.entries(givenOn(claim, knownSystem(claim, stored)));
  const extra = Object.keys(integers).find((name) => !given.some(([known]) => known === name));
  if (extra !== undefined) throw wrong('have only the names of `given`', `there is ${JSON.stringify(extra)}`);
  return given.map(([name, ensemble]) => {
    const vector = Object.hasOwn(integers, name) ? integers[name] : undefined;
    if (vector?.length === ensemble.size) {
      return { name, ensemble, instance: { integers: Int32Array.from(vector), unit } };
    }
    throw wrong(
      `have ${ensemble.size} numbers in \`${name}\``,
      vector === undefined ? 'there is no such list' : `there are ${vector.length}`,
    );
  });
}

/** The vector of a stored instance, part by part in the order of `given`. @throws as `storedParts` */
export function instanceOf(claim: Claim, stored: StoredInstance): Instance {
  return {
    integers: Int32Array.from(storedParts(claim, stored).flatMap(({ instance }) => [...instance.integers])),
    unit: stored.unit,
  };
}

/**
 * Objects of a stored instance in the given arithmetic, by the names of `given`; undefined where the integers describe none.
 *
 * @param statements  takes down what the ensembles state of the objects
 * @throws as `storedParts`
 */
export function builtObjects(
  claim: Claim,
  stored: StoredInstance,
  arithmetic: Arithmetic,
  statements?: Statements,
): Readonly<Record<string, unknown>> | undefined {
  const entries = storedParts(claim, stored).map(
    ({ name, ensemble, instance }) => [name, ensemble.build(instance, arithmetic, statements)] as const,
  );
  return entries.some(([, object]) => object === undefined) ? undefined : Object.fromEntries(entries);
}
