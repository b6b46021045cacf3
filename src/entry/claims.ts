// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/claims.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/claims.ts';
export const allOf = /* @__PURE__ */ guarded(library.allOf, 'allOf');
export const assuming = /* @__PURE__ */ guarded(library.assuming, 'assuming');
export const atLeast = /* @__PURE__ */ guarded(library.atLeast, 'atLeast');
export const atMost = /* @__PURE__ */ guarded(library.atMost, 'atMost');
export const claim = /* @__PURE__ */ guarded(library.claim, 'claim', {
  1: {
    source: 'string',
    statement: 'string',
    literature: '',
    systems: 'list',
    given: 'function',
    asserts: 'function',
    note: 'string',
    effort: 'number',
    corrects: 'list',
    surrogate: 'string',
    refutedBy: 'string[]',
    id: 'string',
  },
});
export const claimFromText = /* @__PURE__ */ guarded(library.claimFromText, 'claimFromText');
export const claimModule = /* @__PURE__ */ guarded(library.claimModule, 'claimModule');
export const constant = /* @__PURE__ */ guarded(library.constant, 'constant');
export const discard = /* @__PURE__ */ guarded(library.discard, 'discard');
export const equals = /* @__PURE__ */ guarded(library.equals, 'equals');
export const formula = /* @__PURE__ */ guarded(library.formula, 'formula');
export const freeConstant = /* @__PURE__ */ guarded(library.freeConstant, 'freeConstant');
export const lessThan = /* @__PURE__ */ guarded(library.lessThan, 'lessThan');
export const maximum = /* @__PURE__ */ guarded(library.maximum, 'maximum');
export const minimum = /* @__PURE__ */ guarded(library.minimum, 'minimum');
export const moreThan = /* @__PURE__ */ guarded(library.moreThan, 'moreThan');
export const withConstant = /* @__PURE__ */ guarded(library.withConstant, 'withConstant');
export const zoneOf = /* @__PURE__ */ guarded(library.zoneOf, 'zoneOf');
