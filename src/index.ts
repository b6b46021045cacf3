export { claim, type Claim, type Literature, type System } from './claims/claim.ts';
export { allOf, assuming, atLeast, atMost, equals, zoneOf, type Relation, type Zone } from './claims/relation.ts';
export { anyDensityMatrix } from './ensembles/density-matrix.ts';
export { anyLindbladian } from './ensembles/lindbladian.ts';
export { Ensemble } from './ensembles/ensemble.ts';
export { float64 } from './float64/arithmetic.ts';
export { entriesOf, matrix, type Entries, type Entry, type EntryOptions } from './quantum/entries.ts';
export {
  annihilation,
  anticommutator,
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
  zero,
  type Spin,
} from './quantum/operators.ts';
export {
  embed,
  partialTrace,
  partialTranspose,
  permuted,
  reducedState,
  type Dims,
  type Subsystems,
} from './quantum/subsystems.ts';
export { lindbladian } from './quantum/lindbladian.ts';
export { steadyState, uniqueSteadyState } from './quantum/steady-state.ts';
export { entropyProductionRate } from './thermodynamics/entropy-production.ts';
