import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ALL } from '../sample.ts';
import { playground } from '../../scripts/site.ts';
import { chromiumPath, launched, opened } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'clausius-site-'));
const address = pathToFileURL(join(folder, 'index.html')).href;
let browser: Browser;

beforeAll(async () => {
  if (chromiumPath === undefined) return;
  writeFileSync(join(folder, 'index.html'), await playground());
  browser = await launched();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

describe.skipIf(chromiumPath === undefined)('the playground, opened from disk', () => {
  test.skipIf(!ALL)('refutes a statement by keyboard, and its address carries the counterexample', async () => {
    const { page, noticed } = await opened(browser, address);
    await page.focus('#statement');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#result .badge', { timeout: 30_000 });
    expect(await page.textContent('#result .badge')).toBe('refuted');
    expect(await page.textContent('#result')).toMatch(/certified: the margin lies in \[−0\.6931/);
    expect(await page.locator('.scatter .found').count()).toBe(1);
    expect(noticed).toEqual([]);
    const link = page.url();
    await page.close();

    const again = await opened(browser, link);
    await again.page.waitForSelector('#result .badge', { timeout: 30_000 });
    expect(await again.page.inputValue('#statement')).toBe('S(AB) >= S(A)');
    expect(await again.page.textContent('#result .badge')).toBe('refuted');
    expect(again.noticed).toEqual([]);
    await again.page.close();
  });

  test.skipIf(!ALL)('believes no link: a counterexample that is none is not called one', async () => {
    const { page } = await opened(browser, address);
    await page.focus('#statement');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#result .badge', { timeout: 30_000 });
    const forged = await page.evaluate(() => {
      const { location } = globalThis as unknown as { readonly location: { readonly hash: string } };
      const text = atob(location.hash.slice(1).replaceAll('-', '+').replaceAll('_', '/'));
      const letters = text.replace('S(AB) >= S(A)', 'S(AB) <= ln(4)').replaceAll('s-ab-ge-s-a', 's-ab-le-ln-4');
      return `#${btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
    });
    await page.close();
    const { page: other } = await opened(browser, address + forged);
    await other.waitForSelector('#result p', { timeout: 30_000 });
    const text = await other.textContent('#result');
    expect(text).toContain('not shown to violate the statement');
    expect(text).not.toMatch(/refuted|certified/);
    await other.close();
  });

  test('runs nothing of what is typed, and says what is wrong with it', async () => {
    const { page, noticed } = await opened(browser, address);
    await page.fill('#statement', '<img src=x onerror=alert(1)> >= S(A)');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#result .refused', { timeout: 30_000 });
    expect(await page.locator('#result img').count()).toBe(0);
    expect(noticed).toEqual([]);
    await page.close();
  });

  test.skipIf(!ALL)('fits a narrow screen, and every control has a name', async () => {
    const { page, noticed } = await opened(browser, address, 400);
    await page.locator('#gallery button').first().click();
    await page.waitForSelector('#result .badge', { timeout: 30_000 });
    const [wide, unnamed] = await page.evaluate(() => {
      const { document } = globalThis as unknown as {
        readonly document: {
          readonly documentElement: { readonly scrollWidth: number };
          querySelectorAll(
            selector: string,
          ): Iterable<{ readonly labels?: { readonly length: number }; readonly textContent: string }>;
        };
      };
      const controls = [...document.querySelectorAll('input, button')];
      return [
        document.documentElement.scrollWidth,
        controls.filter(({ labels, textContent }) => !labels?.length && textContent.trim() === '').length,
      ];
    });
    expect(wide).toBeLessThanOrEqual(400);
    expect(unnamed).toBe(0);
    expect(noticed).toEqual([]);
    await page.close();
  });
});
