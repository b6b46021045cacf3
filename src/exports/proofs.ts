/** Proofs of claims, and statements on boxes. */

export { runBoxProof, type BoxProof, type BoxProofReport } from '../certificates/box-proof.ts';
export type { BoxStatement, Expression as BoxExpression } from '../certificates/box-statement.ts';
export { proveOnBox, type BoxOptions, type BoxVerdict } from '../certificates/branch-and-bound.ts';
export {
  decideEntropyInequality,
  type EntropyDecision,
  type EntropyPart,
  type EntropyRefutation,
  type EntropyTerm,
} from '../decisions/entropy-inequality.ts';
export type { EntropyStatement } from '../decisions/inferred-parties.ts';
export { minimalInequalities, type MinimalInequalities } from '../decisions/minimal-inequalities.ts';
export { sufficientPremises } from '../decisions/sufficient-premises.ts';
export type { LinkInstance } from '../proofs/draws.ts';
export { hermitianFrom, hermitianReading, hermitianSymbols } from '../proofs/hermitian-symbols.ts';
export { lemma, type LemmaGrounds } from '../proofs/lemma.ts';
export {
  steadyExpectation,
  steadyNegativity,
  steadySignedNegativity,
  type At,
  type EvaluatedLink,
  type Link,
  type Sides,
  type SteadyNumber,
  type SymbolLink,
} from '../proofs/link.ts';
export {
  claimed,
  claimedForEach,
  defined,
  definedForEach,
  taken,
  takenAsRate,
  takenForEach,
  theorem,
  type Identity,
  type Objects,
  type ObjectsInTime,
  type Theorem,
} from '../proofs/premises.ts';
export { proof, type Formulas, type Proof, type ProofDefinition, type Step } from '../proofs/proof.ts';
export { runProof } from '../proofs/run-proof.ts';
export type { ProofReport, ProofStanding, ProvedStep, StepKind, StepPremise } from '../proofs/proof-report.ts';
export * as entanglementIdentities from '../proofs/entanglement-identities.ts';
export * as identities from '../proofs/identities.ts';
export * as theorems from '../proofs/theorems.ts';
