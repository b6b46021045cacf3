import { integerSquareRoot } from '../integers/integer.ts';
import { modularPrime, powerModulo, pseudoRandom } from '../integers/prime.ts';
import { evaluateModulo } from './modular-polynomial.ts';
import { exponentOf, type Packing, type Polynomial, polynomialFromTerms } from './polynomial.ts';

/** Points at which a polynomial has to have a square as value; one that is no square passes half of them each. */
const POINTS = 12;

/**
 * A square root over ℤ, its terms being found from the highest to the lowest; undefined when the polynomial is no square.
 *
 * Its costs are those of one product, where greatest common divisors of a large polynomial with its derivatives would take minutes.
 */
export function termwiseSquareRoot(packing: Packing, p: Polynomial): Polynomial | undefined {
  const [first] = p.keys;
  const lead = p.coefficients[0] < 0n ? 0n : integerSquareRoot(p.coefficients[0]);
  const last = p.keys.at(-1)!;
  const areSquares = [first, last].every((key) => packing.units.every((_, v) => exponentOf(packing, key, v) % 2 === 0));
  if (!areSquares || lead * lead !== p.coefficients[0] || !hasSquareValues(packing, p)) return undefined;
  const [keys, coefficients] = [[first / 2], [lead]];
  const rest = new Map(p.keys.map((key, k) => [key, p.coefficients[k]]));
  rest.delete(first);
  const pending = new Heap([...rest.keys()]);
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    const coefficient = rest.get(key)!;
    if (coefficient === 0n) continue;
    const next = key - keys[0];
    // what is left would have a leading term of 2 r₀ t
    const isTerm = next >= last / 2 && divides(packing, keys[0], key) && coefficient % (2n * lead) === 0n;
    if (!isTerm) return undefined;
    const t = coefficient / (2n * lead);
    const subtract = (at: number, value: bigint): void => {
      const known = rest.get(at);
      if (known === undefined) pending.push(at);
      rest.set(at, (known ?? 0n) - value);
    };
    for (const [k, other] of keys.entries()) subtract(other + next, 2n * coefficients[k] * t);
    subtract(2 * next, t * t);
    keys.push(next);
    coefficients.push(t);
  }
  return polynomialFromTerms(new Map(keys.map((key, k) => [key, coefficients[k]])), Math.ceil(p.reach / 2));
}

/** Is every exponent of one monomial at most that of another? */
function divides(packing: Packing, key: number, other: number): boolean {
  return packing.units.every((_, v) => exponentOf(packing, key, v) <= exponentOf(packing, other, v));
}

/** Are the values at random points squares modulo a prime? */
function hasSquareValues(packing: Packing, p: Polynomial): boolean {
  const prime = modularPrime(0);
  const random = pseudoRandom(p.keys.length);
  for (let k = 0; k < POINTS; k += 1) {
    const point = packing.units.map(() => random() % prime);
    const value = evaluateModulo(packing, p, point, prime);
    if (powerModulo(value, (prime - 1) / 2, prime) === prime - 1) return false;
  }
  return true;
}

/** Numbers of which the largest comes out first. */
class Heap {
  readonly #numbers: number[];

  constructor(numbers: readonly number[]) {
    // descending order is that of a heap
    this.#numbers = numbers.toSorted((a, b) => b - a);
  }

  push(n: number): void {
    const list = this.#numbers;
    let at = list.length;
    list.push(n);
    for (let above = (at - 1) >> 1; at > 0 && list[above] < n; above = (at - 1) >> 1) {
      list[at] = list[above];
      list[above] = n;
      at = above;
    }
  }

  pop(): number | undefined {
    const list = this.#numbers;
    const [top] = list;
    const last = list.pop();
    if (list.length === 0 || last === undefined) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= list.length) break;
      if (below + 1 < list.length && list[below + 1] > list[below]) below += 1;
      if (list[below] <= last) break;
      list[at] = list[below];
      at = below;
    }
    list[at] = last;
    return top;
  }
}
