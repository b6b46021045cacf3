import { OperatorError } from './errors.ts';
import type { Real } from './interface.ts';

/**
 * Makes it an error of the program that a number of a class stands in an operation of JavaScript such as `x / 2` or `x < y`, which
 * would give NaN or compare texts in silence. In text a number is what `toString` says.
 */
export function refuseOperators({ prototype }: { readonly prototype: Real }): void {
  Object.defineProperty(prototype, Symbol.toPrimitive, {
    value(this: { toString(): string }, hint: string): string {
      if (hint === 'string') return this.toString();
      throw new OperatorError({
        argument: 'x',
        expected: 'be computed with by its methods, which carry error bounds',
        received: 'it is a number of the library in an operation of JavaScript such as x / 2 or x < y',
        advice:
          'Write x.plus(y), x.minus(y), x.times(y), x.dividedBy(2), atMost(x, y), or x.value for the nearest float64.',
      });
    },
  });
}
