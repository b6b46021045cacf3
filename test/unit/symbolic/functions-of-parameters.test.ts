import { describe, expect, test } from 'vitest';
import { guardModel } from '../../../src/guard/models/guard-model.ts';
import { derivationLines } from '../../../src/report/derivation-text.ts';
import type { ParameterDomain } from '../../../src/symbolic/formulas/parameter-domain.ts';
import { exact } from '../../../src/exact/matrices/exact-matrix.ts';
import { parseRational, rational } from '../../../src/exact/integers/rational.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';
import { uniqueSteadyState } from '../../../src/quantum/steady-state.ts';
import { rationalForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { derivativeOf } from '../../../src/symbolic/formulas/closed-form.ts';
import { parseClosedForm } from '../../../src/symbolic/formulas/closed-form-parse.ts';
import { printClosedForm } from '../../../src/symbolic/formulas/closed-form-text.ts';
import { compileClosedForm, evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { polesOf } from '../../../src/symbolic/formulas/function-range.ts';
import { rigorousValue } from '../../../src/symbolic/formulas/rigorous-value.ts';
import { derive } from '../../../src/symbolic/models/derive.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { generatorAt, model, type Model } from '../../../src/symbolic/models/model.ts';
import type { SymbolicMatrix } from '../../../src/symbolic/formulas/symbolic-arithmetic.ts';
import { checkFormula } from '../../../src/symbolic/steps/check-formula.ts';
import { checkStatement } from '../../../src/symbolic/steps/check-statement.ts';
import { setting, Setting } from '../../../src/symbolic/steps/setting.ts';

type Point = Readonly<Record<string, number>>;

const positive = (...names: readonly string[]): Record<string, 'positive'> =>
  Object.fromEntries(names.map((name) => [name, 'positive']));

/** A model, and the same with numbers that are computed here. */
interface Pair {
  readonly definition: ModelDefinition;
  readonly numbers: (p: Point) => Pick<ModelDefinition, 'hamiltonian' | 'jumps'>;
  readonly point: Point;
}

const fermi = (beta: number, energy: number): number => 1 / (Math.exp(beta * energy) + 1);
const bose = (beta: number, energy: number): number => 1 / (Math.exp(beta * energy) - 1);

const QUBIT: ModelDefinition = {
  name: 'qubit in a thermal field',
  dims: [2],
  parameters: positive('beta', 'omega', 'gamma'),
  let: { nbar: '1/(exp(beta*omega) - 1)' },
  hamiltonian: 'omega*Z/2',
  jumps: {
    field: [
      { operator: 'sigmaMinus', rate: 'gamma*(nbar + 1)' },
      { operator: 'sigmaPlus', rate: 'gamma*nbar' },
    ],
  },
};

const MACHINE: ModelDefinition = {
  name: 'two qubits between two baths',
  dims: [2, 2],
  parameters: positive('beta_h', 'beta_c', 'E', 'a', 'b', 'g'),
  hamiltonian: 'E*(Z_0 + Z_1)/2 + g*(|01><10| + |10><01|)',
  jumps: {
    hot: [
      { operator: 'sigmaMinus_0', rate: 'a/(1 + exp(-beta_h*E))' },
      { operator: 'sigmaPlus_0', rate: 'a*(1 - tanh(beta_h*E/2))/2' },
    ],
    cold: { lower: 'sigmaMinus_1', frequency: 'E', beta: 'beta_c', rate: 'b', statistics: 'fermi' },
  },
};

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

describe.each(PAIRS)('$definition.name', ({ definition, numbers, point }) => {
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

const identities = setting({ a: 'positive', b: 'positive' });

test.each([
  ['(1 - exp(-a))/(1 + exp(-a))', 'tanh(a/2)', 'proved'],
  ['(1 - exp(-a))/(1 + exp(-a))', 'tanh(a)', 'refuted'],
  ['coth(a) - tanh(a)', '2/sinh(2*a)', 'proved'],
  ['cosh(a + b)', 'cosh(a)*cosh(b) + sinh(a)*sinh(b)', 'proved'],
  ['cosh(a + b)', 'cosh(a)*cosh(b) - sinh(a)*sinh(b)', 'refuted'],
  ['1/(exp(a) - 1) + 1/2', 'coth(a/2)/2', 'proved'],
])('%s = %s is %s', (left, right, verdict) => {
  expect(identities.equal(left, right).verdict).toBe(verdict);
});

describe('formulas about models', () => {
  const qubit = derive(model(QUBIT), { spectrum: false });
  const machine = derive(model({ ...MACHINE, assume: ['beta_c > beta_h'] }), { spectrum: false });

  test.each([
    ['<Z>', '-tanh(beta*omega/2)', 'proved'],
    ['<Z>', '-1/(2*nbar + 1)', 'proved'],
    ['<Z>', '-tanh(beta*omega)', 'wrong'],
    ['rho[0][0]', 'exp(-beta*omega/2)/(2*cosh(beta*omega/2))', 'proved'],
    ['rho[0][0]', 'exp(-beta*omega/3)/(2*cosh(beta*omega/2))', 'wrong'],
    ['purity', '1 - 1/(2*cosh(beta*omega/2)^2)', 'proved'],
    ['purity', '1 - 1/(2*cosh(beta*omega/2))', 'wrong'],
  ])('%s = %s is %s', (quantity, formula, verdict) => {
    expect(checkFormula(qubit, { quantity, formula }).verdict).toBe(verdict);
  });

  test('a wrong formula is refuted at rational values of the parameters', () => {
    const { witness } = checkFormula(qubit, { quantity: '<Z>', formula: '-tanh(beta*omega)' });
    expect(Object.keys(witness!.point)).toStrictEqual(['beta', 'omega', 'gamma']);
    const [beta, omega] = ['beta', 'omega'].map((name) => Number(witness!.point[name]));
    expect(Number(witness!.correct)).toBeCloseTo(-Math.tanh((beta * omega) / 2), 14);
    expect(Number(witness!.claimed)).toBeCloseTo(-Math.tanh(beta * omega), 14);
  });

  test.each([
    ['production >= 0', 'proved'],
    ['production < 0', 'wrong'],
    ['<Z_0> <= -tanh(beta_h*E/2)', 'proved'],
    ['<Z_0> >= -tanh(beta_c*E/2)', 'proved'],
    ['<Z_0> <= -tanh(beta_c*E/2)', 'wrong'],
    // heat from the hot bath is bounded by a quarter of g E, and by nothing much less
    ['-g*E*<i*|10><01| - i*|01><10|> <= g*E/4', 'proved'],
    ['-g*E*<i*|10><01| - i*|01><10|> <= g*E/5', 'wrong'],
  ])('%s is %s where the cold bath is colder', (statement, verdict) => {
    expect(checkStatement(machine, statement).verdict).toBe(verdict);
  });

  test('the entropy production has no logarithms of exponentials', () => {
    const { production } = machine;
    if (production?.verdict !== 'closed form') throw new Error('no closed form');
    expect(production.rate.kind).toBe('rational');
    const { field } = machine.model.arithmetic;
    expect(printClosedForm(field, production.rate)).toContain('(beta_h - beta_c)');
  });

  test('what is wrong without an assumption is not proved with it, and is not refuted outside of it', () => {
    const swapped = derive(model({ ...MACHINE, assume: ['beta_c < beta_h'] }), { spectrum: false });
    expect(checkStatement(swapped, '<Z_0> <= -tanh(beta_h*E/2)').verdict).toBe('wrong');
    expect(checkStatement(swapped, '<Z_0> >= -tanh(beta_h*E/2)').verdict).toBe('proved');
    const free = derive(model(MACHINE), { spectrum: false });
    expect(checkStatement(free, '<Z_0> >= -tanh(beta_h*E/2)').verdict).toBe('wrong');
  });
});

test('angles are printed by their cosine and sine and read back', () => {
  const { arithmetic } = model({
    ...QUBIT,
    let: {},
    parameters: { theta: 'real', g: 'positive' },
    jumps: [],
    hamiltonian: 'g*cos(theta)*Z + g*sin(theta)*X',
  });
  const { field } = arithmetic;
  for (const [text, printed] of [
    ['g*(1 + cos(theta))/2', 'g*(cos(theta) + 1)/2'],
    ['sin(theta)^2', '(cos(theta) + 1)*(1 - cos(theta))'],
    ['tan(theta/2)', '(1 - cos(theta))/sin(theta)'],
    ['cos(2*theta)', '2*cos(theta)^2 - 1'],
  ]) {
    const form = parseClosedForm(field, text);
    const shown = printClosedForm(field, form);
    const back = parseClosedForm(field, shown);
    if (form.kind !== 'rational' || back.kind !== 'rational') throw new Error('not rational');
    expect(field.equals(back.value, form.value)).toBe(true);
    for (const theta of [0.3, 1.2, 2.9]) {
      const value = (expression: string): number =>
        evaluateClosedForm(field, parseClosedForm(field, expression), { theta, g: 2 });
      expect(value(shown)).toBeCloseTo(value(printed), 12);
    }
  }
  expect(printClosedForm(field, parseClosedForm(field, 'sin(theta)*cos(theta)'), 'latex')).toContain(
    '\\sin\\left(\\theta\\right)',
  );
});

describe('angles at which the tangent of their half has a pole', () => {
  // at θ = π there is no jump, and every diagonal state is stationary
  const fading = (theta: ParameterDomain) =>
    model({
      name: 'a jump that fades',
      dims: [2],
      parameters: { theta, g: 'positive' },
      hamiltonian: '0',
      jumps: [{ operator: 'sigmaMinus', rate: 'g*(1 + cos(theta))/2' }],
    });
  const verdictOf = (theta: ParameterDomain, claim: string): string =>
    checkStatement(derive(fading(theta)), claim).verdict;

  test.each<ParameterDomain>(['real', '(0, 2*pi)', '[-pi, pi]', '(-pi, pi]', [0, 4]])(
    'of the domain %s are left out',
    (theta) => {
      expect(polesOf(fading(theta).box).map(({ vanishing }) => vanishing)).toEqual(['cos(theta/2)']);
      expect(verdictOf(theta, '1 + cos(theta) > 0')).toBe('undecided');
      expect(verdictOf(theta, 'g/(1 + cos(theta)) >= 0')).toBe('undecided');
      expect(verdictOf(theta, 'rho[0][0] < 1')).toBe('undecided');
      expect(derivationLines(derive(fading(theta)))[0]).toContain('cos(θ/2) ≠ 0');
    },
  );

  test.each<ParameterDomain>(['(-pi, pi)', '[0, pi)', [-3, 3]])('are no part of the domain %s', (theta) => {
    expect(polesOf(fading(theta).box)).toEqual([]);
    expect(verdictOf(theta, '1 + cos(theta) > 0')).toBe('proved');
    expect(derivationLines(derive(fading(theta)))[0]).not.toContain('≠');
  });

  test('are left out where steps of proofs say something of the model', () => {
    const S = new Setting(fading('[-pi, pi]'));
    expect(S.sign('1 + cos(theta)', 'positive').verdict).toBe('undecided');
    expect(S.sign('1 + cos(theta)', 'nonnegative').verdict).toBe('proved');
    expect(S.equal('tan(theta/2)', 'sin(theta)/(1 + cos(theta))').verdict).toBe('undecided');
    expect(S.equal('cos(theta)^2', '1 - sin(theta)^2').verdict).toBe('proved');
  });

  test('are no points where a divisor of the formula vanishes', () => {
    expect(verdictOf('(0, pi]', 'sin(theta)/sin(theta) <= 1')).toBe('undecided');
    expect(verdictOf('(0, pi)', 'sin(theta)/sin(theta) <= 1')).toBe('proved');
    expect(verdictOf('(0, pi]', '1/(2 + cos(theta)) <= 1')).toBe('proved');
  });

  test('are poles of the tangent where that is a quotient as well', () => {
    const quartered = (theta: ParameterDomain): string =>
      checkStatement(derive(fading(theta)), 'tan(theta/2) + sin(theta/2) - tan(theta/2) < 2').verdict;
    expect(quartered('[-pi, pi]')).toBe('undecided');
    expect(quartered('(-pi, pi)')).toBe('proved');
  });

  test('are no part of what holds on the whole domain instead', () => {
    const explanationOf = (theta: ParameterDomain): string =>
      checkStatement(derive(fading(theta)), '1 + cos(theta) < 0').explanation;
    expect(explanationOf('[-pi, pi]')).not.toContain('whole domain');
    expect(explanationOf('(-pi, pi)')).toContain('> holds on the whole domain');
  });

  test('do not matter to what is continuous and not strict', () => {
    expect(verdictOf('real', '1 + cos(theta) >= 0')).toBe('proved');
    expect(verdictOf('real', 'cos(theta)^2 + sin(theta)^2 = 1')).toBe('proved');
    expect(verdictOf('real', 'tan(theta/2)*sin(theta) = 1 - cos(theta)')).toBe('proved');
    expect(
      guardModel(fading('real'))
        .map(({ says }) => says)
        .join('\n'),
    ).toContain('unique where cos(theta/2) != 0');
  });
});

test('a threshold is not solved for a parameter that stands in a function', () => {
  const given = model({
    name: 'resets against heat',
    dims: [2, 2],
    parameters: { g: 'positive', r: 'positive', beta: 'positive' },
    hamiltonian: 'g*ZZ',
    jumps: {
      heat: ['0', '1'].map((k) => ({ operator: `sigmaPlus_${k}`, rate: 'exp(-beta)' })),
      reset: [0, 1].map((subsystem) => ({ reset: '|+>', subsystem, rate: 'r' })),
    },
  });
  expect(() => derive(given, { threshold: 'beta' })).toThrow(
    /outside of exponentials and angles, but beta stands in one/,
  );
});

describe('inequalities between parameters', () => {
  const squeezed = model({
    name: 'squeezed field',
    dims: [2],
    parameters: { N: 'positive', M: 'real', gamma: 'positive' },
    assume: ['M^2 <= N*(N + 1)'],
    hamiltonian: '0',
    jumps: [{ operator: 'sigmaMinus', rate: 'gamma' }],
  });
  const derivation = derive(squeezed, { spectrum: false });

  test.each([
    ['N*(N + 1) - M^2 >= 0', 'proved'],
    ['N^2 + N + 1 > M^2', 'proved'],
    ['(N + 1/2)^2 > M^2', 'proved'],
    ['N + 1/2 > M', 'proved'],
    ['N >= M', 'wrong'],
    ['N*(N + 1) > M^2', 'wrong'],
  ])('%s is %s where M² ≤ N(N + 1)', (statement, verdict) => {
    expect(['undecided', verdict]).toContain(checkStatement(derivation, statement).verdict);
    if (statement !== 'N + 1/2 > M' && statement !== 'N*(N + 1) > M^2') {
      expect(checkStatement(derivation, statement).verdict).toBe(verdict);
    }
  });

  test.each([
    [['N'], /inequality/],
    [['N < M < 1'], /inequality/],
    [['N < 1/(M - N)'], /sign of/],
    [['N < sqrt(M)'], /not rational/],
  ])('%j is refused', (assume, message) => {
    expect(() =>
      model({ ...QUBIT, let: {}, parameters: positive('N', 'M'), assume, hamiltonian: '0', jumps: [] }),
    ).toThrow(message);
  });
});

describe('named formulas', () => {
  const named = (definitions: Record<string, string>): Model => model({ ...QUBIT, let: { nbar: '1', ...definitions } });

  test('may use each other and operators', () => {
    const both = model({
      ...QUBIT,
      let: { nbar: '1/(exp(beta*omega) - 1)', Gamma: 'gamma*(2*nbar + 1)', down: 'sigmaMinus' },
      jumps: [
        { operator: 'down', rate: '(Gamma + gamma)/2' },
        { operator: 'sigmaPlus', rate: '(Gamma - gamma)/2' },
      ],
    });
    const plain = model(QUBIT);
    expect(both.arithmetic.field.variables).toStrictEqual(plain.arithmetic.field.variables);
    expect(both.arithmetic).not.toBe(plain.arithmetic);
    const entries = (m: Model): unknown => (m.generator.matrix as SymbolicMatrix).re;
    expect(entries(both)).toStrictEqual(entries(plain));
  });

  test.each([
    [{ nbar: 'nbar + 1' }, /defined by itself/],
    [{ x: 'y', y: 'x + 1' }, /defined by itself/],
    [{ gamma: '1' }, /a parameter has that name/],
    [{ tanh: '1' }, /has a meaning in formulas/],
    [{ X: '1' }, /is an operator/],
  ])('%j are refused', (definitions, message) => {
    expect(() => named(definitions as Record<string, string>)).toThrow(message);
  });

  test('a fraction of degree 1 in an exponential is the variable of the field', () => {
    expect(model(QUBIT).arithmetic.field.variables).toStrictEqual(['beta', 'omega', 'gamma', 'nbar']);
    expect(model({ ...QUBIT, let: { nbar: '1/(exp(beta*omega) - 1)^2' } }).arithmetic.field.variables).toContain(
      'exp(beta*omega)',
    );
  });
});

test('exponents are brought to a basis over the rational numbers', () => {
  const field = (...rates: readonly string[]): readonly string[] =>
    model({
      ...QUBIT,
      let: {},
      parameters: positive('beta', 'omega', 'gamma', 'g'),
      jumps: rates.map((rate) => ({ operator: 'sigmaMinus', rate })),
    }).arithmetic.field.variables.slice(4);
  expect(field('exp(2*beta*omega)', 'exp(-3*beta*omega)')).toStrictEqual(['exp(beta*omega)']);
  expect(field('exp(beta*omega/2)', 'exp(-beta*omega/3)')).toStrictEqual(['exp(beta*omega/6)']);
  expect(field('exp(beta*(omega + g))', 'exp(beta*(omega - g))')).toStrictEqual(['exp(beta*omega)', 'exp(beta*g)']);
  expect(field('exp(1)*exp(-beta)')).toStrictEqual(['exp(beta)', 'exp(1)']);
});

test('derivatives follow the chain rule', () => {
  const { arithmetic } = model(QUBIT);
  const { field } = arithmetic;
  const form = parseClosedForm(field, 'gamma*nbar^2/omega');
  const slope = compileClosedForm(field, derivativeOf(field, form, 'omega'));
  const value = compileClosedForm(field, form);
  const [beta, omega, gamma, h] = [0.6, 1.4, 0.3, 2 ** -14];
  const difference = (value(beta, omega + h, gamma) - value(beta, omega - h, gamma)) / (2 * h);
  expect(slope(beta, omega, gamma)).toBeCloseTo(difference, 7);
});

test.each([
  ['ln(omega)', /not rational/],
  ['exp(Z)', /neither a parameter/],
  ['exp(sqrt(omega))', /square root/],
  ['coth(0)', /no value/],
])('%s is refused as a rate', (rate, message) => {
  expect(() => model({ ...QUBIT, jumps: [{ operator: 'sigmaMinus', rate }] })).toThrow(message);
});

test.each([
  ['[0, pi/2]', 'cos(theta) > 0'],
  ['[0, pi/2]', 'sin(theta) < 1'],
  ['[-pi/2, 0]', 'cos(theta) > 0'],
  ['(0, pi/2]', '1/cos(theta) >= 1'],
] as const)('an end of the domain %s that is a multiple of π belongs to it: %s', (closed, claim) => {
  const verdictOf = (theta: string, text: string): string =>
    checkStatement(
      derive(
        model({
          name: 'angle',
          dims: [2],
          parameters: { theta: theta as ParameterDomain, g: 'positive' },
          hamiltonian: 'cos(theta)*Z',
          jumps: [{ operator: 'sigmaMinus', rate: 'g' }],
        }),
      ),
      text,
    ).verdict;
  expect(verdictOf(closed, claim)).toBe('undecided');
  expect(verdictOf(closed.replace('[', '(').replace(']', ')'), claim)).toBe('proved');
  expect(verdictOf(closed, 'cos(theta) >= 0')).toBe('proved');
});

test('an occupation number has a pole where its temperature may be infinite', () => {
  const verdictOf = (beta: ParameterDomain, claim: string): string =>
    checkStatement(
      derive(
        model({
          name: 'thermal',
          dims: [2],
          parameters: { beta },
          let: { n: '1/(exp(beta) - 1)' },
          hamiltonian: 'Z/2',
          jumps: [
            { operator: 'sigmaMinus', rate: 'n + 1' },
            { operator: 'sigmaPlus', rate: 'n' },
          ],
        }),
      ),
      claim,
    ).verdict;
  expect(verdictOf('nonnegative', 'n > 0')).toBe('undecided');
  expect(verdictOf('nonnegative', 'rho[0][0] < 1/2')).toBe('undecided');
  expect(verdictOf('nonnegative', 'rho[0][0] <= 1/2')).toBe('proved');
  expect(verdictOf('positive', 'n > 0')).toBe('proved');
  expect(verdictOf('positive', 'rho[0][0] < 1/2')).toBe('proved');
});

describe('inequalities that are assumed', () => {
  const between = (x: ParameterDomain, ...assume: readonly string[]) =>
    model({
      name: 'two rates',
      dims: [2],
      parameters: { x, y: 'positive' },
      assume,
      hamiltonian: '0',
      jumps: [
        { operator: 'sigmaMinus', rate: 'x' },
        { operator: 'sigmaPlus', rate: 'y' },
      ],
    });

  test('refute no equality that they may enforce', () => {
    const claimed = (claim: string): string =>
      checkStatement(derive(between('positive', 'x <= y', 'y <= x')), claim).verdict;
    expect(claimed('rho[0][0] = 1/2')).toBe('undecided');
    expect(claimed('rho[0][0] = 1/3')).toBe('wrong');
    expect(claimed('rho[0][0] < 1/2')).toBe('wrong');
  });

  test.each([
    ['(0, 1)', 'x > 1'],
    ['(0, 1)', 'x*y > y'],
    ['positive', 'x < y', 'y < x'],
  ] as const)('of %s are refused where they leave nothing: %s %s', (x, ...assume) => {
    expect(() => between(x, ...assume)).toThrow(/must hold somewhere on the domain/);
  });

  test('leave a thin domain alone', () => {
    expect(between('positive', 'x <= y', 'y <= x').assume).toHaveLength(2);
    // no rational point is known there
    const thin = derive(between('positive', 'x^2 <= 2', 'x^2 >= 2'));
    expect(checkStatement(thin, 'x < 0').verdict).toBe('undecided');
    expect(checkStatement(thin, '1 < 0').verdict).toBe('undecided');
  });
});
