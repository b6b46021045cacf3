import { expect } from 'vitest';
import * as clausius from '../../../src/index.ts';
import { anySquareRoot } from '../../../src/ensembles/structured-states.ts';
import { anyEquilibrium } from '../../../src/ensembles/thermal.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import type { StateWithClosest } from '../../../src/entanglement/certified/state-with-closest.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { choiMatrix } from '../../../src/quantum/linear-map.ts';
import { diagonal, swap } from '../../../src/quantum/operators.ts';
import { densityMatrix } from '../../../src/quantum/states.ts';
import { embed, partialTrace, partialTranspose } from '../../../src/quantum/subsystems.ts';
import {
  expectChannel,
  expectCommuting,
  expectHermitian,
  expectIsometry,
  expectLindbladian,
  expectSame,
  expectState,
  expectStationary,
  expectStationaryBaths,
  expectUnitary,
  expectZero,
  isPositiveExactly,
  written,
} from './exact-checks.ts';

/** Ensemble with what every value of it has to satisfy, checked on the value built in exact arithmetic. */
export interface Entry {
  readonly ensemble: Ensemble<unknown>;
  readonly check: (value: never) => void;
}

function entry<T>(ensemble: Ensemble<T>, check: (value: T) => void): Entry {
  return { ensemble, check };
}

const {
  anyAngle,
  anyBasis,
  anyBellDiagonalState,
  anyBuresState,
  anyCayleyUnitary,
  anyChannel,
  anyCommutingStates,
  anyDaviesBaths,
  anyDaviesGenerator,
  anyDensityMatrix,
  anyDetailedBalanceGenerator,
  anyDiagonalHamiltonian,
  anyDiagonalState,
  anyEnergyConservingUnitary,
  anyEntanglementBreakingChannel,
  anyStateWithClosest,
  anyGeneratorWithFixedPoint,
  anyHamiltonian,
  anyInteractingSystem,
  anyIsometry,
  anyIsotropicState,
  anyJumpOperator,
  anyKet,
  anyLindbladian,
  anyLocalHamiltonian,
  anyLocalMasterEquation,
  anyLocalNoise,
  anyLocalThermalNoise,
  anyLocalUnitary,
  anyNearlyPureState,
  anyNonnegative,
  anyNumber,
  anyObservable,
  anyPositive,
  anyProbabilities,
  anyProbability,
  anyProductState,
  anyPureState,
  oneOf,
  anyResetGenerator,
  anyResetModel,
  anySeparableState,
  anyNumberBetween,
  anySmallWeight,
  anyStateNear,
  anySystemWithReservoirs,
  anyTemperature,
  anyUnitalChannel,
  anyUnitalLindbladian,
  anyUnitary,
  anyWernerState,
  anyXState,
} = clausius;

const state = (dim: number) => (rho: Matrix) => expectState(rho, dim);
const pure = (dim: number) => (rho: Matrix) => {
  expectState(rho, dim);
  expectSame(rho.times(rho), rho);
};
const offDiagonalZero = (A: Matrix) => {
  for (let i = 0; i < A.rows; i++) {
    for (let j = 0; j < A.cols; j++) {
      if (i !== j) expect([A.realPart(i, j).sign(), A.imaginaryPart(i, j).sign()]).toEqual([0, 0]);
    }
  }
};
const hermitian = (dim: number) => (H: Matrix) => {
  expect(H.rows).toBe(dim);
  expectHermitian(H);
};
const separable = (dims: readonly [number, number]) => (rho: Matrix) => {
  expectState(rho, dims[0] * dims[1]);
  expect(isPositiveExactly(partialTranspose(rho, dims, 0))).toBe(true);
};
const probabilities = (p: readonly Real[], count: number): void => {
  expect(p.length).toBe(count);
  for (const x of p) expect(x.sign()).not.toBe(-1);
  expect(
    p
      .reduce((sum, x) => sum.plus(x))
      .minus(1)
      .sign(),
  ).toBe(0);
};
/** π_j x^{n_i} = π_i x^{n_j}, cross-multiplied. */
const gibbs = (pi: Matrix, energies: readonly number[], x: Real): void => {
  expectState(pi, energies.length);
  offDiagonalZero(pi);
  const lowest = Math.min(...energies);
  const weight = (k: number): Real =>
    Array.from({ length: energies[k] - lowest }).reduce<Real>((power) => power.times(x), x.times(0).plus(1));
  for (let i = 0; i < energies.length; i++) {
    const [a, b] = [pi.realPart(i, i).times(weight(0)), pi.realPart(0, 0).times(weight(i))];
    expect(a.minus(b).sign()).toBe(0);
  }
};

