import type { Real } from '../matrix/interface.ts';

/** Complex number of some arithmetic. */
export interface Complex {
  readonly re: Real;
  readonly im: Real;
}

export function conjugated({ re, im }: Complex): Complex {
  return { re, im: im.negated() };
}

export function sum(x: Complex, y: Complex): Complex {
  return { re: x.re.plus(y.re), im: x.im.plus(y.im) };
}

export function difference(x: Complex, y: Complex): Complex {
  return { re: x.re.minus(y.re), im: x.im.minus(y.im) };
}

export function multiple({ re, im }: Complex, factor: Real | number): Complex {
  return { re: re.times(factor), im: im.times(factor) };
}

export function product(x: Complex, y: Complex): Complex {
  return { re: x.re.times(y.re).minus(x.im.times(y.im)), im: x.re.times(y.im).plus(x.im.times(y.re)) };
}

export function quotient(x: Complex, y: Complex): Complex {
  const numerator = product(x, conjugated(y));
  const norm = y.re.times(y.re).plus(y.im.times(y.im));
  return { re: numerator.re.dividedBy(norm), im: numerator.im.dividedBy(norm) };
}
