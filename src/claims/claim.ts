import { FormatError, UnknownNameError } from '../matrix/errors.ts';
import type { Arithmetic } from '../matrix/interface.ts';
import type { Relation } from './relation.ts';
import type { Drawn, Ensembles } from '../ensembles/ensemble-record.ts';

/** Total dimension, or the dimensions of the subsystems in order. */
export type System = number | readonly number[];

/**
 * What the literature says of a statement; the evidence is computed, never declared. An `own result` stands in no publication:
 * it has to hold as a theorem has, and is open until it is proved.
 */
export type Literature = 'theorem' | 'conjecture' | 'own result' | 'false' | 'printed formula';

/** Link from a corrected statement to the claim that holds what it corrects. */
export interface Correction {
  /** Identifier of the corrected claim. */
  readonly claim: string;
  /** It is wrong, or needs a condition that the source does not name, or can be read in two ways of which one is wrong. */
  readonly as: 'false' | 'qualified' | 'ambiguous';
  /**
   * How it stands in the source: `quoted`, the statement itself in these words; `implied`, a consequence or a special case of
   * what stands there; `our reading`, one way to make it precise, when omitted.
   */
  readonly basis?: 'quoted' | 'implied' | 'our reading';
  /** Equation, section or page of the words. */
  readonly place?: string;
  /** The words or the formula as they stand in the source. */
  readonly words?: string;
}

/**
 * Statement about random quantum objects, with everything needed to test it. `given` and `asserts` are methods so that a
 * claim about particular objects is also a `Claim`.
 */
export interface ClaimDefinition<S extends System, R extends Ensembles> {
  /**
   * Key of references.bib, with a locator where there is one: `Spohn1978, equation (8)`; `after Spohn1978, equation (8)` for
   * what does not stand there: an own result about it, a false variant of it.
   */
  readonly source: string;
  /** LaTeX of the statement. */
  readonly statement: string;
  readonly literature: Literature;
  /** Systems on which it is tested. */
  readonly systems: readonly S[];
  /** Ensembles of the objects that the statement quantifies over. */
  given(this: void, system: S): R;
  /**
   * Both sides of the statement for one draw. Written over the matrix interface: it runs in every arithmetic, and is told in which,
   * for the constants and operators that it makes itself, such as `pauliZ(arithmetic)`.
   */
  asserts(this: void, drawn: Drawn<R>, system: S, arithmetic: Arithmetic): Relation;
  /** Condition, correction or remark that a reader of the ledger should see. */
  readonly note?: string;
  /** Share in (0, 1] of the usual evaluations, for a statement of which one costs a search; 1 when omitted. */
  readonly effort?: number;
  /** What this statement corrects, for the errata. */
  readonly corrects?: readonly Correction[];
  /** What in the statement is not of its source but stands for words without a number: `1000 stands for any constant`. */
  readonly surrogate?: string;
  /** Identifiers of claims about special cases, each refuted by a counterexample of its own, which refute this one too. */
  readonly refutedBy?: readonly string[];
}

/** A statement that can be searched, replayed and proved; `claim` makes it. */
export interface Claim<S extends System = System, R extends Ensembles = Ensembles> extends ClaimDefinition<S, R> {
  /** Kebab-case, unique in the repository. */
  readonly id: string;
  /** Factor that `withConstant` has put before the right side, as text; absent where the statement stands as it is written. */
  readonly constant?: string;
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
 * @example claim('purity-at-most-one', { source: 'NielsenChuang2011', statement: 'tr ρ² ≤ 1', literature: 'theorem', systems: [2], given: (dim) => ({ rho: anyDensityMatrix({ dim }) }), asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), 1) }).id // 'purity-at-most-one'
 */
export function claim<S extends System | [], R extends Ensembles>(
  id: string,
  definition: ClaimDefinition<S, R> & Partial<Pick<Claim, 'id'>>,
): Claim<S, R> {
  // Another claim with other systems is a definition, too.
  const checked = { ...definition, id };
  requireClaim(checked, 'claim');
  return checked;
}

