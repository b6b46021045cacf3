import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import type { Mutation } from './mutation.ts';

/** What the tests make of a mutation, or of the sources as they are. */
export type Outcome = 'killed' | 'survived' | 'no such text' | 'does not load';

/**
 * One running vitest that hands out a mutated source in place of the file, which stays as it is on disk.
 */
export class Lane {
  readonly #root: string;
  readonly #vitest: Vitest;
  readonly #served: { mutation: Mutation | undefined };

  private constructor(root: string, vitest: Vitest, served: { mutation: Mutation | undefined }) {
    this.#root = root;
    this.#vitest = vitest;
    this.#served = served;
  }

  static async open(root: string): Promise<Lane> {
    const served: { mutation: Mutation | undefined } = { mutation: undefined };
    const vitest = await createVitest(
      'test',
      // Threads end with the process, even those in an endless loop.
      { root, watch: false, pool: 'threads', maxWorkers: 1, bail: 1, reporters: [{}], testTimeout: 30_000 },
      {
        plugins: [
          {
            name: 'mutation',
            enforce: 'pre',
            transform(code, id) {
              const { mutation } = served;
              if (mutation === undefined || id !== join(root, mutation.file)) return undefined;
              return { code: code.replace(mutation.text, () => mutation.by), map: null };
            },
          },
        ],
      },
    );
    return new Lane(root, vitest, served);
  }

  /** Do the tests fail with the mutation? */
  async outcomeOf(mutation: Mutation): Promise<Outcome> {
    const path = join(this.#root, mutation.file);
    if (readFileSync(path, 'utf8').split(mutation.text).length !== 2) return 'no such text';
    this.#served.mutation = mutation;
    this.#vitest.invalidateFile(path);
    try {
      return await this.outcomeOfTests(mutation.tests);
    } finally {
      this.#served.mutation = undefined;
      this.#vitest.invalidateFile(path);
    }
  }

  async outcomeOfTests(tests: readonly string[]): Promise<Outcome> {
    const project = this.#vitest.getRootProject();
    const specifications = tests.map((file) => project.createSpecification(join(this.#root, file)));
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications);
    for (const m of testModules) { const f=[...m.children.allTests('failed')]; console.log('  ', m.moduleId.split('/').pop(), [...m.children.allTests('passed')].length, f.length, f.map(t=>t.fullName + ' :: ' + t.result().errors?.[0]?.message?.slice(0,200)), unhandledErrors.length) }
    if (testModules.some((module) => [...module.children.allTests('failed')].length > 0)) return 'killed';
    const isBroken = unhandledErrors.length > 0 || testModules.some((module) => module.errors().length > 0);
    return isBroken || testModules.length === 0 ? 'does not load' : 'survived';
  }

  close(): Promise<void> {
    return this.#vitest.close();
  }
}
