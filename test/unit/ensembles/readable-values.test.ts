import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { anyProbability } from '../../../src/ensembles/numbers.ts';
import { ensembleRecord } from '../../../src/ensembles/ensemble-record.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { Float64Real } from '../../../src/float64/real.ts';
import { CATALOGUE } from './catalogue.ts';

describe('what fast-check prints', () => {
  test.each([
    [float64.matrix(2, 2, [2, 0, 0, 2], [0, 1, -1, 0], 4), '[[0.5, 0.25i], [-0.25i, 0.5]]'],
    [float64.matrix(1, 3, [-1, 0, 3], [1, -1, -2]), '[[-1 + i, -i, 3 - 2i]]'],
    [float64.matrix(2, 1, [1, -0]), '[[1], [0]]'],
    [float64.matrix(1, 1, [1], undefined, 3), '[[0.3333333333333333]]'],
    [new Float64Real(0.25), '0.25'],
    [new Float64Real(-2, 1 / 1024), '-2 ± 0.001'],
  ])('is entries and bounds, not the storage: %s', (value, text) => {
    expect(fc.stringify(value)).toBe(text);
    expect(String(value)).toBe(text);
  });

  test('of a failing property is the state it shrank to', () => {
    const given = ensembleRecord({ rho: anyDensityMatrix({ dim: 2 }), p: anyProbability() });
    const property = fc.property(given, ({ rho }) => rho.traceOfProduct(rho).value < 0.9);
    expect(() => fc.assert(property, { seed: 2, numRuns: 200 })).toThrow(
      /Counterexample: \[\{"rho":\[\[1, 0\], \[0, 0\]\],"p":\d(\.\d+)?( ± [\d.e-]+)?\}\]/,
    );
  });

  test.each(CATALOGUE.map(({ ensemble }) => [ensemble.name, ensemble] as const))(
    'of %s has no storage in it',
    (_, ensemble) => {
      const [value] = fc.sample<unknown>(ensemble, { seed: 1, numRuns: 1 });
      expect(fc.stringify(value)).not.toMatch(/Array\.from|Float64|object Object|isReal/);
    },
  );
});
