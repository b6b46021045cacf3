import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { API, type Project } from 'typescript/unstable/sync';

/** Root folder of the repository. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

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
