import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXIT, exitCodeOf } from '../../../src/cli/exit-code.ts';
import { ROOT } from '../source-files.ts';

const page = readFileSync(join(ROOT, 'docs/exit-codes.md'), 'utf8');

test('the table of the page has all codes and no others, each once', () => {
  const rows = [...page.matchAll(/^\| (\d+) +\| `(\w+)` +\|/gm)].map(([, code, name]) => [name, Number(code)]);
  expect(rows).toEqual(Object.entries(EXIT));
  expect(new Set(rows.map(([, code]) => code)).size).toBe(rows.length);
});

test('of several claims the first code counts that the page names', () => {
  const [, list] = /first of ([\d, ]+) that one of them has/.exec(page)!;
  const standings: Readonly<Record<number, string>> = {
    1: 'ALARM',
    4: 'float64 bound failed',
    7: 'error',
    6: 'stopped',
    5: 'vacuous',
    3: 'undecided',
  };
  const order = list.split(', ').map(Number);
  expect(new Set(order)).toEqual(new Set(Object.keys(standings).map(Number)));
  order.forEach((code, k) => {
    const rows = order.slice(k).map((each) => ({ ok: false, standing: standings[each] as 'ALARM' }));
    expect(exitCodeOf(rows.toReversed())).toBe(code);
    expect(exitCodeOf([{ ok: true, standing: 'ALARM' }])).toBe(EXIT.expected);
  });
});
