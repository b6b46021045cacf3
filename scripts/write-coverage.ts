import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { format } from 'prettier';
import { commandLine } from './command-line.ts';
import { freshBundle } from './fresh-bundle.ts';

const ROOT = resolve(import.meta.dirname, '..');

const USAGE = `Usage: npm run docs:coverage -- [folder of claims …] [options]

Writes docs/coverage.md and the count of standings in README.md, or the page of other folders of claims. Results that
verify has kept are taken over.

  --check         compares with what is so instead
  --page <file>   the page (default docs/coverage.md)
  --help, -h      this text
`;

const {
  values: { check, page },
  positionals,
} = commandLine(
  USAGE,
  { check: { type: 'boolean' }, page: { type: 'string', default: join(ROOT, 'docs/coverage.md') } },
  Infinity,
);
freshBundle();

/** What a command prints. */
function printed(...args: readonly string[]): string {
  const { stdout, status } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`clausius ${args[0]} ended with exit code ${status}.`);
  return stdout;
}

/** Writes a page, or says that it is another. */
function settle(file: string, text: string): void {
  if (!check) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(`${file} is not what \`npm run docs:coverage\` writes.\n`);
    process.exitCode = 1;
  }
}

settle(page, await format(printed('coverage', '--markdown', ...positionals), { parser: 'markdown' }));

if (positionals.length === 0) {
  const { rows } = JSON.parse(printed('verify', '--json')) as {
    readonly rows: readonly { readonly standing: string }[];
  };
  const count = (standing: string): number => rows.filter((row) => row.standing === standing).length;
  const sentence =
    `Of the library's own ${rows.length} claims, ${count('proved')} are \`proved\`, ${count('proved from')} \`proved from\` theorems, ` +
    `${count('consistent')} \`consistent\`, ${count('open')} \`open\` and ${count('refuted')} \`refuted\`, each of these with a certificate.`;
  const readme = join(ROOT, 'README.md');
  settle(
    readme,
    readFileSync(readme, 'utf8').replace(/^Of the library's own \d+ claims, .*$/m, () => sentence),
  );
}
