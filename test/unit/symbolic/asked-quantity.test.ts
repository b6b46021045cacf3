import { describe, expect, test } from 'vitest';
import { FormatError } from '../../../src/matrix/errors.ts';
import { constantForm } from '../../../src/symbolic/formulas/closed-form.ts';
import { evaluateClosedForm } from '../../../src/symbolic/formulas/closed-form-value.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';
import { modelWith } from '../../../src/symbolic/steps/asked-question.ts';

const short = { spectrum: false, negativity: false, production: false } as const;

/** Two qubits between two thermal baths, with what is assumed of them. */
const machine = (changes: Partial<ModelDefinition> = {}): Derivation =>
  derive(
    model({
      name: 'machine',
      dims: [2, 2],
      parameters: { g: 'positive', w: 'positive', b_h: 'positive', b_c: 'positive', k: 'positive' },
      hamiltonian: 'g*(|01><10| + |10><01|)',
      jumps: {
        hot: { lower: 'sigmaMinus_0', frequency: 'w', beta: 'b_h' },
        cold: { lower: 'sigmaMinus_1', frequency: 'w', beta: 'b_c', rate: 'k' },
      },
      baths: { hot: { frequency: 'w' }, cold: { frequency: 'w' } },
      ...changes,
    }),
    short,
  );

/** Heat from the hot bath by its formula in occupation numbers. */
function heat(g: number, w: number, k: number, hot: number, cold: number): number {
  const [a, b] = [2 * hot + 1, k * (2 * cold + 1)];
  return (4 * w * k * g ** 2 * (hot - cold)) / ((a + b) * (4 * g ** 2 + a * b));
}

const bose = (x: number): number => 1 / (Math.exp(x) - 1);

function valueOf({ model: { arithmetic } }: Derivation, form: unknown, values: Record<string, number>): number {
  return evaluateClosedForm(arithmetic.field, form as Parameters<typeof evaluateClosedForm>[1], values);
}

test('entanglement of formation of a separable state is 0, exactly', () => {
  const at = 'g=1,w=1,b_h=1,b_c=2,k=1';
  const [concurrence, formation] = ['concurrence', 'formation'].map(
    (quantity) => askedQuantity(machine(), quantity, { at }).parts[0].value,
  );
  expect([concurrence, formation]).toEqual(['0', '0']);
});

/** A qubit that two baths raise at such rates and lower at 1. */
const raised = (first: string, second: string): Derivation => {
  const bath = (rate: string): readonly { readonly operator: string; readonly rate: string }[] => [
    { operator: '|0><1|', rate },
    { operator: '|1><0|', rate: '1' },
  ];
  const parameters = { x: 'real', y: 'real' } as const;
  const jumps = { bath: bath(first), other: bath(second) };
  return derive(model({ name: 'raised', dims: [2], parameters, hamiltonian: '0', jumps }), short);
};

describe('values at equal temperatures, where a radicand has a double zero', () => {
  const valueOfEqual = (quantity: string): string | undefined =>
    askedQuantity(machine(), quantity, { at: 'g=1,w=1,b_h=1,b_c=1,k=1' }).parts[0].value;

  test('are those of the Gibbs state', () => {
    const p = 1 / (1 + Math.exp(1));
    expect(Number(valueOfEqual('entropy'))).toBeCloseTo(-2 * (p * Math.log(p) + (1 - p) * Math.log(1 - p)), 14);
  });

  test('are exactly 0 where nothing flows', () => {
    for (const quantity of [
      'heat[hot]',
      'power',
      '|rho[1][2]|',
      'coherence',
      'concurrence',
      'information',
      'relativeCoherence',
    ]) {
      expect([quantity, valueOfEqual(quantity)]).toEqual([quantity, '0']);
    }
    const unequal = { at: 'g=1,w=1,b_h=1,b_c=1000001/1000000,k=1' };
    expect(Number(askedQuantity(machine(), 'heat[hot]', unequal).parts[0].value)).toBeGreaterThan(0);
  });

  test('are said not to be real where that is decided', () => {
    expect(valueOfEqual('kur[hot, Z_0]')).toBe('not real');
    // nothing flows at exp(x)^2 = exp(y)
    const [{ value }] = askedQuantity(raised('exp(x)^2', 'exp(y)'), 'kur[bath, |1><1|]', { at: 'x=1,y=2' }).parts;
    expect(value).toBe('not real');
  });
});

test('a state without coherence has none, exactly', () => {
  const ladder = model({
    name: 'ladder',
    dims: [3],
    parameters: { a: 'positive', b: 'positive' },
    hamiltonian: 'numberOperator',
    jumps: { bath: ['0><1', '1><0', '1><2', '2><1'].map((to, k) => ({ operator: `|${to}|`, rate: 'aaba'[k] })) },
  });
  const [{ form }] = askedQuantity(derive(ladder, short), 'relativeCoherence').parts;
  expect(form).toEqual(constantForm(ladder.arithmetic.field, 0));
});

