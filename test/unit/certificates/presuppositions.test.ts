import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import type { Draws, Statements } from '../../../src/ensembles/draws.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { presuppositions } from '../../../src/certificates/presuppositions.ts';
import {
  anyAngle,
  anyChannel,
  anyCommutingStates,
  anyDaviesBaths,
  anyDensityMatrix,
  anyStateWithClosest,
  anyGeneratorWithFixedPoint,
  anyHamiltonian,
  anyInteractingSystem,
  anyIsometry,
  anyJumpOperator,
  anyKet,
  anyLindbladian,
  anyNumber,
  anyPositive,
  anyProbabilities,
  anyProbability,
  anySystemWithReservoirs,
  anyTemperature,
  anyUnitary,
  composedEnsemble,
  Ensemble,
  lindbladian,
  listOf,
  ensembleRecord,
  unsafeChannel,
  unsafeLindbladian,
  type Arithmetic,
  type Matrix,
} from '../../../src/index.ts';
import { Channel } from '../../../src/quantum/channel.ts';
import { Lindbladian } from '../../../src/quantum/lindbladian.ts';
import type { CoordinateReader } from '../../../src/ensembles/coordinate-reader.ts';

type Given = Readonly<Record<string, Ensemble<unknown>>>;

/** What is decided about one instance, each object drawn from small integers. */
function decided(given: Given, seed = 1) {
  const statements: Statements = new Map();
  const drawn = Object.entries(given).map(([name, ensemble], k) => {
    for (let attempt = seed + 100 * k; ; attempt++) {
      const bounds = { minLength: ensemble.size, maxLength: ensemble.size };
      const [list] = fc.sample(fc.array(fc.integer({ min: -5, max: 5 }), bounds), { seed: attempt, numRuns: 1 });
      const instance = { integers: Int32Array.from(list), unit: 2 };
      const value = ensemble.build(instance, exact, statements);
      if (value !== undefined) return [name, value, ensemble.build(instance, enclosure)] as const;
    }
  });
  const { facts, unchecked, objects } = presuppositions(given, {
    exact: Object.fromEntries(drawn.map(([name, value]) => [name, value])),
    enclosed: Object.fromEntries(drawn.map(([name, , value]) => [name, value])),
    statements,
  });
  return {
    facts: facts.map(({ object, is }) => `${object}: ${is}`),
    broken: facts.filter(({ holds }) => !holds).map(({ object, is }) => `${object}: ${is}`),
    unchecked: unchecked.map(({ object }) => object),
    because: unchecked.map(({ because }) => because),
    objects,
  };
}

/** Ensemble of one value that depends on nothing but the arithmetic. */
function always(value: (arithmetic: Arithmetic) => unknown, draws?: Draws): Ensemble<unknown> {
  return new Ensemble<unknown>({
    name: 'anyDensityMatrix({ dim: 2 })',
    measure: 'none',
    ...(draws === undefined ? {} : { draws }),
    build: (read: CoordinateReader) => {
      read.number();
      return value(read.arithmetic);
    },
  });
}

const NO_STATE = (arithmetic: Arithmetic): Matrix => arithmetic.matrix(2, 2, [1, 1, 1, 0]);
const STATE = (arithmetic: Arithmetic): Matrix => arithmetic.matrix(2, 2, [1, 1, 1, 1], undefined, 2);

