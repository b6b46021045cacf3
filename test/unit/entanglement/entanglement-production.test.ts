import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ALL } from '../../sample.ts';
import { certifiedProduction } from '../../../src/entanglement/certified/certified-production.ts';
import { entanglementProduction } from '../../../src/entanglement/certified/entanglement-production.ts';
import { antisymmetricRate } from '../../../src/entanglement/measures/closed-form-production.ts';
import {
  relativeEntropyOfEntanglement,
  relativeEntropyToPptStates,
} from '../../../src/entanglement/measures/relative-entropy-of-entanglement.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyLindbladian } from '../../../src/ensembles/lindbladian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { enclosureReal, rationalReal } from '../../../src/enclosure/real/real.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational } from '../../../src/exact/integers/rational.ts';
import { type Float64Matrix, float64, float64Matrix } from '../../../src/float64/matrix.ts';
import { ArithmeticError, DimensionError } from '../../../src/matrix/errors.ts';
import type { Arithmetic, Matrix } from '../../../src/matrix/interface.ts';
import { spectral } from '../../../src/matrix/spectral.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { generatorFromMap } from '../../../src/quantum/generator.ts';
import type { Generator } from '../../../src/quantum/maps.ts';
import { lindbladian } from '../../../src/quantum/lindbladian.ts';
import { diagonal, pauliX, pauliZ, sigmaMinus, sigmaPlus, unitMatrix } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { bellState, wernerState } from '../../../src/quantum/entangled-states.ts';
import { embed } from '../../../src/quantum/subsystems.ts';

interface Point {
  readonly id: string;
  readonly rho: readonly (readonly string[])[];
  readonly sigma_E?: string;
}

const { points } = JSON.parse(
  readFileSync(new URL('../../reference/relative-entropy-of-entanglement/points.json', import.meta.url), 'utf8'),
) as { readonly points: readonly Point[] };

function point(id: string): { readonly rho: Matrix; readonly truth: number } {
  const { rho, sigma_E: truth } = points.find((candidate) => candidate.id === id)!;
  return { rho: matrix(rho.map((row) => row.map(Number))), truth: Number(truth) };
}

const NONE = float64.identity(4).scaled(0);
const DIMS = [2, 2] as const;

/** Noise on the first qubit: γ = 1 towards |0⟩, κ = 3/10 away from it, dephasing η = 1/5. */
const LOCAL = lindbladian(NONE, [
  { operator: embed(sigmaPlus(), DIMS, 0), rate: 1 },
  { operator: embed(sigmaMinus(), DIMS, 0), rate: 0.3 },
  { operator: embed(pauliZ(), DIMS, 0), rate: 0.2 },
]);

/** ρ ↦ π − ρ for the Werner state with singlet weight 3/4. */
function relaxation(arithmetic: Arithmetic = float64): Matrix {
  return wernerState(2, arithmetic.real(3, 4), arithmetic);
}

const TO_WERNER: Generator = generatorFromMap(4, (X) => relaxation().scaled(X.trace()).minus(X));
const JOINT = lindbladian(NONE, [
  matrix(
    [
      [4, 0, 0, 2],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [2, 0, 0, 1],
    ],
    { denominator: 5 },
  ),
]);

