import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { DimensionError, DomainError } from '../../../src/matrix/errors.ts';
import type { Matrix } from '../../../src/matrix/interface.ts';
import { negativity, signedNegativity } from '../../../src/entanglement/measures/negativity.ts';
import { type Jump, lindbladian } from '../../../src/quantum/lindbladian.ts';
import { diagonal, identity, pauliZ, tensor } from '../../../src/quantum/operators.ts';
import { propagated } from '../../../src/quantum/propagation.ts';
import { resetJumps } from '../../../src/quantum/reset.ts';
import { spinGasDephasing, spinGasState, type SpinGasParameters } from '../../../src/quantum/spin-gas.ts';
import { ket, maximallyMixed, projector } from '../../../src/quantum/states.ts';
import { embed, reducedState } from '../../../src/quantum/subsystems.ts';
import { symmetricResetState } from '../../../src/quantum/symmetric-reset.ts';
import { symmetricDensityMatrix } from '../../../src/quantum/symmetric-state.ts';

const GAS = { coupling: 2.5, reset: 10, collisions: 2.5, phase: { cos: 0.6, sin: 0.8 }, spins: 1 };

/** Unitary exp(−i(φ/2) Z_a Z_b) of a collision. */
function collision(dims: readonly number[], a: number, b: number): Matrix {
  const half = { cos: Math.sqrt(0.8), sin: Math.sqrt(0.2) };
  const ZZ = embed(pauliZ(), dims, a).times(embed(pauliZ(), dims, b));
  return identity(2 ** dims.length)
    .scaled(half.cos)
    .minus(ZZ.scaled(half.sin).timesI());
}

/** Two qubits and the spins of the gas, each of which the first or second qubit meets at a rate of its own. */
function withGas(meetings: readonly (readonly [qubit: number, spin: number, rate: number])[], spins: number): Matrix {
  const dims = new Array<number>(2 + spins).fill(2);
  const jumps: readonly Jump[] = [
    ...meetings.map(([qubit, spin, rate]) => ({ operator: collision(dims, qubit, 2 + spin), rate })),
    ...[0, 1].flatMap((k) => resetJumps(ket([1, 1]), GAS.reset, dims, k)),
  ];
  const H = tensor(pauliZ(), pauliZ(), identity(2 ** spins)).scaled(GAS.coupling);
  const start = tensor(projector(ket([1, 1, 1, 1])), maximallyMixed(2 ** spins));
  return reducedState(propagated(lindbladian(H, jumps), start, 8), dims, [0, 1]);
}

