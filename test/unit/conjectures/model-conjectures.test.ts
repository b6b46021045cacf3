import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modelConjectures } from '../../../src/conjectures/model-conjectures.ts';
import type { ModelDefinition } from '../../../src/symbolic/models/model-definition.ts';
import { model } from '../../../src/symbolic/models/model.ts';
import { ALL } from '../../sample.ts';
import { ROOT } from '../source-files.ts';

/** ρ = diag(b, a)/(a + b). */
const DECAY = model({
  name: 'decay',
  dims: [2],
  parameters: { a: 'positive', b: 'positive' },
  hamiltonian: '0',
  jumps: [
    { operator: 'sigmaMinus', rate: 'a' },
    { operator: 'sigmaPlus', rate: 'b' },
  ],
});
const SETTINGS = { seed: 1, effort: 0.1 };
const MISS = '(rho[0][0] - 31831/100000)^2 - 1/10^20';

const statements = (list: readonly { readonly statement: string }[]): readonly string[] =>
  list.map(({ statement }) => statement);

describe('inequalities between populations of a qubit', async () => {
  const found = await modelConjectures(DECAY, 'rho[0][0], rho[1][1], purity, 1', { ...SETTINGS, terms: 3 });

  test('are the known ones: p + q = 1 and 1/2 <= p² + q² <= 1, and no sums of these', () => {
    expect(statements(found.proved)).toEqual([
      'rho[0][0] >= 0',
      'rho[1][1] >= 0',
      'purity >= 0',
      'rho[0][0] + rho[1][1] = 1',
      'purity <= 1',
      '1 <= 2*purity',
      // tangents of p² + q² at p = 1 and q = 1
      'rho[0][0] <= rho[1][1] + purity',
      'rho[1][1] <= rho[0][0] + purity',
    ]);
    expect(found.undecided).toEqual([]);
  });

  test('touch where they are said to: the maximally mixed state among the points has purity 1/2', () => {
    const touched = Object.fromEntries(found.proved.map((suggestion) => [suggestion.statement, suggestion.touched]));
    expect(touched['rho[0][0] + rho[1][1] = 1']).toBe(found.points);
    expect(touched['1 <= 2*purity']).toBeGreaterThan(0);
    expect(touched['rho[0][0] >= 0']).toBe(0);
  });

  test('are the same for the same seed', async () => {
    const twice = [1, 1, 2].map((seed) => modelConjectures(DECAY, 'purity, 1', { seed, effort: 0.1 }));
    const [once, again, other] = await Promise.all(twice);
    expect(again).toEqual(once);
    expect({ ...other, seed: 1 }).not.toEqual(once);
  });
});

test('what fails nowhere that is looked at is refuted at a point, and is not listed as proved', async () => {
  const found = await modelConjectures(DECAY, `${MISS}, rho[1][1]`, SETTINGS);
  const [{ statement, verdict }] = found.refuted;
  expect(statement).toBe(`(${MISS}) >= 0`);
  // b/(a + b) = 31831/100000
  expect(verdict.witness?.point).toEqual({ a: '68169/31831', b: '1' });
  expect(statements(found.proved)).toEqual(['rho[1][1] >= 0']);
});

test('a violation below the rounding of the comparison is a refutation', async () => {
  const found = await modelConjectures(DECAY, `${MISS} + 1, 1`, SETTINGS);
  expect(statements(found.refuted)).toEqual([`1 <= (${MISS} + 1)`]);
  expect(statements([...found.proved, ...found.undecided])).toEqual([`(${MISS} + 1) >= 0`]);
});

test('a near miss that touches within rounding is undecided, and the true statement beside it is proved', async () => {
  const wrong = await modelConjectures(DECAY, `exp(${MISS}), 1`, SETTINGS);
  expect(statements(wrong.undecided)).toEqual([`1 <= exp(${MISS})`]);
  expect(statements(wrong.proved)).not.toContain(`1 <= exp(${MISS})`);
  const true_ = 'exp((rho[0][0] - 31831/100000)^2)';
  expect(statements((await modelConjectures(DECAY, `${true_}, 1`, SETTINGS)).proved)).toEqual([
    `${true_} >= 0`,
    `1 <= ${true_}`,
  ]);
});

test.each([
  ['purity', 'there is purity'],
  ['purity, , 1', 'one is missing'],
  ['a, purity, a', 'a occurs twice'],
  ['purity <= 1, a', 'there is a relation in purity <= 1'],
  ['foo, a', '`quantities` must be a closed form, but in "foo" foo is not a parameter'],
  ['purity[1], a', 'is no part of a formula'],
  ['negativity, a', 'there is none of negativity'],
])('quantities %s make no sense', async (quantities, message) => {
  await expect(modelConjectures(DECAY, quantities, SETTINGS)).rejects.toThrow(message);
});

test.runIf(ALL)('the heat that a coupling g carries between two qubits is at most g ω/4', async () => {
  const definition = JSON.parse(
    readFileSync(join(ROOT, 'examples/models/two-qubit-machine.json'), 'utf8'),
  ) as ModelDefinition;
  const machine = model({ ...definition, assume: ['beta_h < beta_c'] });
  const found = await modelConjectures(machine, 'heat[hot], g*omega', { ...SETTINGS, largest: 4 });
  expect(statements(found.proved)).toEqual(['heat[hot] >= 0', '4*heat[hot] <= g*omega']);
});

test('statements whose decision is stopped are undecided, and the others are decided', async () => {
  const found = await modelConjectures(DECAY, 'purity, 1', { ...SETTINGS, within: () => undefined });
  expect(found.proved).toEqual([]);
  expect(statements(found.undecided)).toContain('1 <= 2*purity');
  for (const { verdict } of found.undecided) expect(verdict.explanation).toContain('took too long');
  const decided = await modelConjectures(DECAY, 'purity, 1', { ...SETTINGS, within: (decide) => decide() });
  expect(decided).toEqual(await modelConjectures(DECAY, 'purity, 1', SETTINGS));
});
