import { valueInDomain } from '../claims/evaluation.ts';
import { formula, type Formula } from '../claims/formula.ts';
import { type Relation, requireRelation } from '../claims/relation.ts';
import type { System } from '../claims/claim.ts';
import type { Real } from '../matrix/interface.ts';
import type { Premise } from '../symbolic/steps/step-verdict.ts';
import type { Statement } from './conclusion.ts';
import { isSteadyNumber, type Sides, type SteadyNumber, steadyValue } from './link.ts';
import { Recent } from '../matrix/recent.ts';

/** Values of the symbols of a link. */
export type Readings = Readonly<Record<string, Real>>;

export function valuesOf(readings: Readonly<Record<string, Real | SteadyNumber>>): Readings {
  return Object.fromEntries(
    Object.entries(readings).map(([name, value]) => [name, isSteadyNumber(value) ? steadyValue(value) : value]),
  );
}

/** Signs of the symbols that are certainly infinite; undefined where some symbol may be finite or not. */
export function infiniteSigns(readings: Readings): Readonly<Record<string, 1 | -1>> | undefined {
  const all = Object.entries(readings);
  if (all.some(([, { value, bound }]) => Number.isNaN(value) || !Number.isFinite(bound))) return undefined;
  const infinite = all.filter(([, { value }]) => !Number.isFinite(value));
  return Object.fromEntries(infinite.map(([name, { value }]) => [name, value > 0 ? 1 : -1] as const));
}

/** What a premise says of drawn objects; undefined where it says nothing, or has no value. */
export function instanceOf(premise: Premise, drawn: never, system: System): Relation | undefined {
  const relation = valueInDomain(() => premise.instance(drawn, system as never));
  if (relation !== undefined) requireRelation(relation);
  return relation;
}

/** The relation in the symbols of the link, with = or ≥. */
export function statementOf({ symbol }: Relation, [left, right]: Sides): Statement {
  return symbol === '≤' ? { symbol: '≥', left: right, right: left } : { symbol, left, right };
}

/** More than all proofs of the library together have. */
const formulas = new Recent<string, Formula>(2 ** 9);

/** The formula of a text, parsed once. */
export function formulaOf(text: string): Formula {
  return formulas.get(text, () => formula(text));
}
