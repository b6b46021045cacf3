import { FormatError } from '../matrix/errors.ts';
import { excerptAt } from '../symbolic/formulas/excerpt.ts';

/** What a part of a statement has to be and is not; `placed` says where. */
class Senseless extends Error {
  readonly expected: string;
  readonly received: string;
  readonly details: SenselessDetails;

  constructor(expected: string, received: string, details: SenselessDetails) {
    super(`${expected}, but ${received}`);
    this.name = 'Senseless';
    [this.expected, this.received, this.details] = [expected, received, details];
  }
}

interface SenselessDetails {
  readonly advice?: string | undefined;
  /** Which argument of a function it is about; the function itself where undefined. */
  readonly argument?: number | undefined;
}

/** A part of a statement that makes no sense. */
export function senseless(expected: string, received: string, details: SenselessDetails = {}): Senseless {
  return new Senseless(expected, received, details);
}

/** Text that a user has typed: a statement, its declarations or a premise. */
export interface Source {
  /** Name in errors. */
  readonly argument: string;
  readonly text: string;
}

/** The same as an error that a user sees, with the place in the text. */
export function pointedAt({ argument, text }: Source, place: number, error: Senseless): FormatError {
  const { text: excerpt, pointed } = excerptAt(text, place);
  const { expected, received, details } = error;
  const where = place >= text.length ? 'at the end' : `at character ${place + 1}`;
  return new FormatError({
    argument,
    expected,
    received: `in ${JSON.stringify(excerpt)} ${received} ${where}`,
    advice: details.advice === undefined ? pointed : `${details.advice} ${pointed}`,
  });
}

/** What a function returns; a part that makes no sense is an error with its place. @throws {FormatError} */
export function pointing<T>(source: Source, placeOf: (error: Senseless) => number, made: () => T): T {
  try {
    return made();
  } catch (error) {
    if (error instanceof Senseless) throw pointedAt(source, placeOf(error), error);
    throw error;
  }
}
