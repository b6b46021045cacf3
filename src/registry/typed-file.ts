import { listOf, anyOf, optional, recordWith } from '../formats/described-parts.ts';
import { oneOf, readDescribed, text } from '../formats/description.ts';
import { readTextFile } from '../formats/read-file.ts';
import { type Claim, LITERATURE } from '../claims/claim.ts';
import { claimFromText, type TypedStatement } from '../statements/text-claim.ts';
import type { ClaimFile } from './claim-files.ts';

/** Longest text of a statement that is read. */
const LONGEST = 20_000;

const line = text('a text', LONGEST);
const lines = anyOf<string | readonly string[]>('a text or a list of them', line, listOf('a list of texts', line, 1));

const STATEMENT = recordWith<TypedStatement>('a statement { "statement", "on", "given", "if" }', {
  statement: line,
  on: lines,
  given: optional(line),
  if: optional(lines),
  id: optional(line),
  source: optional(line),
  literature: optional(oneOf(...LITERATURE)),
  note: optional(line),
});

/** Files with a typed statement end so. They are data: nothing in them is run. */
export const TYPED_FILE = /\.claim\.json$/;

/** In front of a statement that stands in the place of a file. */
const TYPED = 'statement:';

/** A typed statement in the place of a file. */
export function typedFile(typed: TypedStatement): ClaimFile {
  return { file: TYPED + JSON.stringify(typed), path: typed.statement };
}

/** The statement that stands in the place of a file or is its content; undefined for a module. @throws {FormatError} */
export function typedIn(file: string, name: string): TypedStatement | undefined {
  if (file.startsWith(TYPED)) return readDescribed(STATEMENT, file.slice(TYPED.length), name);
  return TYPED_FILE.test(file) ? readDescribed(STATEMENT, readTextFile(file), name) : undefined;
}

/** Is it no file but a statement? */
export function isTyped(file: string): boolean {
  return file.startsWith(TYPED);
}

/** Claim of a typed statement. @throws {FormatError} where it makes no sense */
export function typedClaim(file: string, name: string): Claim | undefined {
  const typed = typedIn(file, name);
  return typed === undefined ? undefined : claimFromText(typed);
}
