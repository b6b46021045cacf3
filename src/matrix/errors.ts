/** What the reader can do about an error. */
export interface Advice {
  readonly advice?: string;
}

/** Facts a `ClausiusError` carries besides its message. */
export interface ErrorFacts extends Advice {
  /** Name of the argument, option or file that is wrong. */
  readonly argument: string;
  /** Condition it has to satisfy. */
  readonly expected: string;
  /** What was measured instead. */
  readonly received: string;
}

/** Error raised at a public boundary: it names the argument, the condition and the measured fact. */
export class ClausiusError extends Error {
  readonly argument: string;
  readonly expected: string;
  readonly received: string;
  readonly advice: string | undefined;

  constructor(facts: ErrorFacts) {
    const { argument, expected, received, advice } = requireFacts(facts);
    super(`Argument \`${argument}\` must ${expected}, but ${received}.${advice === undefined ? '' : ` ${advice}`}`);
    this.name = new.target.name;
    this.argument = argument;
    this.expected = expected;
    this.received = received;
    this.advice = advice;
  }
}

/** @throws {ClausiusError} unless the facts are the texts of a sentence */
function requireFacts(facts: ErrorFacts): ErrorFacts {
  const given = Object(facts ?? {}) as Partial<Record<keyof ErrorFacts, unknown>>;
  for (const field of ['argument', 'expected', 'received', 'advice'] as const) {
    if (typeof given[field] === 'string' || (field === 'advice' && given[field] === undefined)) continue;
    throw new ClausiusError({
      argument: `facts.${field}`,
      expected: 'be a text',
      received: `its type is ${given[field] === null ? 'null' : typeof given[field]}`,
    });
  }
  return facts;
}

/** Shapes or subsystem dimensions that do not fit together. */
export class DimensionError extends ClausiusError {}

/** NaN or infinite entries where finite numbers are required. */
export class NonFiniteError extends ClausiusError {}

/** A matrix that has to equal its adjoint and does not. */
export class HermiticityError extends ClausiusError {}

/** A matrix whose trace has the wrong value. */
export class TraceError extends ClausiusError {}

/** A matrix that has to be positive semidefinite and is not. */
export class PositivityError extends ClausiusError {}

/** A number outside the range in which the formula is defined. */
export class DomainError extends ClausiusError {}

/** A polynomial has larger exponents than monomials of so many variables hold. */
export class DegreeError extends DomainError {}

/** A linear system without a unique solution where one is required. */
export class SingularMatrixError extends ClausiusError {}

/** An operation that the arithmetic of the argument does not offer, or two arithmetics mixed in one operation. */
export class ArithmeticError extends ClausiusError {}

/** A number of the library in an operation of JavaScript: an error of the program that has it, whatever function calls that. */
export class OperatorError extends ArithmeticError {}

/** A file or text that does not have the required form. */
export class FormatError extends ClausiusError {}

/** A name that stands for nothing: an unknown claim, subsystem, bath or option. */
export class UnknownNameError extends ClausiusError {}
