import type { Claim, System } from '../claims/claim.ts';
import { isBeyondArithmetic, isOutsideDomain } from '../claims/evaluation.ts';
import { partsOf, type Relation, requireRelation, zoneOf } from '../claims/relation.ts';
import { enclosure } from '../enclosure/matrix/matrix.ts';
import { withPrecision } from '../enclosure/interval/precision.ts';
import type { Arithmetic, Real } from '../matrix/interface.ts';
import type { Premise } from '../symbolic/steps/step-verdict.ts';
import { ensembleOf, evaluated, type LinkDraw, placeOf } from './draws.ts';
import type { Sides, SymbolLink } from './link.ts';
import type { LinkChecks } from './link-checks.ts';
import { formulaOf, infiniteSigns, instanceOf, type Readings, statementOf, valuesOf } from './readings.ts';

type Drawn = never;
type AnyLink = SymbolLink<Drawn, System, never>;

/** Binary places with which sides are compared; of derivatives, far more than the times at which they are compared are small. */
const [PLACES, PLACES_OF_RATES] = [160, 320];

/** Times t = 2⁻ᵏ at which quotients of differences are compared. */
const [EARLY, LATE] = [2 ** -24, 2 ** -48];

/**
 * A draw on which float64 leaves a symbol open, such as the relative entropy of states whose support it cannot tell, in
 * enclosure arithmetic. Where every symbol is finite it is compared like any other; where some are infinite, that is noted.
 *
 * @returns whether enclosure arithmetic could tell
 */
export function beyondFloat64(
  claim: Claim,
  system: System,
  link: AnyLink,
  sides: readonly Sides[],
  premises: readonly Premise[],
  draw: LinkDraw,
  checks: LinkChecks,
): boolean {
  return enclosed(PLACES, () => {
    const instance = evaluated(claim, system, ensembleOf(claim, system), draw.instance, enclosure);
    const relation = instance?.relation();
    if (instance === undefined || relation === undefined) return false;
    if (zoneOf(relation) === 'vacuous') return true;
    const readings = valuesOf(link.read(instance.drawn, system));
    const signs = infiniteSigns(readings);
    if (signs === undefined) return false;
    const { field, box } = link.symbols;
    if (!field.variables.every((name, v) => checks.isInside(name, readings[name], box[v], draw))) return true;
    const instances = premises.map((premise) => instanceOf(premise, instance.drawn, system));
    const compared = { link, system, sides, premises, instances, relation, readings, draw, checks };
    compareNumbers(compared, enclosure);
    if (Object.keys(signs).length > 0) checks.of(link).infinite.set(JSON.stringify(signs), { signs, example: draw });
    return true;
  });
}

/** What was measured on a draw. */
interface Measured {
  readonly link: AnyLink;
  readonly system: System;
  readonly sides: readonly Sides[];
  readonly premises: readonly Premise[];
  readonly instances: readonly (Relation | undefined)[];
  readonly relation: Relation;
  readonly readings: Readings;
  readonly draw: LinkDraw;
  readonly checks: LinkChecks;
}

/** The sides of the statement and of premises as numbers, finite or infinite; premises hold. */
export function compareNumbers(measured: Measured, arithmetic: Arithmetic): void {
  const { link, system, sides, premises, instances, relation, readings, draw, checks } = measured;
  const place = placeOf(system, draw);
  const compare = (part: Relation, texts: Sides): void => {
    for (const [k, mine] of [part.left, part.right].entries()) {
      const sign = formulaOf(texts[k]).evaluate(readings, arithmetic).minus(mine).sign();
      if (sign === 1 || sign === -1)
        checks.problem(`"${texts[k]}" certainly differs from what it stands for: ${place}`);
    }
  };
  partsOf(relation).forEach((part, k) => compare(part, sides[k]));
  for (const [k, premise] of premises.entries()) {
    const found = instances[k];
    if (premise.inTime !== undefined) continue;
    if (found === undefined) {
      checks.premiseless(link, premise, draw);
      continue;
    }
    if (zoneOf(found) === 'violated') checks.problem(`${premise.statement} (${premise.source}) is violated: ${place}`);
    compare(found, premise.sides);
  }
}

/**
 * Are the sides of premises on derivatives what they say? A quotient q(t) of differences of a smooth function approaches its
 * limit in proportion to t, so at t₂ = t₁/2²⁴ it has to be 2¹² times closer to it at least: for anything but the limit it is not.
 */
export function compareRates(
  claim: Claim,
  system: System,
  link: AnyLink,
  premises: readonly Premise[],
  draw: LinkDraw,
  checks: LinkChecks,
): void {
  for (const premise of premises) {
    const { inTime, sides, statement, source } = premise;
    if (inTime === undefined) continue;
    const place = placeOf(system, draw);
    const could = enclosed(PLACES_OF_RATES, () => {
      const instance = evaluated(claim, system, ensembleOf(claim, system), draw.instance, enclosure);
      if (instance === undefined) return false;
      const readings = valuesOf(link.read(instance.drawn, system));
      const [left, right] = sides.map((side) => formulaOf(side).evaluate(readings, enclosure));
      const relationAt = (time: number): Relation => {
        const relation = inTime(instance.drawn, system as never, enclosure.real(time) as never);
        requireRelation(relation);
        return relation;
      };
      const distance = (time: number, relation: Relation): Real => {
        const zone = zoneOf(relation);
        if (zone === 'violated') checks.problem(`${statement} (${source}) is violated: ${place}`);
        if (zone === 'vacuous') {
          checks.problem(`${statement} (${source}) says nothing there, its condition fails: ${place}`);
        }
        return relation.left.minus(relation.right).dividedBy(time).minus(left.minus(right)).abs();
      };
      const first = relationAt(EARLY);
      const [early, late] = [distance(EARLY, first), distance(LATE, relationAt(LATE))];
      if (early.minus(late.times(Math.sqrt(EARLY / LATE))).sign() !== 1) {
        checks.problem(`${statement} (${source}) has other derivatives than "${sides.join('", "')}": ${place}`);
      }
      checks.of(link).premises.set(premise, statementOf(first, sides));
      return true;
    });
    if (!could) checks.problem(`the derivatives of ${statement} (${source}) could not be compared: ${place}`);
  }
}

function enclosed(places: number, run: () => boolean): boolean {
  return withPrecision(places, () => {
    try {
      return run();
    } catch (error) {
      if (isOutsideDomain(error) || isBeyondArithmetic(error)) return false;
      throw error;
    }
  });
}
