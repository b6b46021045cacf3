import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { KeptThread } from './kept-thread.ts';
import type { Mutation } from './mutation.ts';

/** What the tests make of a mutation, or of the sources as they are. */
export type Outcome = 'killed' | 'survived' | 'no such text' | 'does not load';

/** What a lane hands to vitest: the mutation of a source, and the files that its thread has to import anew. */
interface Served {
  mutation: Mutation | undefined;
  stale: ReadonlySet<string>;
}

/** Test files that put something else in place of modules, which stays there for the files after them. */
const MOCKING = /\bvi\.mock\(/;

/**
 * One running vitest that hands out a mutated source in place of the file, which stays as it is on disk. From one run to the next its
 * thread keeps what it has imported, but for the mutated file and what imports it, directly or not.
 */
export class Lane {
  readonly #root: string;
  readonly #vitest: Vitest;
  readonly #served: Served;
  /** Has the run before this one left mocks behind? */
  #isMocked = false;

  private constructor(root: string, vitest: Vitest, served: Served) {
    this.#root = root;
    this.#vitest = vitest;
    this.#served = served;
  }

  static async open(root: string): Promise<Lane> {
    const served: Served = { mutation: undefined, stale: new Set() };
    let thread: KeptThread | undefined;
    const vitest = await createVitest(
      'test',
      // Threads end with the process, even those in an endless loop.
      {
        root,
        config: false,
        watch: false,
        pool: {
          name: 'kept',
          createPoolWorker: (options) => (thread ??= new KeptThread(options, () => served.stale)),
        },
        isolate: false,
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
    this.#change(path);
    try {
      return await this.outcomeOfTests(mutation.tests);
    } finally {
      this.#served.mutation = undefined;
      this.#change(path);
    }
  }

  /** Do the tests fail as things are? */
  async outcomeOfTests(tests: readonly string[]): Promise<Outcome> {
    const project = this.#vitest.getRootProject();
    const specifications = tests.map((file) => project.createSpecification(join(this.#root, file)));
    const isMocking = tests.some((file) => MOCKING.test(readFileSync(join(this.#root, file), 'utf8')));
    if (isMocking || this.#isMocked) this.renew();
    this.#isMocked = isMocking;
    const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(specifications);
    this.#served.stale = new Set();
    // Results of earlier runs are in the list as well.
    const own = testModules.filter(({ moduleId }) => specifications.some((file) => file.moduleId === moduleId));
    if (own.some((module) => [...module.children.allTests('failed')].length > 0)) return 'killed';
    const isBroken = unhandledErrors.length > 0 || own.some((module) => module.errors().length > 0);
    return isBroken || own.length < tests.length ? 'does not load' : 'survived';
  }

  close(): Promise<void> {
    return this.#vitest.close();
  }

  /** Has everything imported anew by the next run, also what may hold on to parts of a mutation that it has once been handed. */
  renew(): void {
    this.#served.stale = new Set(this.#modules().flatMap(({ file }) => file ?? []));
  }

  /** Has the text of a file transformed anew, and all that rests on it imported anew. */
  #change(path: string): void {
    const reached = new Set(this.#modules().filter(({ file }) => file === path));
    for (const module of reached) {
      if (module.file === path) module.transformResult = null;
      for (const importer of module.importers) reached.add(importer);
    }
    this.#served.stale = new Set([...this.#served.stale, ...[...reached].flatMap(({ file }) => file ?? [])]);
  }

  #modules() {
    const { environments } = this.#vitest.getRootProject().vite;
    return Object.values(environments).flatMap(({ moduleGraph }) => [...moduleGraph.idToModuleMap.values()]);
  }
}
