import { readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API, type Project } from 'typescript/unstable/sync';

/** Root folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Subjects that have a list of exports and an entry point. */
export const SUBJECTS: readonly string[] = readdirSync(join(ROOT, 'src/exports'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => name !== 'index')
  .toSorted();

/** What a function makes of the checked sources of a folder with a `tsconfig.json`, the repository when omitted. */
export function withProject<T>(f: (project: Project) => T, root = ROOT): T {
  const api = new API({ cwd: root });
  try {
    const file = resolve(root, 'tsconfig.json');
    const project = api.updateSnapshot({ openProjects: [file] }).getProject(file);
    if (project === undefined) throw new Error(`${file} cannot be opened`);
    return f(project);
  } finally {
    api.close();
  }
}
