/** Measures of entanglement, their bounds and their rates. */

export {
  certifyBracket,
  type BracketCertificate,
  type CertifiedBracket,
  type CertifyOptions,
} from '../entanglement/certified/certified-bracket.ts';
export { certifiedProduction } from '../entanglement/certified/certified-production.ts';
export { enclosedEntanglement, enclosedRelativeEntropyToPpt } from '../entanglement/certified/enclosed-entanglement.ts';
export {
  changeUnderPair,
  entropyFlowOfPair,
  inBasis,
  inOwnBasis,
  logTraceDerivative,
  pairGenerator,
  reversalGain,
  type JumpPair,
} from '../entanglement/certified/jump-pair.ts';
export type { PptWitness } from '../entanglement/certified/ppt-witness.ts';
export {
  derivativeOfPair,
  entanglementOfPair,
  productionOfPair,
  stateWithClosest,
  type StateWithClosest,
  type StateWithClosestParts,
} from '../entanglement/certified/state-with-closest.ts';
export {
  fluctuatingPair,
  manyQubitRows,
  poissonSizes,
  type ManyQubitRow,
  type WeightedSize,
} from '../entanglement/many-qubits/reset-pairs.ts';
export {
  averageNegativity,
  symmetricNegativity,
  symmetricPptVerdict,
  symmetricSignedNegativity,
} from '../entanglement/many-qubits/symmetric-negativity.ts';
export { enclosedThreshold, type ThresholdBracket } from '../entanglement/many-qubits/threshold.ts';
export { transposedBlocks, type TransposedBlock } from '../entanglement/many-qubits/transposed-blocks.ts';
export { concurrence, entanglementOfFormation, signedConcurrence } from '../entanglement/measures/concurrence.ts';
export {
  entanglementProduction,
  type EntanglementProduction,
} from '../entanglement/certified/entanglement-production.ts';
export { entropyOfEntanglement } from '../entanglement/measures/entropy-of-entanglement.ts';
export { negativityRate } from '../entanglement/measures/negativity-rate.ts';
export {
  logarithmicNegativity,
  negativity,
  pptVerdict,
  signedNegativity,
  type PptVerdict,
} from '../entanglement/measures/negativity.ts';
export {
  separableApproximation,
  type ApproximationOptions,
  type SeparableApproximation,
} from '../entanglement/measures/product-vectors.ts';
export { rangeCriterion } from '../entanglement/measures/range-criterion.ts';
export { realignedNormBound } from '../entanglement/measures/realignment-criterion.ts';
export type {
  BracketOptions,
  ClosestSpectrum,
  EntanglementBracket,
} from '../entanglement/measures/entanglement-bracket.ts';
export {
  relativeEntropyOfEntanglement,
  relativeEntropyToPptStates,
} from '../entanglement/measures/relative-entropy-of-entanglement.ts';
