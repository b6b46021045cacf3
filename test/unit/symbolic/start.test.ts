/** Imports modules through the sources. @own-process */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { model, modelWith } from '../../../src/index.ts';
import { printRational } from '../../../src/exact/integers/rational.ts';
import { loadModel } from '../../../src/registry/load-model.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { ROOT } from '../source-files.ts';

const decay = (start: ModelDefinition['start'], more: Partial<ModelDefinition> = {}): ModelDefinition => ({
  name: 'decay',
  dims: [2],
  parameters: { up: 'positive', down: '(0, 2]' },
  assume: ['up < down'],
  hamiltonian: '0',
  jumps: [
    { operator: 'sigmaPlus', rate: 'up' },
    { operator: 'sigmaMinus', rate: 'down' },
  ],
  ...(start === undefined ? {} : { start }),
  ...more,
});

describe('where a model is looked at first', () => {
  test('is read as it is written, in the order of the parameters', () => {
    const { start } = model(decay({ down: 2, up: 0.1 }));
    expect(Object.entries(start!).map(([name, value]) => [name, printRational(value)])).toEqual([
      ['up', '1/10'],
      ['down', '2'],
    ]);
    expect(printRational(model(decay({ up: '1/3', down: 1 })).start!['up'])).toBe('1/3');
    expect(model(decay(undefined)).start).toBeUndefined();
  });

  test('is left out where other parameters take the place of some', () => {
    expect(modelWith(model(decay({ up: 1, down: 2 })), 'up=down/2').start).toBeUndefined();
  });

  test.each([
    [{ up: 1 }, 'Argument `start` must have a value for each parameter: up, down, but down is missing.'],
    [{ up: 1, down: 2, g: 1 }, 'but there is g.'],
    [{ up: 1, down: 3 }, 'Argument `start` must lie in the domain of the parameters, but it is up = 1, down = 3.'],
    [{ up: 2, down: 1 }, 'must lie in the domain of the parameters, but it is up = 2, down = 1.'],
    [{ up: 0, down: 1 }, 'must lie in the domain'],
    [
      { up: 'down', down: 1 },
      'Argument `start.up` must be a rational number such as -3, 22/7 or 0.125, but it is "down"',
    ],
    [{ up: Infinity, down: 1 }, 'start.up'],
  ])('is refused: %j', (start, message) => {
    expect(() => model(decay(start))).toThrow(message);
  });

  test('is colder in the cold bath, in each model of the gallery that says so', async () => {
    const files = readdirSync(join(ROOT, 'examples/models')).filter((name) => name.endsWith('.json'));
    const models = await Promise.all(files.map((name) => loadModel(name.replace('.json', ''))));
    const told = models.filter(({ parameters, start }) => start !== undefined && 'beta_c' in parameters);
    expect(told.length).toBeGreaterThan(4);
    for (const { name, start } of told) {
      const [hot, cold] = ['beta_h', 'beta_c'].map(
        (beta) => (start![beta].numerator * 1000n) / start![beta].denominator,
      );
      expect(cold > hot, name).toBe(true);
    }
  });
});
