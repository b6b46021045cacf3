import type { Claim, System } from '../claims/claim.ts';
import { valueInDomain } from '../claims/evaluation.ts';
import { partsOf, type Relation, zoneOf } from '../claims/relation.ts';
import { float64 } from '../float64/matrix.ts';
import type { Float64Real } from '../float64/real.ts';
import { type Record64, recorded, sameExpression } from '../float64/recording.ts';
import type { Real } from '../matrix/interface.ts';
import type { Premise } from '../symbolic/steps/step-verdict.ts';
import { allDraws, drawsFor, ensembleOf, evaluated, type LinkDraw, type LinkInstance, placeOf } from './draws.ts';
import { isSteadyNumber, type Sides, type SymbolLink } from './link.ts';
import { LinkChecks } from './link-checks.ts';
import { beyondFloat64, compareNumbers } from './check-enclosed.ts';
import { formulaOf, infiniteSigns, instanceOf, type Readings, statementOf, valuesOf } from './readings.ts';
import { checkExactly, rememberSteady } from './check-exactly.ts';

type Drawn = never;
type AnyLink = SymbolLink<Drawn, System, never>;

/**
 * Checks a link in symbols on one system: on every draw inside the covered domain the sides of the link are what `asserts`
 * returns, the premises of steps are what they say and hold, the generators are those of the models.
 */
export function checkSymbols(
  claim: Claim,
  system: System,
  link: AnyLink,
  formulas: never,
  premises: readonly Premise[],
  lowest: readonly LinkInstance[],
  checks: LinkChecks,
): void {
  const ensemble = ensembleOf(claim, system);
  let isAboutModels = false;
  let counted = 0;
  link.symbols.field.variables.forEach((name, v) => checks.restricted(name, link.symbols.box[v]));
  const [sides, under] = [link.sides(formulas, system), link.under?.(formulas, system) ?? []];
  const isEnough = (): boolean => counted >= drawsFor(claim);
  for (const draw of allDraws(claim, system, ensemble, lowest, isEnough)) {
    if (checks.problems.size > 0) return;
    const place = placeOf(system, draw);
    const instance = evaluated(claim, system, ensemble, draw.instance, float64);
    if (instance === undefined) continue;
    const { result, operations } = recordedOn(draw, () => {
      const relation = valueInDomain(instance.relation);
      return (
        relation && {
          relation,
          readings: valueInDomain(() => {
            const raw = link.read(instance.drawn, system);
            isAboutModels ||= Object.values(raw).some(isSteadyNumber);
            for (const [name, value] of Object.entries(raw)) {
              if (isSteadyNumber(value)) rememberSteady(checks, link, name, value);
            }
            return valuesOf(raw);
          }),
          instances: premises.map((premise) => instanceOf(premise, instance.drawn, system)),
        }
      );
    });
    if (result === undefined || zoneOf(result.relation) === 'vacuous') continue;
    const { relation, readings, instances } = result;
    const failed = Object.entries(link.where ?? {}).filter(([, holds]) => !holds(instance.drawn, system));
    for (const [name] of failed) checks.uncovered(name);
    if (failed.length > 0) continue;
    const signs = readings && infiniteSigns(readings);
    if (readings === undefined || signs === undefined) {
      if (readings !== undefined && beyondFloat64(claim, system, link, sides, premises, draw, checks)) continue;
      // What neither arithmetic can tell apart from what is covered is no evidence against it.
      if (draw.isFromSearch && readings !== undefined) continue;
      const open = readings && Object.entries(readings).find(([, { bound, value }]) => !Number.isFinite(bound + value));
      checks.uncovered(`${open?.[0] ?? 'every symbol'} finite`, draw);
      continue;
    }
    const { field, box } = link.symbols;
    if (!field.variables.every((name, v) => checks.isInside(name, readings[name], box[v], draw))) continue;
    if (Object.keys(signs).length > 0) {
      compareNumbers({ link, system, sides, premises, instances, relation, readings, draw, checks }, float64);
      checks.of(link).infinite.set(JSON.stringify(signs), { signs, example: draw });
      continue;
    }
    const compared = { link, readings, operations, draw, turn: counted, place, checks };
    compareParts({ ...compared, relation, sides, under });
    for (const [k, premise] of premises.entries()) {
      // Derivatives are compared in enclosures.
      if (premise.inTime !== undefined) continue;
      if (instances[k] === undefined) {
        checks.premiseless(link, premise, draw);
        continue;
      }
      comparePremise({ ...compared, premise, relation: instances[k] });
    }
    justifyDomains(link, relation, readings, operations, draw, checks);
    if (draw.isEdge) continue;
    checks.count();
    counted++;
  }
  checkExactly(claim, system, link, sides, premises, isAboutModels, checks);
}

