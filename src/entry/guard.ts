// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/guard.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/guard.ts';
export { DEFAULT_ERROR, STATE_INVARIANTS, STEPS_CONTRACT } from '../exports/guard.ts';
export const claimInvariant = /* @__PURE__ */ guarded(library.claimInvariant, 'claimInvariant');
export const clausiusAlong = /* @__PURE__ */ guarded(library.clausiusAlong, 'clausiusAlong');
export const clausiusInequality = /* @__PURE__ */ guarded(library.clausiusInequality, 'clausiusInequality');
export const contractionTowards = /* @__PURE__ */ guarded(library.contractionTowards, 'contractionTowards');
export const energyBalance = /* @__PURE__ */ guarded(library.energyBalance, 'energyBalance');
export const guardGenerator = /* @__PURE__ */ guarded(library.guardGenerator, 'guardGenerator', {
  1: { within: 'number', reference: '', beta: '', hamiltonian: '', liouvillian: '', detailedBalance: '' },
});
export const guardMaps = /* @__PURE__ */ guarded(library.guardMaps, 'guardMaps', {
  1: { within: 'number', worst: 'number', times: '' },
});
export const guardModel = /* @__PURE__ */ guarded(library.guardModel, 'guardModel', {
  1: { within: 'number', truncation: 'number' },
});
export const guardStates = /* @__PURE__ */ guarded(library.guardStates, 'guardStates', {
  1: { within: 'number', invariants: 'list', worst: 'number', times: '', onMoment: 'function' },
});
export const guardSteps = /* @__PURE__ */ guarded(library.guardSteps, 'guardSteps', {
  2: { within: 'number', worst: 'number' },
});
export const guardTrajectory = /* @__PURE__ */ guarded(library.guardTrajectory, 'guardTrajectory', {
  1: { within: 'number', invariants: 'list', worst: 'number', times: '', onMoment: 'function' },
});
export const ofEachState = /* @__PURE__ */ guarded(library.ofEachState, 'ofEachState');
export const spohnInequality = /* @__PURE__ */ guarded(library.spohnInequality, 'spohnInequality');
