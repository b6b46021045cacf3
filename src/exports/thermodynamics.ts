/** Entropies, heat and entropy production. */

export {
  diagonalPart,
  energyProjectors,
  l1Coherence,
  pinched,
  relativeEntropyOfCoherence,
} from '../thermodynamics/coherence.ts';
export { fidelity, traceDistance, traceNorm } from '../thermodynamics/distances.ts';
export {
  drivenReservoirProcess,
  freeEnergyChange,
  type DrivenProcess,
  type ProtocolReservoir,
  type ProtocolStep,
} from '../thermodynamics/driven-process.ts';
export {
  coherenceEntropyProductionRate,
  populationEntropyProductionRate,
  type Pinching,
} from '../thermodynamics/entropy-production-split.ts';
export {
  adiabaticEntropyProductionRate,
  entropyFlow,
  entropyProductionRate,
  entropyRate,
  totalEntropyProductionRate,
  type InverseTemperatures,
} from '../thermodynamics/entropy-production.ts';
export { linearEntropy, purity, renyiEntropy, vonNeumannEntropy } from '../thermodynamics/entropy.ts';
export { ergotropy, passiveEnergy, passiveState } from '../thermodynamics/ergotropy.ts';
export {
  equilibriumFreeEnergy,
  freeEnergy,
  gibbsState,
  logPartitionFunction,
  partitionFunction,
} from '../thermodynamics/gibbs-state.ts';
export { heatCurrent, inputPower, inputPower as power } from '../thermodynamics/heat.ts';
export {
  coherentInformation,
  conditionalEntropy,
  conditionalMutualInformation,
  holevoQuantity,
  mutualInformation,
  totalCorrelation,
} from '../thermodynamics/information.ts';
export {
  entropyChange,
  integratedEntropyProduction,
  integratedEntropyProductionToGibbsState,
} from '../thermodynamics/integrated-entropy-production.ts';
export {
  relativeEntropy,
  relativeEntropySeries,
  relativeEntropyToGibbsState,
  supportVerdict,
} from '../thermodynamics/relative-entropy.ts';
export {
  correlationAndDisplacement,
  correlationEntropy,
  energyChange,
  entropyExchange,
  entropyProduction,
  finiteReservoirBound,
  reservoirDisplacement,
  reservoirHeat,
  reservoirProcess,
  systemEntropyChange,
  type Reservoir,
  type ReservoirProcess,
} from '../thermodynamics/reservoir-process.ts';
export {
  energyResolvedRelaxation,
  flatBandCorrelation,
  flatBandCoupling,
  flatBandShift,
  redfieldRelaxation,
  type FlatBandParameters,
  type SpinRelaxation,
} from '../thermodynamics/flat-band-reservoir.ts';
export { infiniteReservoirEvolution, type SpinInInfiniteReservoir } from '../thermodynamics/infinite-reservoir.ts';
export { smoothReservoirProcess, type SmoothProtocol } from '../thermodynamics/smooth-process.ts';
export {
  spinReservoirModel,
  type SpinInReservoir,
  type SpinParameters,
  type SpinReservoirModel,
} from '../thermodynamics/spin-in-reservoir.ts';
