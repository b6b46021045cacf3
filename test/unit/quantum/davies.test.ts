import { describe, expect, test } from 'vitest';
import { anyDaviesGenerator } from '../../../src/ensembles/davies.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Arithmetic, Matrix, Real } from '../../../src/matrix/interface.ts';
import { isConditionallyCompletelyPositive } from '../../../src/quantum/conditional-positivity.ts';
import { daviesGenerator } from '../../../src/quantum/davies.ts';
import { energyLevels } from '../../../src/quantum/energy-levels.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { generatorWithBaths } from '../../../src/quantum/generator-with-baths.ts';
import { dissipator, lindbladian } from '../../../src/quantum/lindbladian.ts';
import {
  commutator,
  diagonal,
  identity,
  pauliX,
  pauliZ,
  sigmaMinus,
  zeroMatrix,
} from '../../../src/quantum/operators.ts';
import { redfieldGenerator } from '../../../src/quantum/redfield.ts';
import { entropyProductionRate, totalEntropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';
import { heatCurrent } from '../../../src/thermodynamics/heat.ts';
import { distance, integerHermitian, randomState } from './random-matrices.ts';

/** γ(ω) of an ohmic bath at inverse temperature β: γ(−ω) = e^{−βω}γ(ω). */
const ohmic =
  (beta: number) =>
  ({ value }: Real): number =>
    value === 0 ? 1 / beta : value / (1 - Math.exp(-beta * value));

describe.each([float64, exact, enclosure])('in every arithmetic (%#)', (arithmetic: Arithmetic) => {
  test.each([undefined, [0, 1, 2], [0, 1, 1, 3]])('drawn Davies generators are recovered, energies %s', (energies) => {
    const dim = energies?.length ?? 3;
    const ensemble = anyDaviesGenerator(energies === undefined ? { dim } : { dim, energies });
    const stream = randomStream(4, dim, 0);
    const drawn = ensemble.build(
      ensemble.draw(() => stream.next()),
      arithmetic,
    )!;
    const { jumps } = drawn.generator;
    const coupling = jumps.map(({ operator }) => operator).reduce((sum, part) => sum.plus(part));
    // Jumps are listed by frequency: that of 0, then each pair of lowering and raising part.
    const gaps = (energies ?? [0, 1, 3]).flatMap((a, _, all) => all.map((b) => b - a));
    const frequencies = [...new Set(gaps.filter((gap) => gap > 0))].toSorted((a, b) => a - b);
    const rate = ({ value }: Real): Real | number =>
      value === 0 ? jumps[0].rate : jumps[2 * frequencies.indexOf(Math.abs(value)) + (value > 0 ? 1 : 2)].rate;
    const found = daviesGenerator(drawn.hamiltonian, coupling, rate);
    expect(distance(found.matrix, drawn.generator.matrix)).toBeLessThan(arithmetic === float64 ? 1e-12 : 1e-300);
    const unsecular = daviesGenerator(drawn.hamiltonian, coupling, rate, { secular: false });
    const redfield = redfieldGenerator(drawn.hamiltonian, jumps);
    expect(distance(unsecular.matrix, redfield.matrix)).toBeLessThan(arithmetic === float64 ? 1e-12 : 1e-300);
    expect(distance(unsecular.matrix, found.matrix)).toBeGreaterThan(0.01);
  });
});

describe('of any Hamiltonian', () => {
  const U = identity(3)
    .plus(integerHermitian(3, 21).timesI())
    .times(inverse(identity(3).minus(integerHermitian(3, 21).timesI())));
  const energies = diagonal([0, 1, 3.5]);
  const A = integerHermitian(3, 22).scaled(1 / 8);
  const turned = (X: Matrix): Matrix => {
    const Y = U.times(X).times(U.adjoint());
    return Y.plus(Y.adjoint()).scaled(1 / 2);
  };
  const shift = ({ value }: Real): number => 0.25 * value - 0.5;
  const rho = randomState(3, 23);

  test.each([true, false])('it turns with the basis, secular: %s', (secular) => {
    const straight = daviesGenerator(energies, A, ohmic(0.7), { secular, shift });
    const inBasis = daviesGenerator(turned(energies), turned(A), ohmic(0.7), { secular, shift });
    expect(distance(inBasis.applyTo(turned(rho)), turned(straight.applyTo(rho)))).toBeLessThan(1e-11);
  });

  test('the Gibbs state is stationary; with a Lamb shift only after the secular step', () => {
    const pi = gibbsState(turned(energies), 0.7);
    const leak = (options: object): number =>
      distance(daviesGenerator(turned(energies), turned(A), ohmic(0.7), options).applyTo(pi), zeroMatrix(3));
    expect(leak({})).toBeLessThan(1e-11);
    expect(leak({ shift })).toBeLessThan(1e-11);
    expect(leak({ secular: false })).toBeLessThan(1e-11);
    expect(leak({ secular: false, shift })).toBeGreaterThan(0.01);
  });

  test('the Lamb shift is Σ S(ω)A(ω)†A(ω), belongs to the bath and carries no heat', () => {
    const plain = daviesGenerator(energies, A, ohmic(0.7));
    const shifted = daviesGenerator(energies, A, ohmic(0.7), { shift });
    const entries = (k: number) =>
      Array.from({ length: 3 }, (_, i) => [A.realPart(i, k).value, A.imaginaryPart(i, k).value]);
    // ⟨k|H_LS|k⟩ = Σ_i S(e_k − e_i)|A_ik|² for energies without equal gaps.
    const e = [0, 1, 3.5];
    const lamb = diagonal(
      e.map((ek, k) => entries(k).reduce((sum, [x, y], i) => sum + (0.25 * (ek - e[i]) - 0.5) * (x * x + y * y), 0)),
    );
    const difference = shifted.applyTo(rho).minus(plain.applyTo(rho));
    expect(distance(difference, commutator(lamb, rho).timesI().scaled(-1))).toBeLessThan(1e-12);
    expect(shifted.hamiltonian).toBe(energies);
    expect(heatCurrent(shifted, rho).value).toBeCloseTo(heatCurrent(plain, rho).value, 12);
    expect(isConditionallyCompletelyPositive(shifted).verdict).toBe('yes');
    expect(
      isConditionallyCompletelyPositive(daviesGenerator(energies, A, ohmic(0.7), { secular: false })).verdict,
    ).toBe('no');
  });

  test('independent couplings add up, baths are put together, and each obeys the second law', () => {
    const B = integerHermitian(3, 24).scaled(1 / 8);
    const both = daviesGenerator(energies, [A, B], ohmic(0.7));
    const sum = daviesGenerator(energies, A, ohmic(0.7))
      .applyTo(rho)
      .plus(daviesGenerator(energies, B, ohmic(0.7)).applyTo(rho));
    const unitary = lindbladian(energies, []).applyTo(rho);
    expect(distance(both.applyTo(rho).plus(unitary), sum)).toBeLessThan(1e-12);
    const machine = generatorWithBaths(energies, {
      hot: dissipator(daviesGenerator(energies, A, ohmic(0.5)), 'bath'),
      cold: dissipator(daviesGenerator(energies, B, ohmic(2)), 'bath'),
    });
    const total = totalEntropyProductionRate(machine, rho, { hot: 0.5, cold: 2 }).value;
    const parts = (['hot', 'cold'] as const).map(
      (name, k) => entropyProductionRate(dissipator(machine, name), rho, gibbsState(energies, [0.5, 2][k])).value,
    );
    expect(total).toBeCloseTo(parts[0] + parts[1], 11);
    expect(Math.min(...parts)).toBeGreaterThan(0);
  });
});

test('gaps that agree up to rounding are one frequency, those of a degenerate level as well', () => {
  const ladder = daviesGenerator(diagonal([0.1, 0.2, 0.3]), integerHermitian(3, 25), ohmic(1));
  expect(dissipator(ladder, 'bath').jumps).toHaveLength(5);
  expect(energyLevels(diagonal([1, 1, 0])).map(({ energy }) => energy.value)).toEqual([0, 1]);
  expect(energyLevels(pauliX().kron(identity(2)))).toHaveLength(2);
});

test.each([
  [() => daviesGenerator(pauliZ(), sigmaMinus(), () => 1), 'Argument `coupling` must be Hermitian'],
  [() => daviesGenerator(sigmaMinus(), pauliX(), () => 1), 'Argument `hamiltonian` must be Hermitian'],
  [() => daviesGenerator(pauliZ(), [pauliX(), identity(3)], () => 1), 'Argument `coupling[1]` must have shape (2, 2)'],
  [() => daviesGenerator(pauliZ(), pauliX(), () => -1), 'Argument `rate(0)` must be nonnegative, but it is -1.'],
  [() => daviesGenerator(pauliZ(), pauliX(), (w) => w.value / 0), 'Argument `rate(0)` must be a finite number'],
  [() => daviesGenerator(pauliZ(), pauliX(), () => undefined as never), 'use `ω.value`, or its methods'],
  [
    () => daviesGenerator(pauliZ(), pauliX(), () => 1, { shift: () => NaN }),
    'Argument `shift(0)` must be a finite number',
  ],
  [() => daviesGenerator(pauliX(exact), pauliX(exact), () => 1), 'eigenvalues'],
])('bad input %#', (call, message) => {
  expect(call).toThrow(message);
});

function inverse(A: Matrix): Matrix {
  return A.solve(identity(A.rows))!;
}

test('of two levels it is decay and excitation', () => {
  const generator = daviesGenerator(
    matrix([
      [1, 0],
      [0, -1],
    ]),
    pauliX(),
    ohmic(1),
  );
  const expected = lindbladian(pauliZ(), [
    { operator: sigmaMinus(), rate: 2 / (1 - Math.exp(-2)) },
    { operator: sigmaMinus().adjoint(), rate: -2 / (1 - Math.exp(2)) },
  ]);
  expect(distance(generator.matrix, expected.matrix)).toBeLessThan(1e-14);
});
