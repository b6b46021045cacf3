import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { ALL } from '../sample.ts';
import { playground } from '../../scripts/site.ts';
import { chromiumPath, launched, opened } from './chromium.ts';

let address: string;
let browser: Browser;

beforeAll(async () => {
  if (chromiumPath === undefined || !ALL) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'clausius-site-'));
  const file = join(folder, 'index.html');
  writeFileSync(file, await playground());
  address = pathToFileURL(file).href;
  browser = await launched();
  return async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  };
}, 120_000);

/** Run in the page. */
function widthOfPage(): number {
  const { document } = globalThis as unknown as {
    readonly document: { readonly documentElement: { readonly scrollWidth: number } };
  };
  return document.documentElement.scrollWidth;
}

describe.skipIf(chromiumPath === undefined || !ALL)('the playground, opened from disk', () => {
  test('refutes a statement by keyboard, and its address carries the counterexample', async () => {
    const { page, noticed } = await opened(browser, address);
    await page.focus('#statement');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#result .badge', { timeout: 30_000 });
    expect(await page.textContent('#result .badge')).toBe('refuted');
    expect(await page.textContent('#result')).toMatch(/certified: the margin lies in \[−0\.6931/);
    expect(await page.locator('#picture [fill="#d55e00"] circle').count()).toBe(1);
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

  test('believes no link: a counterexample that is none is not called one', async () => {
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

  test('derives a model by keyboard at 400 pixels, its plots follow a slider, and its address carries it', async () => {
    const { page, noticed } = await opened(browser, address, 400);
    await page.focus('[data-turn=models]');
    await page.keyboard.press('Enter');
    await page.focus('#derive button');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#model data', { timeout: 30_000 });
    const shown = (): Promise<string | null> => page.getAttribute('data[data-name="negativity"]', 'value');
    for (const [k, value] of ['0.5', '0.05', '1'].entries())
      await page.fill(`.slider:nth-child(${k + 1}) input[type=number]`, value);
    // (4 g (γ + r)(r − g) − γ(γ + 2r)²)/(4 (γ + r)(4 g² + (γ + r)(γ + 2r))) at g = 1/2, γ = 1/20, r = 1
    const [g, gamma, r] = [0.5, 0.05, 1];
    const top = 4 * g * (gamma + r) * (r - g) - gamma * (gamma + 2 * r) ** 2;
    const expected = top / (4 * (gamma + r) * (4 * g ** 2 + (gamma + r) * (gamma + 2 * r)));
    await expect.poll(async () => Number(await shown())).toBeCloseTo(expected, 12);
    const before = await page.getAttribute('path[data-name=negativity]', 'd');
    await page.focus('.slider:nth-child(3) input[type=range]');
    for (let k = 0; k < 8; k += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.getAttribute('path[data-name=negativity]', 'd')).not.toBe(before);
    expect(await page.textContent('#model-formulas')).toContain('Proved');
    await page.fill('#model-text', (await page.inputValue('#model-text')).replace('"g*ZZ"', '"<img src=x>"'));
    const link = page.url();
    await page.click('#derive button');
    await page.waitForSelector('#model-state .refused', { timeout: 30_000 });
    expect(await page.locator('#model-state img').count()).toBe(0);
    expect(await page.evaluate(widthOfPage)).toBeLessThanOrEqual(400);
    expect(noticed).toEqual([]);
    await page.close();

    const again = await opened(browser, link);
    await again.page.waitForSelector('#model data', { timeout: 30_000 });
    expect(await again.page.isVisible('#models')).toBe(true);
    expect(again.noticed).toEqual([]);
    await again.page.close();
  });

  test('fits a narrow screen, and every control has a name', async () => {
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
