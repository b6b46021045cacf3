import { describe, expect, test } from 'vitest';
import { anyEquilibrium, anyTemperature } from '../../../src/ensembles/thermal.ts';
import type { Ensemble } from '../../../src/ensembles/ensemble.ts';
import { anyNumber } from '../../../src/ensembles/numbers.ts';
import { anyDensityMatrix } from '../../../src/ensembles/density-matrix.ts';
import { randomStream } from '../../../src/ensembles/random.ts';
import { float64 } from '../../../src/float64/matrix.ts';
import { claim } from '../../../src/claims/claim.ts';
import { atLeast } from '../../../src/claims/relation.ts';
import { ClaimOnSystem, outcomeOf } from '../../../src/hunter/claim-on-system.ts';

const stream = randomStream(3, 9, 0);
const draw = <T>(ensemble: Ensemble<T>): T =>
  ensemble.build(
    ensemble.draw(() => stream.next()),
    float64,
  )!;

// An engine that compiles for layouts of objects is fast where millions of them have one.
describe('layouts of what searches make by the million', () => {
  test('outcomes have the same fields, whatever became of the instance', () => {
    const root = claim('root-of-a-number', {
      source: 'NielsenChuang2011',
      statement: String.raw`\sqrt{x} \ge 0`,
      literature: 'theorem',
      systems: [2],
      given: (dim) => ({ x: anyNumber(), rho: anyDensityMatrix({ dim }) }),
      asserts: ({ x }) => atLeast(x.sqrt(), 0),
    });
    const onSystem = new ClaimOnSystem(root, 2);
    const of = (x: number, G: number): ReturnType<ClaimOnSystem['evaluate']> =>
      onSystem.evaluate({ integers: Int32Array.of(x, G, ...new Array<number>(7).fill(0)), unit: 1 });
    const [holds, outside, empty] = [of(4, 1), of(-4, 1), of(4, 0)];
    expect([holds.zone, outside.zone, empty.zone]).toEqual(['holds', 'empty', 'empty']);
    expect(outside.outside).toMatch(/radicand/);
    expect(empty.outside).toBeUndefined();
    const fields = Object.keys(holds);
    for (const other of [outside, empty, outcomeOf('violated', holds.relation, true)]) {
      expect(Object.keys(other)).toEqual(fields);
    }
  });

  test.each([
    ['temperatures', anyTemperature()],
    ['equilibria', anyEquilibrium({ energies: [0, 1] })],
  ])('β of %s is one function of each, and a field of its own', (_, ensemble: Ensemble<{ readonly beta: object }>) => {
    const [first, second] = [draw(ensemble), draw(ensemble)];
    expect(first.beta).not.toEqual(second.beta);
    expect(Object.keys(first).at(-1)).toBe('beta');
    expect({ ...first }.beta).toEqual(first.beta);
    expect(Object.getOwnPropertyDescriptor(first, 'beta')).toStrictEqual(
      Object.getOwnPropertyDescriptor(second, 'beta'),
    );
  });
});
