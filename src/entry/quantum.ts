// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/quantum.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/quantum.ts';
export const adjointMap: typeof library.adjointMap = /* @__PURE__ */ guarded(library.adjointMap, 'adjointMap');
export const amplitudeDamping: typeof library.amplitudeDamping = /* @__PURE__ */ guarded(
  library.amplitudeDamping,
  'amplitudeDamping',
);
export const annihilation: typeof library.annihilation = /* @__PURE__ */ guarded(library.annihilation, 'annihilation');
export const anticommutator: typeof library.anticommutator = /* @__PURE__ */ guarded(
  library.anticommutator,
  'anticommutator',
);
export const asymptoticState: typeof library.asymptoticState = /* @__PURE__ */ guarded(
  library.asymptoticState,
  'asymptoticState',
);
export const basisKet: typeof library.basisKet = /* @__PURE__ */ guarded(library.basisKet, 'basisKet');
export const bellState: typeof library.bellState = /* @__PURE__ */ guarded(library.bellState, 'bellState');
export const channel: typeof library.channel = /* @__PURE__ */ guarded(library.channel, 'channel');
export const channelFromIsometry: typeof library.channelFromIsometry = /* @__PURE__ */ guarded(
  library.channelFromIsometry,
  'channelFromIsometry',
);
export const channelOfSemigroup: typeof library.channelOfSemigroup = /* @__PURE__ */ guarded(
  library.channelOfSemigroup,
  'channelOfSemigroup',
);
export const channelTensor: typeof library.channelTensor = /* @__PURE__ */ guarded(
  library.channelTensor,
  'channelTensor',
);
export const choiMatrix: typeof library.choiMatrix = /* @__PURE__ */ guarded(library.choiMatrix, 'choiMatrix');
export const clock: typeof library.clock = /* @__PURE__ */ guarded(library.clock, 'clock');
export const closedEvolution: typeof library.closedEvolution = /* @__PURE__ */ guarded(
  library.closedEvolution,
  'closedEvolution',
);
export const collisionChannel: typeof library.collisionChannel = /* @__PURE__ */ guarded(
  library.collisionChannel,
  'collisionChannel',
);
export const commutant: typeof library.commutant = /* @__PURE__ */ guarded(library.commutant, 'commutant');
export const commutator: typeof library.commutator = /* @__PURE__ */ guarded(library.commutator, 'commutator');
export const complementaryChannel: typeof library.complementaryChannel = /* @__PURE__ */ guarded(
  library.complementaryChannel,
  'complementaryChannel',
);
export const composition: typeof library.composition = /* @__PURE__ */ guarded(library.composition, 'composition');
export const conservedQuantities: typeof library.conservedQuantities = /* @__PURE__ */ guarded(
  library.conservedQuantities,
  'conservedQuantities',
);
export const creation: typeof library.creation = /* @__PURE__ */ guarded(library.creation, 'creation');
export const daviesGenerator: typeof library.daviesGenerator = /* @__PURE__ */ guarded(
  library.daviesGenerator,
  'daviesGenerator',
);
export const densityMatrix: typeof library.densityMatrix = /* @__PURE__ */ guarded(
  library.densityMatrix,
  'densityMatrix',
);
export const dephasing: typeof library.dephasing = /* @__PURE__ */ guarded(library.dephasing, 'dephasing');
export const depolarising: typeof library.depolarising = /* @__PURE__ */ guarded(library.depolarising, 'depolarising');
export const diagonal: typeof library.diagonal = /* @__PURE__ */ guarded(library.diagonal, 'diagonal');
export const dissipator: typeof library.dissipator = /* @__PURE__ */ guarded(library.dissipator, 'dissipator');
export const embed: typeof library.embed = /* @__PURE__ */ guarded(library.embed, 'embed');
export const energyLevels: typeof library.energyLevels = /* @__PURE__ */ guarded(library.energyLevels, 'energyLevels');
export const entriesOf: typeof library.entriesOf = /* @__PURE__ */ guarded(library.entriesOf, 'entriesOf');
export const erasure: typeof library.erasure = /* @__PURE__ */ guarded(library.erasure, 'erasure');
export const evolution: typeof library.evolution = /* @__PURE__ */ guarded(library.evolution, 'evolution');
export const expectation: typeof library.expectation = /* @__PURE__ */ guarded(library.expectation, 'expectation');
export const generalisedAmplitudeDamping: typeof library.generalisedAmplitudeDamping = /* @__PURE__ */ guarded(
  library.generalisedAmplitudeDamping,
  'generalisedAmplitudeDamping',
);
export const generatorFromMap: typeof library.generatorFromMap = /* @__PURE__ */ guarded(
  library.generatorFromMap,
  'generatorFromMap',
);
export const generatorFromMatrix: typeof library.generatorFromMatrix = /* @__PURE__ */ guarded(
  library.generatorFromMatrix,
  'generatorFromMatrix',
);
export const generatorWithBaths: typeof library.generatorWithBaths = /* @__PURE__ */ guarded(
  library.generatorWithBaths,
  'generatorWithBaths',
);
export const ghzKet: typeof library.ghzKet = /* @__PURE__ */ guarded(library.ghzKet, 'ghzKet');
export const ghzState: typeof library.ghzState = /* @__PURE__ */ guarded(library.ghzState, 'ghzState');
export const hermitianPart: typeof library.hermitianPart = /* @__PURE__ */ guarded(
  library.hermitianPart,
  'hermitianPart',
);
export const identity: typeof library.identity = /* @__PURE__ */ guarded(library.identity, 'identity');
export const identityChannel: typeof library.identityChannel = /* @__PURE__ */ guarded(
  library.identityChannel,
  'identityChannel',
);
export const isCompletelyPositive: typeof library.isCompletelyPositive = /* @__PURE__ */ guarded(
  library.isCompletelyPositive,
  'isCompletelyPositive',
);
export const isConditionallyCompletelyPositive: typeof library.isConditionallyCompletelyPositive =
  /* @__PURE__ */ guarded(library.isConditionallyCompletelyPositive, 'isConditionallyCompletelyPositive');