describe('entanglement production', () => {
  test.each([
    ['local_A_t=1/10', LOCAL],
    ['local_A_t=1', LOCAL],
    ['CE1_werner_pi=3/4_lam=4/5', TO_WERNER],
    ['CE1_werner_pi=3/4_lam=7/10', TO_WERNER],
    ['CE1_werner_pi=3/4_lam=76/100', TO_WERNER],
    ['CE3_unital_nonlocal', JOINT],
  ])('has the reference value of %s inside its interval', (id, generator) => {
    const { rho, truth } = point(id);
    const { rate, verdict } = entanglementProduction(generator, rho, DIMS);
    expect(verdict).toBe('derivative');
    expect(Math.abs(rate.value - truth)).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-7);
    expect(Math.abs(rate.value - truth)).toBeLessThan(1e-11);
  });

  test('lies between the difference quotients that concavity allows', () => {
    const states = anyDensityMatrix({ dim: 6 });
    const generators = anyLindbladian({ dim: 6 });
    const stream = randomStream(5, 6, 7);
    for (let k = 0; k < 4; k++) {
      const rho = states.build(
        states.draw(() => stream.next()),
        float64,
      )!;
      const generator = generators.build(
        generators.draw(() => stream.next()),
        float64,
      )!;
      const { rate } = entanglementProduction(generator, rho, [2, 3]);
      const change = generator.applyTo(rho);
      const h = (2 ** -6 * spectral(rho).eigenvalues()[0].value) / Math.sqrt(change.squaredNorm().value);
      // g = E + S is concave: its slopes decrease.
      const [before, here, after] = [-h, 0, h].map((time) => {
        const moved = time === 0 ? rho : rho.plus(change.scaled(time));
        const { lower, upper } = relativeEntropyToPptStates(moved, [2, 3]);
        const S = spectral(moved).entropy();
        return { lower: lower + S.value - S.bound, upper: upper + S.value + S.bound };
      });
      const own = spectral(rho).logTrace(change);
      const slope = { value: rate.value - own.value, bound: rate.bound + own.bound };
      expect(slope.value + slope.bound).toBeGreaterThanOrEqual((after.lower - here.upper) / h);
      expect(slope.value - slope.bound).toBeLessThanOrEqual((here.upper - before.lower) / h);
      expect(rate.bound).toBeLessThan(1e-4);
    }
  });

  test('is exactly zero inside the separable states', () => {
    expect(entanglementProduction(LOCAL, maximallyMixed(4), DIMS).rate).toMatchObject({ value: 0, bound: 0 });
    const { rho } = point('post_ESD_t=2');
    expect(entanglementProduction(LOCAL, rho, DIMS).rate).toMatchObject({ value: 0, bound: 0 });
  });

  test('diverges where noise takes a pure entangled state out of its support', () => {
    const dephasing = lindbladian(NONE, [embed(pauliZ(), DIMS, 0)]);
    const { verdict, rate } = entanglementProduction(dephasing, bellState('phi+'), DIMS);
    expect(verdict).toBe('diverges');
    expect(rate.value).toBe(-Infinity);
    // E falls faster than any multiple of the time.
    const quotient = (t: number): number => {
      const rho = bellState('phi+').plus(dephasing.applyTo(bellState('phi+')).scaled(t));
      return (relativeEntropyOfEntanglement(rho, DIMS).upper - Math.LN2) / t;
    };
    expect(quotient(2 ** -20)).toBeLessThan(quotient(2 ** -10) - 5);
  });

  test('is a derivative along the face where the noise keeps the support', () => {
    const rho = matrix([
      [0.7, 0, 0, 0.3],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0.3, 0, 0, 0.3],
    ]);
    const { verdict, rate } = entanglementProduction(lindbladian(NONE, [embed(pauliZ(), DIMS, 0)]), rho, DIMS);
    // E = h(p) − S(ρ), and only the off-diagonal c = 3/10 changes, at the rate −2c.
    const root = Math.sqrt(0.2 ** 2 + 0.3 ** 2);
    const truth = ((-2 * 0.3 * 0.3) / root) * Math.log((0.5 + root) / (0.5 - root));
    expect(verdict).toBe('on the face');
    expect(Math.abs(rate.value - truth)).toBeLessThanOrEqual(rate.bound);
    expect(Math.abs(rate.value - truth)).toBeLessThan(1e-14);
    expect(rate.bound).toBeLessThan(1e-12);
  });

  test('is undecided, and no NaN, where neither is known', () => {
    const turning = lindbladian(embed(pauliX(), DIMS, 0), [embed(sigmaMinus(), DIMS, 1)]);
    const { verdict, rate } = entanglementProduction(turning, diagonal([1, 0, 0, 0]), DIMS);
    expect(verdict).toBe('undecided');
    expect(rate).toMatchObject({ value: 0, bound: Infinity });
  });

  test('refuses other dimensions', () => {
    expect(() => entanglementProduction(LOCAL, maximallyMixed(6), [2, 3])).toThrow(DimensionError);
  });
});

/** Of rank 3; its closest state has full rank and is known, ρ = ρ* − x(Dln[ρ*])⁻¹(|φ⟩⟨φ|^Γ) with φ in the kernel of ρ*^Γ. */
const THIN_STATE = matrix([
  [
    [0.4715643094505478, 0.0],
    [0.10930211032692312, -0.0787253559275422],
    [-0.0573348468015827, 0.11783128386215252],
    [-0.21581356225063317, 0.13130000463290714],
  ],
  [
    [0.10930211032692312, 0.0787253559275422],
    [0.18157620691793258, 0.0],
    [-0.014623627119258608, -0.03891002954360856],
    [-0.12447755921146339, 0.05157972235404104],
  ],
  [
    [-0.0573348468015827, -0.11783128386215252],
    [-0.014623627119258608, 0.03891002954360856],
    [0.1264549056008709, 0.0],
    [0.035208353850614334, -0.028162082106111208],
  ],
  [
    [-0.21581356225063317, -0.13130000463290714],
    [-0.12447755921146339, -0.05157972235404104],
    [0.035208353850614334, 0.028162082106111208],
    [0.22040457803064878, 0.0],
  ],
]);

