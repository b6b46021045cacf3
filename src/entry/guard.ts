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
export const guardGenerator = /* @__PURE__ */ guarded(library.guardGenerator, 'guardGenerator');
export const guardMaps = /* @__PURE__ */ guarded(library.guardMaps, 'guardMaps');
export const guardModel = /* @__PURE__ */ guarded(library.guardModel, 'guardModel');
export const guardStates = /* @__PURE__ */ guarded(library.guardStates, 'guardStates');
export const guardSteps = /* @__PURE__ */ guarded(library.guardSteps, 'guardSteps');
export const guardTrajectory = /* @__PURE__ */ guarded(library.guardTrajectory, 'guardTrajectory');
export const ofEachState = /* @__PURE__ */ guarded(library.ofEachState, 'ofEachState');
export const spohnInequality = /* @__PURE__ */ guarded(library.spohnInequality, 'spohnInequality');
