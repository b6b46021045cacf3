import { areEqual } from '../certificates/property.ts';
import { type Claim, type System, systemName } from '../claims/claim.ts';
import { partsOf, type Relation, zoneOf } from '../claims/relation.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { withPrecision } from '../enclosure/interval/precision.ts';
import { rangeOf } from '../ensembles/range.ts';
import { exact, type ExactReal } from '../exact/matrices/exact-matrix.ts';
import { float64 } from '../float64/matrix.ts';
import type { Float64Real } from '../float64/real.ts';
import { type Record64, recorded, sameExpression } from '../float64/recording.ts';
import { ArithmeticError, ClausiusError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { generatorAt } from '../symbolic/models/model.ts';
import type { Premise } from '../symbolic/steps/step-verdict.ts';
import {
  allDraws,
  drawsFor,
  drawsOf,
  ensembleOf,
  evaluated,
  type LinkDraw,
  type LinkInstance,
  outsideDomain,
  placeOf,
} from './draws.ts';
import { isSteadyNumber, type Sides, type SteadyNumber, type SymbolLink } from './link.ts';
import { LinkChecks } from './link-checks.ts';
import { beyondFloat64, compareNumbers, compareRates } from './check-enclosed.ts';
import { formulaOf, infiniteSigns, instanceOf, type Readings, statementOf, valuesOf } from './readings.ts';

type Drawn = never;
type AnyLink = SymbolLink<Drawn, System, never>;

/** Draws that are evaluated in exact arithmetic, and in enclosure arithmetic. */
const [EXACT_DRAWS, ENCLOSED_DRAWS] = [12, 2];

/** Binary places with which sides are compared. */
const PLACES = 160;

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
    const { result, operations } = recorded(() => {
      const relation = outsideDomain(instance.relation);
      return (
        relation && {
          relation,
          readings: outsideDomain(() => {
            const raw = link.read(instance.drawn, system);
            isAboutModels ||= Object.values(raw).some(isSteadyNumber);
            for (const [name, value] of Object.entries(raw)) {
              if (isSteadyNumber(value)) rememberSteady(checks, link, name, value);
            }
            return valuesOf(raw);
          }),
          instances: premises.map((premise) => outsideDomain(() => instanceOf(premise, instance.drawn, system))),
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
    compareParts({ link, relation, readings, sides, under, operations, draw, place, checks });
    for (const [k, premise] of premises.entries()) {
      // Derivatives are compared in enclosures.
      if (premise.inTime !== undefined) continue;
      if (instances[k] === undefined) {
        checks.premiseless(link, premise, draw);
        continue;
      }
      comparePremise({ link, premise, relation: instances[k], readings, operations, draw, place, checks });
    }
    justifyDomains(link, relation, readings, operations, draw, checks);
    if (draw.isEdge) continue;
    checks.count();
    counted++;
  }
  checkExactly(claim, system, link, sides, premises, isAboutModels, checks);
}

interface Comparison {
  readonly link: AnyLink;
  readonly readings: Readings;
  readonly operations: Record64;
  readonly draw: LinkDraw;
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
  { readings, operations, draw, place, checks }: Comparison,
  { left, right }: Pick<Relation, 'left' | 'right'>,
  sides: Sides,
  what: string,
): void {
  for (const [k, mine] of [left, right].entries()) {
    const text = sides[k];
    const stated = recorded(() => formulaOf(text).evaluate(readings, float64));
    const [a, b] = [operandOf(mine), stated.result as Float64Real];
    if (Math.abs(a.value - b.value) > a.bound + b.bound) {
      checks.problem(`${what} "${text}" is ${b.value}, but the claim has ${a.value}: ${place}`);
      return;
    }
    if (draw.isEdge) continue;
    if (!sameExpression(eitherOf(stated.operations, operations), mine, b)) {
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

/** The same in exact arithmetic for generators of models and the ranges of parameters, and the sides in enclosures. */
function checkExactly(
  claim: Claim,
  system: System,
  link: AnyLink,
  sides: readonly Sides[],
  premises: readonly Premise[],
  isAboutModels: boolean,
  checks: LinkChecks,
): void {
  const ensemble = ensembleOf(claim, system);
  let enclosed = 0;
  const refusals: string[] = [];
  let models = 0;
  for (const draw of drawsOf(ensemble, `${claim.id}/${systemName(system)}`, EXACT_DRAWS)) {
    if (draw.isEdge) break;
    const place = placeOf(system, draw);
    const isEnough = enclosed === ENCLOSED_DRAWS || isRefused(refusals);
    const outcome = isEnough ? undefined : encloseSides(claim, system, link, sides, draw, checks);
    if (outcome?.verdict === 'refused') refusals.push(outcome.reason);
    if (outcome?.verdict === 'open') refusals.length = 0;
    if (outcome?.verdict === 'compared') {
      enclosed++;
      refusals.length = 0;
      compareRates(claim, system, link, premises, draw, checks);
    }
    if (!isAboutModels) {
      if (isEnough) break;
      continue;
    }
    const exactly = outsideDomain(() => evaluated(claim, system, ensemble, draw.instance, exact));
    const readings = exactly && outsideDomain(() => link.read(exactly.drawn, system));
    const steady = Object.entries(readings ?? {}).flatMap(([name, value]) =>
      isSteadyNumber(value) ? [[name, value] as const] : [],
    );
    for (const [name, value] of steady) {
      models++;
      rememberSteady(checks, link, name, value);
      if (!isModelAt(value, readings!)) {
        checks.problem(`${name} belongs to another generator than that of ${value.model.name}: ${place}`);
      }
    }
  }
  if (models > 0) checks.modelsCompared(models);
}

/** What enclosures refuse for one reason, such as a state that is known in float64 only, they have on no draw. */
function isRefused(reasons: readonly string[]): boolean {
  const last = reasons.slice(-ENCLOSED_DRAWS);
  return last.length === ENCLOSED_DRAWS && new Set(last).size === 1;
}

function textOf(at: SteadyNumber['at']): string {
  return JSON.stringify(Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** A symbol stands for the same number of the same model on all draws, in every arithmetic. */
function rememberSteady(checks: LinkChecks, link: AnyLink, name: string, value: SteadyNumber): void {
  const { steady } = checks.of(link);
  const known = steady.get(name) ?? value;
  const isSame =
    known.model === value.model && known.quantity === value.quantity && textOf(known.at) === textOf(value.at);
  if (!isSame) checks.problem(`${name} does not stand for the same number of a steady state on all draws`);
  steady.set(name, value);
}

function isModelAt(
  { model, generator, at }: SteadyNumber,
  readings: Readonly<Record<string, Real | SteadyNumber>>,
): boolean {
  const values = Object.fromEntries(
    Object.entries(readings).flatMap(([name, value]) => (isSteadyNumber(value) ? [] : [[name, value] as const])),
  );
  try {
    const point = Object.fromEntries(
      model.arithmetic.field.variables.map((name) => [
        name,
        (formulaOf(at[name] ?? name).evaluate(values, exact) as ExactReal).exact,
      ]),
    );
    return areEqual(generatorAt(model, point, exact).matrix, generator.matrix);
  } catch (error) {
    if (error instanceof ClausiusError) return false;
    throw error;
  }
}

type Outcome = { readonly verdict: 'compared' | 'open' } | { readonly verdict: 'refused'; readonly reason: string };

/**
 * Compares the sides in enclosure arithmetic, and the ranges of parameters with their domains.
 *
 * @returns `open` where it could not on this draw, `refused` where the arithmetic has no such objects
 */
function encloseSides(
  claim: Claim,
  system: System,
  link: AnyLink,
  sides: readonly Sides[],
  draw: LinkDraw,
  checks: LinkChecks,
): Outcome {
  return withPrecision(PLACES, () => {
    try {
      const instance = evaluated(claim, system, ensembleOf(claim, system), draw.instance, enclosure);
      if (instance === undefined) return { verdict: 'open' };
      const raw = link.read(instance.drawn, system);
      link.symbols.field.variables.forEach((name, v) => {
        const value = raw[name];
        const range = isSteadyNumber(value) ? undefined : rangeOf(value);
        checks.range(name, link.symbols.box[v], range);
      });
      const relation = instance.relation();
      if (zoneOf(relation) === 'vacuous') return { verdict: 'open' };
      const readings = valuesOf(raw);
      partsOf(relation).forEach(({ left, right }, k) => {
        for (const [l, mine] of [left, right].entries()) {
          const stated = formulaOf(sides[k]?.[l] ?? '0').evaluate(readings, enclosure);
          const sign = stated.minus(mine).sign();
          if (sign === 1 || sign === -1) {
            checks.problem(`side "${sides[k][l]}" certainly differs from that of the claim: ${placeOf(system, draw)}`);
          }
        }
      });
      checks.enclosed();
      return { verdict: 'compared' };
    } catch (error) {
      if (error instanceof ArithmeticError) return { verdict: 'refused', reason: error.message };
      if (error instanceof ClausiusError) return { verdict: 'open' };
      throw error;
    }
  });
}
