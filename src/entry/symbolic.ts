// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/symbolic.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/symbolic.ts';
export { Setting } from '../exports/symbolic.ts';
export const changesWherePositive: typeof library.changesWherePositive = /* @__PURE__ */ guarded(
  library.changesWherePositive,
);
export const checkFormula: typeof library.checkFormula = /* @__PURE__ */ guarded(library.checkFormula);
export const derivationOf: typeof library.derivationOf = /* @__PURE__ */ guarded(library.derivationOf);
export const derive: typeof library.derive = /* @__PURE__ */ guarded(library.derive);
export const evaluateClosedForm: typeof library.evaluateClosedForm = /* @__PURE__ */ guarded(
  library.evaluateClosedForm,
);
export const everyVerdict: typeof library.everyVerdict = /* @__PURE__ */ guarded(library.everyVerdict);
export const fails: typeof library.fails = /* @__PURE__ */ guarded(library.fails);
export const generatorMapsTo: typeof library.generatorMapsTo = /* @__PURE__ */ guarded(library.generatorMapsTo);
export const hasExpectation: typeof library.hasExpectation = /* @__PURE__ */ guarded(library.hasExpectation);
export const hasJordanBlocks: typeof library.hasJordanBlocks = /* @__PURE__ */ guarded(library.hasJordanBlocks);
export const hasLargestOf: typeof library.hasLargestOf = /* @__PURE__ */ guarded(library.hasLargestOf);
export const hasNegativity: typeof library.hasNegativity = /* @__PURE__ */ guarded(library.hasNegativity);
export const hasProduction: typeof library.hasProduction = /* @__PURE__ */ guarded(library.hasProduction);
export const hasSignedNegativity: typeof library.hasSignedNegativity = /* @__PURE__ */ guarded(
  library.hasSignedNegativity,
);
export const hasSpectrum: typeof library.hasSpectrum = /* @__PURE__ */ guarded(library.hasSpectrum);
export const isStationary: typeof library.isStationary = /* @__PURE__ */ guarded(library.isStationary);
export const isUnique: typeof library.isUnique = /* @__PURE__ */ guarded(library.isUnique);
export const model: typeof library.model = /* @__PURE__ */ guarded(library.model);
export const modelFromJson: typeof library.modelFromJson = /* @__PURE__ */ guarded(library.modelFromJson);
export const printClosedForm: typeof library.printClosedForm = /* @__PURE__ */ guarded(library.printClosedForm);
export const setting: typeof library.setting = /* @__PURE__ */ guarded(library.setting);
export const signedNegativityOf: typeof library.signedNegativityOf = /* @__PURE__ */ guarded(
  library.signedNegativityOf,
);
export const solves: typeof library.solves = /* @__PURE__ */ guarded(library.solves);
export const steadyStateOf: typeof library.steadyStateOf = /* @__PURE__ */ guarded(library.steadyStateOf);
export const symbolicArithmetic: typeof library.symbolicArithmetic = /* @__PURE__ */ guarded(
  library.symbolicArithmetic,
);
