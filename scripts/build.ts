import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundle } from './bundle.ts';

/** Builds the package: JavaScript by esbuild, declarations by TypeScript. Run: npm run build */

const ROOT = resolve(import.meta.dirname, '..');

rmSync(resolve(ROOT, 'dist'), { recursive: true, force: true });
bundle();
execFileSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: ROOT, stdio: 'inherit', shell: true });
