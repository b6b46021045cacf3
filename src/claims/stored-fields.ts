import { anyOf, listOf, recordOf } from '../formats/described-parts.ts';
import { type Description, integer, text } from '../formats/description.ts';
import type { System } from './claim.ts';

/** Dimension, or dimensions of the subsystems, in a file. */
export const SYSTEM: Description<System> = anyOf<System>(
  'a dimension or a list of dimensions',
  integer('a dimension', 1),
  listOf('a list of dimensions', integer('a dimension', 1), 1),
);

/** Integers of an instance in a file, by the names of what the claim draws. */
export const INTEGERS: Description<Readonly<Record<string, readonly number[]>>> = recordOf(
  'an object of integer lists',
  listOf('a list of integers', integer('an integer of absolute value below 2^31', 1 - 2 ** 31, 2 ** 31 - 1)),
);

/** Factor of the right side in a file. */
export const CONSTANT: Description<string> = text(
  'a rational number, a text such as 1/2 or 0.4999',
  100,
  /^-?[0-9]+(\.[0-9]+)?(e-?[0-9]{1,2})?(\/[1-9][0-9]*)?$/,
);
