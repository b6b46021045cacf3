import {
  anyCayleyUnitary,
  anyChannel,
  anyDensityMatrix,
  anyEnergyConservingUnitary,
  anyLindbladian,
  anyLocalUnitary,
  anyPureState,
  anyUnitalChannel,
  anyUnitary,
  assuming,
  atLeast,
  atMost,
  commutator,
  concurrence,
  energySums,
  negativity,
  parameters,
  purity,
  realigned,
  reducedState,
  relativeEntropy,
  relativeEntropyOfCoherence,
  traceDistance,
  traceNorm,
  vonNeumannEntropy,
  type Channel,
  type Claim,
  type Lindbladian,
  type Matrix,
  type Real,
} from '../../../src/index.ts';
import { rational, right, square, total, wrong } from './thin.ts';

interface Drawn {
  readonly rho: Matrix;
  readonly sigma: Matrix;
  readonly tau: Matrix;
  readonly U: Matrix;
  readonly channel: Channel;
  readonly generator: Lindbladian;
}

const rotated = (U: Matrix, rho: Matrix): Matrix => U.times(rho).times(U.adjoint());
const qubits = () => ({ rho: anyDensityMatrix({ dim: 2 }), sigma: anyDensityMatrix({ dim: 2 }) });
const entangles = ({ U, rho, sigma }: Drawn, dims: readonly number[]) =>
  atMost(negativity(rotated(U, rho.kron(sigma)), dims), rational(rho, 49, 100));
const NAMES = ['rho', 'sigma', 'tau'];
const state = (dim: number) => ({ rho: anyDensityMatrix({ dim }) });

/** False for few unitaries and channels only, most of them permutations, Clifford operations or constant channels. */
export const OPERATIONS: readonly Claim[] = [
  wrong('entangling-by-cayley', [[2, 2]], () => ({ U: anyCayleyUnitary({ dim: 4 }), ...qubits() }), entangles),
  wrong('entangling', [[2, 2]], () => ({ U: anyUnitary({ dim: 4 }), ...qubits() }), entangles),
  wrong(
    'entropy-from-exchange',
    [[2, 2]],
    () => ({ U: anyEnergyConservingUnitary({ energies: energySums([0, 1], [0, 1]) }), ...qubits() }),
    ({ U, rho, sigma }: Drawn, dims: readonly number[]) =>
      atMost(
        vonNeumannEntropy(reducedState(rotated(U, rho.kron(sigma)), dims, 0)).minus(vonNeumannEntropy(rho)),
        rational(rho, 69, 100),
      ),
  ),
  ...[2, 4].map((dim) =>
    wrong(
      `unbiased-basis-of-${dim}`,
      [dim],
      () => ({ U: anyCayleyUnitary({ dim }), ...state(dim) }),
      ({ U, rho }: Drawn) =>
        atMost(
          relativeEntropyOfCoherence(rotated(U, rho)).minus(relativeEntropyOfCoherence(rho)),
          vonNeumannEntropy(rho.arithmetic.identity(dim).scaled(1 / dim)).minus(rational(rho, 1, 1000)),
        ),
    ),
  ),
  wrong(
    'moved-by-local-unitaries',
    [[2, 2]],
    ([a, b]: readonly number[]) => ({ U: anyLocalUnitary({ dims: [a, b] }), ...state(a * b) }),
    ({ U, rho }: Drawn) => atMost(traceDistance(rotated(U, rho), rho), rational(rho, 9999, 10_000)),
  ),
  wrong(
    'fixed-by-local-unitaries',
    [[2, 2]],
    ([a, b]: readonly number[]) => ({ U: anyLocalUnitary({ dims: [a, b] }), rho: anyPureState({ dim: a * b }) }),
    ({ U, rho }: Drawn, dims: readonly number[]) =>
      atLeast(
        traceDistance(rotated(U, rho), rho).minus(negativity(rho, dims)).plus(U.trace().dividedBy(10).abs()),
        rational(rho, -499, 1000),
      ),
  ),
  wrong(
    'unital-gain',
    [2, 3],
    (dim: number) => ({ channel: anyUnitalChannel({ dim }), ...state(dim) }),
    ({ channel, rho }: Drawn) =>
      atLeast(
        vonNeumannEntropy(channel.applyTo(rho)),
        vonNeumannEntropy(rho)
          .plus(rational(rho, 1, 10_000))
          .minus(purity(rho).dividedBy(20_000)),
      ),
  ),
  wrong(
    'never-purified',
    [2],
    (dim: number) => ({ channel: anyChannel({ dim }), ...state(dim) }),
    ({ channel, rho }: Drawn) =>
      atLeast(vonNeumannEntropy(channel.applyTo(rho)).plus(square(purity(rho))), rational(rho, 26, 100)),
  ),
  wrong(
    'never-forgotten',
    [2],
    (dim: number) => ({ channel: anyChannel({ dim }), rho: anyPureState({ dim }), sigma: anyPureState({ dim }) }),
    ({ channel, rho, sigma }: Drawn) =>
      atLeast(
        traceDistance(channel.applyTo(rho), channel.applyTo(sigma)),
        traceDistance(rho, sigma).minus(rational(rho, 99, 100)),
      ),
  ),
  wrong(
    'no-cycle',
    [3],
    (dim: number) => ({
      U: anyUnitary({ dim }),
      ...Object.fromEntries(NAMES.map((name) => [name, anyPureState({ dim })])),
    }),
    ({ U, rho, sigma, tau }: Drawn) => {
      const cycle = [rho, sigma, tau, rho];
      const distances = [0, 1, 2].map((k) => [
        traceDistance(rotated(U, cycle[k]), cycle[k + 1]),
        traceDistance(cycle[k], cycle[k + 1]),
      ]);
      return atLeast(
        distances.map(([moved, apart]) => moved.minus(apart)).reduce((sum, x) => sum.plus(x)),
        rational(rho, -29, 10),
      );
    },
  ),
];

