import { DomainError } from '../../matrix/errors.ts';
import type { Real, Sign } from '../../matrix/interface.ts';

/** Two values of a parameter: the function is certainly negative at one and certainly positive at the other. */
export interface ThresholdBracket {
  readonly negative: number;
  readonly positive: number;
}

/**
 * Bracket of a root of a function that carries its error bounds, such as a signed negativity as a function of the reset rate.
 *
 * Both ends are bisected as far as the bounds decide the sign, so a continuous function has a root between them. It says nothing of
 * further roots.
 *
 * @param signed  a continuous function with certain, opposite signs at both ends
 * @param from    one end
 * @param to      the other end
 * @throws        {DomainError} when the signs at the ends are not certain, or equal
 * @example       enclosedThreshold((x) => float64.real(x).times(x).minus(2), 0, 2).positive // 1.4142
 */
export function enclosedThreshold(signed: (x: number) => Real, from: number, to: number): ThresholdBracket {
  const ends = [from, to].map((x) => ({ x, sign: signed(x).sign() }));
  const negative = ends.find(({ sign }) => sign === -1);
  const positive = ends.find(({ sign }) => sign === 1);
  if (negative === undefined || positive === undefined) {
    throw new DomainError({
      argument: 'signed',
      expected: 'have certain and opposite signs at the ends',
      received: `they are ${ends.map(({ x, sign }) => `${sign ?? 'undecided'} at ${x}`).join(' and ')}`,
    });
  }
  return {
    negative: lastWith(-1, negative.x, positive.x, signed),
    positive: lastWith(1, positive.x, negative.x, signed),
  };
}

/** A point with that sign, next to one without it or in doubt, between one that has it and one that has not. */
function lastWith(sign: Sign, start: number, end: number, signed: (x: number) => Real): number {
  let [inside, outside] = [start, end];
  for (;;) {
    const middle = (inside + outside) / 2;
    if (middle === inside || middle === outside) return inside;
    if (signed(middle).sign() === sign) inside = middle;
    else outside = middle;
  }
}
