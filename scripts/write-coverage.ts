import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { freshBundle } from './fresh-bundle.ts';

const ROOT = resolve(import.meta.dirname, '..');
const PAGE = join(ROOT, 'docs/coverage.md');

// Writes docs/coverage.md, or with --check compares it with what is so; results that `verify` has kept are taken over.
freshBundle();
const { stdout, status } = spawnSync(process.execPath, ['dist/cli/main.js', 'coverage', '--markdown'], {
  cwd: ROOT,
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) throw new Error(`The coverage ended with exit code ${status}.`);
const page = await format(stdout, { parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(PAGE, page);
else if (readFileSync(PAGE, 'utf8') !== page) {
  process.stderr.write('docs/coverage.md is not what `npm run docs:coverage` writes.\n');
  process.exitCode = 1;
}
