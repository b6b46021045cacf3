import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { libraryFiles, nameOf } from '../../src/registry/registry.ts';
import { rounded } from '../../src/report/number-text.ts';
import { ALL } from '../sample.ts';
import { temporaryFolder } from './claim-folder.ts';
import { run } from './command.ts';
import { ROOT } from './source-files.ts';

const page = readFileSync(join(ROOT, 'docs/entanglement-production.md'), 'utf8');
const commands = [...page.matchAll(/^npm run clausius -- verify (.*)$/gm)].map(([, words]) => words.split(' --')[0]);
/** Rows of each table of claims, by the claim in their first cell. */
const tables = page
  .split(/^#+ A million instances$/m)
  .map((part) => new Map([...part.matchAll(/^\| `([a-z0-9-]+)` +\|(.*)\|$/gm)].map(([, id, cells]) => [id, cells])));

test.each([0, 1])('table %i of the campaign has the claims of the command above it', (k) => {
  const targets = commands[k].split(' ').map((word) => word.replaceAll("'", ''));
  const claims = targets.flatMap((target) => libraryFiles(target).map(nameOf));
  expect([...tables[k].keys()].toSorted()).toEqual([...new Set(claims)].toSorted());
});

test('a claim of the campaign has the literature status and the statement of its file', () => {
  for (const [id, cells] of tables.flatMap((table) => [...table])) {
    const [file] = libraryFiles(id);
    const text = readFileSync(file.file, 'utf8');
    const [, literature] = /literature: '([^']+)'/.exec(text)!;
    const [, statement] = /String\.raw`([^`]+)`/.exec(text)!;
    expect(cells, id).toContain(`| ${literature} `);
    expect(cells, id).toContain(`$${statement.replaceAll('|', String.raw`\vert `)}$`);
  }
});

test('both tables give a claim the same standing', () => {
  const standing = (cells: string): string => cells.split(' | ').at(-5)!;
  expect(standing(tables[0].get('entanglement-production-under-detailed-balance')!)).toBe('proved from');
  for (const [id, cells] of tables[1]) expect(standing(tables[0].get(id)!), id).toBe(standing(cells));
});

test('what is false is refuted, by the margin of its certificate', () => {
  const refuted = [...tables[0]].filter(([, cells]) => cells.includes('| false '));
  expect(refuted).toHaveLength(7);
  for (const [id, cells] of refuted) {
    const certificate = JSON.parse(readFileSync(join(ROOT, `properties/certificates/${id}.json`), 'utf8')) as {
      readonly margin: readonly [string, string];
    };
    const upper = Number(certificate.margin[1]);
    expect(upper).toBeLessThan(0);
    expect(cells, id).toContain('| refuted ');
    expect(cells, id).toContain(`${rounded(upper)}, certified`);
  }
});

// A search with its usual number of evaluations.
test.runIf(ALL)('the class of the page is refuted by the state it prints', async () => {
  const [, claim] = /^```ts\n([^]*?)^```$/m.exec(page)!;
  const [state] = /^ {2}pair\.rho .*$/m.exec(page)!;
  const { code, stdout } = await run('hunt', join(temporaryFolder({ 'my-class.ts': claim }), 'my-class.ts'));
  expect(code).toBe(1);
  expect(stdout.split('\n')).toContain(state);
});
