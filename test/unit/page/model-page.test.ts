import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { samplePoints } from '../../../src/exact/signs/parameter-box.ts';
import { numberFromRational, parseRational, type Rational } from '../../../src/exact/integers/rational.ts';
import { modelCode } from '../../../src/page/model-code.ts';
import { modelPage } from '../../../src/page/model-page.ts';
import { modelValues } from '../../../src/page/model-values.ts';
import { shownModel } from '../../../src/page/model-view.ts';
import { derive, model, negativity } from '../../../src/index.ts';
import { loadModel } from '../../../src/registry/load-model.ts';
import { rigorousValue } from '../../../src/symbolic/formulas/rigorous-value.ts';
import { matrixAt } from '../../../src/symbolic/models/model.ts';
import type { Derivation } from '../../../src/symbolic/models/derive.ts';
import { entangledWhere, firstPoint, plottedQuantities } from '../../../src/symbolic/steps/plotted-quantities.ts';
import { ALL } from '../../sample.ts';

type Values = (...point: readonly number[]) => readonly number[] | undefined;

const known = new Map<string, Derivation>();

const derived = async (name: string): Promise<Derivation> => {
  const derivation = known.get(name) ?? derive(await loadModel(name), { spectrum: false });
  known.set(name, derivation);
  return derivation;
};

/** What a page runs, from its text. */
const run = (code: string): Values => runInNewContext(code) as Values;

const numbers = (point: readonly Rational[]): readonly number[] =>
  point.map((value) => numberFromRational(value).value);

const near = (value: number, { lower, upper }: { readonly lower: Rational; readonly upper: Rational }): void => {
  const [low, high] = numbers([lower, upper]);
  const off = 1e-9 * Math.max(1, Math.abs(low));
  expect(value).toBeGreaterThanOrEqual(low - off);
  expect(value).toBeLessThanOrEqual(high + off);
};

const MODELS = ['ising-reset', 'thermal-qubit', 'maser-engine'];

describe('the code of a page', () => {
  test.each(ALL ? [...MODELS, 'two-qubit-machine', 'three-level-refrigerator', 'imperfect-reset'] : MODELS)(
    'gives the rigorous values of all that is drawn of %s',
    async (name) => {
      const derivation = await derived(name);
      const { field } = derivation.model.arithmetic;
      const { forms } = shownModel(derivation)!;
      const values = run(modelCode(derivation, forms));
      let compared = 0;
      for (const point of [...samplePoints(derivation.model.box, 60)].slice(0, 8)) {
        const found = values(...numbers(point))!;
        expect(found).toHaveLength(forms.length);
        const named = Object.fromEntries(Object.keys(derivation.model.parameters).map((key, v) => [key, point[v]]));
        for (const [k, form] of forms.entries()) {
          const enclosed = rigorousValue(field, form, named);
          // exponentials that overflow leave no number, and never another one
          if (enclosed === undefined || Number.isNaN(found[k])) continue;
          near(found[k], enclosed);
          compared += 1;
        }
      }
      expect(compared).toBeGreaterThan(4 * forms.length);
    },
  );

  test('has no values outside of the domain, beside its ends that do not belong to it, and where an assumption fails', () => {
    const bounded = model({
      name: 'bounded',
      dims: [2],
      parameters: { s: '[0, 1)', a: 'positive', b: 'positive' },
      assume: ['a < b'],
      hamiltonian: '0',
      jumps: [
        { operator: 'sigmaPlus', rate: 'a' },
        { operator: 'sigmaMinus', rate: 'b + s' },
      ],
    });
    const derivation = derive(bounded);
    const { forms } = shownModel(derivation)!;
    const values = run(modelCode(derivation, forms));
    const closures = modelValues(derivation, forms);
    for (const point of [
      [-0.1, 1, 2],
      [1, 1, 2],
      [0.5, 0, 2],
      [0.5, 2, 1],
      [0.5, 1, 1],
      [NaN, 1, 2],
      [0, 1, Infinity],
    ])
      expect([values(...point), closures(point)]).toEqual([undefined, undefined]);
    for (const found of [values(0, 1, 2), closures([0, 1, 2])]) expect(found![0]).toBeCloseTo(1 / 3, 14);
  });

  test('cannot be broken by names', async () => {
    const named = model({
      name: '</script><img src=x onerror=alert(1)>',
      dims: [2],
      parameters: { eval: 'positive', D: 'positive' },
      hamiltonian: '0',
      jumps: [
        { operator: 'sigmaPlus', rate: 'eval' },
        { operator: 'sigmaMinus', rate: 'D' },
      ],
    });
    const page = await modelPage(derive(named), { command: 'none', version: 'none' });
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
    const derivation = derive(named);
    expect(run(modelCode(derivation, shownModel(derivation)!.forms))(1, 3)![0]).toBeCloseTo(1 / 4, 14);
  });
});

