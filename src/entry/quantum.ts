// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/quantum.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/quantum.ts';
export const adjointMap = /* @__PURE__ */ guarded(library.adjointMap, 'adjointMap');
export const amplitudeDamping = /* @__PURE__ */ guarded(library.amplitudeDamping, 'amplitudeDamping');
export const annihilation = /* @__PURE__ */ guarded(library.annihilation, 'annihilation');
export const anticommutator = /* @__PURE__ */ guarded(library.anticommutator, 'anticommutator');
export const asymptoticState = /* @__PURE__ */ guarded(library.asymptoticState, 'asymptoticState');
export const basisKet = /* @__PURE__ */ guarded(library.basisKet, 'basisKet');
export const bellState = /* @__PURE__ */ guarded(library.bellState, 'bellState');
export const blochMatrix = /* @__PURE__ */ guarded(library.blochMatrix, 'blochMatrix');
export const blochVector = /* @__PURE__ */ guarded(library.blochVector, 'blochVector');
export const channel = /* @__PURE__ */ guarded(library.channel, 'channel');
export const channelFromIsometry = /* @__PURE__ */ guarded(library.channelFromIsometry, 'channelFromIsometry');
export const channelOfSemigroup = /* @__PURE__ */ guarded(library.channelOfSemigroup, 'channelOfSemigroup');
export const channelTensor = /* @__PURE__ */ guarded(library.channelTensor, 'channelTensor');
export const choiMatrix = /* @__PURE__ */ guarded(library.choiMatrix, 'choiMatrix');
export const clock = /* @__PURE__ */ guarded(library.clock, 'clock');
export const closedEvolution = /* @__PURE__ */ guarded(library.closedEvolution, 'closedEvolution');
export const collisionChannel = /* @__PURE__ */ guarded(library.collisionChannel, 'collisionChannel');
export const commutant = /* @__PURE__ */ guarded(library.commutant, 'commutant');
export const commutator = /* @__PURE__ */ guarded(library.commutator, 'commutator');
export const complementaryChannel = /* @__PURE__ */ guarded(library.complementaryChannel, 'complementaryChannel');
export const composition = /* @__PURE__ */ guarded(library.composition, 'composition');
export const conservedQuantities = /* @__PURE__ */ guarded(library.conservedQuantities, 'conservedQuantities');
export const correlationMatrix = /* @__PURE__ */ guarded(library.correlationMatrix, 'correlationMatrix');
export const countingCumulants = /* @__PURE__ */ guarded(library.countingCumulants, 'countingCumulants');
export const creation = /* @__PURE__ */ guarded(library.creation, 'creation');
export const daviesGenerator = /* @__PURE__ */ guarded(library.daviesGenerator, 'daviesGenerator', {
  3: { secular: 'boolean', shift: '' },
});
export const densityMatrix = /* @__PURE__ */ guarded(library.densityMatrix, 'densityMatrix', {
  1: { within: 'number', arithmetic: '', denominator: 'number' },
});
export const dephasing = /* @__PURE__ */ guarded(library.dephasing, 'dephasing');
export const depolarising = /* @__PURE__ */ guarded(library.depolarising, 'depolarising');
export const diagonal = /* @__PURE__ */ guarded(library.diagonal, 'diagonal');
export const dissipator = /* @__PURE__ */ guarded(library.dissipator, 'dissipator');
export const drivenEvolution = /* @__PURE__ */ guarded(library.drivenEvolution, 'drivenEvolution');
export const dynamicalActivity = /* @__PURE__ */ guarded(library.dynamicalActivity, 'dynamicalActivity');
export const eigenvector = /* @__PURE__ */ guarded(library.eigenvector, 'eigenvector');
export const embed = /* @__PURE__ */ guarded(library.embed, 'embed');
export const energyLevels = /* @__PURE__ */ guarded(library.energyLevels, 'energyLevels');
export const entriesOf = /* @__PURE__ */ guarded(library.entriesOf, 'entriesOf');
export const erasure = /* @__PURE__ */ guarded(library.erasure, 'erasure');
export const evolution = /* @__PURE__ */ guarded(library.evolution, 'evolution', {
  3: { relativeTolerance: 'number', absoluteTolerance: 'number', maxSteps: 'number', maxStep: 'number' },
});
export const expectation = /* @__PURE__ */ guarded(library.expectation, 'expectation');
export const gaussianControl = /* @__PURE__ */ guarded(library.gaussianControl, 'gaussianControl', {
  0: { amplitude: '', center: '', width: '' },
});
export const generalisedAmplitudeDamping = /* @__PURE__ */ guarded(
  library.generalisedAmplitudeDamping,
  'generalisedAmplitudeDamping',
);
export const generatorFromMap = /* @__PURE__ */ guarded(library.generatorFromMap, 'generatorFromMap');
export const generatorFromMatrix = /* @__PURE__ */ guarded(library.generatorFromMatrix, 'generatorFromMatrix');
export const generatorWithBaths = /* @__PURE__ */ guarded(library.generatorWithBaths, 'generatorWithBaths');
export const ghzKet = /* @__PURE__ */ guarded(library.ghzKet, 'ghzKet');
export const ghzState = /* @__PURE__ */ guarded(library.ghzState, 'ghzState');
export const hamiltonianAt = /* @__PURE__ */ guarded(library.hamiltonianAt, 'hamiltonianAt');
export const hermitianPart = /* @__PURE__ */ guarded(library.hermitianPart, 'hermitianPart');
export const identity = /* @__PURE__ */ guarded(library.identity, 'identity');
export const identityChannel = /* @__PURE__ */ guarded(library.identityChannel, 'identityChannel');
export const isCompletelyPositive = /* @__PURE__ */ guarded(library.isCompletelyPositive, 'isCompletelyPositive');
export const isConditionallyCompletelyPositive = /* @__PURE__ */ guarded(
  library.isConditionallyCompletelyPositive,
  'isConditionallyCompletelyPositive',
);
export const isPositive = /* @__PURE__ */ guarded(library.isPositive, 'isPositive');
export const isPositiveMap = /* @__PURE__ */ guarded(library.isPositiveMap, 'isPositiveMap', {
  1: { arithmetic: '', starts: 'number' },
});
export const isTracePreserving = /* @__PURE__ */ guarded(library.isTracePreserving, 'isTracePreserving');
export const isUnital = /* @__PURE__ */ guarded(library.isUnital, 'isUnital');
export const isotropicState = /* @__PURE__ */ guarded(library.isotropicState, 'isotropicState');
export const ket = /* @__PURE__ */ guarded(library.ket, 'ket', { 1: { arithmetic: '', denominator: 'number' } });
export const krausFromChoi = /* @__PURE__ */ guarded(library.krausFromChoi, 'krausFromChoi');
export const lindbladian = /* @__PURE__ */ guarded(library.lindbladian, 'lindbladian');
export const liouvillian = /* @__PURE__ */ guarded(library.liouvillian, 'liouvillian');
export const liouvillianSpectrum = /* @__PURE__ */ guarded(library.liouvillianSpectrum, 'liouvillianSpectrum');
export const matrix = /* @__PURE__ */ guarded(library.matrix, 'matrix', {
  1: { arithmetic: '', denominator: 'number' },
});
export const matrixOf = /* @__PURE__ */ guarded(library.matrixOf, 'matrixOf');
export const maximallyEntangled = /* @__PURE__ */ guarded(library.maximallyEntangled, 'maximallyEntangled');
export const maximallyMixed = /* @__PURE__ */ guarded(library.maximallyMixed, 'maximallyMixed');
export const nearbyState = /* @__PURE__ */ guarded(library.nearbyState, 'nearbyState');
export const numberOperator = /* @__PURE__ */ guarded(library.numberOperator, 'numberOperator');
export const observableEvolution = /* @__PURE__ */ guarded(library.observableEvolution, 'observableEvolution');
export const openArrays = /* @__PURE__ */ guarded(library.openArrays, 'openArrays', { 1: { delimiter: 'string' } });
export const oscillatingControl = /* @__PURE__ */ guarded(library.oscillatingControl, 'oscillatingControl', {
  0: { frequency: '', cosine: '', sine: '' },
});
export const partialTrace = /* @__PURE__ */ guarded(library.partialTrace, 'partialTrace');
export const partialTranspose = /* @__PURE__ */ guarded(library.partialTranspose, 'partialTranspose');
export const pauliX = /* @__PURE__ */ guarded(library.pauliX, 'pauliX');
export const pauliY = /* @__PURE__ */ guarded(library.pauliY, 'pauliY');
export const pauliZ = /* @__PURE__ */ guarded(library.pauliZ, 'pauliZ');
export const permuted = /* @__PURE__ */ guarded(library.permuted, 'permuted');
export const polynomialControl = /* @__PURE__ */ guarded(library.polynomialControl, 'polynomialControl');
export const productOfControls = /* @__PURE__ */ guarded(library.productOfControls, 'productOfControls');
export const projector = /* @__PURE__ */ guarded(library.projector, 'projector');
export const propagated = /* @__PURE__ */ guarded(library.propagated, 'propagated');
export const propagator = /* @__PURE__ */ guarded(library.propagator, 'propagator');
export const quantumFisherInformation = /* @__PURE__ */ guarded(
  library.quantumFisherInformation,
  'quantumFisherInformation',
);
export const readNumberFile = /* @__PURE__ */ guarded(library.readNumberFile, 'readNumberFile');
export const readStateFile = /* @__PURE__ */ guarded(library.readStateFile, 'readStateFile', {
  1: { array: 'string' },
});
export const readTrajectory = /* @__PURE__ */ guarded(library.readTrajectory, 'readTrajectory', {
  1: { delimiter: 'string', states: 'string', times: 'string', dims: 'number[]', basisOrder: '', stacking: '' },
});
export const realigned = /* @__PURE__ */ guarded(library.realigned, 'realigned');
export const redfieldGenerator = /* @__PURE__ */ guarded(library.redfieldGenerator, 'redfieldGenerator');
export const reducedEvolution = /* @__PURE__ */ guarded(library.reducedEvolution, 'reducedEvolution');
export const reducedState = /* @__PURE__ */ guarded(library.reducedState, 'reducedState');
export const reductionMap = /* @__PURE__ */ guarded(library.reductionMap, 'reductionMap');
export const resetChannel = /* @__PURE__ */ guarded(library.resetChannel, 'resetChannel');
export const resetJumps = /* @__PURE__ */ guarded(library.resetJumps, 'resetJumps');
export const shift = /* @__PURE__ */ guarded(library.shift, 'shift');
export const sigmaMinus = /* @__PURE__ */ guarded(library.sigmaMinus, 'sigmaMinus');
export const sigmaPlus = /* @__PURE__ */ guarded(library.sigmaPlus, 'sigmaPlus');
export const singularValues = /* @__PURE__ */ guarded(library.singularValues, 'singularValues');
export const spin = /* @__PURE__ */ guarded(library.spin, 'spin');
export const spinGasDephasing = /* @__PURE__ */ guarded(library.spinGasDephasing, 'spinGasDephasing', {
  0: { collisions: '', phase: '', spins: 'number' },
});
export const spinGasState = /* @__PURE__ */ guarded(library.spinGasState, 'spinGasState', {
  0: { coupling: '', reset: '', collisions: '', phase: '', spins: 'number', gas: "'own'|'shared'", arithmetic: '' },
});
export const stationaryOperators = /* @__PURE__ */ guarded(library.stationaryOperators, 'stationaryOperators');
export const stationaryProjection = /* @__PURE__ */ guarded(library.stationaryProjection, 'stationaryProjection');
export const stationaryStates = /* @__PURE__ */ guarded(library.stationaryStates, 'stationaryStates');
export const steadyState = /* @__PURE__ */ guarded(library.steadyState, 'steadyState');
export const steadyStateUniqueness = /* @__PURE__ */ guarded(library.steadyStateUniqueness, 'steadyStateUniqueness');
export const stinespringIsometry = /* @__PURE__ */ guarded(library.stinespringIsometry, 'stinespringIsometry');
export const superoperator = /* @__PURE__ */ guarded(library.superoperator, 'superoperator');
export const swap = /* @__PURE__ */ guarded(library.swap, 'swap');
export const symmetricDensityMatrix = /* @__PURE__ */ guarded(library.symmetricDensityMatrix, 'symmetricDensityMatrix');
export const symmetricElement = /* @__PURE__ */ guarded(library.symmetricElement, 'symmetricElement');
export const symmetricMixture = /* @__PURE__ */ guarded(library.symmetricMixture, 'symmetricMixture');
export const symmetricReducedState = /* @__PURE__ */ guarded(library.symmetricReducedState, 'symmetricReducedState');
export const symmetricResetGenerator = /* @__PURE__ */ guarded(
  library.symmetricResetGenerator,
  'symmetricResetGenerator',
  { 0: { qubits: 'number', coupling: '', dephasing: '', reset: '', bloch: '', arithmetic: '' } },
);
export const symmetricResetSpectrum = /* @__PURE__ */ guarded(
  library.symmetricResetSpectrum,
  'symmetricResetSpectrum',
  { 0: { qubits: 'number', coupling: 'number', dephasing: 'number', reset: 'number', z: 'number' } },
);
export const symmetricResetState = /* @__PURE__ */ guarded(library.symmetricResetState, 'symmetricResetState', {
  0: { qubits: 'number', coupling: '', dephasing: '', reset: '', bloch: '', arithmetic: '' },
});
export const tensor = /* @__PURE__ */ guarded(library.tensor, 'tensor');
export const thermalChannel = /* @__PURE__ */ guarded(library.thermalChannel, 'thermalChannel');
export const trajectory = /* @__PURE__ */ guarded(library.trajectory, 'trajectory');
export const transposition = /* @__PURE__ */ guarded(library.transposition, 'transposition');
export const uniqueSteadyState = /* @__PURE__ */ guarded(library.uniqueSteadyState, 'uniqueSteadyState');
export const unitMatrix = /* @__PURE__ */ guarded(library.unitMatrix, 'unitMatrix');
export const unitaryChannel = /* @__PURE__ */ guarded(library.unitaryChannel, 'unitaryChannel');
export const unitaryEvolution = /* @__PURE__ */ guarded(library.unitaryEvolution, 'unitaryEvolution');
export const unsafeChannel = /* @__PURE__ */ guarded(library.unsafeChannel, 'unsafeChannel');
export const unsafeDensityMatrix = /* @__PURE__ */ guarded(library.unsafeDensityMatrix, 'unsafeDensityMatrix', {
  1: { arithmetic: '', denominator: 'number' },
});
export const unsafeGeneratorFromLiouvillian = /* @__PURE__ */ guarded(
  library.unsafeGeneratorFromLiouvillian,
  'unsafeGeneratorFromLiouvillian',
);
export const unsafeKrausFromChoi = /* @__PURE__ */ guarded(library.unsafeKrausFromChoi, 'unsafeKrausFromChoi');
export const unsafeLindbladian = /* @__PURE__ */ guarded(library.unsafeLindbladian, 'unsafeLindbladian');
export const unvec = /* @__PURE__ */ guarded(library.unvec, 'unvec');
export const variance = /* @__PURE__ */ guarded(library.variance, 'variance');
export const vec = /* @__PURE__ */ guarded(library.vec, 'vec');
export const wKet = /* @__PURE__ */ guarded(library.wKet, 'wKet');
export const wState = /* @__PURE__ */ guarded(library.wState, 'wState');
export const weightedSum = /* @__PURE__ */ guarded(library.weightedSum, 'weightedSum');
export const wernerState = /* @__PURE__ */ guarded(library.wernerState, 'wernerState');
export const withSteadyState = /* @__PURE__ */ guarded(library.withSteadyState, 'withSteadyState');
export const zero = /* @__PURE__ */ guarded(library.zero, 'zero');
export const zeroMatrix = /* @__PURE__ */ guarded(library.zeroMatrix, 'zeroMatrix');
