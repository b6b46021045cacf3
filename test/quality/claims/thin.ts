import {
  anyChannel,
  anyDensityMatrix,
  anyLindbladian,
  anyPositive,
  anyUnitary,
  assuming,
  atLeast,
  atMost,
  claim,
  commutator,
  concurrence,
  conditionalMutualInformation,
  entropyProductionRate,
  fidelity,
  mutualInformation,
  negativity,
  purity,
  relativeEntropy,
  relativeEntropyOfCoherence,
  traceDistance,
  vonNeumannEntropy,
  type Claim,
  type Matrix,
  type Real,
  type Relation,
  type System,
} from '../../../src/index.ts';

type Given = Parameters<typeof claim>[1]['given'];

function planted(
  literature: 'false' | 'theorem',
  id: string,
  systems: readonly System[],
  given: unknown,
  asserts: (drawn: never, dims: never) => Relation,
): Claim {
  return claim(`thin-${id}`, {
    source: 'planted',
    statement: id,
    literature,
    systems,
    given: given as Given,
    asserts,
  });
}

interface States {
  readonly rho: Matrix;
  readonly sigma: Matrix;
  readonly tau: Matrix;
}
interface Noise extends States {
  readonly generator: Parameters<typeof entropyProductionRate>[0];
  readonly channel: { readonly applyTo: (X: Matrix) => Matrix };
  readonly U: Matrix;
}
interface Numbers {
  readonly x: Real;
  readonly y: Real;
  readonly z: Real;
}

export const total = (dims: System): number => [dims].flat().reduce((product, dim) => product * dim, 1);
const one = (dims: System) => ({ rho: anyDensityMatrix({ dim: total(dims) }) });
const two = (dim: number) => ({ ...one(dim), sigma: anyDensityMatrix({ dim }) });
const three = (dim: number) => ({ ...two(dim), tau: anyDensityMatrix({ dim }) });
const pure = (dim: number) => ({ rho: anyDensityMatrix({ dim, rank: 1 }), sigma: anyDensityMatrix({ dim, rank: 1 }) });
const noisy = (dim: number) => ({ channel: anyChannel({ dim }), ...two(dim) });
const driven = (dim: number) => ({ generator: anyLindbladian({ dim }), ...one(dim) });
const rotated = (dim: number) => ({ U: anyUnitary({ dim }), ...one(dim) });
const numbers = () => ({ x: anyPositive(), y: anyPositive(), z: anyPositive() });

/** x = n/d beside a matrix. */
export const rational = ({ arithmetic }: Matrix, n: number, d = 1): Real => arithmetic.real(n, d);
export const square = (x: Real): Real => x.times(x);

/** A share of 10⁻¹³ or so: less than a descent resolves, but not than exact arithmetic. */
const TINY = 1e13;

export const wrong = (
  id: string,
  systems: readonly System[],
  given: unknown,
  asserts: (drawn: never, dims: never) => Relation,
): Claim => planted('false', id, systems, given, asserts);

export const right = (
  id: string,
  systems: readonly System[],
  given: unknown,
  asserts: (drawn: never, dims: never) => Relation,
): Claim => planted('theorem', `${id}-holds`, systems, given, asserts);

/** Infinite where one support does not lie in the other. */
export const INFINITE: readonly Claim[] = [
  wrong('divergence', [2, 3], two, ({ rho, sigma }: States) => atMost(relativeEntropy(rho, sigma), 40)),
  wrong('divergence-of-pure-states', [2, 3], pure, ({ rho, sigma }: States) => atMost(relativeEntropy(rho, sigma), 5)),
  wrong('divergence-both-ways', [2, 3], two, ({ rho, sigma }: States) =>
    atMost(relativeEntropy(rho, sigma).plus(relativeEntropy(sigma, rho)), 80),
  ),
  wrong('divergence-turned-around', [2, 3], two, ({ rho, sigma }: States) =>
    atMost(relativeEntropy(rho, sigma), relativeEntropy(sigma, rho).times(30).plus(60)),
  ),
  wrong('production', [2], driven, ({ generator, rho }: Noise) => atMost(entropyProductionRate(generator, rho), 1e6)),
  wrong('divergence-of-close-states', [2, 3], two, ({ rho, sigma }: States) =>
    assuming(atMost(traceDistance(rho, sigma), rational(rho, 1, 100)), atMost(relativeEntropy(rho, sigma), 1)),
  ),
  wrong('divergence-after-a-channel', [2], noisy, ({ channel, rho, sigma }: Noise) =>
    atMost(relativeEntropy(channel.applyTo(rho), channel.applyTo(sigma)), 40),
  ),
  wrong('divergence-one-way', [3], two, ({ rho, sigma }: States) =>
    assuming(atMost(relativeEntropy(sigma, rho), 1), atMost(relativeEntropy(rho, sigma), 30)),
  ),
];

