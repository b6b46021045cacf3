// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/thermodynamics.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/thermodynamics.ts';
export const adiabaticEntropyProductionRate: typeof library.adiabaticEntropyProductionRate = /* @__PURE__ */ guarded(
  library.adiabaticEntropyProductionRate,
);
export const coherenceEntropyProductionRate: typeof library.coherenceEntropyProductionRate = /* @__PURE__ */ guarded(
  library.coherenceEntropyProductionRate,
);
export const coherentInformation: typeof library.coherentInformation = /* @__PURE__ */ guarded(
  library.coherentInformation,
);
export const conditionalEntropy: typeof library.conditionalEntropy = /* @__PURE__ */ guarded(
  library.conditionalEntropy,
);
export const conditionalMutualInformation: typeof library.conditionalMutualInformation = /* @__PURE__ */ guarded(
  library.conditionalMutualInformation,
);
export const correlationAndDisplacement: typeof library.correlationAndDisplacement = /* @__PURE__ */ guarded(
  library.correlationAndDisplacement,
);
export const correlationEntropy: typeof library.correlationEntropy = /* @__PURE__ */ guarded(
  library.correlationEntropy,
);
export const diagonalPart: typeof library.diagonalPart = /* @__PURE__ */ guarded(library.diagonalPart);
export const energyChange: typeof library.energyChange = /* @__PURE__ */ guarded(library.energyChange);
export const energyProjectors: typeof library.energyProjectors = /* @__PURE__ */ guarded(library.energyProjectors);
export const entropyChange: typeof library.entropyChange = /* @__PURE__ */ guarded(library.entropyChange);
export const entropyExchange: typeof library.entropyExchange = /* @__PURE__ */ guarded(library.entropyExchange);
export const entropyFlow: typeof library.entropyFlow = /* @__PURE__ */ guarded(library.entropyFlow);
export const entropyProduction: typeof library.entropyProduction = /* @__PURE__ */ guarded(library.entropyProduction);
export const entropyProductionRate: typeof library.entropyProductionRate = /* @__PURE__ */ guarded(
  library.entropyProductionRate,
);
export const entropyRate: typeof library.entropyRate = /* @__PURE__ */ guarded(library.entropyRate);
export const equilibriumFreeEnergy: typeof library.equilibriumFreeEnergy = /* @__PURE__ */ guarded(
  library.equilibriumFreeEnergy,
);
export const fidelity: typeof library.fidelity = /* @__PURE__ */ guarded(library.fidelity);
export const finiteReservoirBound: typeof library.finiteReservoirBound = /* @__PURE__ */ guarded(
  library.finiteReservoirBound,
);
export const freeEnergy: typeof library.freeEnergy = /* @__PURE__ */ guarded(library.freeEnergy);
export const gibbsState: typeof library.gibbsState = /* @__PURE__ */ guarded(library.gibbsState);
export const heatCurrent: typeof library.heatCurrent = /* @__PURE__ */ guarded(library.heatCurrent);
export const holevoQuantity: typeof library.holevoQuantity = /* @__PURE__ */ guarded(library.holevoQuantity);
export const inputPower: typeof library.inputPower = /* @__PURE__ */ guarded(library.inputPower);
export const integratedEntropyProduction: typeof library.integratedEntropyProduction = /* @__PURE__ */ guarded(
  library.integratedEntropyProduction,
);
export const integratedEntropyProductionToGibbsState: typeof library.integratedEntropyProductionToGibbsState =
  /* @__PURE__ */ guarded(library.integratedEntropyProductionToGibbsState);
export const linearEntropy: typeof library.linearEntropy = /* @__PURE__ */ guarded(library.linearEntropy);
export const logPartitionFunction: typeof library.logPartitionFunction = /* @__PURE__ */ guarded(
  library.logPartitionFunction,
);
export const mutualInformation: typeof library.mutualInformation = /* @__PURE__ */ guarded(library.mutualInformation);
export const partitionFunction: typeof library.partitionFunction = /* @__PURE__ */ guarded(library.partitionFunction);
export const pinched: typeof library.pinched = /* @__PURE__ */ guarded(library.pinched);
export const populationEntropyProductionRate: typeof library.populationEntropyProductionRate = /* @__PURE__ */ guarded(
  library.populationEntropyProductionRate,
);
export const purity: typeof library.purity = /* @__PURE__ */ guarded(library.purity);
export const relativeEntropy: typeof library.relativeEntropy = /* @__PURE__ */ guarded(library.relativeEntropy);
export const relativeEntropyOfCoherence: typeof library.relativeEntropyOfCoherence = /* @__PURE__ */ guarded(
  library.relativeEntropyOfCoherence,
);
export const relativeEntropySeries: typeof library.relativeEntropySeries = /* @__PURE__ */ guarded(
  library.relativeEntropySeries,
);
export const relativeEntropyToGibbsState: typeof library.relativeEntropyToGibbsState = /* @__PURE__ */ guarded(
  library.relativeEntropyToGibbsState,
);
export const renyiEntropy: typeof library.renyiEntropy = /* @__PURE__ */ guarded(library.renyiEntropy);
export const reservoirDisplacement: typeof library.reservoirDisplacement = /* @__PURE__ */ guarded(
  library.reservoirDisplacement,
);
export const reservoirHeat: typeof library.reservoirHeat = /* @__PURE__ */ guarded(library.reservoirHeat);
export const reservoirProcess: typeof library.reservoirProcess = /* @__PURE__ */ guarded(library.reservoirProcess);
export const supportVerdict: typeof library.supportVerdict = /* @__PURE__ */ guarded(library.supportVerdict);
export const systemEntropyChange: typeof library.systemEntropyChange = /* @__PURE__ */ guarded(
  library.systemEntropyChange,
);
export const systemStates: typeof library.systemStates = /* @__PURE__ */ guarded(library.systemStates);
export const totalCorrelation: typeof library.totalCorrelation = /* @__PURE__ */ guarded(library.totalCorrelation);
export const totalEntropyProductionRate: typeof library.totalEntropyProductionRate = /* @__PURE__ */ guarded(
  library.totalEntropyProductionRate,
);
export const traceDistance: typeof library.traceDistance = /* @__PURE__ */ guarded(library.traceDistance);
export const traceNorm: typeof library.traceNorm = /* @__PURE__ */ guarded(library.traceNorm);
export const vonNeumannEntropy: typeof library.vonNeumannEntropy = /* @__PURE__ */ guarded(library.vonNeumannEntropy);
