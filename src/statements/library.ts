import { constant } from '../claims/constant.ts';
import { enclosedEntanglement, enclosedRelativeEntropyToPpt } from '../entanglement/certified/enclosed-entanglement.ts';
import { concurrence, entanglementOfFormation } from '../entanglement/measures/concurrence.ts';
import { logarithmicNegativity, negativity } from '../entanglement/measures/negativity.ts';
import { maximum, minimum } from '../matrix/extrema.ts';
import { spectral } from '../matrix/spectral.ts';
import { correlationMatrix } from '../quantum/bloch.ts';
import { channelTensor, identityChannel } from '../quantum/channel.ts';
import { quantumFisherInformation } from '../quantum/fisher-information.ts';
import { lindbladian } from '../quantum/lindbladian.ts';
import { annihilation, creation, numberOperator } from '../quantum/ladder-operators.ts';
import {
  anticommutator,
  commutator,
  diagonal,
  expectation,
  pauliX,
  pauliY,
  pauliZ,
  sigmaMinus,
  sigmaPlus,
  swap,
  unitMatrix,
  variance,
} from '../quantum/operators.ts';
import { propagated } from '../quantum/propagation.ts';
import { singularValues } from '../quantum/singular-values.ts';
import { maximallyEntangled } from '../quantum/entangled-states.ts';
import { uniqueSteadyState } from '../quantum/steady-state.ts';
import { embed, partialTrace, partialTranspose, permuted, realigned, reducedState } from '../quantum/subsystems.ts';
import {
  diagonalPart,
  energyProjectors,
  l1Coherence,
  pinched,
  relativeEntropyOfCoherence,
} from '../thermodynamics/coherence.ts';
import { fidelity, traceDistance, traceNorm } from '../thermodynamics/distances.ts';
import { entropyProductionRate, entropyRate } from '../thermodynamics/entropy-production.ts';
import { linearEntropy, purity, renyiEntropy, vonNeumannEntropy } from '../thermodynamics/entropy.ts';
import { ergotropy, passiveState } from '../thermodynamics/ergotropy.ts';
import { equilibriumFreeEnergy, freeEnergy, gibbsState, logPartitionFunction } from '../thermodynamics/gibbs-state.ts';
import {
  coherentInformation,
  conditionalEntropy,
  conditionalMutualInformation,
  holevoQuantity,
  mutualInformation,
  totalCorrelation,
} from '../thermodynamics/information.ts';
import { relativeEntropy } from '../thermodynamics/relative-entropy.ts';

/** Public functions that statements call, under the names by which `clausius` exports them. */
export const LIBRARY = {
  annihilation,
  anticommutator,
  channelTensor,
  coherentInformation,
  commutator,
  concurrence,
  conditionalEntropy,
  conditionalMutualInformation,
  constant,
  correlationMatrix,
  creation,
  diagonal,
  diagonalPart,
  embed,
  enclosedEntanglement,
  enclosedRelativeEntropyToPpt,
  energyProjectors,
  entanglementOfFormation,
  entropyProductionRate,
  entropyRate,
  equilibriumFreeEnergy,
  ergotropy,
  expectation,
  fidelity,
  freeEnergy,
  gibbsState,
  holevoQuantity,
  identityChannel,
  l1Coherence,
  lindbladian,
  linearEntropy,
  logarithmicNegativity,
  logPartitionFunction,
  maximallyEntangled,
  maximum,
  minimum,
  mutualInformation,
  negativity,
  numberOperator,
  partialTrace,
  partialTranspose,
  passiveState,
  pauliX,
  pauliY,
  pauliZ,
  permuted,
  pinched,
  propagated,
  purity,
  quantumFisherInformation,
  realigned,
  reducedState,
  relativeEntropy,
  relativeEntropyOfCoherence,
  renyiEntropy,
  sigmaMinus,
  sigmaPlus,
  singularValues,
  spectral,
  swap,
  totalCorrelation,
  traceDistance,
  traceNorm,
  uniqueSteadyState,
  unitMatrix,
  variance,
  vonNeumannEntropy,
};

export type Library = typeof LIBRARY;
