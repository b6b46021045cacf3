import type { Claim } from '../claims/claim.ts';
import type { EntropyDecision } from '../decisions/entropy-inequality.ts';
import type { BestConstant } from '../hunter/best-constant.ts';
import type { Counterexample, Evidence } from '../hunter/evidence.ts';

/** How inequalities are looked for. */
export interface ConjectureOptions {
  /** Seed of all draws, a nonnegative integer below 2⁵³. */
  readonly seed: number;
  /** Largest coefficient; 2 when omitted. */
  readonly largest?: number;
  /** Largest number of quantities in one inequality; 4 when omitted. */
  readonly terms?: number;
  /** Multiple of the usual number of evaluations, half of those of a hunt, with which each is hunted. */
  readonly effort?: number;
  /** Claims by which survivors are known, where they are about any state on all subsystems. */
  readonly library?: readonly Claim[];
  readonly onProgress?: (progress: ConjectureProgress) => void;
}

/** What is being done. */
export interface ConjectureProgress {
  readonly doing: 'draw' | 'compare' | 'hunt' | 'best constant';
  readonly statement?: string;
  /** Statements that have been hunted, and those that are still to be. */
  readonly done: number;
  readonly left: number;
}

/** An inequality that holds and touches on all instances, or an equality. */
export interface Suggestion {
  /** As `clausius hunt` takes it, with the same subsystems and declarations. */
  readonly statement: string;
  /** The same after exchanges of subsystems. */
  readonly exchanged: readonly string[];
  /** Instances on which both sides are equal, though not both zero. */
  readonly touched: number;
}

/** One that follows from the basic inequalities of entropies. */
export interface ProvedSuggestion extends Suggestion {
  readonly decision: EntropyDecision;
}

/** One that a hunt has not refuted. */
export interface Survivor extends Suggestion {
  /** Instances on which it was evaluated in the hunt. */
  readonly evaluations: number;
  readonly evidence: Evidence;
  /** Theorems of the library that say the same, as far as draws tell. */
  readonly known: readonly string[];
  /** Of two quantities: best constant between them, without coefficients. */
  readonly constant?: BestConstant;
}

/** One that held on all instances before a hunt met a violation. */
export interface RefutedSuggestion {
  readonly statement: string;
  readonly exchanged: readonly string[];
  readonly counterexample: Counterexample;
}

/** Inequalities with small coefficients between quantities, and what each of them is worth. */
export interface Conjectures {
  readonly quantities: readonly string[];
  readonly seed: number;
  /** Instances on which inequalities were compared. */
  readonly instances: number;
  /** Inequalities that were looked at, and those among them that held and touched on the first instances. */
  readonly candidates: number;
  readonly holding: number;
  /** Those of which all other consequences of the basic inequalities that touch are sums. */
  readonly proved: readonly ProvedSuggestion[];
  /** Those of which, with the basic inequalities, all others that hold and touch are sums. */
  readonly survivors: readonly Survivor[];
  /** Violations that rigorous arithmetic confirms. */
  readonly refuted: readonly RefutedSuggestion[];
  /** Violated in float64, which rigorous arithmetic neither confirms nor denies; or undecided on all draws. */
  readonly undecided: readonly Suggestion[];
}
