/** What can be said. */

export {
  claim,
  type Claim,
  type ClaimDefinition,
  type Correction,
  type Literature,
  type System,
} from '../claims/claim.ts';
export { constant } from '../claims/constant.ts';
export { discard } from '../claims/discard.ts';
export { freeConstant } from '../ensembles/free-constant.ts';
export { formula, type Formula } from '../claims/formula.ts';
export { maximum, minimum } from '../matrix/extrema.ts';
export {
  allOf,
  assuming,
  atLeast,
  atMost,
  equals,
  lessThan,
  moreThan,
  zoneOf,
  type Relation,
  type Zone,
} from '../claims/relation.ts';
export { withConstant } from '../claims/with-constant.ts';
export { claimModule } from '../statements/claim-module.ts';
export type { DeclaredEnsembles, NamedSystem } from '../statements/drawn-types.ts';
export { claimFromText, type TypedClaim, type TypedStatement } from '../statements/text-claim.ts';
