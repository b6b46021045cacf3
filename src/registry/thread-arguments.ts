/** Arguments of Node for a thread that runs a module of the library of this extension. */
export function threadArguments(extension: string): string[] {
  return extension === '.ts' ? ['--import', typescriptLoader()] : [];
}

/**
 * Module that lets a thread import the library from its TypeScript source. Node 20 ignores a loader that the parent
 * thread was started with, so the thread registers its own.
 */
function typescriptLoader(): string {
  const code = `import { register } from ${JSON.stringify(import.meta.resolve('tsx/esm/api'))}; register();`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
