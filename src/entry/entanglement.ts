// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/entanglement.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/entanglement.ts';
export const averageNegativity = /* @__PURE__ */ guarded(library.averageNegativity, 'averageNegativity');
export const certifiedProduction = /* @__PURE__ */ guarded(library.certifiedProduction, 'certifiedProduction');
export const certifyBracket = /* @__PURE__ */ guarded(library.certifyBracket, 'certifyBracket', {
  2: { within: 'number', width: 'number', onStep: 'function' },
});
export const changeUnderPair = /* @__PURE__ */ guarded(library.changeUnderPair, 'changeUnderPair');
export const concurrence = /* @__PURE__ */ guarded(library.concurrence, 'concurrence');
export const derivativeOfPair = /* @__PURE__ */ guarded(library.derivativeOfPair, 'derivativeOfPair');
export const enclosedEntanglement = /* @__PURE__ */ guarded(library.enclosedEntanglement, 'enclosedEntanglement');
export const enclosedRelativeEntropyToPpt = /* @__PURE__ */ guarded(
  library.enclosedRelativeEntropyToPpt,
  'enclosedRelativeEntropyToPpt',
);
export const enclosedThreshold = /* @__PURE__ */ guarded(library.enclosedThreshold, 'enclosedThreshold');
export const entanglementOfFormation = /* @__PURE__ */ guarded(
  library.entanglementOfFormation,
  'entanglementOfFormation',
);
export const entanglementOfPair = /* @__PURE__ */ guarded(library.entanglementOfPair, 'entanglementOfPair');
export const entanglementProduction = /* @__PURE__ */ guarded(
  library.entanglementProduction,
  'entanglementProduction',
  { 3: { width: 'number', onStep: 'function' } },
);
export const entropyFlowOfPair = /* @__PURE__ */ guarded(library.entropyFlowOfPair, 'entropyFlowOfPair');
export const entropyOfEntanglement = /* @__PURE__ */ guarded(library.entropyOfEntanglement, 'entropyOfEntanglement');
export const fluctuatingPair = /* @__PURE__ */ guarded(library.fluctuatingPair, 'fluctuatingPair', {
  1: { coupling: '', dephasing: '', reset: '', bloch: '', arithmetic: '' },
});
export const inBasis = /* @__PURE__ */ guarded(library.inBasis, 'inBasis');
export const inOwnBasis = /* @__PURE__ */ guarded(library.inOwnBasis, 'inOwnBasis');
export const logTraceDerivative = /* @__PURE__ */ guarded(library.logTraceDerivative, 'logTraceDerivative');
export const logarithmicNegativity = /* @__PURE__ */ guarded(library.logarithmicNegativity, 'logarithmicNegativity');
export const manyQubitRows = /* @__PURE__ */ guarded(library.manyQubitRows, 'manyQubitRows', {
  0: { resets: 'number[]', sizes: 'number[]', means: 'number[]', coupling: 'number', dephasing: 'number' },
});
export const negativity = /* @__PURE__ */ guarded(library.negativity, 'negativity');
export const negativityRate = /* @__PURE__ */ guarded(library.negativityRate, 'negativityRate');
export const pairGenerator = /* @__PURE__ */ guarded(library.pairGenerator, 'pairGenerator');
export const poissonSizes = /* @__PURE__ */ guarded(library.poissonSizes, 'poissonSizes');
export const pptVerdict = /* @__PURE__ */ guarded(library.pptVerdict, 'pptVerdict');
export const productionOfPair = /* @__PURE__ */ guarded(library.productionOfPair, 'productionOfPair');
export const rangeCriterion = /* @__PURE__ */ guarded(library.rangeCriterion, 'rangeCriterion');
export const realignedNormBound = /* @__PURE__ */ guarded(library.realignedNormBound, 'realignedNormBound');
export const relativeEntropyOfEntanglement = /* @__PURE__ */ guarded(
  library.relativeEntropyOfEntanglement,
  'relativeEntropyOfEntanglement',
  { 2: { width: 'number', onStep: 'function' } },
);
export const relativeEntropyToPptStates = /* @__PURE__ */ guarded(
  library.relativeEntropyToPptStates,
  'relativeEntropyToPptStates',
  { 2: { width: 'number', onStep: 'function' } },
);
export const reversalGain = /* @__PURE__ */ guarded(library.reversalGain, 'reversalGain');
export const separableApproximation = /* @__PURE__ */ guarded(
  library.separableApproximation,
  'separableApproximation',
  { 2: { terms: 'number', steps: 'number' } },
);
export const signedConcurrence = /* @__PURE__ */ guarded(library.signedConcurrence, 'signedConcurrence');
export const signedNegativity = /* @__PURE__ */ guarded(library.signedNegativity, 'signedNegativity');
export const stateWithClosest = /* @__PURE__ */ guarded(library.stateWithClosest, 'stateWithClosest');
export const symmetricNegativity = /* @__PURE__ */ guarded(library.symmetricNegativity, 'symmetricNegativity');
export const symmetricPptVerdict = /* @__PURE__ */ guarded(library.symmetricPptVerdict, 'symmetricPptVerdict');
export const symmetricSignedNegativity = /* @__PURE__ */ guarded(
  library.symmetricSignedNegativity,
  'symmetricSignedNegativity',
);
export const transposedBlocks = /* @__PURE__ */ guarded(library.transposedBlocks, 'transposedBlocks');
