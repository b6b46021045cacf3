/** Models with parameters and their closed forms. */

export { printClosedForm } from '../symbolic/formulas/closed-form-text.ts';
export type { Notation } from '../symbolic/formulas/notation.ts';
export { evaluateClosedForm } from '../symbolic/formulas/closed-form-value.ts';
export type { FormLimit } from '../symbolic/formulas/closed-form-limit.ts';
export type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
export type { FunctionName } from '../symbolic/formulas/elementary-functions.ts';
export type { CodeLanguage } from '../symbolic/formulas/code-names.ts';
export type { Expansion, Towards } from '../symbolic/formulas/expansion.ts';
export type { FormulaWitness } from '../symbolic/steps/formula-verdict.ts';
export { formulaFromLatex } from '../symbolic/formulas/latex-formula.ts';
export type { LatexOptions } from '../symbolic/formulas/latex-symbols.ts';
export type { ParameterDomain } from '../symbolic/formulas/parameter-domain.ts';
export {
  symbolicArithmetic,
  type SymbolicArithmetic,
  type SymbolicMatrix,
} from '../symbolic/formulas/symbolic-arithmetic.ts';
export type { ClosedEntropy } from '../symbolic/models/closed-entropy.ts';
export type { NegativeRoots } from '../symbolic/models/negative-roots.ts';
export type { ClosedNegativity, EigenvalueSign, SignedEigenvalue } from '../symbolic/models/closed-negativity.ts';
export type { Conserved, ExpectationSum } from '../symbolic/models/conserved-expectations.ts';
export { derive, type Derivation, type DeriveOptions, type Evolution } from '../symbolic/models/derive.ts';
export type { BasisElement, BasisEntry, HermitianBasis } from '../symbolic/models/hermitian-basis.ts';
export type { HermitianFactor } from '../symbolic/models/hermitian-spectrum.ts';
export type { JordanStructure, LiouvillianSpectrum, Uniqueness } from '../symbolic/models/liouvillian-spectrum.ts';
export type {
  BathDefinition,
  GibbsReset,
  JumpDefinition,
  JumpsDefinition,
  ModelDefinition,
  OperatorDefinition,
  PlainJump,
  RedfieldDefinition,
  ThermalJump,
} from '../symbolic/models/model-definition.ts';
export { model, modelFromJson, type Model, type NegativeRate } from '../symbolic/models/model.ts';
export type { StatedBath } from '../symbolic/models/stated-bath.ts';
export type { BathTransition, SteadyEntropyProduction } from '../symbolic/models/steady-entropy-production.ts';
export type { LiouvillianStructure } from '../symbolic/models/structure.ts';
export type { Residual, SymbolicSteadyState } from '../symbolic/models/symbolic-steady-state.ts';
export type { Solutions } from '../symbolic/models/threshold.ts';
export type { EvolutionLimit, EvolutionMode, TimeEvolution } from '../symbolic/models/time-evolution.ts';
export { checkStatement, type StatementVerdict } from '../symbolic/steps/check-statement.ts';
export type { StatementWitness } from '../symbolic/steps/comparison-at-point.ts';
export { askedQuantity, type AskedPart, type AskedQuantity } from '../symbolic/steps/asked-quantity.ts';
export { modelWith, type QuantityQuestion } from '../symbolic/steps/asked-question.ts';
export { checkFormula, type FormulaClaim, type FormulaVerdict } from '../symbolic/steps/check-formula.ts';
export {
  derivationOf,
  generatorMapsTo,
  generatorMapsTo as maps,
  hasExpectation,
  hasJordanBlocks,
  hasProduction,
  hasSpectrum,
  isStationary,
  isUnique,
  solves,
  steadyStateOf,
} from '../symbolic/steps/model-steps.ts';
export {
  changesWherePositive,
  hasLargestOf,
  hasNegativity,
  hasSignedNegativity,
  signedNegativityOf,
} from '../symbolic/steps/negativity-steps.ts';
export { setting, Setting, type Expression, type SettingOptions } from '../symbolic/steps/setting.ts';
export {
  everyVerdict,
  everyVerdict as every,
  fails,
  type DerivedFact,
  type Grounds,
  type Lemma,
  type Premise,
  type StepVerdict,
  type Witness,
} from '../symbolic/steps/step-verdict.ts';