interface Rates {
  readonly a: Real;
  readonly b: Real;
  readonly c: Real;
}

const rates = () => parameters({ a: 'positive', b: 'positive', c: 'positive' });

/** False only for stationary states, rates on different scales, and levels that are equal. */
export const SCALES: readonly Claim[] = [
  wrong(
    'never-stationary',
    [2, 3],
    (dim: number) => ({ generator: anyLindbladian({ dim }), ...state(dim) }),
    ({ generator, rho }: Drawn, dim: number) =>
      atLeast(
        generator.applyTo(rho).squaredNorm(),
        generator
          .applyTo(rho.arithmetic.identity(dim).scaled(rational(rho, 1, dim)))
          .squaredNorm()
          .plus(generator.hamiltonian.squaredNorm())
          .times(rational(rho, 1, 1e6)),
      ),
  ),
  wrong(
    'pure-and-stationary',
    [3],
    (dim: number) => ({ generator: anyLindbladian({ dim, jumps: 3 }), ...state(dim) }),
    ({ generator, rho }: Drawn) =>
      atLeast(
        generator.applyTo(rho).squaredNorm().plus(vonNeumannEntropy(rho)),
        rational(rho, 1, 10_000).minus(generator.hamiltonian.squaredNorm().dividedBy(1e7)),
      ),
  ),
  wrong('three-scales', [1], rates, ({ a, b, c }: Rates) =>
    atMost(a.dividedBy(a.plus(b)).times(b.dividedBy(b.plus(c))), b.times(0).plus(9801).dividedBy(10_000)),
  ),
  wrong('far-apart', [1], rates, ({ a, b, c }: Rates) =>
    atMost(
      a.dividedBy(a.plus(b)).times(b.dividedBy(b.plus(c))),
      b.times(0).plus(1).minus(b.times(0).plus(1).dividedBy(5e6)),
    ),
  ),
  wrong('a-ratio-of-rates', [1], rates, ({ a, b, c }: Rates) =>
    atLeast(
      a.dividedBy(b.times(10)).minus(1).abs().plus(b.dividedBy(c).minus(1).abs()),
      a.times(0).plus(1).dividedBy(1e9),
    ),
  ),
];

