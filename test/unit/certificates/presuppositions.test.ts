import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { exact } from '../../../src/exact/exact-matrix.ts';
import { presuppositions } from '../../../src/certificates/presuppositions.ts';
import {
  anyChannel,
  anyDaviesBaths,
  anyDensityMatrix,
  anyGeneratorWithFixedPoint,
  anyInteractingSystem,
  anyIsometry,
  anyLindbladian,
  anyProbability,
  anySystemWithReservoirs,
  anyUnitary,
  lindbladian,
  unsafeChannel,
  unsafeLindbladian,
} from '../../../src/index.ts';

/** Facts about one value as if the ensemble had drawn it. */
function factsAbout(ensemble: Pick<Ensemble<unknown>, 'name'>, value: unknown) {
  return presuppositions({ x: ensemble }, { x: value });
}

/** Value of an ensemble in exact arithmetic, from a fixed vector. */
function drawn<T>(ensemble: Ensemble<T>, seed: number): T {
  for (let k = seed; ; k++) {
    const [integers] = fc.sample(fc.array(fc.integer({ min: -5, max: 5 }), lengthOf(ensemble.size)), {
      seed: k,
      numRuns: 1,
    });
    const value = ensemble.build({ integers: Int32Array.from(integers), unit: 2 }, exact);
    if (value !== undefined) return value;
  }
}

function lengthOf(size: number): fc.ArrayConstraints {
  return { minLength: size, maxLength: size };
}

const state = anyDensityMatrix({ dim: 2 });

describe('presuppositions', () => {
  test.each([1, 2, 3])('of drawn objects hold in dimension %i', (dim) => {
    const given = {
      rho: anyDensityMatrix({ dim }),
      U: anyUnitary({ dim }),
      V: anyIsometry({ dim, outputDim: dim + 1 }),
      generator: anyLindbladian({ dim }),
      channel: anyChannel({ dim }),
      p: anyProbability(),
      relaxing: anyGeneratorWithFixedPoint({ dim }),
    };
    const facts = presuppositions(
      given,
      Object.fromEntries(Object.entries(given).map(([name, ensemble], k) => [name, drawn<unknown>(ensemble, k)])),
    );
    expect(facts.filter(({ holds }) => !holds)).toEqual([]);
    expect(facts.map(({ object, is }) => `${object}: ${is}`)).toEqual([
      'rho: density matrix',
      'U: unitary',
      'V: isometry',
      'generator: Lindblad generator',
      'channel: channel',
      'p: probability',
      'relaxing.generator: Lindblad generator',
      'relaxing.fixedPoint: density matrix',
      'relaxing: fixedPoint is stationary',
    ]);
  });

  test('of thermal systems and processes connect their parts', () => {
    const connections = (ensemble: Ensemble<unknown>) =>
      factsAbout(ensemble, drawn(ensemble, 1)).filter(({ is }) => is.includes(' is ') || is.includes(' with '));
    expect(connections(anyInteractingSystem({ dims: [2, 3] }))).toEqual([
      { object: 'x', is: 'initial is the product of systemState and the gibbsState of each reservoir', holds: true },
      { object: 'x', is: 'final is initial under unitary', holds: true },
      { object: 'x', is: 'unitary commutes with hamiltonian', holds: true },
    ]);
    expect(connections(anyDaviesBaths({ dim: 3, energies: [0, 1, 1], lambShift: true }))).toEqual([
      { object: 'x', is: 'gibbsState of each bath is stationary under its jumps', holds: true },
    ]);
  });

  test('a matrix of trace 1 with a negative eigenvalue is no state, however small that is', () => {
    const nearly = exact.matrix(2, 2, [2 ** 50 + 1, 0, 0, -1], undefined, 2 ** 50);
    expect(factsAbout(state, nearly)).toEqual([{ object: 'x', is: 'density matrix', holds: false }]);
    const pure = exact.matrix(2, 2, [1, 0, 0, 0]);
    expect(factsAbout(state, pure)[0].holds).toBe(true);
    const wrongTrace = exact.matrix(2, 2, [2 ** 50 + 1, 0, 0, 0], undefined, 2 ** 50);
    expect(factsAbout(state, wrongTrace)[0].holds).toBe(false);
    const notHermitian = exact.matrix(2, 2, [1, 1, 0, 1], undefined, 2);
    expect(factsAbout(state, notHermitian)[0].holds).toBe(false);
  });

  test('a matrix that is unitary up to 2^-50 is not unitary', () => {
    const nearly = exact.matrix(1, 1, [2 ** 50 + 1], undefined, 2 ** 50);
    expect(factsAbout(anyUnitary({ dim: 1 }), nearly)[0].holds).toBe(false);
  });

  test('a negative rate, a Hamiltonian that is not Hermitian and a lost trace are found', () => {
    const L = exact.matrix(2, 2, [0, 1, 0, 0]);
    const zero = exact.matrix(2, 2, [0, 0, 0, 0]);
    const ensemble = anyLindbladian({ dim: 2 });
    expect(factsAbout(ensemble, lindbladian(zero, [L]))[0].holds).toBe(true);
    expect(factsAbout(ensemble, unsafeLindbladian(zero, [{ operator: L, rate: -1 }]))[0].holds).toBe(false);
    expect(factsAbout(ensemble, unsafeLindbladian(L, [L]))[0].holds).toBe(false);
    expect(factsAbout(anyChannel({ dim: 2 }), unsafeChannel([L]))[0].holds).toBe(false);
  });

  test('a process whose final state is not the evolved one is found', () => {
    const ensemble = anySystemWithReservoirs({ dims: [2, 2] });
    const process = drawn(ensemble, 3);
    const broken = factsAbout(ensemble, { ...process, final: exact.identity(4).scaled(exact.real(1, 4)) });
    expect(broken.filter(({ holds }) => !holds).map(({ is }) => is)).toEqual(['final is initial under unitary']);
  });
});
