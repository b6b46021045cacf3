import { describe, expect, test } from 'vitest';
import { internedAtom } from '../../../src/enclosure/real/atom.ts';
import { Recent } from '../../../src/matrix/recent.ts';
import { enclosure } from '../../../src/enclosure/matrix/matrix.ts';

describe('values that were asked for last', () => {
  test('are the same objects as long as few others are asked for between them', () => {
    const recent = new Recent<string, { readonly k: number }>(2 ** 13);
    const first = recent.get('first', () => ({ k: -1 }));
    for (let k = 0; k < 2 ** 13 - 1; k++) recent.get(String(k), () => ({ k }));
    expect(recent.get('first', () => ({ k: -2 }))).toBe(first);
    // What is used now and then stays for good.
    for (let k = 0; k < 10 * 2 ** 13; k++) {
      recent.get(`other ${k}`, () => ({ k }));
      if (k % 1000 === 0) expect(recent.get('first', () => ({ k: -2 }))).toBe(first);
    }
  });

  test('are no more than 2¹⁴', () => {
    const recent = new Recent<string, { readonly k: number }>(2 ** 13);
    let most = 0;
    for (let k = 0; k < 10 * 2 ** 13; k++) {
      recent.get(String(k), () => ({ k }));
      most = Math.max(most, recent.size);
    }
    expect(most).toBeLessThanOrEqual(2 ** 14);
    expect(recent.get('0', () => ({ k: -1 })).k).toBe(-1);
  });
});

test('an atom that is made anew equals the forgotten one, which is undecided but not denied', () => {
  const before = enclosure.real(7).ln();
  for (let k = 0; k < 2 ** 14 + 2; k++) internedAtom(`other ${k}`, () => undefined);
  const after = enclosure.real(7).ln();
  const difference = after.minus(before);
  expect(difference.value).toBe(0);
  expect([0, undefined]).toContain(difference.sign());
  expect(after.minus(enclosure.real(7).ln()).sign()).toBe(0);
});
