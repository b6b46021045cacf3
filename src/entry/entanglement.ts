// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/entanglement.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/entanglement.ts';
export const certifiedProduction: typeof library.certifiedProduction = /* @__PURE__ */ guarded(
  library.certifiedProduction,
  'certifiedProduction',
);
export const certifyBracket: typeof library.certifyBracket = /* @__PURE__ */ guarded(
  library.certifyBracket,
  'certifyBracket',
);
export const changeUnderPair: typeof library.changeUnderPair = /* @__PURE__ */ guarded(
  library.changeUnderPair,
  'changeUnderPair',
);
export const checkedBounds: typeof library.checkedBounds = /* @__PURE__ */ guarded(
  library.checkedBounds,
  'checkedBounds',
);
export const concurrence: typeof library.concurrence = /* @__PURE__ */ guarded(library.concurrence, 'concurrence');
export const derivativeOfPair: typeof library.derivativeOfPair = /* @__PURE__ */ guarded(
  library.derivativeOfPair,
  'derivativeOfPair',
);
export const enclosedEntanglement: typeof library.enclosedEntanglement = /* @__PURE__ */ guarded(
  library.enclosedEntanglement,
  'enclosedEntanglement',
);
export const entanglementOfFormation: typeof library.entanglementOfFormation = /* @__PURE__ */ guarded(
  library.entanglementOfFormation,
  'entanglementOfFormation',
);
export const entanglementOfPair: typeof library.entanglementOfPair = /* @__PURE__ */ guarded(
  library.entanglementOfPair,
  'entanglementOfPair',
);
export const entanglementProduction: typeof library.entanglementProduction = /* @__PURE__ */ guarded(
  library.entanglementProduction,
  'entanglementProduction',
);
export const entropyFlowOfPair: typeof library.entropyFlowOfPair = /* @__PURE__ */ guarded(
  library.entropyFlowOfPair,
  'entropyFlowOfPair',
);
export const entropyOfEntanglement: typeof library.entropyOfEntanglement = /* @__PURE__ */ guarded(
  library.entropyOfEntanglement,
  'entropyOfEntanglement',
);
export const inBasis: typeof library.inBasis = /* @__PURE__ */ guarded(library.inBasis, 'inBasis');
export const inOwnBasis: typeof library.inOwnBasis = /* @__PURE__ */ guarded(library.inOwnBasis, 'inOwnBasis');
export const logTraceDerivative: typeof library.logTraceDerivative = /* @__PURE__ */ guarded(
  library.logTraceDerivative,
  'logTraceDerivative',
);
export const logarithmicNegativity: typeof library.logarithmicNegativity = /* @__PURE__ */ guarded(
  library.logarithmicNegativity,
  'logarithmicNegativity',
);
export const negativity: typeof library.negativity = /* @__PURE__ */ guarded(library.negativity, 'negativity');
export const pairGenerator: typeof library.pairGenerator = /* @__PURE__ */ guarded(
  library.pairGenerator,
  'pairGenerator',
);
export const pptVerdict: typeof library.pptVerdict = /* @__PURE__ */ guarded(library.pptVerdict, 'pptVerdict');
export const productionOfPair: typeof library.productionOfPair = /* @__PURE__ */ guarded(
  library.productionOfPair,
  'productionOfPair',
);
export const rangeCriterion: typeof library.rangeCriterion = /* @__PURE__ */ guarded(
  library.rangeCriterion,
  'rangeCriterion',
);
export const realignedNormBound: typeof library.realignedNormBound = /* @__PURE__ */ guarded(
  library.realignedNormBound,
  'realignedNormBound',
);
export const relativeEntropyOfEntanglement: typeof library.relativeEntropyOfEntanglement = /* @__PURE__ */ guarded(
  library.relativeEntropyOfEntanglement,
  'relativeEntropyOfEntanglement',
);
export const relativeEntropyToPptStates: typeof library.relativeEntropyToPptStates = /* @__PURE__ */ guarded(
  library.relativeEntropyToPptStates,
  'relativeEntropyToPptStates',
);
export const reversalGain: typeof library.reversalGain = /* @__PURE__ */ guarded(library.reversalGain, 'reversalGain');
export const separableApproximation: typeof library.separableApproximation = /* @__PURE__ */ guarded(
  library.separableApproximation,
  'separableApproximation',
);
export const signedConcurrence: typeof library.signedConcurrence = /* @__PURE__ */ guarded(
  library.signedConcurrence,
  'signedConcurrence',
);
export const signedNegativity: typeof library.signedNegativity = /* @__PURE__ */ guarded(
  library.signedNegativity,
  'signedNegativity',
);
export const stateWithClosest: typeof library.stateWithClosest = /* @__PURE__ */ guarded(
  library.stateWithClosest,
  'stateWithClosest',
);