describe('limits of models with exponentials', () => {
  const derivation = machine();
  const point = { g: 0.7, w: 1.3, b_h: 0.4, b_c: 1.1, k: 0.6 };
  const limitOf = (limit: string, quantity = 'heat[hot]'): number | string => {
    const found = askedQuantity(derivation, quantity, { limit }).parts[0].limit!;
    return found.verdict === 'proved' ? valueOf(derivation, found.limit, point) : found.verdict;
  };

  test('go with an occupation number to 0 or to infinity', () => {
    const hot = bose(point.w * point.b_h);
    expect(limitOf('b_c -> oo')).toBeCloseTo(heat(0.7, 1.3, 0.6, hot, 0), 13);
    expect(limitOf('b_c -> oo', 'rho[0][0]')).not.toBe('undecided');
    expect(limitOf('b_h -> 0')).toBe(0);
    expect(limitOf('b_h -> 0', '<ZI>')).toBe(0);
  });

  test('of a parameter outside of them are those of independent parameters', () => {
    const [hot, cold] = [bose(point.w * point.b_h), bose(point.w * point.b_c)];
    const large = heat(1e8, 1.3, 0.6, hot, cold);
    expect(limitOf('g -> oo')).toBeCloseTo(large, 12);
    const { series } = askedQuantity(derivation, 'heat[hot]', { series: 'g -> 0' }).parts[0];
    const lead = valueOf(derivation, (series as { coefficients: readonly unknown[] }).coefficients[0], point);
    expect(lead * 1e-10).toBeCloseTo(heat(1e-5, 1.3, 0.6, hot, cold), 15);
  });

  test('are undecided where the parameter stands beside its exponential, and refused where it stands in two', () => {
    const produced = derive(derivation.model, { ...short, production: true });
    expect(askedQuantity(produced, 'production', { limit: 'b_c -> oo' }).parts[0].limit).toEqual({
      verdict: 'undecided',
    });
    expect(() => limitOf('w -> oo')).toThrow(FormatError);
    expect(() => askedQuantity(derivation, 'heat[hot]', { series: 'b_c -> oo' })).toThrow(FormatError);
  });

  test('of a variable that goes to neither are refused', () => {
    const rates = machine({
      jumps: { hot: [{ operator: 'sigmaMinus_0', rate: 1 }], cold: [{ operator: 'sigmaPlus_1', rate: 'exp(-b_c)' }] },
    });
    const limit = (text: string): unknown => askedQuantity(rates, '<ZI>', { limit: text }).parts[0].limit;
    // e^{b_c} → ∞, but e^{b_c} → 1
    expect(limit('b_c -> oo')).toMatchObject({ verdict: 'proved' });
    expect(() => limit('b_c -> 0')).toThrow(FormatError);
  });

  test('are refused for parameters of which something is assumed', () => {
    const ordered = machine({ let: { T: '1/b_h' }, assume: ['1/T < b_c'] });
    const ask = (limit: string) => (): unknown => askedQuantity(ordered, 'heat[hot]', { limit });
    expect(ask('b_h -> 0')).toThrow(FormatError);
    expect(ask('b_c -> oo')).toThrow(FormatError);
    expect(ask('g -> oo')).not.toThrow();
  });
});

describe('a model with formulas in place of parameters', () => {
  const { model: given } = machine();

  test('has the functions of these formulas', () => {
    const equal = derive(modelWith(given, 'b_c=b_h'), short);
    expect(askedQuantity(equal, 'heat[hot]', { at: 'g=1,w=1,b_h=1,k=1' }).parts[0].value).toBe('0');
    const double = derive(modelWith(given, 'b_c=2*b_h, k=1'), short);
    const { value } = askedQuantity(double, 'heat[hot]', { at: 'g=1,w=1,b_h=1' }).parts[0];
    expect(Number(value)).toBeCloseTo(heat(1, 1, 1, bose(1), bose(2)), 14);
  });

  test('keeps what is assumed, or is refused', () => {
    const { model: ordered } = machine({ assume: ['b_h < b_c'] });
    expect(() => modelWith(ordered, 'b_c=b_h')).toThrow(FormatError);
    expect(modelWith(ordered, 'b_c=b_h + 1').assume).toEqual(['b_h < b_c']);
    expect(() => askedQuantity(derive(ordered, short), 'heat[hot]', { set: 'k=1' })).toThrow(FormatError);
  });

  test('stays in its domain', () => {
    for (const text of ['b_c=b_h - 1', 'k=-1', 'x=1', 'k=1,k=2', 'g=k,k=g']) {
      expect(() => modelWith(given, text), text).toThrow(FormatError);
    }
  });

  test('is one for operators that are functions of an arithmetic', () => {
    const { model: drawn } = machine({
      hamiltonian: (symbols) =>
        symbols.matrix(4, 4, [0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0]).scaled(symbols.parameter('g')),
    });
    const double = derive(modelWith(drawn, 'g=2*k, b_c=2*b_h'), short);
    const { value } = askedQuantity(double, 'heat[hot]', { at: 'w=1,b_h=1,k=1/2' }).parts[0];
    expect(Number(value)).toBeCloseTo(heat(1, 1, 0.5, bose(1), bose(2)), 14);
  });
});
