// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/proofs.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/proofs.ts';
export { entanglementIdentities, identities, theorems } from '../exports/proofs.ts';
export const claimed = /* @__PURE__ */ guarded(library.claimed, 'claimed');
export const claimedForEach = /* @__PURE__ */ guarded(library.claimedForEach, 'claimedForEach');
export const decideEntropyInequality = /* @__PURE__ */ guarded(
  library.decideEntropyInequality,
  'decideEntropyInequality',
);
export const defined = /* @__PURE__ */ guarded(library.defined, 'defined');
export const definedForEach = /* @__PURE__ */ guarded(library.definedForEach, 'definedForEach');
export const hermitianFrom = /* @__PURE__ */ guarded(library.hermitianFrom, 'hermitianFrom');
export const hermitianReading = /* @__PURE__ */ guarded(library.hermitianReading, 'hermitianReading');
export const hermitianSymbols = /* @__PURE__ */ guarded(library.hermitianSymbols, 'hermitianSymbols');
export const lemma = /* @__PURE__ */ guarded(library.lemma, 'lemma');
export const minimalInequalities = /* @__PURE__ */ guarded(library.minimalInequalities, 'minimalInequalities');
export const proof = /* @__PURE__ */ guarded(library.proof, 'proof', {
  1: { covers: 'string', formulas: '', link: '', steps: '' },
});
export const proveOnBox = /* @__PURE__ */ guarded(library.proveOnBox, 'proveOnBox', {
  1: { maximalBoxes: 'number', bits: 'number' },
});
export const runBoxProof = /* @__PURE__ */ guarded(library.runBoxProof, 'runBoxProof');
export const runProof = /* @__PURE__ */ guarded(library.runProof, 'runProof');
export const steadyExpectation = /* @__PURE__ */ guarded(library.steadyExpectation, 'steadyExpectation');
export const steadyNegativity = /* @__PURE__ */ guarded(library.steadyNegativity, 'steadyNegativity');
export const steadySignedNegativity = /* @__PURE__ */ guarded(library.steadySignedNegativity, 'steadySignedNegativity');
export const sufficientPremises = /* @__PURE__ */ guarded(library.sufficientPremises, 'sufficientPremises');
export const taken = /* @__PURE__ */ guarded(library.taken, 'taken');
export const takenAsRate = /* @__PURE__ */ guarded(library.takenAsRate, 'takenAsRate');
export const takenForEach = /* @__PURE__ */ guarded(library.takenForEach, 'takenForEach');
export const theorem = /* @__PURE__ */ guarded(library.theorem, 'theorem');
