// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/ensembles.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/ensembles.ts';
export { Ensemble } from '../exports/ensembles.ts';
export const afterCollision: typeof library.afterCollision = /* @__PURE__ */ guarded(
  library.afterCollision,
  'afterCollision',
);
export const anyAngle: typeof library.anyAngle = /* @__PURE__ */ guarded(library.anyAngle, 'anyAngle');
export const anyBasis: typeof library.anyBasis = /* @__PURE__ */ guarded(library.anyBasis, 'anyBasis');
export const anyBellDiagonalState: typeof library.anyBellDiagonalState = /* @__PURE__ */ guarded(
  library.anyBellDiagonalState,
  'anyBellDiagonalState',
);
export const anyBuresState: typeof library.anyBuresState = /* @__PURE__ */ guarded(
  library.anyBuresState,
  'anyBuresState',
);
export const anyCayleyUnitary: typeof library.anyCayleyUnitary = /* @__PURE__ */ guarded(
  library.anyCayleyUnitary,
  'anyCayleyUnitary',
);
export const anyChannel: typeof library.anyChannel = /* @__PURE__ */ guarded(library.anyChannel, 'anyChannel');
export const anyCommutingStates: typeof library.anyCommutingStates = /* @__PURE__ */ guarded(
  library.anyCommutingStates,
  'anyCommutingStates',
);
export const anyDaviesBaths: typeof library.anyDaviesBaths = /* @__PURE__ */ guarded(
  library.anyDaviesBaths,
  'anyDaviesBaths',
);
export const anyDaviesGenerator: typeof library.anyDaviesGenerator = /* @__PURE__ */ guarded(
  library.anyDaviesGenerator,
  'anyDaviesGenerator',
);
export const anyDensityMatrix: typeof library.anyDensityMatrix = /* @__PURE__ */ guarded(
  library.anyDensityMatrix,
  'anyDensityMatrix',
);
export const anyDetailedBalanceGenerator: typeof library.anyDetailedBalanceGenerator = /* @__PURE__ */ guarded(
  library.anyDetailedBalanceGenerator,
  'anyDetailedBalanceGenerator',
);
export const anyDiagonalHamiltonian: typeof library.anyDiagonalHamiltonian = /* @__PURE__ */ guarded(
  library.anyDiagonalHamiltonian,
  'anyDiagonalHamiltonian',
);
export const anyDiagonalState: typeof library.anyDiagonalState = /* @__PURE__ */ guarded(
  library.anyDiagonalState,
  'anyDiagonalState',
);
export const anyEnergyConservingUnitary: typeof library.anyEnergyConservingUnitary = /* @__PURE__ */ guarded(
  library.anyEnergyConservingUnitary,
  'anyEnergyConservingUnitary',
);
export const anyEntanglementBreakingChannel: typeof library.anyEntanglementBreakingChannel = /* @__PURE__ */ guarded(
  library.anyEntanglementBreakingChannel,
  'anyEntanglementBreakingChannel',
);
export const anyEquilibrium: typeof library.anyEquilibrium = /* @__PURE__ */ guarded(
  library.anyEquilibrium,
  'anyEquilibrium',
);
export const anyGeneratorWithFixedPoint: typeof library.anyGeneratorWithFixedPoint = /* @__PURE__ */ guarded(
  library.anyGeneratorWithFixedPoint,
  'anyGeneratorWithFixedPoint',
);
export const anyHamiltonian: typeof library.anyHamiltonian = /* @__PURE__ */ guarded(
  library.anyHamiltonian,
  'anyHamiltonian',
);
export const anyInteractingSystem: typeof library.anyInteractingSystem = /* @__PURE__ */ guarded(
  library.anyInteractingSystem,
  'anyInteractingSystem',
);
export const anyIsometry: typeof library.anyIsometry = /* @__PURE__ */ guarded(library.anyIsometry, 'anyIsometry');
export const anyIsotropicState: typeof library.anyIsotropicState = /* @__PURE__ */ guarded(
  library.anyIsotropicState,
  'anyIsotropicState',
);
export const anyJumpOperator: typeof library.anyJumpOperator = /* @__PURE__ */ guarded(
  library.anyJumpOperator,
  'anyJumpOperator',
);
export const anyKet: typeof library.anyKet = /* @__PURE__ */ guarded(library.anyKet, 'anyKet');
export const anyLindbladian: typeof library.anyLindbladian = /* @__PURE__ */ guarded(
  library.anyLindbladian,
  'anyLindbladian',
);
export const anyLocalHamiltonian: typeof library.anyLocalHamiltonian = /* @__PURE__ */ guarded(
  library.anyLocalHamiltonian,
  'anyLocalHamiltonian',
);
export const anyLocalMasterEquation: typeof library.anyLocalMasterEquation = /* @__PURE__ */ guarded(
  library.anyLocalMasterEquation,
  'anyLocalMasterEquation',
);
export const anyLocalNoise: typeof library.anyLocalNoise = /* @__PURE__ */ guarded(
  library.anyLocalNoise,
  'anyLocalNoise',
);
export const anyLocalThermalNoise: typeof library.anyLocalThermalNoise = /* @__PURE__ */ guarded(
  library.anyLocalThermalNoise,
  'anyLocalThermalNoise',
);
export const anyLocalUnitary: typeof library.anyLocalUnitary = /* @__PURE__ */ guarded(
  library.anyLocalUnitary,
  'anyLocalUnitary',
);
export const anyNearlyPureState: typeof library.anyNearlyPureState = /* @__PURE__ */ guarded(
  library.anyNearlyPureState,
  'anyNearlyPureState',
);
export const anyNumber: typeof library.anyNumber = /* @__PURE__ */ guarded(library.anyNumber, 'anyNumber');
export const anyObservable: typeof library.anyObservable = /* @__PURE__ */ guarded(
  library.anyObservable,
  'anyObservable',
);
export const anyPositive: typeof library.anyPositive = /* @__PURE__ */ guarded(library.anyPositive, 'anyPositive');
export const anyProbabilities: typeof library.anyProbabilities = /* @__PURE__ */ guarded(
  library.anyProbabilities,
  'anyProbabilities',
);
export const anyProbability: typeof library.anyProbability = /* @__PURE__ */ guarded(
  library.anyProbability,
  'anyProbability',
);
export const anyProductState: typeof library.anyProductState = /* @__PURE__ */ guarded(
  library.anyProductState,
  'anyProductState',
);
export const anyPureState: typeof library.anyPureState = /* @__PURE__ */ guarded(library.anyPureState, 'anyPureState');
export const anyResetGenerator: typeof library.anyResetGenerator = /* @__PURE__ */ guarded(
  library.anyResetGenerator,
  'anyResetGenerator',
);
export const anyResetModel: typeof library.anyResetModel = /* @__PURE__ */ guarded(
  library.anyResetModel,
  'anyResetModel',
);
export const anySeparableState: typeof library.anySeparableState = /* @__PURE__ */ guarded(
  library.anySeparableState,
  'anySeparableState',
);
export const anySmallWeight: typeof library.anySmallWeight = /* @__PURE__ */ guarded(
  library.anySmallWeight,
  'anySmallWeight',
);
export const anyStateNear: typeof library.anyStateNear = /* @__PURE__ */ guarded(library.anyStateNear, 'anyStateNear');
export const anyStateWithClosest: typeof library.anyStateWithClosest = /* @__PURE__ */ guarded(
  library.anyStateWithClosest,
  'anyStateWithClosest',
);
export const anySystemWithReservoirs: typeof library.anySystemWithReservoirs = /* @__PURE__ */ guarded(
  library.anySystemWithReservoirs,
  'anySystemWithReservoirs',
);
export const anyTemperature: typeof library.anyTemperature = /* @__PURE__ */ guarded(
  library.anyTemperature,
  'anyTemperature',
);
export const anyThermalCollision: typeof library.anyThermalCollision = /* @__PURE__ */ guarded(
  library.anyThermalCollision,
  'anyThermalCollision',
);
export const anyUnitalChannel: typeof library.anyUnitalChannel = /* @__PURE__ */ guarded(
  library.anyUnitalChannel,
  'anyUnitalChannel',
);
export const anyUnitalLindbladian: typeof library.anyUnitalLindbladian = /* @__PURE__ */ guarded(
  library.anyUnitalLindbladian,
  'anyUnitalLindbladian',
);
export const anyUnitary: typeof library.anyUnitary = /* @__PURE__ */ guarded(library.anyUnitary, 'anyUnitary');
export const anyWernerState: typeof library.anyWernerState = /* @__PURE__ */ guarded(
  library.anyWernerState,
  'anyWernerState',
);
export const anyXState: typeof library.anyXState = /* @__PURE__ */ guarded(library.anyXState, 'anyXState');
export const composed: typeof library.composed = /* @__PURE__ */ guarded(library.composed, 'composed');
export const composedEnsemble: typeof library.composedEnsemble = /* @__PURE__ */ guarded(
  library.composedEnsemble,
  'composedEnsemble',
);
export const energySums: typeof library.energySums = /* @__PURE__ */ guarded(library.energySums, 'energySums');
export const ensembleRecord: typeof library.ensembleRecord = /* @__PURE__ */ guarded(
  library.ensembleRecord,
  'ensembleRecord',
);
export const gaussianOrthogonalMatrix: typeof library.gaussianOrthogonalMatrix = /* @__PURE__ */ guarded(
  library.gaussianOrthogonalMatrix,
  'gaussianOrthogonalMatrix',
);
export const gibbsStateOf: typeof library.gibbsStateOf = /* @__PURE__ */ guarded(library.gibbsStateOf, 'gibbsStateOf');
export const listOf: typeof library.listOf = /* @__PURE__ */ guarded(library.listOf, 'listOf');
export const mixture: typeof library.mixture = /* @__PURE__ */ guarded(library.mixture, 'mixture');
export const oneOf: typeof library.oneOf = /* @__PURE__ */ guarded(library.oneOf, 'oneOf');
export const record: typeof library.record = /* @__PURE__ */ guarded(library.record, 'record');
export const resetGenerator: typeof library.resetGenerator = /* @__PURE__ */ guarded(
  library.resetGenerator,
  'resetGenerator',
);
export const reversedCollision: typeof library.reversedCollision = /* @__PURE__ */ guarded(
  library.reversedCollision,
  'reversedCollision',
);
export const spinRandomMatrixCurves: typeof library.spinRandomMatrixCurves = /* @__PURE__ */ guarded(
  library.spinRandomMatrixCurves,
  'spinRandomMatrixCurves',
);
export const spinRandomMatrixModel: typeof library.spinRandomMatrixModel = /* @__PURE__ */ guarded(
  library.spinRandomMatrixModel,
  'spinRandomMatrixModel',
);
export const sumOfGenerators: typeof library.sumOfGenerators = /* @__PURE__ */ guarded(
  library.sumOfGenerators,
  'sumOfGenerators',
);
export const temperature: typeof library.temperature = /* @__PURE__ */ guarded(library.temperature, 'temperature');
export const withIdlePart: typeof library.withIdlePart = /* @__PURE__ */ guarded(library.withIdlePart, 'withIdlePart');