export const isPositive: typeof library.isPositive = /* @__PURE__ */ guarded(library.isPositive, 'isPositive');
export const isPositiveMap: typeof library.isPositiveMap = /* @__PURE__ */ guarded(
  library.isPositiveMap,
  'isPositiveMap',
);
export const isTracePreserving: typeof library.isTracePreserving = /* @__PURE__ */ guarded(
  library.isTracePreserving,
  'isTracePreserving',
);
export const isUnital: typeof library.isUnital = /* @__PURE__ */ guarded(library.isUnital, 'isUnital');
export const isotropicState: typeof library.isotropicState = /* @__PURE__ */ guarded(
  library.isotropicState,
  'isotropicState',
);
export const ket: typeof library.ket = /* @__PURE__ */ guarded(library.ket, 'ket');
export const krausFromChoi: typeof library.krausFromChoi = /* @__PURE__ */ guarded(
  library.krausFromChoi,
  'krausFromChoi',
);
export const lindbladian: typeof library.lindbladian = /* @__PURE__ */ guarded(library.lindbladian, 'lindbladian');
export const liouvillian: typeof library.liouvillian = /* @__PURE__ */ guarded(library.liouvillian, 'liouvillian');
export const liouvillianSpectrum: typeof library.liouvillianSpectrum = /* @__PURE__ */ guarded(
  library.liouvillianSpectrum,
  'liouvillianSpectrum',
);
export const matrix: typeof library.matrix = /* @__PURE__ */ guarded(library.matrix, 'matrix');
export const maximallyEntangled: typeof library.maximallyEntangled = /* @__PURE__ */ guarded(
  library.maximallyEntangled,
  'maximallyEntangled',
);
export const maximallyMixed: typeof library.maximallyMixed = /* @__PURE__ */ guarded(
  library.maximallyMixed,
  'maximallyMixed',
);
export const nearbyState: typeof library.nearbyState = /* @__PURE__ */ guarded(library.nearbyState, 'nearbyState');
export const numberOperator: typeof library.numberOperator = /* @__PURE__ */ guarded(
  library.numberOperator,
  'numberOperator',
);
export const observableEvolution: typeof library.observableEvolution = /* @__PURE__ */ guarded(
  library.observableEvolution,
  'observableEvolution',
);
export const partialTrace: typeof library.partialTrace = /* @__PURE__ */ guarded(library.partialTrace, 'partialTrace');
export const partialTranspose: typeof library.partialTranspose = /* @__PURE__ */ guarded(
  library.partialTranspose,
  'partialTranspose',
);
export const pauliX: typeof library.pauliX = /* @__PURE__ */ guarded(library.pauliX, 'pauliX');
export const pauliY: typeof library.pauliY = /* @__PURE__ */ guarded(library.pauliY, 'pauliY');
export const pauliZ: typeof library.pauliZ = /* @__PURE__ */ guarded(library.pauliZ, 'pauliZ');
export const permuted: typeof library.permuted = /* @__PURE__ */ guarded(library.permuted, 'permuted');
export const projector: typeof library.projector = /* @__PURE__ */ guarded(library.projector, 'projector');
export const propagated: typeof library.propagated = /* @__PURE__ */ guarded(library.propagated, 'propagated');
export const propagator: typeof library.propagator = /* @__PURE__ */ guarded(library.propagator, 'propagator');
export const readNumberFile: typeof library.readNumberFile = /* @__PURE__ */ guarded(
  library.readNumberFile,
  'readNumberFile',
);
export const readStateFile: typeof library.readStateFile = /* @__PURE__ */ guarded(
  library.readStateFile,
  'readStateFile',
);
export const redfieldGenerator: typeof library.redfieldGenerator = /* @__PURE__ */ guarded(
  library.redfieldGenerator,
  'redfieldGenerator',
);
export const reducedEvolution: typeof library.reducedEvolution = /* @__PURE__ */ guarded(
  library.reducedEvolution,
  'reducedEvolution',
);
export const reducedState: typeof library.reducedState = /* @__PURE__ */ guarded(library.reducedState, 'reducedState');
export const reductionMap: typeof library.reductionMap = /* @__PURE__ */ guarded(library.reductionMap, 'reductionMap');
export const resetChannel: typeof library.resetChannel = /* @__PURE__ */ guarded(library.resetChannel, 'resetChannel');
export const resetJumps: typeof library.resetJumps = /* @__PURE__ */ guarded(library.resetJumps, 'resetJumps');
export const shift: typeof library.shift = /* @__PURE__ */ guarded(library.shift, 'shift');
export const sigmaMinus: typeof library.sigmaMinus = /* @__PURE__ */ guarded(library.sigmaMinus, 'sigmaMinus');
export const sigmaPlus: typeof library.sigmaPlus = /* @__PURE__ */ guarded(library.sigmaPlus, 'sigmaPlus');
export const spin: typeof library.spin = /* @__PURE__ */ guarded(library.spin, 'spin');
export const stationaryOperators: typeof library.stationaryOperators = /* @__PURE__ */ guarded(
  library.stationaryOperators,
  'stationaryOperators',
);
export const stationaryProjection: typeof library.stationaryProjection = /* @__PURE__ */ guarded(
  library.stationaryProjection,
  'stationaryProjection',
);
export const stationaryStates: typeof library.stationaryStates = /* @__PURE__ */ guarded(
  library.stationaryStates,
  'stationaryStates',
);
export const steadyState: typeof library.steadyState = /* @__PURE__ */ guarded(library.steadyState, 'steadyState');
export const steadyStateUniqueness: typeof library.steadyStateUniqueness = /* @__PURE__ */ guarded(
  library.steadyStateUniqueness,
  'steadyStateUniqueness',
);
export const stinespringIsometry: typeof library.stinespringIsometry = /* @__PURE__ */ guarded(
  library.stinespringIsometry,
  'stinespringIsometry',
);
export const superoperator: typeof library.superoperator = /* @__PURE__ */ guarded(
  library.superoperator,
  'superoperator',
);
export const swap: typeof library.swap = /* @__PURE__ */ guarded(library.swap, 'swap');
export const tensor: typeof library.tensor = /* @__PURE__ */ guarded(library.tensor, 'tensor');
export const thermalChannel: typeof library.thermalChannel = /* @__PURE__ */ guarded(
  library.thermalChannel,
  'thermalChannel',
);
export const trajectory: typeof library.trajectory = /* @__PURE__ */ guarded(library.trajectory, 'trajectory');
export const transposition: typeof library.transposition = /* @__PURE__ */ guarded(
  library.transposition,
  'transposition',
);
export const uniqueSteadyState: typeof library.uniqueSteadyState = /* @__PURE__ */ guarded(
  library.uniqueSteadyState,
  'uniqueSteadyState',
);
export const unitMatrix: typeof library.unitMatrix = /* @__PURE__ */ guarded(library.unitMatrix, 'unitMatrix');
export const unitaryChannel: typeof library.unitaryChannel = /* @__PURE__ */ guarded(
  library.unitaryChannel,
  'unitaryChannel',
);
export const unitaryEvolution: typeof library.unitaryEvolution = /* @__PURE__ */ guarded(
  library.unitaryEvolution,
  'unitaryEvolution',
);
export const unsafeChannel: typeof library.unsafeChannel = /* @__PURE__ */ guarded(
  library.unsafeChannel,
  'unsafeChannel',
);
export const unsafeChannelFromIsometry: typeof library.unsafeChannelFromIsometry = /* @__PURE__ */ guarded(
  library.unsafeChannelFromIsometry,
  'unsafeChannelFromIsometry',
);
export const unsafeDensityMatrix: typeof library.unsafeDensityMatrix = /* @__PURE__ */ guarded(
  library.unsafeDensityMatrix,
  'unsafeDensityMatrix',
);
export const unsafeKrausFromChoi: typeof library.unsafeKrausFromChoi = /* @__PURE__ */ guarded(
  library.unsafeKrausFromChoi,
  'unsafeKrausFromChoi',
);
export const unsafeLindbladian: typeof library.unsafeLindbladian = /* @__PURE__ */ guarded(
  library.unsafeLindbladian,
  'unsafeLindbladian',
);
export const unvec: typeof library.unvec = /* @__PURE__ */ guarded(library.unvec, 'unvec');
export const vec: typeof library.vec = /* @__PURE__ */ guarded(library.vec, 'vec');
export const wKet: typeof library.wKet = /* @__PURE__ */ guarded(library.wKet, 'wKet');
export const wState: typeof library.wState = /* @__PURE__ */ guarded(library.wState, 'wState');
export const weightedSum: typeof library.weightedSum = /* @__PURE__ */ guarded(library.weightedSum, 'weightedSum');
export const wernerState: typeof library.wernerState = /* @__PURE__ */ guarded(library.wernerState, 'wernerState');
export const withSteadyState: typeof library.withSteadyState = /* @__PURE__ */ guarded(
  library.withSteadyState,
  'withSteadyState',
);
export const zero: typeof library.zero = /* @__PURE__ */ guarded(library.zero, 'zero');
export const zeroMatrix: typeof library.zeroMatrix = /* @__PURE__ */ guarded(library.zeroMatrix, 'zeroMatrix');
