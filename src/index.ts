// Written by scripts/write-index.ts from src/exports.ts.
import * as library from './exports.ts';
import { guarded } from './matrix/guarded.ts';

export type * from './exports.ts';
export {
  ArithmeticError,
  Channel,
  ClausiusError,
  DimensionError,
  DomainError,
  Ensemble,
  FormatError,
  GeneratorWithBaths,
  HermiticityError,
  JsonNumber,
  Lindbladian,
  MatrixGenerator,
  NonFiniteError,
  PositivityError,
  Setting,
  SingularMatrixError,
  TraceError,
  UnknownNameError,
  enclosure,
  entanglementIdentities,
  exact,
  float64,
  identities,
  theorems,
} from './exports.ts';
export const adiabaticEntropyProductionRate: typeof library.adiabaticEntropyProductionRate = /* @__PURE__ */ guarded(
  library.adiabaticEntropyProductionRate,
);
export const adjointMap: typeof library.adjointMap = /* @__PURE__ */ guarded(library.adjointMap);
export const afterCollision: typeof library.afterCollision = /* @__PURE__ */ guarded(library.afterCollision);
export const allOf: typeof library.allOf = /* @__PURE__ */ guarded(library.allOf);
export const amplitudeDamping: typeof library.amplitudeDamping = /* @__PURE__ */ guarded(library.amplitudeDamping);
export const annihilation: typeof library.annihilation = /* @__PURE__ */ guarded(library.annihilation);
export const anticommutator: typeof library.anticommutator = /* @__PURE__ */ guarded(library.anticommutator);
export const anyAngle: typeof library.anyAngle = /* @__PURE__ */ guarded(library.anyAngle);
export const anyBasis: typeof library.anyBasis = /* @__PURE__ */ guarded(library.anyBasis);
export const anyBellDiagonalState: typeof library.anyBellDiagonalState = /* @__PURE__ */ guarded(
  library.anyBellDiagonalState,
);
export const anyBuresState: typeof library.anyBuresState = /* @__PURE__ */ guarded(library.anyBuresState);
export const anyCayleyUnitary: typeof library.anyCayleyUnitary = /* @__PURE__ */ guarded(library.anyCayleyUnitary);
export const anyChannel: typeof library.anyChannel = /* @__PURE__ */ guarded(library.anyChannel);
export const anyCommutingStates: typeof library.anyCommutingStates = /* @__PURE__ */ guarded(
  library.anyCommutingStates,
);
export const anyDaviesBaths: typeof library.anyDaviesBaths = /* @__PURE__ */ guarded(library.anyDaviesBaths);
export const anyDaviesGenerator: typeof library.anyDaviesGenerator = /* @__PURE__ */ guarded(
  library.anyDaviesGenerator,
);
export const anyDensityMatrix: typeof library.anyDensityMatrix = /* @__PURE__ */ guarded(library.anyDensityMatrix);
export const anyDetailedBalanceGenerator: typeof library.anyDetailedBalanceGenerator = /* @__PURE__ */ guarded(
  library.anyDetailedBalanceGenerator,
);
export const anyDiagonalHamiltonian: typeof library.anyDiagonalHamiltonian = /* @__PURE__ */ guarded(
  library.anyDiagonalHamiltonian,
);
export const anyDiagonalState: typeof library.anyDiagonalState = /* @__PURE__ */ guarded(library.anyDiagonalState);
export const anyEnergyConservingUnitary: typeof library.anyEnergyConservingUnitary = /* @__PURE__ */ guarded(
  library.anyEnergyConservingUnitary,
);
export const anyEntanglementBreakingChannel: typeof library.anyEntanglementBreakingChannel = /* @__PURE__ */ guarded(
  library.anyEntanglementBreakingChannel,
);
export const anyEquilibrium: typeof library.anyEquilibrium = /* @__PURE__ */ guarded(library.anyEquilibrium);
export const anyGeneratorWithFixedPoint: typeof library.anyGeneratorWithFixedPoint = /* @__PURE__ */ guarded(
  library.anyGeneratorWithFixedPoint,
);
export const anyHamiltonian: typeof library.anyHamiltonian = /* @__PURE__ */ guarded(library.anyHamiltonian);
export const anyInteractingSystem: typeof library.anyInteractingSystem = /* @__PURE__ */ guarded(
  library.anyInteractingSystem,
);
export const anyIsometry: typeof library.anyIsometry = /* @__PURE__ */ guarded(library.anyIsometry);
export const anyIsotropicState: typeof library.anyIsotropicState = /* @__PURE__ */ guarded(library.anyIsotropicState);
export const anyJumpOperator: typeof library.anyJumpOperator = /* @__PURE__ */ guarded(library.anyJumpOperator);
export const anyKet: typeof library.anyKet = /* @__PURE__ */ guarded(library.anyKet);
export const anyLindbladian: typeof library.anyLindbladian = /* @__PURE__ */ guarded(library.anyLindbladian);
export const anyLocalHamiltonian: typeof library.anyLocalHamiltonian = /* @__PURE__ */ guarded(
  library.anyLocalHamiltonian,
);
export const anyLocalMasterEquation: typeof library.anyLocalMasterEquation = /* @__PURE__ */ guarded(
  library.anyLocalMasterEquation,
);
export const anyLocalNoise: typeof library.anyLocalNoise = /* @__PURE__ */ guarded(library.anyLocalNoise);
export const anyLocalThermalNoise: typeof library.anyLocalThermalNoise = /* @__PURE__ */ guarded(
  library.anyLocalThermalNoise,
);
export const anyLocalUnitary: typeof library.anyLocalUnitary = /* @__PURE__ */ guarded(library.anyLocalUnitary);
export const anyNearlyPureState: typeof library.anyNearlyPureState = /* @__PURE__ */ guarded(
  library.anyNearlyPureState,
);
export const anyNumber: typeof library.anyNumber = /* @__PURE__ */ guarded(library.anyNumber);
export const anyObservable: typeof library.anyObservable = /* @__PURE__ */ guarded(library.anyObservable);
export const anyPositive: typeof library.anyPositive = /* @__PURE__ */ guarded(library.anyPositive);
export const anyProbabilities: typeof library.anyProbabilities = /* @__PURE__ */ guarded(library.anyProbabilities);
export const anyProbability: typeof library.anyProbability = /* @__PURE__ */ guarded(library.anyProbability);
export const anyProductState: typeof library.anyProductState = /* @__PURE__ */ guarded(library.anyProductState);
export const anyPureState: typeof library.anyPureState = /* @__PURE__ */ guarded(library.anyPureState);
export const anyResetGenerator: typeof library.anyResetGenerator = /* @__PURE__ */ guarded(library.anyResetGenerator);
export const anyResetModel: typeof library.anyResetModel = /* @__PURE__ */ guarded(library.anyResetModel);
export const anySeparableState: typeof library.anySeparableState = /* @__PURE__ */ guarded(library.anySeparableState);
export const anySmallWeight: typeof library.anySmallWeight = /* @__PURE__ */ guarded(library.anySmallWeight);
export const anyStateNear: typeof library.anyStateNear = /* @__PURE__ */ guarded(library.anyStateNear);
export const anyStateWithClosest: typeof library.anyStateWithClosest = /* @__PURE__ */ guarded(
  library.anyStateWithClosest,
);
export const anySystemWithReservoirs: typeof library.anySystemWithReservoirs = /* @__PURE__ */ guarded(
  library.anySystemWithReservoirs,
);
export const anyTemperature: typeof library.anyTemperature = /* @__PURE__ */ guarded(library.anyTemperature);
export const anyThermalCollision: typeof library.anyThermalCollision = /* @__PURE__ */ guarded(
  library.anyThermalCollision,
);
export const anyUnitalChannel: typeof library.anyUnitalChannel = /* @__PURE__ */ guarded(library.anyUnitalChannel);
export const anyUnitalLindbladian: typeof library.anyUnitalLindbladian = /* @__PURE__ */ guarded(
  library.anyUnitalLindbladian,
);
export const anyUnitary: typeof library.anyUnitary = /* @__PURE__ */ guarded(library.anyUnitary);
export const anyWernerState: typeof library.anyWernerState = /* @__PURE__ */ guarded(library.anyWernerState);
export const anyXState: typeof library.anyXState = /* @__PURE__ */ guarded(library.anyXState);
export const assuming: typeof library.assuming = /* @__PURE__ */ guarded(library.assuming);
export const asymptoticState: typeof library.asymptoticState = /* @__PURE__ */ guarded(library.asymptoticState);
export const atLeast: typeof library.atLeast = /* @__PURE__ */ guarded(library.atLeast);
export const atMost: typeof library.atMost = /* @__PURE__ */ guarded(library.atMost);
export const basisKet: typeof library.basisKet = /* @__PURE__ */ guarded(library.basisKet);
export const bellState: typeof library.bellState = /* @__PURE__ */ guarded(library.bellState);
export const cayley: typeof library.cayley = /* @__PURE__ */ guarded(library.cayley);
export const certifiedProduction: typeof library.certifiedProduction = /* @__PURE__ */ guarded(
  library.certifiedProduction,
);
export const certifyBracket: typeof library.certifyBracket = /* @__PURE__ */ guarded(library.certifyBracket);
export const changeUnderPair: typeof library.changeUnderPair = /* @__PURE__ */ guarded(library.changeUnderPair);
export const changesWherePositive: typeof library.changesWherePositive = /* @__PURE__ */ guarded(
  library.changesWherePositive,
);
export const channel: typeof library.channel = /* @__PURE__ */ guarded(library.channel);
export const channelFromIsometry: typeof library.channelFromIsometry = /* @__PURE__ */ guarded(
  library.channelFromIsometry,
);
export const channelOfSemigroup: typeof library.channelOfSemigroup = /* @__PURE__ */ guarded(
  library.channelOfSemigroup,
);
export const channelTensor: typeof library.channelTensor = /* @__PURE__ */ guarded(library.channelTensor);
export const checkFormula: typeof library.checkFormula = /* @__PURE__ */ guarded(library.checkFormula);
export const checkedBounds: typeof library.checkedBounds = /* @__PURE__ */ guarded(library.checkedBounds);
export const choiMatrix: typeof library.choiMatrix = /* @__PURE__ */ guarded(library.choiMatrix);
export const claim: typeof library.claim = /* @__PURE__ */ guarded(library.claim);
export const claimed: typeof library.claimed = /* @__PURE__ */ guarded(library.claimed);
export const claimedForEach: typeof library.claimedForEach = /* @__PURE__ */ guarded(library.claimedForEach);
export const clock: typeof library.clock = /* @__PURE__ */ guarded(library.clock);
export const closedEvolution: typeof library.closedEvolution = /* @__PURE__ */ guarded(library.closedEvolution);
export const coherenceEntropyProductionRate: typeof library.coherenceEntropyProductionRate = /* @__PURE__ */ guarded(
  library.coherenceEntropyProductionRate,
);
export const coherentInformation: typeof library.coherentInformation = /* @__PURE__ */ guarded(
  library.coherentInformation,
);
export const collisionChannel: typeof library.collisionChannel = /* @__PURE__ */ guarded(library.collisionChannel);
export const commutant: typeof library.commutant = /* @__PURE__ */ guarded(library.commutant);
export const commutator: typeof library.commutator = /* @__PURE__ */ guarded(library.commutator);
export const complementaryChannel: typeof library.complementaryChannel = /* @__PURE__ */ guarded(
  library.complementaryChannel,
);
export const composedEnsemble: typeof library.composedEnsemble = /* @__PURE__ */ guarded(library.composedEnsemble);
export const composition: typeof library.composition = /* @__PURE__ */ guarded(library.composition);
export const concurrence: typeof library.concurrence = /* @__PURE__ */ guarded(library.concurrence);
export const conditionalEntropy: typeof library.conditionalEntropy = /* @__PURE__ */ guarded(
  library.conditionalEntropy,
);
export const conditionalMutualInformation: typeof library.conditionalMutualInformation = /* @__PURE__ */ guarded(
  library.conditionalMutualInformation,
);
export const conservedQuantities: typeof library.conservedQuantities = /* @__PURE__ */ guarded(
  library.conservedQuantities,
);
export const correlationAndDisplacement: typeof library.correlationAndDisplacement = /* @__PURE__ */ guarded(
  library.correlationAndDisplacement,
);
export const correlationEntropy: typeof library.correlationEntropy = /* @__PURE__ */ guarded(
  library.correlationEntropy,
);
export const creation: typeof library.creation = /* @__PURE__ */ guarded(library.creation);
export const daviesGenerator: typeof library.daviesGenerator = /* @__PURE__ */ guarded(library.daviesGenerator);
export const defined: typeof library.defined = /* @__PURE__ */ guarded(library.defined);
export const definedForEach: typeof library.definedForEach = /* @__PURE__ */ guarded(library.definedForEach);
export const densityMatrix: typeof library.densityMatrix = /* @__PURE__ */ guarded(library.densityMatrix);
export const dephasing: typeof library.dephasing = /* @__PURE__ */ guarded(library.dephasing);
export const depolarising: typeof library.depolarising = /* @__PURE__ */ guarded(library.depolarising);
export const derivationOf: typeof library.derivationOf = /* @__PURE__ */ guarded(library.derivationOf);
export const derivativeOfPair: typeof library.derivativeOfPair = /* @__PURE__ */ guarded(library.derivativeOfPair);
export const derive: typeof library.derive = /* @__PURE__ */ guarded(library.derive);
export const diagonal: typeof library.diagonal = /* @__PURE__ */ guarded(library.diagonal);
export const diagonalPart: typeof library.diagonalPart = /* @__PURE__ */ guarded(library.diagonalPart);
export const dissipator: typeof library.dissipator = /* @__PURE__ */ guarded(library.dissipator);
export const embed: typeof library.embed = /* @__PURE__ */ guarded(library.embed);
export const enclosedEntanglement: typeof library.enclosedEntanglement = /* @__PURE__ */ guarded(
  library.enclosedEntanglement,
);
export const energyChange: typeof library.energyChange = /* @__PURE__ */ guarded(library.energyChange);
export const energyLevels: typeof library.energyLevels = /* @__PURE__ */ guarded(library.energyLevels);
export const energyProjectors: typeof library.energyProjectors = /* @__PURE__ */ guarded(library.energyProjectors);
export const energySums: typeof library.energySums = /* @__PURE__ */ guarded(library.energySums);
export const ensembleRecord: typeof library.ensembleRecord = /* @__PURE__ */ guarded(library.ensembleRecord);
export const entanglementOfFormation: typeof library.entanglementOfFormation = /* @__PURE__ */ guarded(
  library.entanglementOfFormation,
);
export const entanglementOfPair: typeof library.entanglementOfPair = /* @__PURE__ */ guarded(
  library.entanglementOfPair,
);
export const entanglementProduction: typeof library.entanglementProduction = /* @__PURE__ */ guarded(
  library.entanglementProduction,
);
export const entriesOf: typeof library.entriesOf = /* @__PURE__ */ guarded(library.entriesOf);
export const entropyChange: typeof library.entropyChange = /* @__PURE__ */ guarded(library.entropyChange);
export const entropyExchange: typeof library.entropyExchange = /* @__PURE__ */ guarded(library.entropyExchange);
export const entropyFlow: typeof library.entropyFlow = /* @__PURE__ */ guarded(library.entropyFlow);
export const entropyFlowOfPair: typeof library.entropyFlowOfPair = /* @__PURE__ */ guarded(library.entropyFlowOfPair);
export const entropyOfEntanglement: typeof library.entropyOfEntanglement = /* @__PURE__ */ guarded(
  library.entropyOfEntanglement,
);
export const entropyProduction: typeof library.entropyProduction = /* @__PURE__ */ guarded(library.entropyProduction);
export const entropyProductionRate: typeof library.entropyProductionRate = /* @__PURE__ */ guarded(
  library.entropyProductionRate,
);
export const entropyRate: typeof library.entropyRate = /* @__PURE__ */ guarded(library.entropyRate);
export const equals: typeof library.equals = /* @__PURE__ */ guarded(library.equals);
export const equilibriumFreeEnergy: typeof library.equilibriumFreeEnergy = /* @__PURE__ */ guarded(
  library.equilibriumFreeEnergy,
);
export const erasure: typeof library.erasure = /* @__PURE__ */ guarded(library.erasure);
export const everyVerdict: typeof library.everyVerdict = /* @__PURE__ */ guarded(library.everyVerdict);
export const evolution: typeof library.evolution = /* @__PURE__ */ guarded(library.evolution);
export const expectation: typeof library.expectation = /* @__PURE__ */ guarded(library.expectation);
export const fails: typeof library.fails = /* @__PURE__ */ guarded(library.fails);
export const fidelity: typeof library.fidelity = /* @__PURE__ */ guarded(library.fidelity);
export const finiteReservoirBound: typeof library.finiteReservoirBound = /* @__PURE__ */ guarded(
  library.finiteReservoirBound,
);
export const formula: typeof library.formula = /* @__PURE__ */ guarded(library.formula);
export const freeEnergy: typeof library.freeEnergy = /* @__PURE__ */ guarded(library.freeEnergy);
export const generalisedAmplitudeDamping: typeof library.generalisedAmplitudeDamping = /* @__PURE__ */ guarded(
  library.generalisedAmplitudeDamping,
);
export const generatorFromMap: typeof library.generatorFromMap = /* @__PURE__ */ guarded(library.generatorFromMap);
export const generatorFromMatrix: typeof library.generatorFromMatrix = /* @__PURE__ */ guarded(
  library.generatorFromMatrix,
);
export const generatorMapsTo: typeof library.generatorMapsTo = /* @__PURE__ */ guarded(library.generatorMapsTo);
export const generatorWithBaths: typeof library.generatorWithBaths = /* @__PURE__ */ guarded(
  library.generatorWithBaths,
);
export const ghzKet: typeof library.ghzKet = /* @__PURE__ */ guarded(library.ghzKet);
export const ghzState: typeof library.ghzState = /* @__PURE__ */ guarded(library.ghzState);
export const gibbsState: typeof library.gibbsState = /* @__PURE__ */ guarded(library.gibbsState);
export const gibbsStateOf: typeof library.gibbsStateOf = /* @__PURE__ */ guarded(library.gibbsStateOf);
export const haarDefect: typeof library.haarDefect = /* @__PURE__ */ guarded(library.haarDefect);
export const hasExpectation: typeof library.hasExpectation = /* @__PURE__ */ guarded(library.hasExpectation);
export const hasJordanBlocks: typeof library.hasJordanBlocks = /* @__PURE__ */ guarded(library.hasJordanBlocks);
export const hasLargestOf: typeof library.hasLargestOf = /* @__PURE__ */ guarded(library.hasLargestOf);
export const hasNegativity: typeof library.hasNegativity = /* @__PURE__ */ guarded(library.hasNegativity);
export const hasProductVectorInRange: typeof library.hasProductVectorInRange = /* @__PURE__ */ guarded(
  library.hasProductVectorInRange,
);
export const hasProduction: typeof library.hasProduction = /* @__PURE__ */ guarded(library.hasProduction);
export const hasSignedNegativity: typeof library.hasSignedNegativity = /* @__PURE__ */ guarded(
  library.hasSignedNegativity,
);
export const hasSpectrum: typeof library.hasSpectrum = /* @__PURE__ */ guarded(library.hasSpectrum);
export const heatCurrent: typeof library.heatCurrent = /* @__PURE__ */ guarded(library.heatCurrent);
export const hermitianFrom: typeof library.hermitianFrom = /* @__PURE__ */ guarded(library.hermitianFrom);
export const hermitianPart: typeof library.hermitianPart = /* @__PURE__ */ guarded(library.hermitianPart);
export const hermitianReading: typeof library.hermitianReading = /* @__PURE__ */ guarded(library.hermitianReading);
export const hermitianSymbols: typeof library.hermitianSymbols = /* @__PURE__ */ guarded(library.hermitianSymbols);
export const holevoQuantity: typeof library.holevoQuantity = /* @__PURE__ */ guarded(library.holevoQuantity);
export const identity: typeof library.identity = /* @__PURE__ */ guarded(library.identity);
export const identityChannel: typeof library.identityChannel = /* @__PURE__ */ guarded(library.identityChannel);
export const inBasis: typeof library.inBasis = /* @__PURE__ */ guarded(library.inBasis);
export const inOwnBasis: typeof library.inOwnBasis = /* @__PURE__ */ guarded(library.inOwnBasis);
export const inputPower: typeof library.inputPower = /* @__PURE__ */ guarded(library.inputPower);
export const integratedEntropyProduction: typeof library.integratedEntropyProduction = /* @__PURE__ */ guarded(
  library.integratedEntropyProduction,
);
export const integratedEntropyProductionToGibbsState: typeof library.integratedEntropyProductionToGibbsState =
  /* @__PURE__ */ guarded(library.integratedEntropyProductionToGibbsState);
