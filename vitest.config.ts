import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = fileURLToPath(new URL('./src/', import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^clausius$/, replacement: `${source}index.ts` },
      { find: /^clausius\/vitest$/, replacement: `${source}vitest/index.ts` },
      { find: /^clausius\/(\w+)$/, replacement: `${source}entry/$1.ts` },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    pool: 'forks',
  },
});
