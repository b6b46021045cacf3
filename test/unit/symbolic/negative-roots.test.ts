import { readFileSync } from 'node:fs';
import { all, create } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { sampled } from '../../sample.ts';
import { derivationLines } from '../../../src/report/derivation-text.ts';
import { quantityData } from '../../../src/report/quantity-content.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { mostChanges } from '../../../src/symbolic/models/negative-roots.ts';
import { askedQuantity } from '../../../src/symbolic/steps/asked-quantity.ts';

interface Case {
  readonly model: keyof typeof MODELS;
  readonly at: string;
  readonly negativity: number;
}

/** NumPy's; `test/reference/symbolic/make-negativities.py` makes them. */
const { cases }: { readonly cases: readonly Case[] } = JSON.parse(
  readFileSync(new URL('../../reference/symbolic/negativities.json', import.meta.url), 'utf8'),
);

const EXCHANGE = 'g*(|01><10| + |10><01|)';
const DECAY = ['sigmaMinus_0', 'sigmaMinus_1'].map((operator) => ({ operator, rate: '1' }));

const MODELS = {
  qubits: {
    dims: [2, 2],
    parameters: { g: 'positive', w: 'positive' },
    hamiltonian: `${EXCHANGE} + w*(X_0 + X_1)`,
    jumps: { bath: DECAY },
  },
  unequal: {
    dims: [2, 2],
    parameters: { g: 'positive', w: 'positive' },
    hamiltonian: `${EXCHANGE} + w*X_0`,
    jumps: { bath: DECAY },
  },
  warm: {
    dims: [2, 2],
    parameters: { g: 'positive', w: 'positive', b: 'positive' },
    hamiltonian: `${EXCHANGE} + w*(X_0 + X_1)`,
    jumps: { bath: [...DECAY, ...['sigmaPlus_0', 'sigmaPlus_1'].map((operator) => ({ operator, rate: 'exp(-b)' }))] },
  },
  ladders: {
    dims: [3, 3],
    parameters: { g: 'positive', r: 'positive' },
    hamiltonian: `${EXCHANGE} + g*(|02><20| + |20><02| + |11><20| + |20><11|)`,
    jumps: {
      decay: ['|0><1|_0', '|1><2|_0'].map((operator) => ({ operator, rate: '1' })),
      pump: ['|1><0|_1', '|2><1|_1'].map((operator) => ({ operator, rate: 'r' })),
    },
  },
} satisfies Record<string, Omit<ModelDefinition, 'name'>>;

const derived = new Map<string, Derivation>();
const derivationOf = (name: keyof typeof MODELS): Derivation => {
  const known = derived.get(name) ?? derive(model({ name, ...MODELS[name] }), { spectrum: false, production: false });
  derived.set(name, known);
  return known;
};

const math = create(all);

const texts = new Map<string, readonly string[]>();
function printed(name: keyof typeof MODELS): readonly string[] {
  const derivation = derivationOf(name);
  const quantities = [askedQuantity(derivation, 'negativity')];
  const known = texts.get(name) ?? derivationLines(derivation, { notation: 'text', quantities });
  texts.set(name, known);
  return known.map((line) => line.trim());
}

