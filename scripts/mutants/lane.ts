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
      {
        root,
        config: false,
        watch: false,
        pool: 'threads',
        maxWorkers: 1,
        bail: 1,
        reporters: [{}],
        testTimeout: 30_000,
      },
      {
        resolve: { alias: { clausius: join(root, 'src/index.ts') } },
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

  /** Do the tests fail as things are? */
  async outcomeOfTests(tests: readonly string[]): Promise<Outcome> {
    const project = this.#vitest.getRootProject();
    const specifications = tests.map((file) => project.createSpecification(join(this.#root, file)));
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications);
    // Results of earlier runs are in the list as well.
    const own = testModules.filter(({ moduleId }) => specifications.some((file) => file.moduleId === moduleId));
    if (own.some((module) => [...module.children.allTests('failed')].length > 0)) return 'killed';
    const isBroken = unhandledErrors.length > 0 || own.some((module) => module.errors().length > 0);
    return isBroken || own.length < tests.length ? 'does not load' : 'survived';
  }

  close(): Promise<void> {
    return this.#vitest.close();
  }
}
