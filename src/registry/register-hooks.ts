import module from 'node:module';
import { EXTENSION, load, resolve } from './import-hooks.ts';

/** Hooks that run in the thread of the importer; Node has them from 22.15 on. */
interface SynchronousHooks {
  readonly registerHooks?: (hooks: { readonly resolve: unknown; readonly load: unknown }) => unknown;
}

let registered = false;

/** Makes `import()` of claim files work in this thread: see `import-hooks.ts`. Repeated calls do nothing. */
export function registerImportHooks(): void {
  if (registered) return;
  registered = true;
  // places of errors in TypeScript files, whose types are removed
  process.setSourceMapsEnabled(true);
  const { registerHooks } = module as SynchronousHooks;
  if (registerHooks !== undefined) registerHooks({ resolve, load });
  else module.register(new URL(`./import-hooks${EXTENSION}`, import.meta.url).href);
}
