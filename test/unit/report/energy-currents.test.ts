import { describe, expect, test } from 'vitest';
import { derivationData } from '../../../src/report/derivation-data.ts';
import { derivationLatex } from '../../../src/report/derivation-latex.ts';
import { derivationLines } from '../../../src/report/derivation-text.ts';
import { derive, type Derivation } from '../../../src/symbolic/models/derive.ts';
import { model } from '../../../src/symbolic/models/model.ts';

const maser = (baths: readonly string[]): Derivation =>
  derive(
    model({
      name: 'maser',
      dims: [3],
      parameters: { g: 'positive', v: 'positive', x: 'positive', b_h: 'positive', b_c: 'positive' },
      hamiltonian: 'g*(|1><2| + |2><1|)',
      jumps: {
        hot: { lower: '|0><2|', frequency: 'v + x', beta: 'b_h' },
        cold: { lower: '|0><1|', frequency: 'v', beta: 'b_c' },
      },
      baths: Object.fromEntries(baths.map((bath) => [bath, { frequency: bath === 'hot' ? 'v + x' : 'v' }])),
    }),
    { spectrum: false },
  );

describe('what is printed of a machine', () => {
  const derivation = maser(['hot', 'cold']);
  const lines = derivationLines(derivation, { notation: 'text' });
  const at = (name: string): string => lines.find((line) => line.trim().startsWith(`${name} = `))!;

  test('has the heat from each bath and the power', () => {
    expect(at('heat[hot]')).toMatch(/4\*g\^2\*\(n_hot - n_cold\)\*\(v \+ x\)\/D$/);
    expect(at('heat[cold]')).toMatch(/4\*v\*g\^2\*\(n_cold - n_hot\)\/D$/);
    expect(at('power')).toMatch(/4\*x\*g\^2\*\(n_cold - n_hot\)\/D$/);
  });

  test('names the occupation numbers of the baths', () => {
    expect(at('n_hot')).toBe('n_hot = 1/(exp(b_h*(v + x)) - 1)');
    expect(at('n_cold')).toBe('n_cold = 1/(exp(v*b_c) - 1)');
  });

  test('has them as data and in LaTeX', () => {
    const { currents } = derivationData(derivation) as { readonly currents: Readonly<Record<string, string>> };
    expect(Object.keys(currents)).toEqual(['heat[hot]', 'heat[cold]', 'power']);
    expect(derivationLatex(derivation)).toContain('\\dot Q_{\\text{cold}} = ');
  });

  test('has one line for two currents that are opposite', () => {
    const pair = model({
      name: 'pair',
      dims: [2, 2],
      parameters: { g: 'positive', w: 'positive', b_h: 'positive', b_c: 'positive' },
      hamiltonian: 'g*(|01><10| + |10><01|)',
      jumps: {
        hot: { lower: 'sigmaMinus_0', frequency: 'w', beta: 'b_h' },
        cold: { lower: 'sigmaMinus_1', frequency: 'w', beta: 'b_c' },
      },
      baths: { hot: { frequency: 'w' }, cold: { frequency: 'w' } },
    });
    const text = derivationLines(derive(pair, { spectrum: false, negativity: false }), { notation: 'text' }).join('\n');
    expect(text).toContain('heat[hot] = -heat[cold] = ');
  });
});

test('a model without temperatures has no heat', () => {
  const rates = derive(
    model({
      name: 'rates',
      dims: [2],
      parameters: { a: 'positive' },
      hamiltonian: '|1><1|',
      jumps: [{ operator: 'sigmaMinus', rate: 'a' }],
    }),
  );
  expect(derivationLines(rates, { notation: 'text' }).join('\n')).not.toContain('heat');
});
