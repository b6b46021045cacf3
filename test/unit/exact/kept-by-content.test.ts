import { expect, test } from 'vitest';
import { KeptByContent } from '../../../src/exact/polynomials/kept-by-content.ts';
import { constantPolynomial, packingOf, variablePolynomial } from '../../../src/exact/polynomials/polynomial.ts';

const packing = packingOf(['x', 'y']);
const [x, y] = [0, 1].map((v) => variablePolynomial(packing, v));

test('a result is found once for polynomials of the same terms', () => {
  const kept = new KeptByContent<number>();
  let found = 0;
  const find = (): number => ++found;
  expect(kept.get(packing, [x, y], 0, find)).toBe(1);
  expect(kept.get(packing, [{ ...x }, { ...y }], 0, find)).toBe(1);
});

test('other terms, another order, other variables or another choice are another question', () => {
  const kept = new KeptByContent<number>();
  let found = 0;
  const find = (): number => ++found;
  const twice = { ...x, coefficients: [2n] };
  const wide = { ...x, reach: 2 };
  const questions = [[x], [y], [twice], [wide], [x, y], [y, x], [constantPolynomial(1n)]];
  const results = questions.map((polynomials) => kept.get(packing, polynomials, undefined, find));
  results.push(kept.get(packing, [x], 0, find), kept.get(packing, [x], 1, find));
  results.push(kept.get(packingOf(['x', 'y']), [x], undefined, find));
  expect(results).toEqual(results.map((_, k) => k + 1));
});

test('more than a thousand results of one ring are not kept', () => {
  const kept = new KeptByContent<number>();
  let found = 0;
  const ask = (n: number): number => kept.get(packing, [constantPolynomial(BigInt(n))], undefined, () => ++found);
  for (let n = 1; n <= 1001; n++) ask(n);
  expect(ask(1001)).toBe(1001);
  expect(ask(1)).toBe(1002);
});
