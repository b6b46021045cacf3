// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/ensembles.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/ensembles.ts';
export { Ensemble } from '../exports/ensembles.ts';
export const afterCollision = /* @__PURE__ */ guarded(library.afterCollision, 'afterCollision');
export const anyAngle = /* @__PURE__ */ guarded(library.anyAngle, 'anyAngle');
export const anyBasis = /* @__PURE__ */ guarded(library.anyBasis, 'anyBasis');
export const anyBellDiagonalState = /* @__PURE__ */ guarded(library.anyBellDiagonalState, 'anyBellDiagonalState');
export const anyBuresState = /* @__PURE__ */ guarded(library.anyBuresState, 'anyBuresState');
export const anyCayleyUnitary = /* @__PURE__ */ guarded(library.anyCayleyUnitary, 'anyCayleyUnitary');
export const anyChannel = /* @__PURE__ */ guarded(library.anyChannel, 'anyChannel');
export const anyCommutingStates = /* @__PURE__ */ guarded(library.anyCommutingStates, 'anyCommutingStates');
export const anyDaviesBaths = /* @__PURE__ */ guarded(library.anyDaviesBaths, 'anyDaviesBaths');
export const anyDaviesGenerator = /* @__PURE__ */ guarded(library.anyDaviesGenerator, 'anyDaviesGenerator');
export const anyDensityMatrix = /* @__PURE__ */ guarded(library.anyDensityMatrix, 'anyDensityMatrix');
export const anyDetailedBalanceGenerator = /* @__PURE__ */ guarded(
  library.anyDetailedBalanceGenerator,
  'anyDetailedBalanceGenerator',
);
export const anyDiagonalHamiltonian = /* @__PURE__ */ guarded(library.anyDiagonalHamiltonian, 'anyDiagonalHamiltonian');
export const anyDiagonalState = /* @__PURE__ */ guarded(library.anyDiagonalState, 'anyDiagonalState');
export const anyEnergyConservingUnitary = /* @__PURE__ */ guarded(
  library.anyEnergyConservingUnitary,
  'anyEnergyConservingUnitary',
);
export const anyEntanglementBreakingChannel = /* @__PURE__ */ guarded(
  library.anyEntanglementBreakingChannel,
  'anyEntanglementBreakingChannel',
);
export const anyEquilibrium = /* @__PURE__ */ guarded(library.anyEquilibrium, 'anyEquilibrium');
export const anyGeneratorWithFixedPoint = /* @__PURE__ */ guarded(
  library.anyGeneratorWithFixedPoint,
  'anyGeneratorWithFixedPoint',
);
export const anyHamiltonian = /* @__PURE__ */ guarded(library.anyHamiltonian, 'anyHamiltonian');
export const anyInteractingSystem = /* @__PURE__ */ guarded(library.anyInteractingSystem, 'anyInteractingSystem');
export const anyIsometry = /* @__PURE__ */ guarded(library.anyIsometry, 'anyIsometry');
export const anyIsotropicState = /* @__PURE__ */ guarded(library.anyIsotropicState, 'anyIsotropicState');
export const anyJumpOperator = /* @__PURE__ */ guarded(library.anyJumpOperator, 'anyJumpOperator');
export const anyKet = /* @__PURE__ */ guarded(library.anyKet, 'anyKet');
export const anyLindbladian = /* @__PURE__ */ guarded(library.anyLindbladian, 'anyLindbladian');
export const anyLocalHamiltonian = /* @__PURE__ */ guarded(library.anyLocalHamiltonian, 'anyLocalHamiltonian');
export const anyLocalMasterEquation = /* @__PURE__ */ guarded(library.anyLocalMasterEquation, 'anyLocalMasterEquation');
export const anyLocalNoise = /* @__PURE__ */ guarded(library.anyLocalNoise, 'anyLocalNoise');
export const anyLocalThermalNoise = /* @__PURE__ */ guarded(library.anyLocalThermalNoise, 'anyLocalThermalNoise');
export const anyLocalUnitary = /* @__PURE__ */ guarded(library.anyLocalUnitary, 'anyLocalUnitary');
export const anyNearlyPureState = /* @__PURE__ */ guarded(library.anyNearlyPureState, 'anyNearlyPureState');
export const anyNonnegative = /* @__PURE__ */ guarded(library.anyNonnegative, 'anyNonnegative');
export const anyNumber = /* @__PURE__ */ guarded(library.anyNumber, 'anyNumber');
export const anyNumberBetween = /* @__PURE__ */ guarded(library.anyNumberBetween, 'anyNumberBetween');
export const anyObservable = /* @__PURE__ */ guarded(library.anyObservable, 'anyObservable');
export const anyPositive = /* @__PURE__ */ guarded(library.anyPositive, 'anyPositive');
export const anyProbabilities = /* @__PURE__ */ guarded(library.anyProbabilities, 'anyProbabilities');
export const anyProbability = /* @__PURE__ */ guarded(library.anyProbability, 'anyProbability');
export const anyProductState = /* @__PURE__ */ guarded(library.anyProductState, 'anyProductState');
export const anyPureState = /* @__PURE__ */ guarded(library.anyPureState, 'anyPureState');
export const anyResetGenerator = /* @__PURE__ */ guarded(library.anyResetGenerator, 'anyResetGenerator');
export const anyResetModel = /* @__PURE__ */ guarded(library.anyResetModel, 'anyResetModel');
export const anySeparableState = /* @__PURE__ */ guarded(library.anySeparableState, 'anySeparableState');
export const anySmallWeight = /* @__PURE__ */ guarded(library.anySmallWeight, 'anySmallWeight');
export const anyStateNear = /* @__PURE__ */ guarded(library.anyStateNear, 'anyStateNear');
export const anyStateWithClosest = /* @__PURE__ */ guarded(library.anyStateWithClosest, 'anyStateWithClosest');
export const anySymmetricResetModel = /* @__PURE__ */ guarded(library.anySymmetricResetModel, 'anySymmetricResetModel');
export const anySystemWithReservoirs = /* @__PURE__ */ guarded(
  library.anySystemWithReservoirs,
  'anySystemWithReservoirs',
);
export const anyTemperature = /* @__PURE__ */ guarded(library.anyTemperature, 'anyTemperature');
export const anyThermalCollision = /* @__PURE__ */ guarded(library.anyThermalCollision, 'anyThermalCollision');
export const anyUnitalChannel = /* @__PURE__ */ guarded(library.anyUnitalChannel, 'anyUnitalChannel');
export const anyUnitalLindbladian = /* @__PURE__ */ guarded(library.anyUnitalLindbladian, 'anyUnitalLindbladian');
export const anyUnitary = /* @__PURE__ */ guarded(library.anyUnitary, 'anyUnitary');
export const anyWernerState = /* @__PURE__ */ guarded(library.anyWernerState, 'anyWernerState');
export const anyXState = /* @__PURE__ */ guarded(library.anyXState, 'anyXState');
export const composed = /* @__PURE__ */ guarded(library.composed, 'composed');
export const composedEnsemble = /* @__PURE__ */ guarded(library.composedEnsemble, 'composedEnsemble');
export const energySums = /* @__PURE__ */ guarded(library.energySums, 'energySums');
export const ensembleRecord = /* @__PURE__ */ guarded(library.ensembleRecord, 'ensembleRecord');
export const gaussianOrthogonalMatrix = /* @__PURE__ */ guarded(
  library.gaussianOrthogonalMatrix,
  'gaussianOrthogonalMatrix',
);
export const gibbsStateOf = /* @__PURE__ */ guarded(library.gibbsStateOf, 'gibbsStateOf');
export const listOf = /* @__PURE__ */ guarded(library.listOf, 'listOf');
export const mixture = /* @__PURE__ */ guarded(library.mixture, 'mixture');
export const oneOf = /* @__PURE__ */ guarded(library.oneOf, 'oneOf');
export const parameters = /* @__PURE__ */ guarded(library.parameters, 'parameters');
export const record = /* @__PURE__ */ guarded(library.record, 'record');
export const resetGenerator = /* @__PURE__ */ guarded(library.resetGenerator, 'resetGenerator');
export const reversedCollision = /* @__PURE__ */ guarded(library.reversedCollision, 'reversedCollision');
export const spinRandomMatrixCurves = /* @__PURE__ */ guarded(library.spinRandomMatrixCurves, 'spinRandomMatrixCurves');
export const spinRandomMatrixModel = /* @__PURE__ */ guarded(library.spinRandomMatrixModel, 'spinRandomMatrixModel');
export const sumOfGenerators = /* @__PURE__ */ guarded(library.sumOfGenerators, 'sumOfGenerators');
export const temperature = /* @__PURE__ */ guarded(library.temperature, 'temperature');
export const withIdlePart = /* @__PURE__ */ guarded(library.withIdlePart, 'withIdlePart');
