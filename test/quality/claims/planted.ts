import {
  allOf,
  anyDensityMatrix,
  anyLindbladian,
  atLeast,
  atMost,
  claim,
  entropyProductionRate,
  Ensemble,
  type Claim,
  type Relation,
} from '../../../src/index.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { reducedState } from '../../../src/quantum/subsystems.ts';

const planted = { source: 'planted', literature: 'false' } as const;

/** A theorem: its margin has infimum 0, reached where the state is stationary. */
export const spohn = claim('planted-spohn', {
  ...planted,
  literature: 'theorem',
  statement: String.raw`\sigma(\rho) \ge 0`,
  systems: [2, 3, 4],
  given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ generator, rho }) => atLeast(entropyProductionRate(generator, rho), 0),
});

/** Violated for a quarter of random draws. */
export const spohnOtherReference = claim('planted-spohn-other-reference', {
  ...planted,
  statement: String.raw`-\operatorname{tr}[\mathcal{L}(\rho)(\ln\rho - \ln\tau)] \ge 0`,
  systems: [2, 3],
  given: (dim) => ({
    generator: anyLindbladian({ dim }),
    rho: anyDensityMatrix({ dim }),
    tau: anyDensityMatrix({ dim }),
  }),
  asserts: ({ generator, rho, tau }) => atLeast(entropyProductionRate(generator, rho, tau), 0),
});

/** Spohn for the Redfield dissipator ΛρA − AΛρ + h.c. of a qubit coupled by A = σ_x, rates 1 down and 1/4 up. */
export const redfieldSpohn = claim('planted-redfield-spohn', {
  ...planted,
  statement: String.raw`\mathcal{L}\pi = 0 \Rightarrow -\operatorname{tr}[\mathcal{L}(\rho)(\ln\rho - \ln\pi)] \ge 0`,
  systems: [2],
  given: () => ({ rho: anyDensityMatrix({ dim: 2 }) }),
  asserts: ({ rho }) => {
    const real = (entries: readonly number[], unit: number): Matrix =>
      rho.arithmetic.matrix(2, 2, entries, undefined, unit);
    const coupling = real([0, 1, 1, 0], 1);
    const half = real([0, 1, 4, 0], 8);
    const thermal = real([1, 0, 0, 4], 5);
    const first = half.times(rho);
    const flow = first.times(coupling).minus(coupling.times(first));
    const change = flow.plus(flow.adjoint());
    return atLeast(spectral(thermal).logTrace(change).minus(spectral(rho).logTrace(change)), 0);
  },
});

/** Cayley transform (1 − iA)(1 + iA)⁻¹ of a Gaussian Hermitian matrix. */
function anyCayleyUnitary(dim: number): Ensemble<Matrix> {
  return new Ensemble<Matrix>({
    name: `anyCayleyUnitary(${dim})`,
    measure: 'Cayley transform of a Gaussian Hermitian matrix',
    draws: 'unitary',
    build: (read) => {
      const rotation = read.hermitianMatrix(dim).timesI();
      const one = rotation.arithmetic.identity(dim);
      return one.plus(rotation).solve(one.minus(rotation));
    },
  });
}

/** Entropy change of a qubit between two qubit reservoirs, at least the heat over temperature of each one alone. */
export const clausiusPerReservoir = claim('planted-clausius-per-reservoir', {
  ...planted,
  statement: String.raw`\Delta S \ge \beta_r Q_r \text{ for each } r`,
  systems: [[2, 2, 2]],
  given: () => ({ rho: anyDensityMatrix({ dim: 2 }), unitary: anyCayleyUnitary(8) }),
  asserts: ({ rho, unitary }, dims) => {
    const { arithmetic } = rho;
    const excited = [1 / 4, 3 / 8];
    const reservoirs = excited.map((p) => arithmetic.matrix(2, 2, [8 * p, 0, 0, 8 * (1 - p)], undefined, 8));
    const start = rho.kron(reservoirs[0]).kron(reservoirs[1]);
    const end = unitary.times(start).times(unitary.adjoint());
    const gain = spectral(reducedState(end, dims, 0))
      .entropy()
      .minus(spectral(rho).entropy());
    const [first, second] = reservoirs.map((thermal, k) =>
      // β Q = −β tr H_r Δρ_r = tr Δρ_r ln ρ_r(0)
      atLeast(gain, spectral(thermal).logTrace(reducedState(end, dims, k + 1).minus(thermal))),
    );
    return allOf(first, second);
  },
});