describe('what is decided of drawn objects', () => {
  test.each([1, 2, 3])('holds in dimension %i and leaves nothing out', (dim) => {
    const { facts, broken, unchecked } = decided({
      rho: anyDensityMatrix({ dim }),
      U: anyUnitary({ dim }),
      V: anyIsometry({ dim, outputDim: dim + 1 }),
      generator: anyLindbladian({ dim }),
      channel: anyChannel({ dim }),
      p: anyProbability(),
      relaxing: anyGeneratorWithFixedPoint({ dim }),
      weights: anyProbabilities({ count: dim }),
      psi: anyKet({ dim }),
      jump: anyJumpOperator({ dim }),
      x: anyNumber(),
      angle: anyAngle(),
      states: anyCommutingStates({ dim }),
    });
    expect(broken).toEqual([]);
    expect(unchecked).toEqual([]);
    expect(facts).toEqual([
      'rho: density matrix',
      'U: unitary',
      'V: isometry',
      'generator: Lindblad generator',
      'channel: channel',
      'p: probability',
      'relaxing.generator: Lindblad generator',
      'relaxing.fixedPoint: density matrix',
      'relaxing: fixedPoint is stationary',
      'weights: probabilities',
      'psi: ket',
      'jump: matrix',
      'x: real number',
      'angle.cos: real number',
      'angle.sin: real number',
      'angle: cos and sin belong to one angle',
      'states.rho: density matrix',
      'states.sigma: density matrix',
    ]);
  });

  test('connects the parts of thermal systems and processes', () => {
    const connections = (ensemble: Ensemble<unknown>) => {
      const { facts, broken, unchecked } = decided({ x: ensemble });
      expect(broken).toEqual([]);
      expect(unchecked).toEqual([]);
      return facts.filter((fact) => / is | with | belongs /.test(fact));
    };
    expect(connections(anyInteractingSystem({ dims: [2, 3] }))).toEqual([
      'x.reservoirs[0]: gibbsState belongs to hamiltonian and boltzmannFactor',
      'x.reservoirs[0]: beta belongs to boltzmannFactor',
      'x: initial is the product of systemState and the gibbsState of each reservoir',
      'x: final is initial under unitary',
      'x: unitary commutes with hamiltonian',
    ]);
    const baths = connections(anyDaviesBaths({ dim: 3, energies: [0, 1, 1], lambShift: true }));
    expect(baths.at(-1)).toBe('x: gibbsState of each bath is stationary under its jumps');
    expect(connections(anyTemperature())).toEqual(['x: beta belongs to boltzmannFactor']);
  });

  test('leaves out where a search ended, of which nothing is presupposed', () => {
    const { facts, unchecked, objects } = decided({ pair: anyStateWithClosest({ dims: [2, 2] }) });
    expect(facts).toEqual(['pair.dims: dimensions', 'pair.rho: density matrix']);
    expect(unchecked).toEqual([]);
    expect(Object.keys(objects['pair'] as object)).toEqual(['dims', 'rho']);
  });
});

describe('facts follow the composition', () => {
  const rho = anyDensityMatrix({ dim: 2 });

  test('through lists, records, lists of records and records of lists', () => {
    const { facts, unchecked } = decided({
      pair: listOf(2, rho),
      model: ensembleRecord({ states: listOf(1, listOf(1, rho)), rate: anyPositive() }),
      several: listOf(1, ensembleRecord({ weights: anyProbabilities({ count: 2 }), L: anyLindbladian({ dim: 2 }) })),
    });
    expect(unchecked).toEqual([]);
    expect(facts).toEqual([
      'pair[0]: density matrix',
      'pair[1]: density matrix',
      'model.states[0][0]: density matrix',
      'model.rate: positive',
      'several[0].weights: probabilities',
      'several[0].L: Lindblad generator',
    ]);
  });

  test('through what a composition hands on, but not to what it makes of it', () => {
    const ensemble = composedEnsemble({
      name: 'anyDensityMatrix of my own',
      measure: 'mine',
      parts: { rho, rates: listOf(2, anyPositive()), H: anyHamiltonian({ dim: 2 }) },
      build: ({ rho, rates, H }) => ({
        rho,
        list: [rates[1]],
        twice: rho.scaled(2),
        sum: rho.plus(H),
        gamma: rates[0],
      }),
    });
    const { facts, unchecked, because } = decided({ x: ensemble });
    expect(facts).toEqual(['x.rho: density matrix', 'x.list[0]: positive', 'x.gamma: positive']);
    expect(unchecked).toEqual(['x.twice', 'x.sum']);
    expect(because).toEqual(Array(2).fill('its ensemble does not state what it is'));
  });

  test('and the outermost statement is the one that counts', () => {
    const inner = composedEnsemble({
      name: 'inner',
      measure: 'mine',
      parts: { H: anyHamiltonian({ dim: 2 }) },
      build: ({ H }) => ({ rho: H }),
    });
    const outer = composedEnsemble({
      name: 'outer',
      measure: 'mine',
      parts: { inner },
      draws: { rho: 'density matrix' },
      build: ({ inner: { rho: H } }) => ({ rho: H }),
    });
    expect(decided({ x: inner }).facts).toEqual(['x.rho: Hermitian']);
    expect(decided({ x: outer }).broken).toEqual(['x.rho: density matrix']);
    expect(decided({ x: ensembleRecord({ y: listOf(1, outer) }) }).broken).toEqual(['x.y[0].rho: density matrix']);
  });

  test('one object in two places has to be what both are said to be', () => {
    const twice = composedEnsemble({
      name: 'twice',
      measure: 'mine',
      parts: { H: anyHamiltonian({ dim: 2 }) },
      draws: { rho: 'density matrix', H: 'Hermitian' },
      build: ({ H }) => ({ rho: H, H }),
    });
    expect(decided({ x: twice }).broken).toEqual(['x.rho: density matrix', 'x.H: density matrix']);
  });
});

