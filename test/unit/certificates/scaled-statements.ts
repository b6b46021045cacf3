import type { Claim } from '../../../src/claims/claim.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import {
  allOf,
  anyDensityMatrix,
  anyObservable,
  anyLindbladian,
  anyNumber,
  anyPureState,
  atLeast,
  atMost,
  claim,
  entropyProductionRate,
  equals,
  lindbladian,
  relativeEntropy,
  renyiEntropy,
  traceNorm,
  uniqueSteadyState,
  vonNeumannEntropy,
  type Relation,
} from '../../../src/index.ts';

const common = { source: 'none', statement: 'true', literature: 'theorem' } as const;

/** Statement of which both directions hold, and the equality with them. */
function both(left: Real, right: Real | number): Relation {
  return allOf(atLeast(left, right), atMost(left, right), equals(left, right));
}

/** Power of two between 2^−range and 2^range or beyond, as a deviate says. */
function scaleOf(deviate: Real, range: number): number {
  return 2 ** Math.trunc((range * deviate.value) / 2);
}

/** Statement about a number of any size and a scale. */
function ofNumbers(id: string, range: number, asserts: (x: Real, y: Real) => Relation): Claim {
  return claim(id, {
    ...common,
    systems: [1],
    given: () => ({ scale: anyNumber(), t: anyNumber(), u: anyNumber() }),
    asserts: ({ scale, t, u }) => {
      const s = scaleOf(scale, range);
      return asserts(t.times(t).plus(1).times(s), u.times(s));
    },
  });
}

/** Statement about a state and a scale. */
function ofStates(id: string, range: number, asserts: (rho: Matrix, s: number) => Relation): Claim {
  return claim(id, {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ scale: anyNumber(), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ scale, rho }) => asserts(rho, scaleOf(scale, range)),
  });
}

/** x^(2^n). */
function squared(x: Real, n: number): Real {
  return n === 0 ? x : squared(x.times(x), n - 1);
}

/**
 * True statements, most of them equalities, on numbers and matrices of every size: products, powers and exponentials of them
 * overflow, underflow and lose all their digits.
 */
export const SCALED: readonly Claim[] = [
  ofNumbers('logarithm-of-a-square', 900, (x) => both(x.times(x).ln(), x.ln().times(2))),
  ofNumbers('logarithm-of-a-power', 60, (x) => both(squared(x, 6).ln(), x.ln().times(64))),
  ofNumbers('root-of-a-square', 900, (_, y) => both(y.times(y).sqrt(), y.abs())),
  ofNumbers('square-of-a-root', 1000, (x) => both(x.sqrt().times(x.sqrt()), x)),
  ofNumbers('quotient-of-products', 700, (x, y) => both(x.times(y).dividedBy(x), y)),
  ofNumbers('product-with-the-inverse', 1000, (x) => both(x.times(x.negated().dividedBy(x.times(x))), -1)),
  ofNumbers('arithmetic-and-geometric-mean', 800, (x, y) => atLeast(x.times(x).plus(y.times(y)), x.times(y).times(2))),
  ofNumbers('means-of-equal-numbers', 800, (x) => both(x.times(x).plus(x.times(x)), x.times(x).times(2))),
  ofNumbers('difference-of-neighbours', 300, (x) => both(x.plus(1).minus(x), 1)),
  ofNumbers('binomial', 400, (x, y) => both(x.plus(y).times(x.minus(y)), x.times(x).minus(y.times(y)))),
  ofNumbers('exponential-of-a-logarithm', 1000, (x) => both(x.ln().exp(), x)),
  ofNumbers('logarithm-of-an-exponential', 24, (_, y) => both(y.exp().ln(), y)),
  ofNumbers('exponential-of-a-sum', 20, (_, y) => both(y.exp().times(y.negated().exp()), 1)),
  ofNumbers('softplus', 24, (_, y) => atLeast(y.exp().plus(1).ln(), y)),
  ofNumbers('powers-of-a-fraction', 200, (x) => atMost(squared(x.dividedBy(x.plus(x)), 12), 1)),
  ofStates('traces-of-scaled-powers', 500, (rho, s) => {
    const A = rho.scaled(s);
    return both(A.times(A).trace(), A.traceOfProduct(A));
  }),
  ofStates('squared-norm', 500, (rho, s) =>
    both(rho.scaled(s).squaredNorm(), rho.scaled(s).traceOfProduct(rho.scaled(s))),
  ),
  ofStates('kronecker-product-of-scaled-states', 500, (rho, s) =>
    both(rho.scaled(s).kron(rho.scaled(s)).trace(), rho.scaled(s).trace().times(s)),
  ),
  ofStates('trace-norm-of-scaled-states', 900, (rho, s) => both(traceNorm(rho.scaled(s)), s)),
  ofStates('entropy-of-scaled-states', 300, (rho, s) =>
    both(vonNeumannEntropy(rho.scaled(s)), vonNeumannEntropy(rho).minus(rho.arithmetic.real(s).ln()).times(s)),
  ),
  ofStates('relative-entropy-to-a-scaled-state', 300, (rho, s) =>
    both(relativeEntropy(rho, rho.scaled(s)), rho.arithmetic.real(s).ln().negated()),
  ),
  ...[20, 300, 1500].map((order) =>
    ofStates(`renyi-entropies-to-order-${order}`, 1, (rho) =>
      allOf(
        atLeast(renyiEntropy(rho, order), renyiEntropy(rho, Infinity)),
        atLeast(renyiEntropy(rho, 2), renyiEntropy(rho, order)),
      ),
    ),
  ),
  claim('renyi-entropies-of-pure-states', {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ psi: anyPureState({ dim }) }),
    asserts: ({ psi }) => both(renyiEntropy(psi, 700), 0),
  }),
  claim('squares-of-scaled-hermitian-matrices', {
    ...common,
    systems: [2, 3],
    given: (dim) => ({ scale: anyNumber(), A: anyObservable({ dim }), B: anyObservable({ dim }) }),
    asserts: ({ scale, A, B }) => {
      const s = scaleOf(scale, 500);
      const sum = A.scaled(s).plus(B.scaled(1 / s));
      return allOf(
        atLeast(sum.times(sum).trace(), 0),
        both(
          A.scaled(s)
            .times(B.scaled(1 / s))
            .trace(),
          A.traceOfProduct(B),
        ),
      );
    },
  }),
  claim('entropy-production-of-scaled-generators', {
    ...common,
    systems: [2],
    given: (dim) => ({ scale: anyNumber(), generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
    asserts: ({ scale, generator, rho }) => {
      const s = scaleOf(scale, 200);
      const { hamiltonian, jumps } = generator;
      const scaled = lindbladian(
        hamiltonian.scaled(s).scaled(s),
        jumps.map(({ operator, rate }) => ({ operator: operator.scaled(s), rate })),
      );
      const pi = uniqueSteadyState(generator);
      return allOf(
        atLeast(entropyProductionRate(scaled, rho, pi), 0),
        both(entropyProductionRate(scaled, rho, pi), entropyProductionRate(generator, rho, pi).times(s).times(s)),
      );
    },
  }),
];
