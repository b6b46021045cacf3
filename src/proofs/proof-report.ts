import type { Premise, StepVerdict, Witness } from '../symbolic/steps/step-verdict.ts';

/** What a step is: the weakest thing that it rests on. */
export type StepKind = 'decided' | 'definition' | 'claim' | 'taken';

/** Step with its outcome, as plain data. */
export interface ProvedStep {
  readonly name: string;
  readonly kind: StepKind;
  readonly verdict: StepVerdict['verdict'];
  /** Does the conclusion need it? */
  readonly used: boolean;
  /** What it rests on, of what is decided here. */
  readonly rests: readonly string[];
  /** What it takes over: theorems, claims, definitions, in words and in the symbols of the link. */
  readonly premises: readonly StepPremise[];
  /** Where it fails, … */
  readonly witness?: Witness;
  /** … or why it is undecided. */
  readonly reason?: string;
}

/** What a step takes over. */
export type StepPremise = Pick<Premise, 'kind' | 'source' | 'statement' | 'sides'>;

/**
 * What a proof is worth for its claim.
 *
 * `proved`: the statement follows, and everything it follows from is decided here or a definition. `proved from`: theorems of
 * the literature are taken over. `argued`: the statement does not follow from what the steps decide, or there is no link.
 * `failed`: a step is refuted or undecided, or the link is not what it says.
 */
export type ProofStanding = 'proved' | 'proved from' | 'argued' | 'failed';

/** What a proof has shown. */
export interface ProofReport {
  readonly claim: string;
  readonly covers: string;
  readonly standing: ProofStanding;
  /** Why it is not `proved`; absent where it is. */
  readonly reason?: string;
  /** Does the claim say more than what is covered? */
  readonly partial: boolean;
  /** What the claim says and the proof does not cover. */
  readonly missing: readonly string[];
  /** Of the steps alone: proved when every step is, refuted when one is. */
  readonly verdict: StepVerdict['verdict'];
  /** Sources of the theorems that the conclusion takes over. */
  readonly from: readonly string[];
  /** Claims that the conclusion rests on. */
  readonly claims: readonly string[];
  /** Numbers of steps that are decided here, and of theorems, claims and definitions that the conclusion uses. */
  readonly counts: Readonly<Record<StepKind, number>>;
  /** Check of the link; absent where there is none. */
  readonly link?: { readonly draws: number; readonly rigorous: number; readonly problems: readonly string[] };
  /** What the steps rest on, each once. */
  readonly rests: readonly string[];
  readonly steps: readonly ProvedStep[];
}
