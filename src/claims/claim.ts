import { FormatError, UnknownNameError } from '../matrix/errors.ts';
import type { Relation } from './relation.ts';
import type { Drawn, Ensembles } from '../ensembles/record.ts';

/** Total dimension, or the dimensions of the subsystems in order. */
export type System = number | readonly number[];

/** What the literature says of a statement; the evidence is computed, never declared. */
export type Literature = 'theorem' | 'conjecture' | 'false' | 'printed formula';

/** Link from a corrected statement to the claim that holds it as printed. */
export interface Correction {
  /** Identifier of the claim with the printed form. */
  readonly claim: string;
  /** The printed form is wrong, or needs a condition that is not printed, or can be read in two ways of which one is wrong. */
  readonly as: 'false' | 'qualified' | 'ambiguous';
}

/**
 * Statement about random quantum objects, with everything needed to test it. `given` and `asserts` are methods so that a
 * claim about particular objects is also a `Claim`.
 */
export interface ClaimDefinition<S extends System, R extends Ensembles> {
  /** Key of references.bib, with a locator where there is one: `Spohn1978, equation (8)`. */
  readonly source: string;
  /** LaTeX of the statement. */
  readonly statement: string;
  readonly literature: Literature;
  /** Systems on which it is tested. */
  readonly systems: readonly S[];
  /** Ensembles of the objects that the statement quantifies over. */
  given(this: void, system: S): R;
  /** Both sides of the statement for one draw. Written over the matrix interface: it runs in every arithmetic. */
  asserts(this: void, drawn: Drawn<R>, system: S): Relation;
  /** Condition, correction or remark that a reader of the ledger should see. */
  readonly note?: string;
  /** Share in (0, 1] of the usual evaluations, for a statement of which one costs a search; 1 when omitted. */
  readonly effort?: number;
  /** What this statement corrects, for the errata. */
  readonly corrects?: readonly Correction[];
}

export interface Claim<S extends System = System, R extends Ensembles = Ensembles> extends ClaimDefinition<S, R> {
  /** Kebab-case, unique in the repository. */
  readonly id: string;
}

/**
 * Claim with the given identifier: the default export of a file in `properties/` or of a file of your own.
 *
 * @throws {FormatError} when a field is missing or malformed
 * @example
 * claim('purity-at-most-one', {
 *   source: 'NielsenChuang2011, section 2.4.1',
 *   statement: String.raw`\operatorname{tr}\rho^2 \le 1`,
 *   literature: 'theorem',
 *   systems: [2, 3],
 *   given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
 *   asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 1),
 * });
 */
export function claim<S extends System, R extends Ensembles>(
  id: string,
  definition: ClaimDefinition<S, R>,
): Claim<S, R> {
  const checked = { id, ...definition };
  requireClaim(checked, 'claim');
  return checked;
}

/** Checks that a value, such as the default export of a file, is a claim. @throws {FormatError} */
export function requireClaim(value: unknown, argument: string): asserts value is Claim {
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({ argument, expected, received, advice: 'Write it with `claim(id, { … })`.' });
  if (typeof value !== 'object' || value === null)
    throw wrong('be a claim', `it is ${value === null ? 'null' : typeof value}`);
  const fields = value as Record<string, unknown>;
  if (typeof fields['id'] !== 'string' || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(fields['id'])) {
    throw wrong('have a kebab-case id', `its id is ${JSON.stringify(fields['id'])}`);
  }
  for (const name of ['source', 'statement'] as const) {
    if (typeof fields[name] !== 'string' || fields[name] === '') {
      throw wrong(`have a nonempty text \`${name}\``, `it is ${JSON.stringify(fields[name])}`);
    }
  }
  if (!LITERATURE.includes(fields['literature'] as Literature)) {
    throw wrong(`have literature ${LITERATURE.join(' | ')}`, `it is ${JSON.stringify(fields['literature'])}`);
  }
  for (const name of ['given', 'asserts'] as const) {
    if (typeof fields[name] !== 'function') throw wrong(`have a function \`${name}\``, `it is ${typeof fields[name]}`);
  }
  const systems = fields['systems'];
  if (!Array.isArray(systems) || systems.length === 0 || !systems.every(isSystem)) {
    throw wrong(
      'have `systems`, a nonempty list of dimensions or of lists of them',
      `it is ${JSON.stringify(systems) ?? 'missing'}`,
    );
  }
  const { effort = 1 } = fields;
  if (!(typeof effort === 'number' && effort > 0 && effort <= 1)) {
    throw wrong('have an `effort` in (0, 1]', `it is ${typeof effort === 'string' ? 'a text' : String(effort)}`);
  }
  const { corrects = [] } = fields as { readonly corrects?: readonly Partial<Correction>[] };
  const isCorrection = ({ claim, as }: Partial<Correction>): boolean =>
    typeof claim === 'string' && CORRECTIONS.includes(as as Correction['as']);
  if (!Array.isArray(corrects) || !(corrects as Partial<Correction>[]).every(isCorrection)) {
    const expected = `have \`corrects\`, a list of { claim, as: ${CORRECTIONS.join(' | ')} }`;
    throw wrong(expected, `it is ${JSON.stringify(corrects)}`);
  }
}

/** Name of a system in reports and streams: `4`, `2x3`. */
export function systemName(system: System): string {
  return typeof system === 'number' ? String(system) : system.join('x');
}

/**
 * The claim's own value of the system that a stored instance of it names. A file never provides it: `[2]` is not 2.
 *
 * @throws {UnknownNameError} when the instance belongs to another claim or to a system the claim does not have
 */
export function knownSystem(claim: Claim, stored: { readonly claim: string; readonly system: System }): System {
  if (stored.claim !== claim.id) {
    throw new UnknownNameError({
      argument: 'claim',
      expected: `be ${claim.id}`,
      received: `it is ${stored.claim}`,
      advice: 'The file belongs to another claim.',
    });
  }
  const written = JSON.stringify(stored.system);
  const known = claim.systems.find((system) => JSON.stringify(system) === written);
  if (known !== undefined) return known;
  throw new UnknownNameError({
    argument: 'system',
    expected: `be a system of ${claim.id}: ${claim.systems.map((system) => JSON.stringify(system)).join(', ')}`,
    received: `it is ${written}`,
    ...(claim.systems.some((system) => systemName(system) === systemName(stored.system))
      ? { advice: 'A dimension and a list of one dimension are different systems.' }
      : {}),
  });
}

const CORRECTIONS: readonly Correction['as'][] = ['false', 'qualified', 'ambiguous'];

const LITERATURE: readonly Literature[] = ['theorem', 'conjecture', 'false', 'printed formula'];

function isSystem(value: unknown): value is System {
  const isDim = (dim: unknown): boolean => Number.isInteger(dim) && (dim as number) >= 1;
  return isDim(value) || (Array.isArray(value) && value.length > 0 && value.every(isDim));
}
