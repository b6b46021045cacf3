import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { documentationPages } from '../../scripts/documentation/pages.ts';
import { playground } from '../../scripts/site.ts';
import { ALL, LONG } from '../sample.ts';
import { run } from '../unit/command.ts';
import { chromiumPath, launched } from './chromium.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let folder: string;
/** Pages of every kind, and where there is time the largest. */
const DOCUMENTS = [
  'index.html',
  'docs/tutorial.html',
  'docs/commands.html',
  'docs/api/claims.html',
  'source/examples/claims.html',
  ...(LONG
    ? [
        'docs/models.html',
        'docs/certificate.html',
        'docs/entanglement-production.html',
        'docs/coverage.html',
        'docs/figures.html',
        'source/examples/check-certificate.py.html',
      ]
    : []),
];
/** Pages that commands write, whose last word is the file. */
const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  'report.html': ['report', 'spohn-inequality', 'pinsker-with-a-larger-constant', '--out'],
  'hunt.html': ['hunt', 'S(AB) >= S(A)', '--on', 'A=2,B=2', '--html'],
  'model.html': ['derive', 'heisenberg-reset', '--html'],
  'guard.html': ['guard', 'examples/guard/data/trace-drift.npz', '--html'],
};
let browser: Browser;

/** Is there a browser, and the time for it? */
const isRun = ALL && chromiumPath !== undefined;

beforeAll(async () => {
  if (!isRun) return undefined;
  folder = mkdtempSync(join(tmpdir(), 'clausius-pages-'));
  const pages = await documentationPages();
  for (const { path, markup } of pages.filter((page) => DOCUMENTS.includes(page.path))) write(path, markup());
  write('playground.html', await playground());
  for (const [name, command] of Object.entries(WRITTEN)) await run(...command, join(folder, name));
  browser = await launched();
  return async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  };
}, 180_000);

function write(path: string, markup: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), markup);
}

/** A page with the rules of axe, and what it asked for beside itself. */
async function opened(path: string) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, bypassCSP: true });
  const noticed: string[] = [];
  page.on('console', (message) => noticed.push(message.text()));
  page.on('pageerror', ({ message }) => noticed.push(message));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) noticed.push(request.url());
  });
  await page.goto(pathToFileURL(join(folder, path)).href);
  await page.evaluate(() => {
    const { document } = globalThis as unknown as {
      readonly document: { querySelectorAll(s: string): Iterable<{ open: boolean }> };
    };
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await page.addScriptTag({ content: AXE });
  return { page, noticed };
}

type Look = readonly [width: number, colorScheme: 'light' | 'dark'];

interface AxeResults {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly unknown[];
}

/** In every width and light: nothing that axe says, no wider than the screen; no message and no request. */
async function expectGood({ page, noticed }: Awaited<ReturnType<typeof opened>>, looks: readonly Look[] = LOOKS) {
  for (const [width, colorScheme] of looks) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    const { violated, kept } = await audited(page);
    expect(violated, `${width} ${colorScheme}`).toEqual([]);
    expect(kept).toBeGreaterThan(10);
    const wide = await page.evaluate(
      () =>
        (globalThis as unknown as { readonly document: { readonly documentElement: { readonly scrollWidth: number } } })
          .document.documentElement.scrollWidth,
    );
    expect(wide, `${width}`).toBeLessThanOrEqual(width);
  }
  expect(noticed).toEqual([]);
  await page.close();
}

/** Rules of axe that a page violates, with the places, and how many it keeps. */
async function audited(page: Page): Promise<{ readonly violated: readonly string[]; readonly kept: number }> {
  const { violations, passes } = await page.evaluate(() =>
    (globalThis as unknown as { readonly axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  const violated = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  return { violated, kept: passes.length };
}

/** What the playground shows after something was done, and what then is there. */
const RESULTS: Readonly<Record<string, readonly [act: (page: Page) => Promise<unknown>, shows: string]>> = {
  'a refuted statement': [(page) => search(page, 'S(AB) >= S(A)'), '#result .badge.wrong'],
  'a statement without violation': [(page) => search(page, 'S(A) >= 0', 'A=2'), '#result .badge.open'],
  'a statement that is refused': [(page) => search(page, 'S(AB) >= Q(A)'), '#result .refused'],
  'a model': [(page) => choose(page, 'two-qubit-machine'), '[data-part=region] svg'],
  'a model that is refused': [
    async (page) => {
      await page.click('[data-turn=models]');
      await page.fill('#model-text', '{ "name": 3 }');
      await page.click('#derive button');
    },
    '#model-state .refused',
  ],
};

async function search(page: Page, statement: string, on = 'A=2,B=2'): Promise<void> {
  await page.fill('#statement', statement);
  await page.fill('#on', on);
  await page.click('#run');
}

async function choose(page: Page, model: string): Promise<void> {
  await page.click('[data-turn=models]');
  await page.selectOption('#model-choice', model);
}

const LOOKS: readonly Look[] = [
  [1400, 'light'],
  [400, 'dark'],
];
const ALL_LOOKS: readonly Look[] = [...LOOKS, [1400, 'dark'], [400, 'light']];

describe.skipIf(!isRun)('what axe says of', () => {
  test.each([...DOCUMENTS, 'playground.html', ...Object.keys(WRITTEN)])('%s: nothing, and it fits', async (path) => {
    await expectGood(await opened(path));
  });

  test.each(Object.keys(RESULTS))('the playground with %s: nothing, and it fits', async (name) => {
    const [act, shows] = RESULTS[name];
    const opening = await opened('playground.html');
    await act(opening.page);
    await opening.page.waitForSelector(shows, { timeout: 60_000 });
    await expectGood(opening, LONG ? ALL_LOOKS : LOOKS);
  });

  test('a page with faults: their names', async () => {
    write(
      'faults.html',
      '<!doctype html><html><body><main><h1>a</h1><p style="color:#999;background:#fff">some words</p><input></main></body></html>',
    );
    const { page } = await opened('faults.html');
    const { violated } = await audited(page);
    const names = new Set(violated.map((text) => text.split(':')[0]));
    for (const name of ['color-contrast', 'document-title', 'html-has-lang', 'label']) expect(names).toContain(name);
    await page.close();
  });
});
