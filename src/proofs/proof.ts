import type { Claim, System } from '../claims/claim.ts';
import type { Drawn, Ensembles } from '../ensembles/ensemble-record.ts';
import { FormatError } from '../matrix/errors.ts';
import type { StepVerdict } from '../symbolic/steps/step-verdict.ts';
import type { Link } from './link.ts';

/** Formulas that a proof is about, by name; a proof can be run with others in their place. */
export type Formulas = Readonly<Record<string, string>>;

/** One step, given the formulas. */
export type Step<F extends Formulas> = (this: void, formulas: F) => StepVerdict;

/** What `proof` binds to a claim. */
export interface ProofDefinition<D, S extends System, F extends Formulas> {
  /** What is proved, in words. It explains; what is covered is computed from the link and the steps. */
  readonly covers: string;
  /** The formulas that the steps decide about. */
  readonly formulas?: F;
  /**
   * What the proof says in terms of its claim, for each of its systems; undefined for a system it does not speak about. Without
   * a link it is an argument, which counts for nothing.
   */
  readonly link?: Link<D, S, F> | ((this: void, system: S) => Link<D, S, F> | undefined);
  /** Steps that together prove it. */
  readonly steps: Readonly<Record<string, Step<F>>>;
}

/** Derivation of a claim: the default export of a file in `proofs/`, at the same path as the claim. */
export interface Proof<F extends Formulas = Formulas> extends Omit<ProofDefinition<never, never, F>, 'formulas'> {
  /** Identifier of the claim. */
  readonly claim: string;
  readonly formulas: F;
}

/**
 * Proof of a claim, or of a part of it.
 *
 * @param claim claim, or its identifier
 * @throws {FormatError} when a field is missing or malformed
 * @example proof('purity-at-most-one', { covers: 'nothing yet', steps: { 'a square': () => setting({ x: 'real' }).atLeast('x^2', '0') } }).claim // 'purity-at-most-one'
 */
export function proof<S extends System, R extends Ensembles, F extends Formulas = Formulas>(
  claim: string | Claim<S, R>,
  definition: ProofDefinition<Drawn<R>, S, F>,
): Proof<F> {
  const id = typeof claim === 'string' ? claim : claim.id;
  const checked = { claim: id, ...definition, formulas: definition.formulas ?? ({} as F) };
  requireProof(checked, 'proof');
  return checked;
}

/** Checks that a value, such as the default export of a file, is a proof. @throws {FormatError} */
export function requireProof(value: unknown, argument: string): asserts value is Proof {
  const wrong = (expected: string, received: string): FormatError =>
    new FormatError({ argument, expected, received, advice: 'Write it with `proof(claim, { … })`.' });
  if (typeof value !== 'object' || value === null) throw wrong('be a proof', `it is ${String(value)}`);
  const { claim, covers, steps, formulas, link } = value as Partial<Proof>;
  if (typeof claim !== 'string' || claim === '') throw wrong('name a claim', `it names ${JSON.stringify(claim)}`);
  if (typeof covers !== 'string' || covers === '') {
    throw wrong('say what it `covers`', `it says ${JSON.stringify(covers)}`);
  }
  if (typeof formulas !== 'object' || !Object.values(formulas).every((text) => typeof text === 'string')) {
    throw wrong('have `formulas`, texts by name', `they are ${JSON.stringify(formulas)}`);
  }
  if (
    typeof steps !== 'object' ||
    steps === null ||
    !Object.values(steps).every((step) => typeof step === 'function')
  ) {
    throw wrong('have `steps`, functions by name', `they are ${steps === undefined ? 'missing' : 'something else'}`);
  }
  if (link !== undefined && typeof link !== 'function' && (typeof link !== 'object' || !('read' in link))) {
    throw wrong('have a `link` with a reading of its symbols', `it is ${typeof link}`);
  }
}
