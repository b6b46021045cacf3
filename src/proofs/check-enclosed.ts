import type { Claim, System } from '../claims/claim.ts';
import { partsOf, type Relation, requireRelation, zoneOf } from '../claims/relation.ts';
import { enclosure } from '../enclosure/arithmetic.ts';
import { withPrecision } from '../enclosure/precision.ts';
import { ArithmeticError, ClausiusError } from '../matrix/errors.ts';
import type { Real } from '../matrix/interface.ts';
import type { Premise } from '../symbolic/step-verdict.ts';
import { ensembleOf, evaluated, type LinkDraw, outsideDomain, placeOf } from './draws.ts';
import type { Sides, SymbolLink } from './link.ts';
import type { LinkChecks } from './link-checks.ts';
import { formulaOf, instanceOf, type Readings, statementOf, valuesOf } from './readings.ts';

type Drawn = never;
type AnyLink = SymbolLink<Drawn, System, never>;

/** Binary places: far more than the times at which derivatives are compared are small. */
const PLACES = 320;

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
  return enclosed(() => {
    const instance = evaluated(claim, system, ensembleOf(claim, system), draw.instance, enclosure);
    const relation = instance?.relation();
    if (instance === undefined || relation === undefined) return false;
    if (zoneOf(relation) === 'vacuous') return true;
    const readings = valuesOf(link.read(instance.drawn, system));
    const open = Object.values(readings).some(({ value, bound }) => Number.isNaN(value) || !Number.isFinite(bound));
    if (open) return false;
    const infinite = Object.entries(readings).filter(([, { value }]) => !Number.isFinite(value));
    if (infinite.length > 0) {
      const signs = Object.fromEntries(infinite.map(([name, { value }]) => [name, value > 0 ? 1 : -1] as const));
      checks.of(link).infinite.set(JSON.stringify(signs), { signs, example: draw });
      return true;
    }
    const place = placeOf(system, draw);
    partsOf(relation).forEach((part, k) => compareSides(part, sides[k], readings, place, checks));
    for (const premise of premises) {
      const found = outsideDomain(() => instanceOf(premise, instance.drawn, system));
      if (found === undefined) continue;
      if (zoneOf(found) === 'violated') {
        checks.problem(`${premise.statement} (${premise.source}) is violated: ${place}`);
      }
      compareSides(found, premise.sides, readings, place, checks);
    }
    return true;
  });
}

function compareSides(
  { left, right }: Relation,
  sides: Sides,
  readings: Readings,
  place: string,
  checks: LinkChecks,
): void {
  for (const [k, mine] of [left, right].entries()) {
    const sign = formulaOf(sides[k]).evaluate(readings, enclosure).minus(mine).sign();
    if (sign === 1 || sign === -1) checks.problem(`"${sides[k]}" certainly differs from what it stands for: ${place}`);
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
    const could = enclosed(() => {
      const instance = evaluated(claim, system, ensembleOf(claim, system), draw.instance, enclosure);
      if (instance === undefined) return false;
      const readings = valuesOf(link.read(instance.drawn, system));
      const [left, right] = sides.map((side) => formulaOf(side).evaluate(readings, enclosure));
      const relationAt = (time: number): Relation => {
        const relation = inTime(instance.drawn, system as never, enclosure.real(time) as never);
        requireRelation(relation);
        return relation;
      };
      const distance = (time: number): Real => {
        const relation = relationAt(time);
        if (zoneOf(relation) === 'violated') checks.problem(`${statement} (${source}) is violated: ${place}`);
        return relation.left.minus(relation.right).dividedBy(time).minus(left.minus(right)).abs();
      };
      const [early, late] = [distance(EARLY), distance(LATE)];
      if (early.minus(late.times(Math.sqrt(EARLY / LATE))).sign() !== 1) {
        checks.problem(`${statement} (${source}) has other derivatives than "${sides.join('", "')}": ${place}`);
      }
      checks.of(link).premises.set(premise, statementOf(relationAt(EARLY), sides));
      return true;
    });
    if (!could) checks.problem(`the derivatives of ${statement} (${source}) could not be compared: ${place}`);
  }
}

function enclosed(run: () => boolean): boolean {
  return withPrecision(PLACES, () => {
    try {
      return run();
    } catch (error) {
      if (error instanceof ArithmeticError || error instanceof ClausiusError) return false;
      throw error;
    }
  });
}
