import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification, type Vite } from 'vitest/node';
import { moduleOf } from './scripts/fresh-modules.ts';

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
    const isLong = ({ moduleId }: TestSpecification): number => Number(/\/(?:quality|malformed)[/.]/.test(moduleId));
    return (await super.sort(files)).toSorted((a, b) => isLong(b) - isLong(a));
  }
}

/**
 * Sources are imported by Node itself, from what `test/build.ts` has made of them: modules that vite hands out call each function of
 * another through an object, and are fetched and transformed one by one. Where vitest watches, it is the sources that it has to see.
 */
const imported: Vite.Plugin = {
  name: 'imported',
  enforce: 'pre',
  resolveId(specifier, importer) {
    const file = specifier.startsWith('file:') ? fileURLToPath(specifier) : specifier;
    return moduleOf(file.startsWith('.') && importer !== undefined ? resolve(dirname(importer), file) : file);
  },
};
const isWatching = !process.argv.includes('run');

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
    // Tests of commands wait for processes of their own, and leave their core to others. (Of `200%`, vitest makes `100%`.)
    maxWorkers: 2 * availableParallelism(),
    // Most of what is made lives shortly: more room for it is collected less often, and by the thread that has made it, as all cores are busy.
    execArgv: ['--min-semi-space-size=16', '--max-semi-space-size=64', '--single-threaded-gc'],
    server: { deps: { external: [/\/(?:dist|\.modules)\//] } },
    projects: [
      // One process for each core, which imports the library once for all files that it runs.
      {
        extends: true,
        plugins: isWatching ? [] : [imported],
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: mocking, isolate: false },
      },
      { extends: true, test: { name: 'mocking', include: mocking } },
    ],
  },
});
