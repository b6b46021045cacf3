/** What can be drawn at random. */

export { anyChannel, anyEntanglementBreakingChannel, anyIsometry, anyUnitalChannel } from '../ensembles/channel.ts';
export { oneOf } from '../ensembles/choice.ts';
export {
  composedEnsemble,
  composedEnsemble as composed,
  listOf,
  type CompositionDefinition,
  type Drawn,
  type Ensembles,
} from '../ensembles/composed-ensemble.ts';
export type { Block, CoordinateReader, Memory } from '../ensembles/coordinate-reader.ts';
export {
  anyDaviesBaths,
  anyDaviesGenerator,
  type AnyDaviesOptions,
  type DaviesOptions,
  type ThermalisingSystem,
  type ThermalSystem,
} from '../ensembles/davies.ts';
export { anyDensityMatrix, anyKet, anyPureState } from '../ensembles/density-matrix.ts';
export type { Connection, Draws, DrawsOfRecord, Property, Statements } from '../ensembles/draws.ts';
export { ensembleRecord, ensembleRecord as record } from '../ensembles/ensemble-record.ts';
export { Ensemble, type Edge, type EnsembleDefinition } from '../ensembles/ensemble.ts';
export type { Group, Instance, Restatement, SimpleForms } from '../ensembles/instance.ts';
export {
  anyDetailedBalanceGenerator,
  anyGeneratorWithFixedPoint,
  anyResetGenerator,
  type RelaxingSystem,
  type ResetSystem,
} from '../ensembles/fixed-point.ts';
export {
  gaussianOrthogonalMatrix,
  spinRandomMatrixModel,
  type SpinRandomMatrixOptions,
} from '../ensembles/gaussian-orthogonal.ts';
export {
  spinRandomMatrixCurves,
  type EntropyProductionCurves,
  type SpinRandomMatrixCurves,
  type SpinRandomMatrixCurvesOptions,
} from '../ensembles/spin-random-matrix-curves.ts';
export { anyDiagonalHamiltonian, anyHamiltonian, anyLocalHamiltonian, anyObservable } from '../ensembles/hermitian.ts';
export {
  anyJumpOperator,
  anyLindbladian,
  anyLocalNoise,
  anyUnitalLindbladian,
  sumOfGenerators,
} from '../ensembles/lindbladian.ts';
export { anyLocalMasterEquation, anyLocalThermalNoise, type LocallyDampedSystem } from '../ensembles/local-baths.ts';
export {
  anyAngle,
  anyNumber,
  anyNonnegative,
  anyPositive,
  anyProbabilities,
  anyProbability,
  anySmallWeight,
  type CirclePoint,
} from '../ensembles/numbers.ts';
export { anyNumberBetween, type Brackets, parameters, type ParameterRange } from '../ensembles/parameters.ts';
export {
  anyInteractingSystem,
  anySystemWithReservoirs,
  type InteractingSystem,
  type ReservoirOptions,
  type SystemWithReservoirs,
} from '../ensembles/reservoirs.ts';
export {
  anyResetModel,
  resetGenerator,
  type ResetModel,
  type ResetParameters,
  type ResetState,
} from '../ensembles/reset-model.ts';
export { anySymmetricResetModel, type SymmetricResetDraw } from '../ensembles/symmetric-reset-model.ts';
export { anyStateWithClosest } from '../ensembles/states-with-closest.ts';
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
} from '../ensembles/structured-states.ts';
export { anyBellDiagonalState, anyIsotropicState, anyWernerState, anyXState } from '../ensembles/symmetric-states.ts';
export {
  afterCollision,
  anyThermalCollision,
  reversedCollision,
  withIdlePart,
  type ThermalCollision,
} from '../ensembles/thermal-collision.ts';
export {
  anyEquilibrium,
  anyTemperature,
  gibbsStateOf,
  temperature,
  type Equilibrium,
  type Temperature,
} from '../ensembles/thermal.ts';
export {
  anyCayleyUnitary,
  anyEnergyConservingUnitary,
  anyLocalUnitary,
  anyUnitary,
  energySums,
} from '../ensembles/unitary.ts';
