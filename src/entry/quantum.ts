// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/quantum.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/quantum.ts';
export { Channel, Lindbladian } from '../exports/quantum.ts';
export const adjointMap: typeof library.adjointMap = /* @__PURE__ */ guarded(library.adjointMap);
export const amplitudeDamping: typeof library.amplitudeDamping = /* @__PURE__ */ guarded(library.amplitudeDamping);
export const annihilation: typeof library.annihilation = /* @__PURE__ */ guarded(library.annihilation);
export const anticommutator: typeof library.anticommutator = /* @__PURE__ */ guarded(library.anticommutator);
export const asymptoticState: typeof library.asymptoticState = /* @__PURE__ */ guarded(library.asymptoticState);
export const basisKet: typeof library.basisKet = /* @__PURE__ */ guarded(library.basisKet);
export const bellState: typeof library.bellState = /* @__PURE__ */ guarded(library.bellState);
export const channel: typeof library.channel = /* @__PURE__ */ guarded(library.channel);
export const channelFromIsometry: typeof library.channelFromIsometry = /* @__PURE__ */ guarded(
  library.channelFromIsometry,
);
export const channelOfSemigroup: typeof library.channelOfSemigroup = /* @__PURE__ */ guarded(
  library.channelOfSemigroup,
);
export const channelTensor: typeof library.channelTensor = /* @__PURE__ */ guarded(library.channelTensor);
export const choiMatrix: typeof library.choiMatrix = /* @__PURE__ */ guarded(library.choiMatrix);
export const clock: typeof library.clock = /* @__PURE__ */ guarded(library.clock);
export const closedEvolution: typeof library.closedEvolution = /* @__PURE__ */ guarded(library.closedEvolution);
export const collisionChannel: typeof library.collisionChannel = /* @__PURE__ */ guarded(library.collisionChannel);
export const commutant: typeof library.commutant = /* @__PURE__ */ guarded(library.commutant);
export const commutator: typeof library.commutator = /* @__PURE__ */ guarded(library.commutator);
export const complementaryChannel: typeof library.complementaryChannel = /* @__PURE__ */ guarded(
  library.complementaryChannel,
);
export const composition: typeof library.composition = /* @__PURE__ */ guarded(library.composition);
export const conservedQuantities: typeof library.conservedQuantities = /* @__PURE__ */ guarded(
  library.conservedQuantities,
);
export const creation: typeof library.creation = /* @__PURE__ */ guarded(library.creation);
export const daviesGenerator: typeof library.daviesGenerator = /* @__PURE__ */ guarded(library.daviesGenerator);
export const densityMatrix: typeof library.densityMatrix = /* @__PURE__ */ guarded(library.densityMatrix);
export const dephasing: typeof library.dephasing = /* @__PURE__ */ guarded(library.dephasing);
export const depolarising: typeof library.depolarising = /* @__PURE__ */ guarded(library.depolarising);
export const diagonal: typeof library.diagonal = /* @__PURE__ */ guarded(library.diagonal);
export const dissipator: typeof library.dissipator = /* @__PURE__ */ guarded(library.dissipator);
export const embed: typeof library.embed = /* @__PURE__ */ guarded(library.embed);
export const energyLevels: typeof library.energyLevels = /* @__PURE__ */ guarded(library.energyLevels);
export const entriesOf: typeof library.entriesOf = /* @__PURE__ */ guarded(library.entriesOf);
export const erasure: typeof library.erasure = /* @__PURE__ */ guarded(library.erasure);
export const evolution: typeof library.evolution = /* @__PURE__ */ guarded(library.evolution);
export const expectation: typeof library.expectation = /* @__PURE__ */ guarded(library.expectation);
export const generalisedAmplitudeDamping: typeof library.generalisedAmplitudeDamping = /* @__PURE__ */ guarded(
  library.generalisedAmplitudeDamping,
);
export const generatorFromMap: typeof library.generatorFromMap = /* @__PURE__ */ guarded(library.generatorFromMap);
export const generatorFromMatrix: typeof library.generatorFromMatrix = /* @__PURE__ */ guarded(
  library.generatorFromMatrix,
);
export const generatorWithBaths: typeof library.generatorWithBaths = /* @__PURE__ */ guarded(
  library.generatorWithBaths,
);
export const ghzKet: typeof library.ghzKet = /* @__PURE__ */ guarded(library.ghzKet);
export const ghzState: typeof library.ghzState = /* @__PURE__ */ guarded(library.ghzState);
export const hermitianPart: typeof library.hermitianPart = /* @__PURE__ */ guarded(library.hermitianPart);
export const identity: typeof library.identity = /* @__PURE__ */ guarded(library.identity);
export const identityChannel: typeof library.identityChannel = /* @__PURE__ */ guarded(library.identityChannel);
export const isCompletelyPositive: typeof library.isCompletelyPositive = /* @__PURE__ */ guarded(
  library.isCompletelyPositive,
);
export const isConditionallyCompletelyPositive: typeof library.isConditionallyCompletelyPositive =
  /* @__PURE__ */ guarded(library.isConditionallyCompletelyPositive);
