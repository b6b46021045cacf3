import { systemName, type System } from '../claims/claim.ts';
import type { Instance } from '../ensembles/instance.ts';
import { placeOf } from '../matrix/error-place.ts';

/** Exception out of a claim's own code, with the instance that raised it. */
export class EvaluationError extends Error {
  readonly claim: string;
  readonly system: System;
  readonly instance: Instance;

  constructor(claim: string, system: System, instance: Instance, cause: unknown) {
    const reason = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
    const place = placeOf(cause);
    super(
      `Claim ${claim} failed on system ${systemName(system)}: ${reason} ` +
        `Instance: unit ${instance.unit}, integers [${instance.integers.join(', ')}].${place === undefined ? '' : ` At ${place}.`}`,
      { cause },
    );
    this.name = 'EvaluationError';
    this.claim = claim;
    this.system = system;
    this.instance = { integers: instance.integers.slice(), unit: instance.unit };
  }
}