export const isCompletelyPositive: typeof library.isCompletelyPositive = /* @__PURE__ */ guarded(
  library.isCompletelyPositive,
);
export const isConditionallyCompletelyPositive: typeof library.isConditionallyCompletelyPositive =
  /* @__PURE__ */ guarded(library.isConditionallyCompletelyPositive);
export const isPositive: typeof library.isPositive = /* @__PURE__ */ guarded(library.isPositive);
export const isPositiveMap: typeof library.isPositiveMap = /* @__PURE__ */ guarded(library.isPositiveMap);
export const isStationary: typeof library.isStationary = /* @__PURE__ */ guarded(library.isStationary);
export const isTracePreserving: typeof library.isTracePreserving = /* @__PURE__ */ guarded(library.isTracePreserving);
export const isUnique: typeof library.isUnique = /* @__PURE__ */ guarded(library.isUnique);
export const isUnital: typeof library.isUnital = /* @__PURE__ */ guarded(library.isUnital);
export const isotropicState: typeof library.isotropicState = /* @__PURE__ */ guarded(library.isotropicState);
export const ket: typeof library.ket = /* @__PURE__ */ guarded(library.ket);
export const krausFromChoi: typeof library.krausFromChoi = /* @__PURE__ */ guarded(library.krausFromChoi);
export const lemma: typeof library.lemma = /* @__PURE__ */ guarded(library.lemma);
export const lindbladian: typeof library.lindbladian = /* @__PURE__ */ guarded(library.lindbladian);
export const linearEntropy: typeof library.linearEntropy = /* @__PURE__ */ guarded(library.linearEntropy);
export const liouvillian: typeof library.liouvillian = /* @__PURE__ */ guarded(library.liouvillian);
export const liouvillianSpectrum: typeof library.liouvillianSpectrum = /* @__PURE__ */ guarded(
  library.liouvillianSpectrum,
);
export const listOf: typeof library.listOf = /* @__PURE__ */ guarded(library.listOf);
export const logPartitionFunction: typeof library.logPartitionFunction = /* @__PURE__ */ guarded(
  library.logPartitionFunction,
);
export const logTraceDerivative: typeof library.logTraceDerivative = /* @__PURE__ */ guarded(
  library.logTraceDerivative,
);
export const logarithmicNegativity: typeof library.logarithmicNegativity = /* @__PURE__ */ guarded(
  library.logarithmicNegativity,
);
export const matrix: typeof library.matrix = /* @__PURE__ */ guarded(library.matrix);
export const maximallyEntangled: typeof library.maximallyEntangled = /* @__PURE__ */ guarded(
  library.maximallyEntangled,
);
export const maximallyMixed: typeof library.maximallyMixed = /* @__PURE__ */ guarded(library.maximallyMixed);
export const maximum: typeof library.maximum = /* @__PURE__ */ guarded(library.maximum);
export const minimum: typeof library.minimum = /* @__PURE__ */ guarded(library.minimum);
export const mixture: typeof library.mixture = /* @__PURE__ */ guarded(library.mixture);
export const model: typeof library.model = /* @__PURE__ */ guarded(library.model);
export const modelFromJson: typeof library.modelFromJson = /* @__PURE__ */ guarded(library.modelFromJson);
export const mutualInformation: typeof library.mutualInformation = /* @__PURE__ */ guarded(library.mutualInformation);
export const nearbyState: typeof library.nearbyState = /* @__PURE__ */ guarded(library.nearbyState);
export const negativity: typeof library.negativity = /* @__PURE__ */ guarded(library.negativity);
export const numberOperator: typeof library.numberOperator = /* @__PURE__ */ guarded(library.numberOperator);
export const observableEvolution: typeof library.observableEvolution = /* @__PURE__ */ guarded(
  library.observableEvolution,
);
export const oneOf: typeof library.oneOf = /* @__PURE__ */ guarded(library.oneOf);
export const pairGenerator: typeof library.pairGenerator = /* @__PURE__ */ guarded(library.pairGenerator);
export const partialTrace: typeof library.partialTrace = /* @__PURE__ */ guarded(library.partialTrace);
export const partialTranspose: typeof library.partialTranspose = /* @__PURE__ */ guarded(library.partialTranspose);
export const partitionFunction: typeof library.partitionFunction = /* @__PURE__ */ guarded(library.partitionFunction);
export const pauliX: typeof library.pauliX = /* @__PURE__ */ guarded(library.pauliX);
export const pauliY: typeof library.pauliY = /* @__PURE__ */ guarded(library.pauliY);
export const pauliZ: typeof library.pauliZ = /* @__PURE__ */ guarded(library.pauliZ);
export const permuted: typeof library.permuted = /* @__PURE__ */ guarded(library.permuted);
export const pinched: typeof library.pinched = /* @__PURE__ */ guarded(library.pinched);
export const populationEntropyProductionRate: typeof library.populationEntropyProductionRate = /* @__PURE__ */ guarded(
  library.populationEntropyProductionRate,
);
export const pptVerdict: typeof library.pptVerdict = /* @__PURE__ */ guarded(library.pptVerdict);
export const productionOfPair: typeof library.productionOfPair = /* @__PURE__ */ guarded(library.productionOfPair);
export const projector: typeof library.projector = /* @__PURE__ */ guarded(library.projector);
export const proof: typeof library.proof = /* @__PURE__ */ guarded(library.proof);
export const propagated: typeof library.propagated = /* @__PURE__ */ guarded(library.propagated);
export const propagator: typeof library.propagator = /* @__PURE__ */ guarded(library.propagator);
export const proveOnBox: typeof library.proveOnBox = /* @__PURE__ */ guarded(library.proveOnBox);
export const provedOnBox: typeof library.provedOnBox = /* @__PURE__ */ guarded(library.provedOnBox);
export const purity: typeof library.purity = /* @__PURE__ */ guarded(library.purity);
export const rangeCriterion: typeof library.rangeCriterion = /* @__PURE__ */ guarded(library.rangeCriterion);
export const rational: typeof library.rational = /* @__PURE__ */ guarded(library.rational);
export const rationalFromNumber: typeof library.rationalFromNumber = /* @__PURE__ */ guarded(
  library.rationalFromNumber,
);
export const readNumberFile: typeof library.readNumberFile = /* @__PURE__ */ guarded(library.readNumberFile);
export const readStateFile: typeof library.readStateFile = /* @__PURE__ */ guarded(library.readStateFile);
export const realignedNormBound: typeof library.realignedNormBound = /* @__PURE__ */ guarded(
  library.realignedNormBound,
);
export const redfieldGenerator: typeof library.redfieldGenerator = /* @__PURE__ */ guarded(library.redfieldGenerator);
export const reducedEvolution: typeof library.reducedEvolution = /* @__PURE__ */ guarded(library.reducedEvolution);
export const reducedState: typeof library.reducedState = /* @__PURE__ */ guarded(library.reducedState);
export const reductionMap: typeof library.reductionMap = /* @__PURE__ */ guarded(library.reductionMap);
export const relativeEntropy: typeof library.relativeEntropy = /* @__PURE__ */ guarded(library.relativeEntropy);
export const relativeEntropyOfCoherence: typeof library.relativeEntropyOfCoherence = /* @__PURE__ */ guarded(
  library.relativeEntropyOfCoherence,
);
export const relativeEntropyOfEntanglement: typeof library.relativeEntropyOfEntanglement = /* @__PURE__ */ guarded(
  library.relativeEntropyOfEntanglement,
);
export const relativeEntropySeries: typeof library.relativeEntropySeries = /* @__PURE__ */ guarded(
  library.relativeEntropySeries,
);
export const relativeEntropyToGibbsState: typeof library.relativeEntropyToGibbsState = /* @__PURE__ */ guarded(
  library.relativeEntropyToGibbsState,
);
export const relativeEntropyToPptStates: typeof library.relativeEntropyToPptStates = /* @__PURE__ */ guarded(
  library.relativeEntropyToPptStates,
);
export const renyiEntropy: typeof library.renyiEntropy = /* @__PURE__ */ guarded(library.renyiEntropy);
export const reservoirDisplacement: typeof library.reservoirDisplacement = /* @__PURE__ */ guarded(
  library.reservoirDisplacement,
);
export const reservoirHeat: typeof library.reservoirHeat = /* @__PURE__ */ guarded(library.reservoirHeat);
export const reservoirProcess: typeof library.reservoirProcess = /* @__PURE__ */ guarded(library.reservoirProcess);
export const resetChannel: typeof library.resetChannel = /* @__PURE__ */ guarded(library.resetChannel);
export const resetGenerator: typeof library.resetGenerator = /* @__PURE__ */ guarded(library.resetGenerator);
export const resetJumps: typeof library.resetJumps = /* @__PURE__ */ guarded(library.resetJumps);
export const resting: typeof library.resting = /* @__PURE__ */ guarded(library.resting);
export const reversalGain: typeof library.reversalGain = /* @__PURE__ */ guarded(library.reversalGain);
export const reversedCollision: typeof library.reversedCollision = /* @__PURE__ */ guarded(library.reversedCollision);
export const runBoxProof: typeof library.runBoxProof = /* @__PURE__ */ guarded(library.runBoxProof);
export const runProof: typeof library.runProof = /* @__PURE__ */ guarded(library.runProof);
export const separableApproximation: typeof library.separableApproximation = /* @__PURE__ */ guarded(
  library.separableApproximation,
);
export const setting: typeof library.setting = /* @__PURE__ */ guarded(library.setting);
export const shift: typeof library.shift = /* @__PURE__ */ guarded(library.shift);
export const sigmaMinus: typeof library.sigmaMinus = /* @__PURE__ */ guarded(library.sigmaMinus);
export const sigmaPlus: typeof library.sigmaPlus = /* @__PURE__ */ guarded(library.sigmaPlus);
export const signedConcurrence: typeof library.signedConcurrence = /* @__PURE__ */ guarded(library.signedConcurrence);
export const signedNegativity: typeof library.signedNegativity = /* @__PURE__ */ guarded(library.signedNegativity);
export const signedNegativityOf: typeof library.signedNegativityOf = /* @__PURE__ */ guarded(
  library.signedNegativityOf,
);
export const solves: typeof library.solves = /* @__PURE__ */ guarded(library.solves);
export const spectral: typeof library.spectral = /* @__PURE__ */ guarded(library.spectral);
export const spin: typeof library.spin = /* @__PURE__ */ guarded(library.spin);
export const stateWithClosest: typeof library.stateWithClosest = /* @__PURE__ */ guarded(library.stateWithClosest);
export const stationaryOperators: typeof library.stationaryOperators = /* @__PURE__ */ guarded(
  library.stationaryOperators,
);
export const stationaryProjection: typeof library.stationaryProjection = /* @__PURE__ */ guarded(
  library.stationaryProjection,
);
export const stationaryStates: typeof library.stationaryStates = /* @__PURE__ */ guarded(library.stationaryStates);
export const steadyExpectation: typeof library.steadyExpectation = /* @__PURE__ */ guarded(library.steadyExpectation);
export const steadyNegativity: typeof library.steadyNegativity = /* @__PURE__ */ guarded(library.steadyNegativity);
export const steadySignedNegativity: typeof library.steadySignedNegativity = /* @__PURE__ */ guarded(
  library.steadySignedNegativity,
);
export const steadyState: typeof library.steadyState = /* @__PURE__ */ guarded(library.steadyState);
export const steadyStateOf: typeof library.steadyStateOf = /* @__PURE__ */ guarded(library.steadyStateOf);
export const steadyStateUniqueness: typeof library.steadyStateUniqueness = /* @__PURE__ */ guarded(
  library.steadyStateUniqueness,
);
export const stinespringIsometry: typeof library.stinespringIsometry = /* @__PURE__ */ guarded(
  library.stinespringIsometry,
);
export const sumOfGenerators: typeof library.sumOfGenerators = /* @__PURE__ */ guarded(library.sumOfGenerators);
export const superoperator: typeof library.superoperator = /* @__PURE__ */ guarded(library.superoperator);
export const supportVerdict: typeof library.supportVerdict = /* @__PURE__ */ guarded(library.supportVerdict);
export const swap: typeof library.swap = /* @__PURE__ */ guarded(library.swap);
export const symbolicArithmetic: typeof library.symbolicArithmetic = /* @__PURE__ */ guarded(
  library.symbolicArithmetic,
);
export const systemEntropyChange: typeof library.systemEntropyChange = /* @__PURE__ */ guarded(
  library.systemEntropyChange,
);
export const systemStates: typeof library.systemStates = /* @__PURE__ */ guarded(library.systemStates);
export const taken: typeof library.taken = /* @__PURE__ */ guarded(library.taken);
export const takenAsRate: typeof library.takenAsRate = /* @__PURE__ */ guarded(library.takenAsRate);
export const takenForEach: typeof library.takenForEach = /* @__PURE__ */ guarded(library.takenForEach);
export const temperature: typeof library.temperature = /* @__PURE__ */ guarded(library.temperature);
export const tensor: typeof library.tensor = /* @__PURE__ */ guarded(library.tensor);
export const theorem: typeof library.theorem = /* @__PURE__ */ guarded(library.theorem);
export const thermalChannel: typeof library.thermalChannel = /* @__PURE__ */ guarded(library.thermalChannel);
export const totalCorrelation: typeof library.totalCorrelation = /* @__PURE__ */ guarded(library.totalCorrelation);
export const totalEntropyProductionRate: typeof library.totalEntropyProductionRate = /* @__PURE__ */ guarded(
  library.totalEntropyProductionRate,
);
export const traceDistance: typeof library.traceDistance = /* @__PURE__ */ guarded(library.traceDistance);
export const traceNorm: typeof library.traceNorm = /* @__PURE__ */ guarded(library.traceNorm);
export const trajectory: typeof library.trajectory = /* @__PURE__ */ guarded(library.trajectory);
export const transposition: typeof library.transposition = /* @__PURE__ */ guarded(library.transposition);
export const uniqueSteadyState: typeof library.uniqueSteadyState = /* @__PURE__ */ guarded(library.uniqueSteadyState);
export const unitMatrix: typeof library.unitMatrix = /* @__PURE__ */ guarded(library.unitMatrix);
export const unitaryChannel: typeof library.unitaryChannel = /* @__PURE__ */ guarded(library.unitaryChannel);
export const unitaryEvolution: typeof library.unitaryEvolution = /* @__PURE__ */ guarded(library.unitaryEvolution);
export const unsafeChannel: typeof library.unsafeChannel = /* @__PURE__ */ guarded(library.unsafeChannel);
export const unsafeChannelFromIsometry: typeof library.unsafeChannelFromIsometry = /* @__PURE__ */ guarded(
  library.unsafeChannelFromIsometry,
);
export const unsafeDensityMatrix: typeof library.unsafeDensityMatrix = /* @__PURE__ */ guarded(
  library.unsafeDensityMatrix,
);
export const unsafeKrausFromChoi: typeof library.unsafeKrausFromChoi = /* @__PURE__ */ guarded(
  library.unsafeKrausFromChoi,
);
export const unsafeLindbladian: typeof library.unsafeLindbladian = /* @__PURE__ */ guarded(library.unsafeLindbladian);
export const unvec: typeof library.unvec = /* @__PURE__ */ guarded(library.unvec);
export const vec: typeof library.vec = /* @__PURE__ */ guarded(library.vec);
export const vonNeumannEntropy: typeof library.vonNeumannEntropy = /* @__PURE__ */ guarded(library.vonNeumannEntropy);
export const wKet: typeof library.wKet = /* @__PURE__ */ guarded(library.wKet);
export const wState: typeof library.wState = /* @__PURE__ */ guarded(library.wState);
export const weightedSum: typeof library.weightedSum = /* @__PURE__ */ guarded(library.weightedSum);
export const wernerState: typeof library.wernerState = /* @__PURE__ */ guarded(library.wernerState);
export const withIdlePart: typeof library.withIdlePart = /* @__PURE__ */ guarded(library.withIdlePart);
export const withPrecision: typeof library.withPrecision = /* @__PURE__ */ guarded(library.withPrecision);
export const withSteadyState: typeof library.withSteadyState = /* @__PURE__ */ guarded(library.withSteadyState);
export const zeroMatrix: typeof library.zeroMatrix = /* @__PURE__ */ guarded(library.zeroMatrix);
export const zoneOf: typeof library.zoneOf = /* @__PURE__ */ guarded(library.zoneOf);
