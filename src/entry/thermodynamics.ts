// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/thermodynamics.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/thermodynamics.ts';
export const adiabaticEntropyProductionRate: typeof library.adiabaticEntropyProductionRate = /* @__PURE__ */ guarded(
  library.adiabaticEntropyProductionRate,
  'adiabaticEntropyProductionRate',
);
export const coherenceEntropyProductionRate: typeof library.coherenceEntropyProductionRate = /* @__PURE__ */ guarded(
  library.coherenceEntropyProductionRate,
  'coherenceEntropyProductionRate',
);
export const coherentInformation: typeof library.coherentInformation = /* @__PURE__ */ guarded(
  library.coherentInformation,
  'coherentInformation',
);
export const conditionalEntropy: typeof library.conditionalEntropy = /* @__PURE__ */ guarded(
  library.conditionalEntropy,
  'conditionalEntropy',
);
export const conditionalMutualInformation: typeof library.conditionalMutualInformation = /* @__PURE__ */ guarded(
  library.conditionalMutualInformation,
  'conditionalMutualInformation',
);
export const correlationAndDisplacement: typeof library.correlationAndDisplacement = /* @__PURE__ */ guarded(
  library.correlationAndDisplacement,
  'correlationAndDisplacement',
);
export const correlationEntropy: typeof library.correlationEntropy = /* @__PURE__ */ guarded(
  library.correlationEntropy,
  'correlationEntropy',
);
export const diagonalPart: typeof library.diagonalPart = /* @__PURE__ */ guarded(library.diagonalPart, 'diagonalPart');
export const energyChange: typeof library.energyChange = /* @__PURE__ */ guarded(library.energyChange, 'energyChange');
export const energyProjectors: typeof library.energyProjectors = /* @__PURE__ */ guarded(
  library.energyProjectors,
  'energyProjectors',
);
export const energyResolvedRelaxation: typeof library.energyResolvedRelaxation = /* @__PURE__ */ guarded(
  library.energyResolvedRelaxation,
  'energyResolvedRelaxation',
);
export const entropyChange: typeof library.entropyChange = /* @__PURE__ */ guarded(
  library.entropyChange,
  'entropyChange',
);
export const entropyExchange: typeof library.entropyExchange = /* @__PURE__ */ guarded(
  library.entropyExchange,
  'entropyExchange',
);
export const entropyFlow: typeof library.entropyFlow = /* @__PURE__ */ guarded(library.entropyFlow, 'entropyFlow');
export const entropyProduction: typeof library.entropyProduction = /* @__PURE__ */ guarded(
  library.entropyProduction,
  'entropyProduction',
);
export const entropyProductionRate: typeof library.entropyProductionRate = /* @__PURE__ */ guarded(
  library.entropyProductionRate,
  'entropyProductionRate',
);
export const entropyRate: typeof library.entropyRate = /* @__PURE__ */ guarded(library.entropyRate, 'entropyRate');
export const equilibriumFreeEnergy: typeof library.equilibriumFreeEnergy = /* @__PURE__ */ guarded(
  library.equilibriumFreeEnergy,
  'equilibriumFreeEnergy',
);
export const fidelity: typeof library.fidelity = /* @__PURE__ */ guarded(library.fidelity, 'fidelity');
export const finiteReservoirBound: typeof library.finiteReservoirBound = /* @__PURE__ */ guarded(
  library.finiteReservoirBound,
  'finiteReservoirBound',
);
export const flatBandCorrelation: typeof library.flatBandCorrelation = /* @__PURE__ */ guarded(
  library.flatBandCorrelation,
  'flatBandCorrelation',
);
export const flatBandCoupling: typeof library.flatBandCoupling = /* @__PURE__ */ guarded(
  library.flatBandCoupling,
  'flatBandCoupling',
);
export const flatBandShift: typeof library.flatBandShift = /* @__PURE__ */ guarded(
  library.flatBandShift,
  'flatBandShift',
);
export const freeEnergy: typeof library.freeEnergy = /* @__PURE__ */ guarded(library.freeEnergy, 'freeEnergy');
export const gibbsState: typeof library.gibbsState = /* @__PURE__ */ guarded(library.gibbsState, 'gibbsState');
export const heatCurrent: typeof library.heatCurrent = /* @__PURE__ */ guarded(library.heatCurrent, 'heatCurrent');
export const holevoQuantity: typeof library.holevoQuantity = /* @__PURE__ */ guarded(
  library.holevoQuantity,
  'holevoQuantity',
);
export const infiniteReservoirEvolution: typeof library.infiniteReservoirEvolution = /* @__PURE__ */ guarded(
  library.infiniteReservoirEvolution,
  'infiniteReservoirEvolution',
);
export const inputPower: typeof library.inputPower = /* @__PURE__ */ guarded(library.inputPower, 'inputPower');
export const integratedEntropyProduction: typeof library.integratedEntropyProduction = /* @__PURE__ */ guarded(
  library.integratedEntropyProduction,
  'integratedEntropyProduction',
);
export const integratedEntropyProductionToGibbsState: typeof library.integratedEntropyProductionToGibbsState =
  /* @__PURE__ */ guarded(library.integratedEntropyProductionToGibbsState, 'integratedEntropyProductionToGibbsState');