describe('entanglement production of singular states', () => {
  test('has the closed form where the closest state has full rank', () => {
    const B = matrix([
      [3, 1, 0, 2],
      [1, -2, 1, 0],
      [0, 1, 1, -1],
      [2, 0, -1, 0],
    ]);
    const moved = THIN_STATE.times(B).times(THIN_STATE);
    const change = moved.minus(THIN_STATE.scaled(moved.trace()));
    const along = generatorFromMap(4, (X) => change.scaled(X.trace()));
    const { verdict, rate } = entanglementProduction(along, THIN_STATE, DIMS);
    expect(verdict).toBe('on the face');
    // tr ρ̇(ln ρ − ln ρ*), with 50 digits.
    expect(Math.abs(rate.value - 0.02682449926545497)).toBeLessThan(1e-13);
    expect(Math.abs(rate.value - 0.02682449926545497)).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-11);
  });

  test.each([
    { hamiltonian: pauliX().kron(pauliX()), truth: 0.03170836035401483 },
    { hamiltonian: embed(pauliX(), DIMS, 0).plus(embed(pauliZ(), DIMS, 1)), truth: 0 },
  ])('follows a support that a Hamiltonian turns, at the rate $truth', ({ hamiltonian, truth }) => {
    const { verdict, rate } = entanglementProduction(lindbladian(hamiltonian, []), THIN_STATE, DIMS);
    expect(verdict).toBe('on the face');
    expect(Math.abs(rate.value - truth)).toBeLessThan(1e-13);
    expect(Math.abs(rate.value - truth)).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-10);
  });

  test.each([0.1, 0.4, 0.8])('is that of λ|ψ⁺⟩⟨ψ⁺| + (1 − λ)|00⟩⟨00| under equal decay, λ = %d', (lambda) => {
    const rho = bellState('psi+')
      .scaled(lambda)
      .plus(diagonal([1 - lambda, 0, 0, 0]));
    const decay = lindbladian(
      NONE,
      [0, 1].map((k) => embed(sigmaPlus(), DIMS, k)),
    );
    const { verdict, rate } = entanglementProduction(decay, rho, DIMS);
    // E = (λ − 2) ln(1 − λ/2) + (1 − λ) ln(1 − λ), and λ̇ = −λ; the closest state is singular.
    const truth = -lambda * (Math.log1p(-lambda / 2) - Math.log1p(-lambda));
    expect(verdict).toBe('on the face');
    expect(Math.abs(rate.value - truth)).toBeLessThan(1e-12);
    expect(Math.abs(rate.value - truth)).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-11);
  });

  test.each([
    { dims: [2, 2], schmidt: [0.8, 0.2] },
    { dims: [2, 3], schmidt: [0.6, 0.4] },
    { dims: [3, 3], schmidt: [0.5, 0.3, 0.2] },
  ] as const)('of a pure state in $dims follows the entropy of its parts', ({ dims, schmidt }) => {
    const [dimA, dimB] = dims;
    const dim = dimA * dimB;
    const ket = float64.matrix(
      dim,
      1,
      Array.from({ length: dim }, (_, k) => (Math.floor(k / dimB) === k % dimB ? Math.sqrt(schmidt[k % dimB]) : 0)),
    );
    const rho = ket.times(ket.adjoint());
    // H = i(|00⟩⟨11| − |11⟩⟨00|) moves amplitudes a₀, a₁ by ȧ₀ = a₁ and ȧ₁ = −a₀: ṗ₀ = 2a₀a₁ = −ṗ₁.
    const swap = unitMatrix(dim, 0, dimB + 1);
    const hamiltonian = swap.minus(swap.adjoint()).timesI();
    const { verdict, rate } = entanglementProduction(lindbladian(hamiltonian, []), rho, dims);
    const [p, q] = schmidt;
    const truth = 2 * Math.sqrt(p * q) * Math.log(q / p);
    expect(verdict).toBe('on the face');
    expect(Math.abs(rate.value - truth)).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-12);
    // Dephasing takes it out of its support.
    const noise = lindbladian(hamiltonian, [embed(diagonal([1, -1, ...Array<number>(dimA - 2).fill(1)]), dims, 0)]);
    expect(entanglementProduction(noise, rho, dims).verdict).toBe('diverges');
    // The time reversed has the opposite rate.
    const back = entanglementProduction(lindbladian(hamiltonian.scaled(-1), []), rho, dims).rate;
    expect(Math.abs(back.value + truth)).toBeLessThanOrEqual(back.bound);
  });

  test.each([1e-6, 1e-9, 1e-11])('does not take a state that is Bell-diagonal up to %d for one', (bias) => {
    const rho = matrix([
      [0.5 + bias, 0, 0, 0.2],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0.2, 0, 0, 0.5 - bias],
    ]);
    const change = diagonal([1, 0, 0, -1]);
    const along = generatorFromMap(4, (X) => change.scaled(X.trace()));
    const { rate } = entanglementProduction(along, rho, DIMS);
    // E = h(½ + b) − h(½ + r), r² = b² + 1/25.
    const logit = (x: number): number => Math.log1p(2 * x) - Math.log1p(-2 * x);
    const r = Math.hypot(bias, 0.2);
    const truth = (bias / r) * logit(r) - logit(bias);
    expect(Math.abs(rate.value - truth)).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-11);
  });

  test.each([3, 4])('takes the antisymmetric Werner state of dimension %d, and nothing next to it, for one', (n) => {
    const mixed = (bias: number): Float64Matrix => {
      const kets = Array.from({ length: n * n }, (_, at) => [Math.floor(at / n), at % n] as const).filter(
        ([i, j]) => j < i,
      );
      const sum = kets
        .map(([i, j], k) => {
          const entries = Array.from({ length: n * n }, (_, at) => (at === n * i + j ? 1 : at === n * j + i ? -1 : 0));
          const ket = float64.matrix(n * n, 1, entries);
          return ket.times(ket.adjoint()).scaled(1 + bias * k);
        })
        .reduce((x, y) => x.plus(y));
      return float64Matrix(sum.scaled(1 / sum.trace().value));
    };
    const change = float64Matrix(mixed(1).minus(mixed(0)));
    const rate = antisymmetricRate(mixed(0), change, [n, n])!;
    expect(rate.value).toBe(0);
    expect(rate.bound).toBeGreaterThan(0);
    expect(rate.bound).toBeLessThan(1e-13);
    for (const bias of [1e-4, 1e-8, 1e-11]) expect(antisymmetricRate(mixed(bias), change, [n, n])).toBeUndefined();
    // |φ⟩⟨φ| for a φ that is not maximally entangled has no such meaning.
    expect(antisymmetricRate(float64Matrix(maximallyMixed(n * n)), change, [n, n])).toBeUndefined();
  });

  test('diverges where a weak jump leaves the support, at whatever rate', () => {
    for (const leak of [1, 1e-3, 1e-9]) {
      const generator = lindbladian(NONE, [{ operator: embed(pauliX(), DIMS, 0), rate: leak }]);
      expect(entanglementProduction(generator, THIN_STATE, DIMS).verdict).toBe('diverges');
    }
  });

  test('does not count a leak as rounding next to a tiny eigenvalue', () => {
    const bell = bellState('phi+');
    const tiny = 2 ** -33;
    const rho = bell.scaled(1 - tiny).plus(diagonal([0, tiny, 0, 0]));
    const verdict = (leak: number): string => {
      const change = diagonal([0, 1 - leak, leak, 0]).minus(bell);
      return entanglementProduction(
        generatorFromMap(4, (X) => change.scaled(X.trace())),
        rho,
        DIMS,
      ).verdict;
    };
    expect(verdict(2 ** -12)).toBe('diverges');
    // What is smaller than the turn of the eigenvectors could hide there.
    expect(verdict(2 ** -40)).toBe('undecided');
  });
});

