import { samplePoints } from '../exact/signs/parameter-box.ts';
import { numberFromRational, type Rational, rationalFromNumber } from '../exact/integers/rational.ts';
import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import { compileClosedForm } from '../symbolic/formulas/closed-form-value.ts';
import { namedPoint } from '../symbolic/formulas/real-where.ts';
import { rigorousValue } from '../symbolic/formulas/rigorous-value.ts';
import type { Setting } from '../symbolic/steps/setting.ts';

/** Points of the domain from which a search starts, and steps that it takes at most. */
const [STARTS, STEPS] = [4, 64];

/** By how much each inequality is to hold, and the margin to fail. */
const CLEARANCE = 2 ** -4;

/**
 * A point of the domain at which every fact certainly holds and the margin is certainly negative: there is no proof that the margin
 * is nonnegative wherever the facts hold.
 *
 * The symbols without bounds are moved towards such a point by relaxation (Agmon 1954): onto the plane of the inequality that is
 * violated most, each being taken for linear in them. Where that ends is decided rigorously.
 *
 * @returns undefined where none was met, which proves nothing
 */
export function counterpoint(
  S: Setting,
  margin: ClosedForm,
  facts: readonly ClosedForm[],
  free: readonly string[],
): readonly Rational[] | undefined {
  const forms = [S.product('-1', margin), ...facts];
  const wanted = forms.map((form) => compileClosedForm(S.field, form));
  const places = free.map((name) => S.field.domain.index(name));
  for (const start of samplePoints(S.box, STARTS)) {
    const values = start.map((value) => numberFromRational(value).value);
    const origin = values.map((value, v) => (places.includes(v) ? 0 : value));
    const heights = wanted.map((form) => form(...origin));
    const slopes = wanted.map((form, k) => places.map((v) => form(...origin.with(v, 1)) - heights[k]));
    const moved = relaxed(heights, slopes);
    if (moved === undefined) continue;
    const point = start.map((value, v) => (places.includes(v) ? rationalFromNumber(moved[places.indexOf(v)]) : value));
    const isAt = (form: ClosedForm, isStrict: boolean): boolean => {
      const lower = rigorousValue(S.field, form, namedPoint(S.field, point))?.lower.numerator;
      return lower !== undefined && (isStrict ? lower > 0n : lower >= 0n);
    };
    if (forms.every((form, k) => isAt(form, k === 0))) return point;
  }
  return undefined;
}

/** A solution x of the inequalities heights[k] + slopes[k]·x > 0, if it is met soon. */
function relaxed(heights: readonly number[], slopes: readonly (readonly number[])[]): readonly number[] | undefined {
  const lengths = slopes.map((slope) => Math.hypot(...slope));
  const x = slopes[0].map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    let [worst, least] = [-1, 0];
    for (const [k, slope] of slopes.entries()) {
      const value = slope.reduce((sum, a, j) => sum + a * x[j], heights[k]);
      // What does not depend on x cannot be mended.
      if (lengths[k] === 0 && !(value > 0 || (k > 0 && value === 0))) return undefined;
      const distance = lengths[k] === 0 ? 0 : value / lengths[k] - CLEARANCE;
      if (Number.isNaN(distance)) return undefined;
      if (distance < least) [worst, least] = [k, distance];
    }
    if (worst < 0) return x;
    const [slope, length] = [slopes[worst], lengths[worst]];
    slope.forEach((a, j) => (x[j] -= (least - CLEARANCE) * (a / length)));
  }
  return undefined;
}
