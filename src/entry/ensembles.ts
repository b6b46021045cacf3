// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/ensembles.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/ensembles.ts';
export { Ensemble } from '../exports/ensembles.ts';
export const afterCollision = /* @__PURE__ */ guarded(library.afterCollision, 'afterCollision');
export const anyAngle = /* @__PURE__ */ guarded(library.anyAngle, 'anyAngle');
export const anyBasis = /* @__PURE__ */ guarded(library.anyBasis, 'anyBasis', { 0: { dim: 'number' } });
export const anyBellDiagonalState = /* @__PURE__ */ guarded(library.anyBellDiagonalState, 'anyBellDiagonalState');
export const anyBuresState = /* @__PURE__ */ guarded(library.anyBuresState, 'anyBuresState', { 0: { dim: 'number' } });
export const anyCayleyUnitary = /* @__PURE__ */ guarded(library.anyCayleyUnitary, 'anyCayleyUnitary', {
  0: { dim: 'number' },
});
export const anyChannel = /* @__PURE__ */ guarded(library.anyChannel, 'anyChannel', {
  0: { dim: 'number', outputDim: 'number', rank: 'number' },
});
export const anyCommutingStates = /* @__PURE__ */ guarded(library.anyCommutingStates, 'anyCommutingStates', {
  0: { dim: 'number' },
});
export const anyDaviesBaths = /* @__PURE__ */ guarded(library.anyDaviesBaths, 'anyDaviesBaths', {
  0: { dim: 'number', couplings: 'number', lambShift: 'boolean', energies: "'any'|number[]", baths: 'string[]' },
});
export const anyDaviesGenerator = /* @__PURE__ */ guarded(library.anyDaviesGenerator, 'anyDaviesGenerator', {
  0: { dim: 'number', couplings: 'number', lambShift: 'boolean', energies: "'any'|number[]" },
});
export const anyDensityMatrix = /* @__PURE__ */ guarded(library.anyDensityMatrix, 'anyDensityMatrix', {
  0: { dim: 'number', rank: "number|'any'" },
});
export const anyDetailedBalanceGenerator = /* @__PURE__ */ guarded(
  library.anyDetailedBalanceGenerator,
  'anyDetailedBalanceGenerator',
  { 0: { dim: 'number' } },
);
export const anyDiagonalHamiltonian = /* @__PURE__ */ guarded(
  library.anyDiagonalHamiltonian,
  'anyDiagonalHamiltonian',
  { 0: { dim: 'number' } },
);
export const anyDiagonalState = /* @__PURE__ */ guarded(library.anyDiagonalState, 'anyDiagonalState', {
  0: { dim: 'number' },
});
export const anyEnergyConservingUnitary = /* @__PURE__ */ guarded(
  library.anyEnergyConservingUnitary,
  'anyEnergyConservingUnitary',
  { 0: { energies: 'number[]' } },
);
export const anyEntanglementBreakingChannel = /* @__PURE__ */ guarded(
  library.anyEntanglementBreakingChannel,
  'anyEntanglementBreakingChannel',
  { 0: { dim: 'number', outputDim: 'number', terms: 'number' } },
);
export const anyEquilibrium = /* @__PURE__ */ guarded(library.anyEquilibrium, 'anyEquilibrium', {
  0: { energies: 'number[]' },
});
export const anyGeneratorWithFixedPoint = /* @__PURE__ */ guarded(
  library.anyGeneratorWithFixedPoint,
  'anyGeneratorWithFixedPoint',
  { 0: { dim: 'number', jumps: 'number', circulation: 'boolean' } },
);
export const anyHamiltonian = /* @__PURE__ */ guarded(library.anyHamiltonian, 'anyHamiltonian', {
  0: { dim: 'number', spectrum: 'number[]' },
});
export const anyInteractingSystem = /* @__PURE__ */ guarded(library.anyInteractingSystem, 'anyInteractingSystem', {
  0: { dims: 'number[]', energies: 'number[][]' },
});
export const anyIsometry = /* @__PURE__ */ guarded(library.anyIsometry, 'anyIsometry', {
  0: { dim: 'number', outputDim: 'number' },
});
export const anyIsotropicState = /* @__PURE__ */ guarded(library.anyIsotropicState, 'anyIsotropicState', {
  0: { dim: 'number' },
});
export const anyJumpOperator = /* @__PURE__ */ guarded(library.anyJumpOperator, 'anyJumpOperator', {
  0: { dim: 'number' },
});
export const anyKet = /* @__PURE__ */ guarded(library.anyKet, 'anyKet', { 0: { dim: 'number' } });
export const anyLindbladian = /* @__PURE__ */ guarded(library.anyLindbladian, 'anyLindbladian', {
  0: { dim: 'number', jumps: 'number' },
});
export const anyLocalHamiltonian = /* @__PURE__ */ guarded(library.anyLocalHamiltonian, 'anyLocalHamiltonian', {
  0: { dims: 'number[]' },
});
export const anyLocalMasterEquation = /* @__PURE__ */ guarded(
  library.anyLocalMasterEquation,
  'anyLocalMasterEquation',
  { 0: { dims: 'number[]', energies: 'number[][]', temperatures: "'common'|'own'" } },
);
export const anyLocalNoise = /* @__PURE__ */ guarded(library.anyLocalNoise, 'anyLocalNoise', {
  0: { dims: 'number[]', on: 'number[]', jumps: 'number', hamiltonian: "'joint'|'local'|'none'" },
});
export const anyLocalThermalNoise = /* @__PURE__ */ guarded(library.anyLocalThermalNoise, 'anyLocalThermalNoise', {
  0: { qubits: 'number', hamiltonian: "'joint'|'none'" },
});
export const anyLocalUnitary = /* @__PURE__ */ guarded(library.anyLocalUnitary, 'anyLocalUnitary', {
  0: { dims: 'number[]' },
});
export const anyNearlyPureState = /* @__PURE__ */ guarded(library.anyNearlyPureState, 'anyNearlyPureState', {
  0: { dim: 'number' },
});
export const anyNonnegative = /* @__PURE__ */ guarded(library.anyNonnegative, 'anyNonnegative');
export const anyNumber = /* @__PURE__ */ guarded(library.anyNumber, 'anyNumber');
export const anyNumberBetween = /* @__PURE__ */ guarded(library.anyNumberBetween, 'anyNumberBetween');
export const anyObservable = /* @__PURE__ */ guarded(library.anyObservable, 'anyObservable', { 0: { dim: 'number' } });
export const anyPositive = /* @__PURE__ */ guarded(library.anyPositive, 'anyPositive');
export const anyProbabilities = /* @__PURE__ */ guarded(library.anyProbabilities, 'anyProbabilities', {
  0: { count: 'number' },
});
export const anyProbability = /* @__PURE__ */ guarded(library.anyProbability, 'anyProbability');
export const anyProductState = /* @__PURE__ */ guarded(library.anyProductState, 'anyProductState', {
  0: { dims: 'number[]', ranks: 'number[]' },
});
export const anyPureState = /* @__PURE__ */ guarded(library.anyPureState, 'anyPureState', { 0: { dim: 'number' } });
export const anyResetGenerator = /* @__PURE__ */ guarded(library.anyResetGenerator, 'anyResetGenerator', {
  0: { dims: 'number[]' },
});
export const anyResetModel = /* @__PURE__ */ guarded(library.anyResetModel, 'anyResetModel', {
  0: { couplings: 'number[]', resets: 'list' },
});
export const anySeparableState = /* @__PURE__ */ guarded(library.anySeparableState, 'anySeparableState', {
  0: { dims: 'number[]', terms: 'number' },
});
export const anySmallWeight = /* @__PURE__ */ guarded(library.anySmallWeight, 'anySmallWeight');
export const anyStateNear = /* @__PURE__ */ guarded(library.anyStateNear, 'anyStateNear', {
  0: { dim: 'number', center: 'function' },
});
export const anyStateWithClosest = /* @__PURE__ */ guarded(library.anyStateWithClosest, 'anyStateWithClosest', {
  0: { dims: 'number[]', terms: 'number' },
});
export const anySymmetricResetModel = /* @__PURE__ */ guarded(
  library.anySymmetricResetModel,
  'anySymmetricResetModel',
  { 0: { qubits: 'number' } },
);
export const anySystemWithReservoirs = /* @__PURE__ */ guarded(
  library.anySystemWithReservoirs,
  'anySystemWithReservoirs',
  { 0: { dims: 'number[]', energies: 'number[][]', unitary: 'ensemble' } },
);
export const anyTemperature = /* @__PURE__ */ guarded(library.anyTemperature, 'anyTemperature');
export const anyThermalCollision = /* @__PURE__ */ guarded(library.anyThermalCollision, 'anyThermalCollision', {
  0: { dim: 'number', ancilla: 'number' },
});
export const anyUnitalChannel = /* @__PURE__ */ guarded(library.anyUnitalChannel, 'anyUnitalChannel', {
  0: { dim: 'number', terms: 'number' },
});
export const anyUnitalLindbladian = /* @__PURE__ */ guarded(library.anyUnitalLindbladian, 'anyUnitalLindbladian', {
  0: { dim: 'number', jumps: 'number' },
});
export const anyUnitary = /* @__PURE__ */ guarded(library.anyUnitary, 'anyUnitary', {
  0: { dim: 'number', reflections: 'number' },
});
export const anyWernerState = /* @__PURE__ */ guarded(library.anyWernerState, 'anyWernerState', {
  0: { dim: 'number' },
});
export const anyXState = /* @__PURE__ */ guarded(library.anyXState, 'anyXState');
export const composed = /* @__PURE__ */ guarded(library.composed, 'composed', {
  0: {
    name: 'string',
    measure: 'string',
    parts: '',
    edges: 'list',
    restatements: 'list',
    simpleForms: 'list',
    draws: '',
    build: 'function',
  },
});
export const composedEnsemble = /* @__PURE__ */ guarded(library.composedEnsemble, 'composedEnsemble', {
  0: {
    name: 'string',
    measure: 'string',
    parts: '',
    edges: 'list',
    restatements: 'list',
    simpleForms: 'list',
    draws: '',
    build: 'function',
  },
});
export const energySums = /* @__PURE__ */ guarded(library.energySums, 'energySums');
export const ensembleRecord = /* @__PURE__ */ guarded(library.ensembleRecord, 'ensembleRecord');
export const gaussianOrthogonalMatrix = /* @__PURE__ */ guarded(
  library.gaussianOrthogonalMatrix,
  'gaussianOrthogonalMatrix',
  { 0: { dim: 'number', variance: 'number', seed: 'number' } },
);
export const gibbsStateOf = /* @__PURE__ */ guarded(library.gibbsStateOf, 'gibbsStateOf');
export const listOf = /* @__PURE__ */ guarded(library.listOf, 'listOf');
export const mixture = /* @__PURE__ */ guarded(library.mixture, 'mixture');
export const oneOf = /* @__PURE__ */ guarded(library.oneOf, 'oneOf');
export const parameters = /* @__PURE__ */ guarded(library.parameters, 'parameters');
export const record = /* @__PURE__ */ guarded(library.record, 'record');
export const resetGenerator = /* @__PURE__ */ guarded(library.resetGenerator, 'resetGenerator', {
  0: { couplings: 'list', resets: 'list', gamma: '', r: '', polarisation: '' },
});
export const reversedCollision = /* @__PURE__ */ guarded(library.reversedCollision, 'reversedCollision');
export const spinRandomMatrixCurves = /* @__PURE__ */ guarded(
  library.spinRandomMatrixCurves,
  'spinRandomMatrixCurves',
  {
    0: {
      levels: 'number[]',
      times: 'number[]',
      variance: 'number',
      seed: 'number',
      splitting: 'number',
      beta: 'number',
      coupling: 'number',
    },
  },
);
export const spinRandomMatrixModel = /* @__PURE__ */ guarded(library.spinRandomMatrixModel, 'spinRandomMatrixModel', {
  0: { levels: 'number', variance: 'number', seed: 'number', splitting: 'number', beta: 'number', coupling: 'number' },
});
export const sumOfGenerators = /* @__PURE__ */ guarded(library.sumOfGenerators, 'sumOfGenerators');
export const temperature = /* @__PURE__ */ guarded(library.temperature, 'temperature');
export const withIdlePart = /* @__PURE__ */ guarded(library.withIdlePart, 'withIdlePart');
