/** All that is public. `src/index.ts` is written from it: the same, with errors that name the arguments of the function called. */

export { claim, type Claim, type Correction, type Literature, type System } from './claims/claim.ts';
export { formula, maximum, minimum, type Formula } from './claims/formula.ts';
export { allOf, assuming, atLeast, atMost, equals, zoneOf, type Relation, type Zone } from './claims/relation.ts';
export { anyChannel, anyEntanglementBreakingChannel, anyIsometry, anyUnitalChannel } from './ensembles/channel.ts';
export { oneOf } from './ensembles/choice.ts';
export { composedEnsemble, listOf, type Drawn, type Ensembles } from './ensembles/composed-ensemble.ts';
export { anyDaviesBaths, anyDaviesGenerator, type ThermalisingSystem, type ThermalSystem } from './ensembles/davies.ts';
export { anyDensityMatrix, anyKet, anyPureState } from './ensembles/density-matrix.ts';
export type { Draws, Property } from './ensembles/draws.ts';
export { Ensemble, type Edge } from './ensembles/ensemble.ts';
export type { Group, Instance } from './ensembles/instance.ts';
export { anyStateWithClosest } from './ensembles/states-with-closest.ts';
export {
  anyDetailedBalanceGenerator,
  anyGeneratorWithFixedPoint,
  anyResetGenerator,
  type RelaxingSystem,
  type ResetSystem,
} from './ensembles/fixed-point.ts';
export { anyDiagonalHamiltonian, anyHamiltonian, anyLocalHamiltonian, anyObservable } from './ensembles/hermitian.ts';
export {
  anyJumpOperator,
  anyLindbladian,
  anyLocalNoise,
  anyUnitalLindbladian,
  sumOfGenerators,
} from './ensembles/lindbladian.ts';
export { anyLocalMasterEquation, anyLocalThermalNoise, type LocallyDampedSystem } from './ensembles/local-baths.ts';
export {
  anyAngle,
  anyNumber,
  anyPositive,
  anyProbabilities,
  anyProbability,
  anySmallWeight,
  type CirclePoint,
} from './ensembles/numbers.ts';
export {
  anyInteractingSystem,
  anySystemWithReservoirs,
  type InteractingSystem,
  type SystemWithReservoirs,
} from './ensembles/reservoirs.ts';
export { ensembleRecord } from './ensembles/ensemble-record.ts';
export {
  anyBasis,
  anyBuresState,
  anyCommutingStates,
  anyDiagonalState,
  anyNearlyPureState,
  anyProductState,
  anySeparableState,
  anyStateNear,
  mixture,
  type CommutingStates,
} from './ensembles/structured-states.ts';
export { anyBellDiagonalState, anyIsotropicState, anyWernerState, anyXState } from './ensembles/symmetric-states.ts';
export {
  anyEquilibrium,
  anyTemperature,
  gibbsStateOf,
  temperature,
  type Equilibrium,
  type Temperature,
} from './ensembles/thermal.ts';
export {
  afterCollision,
  anyThermalCollision,
  reversedCollision,
  withIdlePart,
  type ThermalCollision,
} from './ensembles/thermal-collision.ts';
export {
  anyCayleyUnitary,
  anyEnergyConservingUnitary,
  anyLocalUnitary,
  anyUnitary,
  cayley,
  energySums,
  haarDefect,
} from './ensembles/unitary.ts';
export { enclosure } from './enclosure/matrix/matrix.ts';
export type { EnclosureMatrix } from './enclosure/matrix/matrix.ts';
export { withPrecision } from './enclosure/interval/precision.ts';
export type { EnclosureReal } from './enclosure/real/real.ts';
export { exact, type ExactMatrix, type ExactReal } from './exact/matrices/exact-matrix.ts';
export { rational, rationalFromNumber, type Rational } from './exact/integers/rational.ts';
export { float64 } from './float64/matrix.ts';
export {
  adjointMap,
  channel,
  Channel,
  channelTensor,
  composition,
  identityChannel,
  unitaryChannel,
  unsafeChannel,
  type KrausTerm,
} from './quantum/channel.ts';
export {
  channelFromIsometry,
  collisionChannel,
  complementaryChannel,
  stinespringIsometry,
  unsafeChannelFromIsometry,
} from './quantum/dilation.ts';
export { krausFromChoi, unsafeKrausFromChoi, type ChoiConvention } from './quantum/kraus-from-choi.ts';
export { readNumberFile, type FileContent } from './formats/read-file.ts';
export { readStateFile, type StateFile, type StateFileOptions } from './formats/state-file.ts';
export type { NumberArray } from './formats/number-array.ts';
export { JsonNumber, type JsonObject, type JsonValue } from './formats/json-text.ts';
export { entriesOf, matrix, type Entries, type Entry, type EntryOptions } from './quantum/entries.ts';
export { nearbyState, type NearbyState } from './quantum/nearby-state.ts';
export {
  choiMatrix,
  isCompletelyPositive,
  isTracePreserving,
  isUnital,
  reductionMap,
  superoperator,
  transposition,
} from './quantum/linear-map.ts';
export type { LinearMap } from './quantum/maps.ts';
export {
  amplitudeDamping,
  dephasing,
  depolarising,
  erasure,
  generalisedAmplitudeDamping,
  resetChannel,
  thermalChannel,
} from './quantum/named-channels.ts';
export {
  annihilation,
  anticommutator,
  clock,
  commutator,
  creation,
  diagonal,
  expectation,
  hermitianPart,
  identity,
  numberOperator,
  pauliX,
  pauliY,
  pauliZ,
  shift,
  sigmaMinus,
  sigmaPlus,
  spin,
  swap,
  tensor,
  unitMatrix,
  weightedSum,
  zeroMatrix,
  type Spin,
} from './quantum/operators.ts';
export {
  basisKet,
  bellState,
  densityMatrix,
  ghzKet,
  ghzState,
  isotropicState,
  ket,
  maximallyEntangled,
  maximallyMixed,
  projector,
  unsafeDensityMatrix,
  wernerState,
  wKet,
  wState,
  type BellName,
  type StateOptions,
} from './quantum/states.ts';
export {
  embed,
  partialTrace,
  partialTranspose,
  permuted,
  reducedState,
  type Dims,
  type Subsystems,
} from './quantum/subsystems.ts';
export {
  dissipator,
  Lindbladian,
  lindbladian,
  unsafeLindbladian,
  type Baths,
  type Jump,
  type JumpsOrBaths,
} from './quantum/lindbladian.ts';
export { liouvillian, liouvillianSpectrum, unvec, vec, type LiouvillianEigenvalue } from './quantum/liouvillian.ts';
export { isConditionallyCompletelyPositive } from './quantum/conditional-positivity.ts';
export { isPositiveMap, type MapPositivity, type MapPositivityOptions } from './quantum/positive-map.ts';
export { channelOfSemigroup, evolution, propagated, propagator, trajectory } from './quantum/propagation.ts';
export {
  generatorFromMap,
  generatorFromMatrix,
  MatrixGenerator,
  type OpenSystemGenerator,
} from './quantum/generator.ts';
export type { Generator } from './quantum/maps.ts';
export { GeneratorWithBaths, generatorWithBaths } from './quantum/generator-with-baths.ts';
export { isPositive, type Check, type Verdict } from './quantum/verdict.ts';
export {
  closedEvolution,
  observableEvolution,
  reducedEvolution,
  unitaryEvolution,
} from './quantum/unitary-evolution.ts';
export { steadyState, uniqueSteadyState, withSteadyState, type SteadyState } from './quantum/steady-state.ts';
export {
  asymptoticState,
  conservedQuantities,
  stationaryOperators,
  stationaryProjection,
  stationaryStates,
} from './quantum/stationary-projection.ts';
export { commutant, steadyStateUniqueness, type SteadyStateUniqueness } from './quantum/uniqueness.ts';
export {
  certifyBracket,
  checkedBounds,
  type BracketCertificate,
  type CertifiedBracket,
  type CertifyOptions,
} from './entanglement/certified/certified-bracket.ts';
export { certifiedProduction } from './entanglement/certified/certified-production.ts';
export { enclosedEntanglement } from './entanglement/certified/enclosed-entanglement.ts';
export {
  entanglementProduction,
  type EntanglementProduction,
} from './entanglement/measures/entanglement-production.ts';
export {
  derivativeOfPair,
  entanglementOfPair,
  stateWithClosest,
  productionOfPair,
  type StateWithClosest,
} from './entanglement/certified/state-with-closest.ts';
export {
  changeUnderPair,
  entropyFlowOfPair,
  inBasis,
  inOwnBasis,
  logTraceDerivative,
  pairGenerator,
  reversalGain,
  type JumpPair,
} from './entanglement/certified/jump-pair.ts';
export { hasProductVectorInRange, rangeCriterion } from './entanglement/measures/range-criterion.ts';
export { realignedNormBound } from './entanglement/measures/realignment-criterion.ts';
export { separableApproximation, type SeparableApproximation } from './entanglement/measures/product-vectors.ts';
export {
  relativeEntropyOfEntanglement,
  relativeEntropyToPptStates,
  type EntanglementBracket,
} from './entanglement/measures/relative-entropy-of-entanglement.ts';
export { concurrence, entanglementOfFormation, signedConcurrence } from './entanglement/measures/concurrence.ts';
export { entropyOfEntanglement } from './entanglement/measures/entropy-of-entanglement.ts';
export {
  logarithmicNegativity,
  negativity,
  pptVerdict,
  signedNegativity,
  type PptVerdict,
} from './entanglement/measures/negativity.ts';
export { diagonalPart, energyProjectors, pinched, relativeEntropyOfCoherence } from './thermodynamics/coherence.ts';
export { fidelity, traceDistance, traceNorm } from './thermodynamics/distances.ts';
export {
  adiabaticEntropyProductionRate,
  entropyFlow,
  entropyProductionRate,
  entropyRate,
  totalEntropyProductionRate,
  type InverseTemperatures,
} from './thermodynamics/entropy-production.ts';
export {
  coherenceEntropyProductionRate,
  populationEntropyProductionRate,
  type Pinching,
} from './thermodynamics/entropy-production-split.ts';
export { linearEntropy, purity, renyiEntropy, vonNeumannEntropy } from './thermodynamics/entropy.ts';
export {
  entropyChange,
  integratedEntropyProduction,
  integratedEntropyProductionToGibbsState,
} from './thermodynamics/integrated-entropy-production.ts';
export {
  correlationAndDisplacement,
  correlationEntropy,
  energyChange,
  entropyExchange,
  entropyProduction,
  finiteReservoirBound,
  reservoirDisplacement,
  reservoirHeat,
  reservoirProcess,
  systemEntropyChange,
  systemStates,
  type Reservoir,
  type ReservoirProcess,
} from './thermodynamics/reservoir-process.ts';
export {
  equilibriumFreeEnergy,
  freeEnergy,
  gibbsState,
  logPartitionFunction,
  partitionFunction,
} from './thermodynamics/gibbs-state.ts';
export { heatCurrent, inputPower } from './thermodynamics/heat.ts';
export {
  coherentInformation,
  conditionalEntropy,
  conditionalMutualInformation,
  holevoQuantity,
  mutualInformation,
  totalCorrelation,
} from './thermodynamics/information.ts';
export {
  relativeEntropy,
  relativeEntropySeries,
  relativeEntropyToGibbsState,
  supportVerdict,
} from './thermodynamics/relative-entropy.ts';
export { daviesGenerator, type DaviesGeneratorOptions, type FrequencyFunction } from './quantum/davies.ts';
export { energyLevels, type EnergyLevel } from './quantum/energy-levels.ts';
export { redfieldGenerator, type CouplingPart } from './quantum/redfield.ts';
export { resetJumps } from './quantum/reset.ts';
export {
  anyResetModel,
  resetGenerator,
  type ResetModel,
  type ResetParameters,
  type ResetState,
} from './ensembles/reset-model.ts';
export { spectral } from './matrix/spectral.ts';
export { model, modelFromJson, type Model, type ModelDefinition } from './symbolic/models/model.ts';
export { derive, type Derivation, type DeriveOptions } from './symbolic/models/derive.ts';
export { checkFormula, type FormulaClaim, type FormulaVerdict } from './symbolic/steps/check-formula.ts';
export {
  symbolicArithmetic,
  type SymbolicArithmetic,
  type SymbolicMatrix,
} from './symbolic/formulas/symbolic-arithmetic.ts';
export { proof, type Formulas, type Proof, type ProofDefinition, type Step } from './proofs/proof.ts';
export { runProof, type ProofReport, type ProofStanding } from './proofs/run-proof.ts';
export {
  steadyExpectation,
  steadyNegativity,
  steadySignedNegativity,
  type EvaluatedLink,
  type Link,
  type Sides,
  type SteadyNumber,
  type SymbolLink,
} from './proofs/link.ts';
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
  type Theorem,
} from './proofs/premises.ts';
export { hermitianFrom, hermitianReading, hermitianSymbols } from './proofs/hermitian-symbols.ts';
export * as identities from './proofs/identities.ts';
export * as entanglementIdentities from './proofs/entanglement-identities.ts';
export * as theorems from './proofs/theorems.ts';
export {
  derivationOf,
  hasExpectation,
  hasJordanBlocks,
  hasNegativity,
  hasProduction,
  changesWherePositive,
  hasLargestOf,
  hasSignedNegativity,
  hasSpectrum,
  isStationary,
  isUnique,
  generatorMapsTo,
  signedNegativityOf,
  solves,
  steadyStateOf,
} from './symbolic/steps/model-steps.ts';
export type { ParameterDomain } from './symbolic/formulas/parameter-domain.ts';
export { lemma, type LemmaGrounds } from './proofs/lemma.ts';
export { setting, Setting, type Expression } from './symbolic/steps/setting.ts';
export { everyVerdict, fails, resting, type StepVerdict } from './symbolic/steps/step-verdict.ts';
export {
  ArithmeticError,
  ClausiusError,
  DimensionError,
  DomainError,
  FormatError,
  HermiticityError,
  NonFiniteError,
  PositivityError,
  SingularMatrixError,
  TraceError,
  UnknownNameError,
  type ErrorFacts,
} from './matrix/errors.ts';
export type { Arithmetic, Matrix, Real, SpectralMatrix, SupportVerdict } from './matrix/interface.ts';
export { proveOnBox, provedOnBox, type BoxOptions, type BoxVerdict } from './certificates/branch-and-bound.ts';
export type { BoxStatement, Expression as BoxExpression } from './certificates/box-statement.ts';
export { runBoxProof, type BoxProof, type BoxProofReport } from './certificates/box-proof.ts';
