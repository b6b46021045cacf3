import { describe, expect, test } from 'vitest';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anyHamiltonian } from '../../../src/ensembles/hermitian.ts';
import { anyJumpOperator, anyLindbladian } from '../../../src/ensembles/lindbladian.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64, Float64Matrix, float64Matrix } from '../../../src/float64/matrix.ts';
import { recorded } from '../../../src/float64/recording.ts';
import type { Matrix, Real } from '../../../src/matrix/interface.ts';
import { type Lindbladian, unsafeLindbladian } from '../../../src/quantum/lindbladian.ts';
import { zeroMatrix } from '../../../src/quantum/operators.ts';
import { maximallyMixed } from '../../../src/quantum/states.ts';
import { uniqueSteadyState, withSteadyState } from '../../../src/quantum/steady-state.ts';
import { entropyProductionRate, entropyRate } from '../../../src/thermodynamics/entropy-production.ts';

const stream = randomStream(11, 2, 0);
const next = (): number => stream.next();
const draw = <T>(ensemble: Ensemble<T>): T => ensemble.build(ensemble.draw(next), float64)!;

/** The rate by the operations on matrices, or the name of the error that they end with. */
function byMatrices(generator: Lindbladian, rho: Matrix): Real | string {
  try {
    return entropyProductionRate(generator, rho, uniqueSteadyState(generator));
  } catch (error) {
    return (error as Error).name;
  }
}

function asUsual(generator: Lindbladian, rho: Matrix): Real | string {
  try {
    return entropyProductionRate(generator, rho);
  } catch (error) {
    return (error as Error).name;
  }
}

const tenth = float64.real(1, 10);
const RATES: Readonly<Record<string, (k: number) => Real | number>> = {
  none: () => 1,
  'plain numbers': (k) => k + 0.5,
  'rounded numbers': () => tenth,
  'negative ones': (k) => (k === 0 ? 1 : -1 / 64),
};

function anyGenerator(dim: number, jumps: number, rate: (k: number) => Real | number, factor = 1): Lindbladian {
  const operators = Array.from({ length: jumps }, (_, k) => ({
    operator: draw(anyJumpOperator({ dim })).scaled(factor),
    rate: rate(k),
  }));
  return unsafeLindbladian(draw(anyHamiltonian({ dim })), operators);
}

