import { createRequire } from 'node:module';

/**
 * Ends the process with a code although a call of the system holds one of its threads. `process.exit` waits for all threads, and a signal
 * has a code of its own; what a WebAssembly program calls to end, `proc_exit` of WASI, is the `exit` of C, which waits for none.
 *
 * What the process has still to write is lost.
 */
export function endAtOnce(code: number): never {
  // That WASI is experimental is not what a user asks about.
  process.removeAllListeners('warning');
  const { WASI } = createRequire(import.meta.url)('node:wasi') as typeof import('node:wasi');
  const wasi = new WASI({ version: 'preview1', returnOnExit: false });
  const { proc_exit: exit } = wasi.wasiImport as { readonly proc_exit: (code: number) => void };
  // Types of WebAssembly belong to browsers.
  const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: { Memory: new (size: object) => object } };
  wasi.start({ exports: { memory: new WebAssembly.Memory({ initial: 1 }), _start: () => exit(code) } });
  // Where there is no such call, a signal ends it, and no verdict is told.
  process.kill(process.pid, 'SIGKILL');
  throw new Error('The process has not ended.');
}