describe('what is no state, generator, channel or number of its kind is found', () => {
  test.each<[string, Ensemble<unknown>, readonly string[]]>([
    ['a stated matrix', always(NO_STATE, 'density matrix'), ['x: density matrix']],
    ['one of a list', always((a) => [STATE(a), NO_STATE(a)], 'density matrix'), ['x[1]: density matrix']],
    [
      'one in a list in a record in a list',
      listOf(1, ensembleRecord({ a: listOf(1, always(NO_STATE, 'density matrix')) })),
      ['x[0].a[0]: density matrix'],
    ],
    [
      'a part of a record',
      always((a) => ({ p: a.real(3, 2), rho: STATE(a) }), { p: 'probability', rho: 'density matrix' }),
      ['x.p: probability'],
    ],
    ['a plain number out of range', always(() => ({ p: 1.5 }), { p: 'probability' }), ['x.p: probability']],
    [
      'a negative rate',
      always((a) => unsafeLindbladian(STATE(a), [{ operator: STATE(a), rate: -1 }])),
      ['x: Lindblad generator'],
    ],
    [
      'a negative rate that was drawn, in a list of a record',
      always((a) => ({ all: [unsafeLindbladian(STATE(a), [{ operator: STATE(a), rate: a.real(-1, 9) }])] })),
      ['x.all[0]: Lindblad generator'],
    ],
    [
      'a Hamiltonian that is not Hermitian',
      always((a) => unsafeLindbladian(STATE(a).timesI(), [])),
      ['x: Lindblad generator'],
    ],
    ['a map that loses the trace', always((a) => unsafeChannel([STATE(a).scaled(2)])), ['x: channel']],
    [
      'a map that is not positive',
      always((a) =>
        unsafeChannel([
          { operator: a.identity(2), weight: 2 },
          { operator: a.identity(2), weight: -1 },
        ]),
      ),
      ['x: channel'],
    ],
    ['a rate of zero', always((a) => a.real(0), 'positive'), ['x: positive']],
    [
      'weights that do not add up to 1',
      always((a) => [a.real(1, 2), a.real(1, 3)], 'probabilities'),
      ['x: probabilities'],
    ],
    [
      'weights of which one is negative',
      always((a) => [a.real(3, 2), a.real(-1, 2)], 'probabilities'),
      ['x: probabilities'],
    ],
    ['a zero ket', always((a) => a.matrix(2, 1, [0, 0]), 'ket'), ['x: ket']],
    ['half a dimension', always(() => [2, 0.5], 'dimensions'), ['x: dimensions']],
    [
      'projectors that do not add up to 1',
      always((a) => [a.matrix(2, 2, [1, 0, 0, 0])], 'projectors of a basis'),
      ['x: projectors of a basis'],
    ],
    ['a state that is said to be a channel', always(STATE, 'channel'), ['x: channel']],
    [
      'a record that is said to be a state',
      always((a) => ({ rho: STATE(a) }), 'density matrix'),
      ['x: density matrix'],
    ],
  ])('%s', (_, x, broken) => {
    expect(decided({ x }).broken).toEqual(broken);
  });

  test('rates of any sign are allowed where the ensemble says so', () => {
    const generator = (a: Arithmetic) => unsafeLindbladian(STATE(a), [{ operator: STATE(a), rate: -1 }]);
    expect(decided({ x: always(generator, 'generator with rates of any sign') }).broken).toEqual([]);
    const loss = (a: Arithmetic) => unsafeChannel([STATE(a)]);
    expect(decided({ x: always(loss, 'completely positive map') }).broken).toEqual([]);
  });

  test('a matrix of trace 1 with a negative eigenvalue is no state, however small that is', () => {
    const isState = (entries: readonly number[], denominator: number): boolean =>
      decided({ x: always((a) => a.matrix(2, 2, entries, undefined, denominator), 'density matrix') }).broken.length ===
      0;
    expect(isState([2 ** 50 + 1, 0, 0, -1], 2 ** 50)).toBe(false);
    expect(isState([1, 0, 0, 0], 1)).toBe(true);
    expect(isState([2 ** 50 + 1, 0, 0, 0], 2 ** 50)).toBe(false);
    expect(isState([1, 1, 0, 1], 2)).toBe(false);
  });

  test('a matrix that is unitary up to 2^-50 is not unitary', () => {
    const nearly = always((a) => a.matrix(1, 1, [2 ** 50 + 1], undefined, 2 ** 50), 'unitary');
    expect(decided({ x: nearly }).broken).toEqual(['x: unitary']);
  });

  test('a process whose final state is not the evolved one', () => {
    const process = anySystemWithReservoirs({ dims: [2, 2] });
    const broken = composedEnsemble({
      name: 'another final state',
      measure: 'mine',
      parts: { process },
      draws: process.draws!,
      build: ({ process }, arithmetic) => ({ ...process, final: arithmetic.identity(4).scaled(arithmetic.real(1, 4)) }),
    });
    expect(decided({ x: broken }, 3).broken).toEqual(['x: final is initial under unitary']);
  });

  test('a temperature with another beta', () => {
    const ensemble = composedEnsemble({
      name: 'another beta',
      measure: 'mine',
      parts: { t: anyTemperature() },
      draws: anyTemperature().draws!,
      build: ({ t: { boltzmannFactor } }) => ({
        boltzmannFactor,
        get beta() {
          return boltzmannFactor.ln();
        },
      }),
    });
    expect(decided({ x: ensemble }).broken).toEqual(['x: beta belongs to boltzmannFactor']);
  });
});

