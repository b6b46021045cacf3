import { areEqual } from '../certificates/property.ts';
import { type Claim, type System, systemName } from '../claims/claim.ts';
import { isBeyondArithmetic, isOutsideDomain } from '../claims/evaluation.ts';
import { partsOf, zoneOf } from '../claims/relation.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { withPrecision } from '../enclosure/interval/precision.ts';
import { rangeOf } from '../ensembles/range.ts';
import { exact, type ExactReal } from '../exact/matrices/exact-matrix.ts';
import { ClausiusError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import { generatorAt } from '../symbolic/models/model.ts';
import type { Premise } from '../symbolic/steps/step-verdict.ts';
import { drawsOf, ensembleOf, evaluated, type LinkDraw, exactValue, placeOf } from './draws.ts';
import { isSteadyNumber, type Sides, type SteadyNumber, type SymbolLink } from './link.ts';
import { LinkChecks } from './link-checks.ts';
import { compareRates } from './check-enclosed.ts';
import { formulaOf, valuesOf } from './readings.ts';

type Drawn = never;
type AnyLink = SymbolLink<Drawn, System, never>;

/** Draws that are evaluated in exact arithmetic, and in enclosure arithmetic. */
const [EXACT_DRAWS, ENCLOSED_DRAWS] = [12, 2];

/** Binary places with which sides are compared. */
const PLACES = 160;

/** The same in exact arithmetic for generators of models and the ranges of parameters, and the sides in enclosures. */
export function checkExactly(
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
    const exactly = exactValue(() => evaluated(claim, system, ensemble, draw.instance, exact));
    const readings = exactly && exactValue(() => link.read(exactly.drawn, system));
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
export function rememberSteady(checks: LinkChecks, link: AnyLink, name: string, value: SteadyNumber): void {
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
    // A generator that cannot be compared with that of the model counts as another one, and is told as a problem.
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
      if (isBeyondArithmetic(error)) return { verdict: 'refused', reason: error.message };
      if (isOutsideDomain(error)) return { verdict: 'open' };
      throw error;
    }
  });
}
