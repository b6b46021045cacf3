import {
  ArithmeticError,
  type ClausiusError,
  DomainError,
  NonFiniteError,
  OperatorError,
  PositivityError,
  SingularMatrixError,
} from '../matrix/errors.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import type { Claim, System } from './claim.ts';
import { requireRelation, type Relation, type Zone } from './relation.ts';

/** What a claim says of one instance: both sides, or none. */
export type Evaluation = { readonly relation: Relation } | WithoutRelation;

interface WithoutRelation {
  readonly relation: undefined;
  /** What becomes of the instance. */
  readonly zone: ZoneWithoutRelation;
  /** The error that says why its objects lie outside the domain of the formulas; absent where the integers describe no instance. */
  readonly outside?: ClausiusError;
}

type ZoneWithoutRelation = 'empty' | Extract<Zone, 'undecided'>;

const NONE: WithoutRelation = { relation: undefined, zone: 'empty' };

/**
 * Zone of an instance on which a formula has no value. What draws objects passes over it, as over integers that describe none. An
 * enclosure has the last word on its instance, and its formulas fail in the same way where they only lack digits: it leaves it undecided.
 */
const ZONE_OUTSIDE: Readonly<Record<Arithmetic['name'], ZoneWithoutRelation>> = {
  float64: 'empty',
  exact: 'empty',
  symbolic: 'empty',
  enclosure: 'undecided',
};

/**
 * What a claim says of one instance, in whatever arithmetic its objects are built: an error of a formula is told from an instance
 * on which it has no value, such as a generator without a unique steady state.
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
    if (isOutsideDomain(error)) return { relation: undefined, zone: ZONE_OUTSIDE[arithmetic.name], outside: error };
    throw error;
  }
}

/** What a claim asserts of its objects. @throws {FormatError} when that is no relation */
export function asserted(claim: Claim, drawn: unknown, system: System, arithmetic: Arithmetic): Relation {
  const relation: Relation = claim.asserts(drawn as never, system, arithmetic);
  requireRelation(relation);
  return relation;
}

/** Value of a formula; undefined where it has none. @throws every other error */
export function valueInDomain<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (isOutsideDomain(error)) return undefined;
    throw error;
  }
}

/** Has the formula that failed no value here? Every other exception is an error in the claim or in the code. */
export function isOutsideDomain(error: unknown): error is ClausiusError {
  return (
    error instanceof DomainError ||
    error instanceof SingularMatrixError ||
    error instanceof PositivityError ||
    error instanceof NonFiniteError
  );
}

/** Does the arithmetic not have what a formula asks of it, as rational numbers have no logarithms? Its value may exist all the same. */
export function isBeyondArithmetic(error: unknown): error is ArithmeticError {
  return error instanceof ArithmeticError && !(error instanceof OperatorError);
}
