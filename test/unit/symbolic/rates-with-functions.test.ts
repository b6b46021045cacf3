import { describe, expect, test } from 'vitest';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { parseRational, rational } from '../../../src/exact/integers/rational.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { rigorousValue } from '../../../src/symbolic/formulas/rigorous-value.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { generatorAt, model } from '../../../src/symbolic/models/model.ts';
import { ALL } from '../../sample.ts';
import { positive, QUBIT, MACHINE } from './thermal-models.ts';

type Point = Readonly<Record<string, number>>;

/** A model, and the same with numbers that are computed here. */
interface Pair {
  readonly definition: ModelDefinition;
  readonly numbers: (p: Point) => Pick<ModelDefinition, 'hamiltonian' | 'jumps'>;
  readonly point: Point;
}

const fermi = (beta: number, energy: number): number => 1 / (Math.exp(beta * energy) + 1);
const bose = (beta: number, energy: number): number => 1 / (Math.exp(beta * energy) - 1);

const PAIRS: readonly Pair[] = [
  {
    definition: QUBIT,
    point: { beta: 0.7, omega: 1.3, gamma: 0.2 },
    numbers: ({ beta, omega, gamma }) => ({
      hamiltonian: `${omega / 2}*Z`,
      jumps: [
        { operator: 'sigmaMinus', rate: gamma * (bose(beta, omega) + 1) },
        { operator: 'sigmaPlus', rate: gamma * bose(beta, omega) },
      ],
    }),
  },
  {
    definition: MACHINE,
    point: { beta_h: 0.3, beta_c: 1.9, E: 1.1, a: 0.6, b: 0.25, g: 0.45 },
    numbers: ({ beta_h, beta_c, E, a, b, g }) => ({
      hamiltonian: `${E / 2}*(Z_0 + Z_1) + ${g / 2}*(XX + YY)`,
      jumps: [
        { operator: 'sigmaMinus_0', rate: a * (1 - fermi(beta_h, E)) },
        { operator: 'sigmaPlus_0', rate: a * fermi(beta_h, E) },
        { operator: 'sigmaMinus_1', rate: b * (1 - fermi(beta_c, E)) },
        { operator: 'sigmaPlus_1', rate: b * fermi(beta_c, E) },
      ],
    }),
  },
  {
    definition: {
      name: 'qubit driven along an axis',
      dims: [2],
      parameters: { theta: '(0, pi)', phi: 'real', ...positive('Omega', 'gamma') },
      hamiltonian:
        'Omega*(cos(theta)*Z + sin(theta)*(exp(-i*phi)*sigmaPlus + exp(i*phi)*sigmaMinus))/2 + Omega*sin(theta/2)*Y',
      jumps: [{ operator: 'sigmaMinus', rate: 'gamma*cos(theta/2)^2' }],
    },
    point: { theta: 1.1, phi: -0.4, Omega: 0.8, gamma: 0.5 },
    numbers: ({ theta, phi, Omega, gamma }) => ({
      hamiltonian: `${(Omega * Math.cos(theta)) / 2}*Z + (${(Omega * Math.sin(theta) * Math.cos(phi)) / 2})*X + (${
        (Omega * Math.sin(theta) * Math.sin(phi)) / 2 + Omega * Math.sin(theta / 2)
      })*Y`,
      jumps: [{ operator: 'sigmaMinus', rate: gamma * Math.cos(theta / 2) ** 2 }],
    }),
  },
  {
    definition: {
      name: 'three-level maser',
      dims: [3],
      parameters: positive('beta_h', 'beta_c', 'w_h', 'w_c', 'gamma_h', 'gamma_c', 'f'),
      let: { n_h: '1/(exp(beta_h*w_h) - 1)' },
      assume: ['w_h > w_c'],
      hamiltonian: 'f*(|1><2| + |2><1|)',
      jumps: {
        hot: { lower: '|0><2|', frequency: 'w_h', beta: 'beta_h', rate: 'gamma_h' },
        cold: [{ lower: '|0><1|', frequency: 'w_c', temperature: '1/beta_c', rate: 'gamma_c' }],
      },
    },
    point: { beta_h: 0.2, beta_c: 1.4, w_h: 2.5, w_c: 0.9, gamma_h: 0.3, gamma_c: 0.7, f: 0.15 },
    numbers: ({ beta_h, beta_c, w_h, w_c, gamma_h, gamma_c, f }) => ({
      hamiltonian: `${f}*(|1><2| + |2><1|)`,
      jumps: [
        { operator: '|0><2|', rate: gamma_h * (bose(beta_h, w_h) + 1) },
        { operator: '|2><0|', rate: gamma_h * bose(beta_h, w_h) },
        { operator: '|0><1|', rate: gamma_c * (bose(beta_c, w_c) + 1) },
        { operator: '|1><0|', rate: gamma_c * bose(beta_c, w_c) },
      ],
    }),
  },
  {
    definition: {
      name: 'two qubits reset to Gibbs states',
      dims: [2, 2],
      parameters: positive('beta', 'E', 'r', 's', 'g'),
      hamiltonian: 'E*(|1><1|_0 + |1><1|_1) + g*(|01><10| + |10><01|)',
      jumps: {
        hot: { gibbs: 'E*|1><1|', beta: 'beta', subsystem: 0, rate: 'r' },
        cold: { gibbs: 'E*|1><1|', beta: '3*beta/2', subsystem: 1, rate: 's' },
      },
    },
    point: { beta: 0.8, E: 1.2, r: 0.4, s: 0.9, g: 0.3 },
    numbers: ({ beta, E, r, s, g }) => ({
      hamiltonian: `${E}*(|1><1|_0 + |1><1|_1) + ${g}*(|01><10| + |10><01|)`,
      jumps: [
        { operator: '|0><0|_0', rate: r * (1 - fermi(beta, E)) },
        { operator: '|0><1|_0', rate: r * (1 - fermi(beta, E)) },
        { operator: '|1><0|_0', rate: r * fermi(beta, E) },
        { operator: '|1><1|_0', rate: r * fermi(beta, E) },
        { operator: '|0><0|_1', rate: s * (1 - fermi(1.5 * beta, E)) },
        { operator: '|0><1|_1', rate: s * (1 - fermi(1.5 * beta, E)) },
        { operator: '|1><0|_1', rate: s * fermi(1.5 * beta, E) },
        { operator: '|1><1|_1', rate: s * fermi(1.5 * beta, E) },
      ],
    }),
  },
];

