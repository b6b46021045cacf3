/** Looking for violations, and proving that one is real. */

export { formatCertificate, type Certificate } from '../certificates/certificate.ts';
export { certify, isCertificate, type CertificateOptions, type Uncertified } from '../certificates/certify.ts';
export type { DecimalInterval } from '../certificates/decimal-interval.ts';
export type { ExactMatrixText, ExactObject } from '../certificates/exact-object.ts';
export type { Fact, Unchecked } from '../certificates/presuppositions.ts';
export type { Program, ProgramCondition, ProgramOperation } from '../certificates/program.ts';
export { checkCertificate, type CertificateCheck } from '../certificates/check-certificate.ts';
export { parseCertificate } from '../certificates/parse-certificate.ts';
export { rigorousJudge } from '../certificates/rigorous-judge.ts';
export type { Judge, Judgement } from '../claims/judge.ts';
export type { StoredInstance } from '../claims/stored-instance.ts';
export { conjectures } from '../conjectures/conjectures.ts';
export {
  modelConjectures,
  type ModelConjectureOptions,
  type ModelConjectures,
  type ModelSuggestion,
} from '../conjectures/model-conjectures.ts';
export type { Quantities } from '../conjectures/subject.ts';
export type {
  ConjectureOptions,
  ConjectureProgress,
  Conjectures,
  ProvedSuggestion,
  RefutedSuggestion,
  Suggestion,
  Survivor,
} from '../conjectures/suggestions.ts';
export {
  bestConstant,
  type Attainment,
  type BestConstant,
  type BestConstantOptions,
  type RatioOfSystem,
  type RatioStep,
} from '../hunter/best-constant.ts';
export type { Budget } from '../hunter/budget.ts';
export type { ClosedFormGuess } from '../hunter/closed-form-guess.ts';
export type { ConstantWitness } from '../hunter/constant-witness.ts';
export { formatCounterexample, parseCounterexample } from '../hunter/counterexample.ts';
export type {
  BoundFailures,
  ClosestSides,
  Counterexample,
  Evidence,
  MetInstance,
  Phase,
  Progress,
  SmallestOfSystem,
  SystemEvidence,
} from '../hunter/evidence.ts';
export { hunt, type HuntOptions } from '../hunter/hunt.ts';
export type { JudgeMaker } from '../hunter/judged-sides.ts';
export type { Denial, NoConstant } from '../hunter/no-constant.ts';
export { replay, type Replay } from '../hunter/replay.ts';
