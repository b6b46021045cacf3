import { knownSystem, type Claim } from '../claims/claim.ts';
import type { Relation, Zone } from '../claims/relation.ts';
import type { Instance } from '../ensembles/instance.ts';
import { FormatError } from '../matrix/errors.ts';
import type { Counterexample } from './evidence.ts';
import { ClaimOnSystem } from './claim-on-system.ts';

/** What a stored counterexample evaluates to today. */
export interface Replay {
  /** `empty` when the vector no longer describes an instance. */
  readonly zone: Zone | 'empty';
  readonly relation?: Relation;
}

/**
 * Evaluation of a stored counterexample of the claim.
 *
 * @throws {UnknownNameError} when it belongs to another claim or to a system the claim does not have
 * @throws {FormatError} when its integers do not fit what the claim draws
 */
export function replay(claim: Claim, counterexample: Counterexample): Replay {
  const system = knownSystem(claim, counterexample);
  const probe = new ClaimOnSystem(claim, system);
  const { zone, relation } = probe.evaluate(instanceOf(probe, counterexample));
  return relation === undefined ? { zone } : { zone, relation };
}

/** Vector of a counterexample in the order of the claim's record. @throws {FormatError} when names or lengths differ */
export function instanceOf(probe: ClaimOnSystem, { integers, unit }: Counterexample): Instance {
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({
      argument: 'counterexample.integers',
      expected,
      received,
      advice: `The file does not fit the present form of ${probe.claim.id}.`,
    });
  const vector = new Int32Array(probe.ensemble.size);
  for (const { name, offset, length } of probe.parts) {
    const part = integers[name];
    if (part === undefined) throw wrong(`have a list \`${name}\``, `it has ${Object.keys(integers).join(', ')}`);
    if (part.length !== length) throw wrong(`have ${length} numbers in \`${name}\``, `there are ${part.length}`);
    vector.set(part, offset);
  }
  const extra = Object.keys(integers).find((name) => !probe.parts.some((part) => part.name === name));
  if (extra !== undefined) throw wrong('have only the names of `given`', `it has \`${extra}\``);
  return { integers: vector, unit };
}