export const linearEntropy: typeof library.linearEntropy = /* @__PURE__ */ guarded(
  library.linearEntropy,
  'linearEntropy',
);
export const logPartitionFunction: typeof library.logPartitionFunction = /* @__PURE__ */ guarded(
  library.logPartitionFunction,
  'logPartitionFunction',
);
export const mutualInformation: typeof library.mutualInformation = /* @__PURE__ */ guarded(
  library.mutualInformation,
  'mutualInformation',
);
export const partitionFunction: typeof library.partitionFunction = /* @__PURE__ */ guarded(
  library.partitionFunction,
  'partitionFunction',
);
export const pinched: typeof library.pinched = /* @__PURE__ */ guarded(library.pinched, 'pinched');
export const populationEntropyProductionRate: typeof library.populationEntropyProductionRate = /* @__PURE__ */ guarded(
  library.populationEntropyProductionRate,
  'populationEntropyProductionRate',
);
export const power: typeof library.power = /* @__PURE__ */ guarded(library.power, 'power');
export const purity: typeof library.purity = /* @__PURE__ */ guarded(library.purity, 'purity');
export const redfieldRelaxation: typeof library.redfieldRelaxation = /* @__PURE__ */ guarded(
  library.redfieldRelaxation,
  'redfieldRelaxation',
);
export const relativeEntropy: typeof library.relativeEntropy = /* @__PURE__ */ guarded(
  library.relativeEntropy,
  'relativeEntropy',
);
export const relativeEntropyOfCoherence: typeof library.relativeEntropyOfCoherence = /* @__PURE__ */ guarded(
  library.relativeEntropyOfCoherence,
  'relativeEntropyOfCoherence',
);
export const relativeEntropySeries: typeof library.relativeEntropySeries = /* @__PURE__ */ guarded(
  library.relativeEntropySeries,
  'relativeEntropySeries',
);
export const relativeEntropyToGibbsState: typeof library.relativeEntropyToGibbsState = /* @__PURE__ */ guarded(
  library.relativeEntropyToGibbsState,
  'relativeEntropyToGibbsState',
);
export const renyiEntropy: typeof library.renyiEntropy = /* @__PURE__ */ guarded(library.renyiEntropy, 'renyiEntropy');
export const reservoirDisplacement: typeof library.reservoirDisplacement = /* @__PURE__ */ guarded(
  library.reservoirDisplacement,
  'reservoirDisplacement',
);
export const reservoirHeat: typeof library.reservoirHeat = /* @__PURE__ */ guarded(
  library.reservoirHeat,
  'reservoirHeat',
);
export const reservoirProcess: typeof library.reservoirProcess = /* @__PURE__ */ guarded(
  library.reservoirProcess,
  'reservoirProcess',
);
export const spinReservoirModel: typeof library.spinReservoirModel = /* @__PURE__ */ guarded(
  library.spinReservoirModel,
  'spinReservoirModel',
);
export const supportVerdict: typeof library.supportVerdict = /* @__PURE__ */ guarded(
  library.supportVerdict,
  'supportVerdict',
);
export const systemEntropyChange: typeof library.systemEntropyChange = /* @__PURE__ */ guarded(
  library.systemEntropyChange,
  'systemEntropyChange',
);
export const systemStates: typeof library.systemStates = /* @__PURE__ */ guarded(library.systemStates, 'systemStates');
export const totalCorrelation: typeof library.totalCorrelation = /* @__PURE__ */ guarded(
  library.totalCorrelation,
  'totalCorrelation',
);
export const totalEntropyProductionRate: typeof library.totalEntropyProductionRate = /* @__PURE__ */ guarded(
  library.totalEntropyProductionRate,
  'totalEntropyProductionRate',
);
export const traceDistance: typeof library.traceDistance = /* @__PURE__ */ guarded(
  library.traceDistance,
  'traceDistance',
);
export const traceNorm: typeof library.traceNorm = /* @__PURE__ */ guarded(library.traceNorm, 'traceNorm');
export const vonNeumannEntropy: typeof library.vonNeumannEntropy = /* @__PURE__ */ guarded(
  library.vonNeumannEntropy,
  'vonNeumannEntropy',
);