describe('the entropy production in one pass', () => {
  describe.each(Object.keys(RATES))('rates: %s', (name) => {
    test.each([3, 4, 5, 9])('is that of the operations on matrices to the last digit at d = %i', (dim) => {
      // The room for jumps of one pass is that of the next, which may have fewer.
      for (const jumps of [2, 3, 1, 2, 4]) {
        // A third rounds the entries, so that no unit of them is known.
        for (const factor of [1, 1 / 3]) {
          const generator = anyGenerator(dim, jumps, RATES[name], factor);
          const rho = draw(anyDensityMatrix({ dim }));
          const { value, bound } = generator.entropyProductionInOnePass(rho) ?? {};
          if (name === 'negative ones' && value === undefined) continue;
          expect({ value, bound }).toEqual({ ...(byMatrices(generator, rho) as Real) });
        }
      }
    });
  });

  test('is within its bound of an enclosure', () => {
    for (const dim of [2, 3, 4]) {
      const [generators, states] = [anyLindbladian({ dim }), anyDensityMatrix({ dim })];
      const [first, second] = [generators.draw(next), states.draw(next)];
      const { value, bound } = generators
        .build(first, float64)!
        .entropyProductionInOnePass(states.build(second, float64)!)!;
      const truth = entropyProductionRate(generators.build(first, enclosure)!, states.build(second, enclosure)!);
      expect(truth.bound).toBeLessThan(bound / 16);
      expect(Math.abs(value - truth.value)).toBeLessThan(bound);
      expect(bound).toBeLessThan(1e-9 * Math.abs(value));
    }
  });

  describe.each([2, 3])('leaves to the operations on matrices at d = %i', (dim) => {
    const noise = draw(anyLindbladian({ dim }));
    const { hamiltonian } = noise;
    const state = draw(anyDensityMatrix({ dim }));
    const decay = complex(lowering(dim));
    // The first numbers of one of three levels, read as a matrix of order 2, are a state.
    const threeLevels = complex(float64.matrix(3, 3, [3, 1, 1, 1, 3, 1, 1, 1, 4], undefined, 10));
    const twoLevels = complex(float64.matrix(2, 2, [3, 1, 1, 1], undefined, 4));
    const cases: Readonly<Record<string, readonly [Lindbladian, Matrix]>> = {
      'a pure state': [noise, draw(anyDensityMatrix({ dim, rank: 1 }))],
      'a state nearly pure': [noise, nearlyPure(dim)],
      'a steady state that is pure': [unsafeLindbladian(hamiltonian.scaled(0), [decay]), state],
      'steady states that are many': [unsafeLindbladian(hamiltonian, []), state],
      'no generator at all': [unsafeLindbladian(complex(zeroMatrix(dim)), []), state],
      'a generator of which little is known': [unsafeLindbladian(blurred(hamiltonian, 8), noise.jumps), state],
      'steady states that may be many': [unsafeLindbladian(hamiltonian, [hamiltonian.scaled(2 ** -60)]), state],
      'a state of another dimension': [noise, dim === 2 ? threeLevels : twoLevels],
      'no square': [noise, draw(anyJumpOperator({ dim })).columns(0, 1)],
      'what is not Hermitian': [noise, state.plus(unit(dim, 1))],
      // Its Hermitian part is within 2⁻⁵², which belongs to the bound.
      'what is Hermitian up to rounding': [noise, state.plus(unit(dim, 1).scaled(2 ** -52))],
      'what is Hermitian up to rounding of imaginary parts': [
        noise,
        state.plus(
          unit(dim, 1)
            .timesI()
            .scaled(2 ** -52),
        ),
      ],
      'what has imaginary parts on the diagonal': [
        noise,
        state.plus(
          unit(dim, 0)
            .timesI()
            .scaled(2 ** -54),
        ),
      ],
      'what is not positive': [noise, hamiltonian],
      'a state that overflows': [noise, state.scaled(2 ** 1021)],
      'a state that is not finite, where steady states are many': [unsafeLindbladian(hamiltonian, []), infinite(dim)],
      'a generator that overflows': [unsafeLindbladian(hamiltonian, [hamiltonian.scaled(2 ** 600)]), state],
    };

    test.each(Object.keys(cases))('%s', (name) => {
      const [generator, rho] = cases[name];
      // Nothing of an earlier number is left.
      expect(noise.entropyProductionInOnePass(state)).toBeDefined();
      expect(generator.entropyProductionInOnePass(rho)).toBeUndefined();
      expect(asUsual(generator, rho)).toEqual(byMatrices(generator, rho));
    });

    test('what is no matrix', () => {
      const list = [
        [1, 0],
        [0, 1],
      ];
      expect(() => entropyProductionRate(noise, list as never)).toThrow('Argument `rho` must be a matrix');
    });

    test('a jump or a Hamiltonian of another dimension', () => {
      for (const other of [threeLevels, twoLevels, threeLevels.columns(0, 2), threeLevels.columns(0, 2).adjoint()]) {
        if (other.rows === dim && other.cols === dim) continue;
        expect(float64.entropyProductionRate(hamiltonian, [other], undefined, state)).toBeUndefined();
        expect(float64.entropyProductionRate(other, [decay], undefined, state)).toBeUndefined();
      }
    });
  });

  describe('leaves to the operations on matrices', () => {
    const noise = draw(anyLindbladian({ dim: 3 }));
    const state = draw(anyDensityMatrix({ dim: 3 }));
    const large = draw(anyLindbladian({ dim: 10 }));
    const cases: Readonly<Record<string, readonly [Lindbladian, Matrix]>> = {
      'a Hamiltonian that is real': [unsafeLindbladian(float64.diagonal([0, 1, 2]), noise.jumps), state],
      'a jump that is real': [unsafeLindbladian(noise.hamiltonian, [lowering(3), noise.jumps[0].operator]), state],
      'a state that is real': [noise, float64.matrix(3, 3, [3, 1, 1, 1, 3, 1, 1, 1, 4], undefined, 10)],
      'a large dimension': [large, draw(anyDensityMatrix({ dim: 10 }))],
    };

    test.each(Object.keys(cases))('%s', (name) => {
      const [generator, rho] = cases[name];
      expect(generator.entropyProductionInOnePass(rho)).toBeUndefined();
      expect(asUsual(generator, rho)).toEqual(byMatrices(generator, rho));
    });
  });

  test.each([2, 4])('leaves generators of which the steady state was stated to the operations at d = %i', (dim) => {
    const jumps = [complex(lowering(dim)), complex(lowering(dim)).adjoint()];
    const depolarising = withSteadyState(unsafeLindbladian(complex(zeroMatrix(dim)), jumps), maximallyMixed(dim));
    const state = draw(anyDensityMatrix({ dim }));
    // Of the state that was stated every digit is known.
    expect(entropyProductionRate(depolarising, state)).toEqual(
      entropyProductionRate(depolarising, state, maximallyMixed(dim)),
    );
    expect(depolarising.entropyProductionInOnePass(state)?.bound).not.toBe(
      entropyProductionRate(depolarising, state).bound,
    );
  });

  test('asks for twice the error, as the operations on matrices do', () => {
    const noise = draw(anyLindbladian({ dim: 3 }));
    let rates = 0;
    for (let power = 36; power < 52; power++) {
      for (let k = 0; k < 16; k++) {
        const rho = nearlyPure(3, power + k / 16);
        const rate = noise.entropyProductionInOnePass(rho);
        if (rate === undefined) continue;
        expect(rate).toEqual(byMatrices(noise, rho));
        rates++;
      }
    }
    expect(rates).toBeGreaterThan(32);
    expect(rates).toBeLessThan(200);
  });

  test('has the traces that other rates have where formulas are recorded', () => {
    const [noise, rho] = [draw(anyLindbladian({ dim: 2 })), draw(anyDensityMatrix({ dim: 2 }))];
    const { result, operations } = recorded(() => [entropyProductionRate(noise, rho), entropyRate(noise, rho)]);
    const operation = operations.get(result[0]);
    expect(operation).toMatchObject({ name: 'minus', right: { value: -result[1].value } });
  });

  test('takes no Hamiltonian at all', () => {
    const { jumps } = draw(anyLindbladian({ dim: 3 }));
    const generator = unsafeLindbladian(complex(zeroMatrix(3)), jumps);
    const rho = draw(anyDensityMatrix({ dim: 3 }));
    expect(generator.entropyProductionInOnePass(rho)).toEqual(byMatrices(generator, rho));
  });
});