describe('where two qubits are entangled', () => {
  test.each(ALL ? ['ising-reset', 'unequal-baths', 'heisenberg-reset'] : ['ising-reset'])(
    'the criterion of %s has the sign that the numerical negativity says',
    async (name) => {
      const derivation = await derived(name);
      const where = entangledWhere(derivation);
      if (where?.verdict !== 'where positive' || derivation.steadyState.verdict !== 'unique')
        throw new Error('no criterion');
      const { model: of, steadyState } = derivation;
      // the determinant says the same where a single eigenvalue is not known to decide
      const other = entangledWhere({ ...derivation, negativity: undefined });
      if (other?.verdict !== 'where positive') throw new Error('no determinant');
      const [short, long] = [where, other].map(({ criterion }) => run(modelCode(derivation, [criterion])));
      const met = new Set<boolean>();
      for (const point of samplePoints(of.box, 60)) {
        const named = Object.fromEntries(Object.keys(of.parameters).map((key, v) => [key, point[v]]));
        const { value, bound } = negativity(matrixAt(of.arithmetic, steadyState.state, named), of.dims, 0);
        if (Math.abs(value) <= 1e3 * bound && value !== 0) continue;
        met.add(value > 0);
        for (const criterion of [short, long]) expect(criterion(...numbers(point))![0] > 0).toBe(value > 0);
      }
      expect(met.size).toBe(2);
    },
  );

  test('is nothing of other systems, and never where that is proved', async () => {
    expect(entangledWhere(await derived('thermal-qubit'))).toBeUndefined();
    expect(entangledWhere(await derived('detuned-local-baths'))).toEqual({ verdict: 'never' });
  });
});

describe('the page of a model', () => {
  test('is the same each time, whole without a script, and loads nothing', async () => {
    const derivation = await derived('ising-reset');
    const at = Object.fromEntries(
      Object.entries({ g: '1/2', gamma: '1/20', r: '1' }).map(([k, v]) => [k, parseRational(v)]),
    );
    const options = { at, command: 'npx clausius derive ising-reset', version: '1' };
    const page = await modelPage(derivation, options);
    expect(await modelPage(derivation, options)).toBe(page);
    const still = page.replaceAll(/<script>.*?<\/script>/gs, '');
    expect(still.match(/<svg class="figure"/g)).toHaveLength(3);
    expect(still).toContain('Populations against g with γ = 0.05, r = 1.');
    expect(still).toContain('<math');
    expect(still).toContain('<code>production</code>: not defined');
    expect(still).toContain('Sampled: the sign of an exact criterion');
    expect(still).not.toContain('\u0001');
    expect(page.match(/ (?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
  });

  test('begins where something happens, in the domain', async () => {
    const derivation = await derived('ising-reset');
    const quantities = plottedQuantities(derivation);
    const point = firstPoint(derivation, quantities)!;
    const { form } = quantities.find(({ name }) => name === 'negativity')!;
    expect(
      numberFromRational(rigorousValue(derivation.model.arithmetic.field, form!, point)!.lower).value,
    ).toBeGreaterThan(0);
  });

  test('says why nothing is drawn of a model without a unique steady state', async () => {
    const dephasing = model({
      name: 'dephasing',
      dims: [2],
      parameters: { gamma: 'positive' },
      hamiltonian: 'Z',
      jumps: [{ operator: 'Z', rate: 'gamma' }],
    });
    const page = await modelPage(derive(dephasing), { command: 'none', version: 'none' });
    expect(page).toContain('Nothing is drawn: that needs a unique steady state');
    expect(page).not.toContain('<script>');
    expect(page).toContain('conserved: ');
  });
});
