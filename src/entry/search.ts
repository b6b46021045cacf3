// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/search.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/search.ts';
export const bestConstant = /* @__PURE__ */ guarded(library.bestConstant, 'bestConstant', {
  1: { seed: 'number', budget: '', systems: 'list', onProgress: 'function', judge: '' },
});
export const certify = /* @__PURE__ */ guarded(library.certify, 'certify', {
  2: { maximalBits: 'number', relativeBits: 'number', room: 'number', deadline: 'number' },
});
export const checkCertificate = /* @__PURE__ */ guarded(library.checkCertificate, 'checkCertificate', {
  2: { maximalBits: 'number', relativeBits: 'number', room: 'number', deadline: 'number' },
});
export const conjectures = /* @__PURE__ */ guarded(library.conjectures, 'conjectures', {
  1: { seed: 'number', largest: 'number', terms: 'number', effort: 'number', library: 'list', onProgress: 'function' },
});
export const formatCertificate = /* @__PURE__ */ guarded(library.formatCertificate, 'formatCertificate');
export const formatCounterexample = /* @__PURE__ */ guarded(library.formatCounterexample, 'formatCounterexample');
export const hunt = /* @__PURE__ */ guarded(library.hunt, 'hunt', {
  1: {
    seed: 'number',
    budget: '',
    systems: 'list',
    onProgress: 'function',
    deadline: 'number',
    round: 'number',
    stored: 'list',
    onLowest: 'function',
    onRelation: 'function',
    onViolation: 'function',
    judge: '',
    simplify: 'boolean',
  },
});
export const isCertificate = /* @__PURE__ */ guarded(library.isCertificate, 'isCertificate');
export const modelConjectures = /* @__PURE__ */ guarded(library.modelConjectures, 'modelConjectures', {
  2: { seed: 'number', largest: 'number', terms: 'number', effort: 'number', within: '', onProgress: 'function' },
});
export const parseCertificate = /* @__PURE__ */ guarded(library.parseCertificate, 'parseCertificate');
export const parseCounterexample = /* @__PURE__ */ guarded(library.parseCounterexample, 'parseCounterexample');
export const replay = /* @__PURE__ */ guarded(library.replay, 'replay');
export const rigorousJudge = /* @__PURE__ */ guarded(library.rigorousJudge, 'rigorousJudge');