/** False under premises that few draws satisfy. */
export const UNDER_PREMISES: readonly Claim[] = [
  wrong(
    'concurrence-of-mixed-states',
    [[2, 2]],
    (dims: readonly number[]) => state(total(dims)),
    ({ rho }: Drawn) =>
      // at purity 1/2 the largest concurrence is 1/√3
      assuming(atMost(purity(rho), rational(rho, 1, 2)), atMost(concurrence(rho), rational(rho, 55, 100))),
  ),
  wrong(
    'bound-entangled',
    [[3, 3]],
    (dims: readonly number[]) => state(total(dims)),
    ({ rho }: Drawn, dims: readonly number[]) =>
      // of positive partial transpose and yet entangled
      assuming(atMost(negativity(rho, dims), 0), atMost(traceNorm(realigned(rho, dims)), 1)),
  ),
  wrong('divergence-of-almost-commuting', [2], qubits, ({ rho, sigma }: Drawn) => {
    const distance = traceDistance(rho, sigma);
    return assuming(
      atMost(commutator(rho, sigma).squaredNorm(), rational(rho, 1, 1e8)),
      assuming(
        atLeast(distance, rational(rho, 1, 10)),
        atLeast(relativeEntropy(rho, sigma), square(distance).times(rational(rho, 201, 100))),
      ),
    );
  }),
  wrong('commuting-and-coherent', [2], qubits, ({ rho, sigma }: Drawn) =>
    assuming(
      atMost(commutator(rho, sigma).squaredNorm(), rational(rho, 1, 1e10)),
      // a common basis that is half way to that of σ_x, and states that differ
      atMost(
        rho
          .realPart(0, 1)
          .abs()
          .minus(sigma.realPart(0, 1).abs())
          .times(square(rho.realPart(0, 0))),
        rational(rho, 1, 2).times(rational(rho, 24, 100)),
      ),
    ),
  ),
];

/** False in one of several systems only, and not in the smallest. */
export const SYSTEMS: readonly Claim[] = [
  wrong(
    'negativity-of-three-levels',
    [
      [2, 2],
      [3, 3],
    ],
    (dims: readonly number[]) => state(total(dims)),
    ({ rho }: Drawn, dims: readonly number[]) => atMost(negativity(rho, dims), rational(rho, 999, 1000)),
  ),
  wrong('entropy-of-four-levels', [2, 3, 4], state, ({ rho }: Drawn) =>
    atMost(vonNeumannEntropy(rho), rational(rho, 1386, 1000)),
  ),
  wrong(
    'distance-of-three-pure-states',
    [2, 3],
    (dim: number) => Object.fromEntries(NAMES.map((name) => [name, anyPureState({ dim })])),
    ({ rho, sigma, tau }: Drawn) =>
      atMost(
        traceDistance(rho, sigma).plus(traceDistance(rho, tau)).plus(traceDistance(sigma, tau)),
        rational(rho, 2999, 1000),
      ),
  ),
];

/** True neighbours: the constants are those that are reached, or a little beyond. */
export const TRUE_OPERATIONS: readonly Claim[] = [
  right(
    'entangling',
    [[2, 2]],
    () => ({ U: anyUnitary({ dim: 4 }), ...qubits() }),
    ({ U, rho, sigma }: Drawn, dims: readonly number[]) =>
      atMost(negativity(rotated(U, rho.kron(sigma)), dims), rational(rho, 1, 2)),
  ),
  right(
    'unital-gain',
    [2, 3],
    (dim: number) => ({ channel: anyUnitalChannel({ dim }), ...state(dim) }),
    ({ channel, rho }: Drawn) => atLeast(vonNeumannEntropy(channel.applyTo(rho)), vonNeumannEntropy(rho)),
  ),
  right(
    'moved-by-local-unitaries',
    [[2, 2]],
    ([a, b]: readonly number[]) => ({ U: anyLocalUnitary({ dims: [a, b] }), ...state(a * b) }),
    ({ U, rho }: Drawn, dims: readonly number[]) =>
      atMost(negativity(rotated(U, rho), dims).minus(negativity(rho, dims)).abs(), rational(rho, 1, 1e9)),
  ),
  right(
    'concurrence-of-mixed-states',
    [[2, 2]],
    (dims: readonly number[]) => state(total(dims)),
    ({ rho }: Drawn) =>
      assuming(atMost(purity(rho), rational(rho, 1, 2)), atMost(concurrence(rho), rational(rho, 58, 100))),
  ),
  right('divergence-of-almost-commuting', [2], qubits, ({ rho, sigma }: Drawn) => {
    const distance = traceDistance(rho, sigma);
    return assuming(
      atMost(commutator(rho, sigma).squaredNorm(), rational(rho, 1, 1e8)),
      assuming(
        atLeast(distance, rational(rho, 1, 10)),
        atLeast(relativeEntropy(rho, sigma), square(distance).times(2)),
      ),
    );
  }),
  right(
    'negativity-of-three-levels',
    [
      [2, 2],
      [3, 3],
    ],
    (dims: readonly number[]) => state(total(dims)),
    ({ rho }: Drawn, dims: readonly number[]) => atMost(negativity(rho, dims), 1),
  ),
  right('entropy-of-four-levels', [2, 3, 4], state, ({ rho }: Drawn, dim: number) =>
    atMost(vonNeumannEntropy(rho), rational(rho, dim).ln()),
  ),
];
