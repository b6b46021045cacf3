/** States, operators, channels, generators and their evolution; states in files. */

export type { ArraySource, Frame } from '../formats/array-source.ts';
export type { BasisOrder, Stacking } from '../formats/basis-order.ts';
export type { JsonNumber, JsonObject, JsonValue } from '../formats/json-text.ts';
export type { NumberArray } from '../formats/number-array.ts';
export { openArrays, type ArrayFileOptions } from '../formats/open-arrays.ts';
export { readNumberFile, type FileContent } from '../formats/read-file.ts';
export { readStateFile, type StateFile, type StateFileOptions } from '../formats/state-file.ts';
export { readTrajectory, type Trajectory, type TrajectoryOptions } from '../formats/trajectory.ts';
export {
  adjointMap,
  channel,
  type Channel,
  channelTensor,
  composition,
  identityChannel,
  unitaryChannel,
  unsafeChannel,
  type KrausTerm,
} from '../quantum/channel.ts';
export { blochMatrix, blochVector, correlationMatrix } from '../quantum/bloch.ts';
export { isConditionallyCompletelyPositive } from '../quantum/conditional-positivity.ts';
export {
  gaussianControl,
  oscillatingControl,
  polynomialControl,
  productOfControls,
  type Control,
} from '../quantum/control.ts';
export { countingCumulants, dynamicalActivity, type CountingCumulants } from '../quantum/counting-statistics.ts';
export { daviesGenerator, type DaviesGeneratorOptions, type FrequencyFunction } from '../quantum/davies.ts';
export {
  channelFromIsometry,
  collisionChannel,
  complementaryChannel,
  stinespringIsometry,
} from '../quantum/dilation.ts';
export {
  drivenEvolution,
  hamiltonianAt,
  type DrivenHamiltonian,
  type DrivenTerm,
} from '../quantum/driven-evolution.ts';
export { energyLevels, type EnergyLevel } from '../quantum/energy-levels.ts';
export { eigenvector } from '../quantum/eigenvector.ts';
export { entriesOf, matrix, type Entries, type Entry, type EntryOptions } from '../quantum/entries.ts';
export { quantumFisherInformation } from '../quantum/fisher-information.ts';
export { generatorWithBaths, type GeneratorWithBaths } from '../quantum/generator-with-baths.ts';
export {
  generatorFromMap,
  generatorFromMatrix,
  type MatrixGenerator,
  type OpenSystemGenerator,
} from '../quantum/generator.ts';
export { krausFromChoi, unsafeKrausFromChoi, type ChoiConvention } from '../quantum/kraus-from-choi.ts';
export {
  dissipator,
  type Lindbladian,
  lindbladian,
  unsafeLindbladian,
  type Baths,
  type Jump,
  type JumpsOrBaths,
} from '../quantum/lindbladian.ts';
export {
  choiMatrix,
  isCompletelyPositive,
  isTracePreserving,
  isUnital,
  reductionMap,
  superoperator,
  transposition,
} from '../quantum/linear-map.ts';
export {
  liouvillian,
  liouvillianSpectrum,
  unsafeGeneratorFromLiouvillian,
  unvec,
  vec,
  type LiouvillianEigenvalue,
} from '../quantum/liouvillian.ts';
export type { Generator, LinearMap } from '../quantum/maps.ts';
export {
  amplitudeDamping,
  dephasing,
  depolarising,
  erasure,
  generalisedAmplitudeDamping,
  resetChannel,
  thermalChannel,
} from '../quantum/named-channels.ts';
export { matrixOf, type NumberEntry } from '../quantum/matrix-of-numbers.ts';
export { nearbyState, type NearbyState } from '../quantum/nearby-state.ts';
export { annihilation, creation, numberOperator, spin, type Spin } from '../quantum/ladder-operators.ts';
export {
  anticommutator,
  clock,
  commutator,
  diagonal,
  expectation,
  hermitianPart,
  identity,
  pauliX,
  pauliY,
  pauliZ,
  shift,
  sigmaMinus,
  sigmaPlus,
  swap,
  tensor,
  unitMatrix,
  variance,
  weightedSum,
  zeroMatrix,
  zeroMatrix as zero,
} from '../quantum/operators.ts';
export { isPositiveMap, type MapPositivity, type MapPositivityOptions } from '../quantum/positive-map.ts';
export { channelOfSemigroup, evolution, propagated, propagator, trajectory } from '../quantum/propagation.ts';
export { redfieldGenerator, type CouplingPart } from '../quantum/redfield.ts';
export { resetJumps } from '../quantum/reset.ts';
export { singularValues } from '../quantum/singular-values.ts';
export { spinGasDephasing, spinGasState, type SpinGasParameters } from '../quantum/spin-gas.ts';
export {
  basisKet,
  densityMatrix,
  ket,
  maximallyMixed,
  projector,
  unsafeDensityMatrix,
  type StateOptions,
} from '../quantum/states.ts';
export {
  bellState,
  ghzKet,
  ghzState,
  isotropicState,
  maximallyEntangled,
  wernerState,
  wKet,
  wState,
  type BellName,
} from '../quantum/entangled-states.ts';
export {
  asymptoticState,
  conservedQuantities,
  stationaryOperators,
  stationaryProjection,
  stationaryStates,
} from '../quantum/stationary-projection.ts';
export { steadyState, uniqueSteadyState, withSteadyState, type SteadyState } from '../quantum/steady-state.ts';
export {
  embed,
  partialTrace,
  partialTranspose,
  permuted,
  realigned,
  reducedState,
  type Dims,
  type Subsystems,
} from '../quantum/subsystems.ts';
export type { Complex } from '../quantum/complex.ts';
export { symmetricResetGenerator } from '../quantum/symmetric-reset-generator.ts';
export { symmetricResetSpectrum, type SpectrumLine } from '../quantum/symmetric-reset-spectrum.ts';
export { symmetricResetState, type SymmetricResetParameters } from '../quantum/symmetric-reset.ts';
export {
  symmetricDensityMatrix,
  symmetricElement,
  symmetricMixture,
  symmetricReducedState,
  type SymmetricState,
} from '../quantum/symmetric-state.ts';
export { commutant, steadyStateUniqueness, type SteadyStateUniqueness } from '../quantum/uniqueness.ts';
export {
  closedEvolution,
  observableEvolution,
  reducedEvolution,
  unitaryEvolution,
} from '../quantum/unitary-evolution.ts';
export { isPositive, type Check, type Verdict } from '../quantum/verdict.ts';