/** ρ is a state exactly; the closest state next to it is one up to the rounding of its entries. */
const ofState =
  (dims: readonly [number, number]) =>
  ({ rho, closest }: StateWithClosest): void => {
    expectState(rho, dims[0] * dims[1]);
    densityMatrix(closest);
  };

/** Every exported ensemble, in several dimensions, d = 1 among them where it means something. */
export const CATALOGUE: readonly Entry[] = [
  ...[1, 2, 3].flatMap((dim) => [
    entry(anyDensityMatrix({ dim }), state(dim)),
    entry(anyPureState({ dim }), pure(dim)),
    entry(anyKet({ dim }), (ket) => expect([ket.rows, ket.cols, ket.squaredNorm().sign()]).toEqual([dim, 1, 1])),
    entry(anyBuresState({ dim }), state(dim)),
    entry(anyNearlyPureState({ dim }), state(dim)),
    entry(anyStateNear({ dim, center: (arithmetic) => diagonal([1, ...zeros(dim - 1)], arithmetic) }), state(dim)),
    entry(anyDiagonalState({ dim }), (rho) => {
      expectState(rho, dim);
      offDiagonalZero(rho);
    }),
    entry(anyCommutingStates({ dim }), ({ rho, sigma }) => {
      expectState(rho, dim);
      expectState(sigma, dim);
      expectCommuting(rho, sigma);
    }),
    entry(anyBasis({ dim }), (projectors) => {
      expect(projectors.length).toBe(dim);
      projectors.forEach((P, k) => {
        pure(dim)(P);
        for (const other of projectors.slice(0, k)) expectZero(P.times(other));
      });
    }),
    entry(anySquareRoot(dim), (G) => expect([G.rows, G.cols]).toEqual([dim, dim])),
    entry(anyObservable({ dim }), hermitian(dim)),
    entry(anyHamiltonian({ dim }), hermitian(dim)),
    entry(anyHamiltonian({ dim, spectrum: Array.from({ length: dim }, (_, k) => k * k) }), (H) => {
      hermitian(dim)(H);
      // The polynomial with the given roots annihilates H.
      const factors = Array.from({ length: dim }, (_, k) => H.minus(H.arithmetic.identity(dim).scaled(k * k)));
      expectZero(factors.reduce((product, factor) => product.times(factor)));
    }),
    entry(anyDiagonalHamiltonian({ dim }), (H) => {
      hermitian(dim)(H);
      offDiagonalZero(H);
    }),
    entry(anyUnitary({ dim }), (U) => expectUnitary(U, dim)),
    entry(anyCayleyUnitary({ dim }), (U) => expectUnitary(U, dim)),
    entry(anyIsometry({ dim, outputDim: dim + 1 }), (V) => expectIsometry(V, dim + 1, dim)),
    entry(anyJumpOperator({ dim }), (L) => expect([L.rows, L.cols]).toEqual([dim, dim])),
    entry(anyLindbladian({ dim }), (generator) => expectLindbladian(generator, dim)),
    entry(anyUnitalLindbladian({ dim }), (generator) => {
      expectLindbladian(generator, dim);
      expectStationary(generator, generator.hamiltonian.arithmetic.identity(dim));
    }),
    entry(anyDetailedBalanceGenerator({ dim }), ({ generator, fixedPoint }) => {
      expectLindbladian(generator, dim);
      expectState(fixedPoint, dim);
      expectStationary(generator, fixedPoint);
      expectCommuting(generator.hamiltonian, fixedPoint);
    }),
    ...[true, false].map((circulation) =>
      entry(anyGeneratorWithFixedPoint({ dim, circulation }), ({ generator, fixedPoint }) => {
        expectLindbladian(generator, dim);
        expectState(fixedPoint, dim);
        expectStationary(generator, fixedPoint);
      }),
    ),
    entry(anyDaviesGenerator({ dim }), (system) => {
      const energies = Array.from({ length: dim }, (_, k) => 2 ** k - 1);
      expectLindbladian(system.generator, dim);
      gibbs(system.gibbsState, energies, system.boltzmannFactor);
      expectStationary(system.generator, system.gibbsState);
      expectSame(system.hamiltonian, diagonal(energies, system.hamiltonian.arithmetic));
    }),
    entry(anyChannel({ dim }), (map) => expectChannel(map, dim, dim)),
    entry(anyUnitalChannel({ dim }), (map) => {
      expectChannel(map, dim, dim);
      const one = map.terms[0].operator.arithmetic.identity(dim);
      expectSame(map.applyTo(one), one);
    }),
  ]),
  entry(anyDensityMatrix({ dim: 4, rank: 2 }), (rho) => {
    expectState(rho, 4);
    expect(rho.kernel().dimension).toBeGreaterThanOrEqual(2);
  }),
  entry(anyDensityMatrix({ dim: 2, rank: 3 }), state(2)),
  ...[1, 2, 4].map((dim) => entry(anyDensityMatrix({ dim, rank: 'any' }), state(dim))),
  entry(oneOf([anyPureState({ dim: 2 }), anyDensityMatrix({ dim: 2 })]), state(2)),
  entry(anyDaviesBaths({ dim: 3, energies: 'any' }), ({ generator, hamiltonian, baths }) => {
    expectLindbladian(generator, 3);
    expect([2, 3]).toContain(hamiltonian.realPart(2, 2).value);
    for (const { gibbsState } of Object.values(baths)) expectState(gibbsState, 3);
  }),
  entry(anyDaviesGenerator({ dim: 4, energies: 'any' }), ({ generator, gibbsState }) => {
    expectLindbladian(generator, 4);
    expectStationary(generator, gibbsState);
  }),
  entry(anyProductState({ dims: [2, 3] }), (rho) => {
    expectState(rho, 6);
    expectSame(rho, partialTrace(rho, [2, 3], 1).kron(partialTrace(rho, [2, 3], 0)));
  }),
  entry(anyProductState({ dims: [2, 1, 2], ranks: [1, 1, 2] }), state(4)),
  entry(anySeparableState({ dims: [2, 2], terms: 3 }), separable([2, 2])),
  entry(anySeparableState({ dims: [3, 2], terms: 1 }), separable([3, 2])),
  entry(anySeparableState({ dims: [2, 2] }), separable([2, 2])),
  entry(anyStateWithClosest({ dims: [2, 2] }), ofState([2, 2])),
  entry(anyStateWithClosest({ dims: [2, 3], terms: 7 }), ofState([2, 3])),
  entry(anyXState(), (rho) => {
    expectState(rho, 4);
    for (const [i, j] of [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ] as const) {
      expect([rho.realPart(i, j).sign(), rho.imaginaryPart(i, j).sign()]).toEqual([0, 0]);
    }
  }),
  entry(anyBellDiagonalState(), (rho) => {
    expectState(rho, 4);
    for (const sites of [0, 1]) {
      expectSame(partialTrace(rho, [2, 2], sites), rho.arithmetic.identity(2).scaled(rho.arithmetic.real(1, 2)));
    }
  }),
  ...[2, 3].flatMap((dim) => [
    entry(anyWernerState({ dim }), (rho) => {
      expectState(rho, dim * dim);
      // Invariant under U ⊗ U: a combination of the identity and the swap, so determined by two of its entries.
      const flip = swap(dim, rho.arithmetic);
      const weight = rho.realPart(1, dim);
      const rest = rho.realPart(1, 1);
      expectSame(rho, flip.scaled(weight).plus(rho.arithmetic.identity(dim * dim).scaled(rest)));
    }),
    entry(anyIsotropicState({ dim }), (rho) => {
      expectState(rho, dim * dim);
      // The partial transpose of an isotropic state is a combination of the identity and the swap.
      const transposed = partialTranspose(rho, [dim, dim], 1);
      const flip = swap(dim, rho.arithmetic).scaled(transposed.realPart(1, dim));
      expectSame(transposed, flip.plus(rho.arithmetic.identity(dim * dim).scaled(transposed.realPart(1, 1))));
    }),
  ]),
  entry(anyLocalHamiltonian({ dims: [2, 3] }), (H) => {
    hermitian(6)(H);
    const { arithmetic } = H;
    const first = embed(partialTrace(H, [2, 3], 1), [2, 3], 0).scaled(arithmetic.real(1, 3));
    const second = embed(partialTrace(H, [2, 3], 0), [2, 3], 1).scaled(arithmetic.real(1, 2));
    const constant = arithmetic.identity(6).scaled(H.trace().dividedBy(6));
    expectSame(H, first.plus(second).minus(constant));
  }),
  entry(anyUnitary({ dim: 4, reflections: 3 }), (U) => expectUnitary(U, 4)),
  entry(anyLocalUnitary({ dims: [2, 2] }), (U) => {
    expectUnitary(U, 4);
    const X = diagonal([1, 1, 0, 0], U.arithmetic);
    const moved = U.times(X).times(U.adjoint());
    expectSame(moved, embed(partialTrace(moved, [2, 2], 1), [2, 2], 0).scaled(U.arithmetic.real(1, 2)));
  }),
  entry(anyEnergyConservingUnitary({ energies: clausius.energySums([0, 1], [0, 1, 2]) }), (U) => {
    expectUnitary(U, 6);
    expectCommuting(U, diagonal([0, 1, 2, 1, 2, 3], U.arithmetic));
  }),
  entry(anyChannel({ dim: 3, outputDim: 2 }), (map) => expectChannel(map, 3, 2)),
  entry(anyChannel({ dim: 2, outputDim: 3, rank: 1 }), (map) => expectChannel(map, 2, 3)),
  entry(anyEntanglementBreakingChannel({ dim: 2, outputDim: 3, terms: 3 }), (map) => {
    expectChannel(map, 2, 3);
    expect(isPositiveExactly(partialTranspose(choiMatrix(map), [2, 3], 0))).toBe(true);
  }),
  entry(anyEntanglementBreakingChannel({ dim: 2 }), (map) => expectChannel(map, 2, 2)),
  entry(anyLocalNoise({ dims: [2, 3], on: [1] }), (generator) => {
    expectLindbladian(generator, 6);
    const local = written(
      generator,
      diagonal([1, 0], generator.hamiltonian.arithmetic).kron(diagonal([1, 0, 0], generator.hamiltonian.arithmetic)),
    );
    expectZero(local.columns(3, 6));
  }),
  entry(anyLocalNoise({ dims: [2, 2], hamiltonian: 'joint' }), (generator) => {
    expectLindbladian(generator, 4);
    expect(Object.keys(generator.baths)).toEqual(['0', '1']);
  }),
  entry(anyLocalNoise({ dims: [2, 2], hamiltonian: 'local', jumps: 1 }), (generator) =>
    expectLindbladian(generator, 4),
  ),
  entry(anyLocalThermalNoise({ qubits: 2, hamiltonian: 'joint' }), (generator) => expectLindbladian(generator, 4)),
  entry(anyLocalThermalNoise({ qubits: 1 }), (generator) => expectLindbladian(generator, 2)),
  entry(anyLocalMasterEquation({ dims: [2, 2] }), (system) => {
    expectLindbladian(system.generator, 4);
    const sum = system.localHamiltonians.reduce((H, local) => H.plus(local), system.interaction);
    expectSame(system.hamiltonian, sum);
    const product = system.baths['0'].gibbsState.kron(system.baths['1'].gibbsState);
    expectStationaryBaths(system.generator, { 0: product, 1: product });
  }),
  entry(anyDaviesGenerator({ dim: 3, energies: [0, 1, 2], couplings: 2 }), (system) => {
    gibbs(system.gibbsState, [0, 1, 2], system.boltzmannFactor);
    expectStationary(system.generator, system.gibbsState);
  }),
  entry(anyDaviesBaths({ dim: 3, energies: [1, 1, 0], lambShift: true }), (system) => {
    expectLindbladian(system.generator, 3);
    expectCommuting(system.generator.hamiltonian, system.hamiltonian);
    for (const { gibbsState, boltzmannFactor } of Object.values(system.baths)) {
      gibbs(gibbsState, [1, 1, 0], boltzmannFactor);
    }
    expectStationaryBaths(system.generator, {
      hot: system.baths['hot'].gibbsState,
      cold: system.baths['cold'].gibbsState,
    });
  }),
  entry(anyResetGenerator({ dims: [2, 3] }), ({ generator, resetStates, rates }) => {
    expectLindbladian(generator, 6);
    const { arithmetic } = generator.hamiltonian;
    resetStates.forEach((tau, k) => expectState(tau, [2, 3][k]));
    // L(ρ) + i[H, ρ] = Σ r_k(τ_k ⊗ tr_k ρ − ρ), on a state that is no product.
    const rho = arithmetic.matrix(
      6,
      6,
      Array.from({ length: 36 }, (_, k) => (k % 7 === 0 ? 4 : 1)),
    );
    const first = resetStates[0]
      .kron(partialTrace(rho, [2, 3], 0))
      .minus(rho)
      .scaled(rates[0]);
    const second = partialTrace(rho, [2, 3], 1).kron(resetStates[1]).minus(rho).scaled(rates[1]);
    expectSame(written(dissipatorsOf(generator), rho), first.plus(second));
  }),
  entry(anySystemWithReservoirs({ dims: [2, 2] }), (setup) => {
    expectState(setup.initial, 4);
    expectUnitary(setup.unitary, 4);
    expectSame(setup.initial, setup.systemState.kron(setup.reservoirs[0].gibbsState));
    expectSame(setup.final.times(setup.unitary), setup.unitary.times(setup.initial));
    gibbs(setup.reservoirs[0].gibbsState, [0, 1], setup.reservoirs[0].boltzmannFactor);
  }),
  entry(anySystemWithReservoirs({ dims: [1, 2, 2], unitary: anyCayleyUnitary({ dim: 4 }) }), (setup) => {
    expectUnitary(setup.unitary, 4);
    expect(setup.reservoirs.length).toBe(2);
  }),
  entry(anyInteractingSystem({ dims: [2, 2], energies: [[0, 5]] }), (setup) => {
    expectUnitary(setup.unitary, 4);
    expectHermitian(setup.hamiltonian);
    expectCommuting(setup.unitary, setup.hamiltonian);
    gibbs(setup.reservoirs[0].gibbsState, [0, 5], setup.reservoirs[0].boltzmannFactor);
    const local = embed(setup.systemHamiltonian, [2, 2], 0).plus(embed(setup.reservoirs[0].hamiltonian, [2, 2], 1));
    expectSame(setup.hamiltonian, local.plus(setup.interaction));
  }),
  entry(anyResetModel({ couplings: [1, 1, 1], resets: ['+', '0'] }), ({ generator, g, gamma, r }) => {
    expectLindbladian(generator, 4);
    expect([g.sign(), gamma.sign(), r.sign()]).toEqual([1, 1, 1]);
  }),
  entry(clausius.anySymmetricResetModel({ qubits: 2 }), ({ generator, g, gamma, r }) => {
    expectLindbladian(generator, 4);
    expect([g.sign(), gamma.sign(), r.sign()]).toEqual([1, 1, 1]);
  }),
  entry(anyNumber(), (x) => expect(x.sign()).toBeDefined()),
  entry(anyPositive(), (x) => expect(x.sign()).toBe(1)),
  entry(anyNonnegative(), (x) => expect(x.sign()).not.toBe(-1)),
  entry(anySmallWeight(), (w) => expect([w.sign(), w.times(2).minus(1).sign()]).toEqual([1, -1])),
  entry(anyNumberBetween('-0.5', 2), (x) => expect([x.plus(1 / 2).sign(), x.minus(2).sign()]).not.toContain(undefined)),
  entry(anyNumberBetween(-1, '1/3', '()'), (x) =>
    expect([x.plus(1).sign(), x.times(3).minus(1).sign()]).toEqual([1, -1]),
  ),
  entry(anyNumberBetween(0, 1, '(]'), (x) => expect([x.sign(), x.minus(1).sign() === 1]).toEqual([1, false])),
  entry(anyNumberBetween(0, 1, '[)'), (x) => expect([x.sign() === -1, x.minus(1).sign()]).toEqual([false, -1])),
  entry(anyProbability(), (p) => expect([p.sign() === -1, p.minus(1).sign() === 1]).toEqual([false, false])),
  entry(anyProbabilities({ count: 1 }), (p) => probabilities(p, 1)),
  entry(anyProbabilities({ count: 4 }), (p) => probabilities(p, 4)),
  entry(anyAngle(), ({ cos, sin }) => expect(cos.times(cos).plus(sin.times(sin)).minus(1).sign()).toBe(0)),
  entry(anyTemperature(), ({ boltzmannFactor: x }) => expect([x.sign(), x.minus(1).sign()]).toEqual([1, -1])),
  entry(anyEquilibrium({ energies: [2, 0, 1] }), ({ gibbsState, boltzmannFactor, hamiltonian }) => {
    gibbs(gibbsState, [2, 0, 1], boltzmannFactor);
    expectSame(hamiltonian, diagonal([2, 0, 1], hamiltonian.arithmetic));
  }),
  entry(clausius.anyThermalCollision({ dim: 3, ancilla: 2 }), (collision) => {
    const { unitary, ancilla, fixedPoint } = collision;
    expectSame(unitary.times(unitary.adjoint()), unitary.arithmetic.identity(6));
    const both = fixedPoint.kron(ancilla);
    expectSame(unitary.times(both), both.times(unitary));
    expectSame(clausius.afterCollision(collision, fixedPoint), fixedPoint);
    const idle = clausius.withIdlePart(clausius.reversedCollision(collision), 2);
    expectSame(clausius.afterCollision(idle, idle.fixedPoint), idle.fixedPoint);
  }),
  entry(
    ensembleRecord({
      rho: anyDensityMatrix({ dim: 2 }),
      inner: ensembleRecord({ H: anyObservable({ dim: 2 }), p: anyProbability() }),
    }),
    ({ rho, inner }) => {
      expectState(rho, 2);
      expectHermitian(inner.H);
    },
  ),
];

function dissipatorsOf(generator: clausius.Lindbladian): clausius.Lindbladian {
  return clausius.lindbladian(generator.hamiltonian.scaled(0), generator.baths);
}

function zeros(count: number): readonly number[] {
  return Array.from({ length: count }, () => 0);
}