/** Violated by 10⁻¹² or less, where an equality is reached exactly. */
export const EXACT: readonly Claim[] = [
  wrong('purity', [2, 3, 4], one, ({ rho }: States, d) =>
    atLeast(purity(rho), rational(rho, 1, d).plus(rational(rho, 1, TINY))),
  ),
  wrong('purity-beyond-rounding', [2], one, ({ rho }: States) =>
    atLeast(purity(rho).times(2), rational(rho, 2 ** 53 + 2, 2 ** 53).times(rational(rho, 2 ** 53 - 1, 2 ** 53))),
  ),
  wrong('entropy', [2, 3], one, ({ rho }: States) => atLeast(vonNeumannEntropy(rho), rational(rho, 1, TINY))),
  wrong('mutual-information', [[2, 2]], one, ({ rho }: States, d) =>
    atLeast(mutualInformation(rho, d, 0, 1), rational(rho, 1, TINY)),
  ),
  wrong('divergence-of-equal-states', [2, 3], two, ({ rho, sigma }: States) =>
    atLeast(relativeEntropy(rho, sigma), rational(rho, 1, TINY)),
  ),
  wrong('negativity', [[2, 2]], one, ({ rho }: States, d) =>
    atMost(negativity(rho, d), rational(rho, 1, 2).minus(rational(rho, 1, TINY))),
  ),
  wrong('stationary-production', [2], driven, ({ generator, rho }: Noise) =>
    atLeast(entropyProductionRate(generator, rho), rational(rho, 1, TINY)),
  ),
  wrong('conditional-information', [[2, 2, 2]], one, ({ rho }: States, d) =>
    atLeast(conditionalMutualInformation(rho, d, [0], [1], [2]), rational(rho, 1, 1e12)),
  ),
  wrong('distance', [2], two, ({ rho, sigma }: States) =>
    atMost(traceDistance(rho, sigma), rational(rho, 1).minus(rational(rho, 1, TINY))),
  ),
];

