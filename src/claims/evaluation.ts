import { ClausiusError, DomainError, NonFiniteError, PositivityError, SingularMatrixError } from '../matrix/errors.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import type { Claim, System } from './claim.ts';
import { requireRelation, type Relation } from './relation.ts';

/** What a claim says of one instance: both sides, or none. */
export type Evaluation =
  | { readonly relation: Relation }
  /** The integers describe no instance; or, with the error that says why, its objects lie outside the domain of the formulas. */
  | { readonly relation: undefined; readonly outside: ClausiusError | undefined };

const NONE: Evaluation = { relation: undefined, outside: undefined };

/**
 * What a claim says of one instance, in whatever arithmetic its objects are built: the one place where an error of a formula is told
 * from an instance on which it has no value, such as a generator without a unique steady state.
 *
 * @param arithmetic  that of the objects
 * @param build       makes the objects; undefined where the integers describe none
 * @throws            what the claim's code throws otherwise, and the {ArithmeticError} of formulas that the arithmetic does not have
 */
export function evaluate(claim: Claim, system: System, arithmetic: Arithmetic, build: () => unknown): Evaluation {
  try {
    const drawn = build();
    return drawn === undefined ? NONE : { relation: asserted(claim, drawn, system, arithmetic) };
  } catch (error) {
    if (isOutsideDomain(error)) return { relation: undefined, outside: error };
    throw error;
  }
}

/** What a claim asserts of its objects. @throws {FormatError} when that is no relation */
export function asserted(claim: Claim, drawn: unknown, system: System, arithmetic: Arithmetic): Relation {
  const relation: Relation = claim.asserts(drawn as never, system, arithmetic);
  requireRelation(relation);
  return relation;
}

/** Errors of formulas outside their domain; every other exception is an error in the claim or in the code. */
function isOutsideDomain(error: unknown): error is ClausiusError {
  return (
    error instanceof DomainError ||
    error instanceof SingularMatrixError ||
    error instanceof PositivityError ||
    error instanceof NonFiniteError
  );
}
