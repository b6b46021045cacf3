import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { clausius: fileURLToPath(new URL('./src/index.ts', import.meta.url)) } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    // One process for each core, which imports the library once for all files that it runs.
    maxWorkers: '100%',
    isolate: false,
    server: { deps: { external: [/\/dist\//] } },
  },
});
