// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/symbolic.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/symbolic.ts';
export { Setting } from '../exports/symbolic.ts';
export const askedQuantity = /* @__PURE__ */ guarded(library.askedQuantity, 'askedQuantity');
export const changesWherePositive = /* @__PURE__ */ guarded(library.changesWherePositive, 'changesWherePositive');
export const checkFormula = /* @__PURE__ */ guarded(library.checkFormula, 'checkFormula');
export const checkStatement = /* @__PURE__ */ guarded(library.checkStatement, 'checkStatement');
export const derivationOf = /* @__PURE__ */ guarded(library.derivationOf, 'derivationOf');
export const derive = /* @__PURE__ */ guarded(library.derive, 'derive', {
  1: {
    spectrum: 'boolean',
    jordan: 'boolean',
    negativity: 'boolean',
    production: 'boolean',
    entropy: 'boolean',
    threshold: 'string',
    initial: 'string',
    transposed: '',
    largestBlock: 'number',
  },
});
export const evaluateClosedForm = /* @__PURE__ */ guarded(library.evaluateClosedForm, 'evaluateClosedForm');
export const every = /* @__PURE__ */ guarded(library.every, 'every');
export const everyVerdict = /* @__PURE__ */ guarded(library.everyVerdict, 'everyVerdict');
export const fails = /* @__PURE__ */ guarded(library.fails, 'fails');
export const formulaFromLatex = /* @__PURE__ */ guarded(library.formulaFromLatex, 'formulaFromLatex', {
  1: { parameters: 'string[]', quantities: 'string[]', dims: 'number[]', baths: 'string[]' },
});
export const generatorMapsTo = /* @__PURE__ */ guarded(library.generatorMapsTo, 'generatorMapsTo');
export const hasExpectation = /* @__PURE__ */ guarded(library.hasExpectation, 'hasExpectation');
export const hasJordanBlocks = /* @__PURE__ */ guarded(library.hasJordanBlocks, 'hasJordanBlocks', {
  1: { parameter: 'string', value: 'string', eigenvalue: 'string' },
});
export const hasLargestOf = /* @__PURE__ */ guarded(library.hasLargestOf, 'hasLargestOf');
export const hasNegativity = /* @__PURE__ */ guarded(library.hasNegativity, 'hasNegativity');
export const hasProduction = /* @__PURE__ */ guarded(library.hasProduction, 'hasProduction');
export const hasSignedNegativity = /* @__PURE__ */ guarded(library.hasSignedNegativity, 'hasSignedNegativity');
export const hasSpectrum = /* @__PURE__ */ guarded(library.hasSpectrum, 'hasSpectrum');
export const isStationary = /* @__PURE__ */ guarded(library.isStationary, 'isStationary');
export const isUnique = /* @__PURE__ */ guarded(library.isUnique, 'isUnique');
export const maps = /* @__PURE__ */ guarded(library.maps, 'maps');
export const model = /* @__PURE__ */ guarded(library.model, 'model', {
  0: {
    name: 'string',
    dims: '',
    parameters: '',
    let: '',
    assume: 'string[]',
    start: '',
    hamiltonian: '',
    jumps: '',
    baths: '',
    conserved: '',
    oscillators: 'number[]',
    source: 'string',
    description: 'string',
  },
});
export const modelFromJson = /* @__PURE__ */ guarded(library.modelFromJson, 'modelFromJson');
export const modelWith = /* @__PURE__ */ guarded(library.modelWith, 'modelWith');
export const printClosedForm = /* @__PURE__ */ guarded(library.printClosedForm, 'printClosedForm');
export const setting = /* @__PURE__ */ guarded(library.setting, 'setting');
export const signedNegativityOf = /* @__PURE__ */ guarded(library.signedNegativityOf, 'signedNegativityOf');
export const solves = /* @__PURE__ */ guarded(library.solves, 'solves');
export const steadyStateOf = /* @__PURE__ */ guarded(library.steadyStateOf, 'steadyStateOf');
export const symbolicArithmetic = /* @__PURE__ */ guarded(library.symbolicArithmetic, 'symbolicArithmetic');