/** Expressions are compared on random draws; on edge cases, whose numbers coincide, nothing has to be kept. */
function recordedOn<T>({ isEdge }: LinkDraw, run: () => T): { readonly result: T; readonly operations: Record64 } {
  return isEdge ? { result: run(), operations: NOTHING } : recorded(run);
}

const NOTHING: Record64 = new Map();

interface Comparison {
  readonly link: AnyLink;
  readonly readings: Readings;
  readonly operations: Record64;
  readonly draw: LinkDraw;
  /** Random draws that were compared before. */
  readonly turn: number;
  readonly place: string;
  readonly checks: LinkChecks;
}

function compareParts(
  comparison: Comparison & {
    readonly relation: Relation;
    readonly sides: readonly Sides[];
    readonly under: readonly Sides[];
  },
): void {
  const { link, relation, sides, under, checks } = comparison;
  const parts = partsOf(relation);
  if (parts.length !== sides.length) {
    checks.problem(`the statement has ${parts.length} parts, but the link gives the sides of ${sides.length}`);
    return;
  }
  parts.forEach((part, k) => {
    compare(comparison, part, sides[k], 'side');
    const conditions = (part.under ?? []).flatMap(partsOf);
    if (conditions.length > under.length) {
      checks.problem(
        `the statement has ${conditions.length} premises, but the link gives the sides of ${under.length}`,
      );
      return;
    }
    conditions.forEach((condition, l) => compare(comparison, condition, under[l], 'premise'));
    checks.goal(
      link,
      k,
      statementOf(part, sides[k]),
      conditions.map((condition, l) => statementOf(condition, under[l])),
    );
  });
}

function comparePremise(comparison: Comparison & { readonly premise: Premise; readonly relation: Relation }): void {
  const { link, premise, relation, place, checks } = comparison;
  if (zoneOf(relation) === 'violated') {
    checks.problem(`${premise.statement} (${premise.source}) is violated: ${place}`);
    return;
  }
  if (zoneOf(relation) === 'vacuous') {
    checks.problem(`${premise.statement} (${premise.source}) says nothing there, its condition fails: ${place}`);
    return;
  }
  compare(comparison, relation, premise.sides, `${premise.statement} (${premise.source})`);
  const { premises } = checks.of(link);
  const statement = statementOf(relation, premise.sides);
  const known = premises.get(premise);
  if (known !== undefined && (known.symbol !== statement.symbol || known.left !== statement.left)) {
    checks.problem(`${premise.statement} (${premise.source}) is not the same relation on all draws`);
  }
  premises.set(premise, statement);
}

/** The sides as the link states them against those of the relation. */
function compare(
  { readings, operations, draw, turn, place, checks }: Comparison,
  { left, right }: Pick<Relation, 'left' | 'right'>,
  sides: Sides,
  what: string,
): void {
  for (const [k, mine] of [left, right].entries()) {
    const text = sides[k];
    const stated = recordedOn(draw, () => formulaOf(text).evaluate(readings, float64));
    const [a, b] = [operandOf(mine), stated.result as Float64Real];
    if (Math.abs(a.value - b.value) > a.bound + b.bound) {
      checks.problem(`${what} "${text}" is ${b.value}, but the claim has ${a.value}: ${place}`);
      return;
    }
    if (draw.isEdge) continue;
    if (!sameExpression(eitherOf(stated.operations, operations), mine, b, turn)) {
      checks.problem(
        `${what} "${text}" has the value of the claim, but it is not the same expression of what was measured: ${place}`,
      );
      return;
    }
  }
}

/** What one record says, or else the other one, which may be long. */
function eitherOf(first: Record64, second: Record64): Record64 {
  return { get: (value) => first.get(value) ?? second.get(value) };
}

function operandOf(x: Real | number): { readonly value: number; readonly bound: number } {
  return typeof x === 'number' ? { value: x, bound: 0 } : x;
}

/** A restricted symbol that is a premise of the statement lies in its domain wherever the statement says something. */
function justifyDomains(
  link: AnyLink,
  relation: Relation,
  readings: Readings,
  operations: Record64,
  draw: LinkDraw,
  checks: LinkChecks,
): void {
  if (draw.isEdge) return;
  const conditions = partsOf(relation).flatMap(({ under = [] }) => under.flatMap(partsOf));
  link.symbols.field.variables.forEach((name, v) => {
    const { lower, upper, lowerClosed } = link.symbols.box[v];
    if (lower?.numerator !== 0n || upper !== undefined || !lowerClosed) return;
    const isPremise = conditions.some(({ margin }) => sameExpression(operations, margin, readings[name]));
    if (isPremise) checks.justified(name);
  });
}
