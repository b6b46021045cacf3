import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const source = fileURLToPath(new URL('./src/', import.meta.url));

/**
 * Test files that put something else in place of modules of the library or of globals, or import modules of users through the sources
 * and not through the built command (`@own-process`): that would stay there for the files after them.
 */
const mocking = readdirSync(new URL('test', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) =>
    /\bvi\.(?:mock|doMock|resetModules|spyOn|stubGlobal)\(|@own-process/.test(
      readFileSync(new URL(file, import.meta.url), 'utf8'),
    ),
  );

/** Large files come first by themselves; short ones that take long have to, so that no process is left with one at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): number =>
      Number(/\/test\/(?:quality|malformed)\//.test(moduleId));
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a));
  }
}

export default defineConfig({
  resolve: {
    alias: [
      { find: /^clausius$/, replacement: `${source}index.ts` },
      { find: /^clausius\/(fast-check|vitest)$/, replacement: `${source}$1/index.ts` },
      { find: /^clausius\/(\w+)$/, replacement: `${source}entry/$1.ts` },
    ],
  },
  test: {
    globalSetup: ['test/build.ts'],
    testTimeout: 60_000,
    unstubEnvs: true,
    // What is tested is run.
    env: { CLAUSIUS_CACHE: '' },
    pool: 'forks',
    sequence: { sequencer: LongFirst },
    // Tests of commands wait for processes of their own, and leave their core to others. (Of `150%`, vitest makes `100%`.)
    maxWorkers: Math.ceil(1.5 * availableParallelism()),
    server: { deps: { external: [/\/dist\//] } },
    projects: [
      // One process for each core, which imports the library once for all files that it runs.
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: mocking, isolate: false } },
      { extends: true, test: { name: 'mocking', include: mocking } },
    ],
  },
});
