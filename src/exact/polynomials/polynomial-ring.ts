import { UnknownNameError } from '../../matrix/errors.ts';
import type { Domain } from '../integers/field.ts';
import { integers } from '../integers/integer.ts';
import { evaluateModulo } from './modular-polynomial.ts';
import {
  addPolynomials,
  constantPolynomial,
  constantTerm,
  equalPolynomials,
  negatePolynomial,
  type Packing,
  packingOf,
  type Polynomial,
  printPolynomial,
  subtractPolynomials,
  variablePolynomial,
  zeroPolynomial,
} from './polynomial.ts';
import { gcdOfPolynomials } from './polynomial-gcd.ts';
import { multiplyPolynomials } from './polynomial-product.ts';
import { divideExactly } from './polynomial-quotient.ts';
import { modularPrime, pseudoRandom } from '../integers/prime.ts';
import { Interned } from '../../matrix/interned.ts';

/** The domain ℤ[x₁ … xₙ] with its variables. */
export interface PolynomialRing extends Domain<Polynomial> {
  readonly packing: Packing;
  readonly variables: readonly string[];
  /** Number of a variable. @throws {UnknownNameError} when the ring has no variable of that name */
  index(name: string): number;
  /** The variable of that name as a polynomial. */
  variable(name: string): Polynomial;
}

/** Rings are compared by identity. As many as all proofs of the library together have, since what is known of polynomials goes with them. */
const rings = new Interned<PolynomialRing>(64);

/**
 * The ring ℤ[x₁ … xₙ] in the given order of variables; the first is the main variable of the term order.
 *
 * The same list gives the same ring object.
 */
export function polynomialRing(variables: readonly string[]): PolynomialRing {
  return rings.get(variables.join(' '), () => ringOf(variables));
}

function ringOf(variables: readonly string[]): PolynomialRing {
  const packing = packingOf([...variables]);
  const index = (wanted: string): number => {
    const found = packing.variables.indexOf(wanted);
    if (found === -1) {
      throw new UnknownNameError({
        argument: 'name',
        expected: `be one of the variables ${packing.variables.join(', ')}`,
        received: `it is ${wanted}`,
      });
    }
    return found;
  };
  const ring: PolynomialRing = {
    packing,
    variables: packing.variables,
    index,
    variable: (wanted) => variablePolynomial(packing, index(wanted)),
    zero: zeroPolynomial,
    one: constantPolynomial(1n),
    add: addPolynomials,
    sub: subtractPolynomials,
    mul: (p, q) => multiplyPolynomials(packing, p, q),
    neg: negatePolynomial,
    isZero: (p) => p.keys.length === 0,
    equals: equalPolynomials,
    fromInteger: constantPolynomial,
    print: (p) => printPolynomial(packing, p),
    size: (p) => p.coefficients.reduce((sum, coefficient) => sum + integers.size(coefficient), 0),
    exactQuotient: (p, q) => divideExactly(packing, p, q),
    gcd: (p, q) => gcdOfPolynomials(packing, p, q),
    isUnit: (p) => {
      const constant = constantTerm(p);
      return constant === 1n || constant === -1n;
    },
    specialise: (seed) => {
      const prime = modularPrime(seed);
      const next = pseudoRandom(seed);
      const point = packing.units.map(() => 1 + (next() % (prime - 1)));
      return { prime, apply: (p) => evaluateModulo(packing, p, point, prime) };
    },
  };
  return ring;
}