/** Violated only beside states that commute, are pure, equal, mixed or rotated onto each other, two or three of them at once. */
export const CORNERS: readonly Claim[] = [
  wrong('pinsker', [3], two, ({ rho, sigma }: States) =>
    atLeast(relativeEntropy(rho, sigma), square(traceDistance(rho, sigma)).times(rational(rho, 1001, 500))),
  ),
  wrong('commuting', [3], three, ({ rho, sigma, tau }: States) => {
    const norms = [commutator(rho, sigma), commutator(rho, tau), commutator(sigma, tau)].map((A) => A.squaredNorm());
    const distances = traceDistance(rho, sigma).times(traceDistance(rho, tau)).times(traceDistance(sigma, tau));
    return atLeast(norms[0].plus(norms[1]).plus(norms[2]).sqrt(), distances.times(rational(rho, 1, 1e5)));
  }),
  wrong('fuchs-van-de-graaf', [2, 3], two, ({ rho, sigma }: States) =>
    atMost(
      square(traceDistance(rho, sigma)).plus(square(fidelity(rho, sigma))),
      rational(rho, 1).minus(rational(rho, 1, 1e7)),
    ),
  ),
  wrong('pure-and-mixed', [3], two, ({ rho, sigma }: States) =>
    atMost(purity(rho).minus(purity(sigma)), rational(rho, 2, 3).minus(rational(rho, 1, 1e8))),
  ),
  wrong('rotated-onto-itself', [2], rotated, ({ U, rho }: Noise) =>
    atLeast(traceDistance(U.times(rho).times(U.adjoint()), rho).plus(vonNeumannEntropy(rho)), rational(rho, 1, 1e5)),
  ),
  wrong('contraction', [2], noisy, ({ channel, rho, sigma }: Noise) =>
    atMost(
      traceDistance(channel.applyTo(rho), channel.applyTo(sigma)),
      traceDistance(rho, sigma).times(rational(rho, 999_999, 1_000_000)),
    ),
  ),
  wrong('concurrence-and-negativity', [[2, 2]], one, ({ rho }: States, d) =>
    atMost(concurrence(rho).minus(negativity(rho, d).times(2)), rational(rho, 292, 1000)),
  ),
  wrong('two-pure-one-mixed', [4], three, ({ rho, sigma, tau }: States) =>
    atLeast(
      vonNeumannEntropy(rho).plus(vonNeumannEntropy(sigma)).plus(purity(tau)).plus(rho.traceOfProduct(sigma)),
      rational(rho, 251, 1000),
    ),
  ),
  wrong('production-and-coherence', [2], driven, ({ generator, rho }: Noise) =>
    atLeast(entropyProductionRate(generator, rho), relativeEntropyOfCoherence(rho).times(rational(rho, 1, 1000))),
  ),
  wrong('triangle-of-divergences', [3], three, ({ rho, sigma, tau }: States) =>
    atMost(relativeEntropy(rho, tau), relativeEntropy(rho, sigma).plus(relativeEntropy(sigma, tau)).times(3).plus(3)),
  ),
  wrong('equal-rates', [1], numbers, ({ x, y, z }: Numbers) =>
    atLeast(
      x.plus(y).plus(z),
      x
        .times(y)
        .sqrt()
        .plus(y.times(z).sqrt())
        .plus(x.times(z).sqrt())
        .times(1 + 2 ** -20),
    ),
  ),
  wrong('two-small-rates', [1], numbers, ({ x, y, z }: Numbers) => atMost(x.times(z), square(y).times(1e12))),
];

/** True neighbours: equality is reached, or a side is infinite where the statement allows it. */
export const NEIGHBOURS: readonly Claim[] = [
  right('divergence-after-a-channel', [2], noisy, ({ channel, rho, sigma }: Noise) =>
    atMost(relativeEntropy(channel.applyTo(rho), channel.applyTo(sigma)), relativeEntropy(rho, sigma)),
  ),
  right('divergence', [2, 3], two, ({ rho, sigma }: States) => atLeast(relativeEntropy(rho, sigma), 0)),
  right('purity', [2, 3, 4], one, ({ rho }: States, d) => atLeast(purity(rho), rational(rho, 1, d))),
  right('negativity', [[2, 2]], one, ({ rho }: States, d) => atMost(negativity(rho, d), rational(rho, 1, 2))),
  right('stationary-production', [2], driven, ({ generator, rho }: Noise) =>
    atLeast(entropyProductionRate(generator, rho), 0),
  ),
  right('pinsker', [3], two, ({ rho, sigma }: States) =>
    atLeast(relativeEntropy(rho, sigma), square(traceDistance(rho, sigma)).times(2)),
  ),
  right('fuchs-van-de-graaf', [2, 3], two, ({ rho, sigma }: States) =>
    atMost(square(traceDistance(rho, sigma)).plus(square(fidelity(rho, sigma))), 1),
  ),
  right('contraction', [2], noisy, ({ channel, rho, sigma }: Noise) =>
    atMost(traceDistance(channel.applyTo(rho), channel.applyTo(sigma)), traceDistance(rho, sigma)),
  ),
  right('concurrence-and-negativity', [[2, 2]], one, ({ rho }: States, d) =>
    atMost(concurrence(rho).minus(negativity(rho, d).times(2)), rational(rho, 293, 1000)),
  ),
];