/** Pinsker's inequality with the constant 0.6: false only between nearly equal, nearly classical, nearly mixed states. */
export const pinsker = claim('planted-pinsker', {
  ...planted,
  statement: String.raw`D(\rho\|\sigma) \ge 0.6 \|\rho - \sigma\|_1^2`,
  systems: [2, 3, 4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => pinskerWith(rho, sigma, 60),
});

/** The constant 0.51 needs the states to commute within a percent besides. */
export const tightPinsker = claim('planted-tight-pinsker', {
  ...planted,
  statement: String.raw`D(\rho\|\sigma) \ge 0.51 \|\rho - \sigma\|_1^2`,
  systems: [2, 3, 4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), sigma: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, sigma }) => pinskerWith(rho, sigma, 51),
});

/** False only within 10⁻³ of one pure state. */
export const farFromKet = claim('planted-far-from-ket', {
  ...planted,
  statement: String.raw`\langle\psi|\rho|\psi\rangle \le 1 - 2^{-10}`,
  systems: [3, 4, 8],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }, dim) => atMost(projector(rho, dim, 1).traceOfProduct(rho), rho.arithmetic.real(1023, 1024)),
});

/** False only where the smallest eigenvalue is about e⁻¹². */
export const boundedDivergence = claim('planted-bounded-divergence', {
  ...planted,
  statement: String.raw`D(\tfrac12(\rho+\tau)\|\rho) \le 6`,
  systems: [2, 3, 4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }), tau: anyDensityMatrix({ dim }) }),
  asserts: ({ rho, tau }) => {
    const mean = rho.plus(tau).scaled(rho.arithmetic.real(1, 2));
    return atMost(spectral(mean).entropy().negated().minus(spectral(rho).logTrace(mean)), 6);
  },
});

/** The broad valley ends at 1/10 above violation; the narrow one, a⁴, goes below. */
export const deceptive = claim('planted-deceptive', {
  ...planted,
  statement: String.raw`\tfrac9{10} \langle\varphi|\rho|\varphi\rangle + \tfrac{11}{10} \langle\psi|\rho|\psi\rangle^4 \le 1`,
  systems: [3, 4],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }, dim) => {
    const broad = projector(rho, dim, 1).traceOfProduct(rho);
    const narrow = projector(rho, dim, 2).traceOfProduct(rho);
    const square = narrow.times(narrow);
    const { arithmetic } = rho;
    return atMost(broad.times(arithmetic.real(9, 10)).plus(square.times(square).times(arithmetic.real(11, 10))), 1);
  },
});

/** The largest eigenvalue has a kink where it is smallest, at the maximally mixed state. */
export const awayFromMixed = claim('planted-away-from-mixed', {
  ...planted,
  statement: String.raw`\lambda_{\max}(\rho) \ge \tfrac1d + 2^{-7}`,
  systems: [3, 4, 6],
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }, dim) => atLeast(spectral(rho).eigenvalues()[dim - 1], rho.arithmetic.real(128 + dim, 128 * dim)),
});

/** Violated only for a stationary state that is nearly pure: generator and state have to be right together. */
export const warmStationary = claim('planted-warm-stationary', {
  ...planted,
  statement: String.raw`\sigma(\rho) + S(\rho) \ge 2^{-4}`,
  systems: [2, 3, 4],
  given: (dim) => ({ generator: anyLindbladian({ dim }), rho: anyDensityMatrix({ dim }) }),
  asserts: ({ generator, rho }) =>
    atLeast(entropyProductionRate(generator, rho).plus(spectral(rho).entropy()), rho.arithmetic.real(1, 16)),
});

export const PLANTED: readonly Claim[] = [
  spohn,
  redfieldSpohn,
  clausiusPerReservoir,
  pinsker,
  tightPinsker,
  farFromKet,
  boundedDivergence,
  deceptive,
  awayFromMixed,
  warmStationary,
];

/** Projector on the ket (1, …, 1), or on (1, …, 1, 1 − dim), which is orthogonal to it. */
function projector(like: Matrix, dim: number, which: 1 | 2): Matrix {
  const first = Array.from({ length: dim }, () => 1);
  // Orthogonal to the first: 1 … 1, 1 − dim.
  const second = first.map((one, k) => (k === dim - 1 ? one - dim : one));
  const ket = which === 1 ? first : second;
  const norm = ket.reduce((sum, x) => sum + x * x, 0);
  const column = like.arithmetic.matrix(dim, 1, ket);
  return column.times(column.adjoint()).scaled(like.arithmetic.real(1, norm));
}

/** D(ρ‖σ) ≥ (percent/100) ‖ρ − σ‖₁². */
function pinskerWith(rho: Matrix, sigma: Matrix, percent: number): Relation {
  const divergence = spectral(rho).entropy().negated().minus(spectral(sigma).logTrace(rho));
  const norm = traceNorm(rho.minus(sigma));
  return atLeast(divergence, norm.times(norm).times(rho.arithmetic.real(percent, 100)));
}

function traceNorm(a: Matrix): ReturnType<Matrix['trace']> {
  return spectral(a)
    .eigenvalues()
    .map((value) => value.abs())
    .reduce((sum, value) => sum.plus(value));
}
