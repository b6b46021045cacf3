import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { samplePoints } from '../../../src/exact/signs/parameter-box.ts';
import { numberFromRational, type Rational } from '../../../src/exact/integers/rational.ts';
import type { RationalFunction } from '../../../src/exact/polynomials/rational-function.ts';
import { negativity } from '../../../src/entanglement/measures/negativity.ts';
import { identity, pauliZ, tensor } from '../../../src/quantum/operators.ts';
import { basisKet, projector } from '../../../src/quantum/states.ts';
import { propagated } from '../../../src/quantum/propagation.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { totalEntropyProductionRate } from '../../../src/thermodynamics/entropy-production.ts';
import { vonNeumannEntropy } from '../../../src/thermodynamics/entropy.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { closedEntropy } from '../../../src/symbolic/models/closed-entropy.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import { coefficientsFromMatrix } from '../../../src/symbolic/models/hermitian-basis.ts';
import { generatorAt, matrixAt, model, type Model } from '../../../src/symbolic/models/model.ts';
import { evolutionLimit, timeEvolution, type TimeEvolution } from '../../../src/symbolic/models/time-evolution.ts';
import type { SymbolicMatrix } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';
import { decay, heisenbergX, heisenbergZ, ising } from './models.ts';

const unequalBaths = (): Model =>
  model({
    name: 'unequal',
    dims: [2, 2],
    parameters: { g: 'positive', up: 'positive', down: 'positive', cold: 'positive' },
    hamiltonian: 'g*(XX + YY)/2',
    jumps: {
      hot: [
        { operator: 'sigmaPlus_0', rate: 'up' },
        { operator: 'sigmaMinus_0', rate: 'down' },
      ],
      cold: [
        { operator: 'sigmaPlus_1', rate: 'cold' },
        { operator: 'sigmaMinus_1', rate: '3*cold' },
      ],
    },
  });

/**
 * Values of a solution at a time, in float64.
 *
 * @param at  values of the mean, the discriminant and the coefficients at the parameters wanted: usually a compiled form
 * @returns   one number for each element of the evolution
 */
function evolutionValues(
  { elements, modes }: TimeEvolution,
  at: (f: RationalFunction) => number,
  time: number,
): readonly number[] {
  const parts = modes.map((mode) => {
    const discriminant = at(mode.discriminant);
    const root = Math.sqrt(Math.abs(discriminant));
    const [cosine, sine] =
      discriminant > 0
        ? [Math.cosh(root * time), Math.sinh(root * time) / root]
        : discriminant < 0
          ? [Math.cos(root * time), Math.sin(root * time) / root]
          : [1, time];
    return { mode, decay: Math.exp(at(mode.mean) * time), cosine, sine };
  });
  return elements.map((_, i) =>
    parts.reduce(
      (sum, { mode, decay, cosine, sine }) => sum + decay * (at(mode.cosine[i]) * cosine + at(mode.sine[i]) * sine),
      0,
    ),
  );
}

const MODELS: readonly (readonly [string, () => Model])[] = [
  ['Ising', ising],
  ['Heisenberg z', heisenbergZ],
  ['Heisenberg x', heisenbergX],
  ['XX decay', decay],
  ['unequal baths', unequalBaths],
];

/** A few moderate rational points of the domain. */
function points({ arithmetic, box }: Model): readonly Readonly<Record<string, Rational>>[] {
  return [...samplePoints(box, 12)]
    .filter((values) => values.every((x) => Math.abs(numberFromRational(x).value) < 50))
    .slice(0, 5)
    .map((values) => Object.fromEntries(arithmetic.field.variables.map((name, v) => [name, values[v]])));
}

function numbers(point: Readonly<Record<string, Rational>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(point).map(([name, value]) => [name, numberFromRational(value).value]));
}