describe('certified entanglement production', () => {
  test.each([
    [4, 5],
    [7, 10],
    [19, 25],
  ])('is (3/4 − λ) ln(λ/(1 − λ)) for relaxation from the Werner state with λ = %d/%d', (p, q) => {
    const rho = wernerState(2, exact.real(p, q), exact);
    const rate = certifiedProduction(rho, relaxation(exact).minus(rho), DIMS);
    const logit = rationalReal(rational(p, q - p)).ln();
    const difference = enclosureReal(rate.minus(logit.times(rationalReal(rational(3 * q - 4 * p, 4 * q))))).enclose(
      128,
    )!;
    expect(difference.lower <= 0n && difference.upper >= 0n).toBe(true);
    // 2⁻⁶⁰: the closest state was refined far beyond floating point.
    expect(difference.upper - difference.lower).toBeLessThan(1n << 68n);
    expect(rate.sign()).toBe(p * 4 < 3 * q ? 1 : -1);
  });

  test('is narrow where the closest state has equal eigenvalues or ρ is nearly singular', () => {
    const mixed = maximallyMixed(4, exact);
    for (const { levels, coherence } of [
      { levels: [1, 31, 1, 11], coherence: 4 },
      { levels: [1, 3, 6, 5], coherence: 4 },
      { levels: [1, 3000, 3000, 1], coherence: 2999 },
    ]) {
      const trace = levels.reduce((a, b) => a + b);
      const rho = diagonal(levels, exact)
        .plus(
          unitMatrix(4, 1, 2, exact)
            .plus(unitMatrix(4, 2, 1, exact))
            .scaled(coherence),
        )
        .scaled(exact.real(1, trace));
      const { lower, upper } = enclosureReal(certifiedProduction(rho, mixed.minus(rho), DIMS)).enclose(128)!;
      expect(upper).toBeLessThan(0n);
      // Nine digits and more.
      expect((upper - lower) * 10n ** 9n).toBeLessThan(-upper);
    }
  });

  test('agrees with the interval in floating point', () => {
    const entries = [
      [
        [25, 0],
        [2, 4],
        [17, 3],
        [-6, -3],
      ],
      [
        [2, -4],
        [39, 0],
        [10, 17],
        [-26, 6],
      ],
      [
        [17, -3],
        [10, -17],
        [38, 0],
        [-8, 6],
      ],
      [
        [-6, 3],
        [-26, -6],
        [-8, -6],
        [25, 0],
      ],
    ] as const;
    const rho = matrix(entries, { denominator: 127, arithmetic: exact });
    const certified = certifiedProduction(rho, maximallyMixed(4, exact).minus(rho), DIMS);
    const generator = generatorFromMap(4, (X) => maximallyMixed(4).scaled(X.trace()).minus(X));
    const { rate } = entanglementProduction(generator, matrix(entries, { denominator: 127 }), DIMS);
    expect(Math.abs(rate.value - certified.value)).toBeLessThanOrEqual(rate.bound + certified.bound);
    expect(certified.bound).toBeLessThan(1e-9);
  });

  test.runIf(ALL)('keeps a closest state for the same state of the same parts only', () => {
    const amplitudes = [2, 1, 0, 0, 1, 2];
    const stateIn = (arithmetic: Arithmetic, share: readonly [number, number]): Matrix => {
      const ket = arithmetic.matrix(6, 1, amplitudes);
      const pure = ket.times(ket.adjoint()).scaled(arithmetic.real(share[0], 10 * share[1]));
      return pure.plus(maximallyMixed(6, arithmetic).scaled(arithmetic.real(share[1] - share[0], share[1])));
    };
    const mixing = generatorFromMap(6, (X) => maximallyMixed(6).scaled(X.trace()).minus(X));
    const cases = [
      { share: [4, 5], dims: [2, 3] },
      { share: [4, 5], dims: [3, 2] },
      { share: [9, 10], dims: [3, 2] },
      { share: [4, 5], dims: [3, 2] },
    ] as const;
    for (const { share, dims } of cases) {
      const rho = stateIn(exact, share);
      const certified = certifiedProduction(rho, maximallyMixed(6, exact).minus(rho), dims);
      const { rate } = entanglementProduction(mixing, stateIn(float64, share), dims);
      expect(Math.abs(rate.value - certified.value)).toBeLessThanOrEqual(rate.bound + certified.bound);
      expect(certified.bound + rate.bound).toBeLessThan(1e-6);
    }
  });

  test('is 0 for separable states, and needs rational ones of full rank', () => {
    const mixed = maximallyMixed(4, exact);
    expect(certifiedProduction(mixed, bellState('phi+', exact).minus(mixed), DIMS).sign()).toBe(0);
    const bell = bellState('phi+', exact);
    expect(() => certifiedProduction(bell, mixed.minus(bell), DIMS)).toThrow(ArithmeticError);
  });
});
