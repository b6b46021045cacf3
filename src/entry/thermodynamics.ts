// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/thermodynamics.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/thermodynamics.ts';
export const adiabaticEntropyProductionRate = /* @__PURE__ */ guarded(
  library.adiabaticEntropyProductionRate,
  'adiabaticEntropyProductionRate',
  { 3: { reference: '', hamiltonian: '' } },
);
export const coherenceEntropyProductionRate = /* @__PURE__ */ guarded(
  library.coherenceEntropyProductionRate,
  'coherenceEntropyProductionRate',
);
export const coherentInformation = /* @__PURE__ */ guarded(library.coherentInformation, 'coherentInformation');
export const conditionalEntropy = /* @__PURE__ */ guarded(library.conditionalEntropy, 'conditionalEntropy');
export const conditionalMutualInformation = /* @__PURE__ */ guarded(
  library.conditionalMutualInformation,
  'conditionalMutualInformation',
);
export const correlationAndDisplacement = /* @__PURE__ */ guarded(
  library.correlationAndDisplacement,
  'correlationAndDisplacement',
);
export const correlationEntropy = /* @__PURE__ */ guarded(library.correlationEntropy, 'correlationEntropy');
export const diagonalPart = /* @__PURE__ */ guarded(library.diagonalPart, 'diagonalPart');
export const drivenReservoirProcess = /* @__PURE__ */ guarded(library.drivenReservoirProcess, 'drivenReservoirProcess');
export const energyChange = /* @__PURE__ */ guarded(library.energyChange, 'energyChange');
export const energyProjectors = /* @__PURE__ */ guarded(library.energyProjectors, 'energyProjectors');
export const energyResolvedRelaxation = /* @__PURE__ */ guarded(
  library.energyResolvedRelaxation,
  'energyResolvedRelaxation',
  { 0: { splitting: 'number', beta: 'number', coupling: 'number', variance: 'number' } },
);
export const entropyChange = /* @__PURE__ */ guarded(library.entropyChange, 'entropyChange');
export const entropyExchange = /* @__PURE__ */ guarded(library.entropyExchange, 'entropyExchange');
export const entropyFlow = /* @__PURE__ */ guarded(library.entropyFlow, 'entropyFlow');
export const entropyProduction = /* @__PURE__ */ guarded(library.entropyProduction, 'entropyProduction');
export const entropyProductionRate = /* @__PURE__ */ guarded(library.entropyProductionRate, 'entropyProductionRate');
export const entropyRate = /* @__PURE__ */ guarded(library.entropyRate, 'entropyRate');
export const equilibriumFreeEnergy = /* @__PURE__ */ guarded(library.equilibriumFreeEnergy, 'equilibriumFreeEnergy');
export const ergotropy = /* @__PURE__ */ guarded(library.ergotropy, 'ergotropy');
export const fidelity = /* @__PURE__ */ guarded(library.fidelity, 'fidelity');
export const finiteReservoirBound = /* @__PURE__ */ guarded(library.finiteReservoirBound, 'finiteReservoirBound');
export const flatBandCorrelation = /* @__PURE__ */ guarded(library.flatBandCorrelation, 'flatBandCorrelation', {
  1: { beta: 'number', variance: 'number' },
});
export const flatBandCoupling = /* @__PURE__ */ guarded(library.flatBandCoupling, 'flatBandCoupling', {
  0: { splitting: 'number', beta: 'number', coupling: 'number', variance: 'number', lambShift: 'boolean' },
});
export const flatBandShift = /* @__PURE__ */ guarded(library.flatBandShift, 'flatBandShift', {
  1: { beta: 'number', variance: 'number', coupling: 'number' },
});
export const freeEnergy = /* @__PURE__ */ guarded(library.freeEnergy, 'freeEnergy');
export const freeEnergyChange = /* @__PURE__ */ guarded(library.freeEnergyChange, 'freeEnergyChange');
export const gibbsState = /* @__PURE__ */ guarded(library.gibbsState, 'gibbsState');
export const heatCurrent = /* @__PURE__ */ guarded(library.heatCurrent, 'heatCurrent');
export const holevoQuantity = /* @__PURE__ */ guarded(library.holevoQuantity, 'holevoQuantity');
export const infiniteReservoirEvolution = /* @__PURE__ */ guarded(
  library.infiniteReservoirEvolution,
  'infiniteReservoirEvolution',
  { 0: { splitting: 'number', beta: 'number', coupling: 'number', variance: 'number' } },
);
export const inputPower = /* @__PURE__ */ guarded(library.inputPower, 'inputPower');
export const integratedEntropyProduction = /* @__PURE__ */ guarded(
  library.integratedEntropyProduction,
  'integratedEntropyProduction',
);
export const integratedEntropyProductionToGibbsState = /* @__PURE__ */ guarded(
  library.integratedEntropyProductionToGibbsState,
  'integratedEntropyProductionToGibbsState',
);
export const l1Coherence = /* @__PURE__ */ guarded(library.l1Coherence, 'l1Coherence');
export const linearEntropy = /* @__PURE__ */ guarded(library.linearEntropy, 'linearEntropy');
export const logPartitionFunction = /* @__PURE__ */ guarded(library.logPartitionFunction, 'logPartitionFunction');
export const mutualInformation = /* @__PURE__ */ guarded(library.mutualInformation, 'mutualInformation');
export const partitionFunction = /* @__PURE__ */ guarded(library.partitionFunction, 'partitionFunction');
export const passiveEnergy = /* @__PURE__ */ guarded(library.passiveEnergy, 'passiveEnergy');
export const passiveState = /* @__PURE__ */ guarded(library.passiveState, 'passiveState');
export const pinched = /* @__PURE__ */ guarded(library.pinched, 'pinched');
export const populationEntropyProductionRate = /* @__PURE__ */ guarded(
  library.populationEntropyProductionRate,
  'populationEntropyProductionRate',
);
export const power = /* @__PURE__ */ guarded(library.power, 'power');
export const purity = /* @__PURE__ */ guarded(library.purity, 'purity');
export const redfieldRelaxation = /* @__PURE__ */ guarded(library.redfieldRelaxation, 'redfieldRelaxation', {
  0: { splitting: 'number', beta: 'number', coupling: 'number', variance: 'number' },
});
export const relativeEntropy = /* @__PURE__ */ guarded(library.relativeEntropy, 'relativeEntropy');
export const relativeEntropyOfCoherence = /* @__PURE__ */ guarded(
  library.relativeEntropyOfCoherence,
  'relativeEntropyOfCoherence',
);
export const relativeEntropySeries = /* @__PURE__ */ guarded(library.relativeEntropySeries, 'relativeEntropySeries');
export const relativeEntropyToGibbsState = /* @__PURE__ */ guarded(
  library.relativeEntropyToGibbsState,
  'relativeEntropyToGibbsState',
);
export const renyiEntropy = /* @__PURE__ */ guarded(library.renyiEntropy, 'renyiEntropy');
export const reservoirDisplacement = /* @__PURE__ */ guarded(library.reservoirDisplacement, 'reservoirDisplacement');
export const reservoirHeat = /* @__PURE__ */ guarded(library.reservoirHeat, 'reservoirHeat');
export const reservoirProcess = /* @__PURE__ */ guarded(library.reservoirProcess, 'reservoirProcess');
export const smoothReservoirProcess = /* @__PURE__ */ guarded(library.smoothReservoirProcess, 'smoothReservoirProcess');
export const spinReservoirModel = /* @__PURE__ */ guarded(library.spinReservoirModel, 'spinReservoirModel', {
  0: { splitting: 'number', beta: 'number', coupling: 'number', interaction: '' },
});
export const supportVerdict = /* @__PURE__ */ guarded(library.supportVerdict, 'supportVerdict');
export const systemEntropyChange = /* @__PURE__ */ guarded(library.systemEntropyChange, 'systemEntropyChange');
export const totalCorrelation = /* @__PURE__ */ guarded(library.totalCorrelation, 'totalCorrelation');
export const totalEntropyProductionRate = /* @__PURE__ */ guarded(
  library.totalEntropyProductionRate,
  'totalEntropyProductionRate',
);
export const traceDistance = /* @__PURE__ */ guarded(library.traceDistance, 'traceDistance');
export const traceNorm = /* @__PURE__ */ guarded(library.traceNorm, 'traceNorm');
export const vonNeumannEntropy = /* @__PURE__ */ guarded(library.vonNeumannEntropy, 'vonNeumannEntropy');
