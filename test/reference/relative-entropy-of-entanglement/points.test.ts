import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { certifiedProduction } from '../../../src/entanglement/certified/certified-production.ts';
import { certifyBracket } from '../../../src/entanglement/certified/certified-bracket.ts';
import { entanglementProduction } from '../../../src/entanglement/certified/entanglement-production.ts';
import { relativeEntropyOfEntanglement } from '../../../src/entanglement/measures/relative-entropy-of-entanglement.ts';
import { exact, type ExactMatrix } from '../../../src/exact/matrices/exact-matrix.ts';
import { rational, type Rational } from '../../../src/exact/integers/rational.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { generatorFromMap } from '../../../src/quantum/generator.ts';
import type { Generator } from '../../../src/quantum/maps.ts';
import { lindbladian, type Jump } from '../../../src/quantum/lindbladian.ts';
import { diagonal, pauliX, pauliY, pauliZ, sigmaMinus, sigmaPlus, unitMatrix } from '../../../src/quantum/operators.ts';
import { maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { bellState, wernerState } from '../../../src/quantum/entangled-states.ts';
import { embed } from '../../../src/quantum/subsystems.ts';
import { entropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';

type Entry = string | readonly [string, string];

interface Point {
  readonly id: string;
  readonly rho: readonly (readonly Entry[])[];
  readonly E?: string;
  readonly E_lower?: string;
  readonly E_upper?: string;
  readonly sigma?: string;
  readonly sigma_E?: string;
  readonly sigma_E_interval?: readonly [string, string];
}

const { points, scalars } = JSON.parse(readFileSync(new URL('points.json', import.meta.url), 'utf8')) as {
  readonly points: readonly Point[];
  readonly scalars: readonly { readonly id: string; readonly value: string }[];
};

const DIMS = [2, 2] as const;
const NONE = float64.identity(4).scaled(0);

/** The decimals of the file are rounded once more on reading; nothing here depends on ρ by more than a factor of 40. */
const READING = 40 * Number.EPSILON;

function rationalOf(text: string): Rational {
  const [numerator, denominator = '1'] = text.split('/');
  const [whole, fraction = ''] = numerator.split('.');
  return rational(BigInt(whole + fraction), BigInt(denominator) * 10n ** BigInt(fraction.length));
}

function numberOf(text: string): number {
  const [numerator, denominator = '1'] = text.split('/');
  return Number(numerator) / Number(denominator);
}

function stateOf({ rho }: Point): Matrix {
  const parts = (entry: Entry): readonly [number, number] =>
    typeof entry === 'string' ? [numberOf(entry), 0] : [numberOf(entry[0]), numberOf(entry[1])];
  return matrix(rho.map((row) => row.map(parts)));
}

/** The state as it stands, without rounding; decimals need not have trace 1. */
function exactStateOf({ rho }: Point): ExactMatrix {
  const entries = rho.flat().map((entry) => (typeof entry === 'string' ? ([entry, '0'] as const) : entry));
  const part = (k: 0 | 1): Rational[] => entries.map((entry) => rationalOf(entry[k]));
  return exact.matrixOf(4, 4, part(0), part(1));
}

/** Jumps |ket⟩⟨bra| between two kets. */
function transition(ket: Matrix, bra: Matrix, rate: number): Jump {
  return { operator: ket.times(bra.adjoint()), rate };
}

/** Decay of the first qubit towards |0⟩ with γ, excitation with κ and dephasing with η. */
function onFirst(gamma: number, kappa: number, eta: number): Generator {
  return lindbladian(NONE, [
    { operator: embed(sigmaPlus(), DIMS, 0), rate: gamma },
    { operator: embed(sigmaMinus(), DIMS, 0), rate: kappa },
    { operator: embed(pauliZ(), DIMS, 0), rate: eta },
  ]);
}

function relaxationTo(target: Matrix, rate = 1): Generator {
  return generatorFromMap(4, (X) => target.scaled(X.trace()).minus(X).scaled(rate));
}

function sumOf(...generators: readonly Generator[]): Generator {
  return generatorFromMap(4, (X) => generators.map((L) => L.applyTo(X)).reduce((sum, term) => sum.plus(term)));
}

const BELL = (['phi+', 'phi-', 'psi+', 'psi-'] as const).map((name) => bellState(name));

/** Gibbs state of the chain singlet, φ⁺, φ⁻, ψ⁺. */
const CHAIN = [23 / 100, 23 / 100].reduce(
  (sum, weight, k) => sum.plus(BELL[k + 1].scaled(weight)),
  BELL[3].scaled(9 / 20).plus(BELL[0].scaled(9 / 100)),
);
const SINGLET = matrix([[0], [Math.SQRT1_2], [-Math.SQRT1_2], [0]]);
const PHI = matrix([[Math.SQRT1_2], [0], [0], [Math.SQRT1_2]]);
const CHAIN_JUMPS = lindbladian(NONE, [transition(SINGLET, PHI, 9 / 20), transition(PHI, SINGLET, 9 / 100)]);

const JOINT = lindbladian(NONE, [projector(matrix([[2], [0], [0], [1]]))]);
const PAULI = lindbladian(
  NONE,
  [0, 1].flatMap((k) =>
    [pauliX(), pauliY(), pauliZ()].map((operator) => ({ operator: embed(operator, DIMS, k), rate: 1 / 10000 })),
  ),
);

/** |11⟩ → |00⟩ with γ = 1, back with κ = 3/10, and −(η/8)[Z, [Z, ρ]] = (η/4)D[Z], η = 1/5, on the first qubit. */
const PAIRS = lindbladian(NONE, [
  { operator: unitMatrix(4, 0, 3), rate: 1 },
  { operator: unitMatrix(4, 3, 0), rate: 3 / 10 },
  { operator: embed(pauliZ(), DIMS, 0), rate: 1 / 20 },
]);

const HALF = maximallyMixed(2);
const THERMAL = diagonal([10 / 13, 3 / 13]).kron(HALF);

/** Generator and stationary state of the points that have productions, by the beginning of their names. */
const DYNAMICS: readonly (readonly [start: string, generator: Generator, stationary: Matrix])[] = [
  ['printed_family', PAIRS, diagonal([10 / 13, 0, 0, 3 / 13])],
  ['local_A', onFirst(1, 3 / 10, 1 / 5), THERMAL],
  ['post_ESD', onFirst(1, 3 / 10, 1 / 5), THERMAL],
  ['local_symmetric', onFirst(1 / 2, 1 / 2, 1 / 10), maximallyMixed(4)],
  ['CE1_werner_pi=3/4', relaxationTo(wernerState(2, 3 / 4)), wernerState(2, 3 / 4)],
  ['CE1_werner_pi=2/3', relaxationTo(wernerState(2, 2 / 3)), wernerState(2, 2 / 3)],
  ['CE2_bell_chain', CHAIN_JUMPS, CHAIN],
  ['CE2_ergodic', sumOf(CHAIN_JUMPS, relaxationTo(CHAIN, 1 / 100)), CHAIN],
  ['CE3_unital_nonlocal', JOINT, maximallyMixed(4)],
  ['CE3_ergodic', sumOf(JOINT, PAULI), maximallyMixed(4)],
];

function dynamicsOf(id: string): readonly [Generator, Matrix] {
  const [, generator, stationary] = DYNAMICS.find(([start]) => id.startsWith(start))!;
  return [generator, stationary];
}

function expectInside({ value, bound }: Real, truth: string): void {
  expect(Math.abs(value - Number(truth))).toBeLessThanOrEqual(bound + READING);
}

const withEntanglement = points.filter(({ E }) => E !== undefined);
const withProduction = points.filter(({ sigma_E: production }) => production !== undefined);

describe('reference points of the relative entropy of entanglement', () => {
  test('are all used', () => {
    expect(new Set([...withEntanglement, ...withProduction].map(({ id }) => id)).size).toBe(points.length);
    expect(withProduction.every(({ sigma }) => sigma !== undefined)).toBe(true);
    for (const [start] of DYNAMICS) expect(withProduction.some(({ id }) => id.startsWith(start))).toBe(true);
    expect(withProduction.every(({ id }) => DYNAMICS.some(([start]) => id.startsWith(start)))).toBe(true);
  });

  test.each(withEntanglement)('$id lies in the bracket, which meets the reference bracket', (point) => {
    const { lower, upper, reached } = relativeEntropyOfEntanglement(stateOf(point), DIMS);
    const truth = Number(point.E);
    expect(lower).toBeLessThanOrEqual(truth + READING);
    expect(upper).toBeGreaterThanOrEqual(truth - READING);
    expect(upper - lower).toBeLessThan(1e-10);
    expect(reached).toBe(true);
    expect(lower).toBeLessThanOrEqual(Number(point.E_upper ?? point.E) + READING);
    expect(upper).toBeGreaterThanOrEqual(Number(point.E_lower ?? point.E) - READING);
  });

  test.each(withEntanglement.filter((point) => exactStateOf(point).trace().minus(1).sign() === 0))(
    '$id lies in the certified bracket, its entries being rational',
    (point) => {
      const { lower, upper } = certifyBracket(exactStateOf(point), DIMS);
      const truth = Number(point.E);
      expect(lower.value - lower.bound).toBeLessThanOrEqual(truth + Number.EPSILON);
      expect(upper.value + upper.bound).toBeGreaterThanOrEqual(truth - Number.EPSILON);
      expect(upper.minus(lower).value).toBeLessThan(1e-10);
    },
  );

  test.each(withProduction)('$id has its entropy production and its entanglement production', (point) => {
    const rho = stateOf(point);
    const [generator, stationary] = dynamicsOf(point.id);
    expect(generator.applyTo(stationary).squaredNorm().value).toBeLessThan(1e-30);
    expectInside(entropyProductionRate(generator, rho, stationary), point.sigma!);
    const { rate } = entanglementProduction(generator, rho, DIMS);
    expectInside(rate, point.sigma_E!);
    expect(rate.bound).toBeLessThan(point.id.startsWith('printed_family') ? 1e-4 : 1e-7);
    if (point.sigma_E_interval === undefined) return;
    const [below, above] = point.sigma_E_interval.map(Number);
    expect(rate.value - rate.bound).toBeLessThanOrEqual(above);
    expect(rate.value + rate.bound).toBeGreaterThanOrEqual(below);
  });

  test('the intervals of the counterexamples meet those of exact arithmetic', () => {
    const rate = (rho: Matrix, change: Matrix): Real => certifiedProduction(rho, change, DIMS);
    const at = (id: string): Point => points.find((point) => point.id === id)!;
    const werner = at('CE1_werner_pi=3/4_lam=4/5');
    const rho = wernerState(2, exact.real(4, 5), exact);
    const change = wernerState(2, exact.real(3, 4), exact).minus(rho);
    const joint = at('CE3_unital_nonlocal');
    const G = matrix(
      [
        [4, 0, 0, 2],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [2, 0, 0, 1],
      ],
      { denominator: 5, arithmetic: exact },
    );
    const state = exactStateOf(joint);
    const jumps = lindbladian(exact.identity(4).scaled(0), [G]);
    for (const [point, found] of [
      [werner, rate(rho, change)],
      [joint, rate(state, jumps.applyTo(state))],
    ] as const) {
      const [below, above] = point.sigma_E_interval!.map(Number);
      expect(found.value - found.bound).toBeLessThanOrEqual(above);
      expect(found.value + found.bound).toBeGreaterThanOrEqual(below);
      expect(Math.abs(found.value - Number(point.sigma_E))).toBeLessThanOrEqual(found.bound + Number.EPSILON);
    }
  });
});

describe('reference numbers', () => {
  const value = (id: string): number => Number(scalars.find((scalar) => scalar.id === id)!.value);

  /** a|00⟩ + b|11⟩, a² = 3/10, after a time. */
  const decayed = (eta: number, time: number): Matrix => {
    const [gamma, kappa] = [1, 3 / 10];
    const gone = -Math.expm1(-(gamma + kappa) * time) / (gamma + kappa);
    const [up, down] = [kappa * gone, gamma * gone];
    const w = Math.sqrt(0.21) * Math.exp(-((gamma + kappa) / 2 + 2 * eta) * time);
    return matrix([
      [0.3 * (1 - up), 0, 0, w],
      [0, 0.7 * down, 0, 0],
      [0, 0, 0.3 * up, 0],
      [w, 0, 0, 0.7 * (1 - down)],
    ]);
  };

  test.each([
    ['ESD_time_local_A', 1 / 5],
    ['ESD_time_local_A_eta0', 0],
  ])('entanglement ends at the time %s', (id, eta) => {
    const time = value(id);
    const before = relativeEntropyOfEntanglement(decayed(eta, time * (1 - 1e-4)), DIMS);
    const after = relativeEntropyOfEntanglement(decayed(eta, time * (1 + 1e-12)), DIMS);
    expect(before.lower).toBeGreaterThan(0);
    expect(after).toMatchObject({ lower: 0, upper: 0 });
  });

  test('overlaps after ten collisions multiply', () => {
    const once = 1 - 1 / 10;
    let overlap = 1;
    for (let k = 0; k < 10; k++) overlap *= once;
    expect(Math.abs(overlap - value('collision_overlap_k=10'))).toBeLessThan(READING);
  });

  test('entanglement production of a state of |00⟩ and |11⟩ for given rates', () => {
    const block = (p: number, c: number, q: number): Matrix =>
      matrix([
        [p, 0, 0, c],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [c, 0, 0, q],
      ]);
    const change = block(-1 / 5, -1 / 4, 1 / 5);
    const generator = generatorFromMap(4, (X) => change.scaled(X.trace()));
    const { verdict, rate } = entanglementProduction(generator, block(0.7, 0.3, 0.3), DIMS);
    expect(verdict).toBe('on the face');
    expect(Math.abs(rate.value - value('rewriting_counterexample'))).toBeLessThanOrEqual(rate.bound);
    expect(rate.bound).toBeLessThan(1e-4);
  });

  test('entropy production is negative with respect to a state that is not stationary', () => {
    const generator = lindbladian(HALF.scaled(0), [sigmaPlus()]);
    const rate = entropyProductionRate(generator, diagonal([3 / 5, 2 / 5]), HALF);
    expectInside(rate, String(value('sigma_negative_if_rhoT_not_fixed')));
    expect(rate.value).toBeLessThan(0);
  });
});
