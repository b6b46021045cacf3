import { ClausiusError, FormatError } from '../matrix/errors.ts';
import type { StepVerdict } from '../symbolic/step-verdict.ts';
import type { Claim } from './claim.ts';

/** Formulas that a proof is about, by name; a proof can be run with others in their place. */
export type Formulas = Readonly<Record<string, string>>;

/** One step, given the formulas. */
export type Step<F extends Formulas> = (this: void, formulas: F) => StepVerdict;

export interface ProofDefinition<F extends Formulas> {
  /** What is proved, in words: `two qubits, all g, γ, r > 0`. */
  readonly covers: string;
  /** True when the claim says more than what is covered. */
  readonly partial?: boolean;
  /** The formulas that the steps decide about. */
  readonly formulas?: F;
  /** Steps that together prove it, each by exact arithmetic. */
  readonly steps: Readonly<Record<string, Step<F>>>;
}

/** Exact derivation of a claim: the default export of a file in `proofs/`, at the same path as the claim. */
export interface Proof<F extends Formulas = Formulas> extends ProofDefinition<F> {
  /** Identifier of the claim. */
  readonly claim: string;
  readonly formulas: F;
}

/**
 * Proof of a claim, or of a part of it.
 *
 * @param claim claim, or its identifier
 * @throws {FormatError} when a field is missing or malformed
 * @example
 * proof('relative-entropy-is-free-energy', {
 *   covers: 'any dimension',
 *   steps: { 'both sides agree': () => setting({ S: 'real', E: 'real' }).equal('E - S', '-(S - E)') },
 * });
 */
export function proof<F extends Formulas = Formulas>(claim: string | Claim, definition: ProofDefinition<F>): Proof<F> {
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
  const { claim, covers, steps, formulas } = value as Partial<Proof>;
  if (typeof claim !== 'string' || claim === '') throw wrong('name a claim', `it names ${JSON.stringify(claim)}`);
  if (typeof covers !== 'string' || covers === '') {
    throw wrong('say what it `covers`', `it says ${JSON.stringify(covers)}`);
  }
  if (typeof formulas !== 'object' || !Object.values(formulas).every((text) => typeof text === 'string')) {
    throw wrong('have `formulas`, texts by name', `they are ${JSON.stringify(formulas)}`);
  }
  const list = typeof steps === 'object' && steps !== null ? Object.values(steps) : [];
  if (list.length === 0 || !list.every((step) => typeof step === 'function')) {
    throw wrong('have `steps`, functions by name', `they are ${list.length === 0 ? 'missing' : 'something else'}`);
  }
}

/** Step with its outcome. */
export type ProvedStep = StepVerdict & { readonly name: string };

/** What a proof has shown. */
export interface ProofReport {
  readonly claim: string;
  readonly covers: string;
  readonly partial: boolean;
  /** Proved when every step is, refuted when one is. */
  readonly verdict: StepVerdict['verdict'];
  /** What the steps rest on, each once. */
  readonly rests: readonly string[];
  readonly steps: readonly ProvedStep[];
}

/**
 * Outcome of a proof.
 *
 * @param formulas formulas to put in place of some of its own: a wrong one has to fail
 * @returns        a step that throws, for example because a formula does not parse, is undecided
 */
export function runProof<F extends Formulas>(proof: Proof<F>, formulas: Partial<F> = {}): ProofReport {
  const all = { ...proof.formulas, ...formulas };
  const steps = Object.entries(proof.steps).map(([name, step]) => ({ name, ...outcome(step, all) }));
  const has = (verdict: StepVerdict['verdict']): boolean => steps.some((step) => step.verdict === verdict);
  return {
    claim: proof.claim,
    covers: proof.covers,
    partial: proof.partial ?? false,
    verdict: has('refuted') ? 'refuted' : has('undecided') ? 'undecided' : 'proved',
    rests: [...new Set(steps.flatMap(({ rests }) => rests))],
    steps,
  };
}

function outcome<F extends Formulas>(step: Step<F>, formulas: F): StepVerdict {
  try {
    return step(formulas);
  } catch (error) {
    if (!(error instanceof ClausiusError)) throw error;
    return { verdict: 'undecided', rests: [], reason: error.message };
  }
}
