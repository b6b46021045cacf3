// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/search.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/search.ts';
export const bestConstant = /* @__PURE__ */ guarded(library.bestConstant, 'bestConstant');
export const certify = /* @__PURE__ */ guarded(library.certify, 'certify');
export const checkCertificate = /* @__PURE__ */ guarded(library.checkCertificate, 'checkCertificate');
export const conjectures = /* @__PURE__ */ guarded(library.conjectures, 'conjectures');
export const formatCertificate = /* @__PURE__ */ guarded(library.formatCertificate, 'formatCertificate');
export const formatCounterexample = /* @__PURE__ */ guarded(library.formatCounterexample, 'formatCounterexample');
export const hunt = /* @__PURE__ */ guarded(library.hunt, 'hunt');
export const isCertificate = /* @__PURE__ */ guarded(library.isCertificate, 'isCertificate');
export const modelConjectures = /* @__PURE__ */ guarded(library.modelConjectures, 'modelConjectures');
export const parseCertificate = /* @__PURE__ */ guarded(library.parseCertificate, 'parseCertificate');
export const parseCounterexample = /* @__PURE__ */ guarded(library.parseCounterexample, 'parseCounterexample');
export const replay = /* @__PURE__ */ guarded(library.replay, 'replay');
export const rigorousJudge = /* @__PURE__ */ guarded(library.rigorousJudge, 'rigorousJudge');
