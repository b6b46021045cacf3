import { describe, expect, test } from 'vitest';
import type { CheckedFact } from '../../../src/certificates/presuppositions.ts';
import type { Counterexample } from '../../../src/hunter/evidence.ts';
import type { DrawnObject } from '../../../src/registry/drawn-objects.ts';
import { counterexampleLines } from '../../../src/report/counterexample-text.ts';

const EXAMPLE: Counterexample = {
  format: 'clausius-counterexample',
  version: 1,
  claim: 'any',
  system: [2, 2],
  unit: 1,
  integers: {},
  relation: '≥',
  left: 0,
  right: 1,
  margin: -1,
  bound: 0,
  found: { seed: 1, phase: 'sample', instance: 1 },
};

const matrix = (name: string, text: string, checked: readonly CheckedFact[] = []): DrawnObject => ({
  name,
  text,
  exact: true,
  checked,
});

const follows = (holds: boolean): readonly CheckedFact[] => [
  { object: 'process', is: 'final is initial under unitary', holds },
];

describe('a counterexample on a terminal', () => {
  const shown = (objects: readonly DrawnObject[]): string => counterexampleLines(EXAMPLE, objects).join('\n');

  test('leaves out what is proved to follow from its other parts, and says so; what is not proved is shown', () => {
    const parts = (facts: readonly CheckedFact[]): readonly DrawnObject[] =>
      ['unitary', 'initial', 'final'].map((part, k) => matrix(`process.${part}`, `[[${k}]]`, facts));
    expect(shown(parts(follows(true)))).not.toContain('final = [[');
    expect(shown(parts(follows(true)))).toContain('proved exactly: process (final = U initial U†)');
    expect(shown(parts(follows(true)))).toContain('initial = [[1]]');
    expect(shown(parts(follows(false)))).toContain('final = [[2]]');
    expect(shown(parts([]))).toContain('final = [[2]]');
  });

  test('says which arithmetic has the margin', () => {
    const first = (example: Counterexample, now?: Parameters<typeof counterexampleLines>[2]): string =>
      counterexampleLines(example, [], now)[0];
    expect(first(EXAMPLE)).toMatch(/margin -1 in float64$/);
    expect(first({ ...EXAMPLE, rigorous: true })).toMatch(/margin -1 in rigorous arithmetic$/);
    expect(first({ ...EXAMPLE, margin: -Infinity, rigorous: true })).toMatch(/margin -Infinity$/);
    // Evaluated again, it is what float64 has now.
    const now = { left: 0, right: 1, value: -1, bound: 0 };
    expect(first({ ...EXAMPLE, rigorous: true }, now)).toMatch(/margin -1 in float64$/);
  });

  test('has the dimensions of the system once, and others', () => {
    const dims = (text: string): string => shown([matrix('process.dims', text), matrix('process.unitary', '[[1]]')]);
    expect(dims('[2, 2]')).not.toContain('dims =');
    expect(dims('[2, 3]')).toContain('process.dims = [2, 3]');
  });

  test('says in words what its states are, on one line', () => {
    const [left, right] = [
      { name: 'rho', dim: 4, rank: 1, spectrum: [1, 0, 0, 0], cut: { dims: [2, 2], isPpt: false, negativity: 0.5 } },
      { name: 'sigma', dim: 9, rank: 2, spectrum: [0.75, 0.25, 0], cut: { dims: [3, 3], isPpt: true, negativity: 0 } },
    ].map((state): DrawnObject => ({ ...matrix(state.name, '[[1]]'), state }));
    expect(shown([left, right])).toContain(
      '\n  rho is pure; entangled across 2 × 2, with negativity ≈ 0.5. ' +
        'sigma is of rank 2; spectrum ≈ 0.75, 0.25, 0; its partial transpose across 3 × 3 is positive. Met by seed 1, sample 1',
    );
    const small = { ...right, state: { ...right.state!, cut: { dims: [2, 3], isPpt: true, negativity: 0 } } };
    expect(shown([small])).toContain('; separable across 2 × 3');
  });

  test('names the maximally mixed state, and calls no other one so', () => {
    const state = { name: 'rho', dim: 2, rank: 2, spectrum: [0.5, 0.5] };
    const factsOf = (text: string, exact: boolean): string => shown([{ ...matrix('rho', text), exact, state }]);
    expect(factsOf('1/2·[[1, 0], [0, 1]]', true)).toContain('rho is maximally mixed');
    for (const facts of [
      factsOf('1/3·[[1, 0], [0, 1]]', true),
      factsOf('1/2·[[1, 0], [0, 2]]', true),
      factsOf('1/2·[[1, 0], [0, 1]]', false),
    ])
      expect(facts).toContain('rho is of full rank');
  });

  test('says once what several parts have: the number of each, and who else has the same', () => {
    const text = shown([
      matrix('system.hamiltonian', '[[0, 0], [0, 1]]'),
      matrix('system.generator.hamiltonian', '[[0, 0], [0, 1]]'),
      matrix('system.baths.hot.boltzmannFactor', '2/3'),
      matrix('system.baths.cold.boltzmannFactor', '1/2'),
      { ...matrix('system.baths.warm.boltzmannFactor', '0.6'), exact: false },
      matrix('system.state', '[[0, 1], [1, 0]]'),
      matrix('system.other', '[[0, 1], [1, 0]]'),
    ]);
    expect(text).toContain('system.hamiltonian = |1⟩⟨1| (also of .generator)');
    expect(text).toContain(
      'boltzmannFactor = 2/3 of .baths.hot, 1/2 of .baths.cold; .baths.warm.boltzmannFactor ≈ 0.6',
    );
    expect(text).toContain(' (also .other)');
  });

  test('has objects of different names beside each other, whatever letters they end with', () => {
    expect(shown([matrix('rho', '[[1]]'), matrix('tauo', '[[1]]')])).toContain('rho = [[1]] (also tauo)');
  });
});
