import { partsOf as objectsOf } from '../certificates/exact-object.ts';
import { areEqual } from '../certificates/property.ts';
import { type Claim, type System, systemName } from '../claims/claim.ts';
import { asserted } from '../claims/evaluation.ts';
import { partsOf, type Relation } from '../claims/relation.ts';
import { rangeOf } from '../ensembles/range.ts';
import { exact, type ExactReal } from '../exact/matrices/exact-matrix.ts';
import { fieldElement } from '../exact/matrices/field-real.ts';
import { evaluateRationalFunction } from '../exact/polynomials/rational-function-calculus.ts';
import { compareRationals } from '../exact/integers/rational.ts';
import type { Real } from '../matrix/interface.ts';
import { isMatrix, isReal } from '../matrix/is-matrix.ts';
import type { Setting } from '../symbolic/steps/setting.ts';
import type { Statement } from './conclusion.ts';
import { allDraws, drawsFor, ensembleOf, evaluated, type LinkInstance, exactValue, placeOf } from './draws.ts';
import type { EvaluatedLink } from './link.ts';
import type { LinkChecks } from './link-checks.ts';

type Drawn = never;
type AnyLink = EvaluatedLink<Drawn, System>;

/**
 * Checks a link that gives the objects as functions of parameters, on one system: in exact arithmetic they are the drawn objects at
 * the parameters that are read from them. The statement is then evaluated on them over rational functions.
 */
export function checkObjects(
  claim: Claim,
  system: System,
  link: AnyLink,
  lowest: readonly LinkInstance[],
  checks: LinkChecks,
): void {
  const ensemble = ensembleOf(claim, system);
  const { parameters: S } = link;
  const formal = partsOf(relationOf(claim, system, link));
  let compared = 0;
  let counted = 0;
  const isEnough = (): boolean => counted >= drawsFor(claim);
  for (const draw of allDraws(claim, system, ensemble, lowest, isEnough)) {
    const place = placeOf(system, draw);
    const instance = evaluated(claim, system, ensemble, draw.instance, exact);
    if (instance === undefined) continue;
    const values = exactValue(() => link.read(instance.drawn, system));
    if (values === undefined) {
      checks.uncovered('every parameter has a value', draw);
      continue;
    }
    if (!S.field.variables.every((name, v) => checks.isInside(name, values[name], S.box[v], draw))) continue;
    const mine = exactValue(() => link.objects(values, exact, system));
    const different = firstDifference('', instance.drawn, mine);
    if (different !== undefined) {
      if (draw.isEdge) checks.uncovered(`${different} is of the form of the link`, draw);
      else checks.problem(`${different} is not what the link makes of the parameters: ${place}`);
      continue;
    }
    if (draw.isEdge) continue;
    S.field.variables.forEach((name, v) => checks.range(name, S.box[v], rangeOf(values[name])));
    const relation = compared < COMPARED ? exactValue(instance.relation) : undefined;
    if (relation !== undefined) {
      compared++;
      if (!areSidesAt(S, formal, partsOf(relation), values)) {
        checks.problem(`the sides over rational functions are not those of the claim: ${place}`);
        return;
      }
      checks.enclosed();
    }
    checks.count();
    counted++;
  }
  if (compared === 0) checks.problem(`no draw of the system ${systemName(system)} could be evaluated exactly`);
  formal.forEach((part, k) => {
    const under = (part.under ?? []).flatMap(partsOf).map((condition) => statementOf(S, condition));
    checks.goal(link, k, statementOf(S, part), under);
  });
}

/** Draws on which the sides are compared as well. */
const COMPARED = 25;

/** Are the sides over rational functions, at the values of the parameters, those that were evaluated on drawn objects? */
function areSidesAt(
  S: Setting,
  formal: readonly Relation[],
  drawn: readonly Relation[],
  values: Readonly<Record<string, Real>>,
): boolean {
  const point = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, (value as ExactReal).exact]));
  const isAt = (side: Real | number, other: Real | number): boolean => {
    const value = evaluateRationalFunction(S.field, fieldElement(S.field, side), point);
    return value !== undefined && compareRationals(value, fieldElement(exact.field, other)) === 0;
  };
  return (
    formal.length === drawn.length &&
    formal.every(
      ({ symbol, left, right, under }, k) =>
        symbol === drawn[k].symbol &&
        isAt(left, drawn[k].left) &&
        isAt(right, drawn[k].right) &&
        areSidesAt(S, (under ?? []).flatMap(partsOf), (drawn[k].under ?? []).flatMap(partsOf), values),
    )
  );
}

/** The statement over rational functions of the parameters. */
function relationOf(claim: Claim, system: System, { parameters: S, objects }: AnyLink): Relation {
  const symbols = Object.fromEntries(S.field.variables.map((name) => [name, S.arithmetic.parameter(name)]));
  return asserted(claim, objects(symbols, S.arithmetic, system), system, S.arithmetic);
}

function statementOf(S: Setting, { symbol, left, right }: Relation): Statement {
  // Sides that are one rational function need not be written down, which can take long.
  if (S.field.equals(fieldElement(S.field, left), fieldElement(S.field, right)))
    return { symbol: '=', left: '0', right: '0' };
  const [a, b] = [left, right].map((side) => textOf(S, side));
  return symbol === '≤' ? { symbol: '≥', left: b, right: a } : { symbol, left: a, right: b };
}

function textOf(S: Setting, side: Real | number): string {
  return S.print(fieldElement(S.field, side));
}

/** Path of the first object that differs; undefined where all are equal. */
function firstDifference(path: string, drawn: unknown, mine: unknown): string | undefined {
  if (isMatrix(drawn)) return isMatrix(mine) && areEqual(drawn, mine) ? undefined : path;
  if (isReal(drawn)) return isReal(mine) && (drawn.minus(mine) as ExactReal).sign() === 0 ? undefined : path;
  if (typeof drawn !== 'object' || drawn === null) return drawn === mine ? undefined : path;
  if (typeof mine !== 'object' || mine === null) return path;
  const other = new Map(objectsOf(mine));
  for (const [name, part] of objectsOf(drawn)) {
    const found = firstDifference(path === '' ? name : `${path}.${name}`, part, other.get(name));
    if (found !== undefined) return found;
  }
  return undefined;
}
