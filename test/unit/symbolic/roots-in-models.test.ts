import { describe, expect, test } from 'vitest';
import { type Rational, rational } from '../../../src/exact/integers/rational.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { generatorAt, matrixAt, model } from '../../../src/symbolic/models/model.ts';
import { liouvillianStructure } from '../../../src/symbolic/models/structure.ts';
import { stationarityResidual, symbolicSteadyState } from '../../../src/symbolic/models/symbolic-steady-state.ts';
import { commonField } from '../../../src/symbolic/steps/claimed-functions.ts';
import { Setting } from '../../../src/symbolic/steps/setting.ts';
import { parseTree } from '../../../src/symbolic/formulas/syntax.ts';

const oscillator = model({
  name: 'oscillator',
  dims: [3],
  parameters: { F: 'positive', kappa: 'positive' },
  hamiltonian: 'F*(annihilation + creation)',
  jumps: { bath: [{ operator: '|0><1| + sqrt(2)*|1><2|', rate: 'kappa' }] },
});

const entriesOf = (open: ReturnType<typeof model>, at: Readonly<Record<string, Rational>>): readonly unknown[] => {
  const hamiltonian = matrixAt(open.arithmetic, open.hamiltonian, at);
  return Array.from({ length: hamiltonian.rows ** 2 }, (_, k) => {
    const [i, j] = [Math.floor(k / hamiltonian.rows), k % hamiltonian.rows];
    return [hamiltonian.realPart(i, j), hamiltonian.imaginaryPart(i, j)];
  });
};

const MODELS = [
  oscillator,
  model({
    name: 'spin 3/2',
    dims: [4],
    parameters: { F: 'positive', kappa: 'positive' },
    hamiltonian: 'F*spinY + kappa*spinZ/3',
    jumps: { bath: [{ operator: 'spinMinus', rate: 'kappa' }] },
  }),
  model({
    name: 'two kinds',
    dims: [3],
    parameters: { F: 'positive', kappa: 'positive' },
    hamiltonian: 'F*sqrt(3/2)*(annihilation + creation)/sqrt(8)',
    jumps: {
      bath: [
        { operator: '(1 + sqrt(2))*|1><0|', rate: 'kappa' },
        { operator: 'annihilation', rate: 'sqrt(6)*kappa' },
      ],
    },
  }),
];

describe('models with square roots', () => {
  test.each(MODELS.map((open) => [open.name, open] as const))('%s has the steady state of float64', (_, open) => {
    const derived = symbolicSteadyState(open, liouvillianStructure(open));
    if (derived.verdict !== 'unique') throw new Error('it is unique');
    expect(stationarityResidual(open, derived.state).verdict).toBe('proved');
    for (const [F, kappa] of [
      [rational(3, 7), rational(5, 4)],
      [rational(9, 5), rational(2, 3)],
    ]) {
      const found = uniqueSteadyState(generatorAt(open, { F, kappa }));
      const closed = matrixAt(open.arithmetic, derived.state, { F, kappa });
      expect(closed.minus(found).squaredNorm().value).toBeLessThan(1e-24);
    }
  });

  test.each([
    ['X_0*sqrt(F)', /square root of what is no nonnegative rational number/],
    ['sqrt(0 - 2)*X_0', /square root of what is no nonnegative rational number/],
    ['sqrt(3 + 2*sqrt(2))*X_0', /square root of what is no nonnegative rational number/],
    ['annihilation + creation', /needs a subsystem, as in annihilation_0/],
    ['spinX_2', /no subsystem 2/],
  ])('%s is refused', (hamiltonian, message) => {
    const parameters = { F: 'positive' } as const;
    expect(() => model({ name: 'm', dims: [2, 3], parameters, hamiltonian, jumps: {} })).toThrow(message);
  });

  test('operators with rational entries bring no roots, and are known where there are none', () => {
    const parameters = { w: 'positive' } as const;
    const of = (hamiltonian: string): ReturnType<typeof model> =>
      model({ name: 'm', dims: [4], parameters, hamiltonian, jumps: {} });
    const levels = (...numbers: readonly string[]): string =>
      numbers.map((number, k) => `${number}*w*|${k}><${k}|`).join(' + ');
    for (const [operator, ladder] of [
      ['w*numberOperator', levels('0', '1', '2', '3')],
      ['w*spinZ', levels('(3/2)', '(1/2)', '(-1/2)', '(-3/2)')],
    ]) {
      expect(of(operator).arithmetic.field.variables).toEqual(['w']);
      expect(entriesOf(of(operator), { w: rational(5, 3) })).toEqual(entriesOf(of(ladder), { w: rational(5, 3) }));
    }
  });

  const named = (name: string, dims: readonly number[], hamiltonian: string): ReturnType<typeof model> =>
    model({ name: 'm', dims, parameters: { [name]: 'positive' }, hamiltonian, jumps: {} });

  test.each([
    ['spinX', [3], /"spinX" is an operator/],
    ['spinX_0', [3], /"spinX_0" is the operator spinX on subsystem 0/],
    ['annihilation_1', [2, 3], /"annihilation_1" is the operator annihilation on subsystem 1/],
    ['sigmaMinus_1', [3, 2], /"sigmaMinus_1" is the operator sigmaMinus on subsystem 1/],
    ['XX', [2, 2], /is an operator/],
    ['n̄', [2], /is no identifier; write nbar/],
    ['γ_h', [2], /is no identifier; write gamma_h/],
    ['a b', [2], /is no identifier/],
  ] as const)('%s is no parameter on dims %j', (name, dims, message) => {
    expect(() => named(name, dims, '0')).toThrow(message);
  });

  test.each([
    ['annihilation_1', [3]],
    ['spinX_2', [2, 2]],
    ['sigmaMinus_0', [3]],
    ['nbar', [2]],
  ] as const)('%s is a parameter on dims %j, where there is no such operator', (name, dims) => {
    const { arithmetic } = named(
      name,
      dims,
      `${name}*(|0><0| + 2)`.replace('|0><0|', dims.length === 1 ? '|0><0|' : '|00><00|'),
    );
    expect(arithmetic.field.variables).toContain(name);
  });
});

