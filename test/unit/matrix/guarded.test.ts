import { describe, expect, test } from 'vitest';
import { placeOf } from '../../../src/matrix/error-place.ts';
import { guarded } from '../../../src/matrix/guarded.ts';
import { parametersOf } from '../../../src/matrix/parameters.ts';
import * as exported from '../../../src/exports/index.ts';
import * as library from '../../../src/index.ts';
import { repeated } from '../../sample.ts';

const {
  anyDensityMatrix,
  anyHamiltonian,
  anyUnitary,
  atMost,
  bellState,
  ClausiusError,
  generatorFromMap,
  isCompletelyPositive,
  lindbladian,
  maximallyMixed,
  mutualInformation,
  negativity,
  pauliX,
  pauliZ,
  gibbsState,
  reducedState,
  sigmaMinus,
  steadyState,
  tensor,
  vonNeumannEntropy,
} = library;

const bell = bellState('phi+');
const loose = (f: unknown): ((...args: unknown[]) => unknown) => f as (...args: unknown[]) => unknown;

function errorOf(call: () => unknown): InstanceType<typeof ClausiusError> {
  try {
    call();
  } catch (error) {
    if (error instanceof ClausiusError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('an error of a public function names the argument, what is expected and what came', () => {
  test.each<readonly [string, () => unknown, string, RegExp, RegExp]>([
    ['dims that are a number', () => loose(negativity)(bell, 4), 'dims', /dimension of each subsystem/, /4/],
    ['no dims', () => loose(negativity)(bell), 'dims', /positive integers/, /undefined/],
    ['no groups', () => loose(mutualInformation)(bell, [2, 2]), 'a', /subsystem/, /undefined/],
    ['one group', () => loose(mutualInformation)(bell, [2, 2], 0), 'b', /subsystem/, /undefined/],
    ['another order', () => reducedState(bell, [2, 2], [1, 0]), 'kept', /ascending order/, /\[1, 0\]/],
    ['rows for a matrix', () => loose(vonNeumannEntropy)([[1]]), 'rho', /square matrix/, /a list of 1/],
    ['a state for a generator', () => loose(steadyState)(bell), 'generator', /generator/, /a matrix of shape \(4, 4\)/],
    ['a state for a map', () => loose(isCompletelyPositive)(bell), 'map', /map/, /it/],
    ['no options', () => loose(anyDensityMatrix)(), 'options', /an object with dim/, /undefined/],
    ['options without dim', () => loose(anyHamiltonian)({}), 'dim', /positive integer/, /undefined/],
    ['arguments exchanged', () => loose(gibbsState)(1, pauliZ()), 'hamiltonian', /square matrix/, /it is 1/],
    [
      'a jump that is missing',
      () => loose(lindbladian)(pauliX(), [undefined]),
      'jumps',
      /jump operators/,
      /entry 0 is undefined/,
    ],
    [
      'a rate in quotation marks',
      () => loose(lindbladian)(pauliX(), [{ operator: sigmaMinus(), rate: '1' }]),
      'jumps.bath[0].rate',
      /nonnegative/,
      /"1"/,
    ],
    ['a plain number for one with a bound', () => loose(atMost)(0.3, 0.5), 'left', /error bound/, /0.3/],
    ['a number among matrices', () => loose(tensor)(bell, 3), 'factors[1]', /be a matrix/, /it is 3/],
    ['an endless count', () => anyUnitary({ dim: 2, reflections: Infinity }), 'reflections', /integer/, /Infinity/],
  ])('%s', (_name, call, argument, expected, received) => {
    const error = errorOf(call);
    expect(error.argument).toBe(argument);
    expect(error.expected).toMatch(expected);
    expect(error.received).toMatch(received);
  });
});

test('operands of another kind are named by the operations of a matrix', () => {
  const X = pauliX() as unknown as Record<'plus' | 'times' | 'kron' | 'scaled', (x?: unknown) => unknown>;
  for (const operation of ['plus', 'times', 'kron', 'scaled'] as const) {
    expect(errorOf(() => X[operation]()).message).toMatch(/it is undefined/);
  }
});

test('what a function of the caller throws stays what it is', () => {
  const own = new TypeError('mine');
  const call = (): unknown =>
    generatorFromMap(2, () => {
      throw own;
    });
  expect(call).toThrow(own);
});

test('errors lead to the line of the caller', () => {
  expect(placeOf(errorOf(() => loose(negativity)(bell)))).toMatch(/guarded\.test\.ts:\d+:\d+$/);
  expect(placeOf('no error')).toBeUndefined();
});

test('the guarded function has the name, the length and the results of the function', () => {
  const guard = guarded(negativity, 'negativity');
  expect([guard.name, guard.length]).toEqual(['negativity', negativity.length]);
  expect(guard(bell, [2, 2]).value).toBeCloseTo(0.5, 12);
});

test('parameters are read from the source of a function', () => {
  const f = (
    a: number,
    { b, c = [1, 2], ...rest }: { b: number; c?: number[] },
    d = { e: 1 },
    ...more: number[]
  ): unknown => [a, b, c, rest, d, more];
  expect(parametersOf(f as never)).toEqual([
    { name: 'a', fields: undefined, members: [], isOptional: false, isRest: false },
    { name: 'options', fields: ['b'], members: ['b', 'c'], isOptional: false, isRest: false },
    { name: 'd', fields: undefined, members: [], isOptional: true, isRest: false },
    { name: 'more', fields: undefined, members: [], isOptional: false, isRest: true },
  ]);
});

const isFunction = (value: unknown): value is (...args: unknown[]) => unknown =>
  typeof value === 'function' && !Function.prototype.toString.call(value).startsWith('class');

test.each([library.float64, library.exact, library.enclosure])(
  '$name says how many entries are missing',
  (arithmetic) => {
    expect(() => arithmetic.matrix(2, 2, undefined as never)).toThrow(library.DimensionError);
    expect(() => arithmetic.matrix(2, 2, [1, 2, 3])).toThrow(library.DimensionError);
  },
);

describe('an error that is about something else than an argument that may be left out', () => {
  test('stays what it is', () => {
    const state = library.maximallyMixed(2, library.exact);
    expect(() => library.relativeEntropyOfCoherence(state)).toThrow(library.ArithmeticError);
    expect(() => library.relativeEntropyOfCoherence(state)).toThrow(/its arithmetic is exact/);
    expect(() => library.heatCurrent(library.lindbladian(library.pauliZ(), []), state)).toThrow(/arithmetic/);
  });

  test('keeps its class where it gets the name of a public argument', () => {
    const inner = (square: unknown): never => {
      throw new library.DimensionError({ argument: 'square', expected: 'be a matrix', received: String(square) });
    };
    const outer = guarded(function outer(rho: unknown): never {
      return inner(rho);
    }, 'outer');
    expect(() => outer(4)).toThrow(library.DimensionError);
    expect(() => outer(4)).toThrow(/Argument `rho` must be a square matrix.*but it is 4/);
  });
});

describe('the entry point', () => {
  test('has every export, and guards every function; run `npm run entries` where it does not', () => {
    expect(Object.keys(library).toSorted()).toEqual(Object.keys(exported).toSorted());
    const entries = Object.entries(exported) as readonly (readonly [string, unknown])[];
    const raw = entries.filter(
      ([name, value]) => isFunction(value) && (library as Record<string, unknown>)[name] === value,
    );
    expect(raw.map(([name]) => name)).toEqual([]);
    expect(entries.filter(([, value]) => isFunction(value)).length).toBeGreaterThan(250);
  });

  const junk = (): readonly unknown[] => [
    undefined,
    null,
    'text',
    '',
    {},
    [],
    [null],
    NaN,
    -1,
    2.5,
    3,
    Infinity,
    1e308,
    2 ** 31,
    1e7,
    true,
    () => 3,
    [2, 2],
    new Map(),
    library.identity(2),
    library.matrix([[1, 2, 3]]),
    [library.identity(2)],
    library.ket([1, 0]),
    lindbladian(pauliX(), [sigmaMinus()]),
    library.channel([library.identity(2)]),
    library.float64.real(1, 2),
  ];

  /** Arguments of one kind, and a right first one with junk behind it. */
  function* calls(length: number): Generator<readonly unknown[]> {
    yield [];
    for (const x of junk()) {
      yield [x];
      yield Array.from({ length: length + 1 }, () => x);
      for (const first of [maximallyMixed(4), lindbladian(pauliX(), [sigmaMinus()])]) {
        yield [first, x];
        yield [first, first, x];
        yield [first, [2, 2], x];
        yield [first, x, [2, 2]];
      }
    }
  }

  /** Argument, condition and what came. */
  const SENTENCE = /^Argument `.+` must .+, but .+\./su;

  test('makes no object of a public class from wrong arguments, and says what is wrong', () => {
    const classes = (Object.entries(library) as readonly (readonly [string, unknown])[]).filter(
      (entry): entry is readonly [string, new (...args: unknown[]) => unknown] =>
        typeof entry[1] === 'function' && !isFunction(entry[1]),
    );
    expect(classes.map(([name]) => name)).toEqual(expect.arrayContaining(['ClausiusError', 'Ensemble', 'Setting']));
    for (const [name, Class] of classes) {
      for (const args of calls(1)) {
        const error = errorOf(() => Reflect.construct(Class, [...args]));
        expect(`${name}: ${error.message}`).toMatch(new RegExp(SENTENCE.source.replace('^', `^${name}: `), 'su'));
      }
    }
  });

  test('answers every call with wrong arguments by a value or an error of its own, in time', () => {
    const raw = new Set<string>();
    const slow = new Set<string>();
    let count = 0;
    const every = repeated(3, 24, 1);
    const functions = (Object.entries(library) as readonly (readonly [string, unknown])[]).filter(
      (entry): entry is readonly [string, (...args: unknown[]) => unknown] => isFunction(entry[1]),
    );
    for (const [k, [name, f]] of functions.entries()) {
      // All calls, or some of them: other ones for the next function.
      const made = [...calls(f.length)].filter((_, n) => n % every === k % every);
      for (const args of made) {
        const start = performance.now();
        try {
          const result = f(...args);
          if (result instanceof Promise) result.catch(() => undefined);
        } catch (error) {
          if (!(error instanceof ClausiusError) || !SENTENCE.test(error.message)) raw.add(`${name}: ${String(error)}`);
        }
        if (performance.now() - start > 10_000) slow.add(name);
        count += 1;
      }
    }
    expect([...raw]).toEqual([]);
    expect([...slow]).toEqual([]);
    expect(count).toBeGreaterThan(50_000 / every);
  }, 240_000);
});
