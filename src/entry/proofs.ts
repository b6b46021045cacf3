// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/proofs.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/proofs.ts';
export { entanglementIdentities, identities, theorems } from '../exports/proofs.ts';
export const claimed: typeof library.claimed = /* @__PURE__ */ guarded(library.claimed, 'claimed');
export const claimedForEach: typeof library.claimedForEach = /* @__PURE__ */ guarded(
  library.claimedForEach,
  'claimedForEach',
);
export const defined: typeof library.defined = /* @__PURE__ */ guarded(library.defined, 'defined');
export const definedForEach: typeof library.definedForEach = /* @__PURE__ */ guarded(
  library.definedForEach,
  'definedForEach',
);
export const hermitianFrom: typeof library.hermitianFrom = /* @__PURE__ */ guarded(
  library.hermitianFrom,
  'hermitianFrom',
);
export const hermitianReading: typeof library.hermitianReading = /* @__PURE__ */ guarded(
  library.hermitianReading,
  'hermitianReading',
);
export const hermitianSymbols: typeof library.hermitianSymbols = /* @__PURE__ */ guarded(
  library.hermitianSymbols,
  'hermitianSymbols',
);
export const lemma: typeof library.lemma = /* @__PURE__ */ guarded(library.lemma, 'lemma');
export const proof: typeof library.proof = /* @__PURE__ */ guarded(library.proof, 'proof');
export const proveOnBox: typeof library.proveOnBox = /* @__PURE__ */ guarded(library.proveOnBox, 'proveOnBox');
export const provedOnBox: typeof library.provedOnBox = /* @__PURE__ */ guarded(library.provedOnBox, 'provedOnBox');
export const runBoxProof: typeof library.runBoxProof = /* @__PURE__ */ guarded(library.runBoxProof, 'runBoxProof');
export const runProof: typeof library.runProof = /* @__PURE__ */ guarded(library.runProof, 'runProof');
export const steadyExpectation: typeof library.steadyExpectation = /* @__PURE__ */ guarded(
  library.steadyExpectation,
  'steadyExpectation',
);
export const steadyNegativity: typeof library.steadyNegativity = /* @__PURE__ */ guarded(
  library.steadyNegativity,
  'steadyNegativity',
);
export const steadySignedNegativity: typeof library.steadySignedNegativity = /* @__PURE__ */ guarded(
  library.steadySignedNegativity,
  'steadySignedNegativity',
);
export const taken: typeof library.taken = /* @__PURE__ */ guarded(library.taken, 'taken');
export const takenAsRate: typeof library.takenAsRate = /* @__PURE__ */ guarded(library.takenAsRate, 'takenAsRate');
export const takenForEach: typeof library.takenForEach = /* @__PURE__ */ guarded(library.takenForEach, 'takenForEach');
export const theorem: typeof library.theorem = /* @__PURE__ */ guarded(library.theorem, 'theorem');