describe.each(MODELS)('%s at rational points', (_name, build) => {
  const derivation = derive(build());
  const { model: built, steadyState } = derivation;
  const rho = steadyState.verdict === 'unique' ? steadyState.state : undefined;

  test('the steady state is the one of the exact arithmetic', () => {
    for (const point of points(built).slice(0, 2)) {
      const solved = uniqueSteadyState(generatorAt(built, point, exact));
      const difference = matrixAt(built.arithmetic, rho!, point, exact).minus(solved);
      expect(difference.squaredNorm().sign()).toBe(0);
    }
  });

  test('steady state, negativity and entropy are those of float64', () => {
    const entropy = closedEntropy(built, rho!);
    for (const point of points(built)) {
      const state = uniqueSteadyState(generatorAt(built, point));
      const difference = matrixAt(built.arithmetic, rho!, point).minus(state).squaredNorm().value;
      expect(difference).toBeLessThan(1e-20);
      const { field } = built.arithmetic;
      const closed = evaluateClosedForm(field, derivation.negativity!.form!, numbers(point));
      expect(closed).toBeCloseTo(negativity(state, built.dims).value, 12);
      if (entropy.form !== undefined) {
        const value = evaluateClosedForm(field, entropy.form, numbers(point));
        expect(value).toBeCloseTo(vonNeumannEntropy(state).value, 11);
      }
    }
  });

  test('the solution in time is proved, agrees with float64 and tends to the steady state', () => {
    const initial = projector(basisKet(4, 1, built.arithmetic)) as SymbolicMatrix;
    const result = timeEvolution(built, derivation.structure, initial);
    if (result.verdict !== 'solved') {
      // two of the eigenvalues of the unequal baths have no closed form
      expect(derivation.spectrum!.factors.some(({ coefficients }) => coefficients.length > 3)).toBe(true);
      return;
    }
    const { evolution } = result;
    expect(evolution.verdict).toBe('proved');
    const { field } = built.arithmetic;
    const limit = evolutionLimit(built, evolution);
    const stationary = coefficientsFromMatrix(built.arithmetic, derivation.structure.basis, rho!);
    expect(limit.verdict).toBe('proved');
    if (limit.verdict === 'proved') {
      evolution.elements.forEach((k, i) => expect(field.equals(limit.coefficients[i], stationary[k])).toBe(true));
    }
    for (const point of points(built).slice(0, 3)) {
      const at = (value: RationalFunction): number =>
        evaluateClosedForm(field, { kind: 'rational', value }, numbers(point));
      const values = evolutionValues(evolution, at, 0.7);
      const state = propagated(generatorAt(built, point), projector(basisKet(4, 1)), 0.7);
      for (const [i, k] of evolution.elements.entries()) {
        const { entries, squaredNorm } = derivation.structure.basis.elements[k];
        const expected = entries.reduce(
          (sum, { row, col, re, im }) =>
            sum + re * state.realPart(col, row).value - im * state.imaginaryPart(col, row).value,
          0,
        );
        expect(values[i]).toBeCloseTo(expected / squaredNorm, 10);
      }
    }
  });
});

test('the Jordan case of the Ising model is included: at r = 4g the solution is that of float64', () => {
  const built = ising();
  const { structure } = derive(built, { spectrum: false, negativity: false });
  const initial = projector(basisKet(4, 0, built.arithmetic)) as SymbolicMatrix;
  const result = timeEvolution(built, structure, initial);
  if (result.verdict !== 'solved') throw new Error(result.reason);
  const values = { g: 1, gamma: 0.5, r: 4 };
  const { field } = built.arithmetic;
  const at = (value: RationalFunction): number => evaluateClosedForm(field, { kind: 'rational', value }, values);
  expect(result.evolution.modes.some(({ discriminant }) => at(discriminant) === 0 && !field.isZero(discriminant))).toBe(
    true,
  );
  const point = {
    g: { numerator: 1n, denominator: 1n },
    gamma: { numerator: 1n, denominator: 2n },
    r: { numerator: 4n, denominator: 1n },
  };
  const state = propagated(generatorAt(built, point), projector(basisKet(4, 0)), 0.4);
  const computed = evolutionValues(result.evolution, at, 0.4);
  const zy = structure.basis.elements.findIndex(({ name }) => name === 'IX');
  const expected = (state.realPart(0, 1).value + state.realPart(2, 3).value) / 2;
  expect(computed[result.evolution.elements.indexOf(zy)]).toBeCloseTo(expected, 12);
});

test('the entropy production of unequal baths is that of the baths at their temperatures', () => {
  const built = unequalBaths();
  const { production } = derive(built, { spectrum: false, negativity: false });
  if (production?.verdict !== 'closed form') throw new Error('every jump has its reverse');
  const currents = production.transitions.map(({ current }) => current);
  const { field } = built.arithmetic;
  // what enters from one bath leaves into the other
  expect(currents).toHaveLength(2);
  expect(field.isZero(field.add(currents[0], currents[1]))).toBe(true);
  for (const point of points(built).slice(0, 3)) {
    const generator = generatorAt(built, point);
    const state = uniqueSteadyState(generator);
    const { up, down } = numbers(point);
    const betas = { hot: Math.log(down / up), cold: Math.log(3) };
    // the baths see the energies of the single qubits, whose gap is 1
    const energy = tensor(pauliZ(), identity(2))
      .plus(tensor(identity(2), pauliZ()))
      .scaled(0.5);
    const rate = evaluateClosedForm(field, production.rate, numbers(point));
    expect(rate).toBeCloseTo(totalEntropyProductionRate(generator, state, betas, energy).value, 10);
    expect(rate).toBeGreaterThanOrEqual(0);
  }
});
