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
import { pauliZ, sigmaMinus, zeroMatrix } from '../../../src/quantum/operators.ts';
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
    test.each([2, 3, 4, 5, 9])('is that of the operations on matrices to the last digit at d = %i', (dim) => {
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

  describe('leaves to the operations on matrices', () => {
    const noise = draw(anyLindbladian({ dim: 2 }));
    const state = draw(anyDensityMatrix({ dim: 2 }));
    const real = float64.matrix(2, 2, [3, 1, 1, 1]).scaled(1 / 4);
    // Its first numbers, read as a matrix of order 2, are a state.
    const threeLevels = complex(float64.matrix(3, 3, [3, 1, 1, 1, 3, 1, 1, 1, 4], undefined, 10));
    const large = draw(anyLindbladian({ dim: 10 }));
    const cases: Readonly<Record<string, readonly [Lindbladian, Matrix]>> = {
      'a pure state': [noise, draw(anyDensityMatrix({ dim: 2, rank: 1 }))],
      'a state nearly pure': [noise, nearlyPure()],
      'a steady state that is pure': [unsafeLindbladian(noise.hamiltonian.scaled(0), [complex(sigmaMinus())]), state],
      'steady states that are many': [unsafeLindbladian(noise.hamiltonian, []), state],
      'no generator at all': [unsafeLindbladian(complex(zeroMatrix(2)), []), state],
      'a generator of which little is known': [unsafeLindbladian(blurred(noise.hamiltonian, 8), noise.jumps), state],
      'steady states that may be many': [
        unsafeLindbladian(noise.hamiltonian, [noise.hamiltonian.scaled(2 ** -60)]),
        state,
      ],
      'a Hamiltonian that is real': [unsafeLindbladian(pauliZ(), [noise.jumps[0].operator]), state],
      'a jump that is real': [unsafeLindbladian(noise.hamiltonian, [sigmaMinus(), noise.jumps[0].operator]), state],
      'a state that is real': [noise, real],
      'a state of another dimension': [noise, threeLevels],
      'no square': [noise, draw(anyJumpOperator({ dim: 2 })).columns(0, 1)],
      'what is not Hermitian': [noise, state.plus(float64.matrix(2, 2, [0, 1, 0, 0]))],
      // Its Hermitian part is within 2⁻⁵², which belongs to the bound.
      'what is Hermitian up to rounding': [noise, entries([0.75, 0.25 + 2 ** -52, 0.25, 0.5])],
      'what is not positive': [noise, noise.hamiltonian],
      'a large dimension': [large, draw(anyDensityMatrix({ dim: 10 }))],
      'a state that overflows': [noise, state.scaled(2 ** 1021)],
      'a state that is not finite, where steady states are many': [
        unsafeLindbladian(noise.hamiltonian, []),
        entries([Infinity, 0, 0, 1]),
      ],
      'a generator that overflows': [unsafeLindbladian(noise.hamiltonian, [noise.hamiltonian.scaled(2 ** 600)]), state],
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

    test('a jump of another dimension', () => {
      for (const jump of [threeLevels, threeLevels.columns(0, 2), threeLevels.columns(0, 2).adjoint()]) {
        expect(float64.entropyProductionRate(noise.hamiltonian, [jump], undefined, state)).toBeUndefined();
      }
    });

    test('generators of which the steady state was stated', () => {
      const zero = noise.hamiltonian.scaled(0);
      const depolarising = withSteadyState(
        unsafeLindbladian(zero, [complex(sigmaMinus()), complex(sigmaMinus().adjoint())]),
        maximallyMixed(2),
      );
      // Of the state that was stated every digit is known.
      expect(entropyProductionRate(depolarising, state)).toEqual(
        entropyProductionRate(depolarising, state, maximallyMixed(2)),
      );
      expect(depolarising.entropyProductionInOnePass(state)?.bound).not.toBe(
        entropyProductionRate(depolarising, state).bound,
      );
    });
  });

  test('asks for twice the error, as the operations on matrices do', () => {
    const noise = draw(anyLindbladian({ dim: 2 }));
    let rates = 0;
    for (let power = 45; power < 60; power++) {
      for (let k = 0; k < 16; k++) {
        const rho = nearlyPure(power + k / 16);
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

/** A matrix of order 2 with these real parts and imaginary parts 0. */
function entries(re: readonly number[]): Matrix {
  return new Float64Matrix(2, 2, false, Float64Array.of(...re, 0, 0, 0, 0));
}

/** A state, but for its trace, whose smaller eigenvalue is about 2^−power. */
function nearlyPure(power = 60): Matrix {
  const mixed = draw(anyDensityMatrix({ dim: 2 }));
  const pure = draw(anyDensityMatrix({ dim: 2, rank: 1 }));
  return pure.plus(mixed.scaled(2 ** -power));
}