export const isPositive: typeof library.isPositive = /* @__PURE__ */ guarded(library.isPositive);
export const isPositiveMap: typeof library.isPositiveMap = /* @__PURE__ */ guarded(library.isPositiveMap);
export const isTracePreserving: typeof library.isTracePreserving = /* @__PURE__ */ guarded(library.isTracePreserving);
export const isUnital: typeof library.isUnital = /* @__PURE__ */ guarded(library.isUnital);
export const isotropicState: typeof library.isotropicState = /* @__PURE__ */ guarded(library.isotropicState);
export const ket: typeof library.ket = /* @__PURE__ */ guarded(library.ket);
export const krausFromChoi: typeof library.krausFromChoi = /* @__PURE__ */ guarded(library.krausFromChoi);
export const lindbladian: typeof library.lindbladian = /* @__PURE__ */ guarded(library.lindbladian);
export const liouvillian: typeof library.liouvillian = /* @__PURE__ */ guarded(library.liouvillian);
export const liouvillianSpectrum: typeof library.liouvillianSpectrum = /* @__PURE__ */ guarded(
  library.liouvillianSpectrum,
);
export const matrix: typeof library.matrix = /* @__PURE__ */ guarded(library.matrix);
export const maximallyEntangled: typeof library.maximallyEntangled = /* @__PURE__ */ guarded(
  library.maximallyEntangled,
);
export const maximallyMixed: typeof library.maximallyMixed = /* @__PURE__ */ guarded(library.maximallyMixed);
export const nearbyState: typeof library.nearbyState = /* @__PURE__ */ guarded(library.nearbyState);
export const numberOperator: typeof library.numberOperator = /* @__PURE__ */ guarded(library.numberOperator);
export const observableEvolution: typeof library.observableEvolution = /* @__PURE__ */ guarded(
  library.observableEvolution,
);
export const partialTrace: typeof library.partialTrace = /* @__PURE__ */ guarded(library.partialTrace);
export const partialTranspose: typeof library.partialTranspose = /* @__PURE__ */ guarded(library.partialTranspose);
export const pauliX: typeof library.pauliX = /* @__PURE__ */ guarded(library.pauliX);
export const pauliY: typeof library.pauliY = /* @__PURE__ */ guarded(library.pauliY);
export const pauliZ: typeof library.pauliZ = /* @__PURE__ */ guarded(library.pauliZ);
export const permuted: typeof library.permuted = /* @__PURE__ */ guarded(library.permuted);
export const projector: typeof library.projector = /* @__PURE__ */ guarded(library.projector);
export const propagated: typeof library.propagated = /* @__PURE__ */ guarded(library.propagated);
export const propagator: typeof library.propagator = /* @__PURE__ */ guarded(library.propagator);
export const readNumberFile: typeof library.readNumberFile = /* @__PURE__ */ guarded(library.readNumberFile);
export const readStateFile: typeof library.readStateFile = /* @__PURE__ */ guarded(library.readStateFile);
export const redfieldGenerator: typeof library.redfieldGenerator = /* @__PURE__ */ guarded(library.redfieldGenerator);
export const reducedEvolution: typeof library.reducedEvolution = /* @__PURE__ */ guarded(library.reducedEvolution);
export const reducedState: typeof library.reducedState = /* @__PURE__ */ guarded(library.reducedState);
export const reductionMap: typeof library.reductionMap = /* @__PURE__ */ guarded(library.reductionMap);
export const resetChannel: typeof library.resetChannel = /* @__PURE__ */ guarded(library.resetChannel);
export const resetJumps: typeof library.resetJumps = /* @__PURE__ */ guarded(library.resetJumps);
export const shift: typeof library.shift = /* @__PURE__ */ guarded(library.shift);
export const sigmaMinus: typeof library.sigmaMinus = /* @__PURE__ */ guarded(library.sigmaMinus);
export const sigmaPlus: typeof library.sigmaPlus = /* @__PURE__ */ guarded(library.sigmaPlus);
export const spin: typeof library.spin = /* @__PURE__ */ guarded(library.spin);
export const stationaryOperators: typeof library.stationaryOperators = /* @__PURE__ */ guarded(
  library.stationaryOperators,
);
export const stationaryProjection: typeof library.stationaryProjection = /* @__PURE__ */ guarded(
  library.stationaryProjection,
);
export const stationaryStates: typeof library.stationaryStates = /* @__PURE__ */ guarded(library.stationaryStates);
export const steadyState: typeof library.steadyState = /* @__PURE__ */ guarded(library.steadyState);
export const steadyStateUniqueness: typeof library.steadyStateUniqueness = /* @__PURE__ */ guarded(
  library.steadyStateUniqueness,
);
export const stinespringIsometry: typeof library.stinespringIsometry = /* @__PURE__ */ guarded(
  library.stinespringIsometry,
);
export const superoperator: typeof library.superoperator = /* @__PURE__ */ guarded(library.superoperator);
export const swap: typeof library.swap = /* @__PURE__ */ guarded(library.swap);
export const tensor: typeof library.tensor = /* @__PURE__ */ guarded(library.tensor);
export const thermalChannel: typeof library.thermalChannel = /* @__PURE__ */ guarded(library.thermalChannel);
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
export const wKet: typeof library.wKet = /* @__PURE__ */ guarded(library.wKet);
export const wState: typeof library.wState = /* @__PURE__ */ guarded(library.wState);
export const weightedSum: typeof library.weightedSum = /* @__PURE__ */ guarded(library.weightedSum);
export const wernerState: typeof library.wernerState = /* @__PURE__ */ guarded(library.wernerState);
export const withSteadyState: typeof library.withSteadyState = /* @__PURE__ */ guarded(library.withSteadyState);
export const zeroMatrix: typeof library.zeroMatrix = /* @__PURE__ */ guarded(library.zeroMatrix);
