import { samplePoints } from '../../exact/signs/parameter-box.ts';
import { type ClosedForm, differenceOf, productOf } from '../formulas/closed-form.ts';
import { compileClosedForm } from '../formulas/closed-form-value.ts';
import { vanishesByCases } from '../formulas/proof-by-cases.ts';
import type { FormulasOnBox } from './foundations.ts';

/** Formula with real and imaginary part. */
export interface ComplexForm {
  readonly re: ClosedForm;
  readonly im: ClosedForm;
}

/** A formula that is wrong, and what it should have been. */
export interface Mistake {
  /** The claimed formula as text. */
  readonly text: string;
  readonly claimed: ComplexForm;
  readonly correct: ComplexForm;
  /** Closed forms by what stands for them in the text. */
  readonly given?: ReadonlyMap<string, ClosedForm>;
  /** Other quantities of the same kind, for which the formula may be right. */
  readonly others: () => Iterable<readonly [name: string, form: ComplexForm]>;
  /** Reads a formula as the claimed one was read. @throws {ClausiusError} */
  readonly read: (text: string) => ComplexForm;
}

/** Points at which candidates are compared in float64. */
const POINTS = 4;
/** Points of which these are taken, and of how many where the derived formula is zero at most of them, as a negativity may be. */
const SAMPLED = [120, 16_000];

/** The mistake with its values at some points; the imaginary unit counts as a number of its own there. */
export class Context {
  readonly on: FormulasOnBox;
  readonly mistake: Mistake;
  readonly points: readonly (readonly number[])[];
  readonly #values = new Map<ComplexForm, readonly number[]>();

  /** @param on where the formulas are compared */
  constructor(on: FormulasOnBox, mistake: Mistake) {
    this.on = on;
    this.mistake = mistake;
    // the first points have equal coordinates, at which an exchange of parameters would not be seen; where the derived formula is
    // zero, much else is
    const wanted = this.#at(mistake.correct);
    const [few, many] = SAMPLED.map((count) => () => {
      const all = [...samplePoints(on.box, count)]
        .filter((_, k) => k > count / 4 && k % 2 === 1)
        .map((point) => point.map(({ numerator, denominator }) => Number(numerator) / Number(denominator)));
      const telling = all.filter((point) => Number.isFinite(wanted(point)) && wanted(point) !== 0);
      return { all, telling };
    });
    const first = few();
    const { all, telling } = first.telling.length < POINTS ? many() : first;
    this.points = [...telling, ...all.filter((point) => !telling.includes(point))].slice(0, POINTS);
  }

  values(form: ComplexForm): readonly number[] {
    let values = this.#values.get(form);
    if (values === undefined) this.#values.set(form, (values = this.points.map(this.#at(form))));
    return values;
  }

  #at({ re, im }: ComplexForm): (point: readonly number[]) => number {
    const [a, b] = [re, im].map((form) => compileClosedForm(this.on.field, form));
    return (point) => a(...point) + UNIT * b(...point);
  }

  /** Is one formula the other? By their values first, then exactly. */
  areEqual(a: ComplexForm, b: ComplexForm): boolean {
    const { field, box } = this.on;
    if (!areClose(this.values(a), this.values(b))) return false;
    const vanishes = (form: ClosedForm): boolean => vanishesByCases(field, form, box) === 'proved';
    return vanishes(differenceOf(field, a.re, b.re)) && vanishes(differenceOf(field, a.im, b.im));
  }

  scaled({ re, im }: ComplexForm, factor: ClosedForm): ComplexForm {
    return { re: productOf(this.on.field, factor, re), im: productOf(this.on.field, factor, im) };
  }
}

/** Stands for the imaginary unit in comparisons. */
export const UNIT = Math.SQRT2 + Math.E;

/** Are lists of float64 values the same up to rounding? */
export function areClose(a: readonly number[], b: readonly number[]): boolean {
  return a.every((x, k) => {
    const apart = Math.abs(x - b[k]);
    return Number.isFinite(x) && apart <= Math.sqrt(Number.EPSILON) * (Math.abs(x) + Math.abs(b[k]));
  });
}
