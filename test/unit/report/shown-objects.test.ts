import { describe, expect, test } from 'vitest';
import type { DrawnObject } from '../../../src/registry/drawn-objects.ts';
import { contentText, shownObjects } from '../../../src/report/shown-objects.ts';

const object = (name: string, text: string, exact = true): DrawnObject => ({ name, text, exact });

const lines = (objects: readonly DrawnObject[]): readonly string[] =>
  shownObjects(objects).map((shown) => `${shown.names.join(' and ')} ${contentText(shown)}`);

const jump = (bath: string, index: number, rate: string, operator: string): readonly DrawnObject[] => [
  object(`${bath}[${index}].operator`, operator),
  object(`${bath}[${index}].rate`, rate),
];

describe('objects of a counterexample', () => {
  test('come before their parts, and jumps last', () => {
    const objects = [
      ...jump('L.baths.hot', 0, '1', '[[0, 1], [0, 0]]'),
      object('L.hamiltonian', '[[1]]'),
      object('rho', '[[2]]'),
    ];
    expect(lines(objects)).toEqual(['rho = [[2]]', 'L.hamiltonian = [[1]]', 'L.baths.hot = rate 1: [[0, 1], [0, 0]]']);
  });

  test('have no jump that is zero or has the rate zero, and every other one', () => {
    const objects = [
      ...jump('L.baths.hot', 0, '1', '[[0, 0], [0, 0]]'),
      ...jump('L.baths.hot', 1, '0', '[[0, 1], [0, 0]]'),
      ...jump('L.baths.hot', 2, '1/2', '1/10·[[0, 1], [0, 0]]'),
      ...jump('L.baths.cold', 0, '1', '[[0, 0], [0, 0]]'),
    ];
    expect(lines(objects)).toEqual(['L.baths.hot = rate 1/2: 1/10·[[0, 1], [0, 0]]', 'L.baths.cold no jumps']);
  });

  test('keep a jump that only rounds to zero', () => {
    const [operator, rate] = jump('L.baths.hot', 0, '1', '[[0, 0], [0, 0]]');
    expect(lines([{ ...operator, exact: false }, rate])).toEqual(['L.baths.hot ≈ rate 1: [[0, 0], [0, 0]]']);
  });

  test('that are equal stand once; equal numbers, and equal texts of which one is rounded, do not', () => {
    const objects = [
      object('a', '[[1]]'),
      object('b.c', '[[1]]'),
      object('d', '[[1]]', false),
      object('g', '1'),
      object('h', '1'),
    ];
    expect(lines(objects)).toEqual(['a and b.c = [[1]]', 'd ≈ [[1]]', 'g = 1', 'h = 1']);
  });

  test('have the Kraus operators of a channel on a line, without those that are zero and weights that are 1', () => {
    const term = (channel: string, index: number, weight: DrawnObject['text'], operator: string, exact = true) => [
      object(`${channel}.terms[${index}].operator`, operator),
      object(`${channel}.terms[${index}].weight`, weight, exact),
    ];
    const objects = [
      ...term('N', 0, '1', '1/5·[[3, 0], [0, 5]]'),
      ...term('N', 1, '1', '[[0, 0], [0, 0]]'),
      ...term('N', 2, '1/2', '[[0, 1], [0, 0]]'),
      ...term('M', 0, '1', '[[1]]', false),
      ...term('Z', 0, '0', '[[1]]'),
      object('rho', '[[2]]'),
    ];
    expect(lines(objects)).toEqual([
      'N = Kraus operators 1/5·[[3, 0], [0, 5]]; weight 1/2: [[0, 1], [0, 0]]',
      'M ≈ Kraus operators weight 1: [[1]]',
      'Z no Kraus operators',
      'rho = [[2]]',
    ]);
  });

  test('have the numbers of one object on a line', () => {
    const objects = [
      object('m.g', '1/2'),
      object('m.beta', '0.69', false),
      object('rates[0]', '1'),
      object('rates[1]', '2'),
    ];
    expect(lines(objects)).toEqual(['m g = 1/2, beta ≈ 0.69', 'rates [0] = 1, [1] = 2']);
  });

  test('lose nothing else: every text is there', () => {
    const objects = [
      object('x', '1'),
      object('p.q.r', 'true'),
      object('dims', '[2, 2]'),
      ...jump('b', 0, '3', '[[5]]'),
    ];
    const all = lines(objects).join('\n');
    for (const { text } of objects) expect(all).toContain(text);
  });
});
