import { describe, expect, test } from 'vitest';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { anyDaviesGenerator } from '../../../src/ensembles/davies.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { matrix } from '../../../src/quantum/entries.ts';
import { generatorFromMatrix } from '../../../src/quantum/generator.ts';
import { generatorWithBaths } from '../../../src/quantum/generator-with-baths.ts';
import { dissipator, lindbladian } from '../../../src/quantum/lindbladian.ts';
import { commutator, diagonal, pauliX } from '../../../src/quantum/operators.ts';
import { redfieldGenerator, type CouplingPart } from '../../../src/quantum/redfield.ts';
import { entropyProductionRate, totalEntropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';
import { gibbsState } from '../../../src/thermodynamics/gibbs-state.ts';
import { heatCurrent } from '../../../src/thermodynamics/heat.ts';

const norm = (m: Matrix): number => Math.sqrt(m.squaredNorm().value);

function draw(dim: number, seed: number) {
  const ensemble = ensembleRecord({ system: anyDaviesGenerator({ dim }), rho: anyDensityMatrix({ dim }) });
  const stream = randomStream(seed, dim, 0);
  const drawn = ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  );
  if (drawn === undefined) throw new Error('a random draw describes an instance');
  return drawn;
}

test.each([2, 3, 4])('the Redfield generator is −i[H, ρ] + ΛρA + AρΛ† − AΛρ − ρΛ†A, d = %i', (dim) => {
  for (let seed = 1; seed <= 5; seed++) {
    const { system, rho } = draw(dim, seed);
    const { jumps, hamiltonian } = system.generator;
    const A = jumps.map(({ operator }) => operator).reduce((sum, part) => sum.plus(part));
    const Lambda = jumps
      .map(({ operator, rate }) => operator.scaled(rate).scaled(1 / 2))
      .reduce((sum, part) => sum.plus(part));
    const dissipation = Lambda.times(rho).times(A).minus(A.times(Lambda).times(rho));
    const expected = commutator(hamiltonian, rho).timesI().scaled(-1).plus(dissipation).plus(dissipation.adjoint());
    const computed = redfieldGenerator(hamiltonian, jumps).applyTo(rho);
    expect(norm(expected)).toBeGreaterThan(0.01);
    expect(norm(computed.minus(expected))).toBeLessThan(1e-12 * (1 + norm(expected)));
  }
});

/** D(ρ) = ΛρA + AρΛ† − AΛρ − ρΛ†A by matrix products. */
function dissipated(parts: readonly CouplingPart[], rho: Matrix): Matrix {
  const A = parts.map(({ operator }) => operator).reduce((sum, part) => sum.plus(part));
  const Lambda = parts
    .map(({ operator, rate, shift = 0 }) => {
      const shifted = operator.timesI().scaled(shift);
      return operator
        .scaled(rate)
        .scaled(1 / 2)
        .plus(shifted);
    })
    .reduce((sum, part) => sum.plus(part));
  const half = Lambda.times(rho).times(A).minus(A.times(Lambda).times(rho));
  return half.plus(half.adjoint());
}

