import { expect, test } from 'vitest';
import {
  anyChannel,
  anyDensityMatrix,
  anyEntanglementBreakingChannel,
  anyLindbladian,
  anyLocalNoise,
  anyProductState,
  anySeparableState,
  anyStateWithClosest,
  anyUnitalLindbladian,
  anyUnitary,
} from '../../../src/index.ts';

const made = {
  anyChannel,
  anyDensityMatrix,
  anyEntanglementBreakingChannel,
  anyLindbladian,
  anyLocalNoise,
  anyProductState,
  anySeparableState,
  anyStateWithClosest,
  anyUnitalLindbladian,
  anyUnitary,
};

const WRONG: readonly (readonly [name: keyof typeof made, options: object, argument: string])[] = [
  ['anyLindbladian', { dim: 2, jumps: -1 }, 'jumps'],
  ['anyLindbladian', { dim: 2, jumps: 1.5 }, 'jumps'],
  ['anyUnitalLindbladian', { dim: 2, jumps: -1 }, 'jumps'],
  ['anyUnitalLindbladian', { dim: 0 }, 'dim'],
  ['anyLocalNoise', { dims: [2, 2], jumps: -1 }, 'jumps'],
  ['anyLocalNoise', { dims: [2, 2], on: [0, 2] }, 'on[1]'],
  ['anyLocalNoise', { dims: [2, 2], hamiltonian: 'any' }, 'hamiltonian'],
  ['anyProductState', { dims: [2, 2], ranks: [1, 0] }, 'ranks[1]'],
  ['anyEntanglementBreakingChannel', { dim: 2, terms: -1 }, 'terms'],
  ['anyEntanglementBreakingChannel', { dim: 2, outputDim: 0 }, 'outputDim'],
  ['anyStateWithClosest', { dims: [2, 2], terms: 0 }, 'terms'],
  ['anySeparableState', { dims: [2, 2], terms: 0 }, 'terms'],
  ['anyUnitary', { dim: 2, reflections: -1 }, 'reflections'],
  ['anyChannel', { dim: 2, rank: 0 }, 'rank'],
  ['anyDensityMatrix', { dim: 2, rank: 0 }, 'rank'],
];

test.each(WRONG)('%s with %j names `%s`', (name, options, argument) => {
  const make = made[name] as (options: object) => unknown;
  expect(() => make(options)).toThrow(`Argument \`${argument}\` must`);
});

test('none of the jumps may be drawn', () => {
  expect(anyLindbladian({ dim: 2, jumps: 0 }).size).toBe(4);
  expect(anyLocalNoise({ dims: [2, 2], on: [], jumps: 0, hamiltonian: 'joint' }).size).toBe(16);
});