/** Value of what is printed at a point: the part in closed form, and the roots of each polynomial with its coefficients, long ones in JSON. */
function printedValue(name: keyof typeof MODELS, at: string): number {
  const lines = printed(name);
  const scope = new Map<string, number>();
  for (const equation of at.split(',')) {
    const [parameter, value] = equation.split('=');
    scope.set(parameter, Number(math.evaluate(value)));
  }
  const [{ roots: data }] = quantityData(derivationOf(name), [askedQuantity(derivationOf(name), 'negativity')]);
  for (const line of lines) {
    const [, left, right] = /^(\w+) = (.*)$/.exec(line) ?? [];
    if (left !== undefined) scope.set(left, Number(math.evaluate(right, scope)));
    const [, long] = /^e(\d) is a quotient/.exec(line) ?? [];
    if (long === undefined) continue;
    const [{ coefficients }] = data as readonly { readonly coefficients: readonly string[] }[];
    const sign = Number(long) % 2 === 0 ? 1 : -1;
    scope.set(`e${long}`, sign * Number(math.evaluate(coefficients.at(-1 - Number(long))!, scope)));
  }
  const [, words] = /^negativity: (.*)$/.exec(lines.find((line) => line.startsWith('negativity'))!)!;
  const closed = /^(.*?)(?:, and )?(?:\d+ times )?the sum of/.exec(words)![1];
  let value = closed === '' ? 0 : Number(math.evaluate(closed, scope));
  const trigonometric = lines.find((line) => line.includes('acos'));
  if (trigonometric !== undefined) {
    const [, root, s, q] = /(e1\/3 \+ .*) with s = (.*), q = (.*);/.exec(trigonometric)!;
    scope.set('s', Number(math.evaluate(s, scope)));
    scope.set('q', Number(math.evaluate(q, scope)));
    for (const k of trigonometric.startsWith('lowest') ? [1] : [0, 1, 2]) {
      value += Math.max(0, -Number(math.evaluate(root, scope.set('k', k))));
    }
    return value;
  }
  const polynomial = /roots x < 0 of (.*), all of which/.exec(words)![1];
  const signs = Array.from({ length: 401 }, (_, k) => (k - 400) / 400);
  const compiled = math.compile(polynomial);
  const p = (x: number): number => Number(compiled.evaluate(scope.set('x', x)));
  for (let k = 1; k < signs.length; k += 1) {
    let [a, b] = [signs[k - 1], signs[k]];
    if (p(a) * p(b) >= 0) continue;
    for (let step = 0; step < 50; step += 1) {
      const middle = (a + b) / 2;
      if (p(a) * p(middle) <= 0) b = middle;
      else a = middle;
    }
    value -= (a + b) / 2;
  }
  return value;
}

describe('a negativity with cubic and quartic factors', () => {
  test.each(sampled(cases, 2, ({ model: name }) => name))(
    'of the model $model at $at is that of NumPy, by isolated roots',
    ({ model: name, at, negativity }) => {
      const { value, roots, reason } = askedQuantity(derivationOf(name), 'negativity', { at });
      expect(Number(value)).toBeCloseTo(negativity, 13);
      // with exponentials the coefficients are long
      if (name === 'warm') return;
      expect(roots!.roots.length).toBeGreaterThan(0);
      expect(reason).toBeUndefined();
    },
  );

  const printed = cases.filter(({ model: name }, k) => k % 2 === 0 && name !== 'warm');
  test.each(sampled(printed, 1, ({ model: name }) => name))(
    'of the model $model at $at is that of NumPy, by what is printed',
    ({ model: name, at, negativity }) => {
      expect(printedValue(name, at)).toBeCloseTo(negativity, 12);
    },
  );

  test('says in LaTeX and Unicode what it says in text, and no formula where limits are asked for', () => {
    const derivation = derivationOf('ladders');
    const asked = askedQuantity(derivation, 'negativity');
    const unicode = derivationLines(derivation, { notation: 'unicode', quantities: [asked] }).join('\n');
    expect(unicode).toContain('x³ − e1·x² + e2·x − e3');
    expect(unicode).toMatch(/e1\/3 \+ 2·s·cos\(\(arccos\(q\) \+ 2·π·k\)\/3\)\/3/);
    expect(askedQuantity(derivation, 'negativity', { limit: 'g -> oo' }).reason).toContain('degree');
    expect(derivationOf('ladders').negativity!.form).toBeUndefined();
  });

  test('where all coefficients say that no root is negative, there is a closed form', () => {
    const collective = derive(
      model({
        name: 'collective',
        dims: [2, 2],
        parameters: { w: 'positive', k: 'positive' },
        hamiltonian: 'w*(X_0 + X_1)',
        jumps: [
          { operator: 'sigmaMinus_0 + sigmaMinus_1', rate: '1' },
          { operator: 'sigmaMinus_0', rate: 'k' },
          { operator: 'sigmaMinus_1', rate: 'k' },
        ],
      }),
      { spectrum: false, production: false },
    );
    const { form, roots, spectrum } = collective.negativity!;
    expect(spectrum.map(({ degree }) => degree)).toEqual([1, 3]);
    expect(roots).toEqual([]);
    expect(form).toBeDefined();
  });
});

test('Descartes’ rule with unknown signs counts the most changes that they allow', () => {
  expect(mostChanges([1, 1, 1])).toBe(0);
  expect(mostChanges([1, 1, -1])).toBe(1);
  expect(mostChanges([1, undefined, -1])).toBe(1);
  expect(mostChanges([1, undefined, 1])).toBe(2);
  expect(mostChanges([-1, undefined, -1])).toBe(3);
  expect(mostChanges([undefined, undefined, undefined, undefined])).toBe(4);
});