/** The same matrix with imaginary parts, which are 0. */
function complex(A: Matrix): Matrix {
  return A.timesI().timesI().scaled(-1);
}

/** The same matrix with another bound of its error. */
function blurred(A: Matrix, error: number): Matrix {
  return new Float64Matrix(A.rows, A.cols, false, float64Matrix(A).data, error);
}

/** Only entry (0, column) is not zero but 1. */
function unit(dim: number, column: number): Matrix {
  return float64.matrix(
    dim,
    dim,
    Array.from({ length: dim * dim }, (_, k) => (k === column ? 1 : 0)),
  );
}

/** |0⟩⟨1| + |1⟩⟨2| + … */
function lowering(dim: number): Matrix {
  return float64.matrix(
    dim,
    dim,
    Array.from({ length: dim * dim }, (_, k) => (k % (dim + 1) === 1 ? 1 : 0)),
  );
}

function infinite(dim: number): Matrix {
  const data = new Float64Array(2 * dim * dim);
  data[0] = Infinity;
  data[dim * dim - 1] = 1;
  return new Float64Matrix(dim, dim, false, data);
}

/** A state, but for its trace, whose smallest eigenvalue is about 2^−power or less. */
function nearlyPure(dim: number, power = 60): Matrix {
  const mixed = draw(anyDensityMatrix({ dim }));
  const pure = draw(anyDensityMatrix({ dim, rank: 1 }));
  return pure.plus(mixed.scaled(2 ** -power));
}