describe('qubits in a spin gas', () => {
  test('a gas of one spin for each qubit is what two qubits and two spins evolve to', () => {
    const K = GAS.collisions;
    const whole = withGas(
      [
        [0, 0, K],
        [1, 1, K],
      ],
      2,
    );
    expect(whole.minus(spinGasState(GAS)).squaredNorm().value).toBeLessThan(1e-24);
  });

  test('a shared gas of one spin is what two qubits and one spin evolve to, and is another state', () => {
    const K = GAS.collisions;
    const whole = withGas(
      [
        [0, 0, K],
        [1, 0, K],
      ],
      1,
    );
    const shared = spinGasState({ ...GAS, gas: 'shared' });
    expect(whole.minus(shared).squaredNorm().value).toBeLessThan(1e-24);
    expect(shared.minus(spinGasState(GAS)).squaredNorm().value).toBeGreaterThan(1e-7);
  });

  test('a shared gas of two spins halves the rate at which each is met', () => {
    const K = GAS.collisions / 2;
    const whole = withGas(
      [
        [0, 0, K],
        [0, 1, K],
        [1, 0, K],
        [1, 1, K],
      ],
      2,
    );
    const shared = spinGasState({ ...GAS, spins: 2, gas: 'shared' });
    expect(whole.minus(shared).squaredNorm().value).toBeLessThan(1e-24);
  });

  test('one qubit dephases by the stated factor, which is not exponential', () => {
    const dims = [2, 2, 2];
    const generator = lindbladian(
      diagonal(new Array<number>(8).fill(0)),
      [1, 2].map((spin) => ({ operator: collision(dims, 0, spin), rate: GAS.collisions / 2 })),
    );
    const start = tensor(projector(ket([1, 1])), maximallyMixed(4));
    for (const t of [0.1, 0.5, 1, 2]) {
      const coherence = reducedState(propagated(generator, start, t), dims, 0).realPart(0, 1).value;
      expect(2 * coherence).toBeCloseTo(spinGasDephasing({ ...GAS, spins: 2 }, t), 12);
    }
    const [one, two] = [1, 2].map((t) => spinGasDephasing(GAS, t));
    expect(Math.abs(two - one ** 2)).toBeGreaterThan(0.01);
  });

  test('a large gas forgets: the state tends to that of the master equation with γ = K(1 − cos φ)', () => {
    const memoryless = symmetricDensityMatrix(
      symmetricResetState({ qubits: 2, coupling: 2.5, dephasing: 1, reset: 10 }),
    );
    const distances = [4, 16, 64].map((spins) =>
      Math.sqrt(
        spinGasState({ ...GAS, spins, gas: 'shared' })
          .minus(memoryless)
          .squaredNorm().value,
      ),
    );
    expect(distances[0] / distances[1]).toBeCloseTo(4, 0);
    expect(distances[1] / distances[2]).toBeCloseTo(4, 0);
  });

  test('it agrees qualitatively with equation (3): one threshold, a maximum, the same tail, and less entanglement', () => {
    const resets = [1, 2, 3, 4, 5, 7, 10, 15, 20, 50, 200, 1000];
    const of = (parameters: Partial<SpinGasParameters>): readonly number[] =>
      resets.map((reset) => signedNegativity(spinGasState({ ...GAS, ...parameters, reset }), [2, 2]).value);
    const markovian = resets.map(
      (reset) =>
        negativity(
          symmetricDensityMatrix(symmetricResetState({ qubits: 2, coupling: 2.5, dephasing: 1, reset })),
          [2, 2],
        ).value,
    );
    for (const spins of [1, 2, 8]) {
      const signed = of({ spins });
      const first = signed.findIndex((x) => x > 0);
      expect(first).toBeGreaterThan(3);
      expect(signed.slice(first).every((x) => x > 0)).toBe(true);
      expect(signed.every((x, k) => x <= markovian[k])).toBe(true);
      expect(signed.at(-1)! * 1000).toBeCloseTo((2.5 - 1) / 2, 1);
    }
    expect(of({ coupling: 0.9 }).every((x) => x < 0)).toBe(true);
  });

  test('it is exact at rational parameters', () => {
    const parameters = { coupling: 2, reset: 9, collisions: 3, spins: 3, arithmetic: exact };
    const rho = spinGasState({ ...parameters, phase: { cos: exact.real(3, 5), sin: exact.real(4, 5) } });
    expect(rho.trace().minus(1).sign()).toBe(0);
    const rounded = spinGasState({ coupling: 2, reset: 9, collisions: 3, spins: 3, phase: { cos: 0.6, sin: 0.8 } });
    expect(rho.realPart(0, 1).value).toBeCloseTo(rounded.realPart(0, 1).value, 14);
    expect(rho.imaginaryPart(0, 1).value).toBeCloseTo(rounded.imaginaryPart(0, 1).value, 14);
  });

  test('what is no gas is refused', () => {
    expect(() => spinGasState({ ...GAS, spins: 0 })).toThrow(DimensionError);
    expect(() => spinGasState({ ...GAS, phase: { cos: 0.6, sin: 0.6 } })).toThrow(DomainError);
    expect(() => spinGasState({ ...GAS, reset: 0 })).toThrow(/`reset`/);
    expect(() => spinGasState({ ...GAS, coupling: Number.NaN })).toThrow(/`coupling`/);
    expect(() => spinGasDephasing({ ...GAS, collisions: -1 }, 1)).toThrow(DomainError);
  });
});
