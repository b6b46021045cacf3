import { describe, expect, test } from 'vitest';
import * as clausius from '../../../src/index.ts';

/** What each takes besides its dimensions, where it has to be given. */
const NEEDED = { count: 2, ancilla: 2 };

/** Dimensions that nothing has. */
const WRONG = [
  { dim: 0, dims: [0, 0], qubits: 0 },
  { dim: -1, dims: [2, -1], qubits: -1 },
  { dim: 2.5, dims: [2, 2.5], qubits: 2.5 },
  { dim: '2', dims: '2', qubits: '2' },
  { dim: 2 ** 40, dims: [], qubits: Number.NaN },
];

type Maker = (...args: unknown[]) => unknown;

const all = Object.entries(clausius as unknown as Readonly<Record<string, Maker>>);

/** Options that a function says it has to whoever gives one more at this place; none where it takes any. */
function optionsOf(name: string, make: Maker, place = 0): readonly string[] {
  try {
    make(...[undefined, undefined, undefined].with(place, { colour: 'red' } as never));
    return [];
  } catch (error) {
    const known = new RegExp(`^Argument \`colour\` must be an option of \`${name}\`, which has ([\\w, ]+), but`);
    return known.exec((error as Error).message)?.[1].split(', ') ?? [];
  }
}

const makers = all.flatMap(([name, make]) => {
  const options = /^any[A-Z]/.test(name) && make.length > 0 ? optionsOf(name, make) : [];
  return options.length === 0 ? [] : [[name, make, options] as const];
});
const sized = makers.filter(([, , options]) => ['dim', 'dims', 'qubits'].some((name) => options.includes(name)));

test('most ensembles have dimensions', () => {
  expect(sized.length).toBeGreaterThan(30);
});

test.each(sized)('%s names the option that gives a wrong dimension', (_, make, known) => {
  for (const options of WRONG) {
    const own = Object.entries({ ...NEEDED, ...options }).filter(([name]) => known.includes(name));
    expect(() => make(Object.fromEntries(own)), JSON.stringify(options)).toThrow(
      /^Argument `(options\.)?(dims?|qubits)` must /,
    );
  }
});

describe('an option that a function does not have', () => {
  test('is refused with its name, that of the function and those it has, and with the closest of these', () => {
    const anyDensityMatrix = clausius.anyDensityMatrix as Maker;
    expect(() => anyDensityMatrix({ dim: 2, rnk: 1 })).toThrow(
      'Argument `rnk` must be an option of `anyDensityMatrix`, which has dim, rank, but it is none of them. Did you mean `rank`?',
    );
    expect(() => anyDensityMatrix({ dim: 2, rank: undefined })).not.toThrow();
  });

  test('is refused by every ensemble, and by what makes and searches claims', () => {
    expect(makers.length).toBeGreaterThan(40);
    for (const [name, place] of Object.entries({ claim: 1, hunt: 1, bestConstant: 1, derive: 1, certify: 2 })) {
      const [, make] = all.find(([other]) => other === name)!;
      expect(optionsOf(name, make, place), name).not.toEqual([]);
    }
  });
});

test('an option of another kind is named, whatever else is missing', () => {
  const unnamed = makers.flatMap(([name, make, options]) =>
    options.flatMap((option) => {
      for (const value of [{}, 0, 'x', [{}]]) {
        try {
          make({ [option]: value });
        } catch (error) {
          if ((error as clausius.ClausiusError).argument === option) return [];
        }
      }
      return [`${name}: ${option}`];
    }),
  );
  expect(unnamed).toEqual([]);
  expect(() => (clausius.anyLocalNoise as Maker)({ on: 0 })).toThrow(
    'Argument `on` must be a list of numbers, but it is 0.',
  );
});