const decimals = (p: Point): Record<string, ReturnType<typeof rational>> =>
  Object.fromEntries(Object.entries(p).map(([name, value]) => [name, parseRational(String(value))]));

// The largest steady states take as long as all others.
describe.each(PAIRS.filter((_, k) => ALL || k < 3))('$definition.name', ({ definition, numbers, point }) => {
  const symbolic = model(definition);
  const derivation = derive(symbolic, { spectrum: false });
  const numeric = generatorAt(model({ name: 'numbers', dims: definition.dims, parameters: {}, ...numbers(point) }), {});
  const expected = uniqueSteadyState(numeric);

  test('has the steady state of the rates computed in floating point', () => {
    const { steadyState, residual } = derivation;
    expect(residual?.verdict).toBe('proved');
    if (steadyState.verdict !== 'unique') throw new Error('not unique');
    const { field } = symbolic.arithmetic;
    for (let i = 0; i < expected.rows; i += 1) {
      for (let j = 0; j < expected.rows; j += 1) {
        const { a, b } = steadyState.state.entry(i, j);
        const value = (part: typeof a): number => evaluateClosedForm(field, rationalForm(part), point);
        expect(value(a)).toBeCloseTo(expected.realPart(i, j).value, 12);
        expect(value(b)).toBeCloseTo(expected.imaginaryPart(i, j).value, 12);
        const enclosed = rigorousValue(field, rationalForm(a), decimals(point))!;
        expect(Number(enclosed.lower.numerator) / Number(enclosed.lower.denominator)).toBeCloseTo(value(a), 12);
      }
    }
  });

  test('has the generator of these rates at a point, in float64 and in enclosures', () => {
    const there = generatorAt(symbolic, decimals(point));
    expect(Math.sqrt(there.matrix.minus(numeric.matrix).squaredNorm().value)).toBeLessThan(1e-14);
    const enclosed = generatorAt(symbolic, decimals(point), enclosure).matrix;
    for (let k = 0; k < enclosed.rows; k += 1) {
      expect(enclosed.realPart(k, 0).value).toBeCloseTo(numeric.matrix.realPart(k, 0).value, 13);
    }
    expect(() => generatorAt(symbolic, decimals(point), exact)).toThrow(/no numbers of the arithmetic exact/);
  });

  test('is printed in formulas that are read back to the same functions', () => {
    const { field } = symbolic.arithmetic;
    for (const value of derivation.expectations.values()) {
      const text = printClosedForm(field, rationalForm(value));
      // longer products are refused
      if (text.length > 400) continue;
      const back = parseClosedForm(field, text);
      expect(back.kind === 'rational' && field.equals(back.value, value)).toBe(true);
    }
  });
});
