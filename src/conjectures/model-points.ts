import { contains, freePart, isAdmitted, simplePoints } from '../exact/signs/parameter-box.ts';
import { numberFromRational, type Rational, rationalFromNumber } from '../exact/integers/rational.ts';
import { compileClosedForm } from '../symbolic/formulas/closed-form-value.ts';
import type { ClosedForm } from '../symbolic/formulas/closed-form.ts';
import { pointsOf } from '../symbolic/formulas/negative-point.ts';
import { namedPoint } from '../symbolic/formulas/real-where.ts';
import { refutingPoint } from '../symbolic/formulas/refuting-point.ts';
import { rigorousValue } from '../symbolic/formulas/rigorous-value.ts';
import type { Model } from '../symbolic/models/model.ts';
import type { Point } from './points.ts';

/** Simple points, and draws of the parameters. */
const [SIMPLE, DRAWS] = [200, 600];

/** Digits to which values have to be known, beyond those in which both sides are compared. */
const ACCURACY = 2 ** -40;

/** Values of closed forms at points of a domain, each enclosed by rigorous intervals. */
export class ModelPoints {
  readonly #model: Pick<Model, 'arithmetic' | 'box'>;
  readonly #forms: readonly ClosedForm[];
  readonly #list: Point[] = [];

  constructor(model: Pick<Model, 'arithmetic' | 'box'>, forms: readonly ClosedForm[]) {
    this.#model = model;
    this.#forms = forms;
  }

  get list(): readonly Point[] {
    return this.#list;
  }

  /**
   * Points with small coordinates, draws over six decades of each parameter, and points at which a quantity is small beside another:
   * there both sides of an inequality between two come together.
   */
  draw(seed: number, effort: number): void {
    const { box } = this.#model;
    for (const point of simplePoints(box, Math.ceil(SIMPLE * effort))) this.add(point);
    const next = pointsOf(box, seed);
    for (let k = 0; k < DRAWS * effort; k++) {
      const drawn = next();
      if (drawn !== undefined) this.add(drawn.exact);
    }
    const compiled = this.#forms.map((form) => compileClosedForm(this.#model.arithmetic.field, form));
    for (const [i, small] of compiled.entries()) {
      for (const [j, large] of compiled.entries()) {
        if (i === j) continue;
        const found = refutingPoint({ box, margin: (x) => share(small(...x), large(...x)), fails: () => false });
        if (found.point === undefined) this.#addNumbers(found.at);
      }
    }
  }

  /** Adds a point, where all values are certain. */
  add(point: readonly Rational[]): void {
    const { field } = this.#model.arithmetic;
    const named = namedPoint(field, point);
    const [values, bounds] = [[] as number[], [] as number[]];
    for (const form of this.#forms) {
      const enclosed = rigorousValue(field, form, named);
      if (enclosed === undefined) return;
      const [lower, upper] = [enclosed.lower, enclosed.upper].map((end) => numberFromRational(end).value);
      const value = lower / 2 + upper / 2;
      const bound = (upper - lower) / 2 + Number.EPSILON * Math.abs(value);
      if (!(bound <= ACCURACY * Math.abs(value))) return;
      values.push(value);
      bounds.push(bound);
    }
    this.#list.push({ values: Float64Array.from(values), bounds: Float64Array.from(bounds) });
  }

  #addNumbers(at: readonly number[]): void {
    const { box } = this.#model;
    const free = freePart(box);
    if (at.length < free.length || !at.every(Number.isFinite)) return;
    const point = at.map(rationalFromNumber);
    if (point.every((x, v) => contains(free[v], x)) && isAdmitted(box, point)) this.add(point);
  }
}

/** Part of one number in the sum of both, from 0 to 1. */
function share(small: number, large: number): number {
  return Math.abs(small) / (Math.abs(small) + Math.abs(large));
}