/** Checks that a value, such as the default export of a file, is a claim. @throws {FormatError} */
export function requireClaim(value: unknown, argument: string): asserts value is Claim {
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({ argument, expected, received, advice: 'Write it with `claim(id, { … })`.' });
  if (typeof value !== 'object' || value === null)
    throw wrong('be a claim', `it is ${value === null || value === undefined ? String(value) : `a ${typeof value}`}`);
  const fields = value as Record<string, unknown>;
  const proves = fields['claim'];
  if (typeof proves === 'string' && fields['id'] === undefined) {
    const received = `it is a proof of ${proves}`;
    throw new FormatError({ argument, expected: 'be a claim', received, advice: `Name the claim ${proves}.` });
  }
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
  const { corrects = [], refutedBy = [], surrogate } = fields;
  if (!Array.isArray(corrects) || !corrects.every(isCorrection)) {
    const expected = `have \`corrects\`, a list of { claim, as: ${CORRECTIONS.join(' | ')}, basis: ${BASES.join(' | ')}, place, words }, of which \`quoted\` demands place and words, and words a place`;
    throw wrong(expected, `it is ${JSON.stringify(corrects)}`);
  }
  if (!Array.isArray(refutedBy) || !refutedBy.every(isText)) {
    throw wrong('have `refutedBy`, a list of identifiers', `it is ${JSON.stringify(refutedBy)}`);
  }
  if (surrogate !== undefined && !isText(surrogate)) {
    throw wrong('have a nonempty text `surrogate`, if any', `it is ${JSON.stringify(surrogate)}`);
  }
}

/** Key of references.bib in the `source` of a claim. */
export function sourceKey({ source }: Pick<Claim, 'source'>): string {
  return source.replace(/^after /, '').split(',')[0];
}

/** Name of a system in reports and streams: `4`, `2x3`. */
export function systemName(system: System): string {
  return typeof system === 'number' ? String(system) : system.join('x');
}

/**
 * The claim's own value of the system that a stored instance of it names. A file never provides it: `[2]` is not 2.
 *
 * @throws {UnknownNameError} when the instance belongs to another claim, to another constant of it, or to a system the claim does not have
 */
export function knownSystem(
  claim: Claim,
  stored: { readonly claim: string; readonly constant?: string; readonly system: System },
): System {
  if (stored.claim !== claim.id) {
    throw new UnknownNameError({
      argument: 'claim',
      expected: `be ${claim.id}`,
      received: `it is ${stored.claim}`,
      advice: 'The file belongs to another claim.',
    });
  }
  if (stored.constant !== claim.constant) {
    const named = (constant: string | undefined): string => constant ?? 'absent';
    throw new UnknownNameError({
      argument: 'constant',
      expected: `be ${named(claim.constant)}, as that of the claim`,
      received: `it is ${named(stored.constant)}`,
      advice: 'Make the statement with `withConstant(claim, constant)`.',
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

const BASES: readonly Correction['basis'][] = ['quoted', 'implied', 'our reading'];

export const LITERATURE = [
  'theorem',
  'conjecture',
  'own result',
  'false',
  'printed formula',
] as const satisfies readonly Literature[];

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function isCorrection(value: unknown): value is Correction {
  if (typeof value !== 'object' || value === null) return false;
  const { claim, as, basis = 'our reading', place, words } = value as Partial<Record<keyof Correction, unknown>>;
  const isKnown = CORRECTIONS.includes(as as Correction['as']) && BASES.includes(basis as Correction['basis']);
  // words without a place could not be looked up
  const isLocated = words === undefined ? place === undefined || isText(place) : isText(words) && isText(place);
  return isText(claim) && isKnown && isLocated && (basis !== 'quoted' || words !== undefined);
}

function isSystem(value: unknown): value is System {
  const isDim = (dim: unknown): boolean => Number.isInteger(dim) && (dim as number) >= 1;
  return isDim(value) || (Array.isArray(value) && value.length > 0 && value.every(isDim));
}
