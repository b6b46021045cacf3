import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Chromium of the system: `CHROMIUM`, or where distributions put it. */
export const chromiumPath = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path !== undefined && existsSync(path));

/** A browser without a window. */
export function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath!, args: ['--no-sandbox'] });
}

/** Something done with a browser, which is closed after it. */
export async function withBrowser(use: (browser: Browser) => Promise<void>): Promise<void> {
  const browser = await launched();
  try {
    await use(browser);
  } finally {
    await browser.close();
  }
}

/** A new page at an address, and what it said or asked for beside itself. */
export async function opened(
  browser: Browser,
  url: string,
  width = 1200,
): Promise<{ readonly page: Page; readonly noticed: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const noticed: string[] = [];
  page.on('console', (message) => noticed.push(message.text()));
  page.on('pageerror', ({ message }) => noticed.push(message));
  page.on('dialog', () => noticed.push('a dialog'));
  page.on('request', (request) => {
    if (!/^(?:file|data|blob):/.test(request.url())) noticed.push(request.url());
  });
  await page.goto(url);
  return { page, noticed };
}