const on = (...texts: readonly string[]): Setting =>
  new Setting(
    commonField(
      oscillator,
      texts.map((text) => parseTree(text)),
    ).model,
  );

describe('formulas with square roots', () => {
  test.each([
    ['sqrt(2)*sqrt(3)', 'sqrt(6)'],
    ['(1 + sqrt(2))^3', '7 + 5*sqrt(2)'],
    ['1/(1 + sqrt(2) + sqrt(3))', '(2 + sqrt(2) - sqrt(6))/4'],
    ['sqrt(3/2)', 'sqrt(6)/2'],
    ['sqrt(2*kappa^2*F^2)', 'sqrt(2)*kappa*F'],
    ['abs(1 - sqrt(2))', 'sqrt(2) - 1'],
    ['max(sqrt(2), 7/5)', '2^(1/2)'],
    ['ln(sqrt(2)*kappa)', 'ln(2)/2 + ln(kappa)'],
    ['sqrt(1022117)', 'sqrt(1009)*sqrt(1013)'],
  ])('%s = %s', (left, right) => {
    expect(on(left, right).equal(left, right).verdict).toBe('proved');
  });

  test.each([
    ['(1 + sqrt(2))^3', '7 + 5*sqrt(3)'],
    ['sqrt(2)', '665857/470832'],
    ['sqrt(5 + 2*sqrt(6))', 'sqrt(3) - sqrt(2)'],
    ['sqrt(3 - 2*sqrt(2))', '1 - sqrt(2)'],
    ['sqrt(kappa^2 - 2*sqrt(2)*kappa*F + 2*F^2)', 'kappa - sqrt(2)*F'],
    ['ln(sqrt(2))', 'ln(2)/3'],
  ])('%s is not %s', (left, right) => {
    expect(on(left, right).equal(left, right).verdict).toBe('refuted');
  });

  test.each([
    ['665857/470832', 'sqrt(2)'],
    ['sqrt(2)', '470832/332929'],
    ['sqrt(10)', 'sqrt(2) + sqrt(3)'],
    ['kappa^2 + 2*F^2', '14/5*kappa*F'],
    ['sqrt(kappa^2 + F^2)', '(kappa + F)/sqrt(2)'],
  ])('%s >= %s, and not the other way round', (left, right) => {
    expect(on(left, right).atLeast(left, right).verdict).toBe('proved');
    expect(on(left, right).atLeast(right, left, 'positive').verdict).not.toBe('proved');
  });

  test('(kappa - sqrt(2) F)^2 has a zero', () => {
    const text = 'kappa^2 + 2*F^2 - 2*sqrt(2)*kappa*F';
    expect(on(text).sign(text, 'nonnegative').verdict).toBe('proved');
    expect(on(text).sign(text, 'positive').verdict).not.toBe('proved');
  });
});