describe('what nothing is known of is not checked', () => {
  /** A generator that does something else than its Hamiltonian and its jumps say. */
  class Other extends Lindbladian {
    override applyTo(rho: Matrix): Matrix {
      return rho.scaled(0);
    }
  }

  test.each<[string, Ensemble<unknown>, readonly string[]]>([
    ['a matrix without statement, whatever the name of its ensemble', always(STATE), ['x']],
    ['a number', always((a) => a.real(1)), ['x']],
    ['a plain number', always(() => 3), ['x']],
    [
      'parts of records of any name',
      always((a) => ({ rho: STATE(a), rates: [a.real(1)], g: 2 })),
      ['x.rho', 'x.rates[0]', 'x.g'],
    ],
    ['what a record does not state', always((a) => ({ a: STATE(a), b: STATE(a) }), { a: 'density matrix' }), ['x.b']],
    ['a function', always((a) => ({ f: () => STATE(a) })), ['x.f']],
    ['a text', always(() => ({ kind: 'cold' })), ['x.kind']],
    ['truth', always(() => true), ['x']],
    ['an object of another class', always((a) => new Map([['rho', STATE(a)]]), 'density matrix'), ['x']],
    ['a subclass of a generator', always((a) => new Other(STATE(a), {})), ['x']],
    ['a generator with more to it', always((a) => Object.assign(lindbladian(STATE(a), []), { bias: 1 })), ['x']],
    ['a matrix of floating point', always(() => STATE(float64), 'density matrix'), ['x']],
    ['what is hidden in a record', always((a) => Object.defineProperty({}, 'rho', { value: STATE(a) })), ['x.rho']],
    ['a number that is not finite', always(() => Number.NaN, 'real number'), ['x']],
    [
      'a part that is not rational',
      always((a) => ({
        get s() {
          return a.real(2).sqrt();
        },
      })),
      ['x.s'],
    ],
  ])('%s', (_, x, unchecked) => {
    const found = decided({ x });
    expect(found.unchecked).toEqual(unchecked);
    expect(found.facts.length + found.unchecked.length).toBeGreaterThan(0);
    // Nothing of what is unchecked is said to be proved.
    for (const object of unchecked)
      expect(found.facts.filter((fact) => fact.startsWith(`${object}:`) && !found.broken.includes(fact))).toEqual([]);
  });

  test.each<[string, (isExact: boolean, rho: Matrix) => unknown]>([
    ['a part more', (isExact, rho) => (isExact ? { rho } : { rho, sigma: rho })],
    ['a part less', (isExact, rho) => (isExact ? { rho, sigma: rho } : { rho })],
    ['a part that was nothing', (isExact, rho) => ({ rho, sigma: isExact ? undefined : rho })],
    ['one entry more', (isExact, rho) => (isExact ? [rho] : [rho, rho])],
    ['a record for a list', (isExact, rho) => (isExact ? [rho] : { 0: rho })],
    ['a subclass', (isExact, rho) => (isExact ? lindbladian(rho, []) : new Other(rho, { bath: [] }))],
  ])('an instance that has %s in enclosure arithmetic', (_, build) => {
    const draws = { rho: 'density matrix', sigma: 'density matrix', 0: 'density matrix' } as const;
    const { unchecked } = decided({ x: always((a) => build(a === exact, STATE(a)), draws) });
    expect(unchecked).not.toEqual([]);
  });

  test('what enclosure arithmetic builds differently from exact arithmetic', () => {
    const state = always((a) => (a === exact ? STATE(a) : NO_STATE(a)), 'density matrix');
    const found = decided({ x: ensembleRecord({ rho: state }) });
    expect(found.unchecked).toEqual(['x.rho']);
    expect(found.because).toEqual(['its ensemble builds another object in enclosure arithmetic']);
  });

  test('a channel by its class, and its parts with it', () => {
    const { facts, unchecked } = decided({
      x: always((a) => new Channel([{ operator: a.identity(2), weight: 1 }])),
    });
    expect([facts, unchecked]).toEqual([['x: channel'], []]);
  });
});