describe('heat from a bath of Redfield form', () => {
  const H = matrix([
    [1, [0, 2], 0],
    [[0, -2], -1, 0.5],
    [0, 0.5, 0.25],
  ]);
  const lower = matrix([
    [0, 0, 0],
    [1, 0, 0],
    [[0, 0.5], 2, 0],
  ]);
  const warm: readonly CouplingPart[] = [
    { operator: lower, rate: 2, shift: 0.75 },
    { operator: lower.adjoint(), rate: 0.5, shift: -0.25 },
    { operator: diagonal([1, -1, 3]), rate: 1 },
  ];
  const cold: readonly CouplingPart[] = [
    { operator: lower.adjoint().scaled(0.5), rate: 0.125 },
    { operator: lower.scaled(0.5), rate: 3 },
  ];
  const rho = matrix([
    [0.5, [0.125, 0.25], 0.125],
    [[0.125, -0.25], 0.25, [0, 0.0625]],
    [0.125, [0, -0.0625], 0.25],
  ]);

  test('is tr[H D(ρ)] of the whole dissipator, and all of the change of energy', () => {
    const generator = redfieldGenerator(H, { warm, cold });
    for (const [name, parts] of [
      ['warm', warm],
      ['cold', cold],
    ] as const) {
      const expected = dissipated(parts, rho);
      expect(norm(dissipator(generator, name).applyTo(rho).minus(expected))).toBeLessThan(1e-13);
      expect(heatCurrent(generator, rho, name).value).toBeCloseTo(H.traceOfProduct(expected).value, 12);
    }
    expect(generator.hamiltonian).toBe(H);
    expect(heatCurrent(generator, rho).value).toBeCloseTo(H.traceOfProduct(generator.applyTo(rho)).value, 12);
  });

  test('does not depend on which Hamiltonian terms the dissipator contains when it is written with jumps', () => {
    const { hamiltonian } = redfieldGenerator(H, { warm }).baths.warm;
    expect(norm(commutator(H, hamiltonian))).toBeGreaterThan(1);
  });

  test('gives one production of entropy, from heat and from the Gibbs state', () => {
    const levels = diagonal([0, 1]);
    const down = matrix([
      [0, 0.75],
      [0, 0],
    ]);
    const parts = [
      { operator: down, rate: 1 },
      { operator: down.adjoint(), rate: 0.5 },
      { operator: diagonal([0.5, -0.5]), rate: 3 },
    ];
    const generator = redfieldGenerator(levels, parts);
    const state = matrix([
      [0.75, [0.125, 0.25]],
      [[0.125, -0.25], 0.25],
    ]);
    const total = totalEntropyProductionRate(generator, state, { bath: Math.LN2 });
    const spohn = entropyProductionRate(generator, state, gibbsState(levels, Math.LN2));
    expect(total.value).toBeCloseTo(spohn.value, 12);
    expect(() => totalEntropyProductionRate(generator, state, { other: 1 })).toThrow('to each bath (bath)');
  });

  test('a generator without parts has no heat', () => {
    const whole = generatorFromMatrix(redfieldGenerator(H, { warm }).matrix) as never;
    expect(() => heatCurrent(whole, rho)).toThrow('Argument `generator` must tell its Hamiltonian and its baths apart');
    expect(() => totalEntropyProductionRate(whole, rho, { bath: 1 })).toThrow(
      'Use `generatorWithBaths(H, { bath: D })`',
    );
    expect(norm(redfieldGenerator(H, {}).matrix.minus(lindbladian(H, []).matrix))).toBe(0);
  });

  test('no coupling, no heat', () => {
    const closed = redfieldGenerator(H, []);
    expect(norm(closed.applyTo(rho).minus(commutator(H, rho).timesI().scaled(-1)))).toBeLessThan(1e-14);
    expect(heatCurrent(closed, rho).value).toBe(0);
  });

  test('couplings and Hamiltonians have to be Hermitian and of one shape', () => {
    expect(() => redfieldGenerator(H, [{ operator: lower, rate: 1 }])).toThrow('must add up to a Hermitian coupling');
    expect(() => redfieldGenerator(lower, [])).toThrow('Argument `hamiltonian` must be Hermitian');
    expect(() => redfieldGenerator(H, [{ operator: pauliX(), rate: 1 }])).toThrow('`parts.bath[0]` must have shape');
    expect(() => generatorWithBaths(H, { bath: lindbladian(pauliX(), []) })).toThrow('have dimension 3');
    expect(() => dissipator(redfieldGenerator(H, []), 'cold')).toThrow('Argument `bath` must be one of bath');
  });
});

test.each([2, 3, 4])('with detailed balance it keeps the Gibbs state, as the Davies generator does, d = %i', (dim) => {
  for (let seed = 1; seed <= 5; seed++) {
    const { hamiltonian, generator, gibbsState } = draw(dim, seed).system;
    const redfield = redfieldGenerator(hamiltonian, generator.jumps);
    expect(norm(redfield.applyTo(gibbsState))).toBeLessThan(1e-13 * norm(redfield.matrix));
  }
});
