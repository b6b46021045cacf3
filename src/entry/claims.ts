// Written by `npm run entries` from the lists in `src/exports`.
import * as library from '../exports/claims.ts';
import { guarded } from '../matrix/guarded.ts';

export type * from '../exports/claims.ts';
export const allOf: typeof library.allOf = /* @__PURE__ */ guarded(library.allOf, 'allOf');
export const assuming: typeof library.assuming = /* @__PURE__ */ guarded(library.assuming, 'assuming');
export const atLeast: typeof library.atLeast = /* @__PURE__ */ guarded(library.atLeast, 'atLeast');
export const atMost: typeof library.atMost = /* @__PURE__ */ guarded(library.atMost, 'atMost');
export const claim: typeof library.claim = /* @__PURE__ */ guarded(library.claim, 'claim');
export const equals: typeof library.equals = /* @__PURE__ */ guarded(library.equals, 'equals');
export const formula: typeof library.formula = /* @__PURE__ */ guarded(library.formula, 'formula');
export const maximum: typeof library.maximum = /* @__PURE__ */ guarded(library.maximum, 'maximum');
export const minimum: typeof library.minimum = /* @__PURE__ */ guarded(library.minimum, 'minimum');
export const zoneOf: typeof library.zoneOf = /* @__PURE__ */ guarded(library.zoneOf, 'zoneOf');
