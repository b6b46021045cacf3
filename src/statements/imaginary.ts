import type { Real } from '../matrix/interface.ts';
import { type Expression, method } from './expressions.ts';
import { scaled, timesI } from './operator-terms.ts';
import { senseless } from './senseless.ts';
import { kindOf, type Term } from './terms.ts';

/** A real multiple of i, which waits for an operator to multiply. */
export interface Imaginary {
  readonly type: 'imaginary';
  /** 1 where undefined. */
  readonly factor?: Expression<Real>;
}

export function isImaginary(term: Term | Imaginary): term is Imaginary {
  return term.type === 'imaginary';
}

/** Product of which one factor is a multiple of i. @throws {Senseless} unless the other one is a real number or an operator */
export function imaginaryProduct(a: Term | Imaginary, b: Term | Imaginary): Term | Imaginary {
  const [{ factor }, other, argument] = isImaginary(a) ? [a, b, 1] : [b as Imaginary, a, 0];
  if (isImaginary(other)) throw senseless('have i once in a product', 'there are two', { argument });
  if (other.type === 'number')
    return { type: 'imaginary', factor: factor === undefined ? other.value : method(factor, 'times', other.value) };
  if (other.type !== 'operator')
    throw senseless('multiply i by numbers and operators', `there is ${kindOf(other)}`, { argument });
  return timesI(factor === undefined ? other : scaled(other, factor));
}
