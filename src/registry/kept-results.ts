import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { claimFiles, claimsOfRegistry, LIBRARY_CLAIMS } from './claim-files.ts';
import { digestOf, moduleContents } from './module-contents.ts';
import { hasEnded, processName } from './process-name.ts';
import { libraryDigest, RUNTIME } from './library-digest.ts';
import type { Task, TaskResults } from './tasks.ts';
import { TYPED_FILE } from './typed-file.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Results of tasks on disk, each under a digest of all that it depends on: the task with its seed and budget, the files of claim
 * and proof with what they import, the stored counterexample and certificate, the library that runs and the Node that runs it.
 * What differs in a byte of these is another task, and is run.
 *
 * Tasks that a clock ends, and modules that import other packages, have no such digest and are always run.
 */
export class KeptResults {
  readonly #folder: string;
  readonly #registries = new Map<string, string>();
  #modules: ReadonlyMap<string, string> = new Map();
  #isClean = false;

  /**
   * @param home     folder in which results of several versions of the library may lie
   * @param library  folder of the library that runs, in that of its package
   */
  constructor(home: string, library?: string) {
    this.#folder = join(home, digestOf([RUNTIME, libraryDigest(library)]).slice(0, 16));
  }

  /** Reads the modules whose tasks may be kept. */
  read(files: readonly string[]): void {
    this.#modules = moduleContents(files.filter((file) => existsSync(file) && !TYPED_FILE.test(file)));
  }

  /** Result of an earlier run of the same task, if there is one. */
  get<T extends Task>(task: T): { readonly value: TaskResults[T['kind']] } | undefined {
    const file = this.#fileOf(task);
    if (file === undefined || !existsSync(file)) return undefined;
    const bytes = readFileSync(file);
    const content = bytes.subarray(DIGEST);
    // What was cut short or changed on disk is as if it were not there.
    if (bytes.subarray(0, DIGEST).toString() !== digestOf([content])) return undefined;
    return { value: deserialize(content) as TaskResults[T['kind']] };
  }

  /** Keeps a result. A folder that cannot be written keeps none. */
  put<T extends Task>(task: T, value: TaskResults[T['kind']]): void {
    const file = this.#fileOf(task);
    if (file === undefined) return;
    const content = serialize(value);
    const unfinished = `${file}.${processName()}`;
    try {
      if (!existsSync(this.#folder)) makeRoom(this.#folder);
      if (!this.#isClean)
        for (const name of readdirSync(this.#folder))
          if (hasEnded(name.slice(DIGEST + 1))) rmSync(join(this.#folder, name), { force: true });
      this.#isClean = true;
      writeFileSync(unfinished, Buffer.concat([Buffer.from(digestOf([content])), content]));
      renameSync(unfinished, file);
    } catch {
      if (existsSync(unfinished)) rmSync(unfinished);
    }
  }

  #fileOf(task: Task): string | undefined {
    if ('duration' in task && task.duration !== undefined) return undefined;
    const { file, proof, stored, storedCertificate, certificate }: TaskFiles = task;
    const modules = [file, ...(proof === undefined ? [] : [proof])].map((path) => this.#modules.get(path));
    const data = [stored, storedCertificate, certificate].map((path) => (path === undefined ? '' : readFileSync(path)));
    if (modules.includes(undefined)) return undefined;
    const registry = proof === undefined ? '' : this.#registryOf(file);
    return join(this.#folder, digestOf([JSON.stringify(task), registry, ...(modules as string[]), ...data]));
  }

  /** Names of the files in which a proof may look for the claims that it rests on. */
  #registryOf(file: string): string {
    const folder = dirname(file);
    const known = this.#registries.get(folder);
    if (known !== undefined) return known;
    const files = [...claimsOfRegistry(file), ...claimFiles(LIBRARY_CLAIMS)].map((claim) => claim.file);
    const names = digestOf(files);
    this.#registries.set(folder, names);
    return names;
  }
}

/** Files that a task may name. */
interface TaskFiles {
  readonly file: string;
  readonly proof?: string;
  readonly stored?: string;
  readonly storedCertificate?: string;
  readonly certificate?: string;
}

/**
 * Folder for kept results: `CLAUSIUS_CACHE`, or `clausius` in the user's folder for caches.
 *
 * @returns undefined when `CLAUSIUS_CACHE` is empty, which is to say that nothing is kept
 */
export function homeOfResults(environment: NodeJS.ProcessEnv): string | undefined {
  const { CLAUSIUS_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = environment;
  if (CLAUSIUS_CACHE !== undefined) return CLAUSIUS_CACHE === '' ? undefined : CLAUSIUS_CACHE;
  return join(XDG_CACHE_HOME || LOCALAPPDATA || join(homedir(), '.cache'), 'clausius');
}

/** Characters of a digest. */
const DIGEST = 64;

/** Versions of the library whose results are kept. */
const VERSIONS = 4;

/** Makes a folder, and removes the oldest of those beside it that hold results. */
function makeRoom(folder: string): void {
  makeFolder(folder);
  const home = dirname(folder);
  const versions = readdirSync(home)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .map((name) => ({ path: join(home, name), time: statSync(join(home, name)).mtimeMs }))
    .toSorted((a, b) => b.time - a.time);
  for (const { path } of versions.slice(VERSIONS)) rmSync(path, { recursive: true, force: true });
}
