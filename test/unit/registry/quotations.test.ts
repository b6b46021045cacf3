import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { passagesIn, standIn } from '../../../src/registry/quotations.ts';
import { temporaryFolder } from '../claim-folder.ts';
import { run } from '../command.ts';

describe('standIn', () => {
  test.each([
    ['the purity is at most one half', 'Thus the pu-\nrity is at most\none half.', true],
    ['the purity is at most 1', 'Thus the purity is at most\none half.', false],
    ['p ≤ γ and r', 'so that p ≤ \uFFFD and r', true],
    ['p ≤ 2γ and r', 'so that p ≤ \uFFFD and r', false],
    // of a formula of which nothing can be read, nothing can be quoted
    ['p=g', '\uFFFD=\uFFFD', false],
    ['at the end', 'at the en', false],
    [' ', 'anything', false],
  ])('finds or misses “%s” in “%s”: %s', (words, text, expected) => {
    expect(standIn(words, text)).toBe(expected);
  });
});

const claim = (id: string, literature: string, bound: number, more: string): string => `
import { anyDensityMatrix, atMost, claim } from 'clausius';
export default claim('${id}', {
  statement: 'p \\\\le ${bound}', literature: '${literature}', systems: [2], ${more}
  given: (dim) => ({ rho: anyDensityMatrix({ dim }) }),
  asserts: ({ rho }) => atMost(rho.traceOfProduct(rho), ${bound}),
});`;

const folder = temporaryFolder({
  'quotations/Nobody2024.txt': 'From a notebook.\n\n[page 7]\nThe purity is at\nmost 3/4.\n\n[page 8]\nNothing else.\n',
});
let registries = 0;

async function errata(correction: string, audited = "source: 'Nobody2024, page 7',"): Promise<string> {
  const registry = join(folder, String(registries++), 'properties');
  cpSync(join(folder, 'quotations'), join(registry, 'quotations'), { recursive: true });
  writeFileSync(join(registry, 'stated.ts'), claim('stated', 'false', 0.75, audited));
  const corrects = `source: 'Nobody2025', corrects: [{ claim: 'stated', as: 'false', ${correction} }],`;
  writeFileSync(join(registry, 'right.ts'), claim('right', 'theorem', 1, corrects));
  return (await run('errata', registry)).output;
}

const QUOTED = "basis: 'quoted', place: 'page 7', words: 'purity is at most 3/4'";

test('passages are read with their places, and lines before the first are none', () => {
  expect(passagesIn(join(folder, 'quotations/Nobody2024.txt'))).toEqual([
    { place: 'page 7', text: 'The purity is at\nmost 3/4.' },
    { place: 'page 8', text: 'Nothing else.' },
  ]);
  expect(passagesIn(join(folder, 'quotations/Nobody2025.txt'))).toEqual([]);
});

test('errata prints a quotation that stands in its source', async () => {
  const output = await errata(QUOTED);
  expect(output).toMatch(/quoted {6}p ≤ 0\.75\n[^]*“purity is at most 3\/4” \(page 7\)/);
  expect(output).toContain('1 erratum: 1 quoted, 0 implied, 0 our reading');
});

test.each([
  ['words that do not stand there', QUOTED.replace('3/4', '2/3'), undefined, /quote Nobody2024, page 7 as it stands/],
  ['words of another place', QUOTED.replace('page 7', 'page 8'), undefined, /is in no passage of that place/],
  [
    'implied words that do not stand there',
    QUOTED.replace('quoted', 'implied').replace('3/4', '2/3'),
    undefined,
    /stands/,
  ],
  ['another source', QUOTED, "source: 'Nobody2025',", /Store the passage in quotations\/Nobody2025\.txt/],
  [
    'what stands in no source',
    QUOTED,
    "source: 'after Nobody2024, page 7',",
    /its source says that not all of it stands/,
  ],
  [
    'a constant of our own',
    QUOTED,
    "source: 'Nobody2024', surrogate: '3/4 stands for some bound',",
    /its surrogate says/,
  ],
])('errata refuses to quote %s', async (_, correction, audited, message) => {
  expect(await errata(correction, audited)).toMatch(message);
});

test('a surrogate is named beside a statement that is our reading', async () => {
  const output = await errata("basis: 'our reading'", "source: 'Nobody2024', surrogate: '3/4 stands for some bound',");
  expect(output).toMatch(/our reading p[^]*surrogate {3}3\/4 stands for some bound/);
});

test('a refuted special case has to be among the claims, and to be refuted', async () => {
  const audited = "source: 'Nobody2024', refutedBy: ['nothing'],";
  expect(await errata("basis: 'implied'", audited)).toContain('there is none called nothing');
  const itself = "source: 'Nobody2024', refutedBy: ['right'],";
  expect(await errata("basis: 'implied'", itself)).toMatch(/also[^]*right: no violation is stored/);
});
