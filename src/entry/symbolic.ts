// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/symbolic.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/symbolic.ts';
export { Setting } from '../exports/symbolic.ts';
export const changesWherePositive: typeof library.changesWherePositive = /* @__PURE__ */ guarded(
  library.changesWherePositive,
  'changesWherePositive',
);
export const checkFormula: typeof library.checkFormula = /* @__PURE__ */ guarded(library.checkFormula, 'checkFormula');
export const derivationOf: typeof library.derivationOf = /* @__PURE__ */ guarded(library.derivationOf, 'derivationOf');
export const derive: typeof library.derive = /* @__PURE__ */ guarded(library.derive, 'derive');
export const evaluateClosedForm: typeof library.evaluateClosedForm = /* @__PURE__ */ guarded(
  library.evaluateClosedForm,
  'evaluateClosedForm',
);
export const every: typeof library.every = /* @__PURE__ */ guarded(library.every, 'every');
export const everyVerdict: typeof library.everyVerdict = /* @__PURE__ */ guarded(library.everyVerdict, 'everyVerdict');
export const fails: typeof library.fails = /* @__PURE__ */ guarded(library.fails, 'fails');
export const generatorMapsTo: typeof library.generatorMapsTo = /* @__PURE__ */ guarded(
  library.generatorMapsTo,
  'generatorMapsTo',
);
export const hasExpectation: typeof library.hasExpectation = /* @__PURE__ */ guarded(
  library.hasExpectation,
  'hasExpectation',
);
export const hasJordanBlocks: typeof library.hasJordanBlocks = /* @__PURE__ */ guarded(
  library.hasJordanBlocks,
  'hasJordanBlocks',
);
export const hasLargestOf: typeof library.hasLargestOf = /* @__PURE__ */ guarded(library.hasLargestOf, 'hasLargestOf');
export const hasNegativity: typeof library.hasNegativity = /* @__PURE__ */ guarded(
  library.hasNegativity,
  'hasNegativity',
);
export const hasProduction: typeof library.hasProduction = /* @__PURE__ */ guarded(
  library.hasProduction,
  'hasProduction',
);
export const hasSignedNegativity: typeof library.hasSignedNegativity = /* @__PURE__ */ guarded(
  library.hasSignedNegativity,
  'hasSignedNegativity',
);
export const hasSpectrum: typeof library.hasSpectrum = /* @__PURE__ */ guarded(library.hasSpectrum, 'hasSpectrum');
export const isStationary: typeof library.isStationary = /* @__PURE__ */ guarded(library.isStationary, 'isStationary');
export const isUnique: typeof library.isUnique = /* @__PURE__ */ guarded(library.isUnique, 'isUnique');
export const maps: typeof library.maps = /* @__PURE__ */ guarded(library.maps, 'maps');
export const model: typeof library.model = /* @__PURE__ */ guarded(library.model, 'model');
export const modelFromJson: typeof library.modelFromJson = /* @__PURE__ */ guarded(
  library.modelFromJson,
  'modelFromJson',
);
export const printClosedForm: typeof library.printClosedForm = /* @__PURE__ */ guarded(
  library.printClosedForm,
  'printClosedForm',
);
export const setting: typeof library.setting = /* @__PURE__ */ guarded(library.setting, 'setting');
export const signedNegativityOf: typeof library.signedNegativityOf = /* @__PURE__ */ guarded(
  library.signedNegativityOf,
  'signedNegativityOf',
);
export const solves: typeof library.solves = /* @__PURE__ */ guarded(library.solves, 'solves');
export const steadyStateOf: typeof library.steadyStateOf = /* @__PURE__ */ guarded(
  library.steadyStateOf,
  'steadyStateOf',
);
export const symbolicArithmetic: typeof library.symbolicArithmetic = /* @__PURE__ */ guarded(
  library.symbolicArithmetic,
  'symbolicArithmetic',
);
