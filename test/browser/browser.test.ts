import { existsSync, readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../unit/source-files.ts';
import { chromiumPath, launched } from './chromium.ts';

/** Where the page is built; removed at the end. */
const folder = mkdtempSync(join(tmpdir(), 'clausius-page-'));
let server: Server;

beforeAll(async () => {
  await build({
    root: join(ROOT, 'test/browser'),
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { clausius: join(ROOT, 'dist/index.js') } },
    build: { outDir: folder, emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  });
  server = createServer((request, response) => {
    const file = join(folder, request.url === '/' ? 'index.html' : request.url!);
    const isThere = existsSync(file);
    response.writeHead(isThere ? 200 : 404, {
      'content-type': file.endsWith('.js') ? 'text/javascript' : 'text/html',
    });
    response.end(isThere ? readFileSync(file) : '');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

describe('the library in a page that Vite has built', () => {
  test.skipIf(chromiumPath === undefined)('hunts, certifies and derives in Chromium', async () => {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const browser = await launched();
    try {
      const page = await browser.newPage();
      const noticed: string[] = [];
      page.on('console', (message) => noticed.push(message.text()));
      page.on('pageerror', ({ message }) => noticed.push(message));
      page.on('request', (request) => {
        if (!request.url().startsWith(address) && !request.url().startsWith('data:')) noticed.push(request.url());
      });
      await page.goto(address);
      const results = await page.evaluate(() => (globalThis as unknown as { clausius: unknown }).clausius);
      expect(noticed).toEqual([]);
      // I(A:B) = 2 ln 2 and S(A) = ln 2 at a Bell state; the search may end at another state.
      expect(results).toMatchObject({
        zone: 'violated',
        certificate: [expect.stringMatching(/^-\d/), expect.stringMatching(/^-\d/)],
        steadyState: 'unique',
        readFile: expect.stringMatching(/Node/) as string,
      });
    } finally {
      await browser.close();
    }
  });
});
