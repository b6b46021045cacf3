import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { modelPage } from '../../src/page/model-page.ts';
import { derive } from '../../src/index.ts';
import { loadModel } from '../../src/registry/load-model.ts';
import { askedQuantity } from '../../src/symbolic/steps/asked-quantity.ts';
import { parseRational } from '../../src/exact/integers/rational.ts';
import { ALL } from '../sample.ts';
import { temporaryFolder } from '../unit/claim-folder.ts';
import { chromiumPath, opened, withBrowser } from './chromium.ts';

describe.skipIf(chromiumPath === undefined || !ALL)('the page of a model, opened from disk', () => {
  test('has the values of the command, and other plots when a slider moves', async () => {
    const derivation = derive(await loadModel('ising-reset'));
    const at = { g: parseRational('1/2'), gamma: parseRational('1/20'), r: parseRational('1') };
    const file = join(temporaryFolder({}), 'model.html');
    writeFileSync(file, await modelPage(derivation, { at, command: 'none', version: 'none' }));
    const valueOf = (quantity: string, point: string): number => {
      const text = askedQuantity(derivation, quantity, { at: point }).parts[0].value!;
      const [top, bottom = '1'] = text.split('/');
      return Number(top) / Number(bottom);
    };
    await withBrowser(async (browser) => {
      const { page, noticed } = await opened(browser, pathToFileURL(file).href, 400);
      const plotted = (name: string): Promise<string | null> => page.getAttribute(`path[data-name="${name}"]`, 'd');
      const shown = async (name: string): Promise<number> =>
        Number(await page.getAttribute(`data[data-name="${name}"]`, 'value'));
      await page.waitForSelector('data[data-name="negativity"]');
      for (const name of ['negativity', 'concurrence', 'rho[0][0]'])
        expect(await shown(name)).toBeCloseTo(valueOf(name, 'g=1/2,gamma=1/20,r=1'), 10);
      const before = await Promise.all([plotted('negativity'), plotted('region')]);
      // the second slider by keyboard
      await page.focus('.slider:nth-child(2) input[type=range]');
      for (let k = 0; k < 12; k += 1) await page.keyboard.press('ArrowLeft');
      const gamma = await page.inputValue('.slider:nth-child(2) input[type=number]');
      expect(Number(gamma)).toBeLessThan(0.05);
      await expect
        .poll(async () => shown('negativity'))
        .toBeCloseTo(valueOf('negativity', `g=1/2,gamma=${gamma},r=1`), 10);
      const after = await Promise.all([plotted('negativity'), plotted('region')]);
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).toBe(before[1]);
      expect(await page.textContent('[data-part=entangled]')).toBe('entangled here');
      // a value outside of the domain is none
      await page.fill('.slider:nth-child(1) input[type=number]', '-1');
      await expect.poll(() => page.textContent('data[data-name="negativity"]')).toBe('outside of the domain');
      const wide = await page.evaluate(
        () =>
          (
            globalThis as unknown as {
              readonly document: { readonly documentElement: { readonly scrollWidth: number } };
            }
          ).document.documentElement.scrollWidth,
      );
      expect(wide).toBeLessThanOrEqual(400);
      expect(noticed).toEqual([]);
    });
  });
});
