import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { freshBundle } from './fresh-bundle.ts';

const ROOT = resolve(import.meta.dirname, '..');

// Writes docs/coverage.md, or with --check compares it with what is so; results that `verify` has kept are taken over. The page of
// another folder of claims: write-coverage.ts <folder> --page <file>
const {
  values: { check, page },
  positionals,
} = parseArgs({
  options: { check: { type: 'boolean' }, page: { type: 'string', default: join(ROOT, 'docs/coverage.md') } },
  allowPositionals: true,
});
freshBundle();
const { stdout, status } = spawnSync(
  process.execPath,
  [join(ROOT, 'dist/cli/main.js'), 'coverage', '--markdown', ...positionals],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
);
if (status !== 0) throw new Error(`The coverage ended with exit code ${status}.`);
const text = await format(stdout, { parser: 'markdown' });
if (!check) writeFileSync(page, text);
else if (readFileSync(page, 'utf8') !== text) {
  process.stderr.write(`${page} is not what \`npm run docs:coverage\` writes.\n`);
  process.exitCode = 1;
}
